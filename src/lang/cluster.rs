//! Clusters: what a person counts as one letter.
//!
//! ที่ is three characters and one cluster. Lengths that are told to an author, and every place
//! where a text is cut, are in clusters (extended grapheme clusters of UAX #29): a cut inside one
//! would leave a mark without its letter.

use unicode_segmentation::UnicodeSegmentation;

/// The clusters of `text` (extended grapheme clusters, UAX #29), each with its byte offset.
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// How many clusters `text` has.
pub fn count(text: &str) -> usize {
    clusters(text).count()
}

/// The first `limit` clusters of `text`, and whether that is less than all of it.
pub fn truncate(text: &str, limit: usize) -> (&str, bool) {
    match clusters(text).nth(limit) {
        Some((end, _)) => (&text[..end], true),
        None => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_letter_with_its_marks_is_one_cluster() {
        assert_eq!(count("ที่นี่"), 2);
        assert_eq!(count("น้ำ"), 1);
        assert_eq!(count("เกาะ"), 4);
        assert_eq!(count("👨‍👩‍👧"), 1);
    }

    #[test]
    fn a_text_is_cut_between_clusters() {
        assert_eq!(truncate("ที่นี่", 1), ("ที่", true));
        assert_eq!(truncate("ที่นี่", 2), ("ที่นี่", false));
        assert_eq!(truncate("ที่นี่", 0), ("", true));
        assert_eq!(truncate("", 0), ("", false));
    }

    proptest! {
        #[test]
        fn cutting_never_splits_a_cluster(text in any::<String>(), limit in 0..40_usize) {
            let (head, cut) = truncate(&text, limit);
            prop_assert!(text.starts_with(head));
            prop_assert_eq!(cut, head.len() < text.len());
            prop_assert_eq!(count(head), limit.min(count(&text)));
            prop_assert_eq!(count(head) + count(&text[head.len()..]), count(&text));
        }
    }
}
