//! The page for questions, as a template sees it.

use serde::Serialize;

use super::{Group, Link};

/// `search.html`, as `search`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Search {
    /// Where the form leads: this page itself.
    pub to: Link,
    /// What is missing where no answer comes, and where to look instead.
    pub needs: String,
    /// The page that tells how it works, where the site has one.
    pub how: Option<Link>,
    /// Ways to everything that need no answer.
    pub groups: Vec<Group>,
}
