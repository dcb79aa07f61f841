//! Names in addresses.

/// Whether `name` can be a part of an address: lower-case ASCII letters, digits and single hyphens.
pub fn is_slug(name: &str) -> bool {
    !name.is_empty()
        && name.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// The id of a heading: Thai stays readable and distinct.
pub fn heading_id(heading: &str) -> String {
    heading.split_whitespace().collect::<Vec<_>>().join("-")
}
