//! Clusters: what a person counts as one letter.

use unicode_segmentation::UnicodeSegmentation;

/// The clusters of `text` (extended grapheme clusters, UAX #29), each with its byte offset.
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
}

/// How many clusters `text` has.
pub fn count(text: &str) -> usize {
    clusters(text).count()
}
