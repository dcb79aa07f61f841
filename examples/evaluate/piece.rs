//! Pieces of pages, cut anywhere: what a reader may have copied.

use unicode_segmentation::UnicodeSegmentation;

use crate::{corpus::Case, dice::Dice, exam::Question};
use amphoe::lang::Lang;

/// The fewest and the most clusters of a piece.
const LENGTH: (usize, usize) = (6, 40);

/// `count` pieces of editions in `lang`, cut between clusters and nowhere else, with their cases.
///
/// Spaces at either end of a piece are not counted, since nobody can tell that they were typed.
pub(crate) fn pieces(cases: &[Case], lang: Lang, count: usize, seed: u64) -> Vec<Question> {
    let mut dice = Dice::new(seed);
    let told: Vec<(&str, &str)> = cases
        .iter()
        .filter_map(|case| Some((case, case.editions.get(lang).as_ref()?)))
        .flat_map(|(case, words)| {
            let texts = words.paragraphs.iter().chain([&words.title]);
            texts.map(|text| (case.slug.as_str(), text.as_str()))
        })
        .collect();
    let mut pieces = Vec::with_capacity(count);
    // Long paragraphs are cut as often as their length says: the place is rolled among all bytes.
    let mut ends = Vec::with_capacity(told.len());
    let mut sum = 0;
    for (_, text) in &told {
        sum += text.len();
        ends.push(sum);
    }
    while pieces.len() < count && sum > 0 {
        let at = dice.roll(sum);
        let (slug, text) = told[ends.partition_point(|&end| end <= at)];
        let clusters: Vec<&str> = text.graphemes(true).collect();
        if clusters.len() < LENGTH.0 {
            continue;
        }
        let length = dice.between(LENGTH.0, LENGTH.1.min(clusters.len()));
        let start = dice.roll(clusters.len() - length + 1);
        let piece = clusters[start..start + length].concat();
        let piece = piece.trim();
        if piece.graphemes(true).count() < LENGTH.0 {
            continue;
        }
        let mut question = Question::new(piece, vec![slug.to_owned()]);
        question.ask.among = Some(slug.to_owned());
        question.ask.lang = Some(lang.code());
        pieces.push(question);
    }
    pieces
}
