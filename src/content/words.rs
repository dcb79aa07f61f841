//! The digest of words: how a translation notices that its original has changed.
//!
//! Words are folded before they are digested, so that a line broken elsewhere or a zero-width mark
//! does not mark a translation as behind. The name of the rule stands in authors' files for ever:
//! a better rule gets a new name, and the old one stays readable.

use crate::{
    content::{
        markdown::{Outline, section::Section},
        value::Map,
    },
    digest::Digest,
    lang::{Bilingual, Lang, fold},
};

/// The name of the rule.
pub const RULE: &str = "w1";

/// Hexadecimal digits of a digest in an author's file.
const LENGTH: usize = 12;

/// Parts of a page's words with the digest of each, in their order.
pub type Digests = [(String, String)];

/// The digest of each part of a page's words: `title`, `summary`, the recognised sections by their
/// id, other headings by their position (`heading-3`), footnotes.
pub fn digests(front: &Map, outline: &Outline) -> Vec<(String, String)> {
    let front_words = ["title", "summary"]
        .into_iter()
        .filter_map(|key| front.text(key).map(|text| (key.to_owned(), digest(text))));
    let parts = outline.parts.iter().filter(|part| !part.text.is_empty() || part.heading.is_some());
    let parts = parts.map(|part| (part.key.to_string(), digest(&outline.words(part))));
    front_words.chain(parts).collect()
}

/// The line that says what a translation was made from, as its author pastes it; `original` are the
/// digests of the original.
pub fn stamp(original: &Digests) -> String {
    let digests = original.iter().map(|(part, digest)| match is_number(digest) {
        true => format!(", {part}: '{digest}'"),
        false => format!(", {part}: {digest}"),
    });
    format!("translated_from: {{rule: {RULE}{}}}", digests.collect::<String>())
}

/// Whether YAML would read a digest as a number (one in a hundred is nothing but digits, or `00e62`
/// and the like): an editor would then find fault with it, or write another one back.
fn is_number(digest: &str) -> bool {
    digest.chars().all(|c| c.is_ascii_digit() || c == 'e')
}

/// The digest of words by the present rule.
fn digest(words: &str) -> String {
    Digest::of(fold::fold(words)).short(LENGTH)
}

/// What a part is called: the key, or the heading of the section.
pub fn part_name(part: &str) -> Bilingual<String> {
    let name = |th: &str, en: &str| Bilingual::new(th.to_owned(), en.to_owned());
    match (part, Section::from_id(part), part.strip_prefix("heading-")) {
        ("title", ..) => name("ชื่อเรื่อง", "the title"),
        ("summary", ..) => name("สรุป", "the summary"),
        ("lead", ..) => name("ข้อความก่อนหัวข้อแรก", "the text before the first heading"),
        ("footnotes", ..) => name("เชิงอรรถ", "the footnotes"),
        (_, Some(section), _) => {
            let heading = section.heading();
            name(&format!("“{}”", heading.th), &format!("“{}”", heading.en))
        }
        (_, None, Some(at)) => name(&format!("หัวข้อที่ {at}"), &format!("heading {at}")),
        _ => name(&format!("`{part}`"), &format!("`{part}`")),
    }
}

/// Names, one after the other as each language sets them.
pub fn in_a_row(names: &[Bilingual<String>]) -> Bilingual<String> {
    Bilingual::from_fn(|lang| {
        let names: Vec<&str> = names.iter().map(|name| name.get(lang).as_str()).collect();
        names.join(if lang == Lang::Th { " " } else { ", " })
    })
}

/// The parts of an original that are not what a translation was made from, by the digests of the
/// original `now` and those in the translation: changed, gone, or new. A translation that was never
/// stamped is behind in nothing.
pub fn changed(now: &Digests, stamped: &Digests) -> Vec<String> {
    let was = || stamped.iter().filter(|(part, _)| part != "rule");
    if was().next().is_none() {
        return Vec::new();
    }
    let is_stale = |(part, digest): &&(String, String)| {
        now.iter().find(|(name, _)| name == part).is_none_or(|(_, is)| is != digest)
    };
    let stale = was().filter(is_stale);
    let new = now.iter().filter(|(part, _)| !was().any(|(name, _)| name == part));
    stale.chain(new).map(|(part, _)| part.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_that_yaml_would_read_as_a_number_stands_in_quotes() {
        for (digest, written) in [
            ("00e620996096", "'00e620996096'"),
            ("120945550960", "'120945550960'"),
            ("52940a80acd4", "52940a80acd4"),
        ] {
            let line = stamp(&[("title".to_owned(), digest.to_owned())]);
            assert_eq!(line, format!("translated_from: {{rule: w1, title: {written}}}"));
        }
    }
}
