//! "Did you mean?": the nearest of some known names.

/// The nearest of `known` to `name`, if any is near enough to be meant.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known.into_iter().find(|candidate| candidate.eq_ignore_ascii_case(name))
}
