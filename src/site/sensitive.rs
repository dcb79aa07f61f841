//! Cases about what people can be hurt by. What lets somebody be found is a warning elsewhere and
//! stops these.

use std::collections::BTreeSet;

use crate::{
    content::value::Map,
    diagnostic::{Diagnostic, kind::text::Weight},
    site::group::Group,
};

/// Themes in which people can be hurt by what is said of them.
pub(super) const THEMES: [&str; 6] = ["health", "drugs", "debt", "poverty", "children", "elderly"];

/// Whether a case is about what people can be hurt by.
pub(super) fn is_sensitive(case: &Map) -> bool {
    case.texts("themes").any(|theme| THEMES.contains(&theme))
}

/// Lets what was said of such cases weigh more: of every file in their folder, since only the
/// original of a page names its themes.
pub(super) fn weigh(cases: &[Group], said: &mut [Diagnostic]) {
    let sensitive = cases.iter().filter(|case| is_sensitive(case.front()));
    let folders: BTreeSet<&str> = sensitive.map(|case| case.folder.as_str()).collect();
    for said in said {
        let path = said.at.path.as_str();
        let mut above = path.match_indices('/').map(|(at, _)| &path[..at]).chain([path]);
        if above.any(|folder| folders.contains(folder)) {
            said.kind.weigh(Weight::Sensitive);
        }
    }
}
