//! The words of the interface: everything a page says that no author wrote.
//!
//! A site's file is merged key by key over the built-in one, so that a new word in a new version of
//! the program does not break a site that changed an old word.

mod flat;

use std::collections::BTreeMap;

use crate::{
    diagnostic::{Checked, Diagnostic, Place, kind},
    lang::{Bilingual, Lang, nearest::nearest},
    source::{Source, Span},
};

use super::builtin;

/// The words of one language, by key.
#[derive(Clone, Debug, Default)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// The text of `key`, its blanks unfilled.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }

    /// Key and text, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, text)| (key.as_str(), text.as_str()))
    }
}

/// The built-in words with what the site says otherwise.
pub(super) fn load(own: Bilingual<Option<&Source>>) -> Checked<Bilingual<Words>> {
    let built_in = built_in();
    let mut words = Checked::silent(built_in.clone());
    for lang in Lang::ALL {
        if let Some(source) = own.get(lang) {
            merge(lang, words.value.get_mut(lang), source, &built_in, &mut words.said);
        }
    }
    words
}

fn built_in() -> Bilingual<Words> {
    Bilingual::from_fn(|lang| {
        let lines = flat::read(builtin::strings(lang)).lines;
        Words(lines.into_iter().map(|line| (line.key.value, line.text.value)).collect())
    })
}

fn merge(
    lang: Lang,
    words: &mut Words,
    source: &Source,
    built_in: &Bilingual<Words>,
    said: &mut Vec<Diagnostic>,
) {
    let read = flat::read(&source.text);
    let mut first: BTreeMap<String, Span> = BTreeMap::new();
    let tell = |kind: kind::theme::Theme, span: Span| {
        Diagnostic::new(kind, Place::new(&source.path, span))
    };
    for (kind, span) in read.mistakes {
        said.push(tell(kind, span));
    }
    for line in read.lines {
        let key = line.key.value;
        if let Some(earlier) = first.insert(key.clone(), line.key.span) {
            let kind = kind::theme::Theme::WordTwice { key };
            said.push(tell(kind, line.key.span).also(Place::new(&source.path, earlier)));
            continue;
        }
        if built_in.th.get(&key).is_none() {
            let near = near_key(&key, &built_in.th);
            let mut diagnostic =
                tell(kind::theme::Theme::WordUnknown { key, near: near.clone() }, line.key.span);
            if let Some(near) = near {
                diagnostic = diagnostic.fix(line.key.span, near);
            }
            said.push(diagnostic);
            continue;
        }
        let known: Vec<String> = Lang::ALL
            .into_iter()
            .filter_map(|lang| built_in.get(lang).get(&key))
            .flat_map(blanks)
            .map(|blank| blank.0.to_owned())
            .collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .collect();
        let mut is_whole = true;
        for (blank, _) in blanks(&line.text.value) {
            if !known.iter().any(|name| name == blank) {
                let kind =
                    kind::theme::Theme::WordBlank { blank: blank.to_owned(), known: known.clone() };
                let written = format!("{{{blank}}}");
                let from = line.text.span.start;
                let span = source.text[line.text.span.range()]
                    .find(&written)
                    .map_or(line.text.span, |at| Span::new(from + at, from + at + written.len()));
                said.push(tell(kind, span));
                is_whole = false;
            }
        }
        let usual = built_in.get(lang).get(&key).unwrap_or_default();
        for (blank, _) in blanks(usual) {
            if !blanks(&line.text.value).iter().any(|(name, _)| *name == blank) && is_whole {
                let kind = kind::theme::Theme::WordBlankLost { blank: blank.to_owned() };
                said.push(tell(kind, line.text.span));
            }
        }
        // Where it is wrong, the built-in word stays: a page that shows it has no mistake of its own.
        if is_whole {
            words.0.insert(key, line.text.value);
        }
    }
}

/// The known key that is meant; `skip-to-content` means `skip_to_content`.
fn near_key(key: &str, words: &Words) -> Option<String> {
    let snake = key.to_lowercase().replace('-', "_");
    match words.get(&snake) {
        Some(_) => Some(snake),
        None => nearest(&snake, words.iter().map(|(key, _)| key)).map(str::to_owned),
    }
}

/// `text` with its blanks filled in: `{n}` becomes the value of `n`. A blank without a value stays.
pub(super) fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = 0;
    for (name, at) in blanks(text) {
        if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
            filled.push_str(&text[rest..at]);
            filled.push_str(value);
            rest = at + name.len() + 2;
        }
    }
    filled.push_str(&text[rest..]);
    filled
}

/// The blanks of `text`: their names, and where their opening brace stands.
pub(super) fn blanks(text: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('{') {
        let inner = &text[at + 1..];
        if let Some(end) = inner.find('}') {
            let name = &inner[..end];
            if !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_') {
                found.push((name, at));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(th: &str) -> Checked<Bilingual<Words>> {
        let source = Source::new("themes/default/strings/th.yaml", th);
        load(Bilingual::new(Some(&source), None))
    }

    #[test]
    fn both_built_in_languages_have_the_same_keys_and_no_mistake() {
        for lang in Lang::ALL {
            let read = flat::read(builtin::strings(lang));
            assert_eq!(read.mistakes, [], "{lang}");
            let mut keys: Vec<_> = read.lines.iter().map(|line| &line.key.value).collect();
            let count = keys.len();
            keys.dedup();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), count, "a key stands twice in {lang}");
        }
        let words = built_in();
        let th: Vec<_> = words.th.iter().map(|(key, _)| key).collect();
        let en: Vec<_> = words.en.iter().map(|(key, _)| key).collect();
        assert_eq!(th, en);
    }

    #[test]
    fn a_site_changes_one_word_and_keeps_the_others() {
        let words = merged("home: หน้าหลัก\n");
        assert_eq!(words.said, []);
        assert_eq!(words.value.th.get("home"), Some("หน้าหลัก"));
        assert_eq!(words.value.th.get("nav_cases"), Some("กรณีศึกษา"));
        assert_eq!(words.value.en.get("home"), Some("Home"));
    }

    #[test]
    fn an_unknown_key_is_an_error_with_the_nearest() {
        let said = merged("# คำ\nskip-to-content: ข้าม\n").said;
        assert_eq!(said.len(), 1);
        assert_eq!(said[0].code(), "theme-word-unknown");
        assert_eq!(said[0].fix.as_ref().map(|fix| fix.text.as_str()), Some("skip_to_content"));
    }

    #[test]
    fn a_blank_that_nothing_fills_is_an_error_at_the_blank() {
        let text = "page_n: หน้าที่ {m}\n";
        let said = merged(text).said;
        assert_eq!(said.len(), 1);
        let span = said[0].at.span.expect("a blank has a place");
        assert_eq!(&text[span.range()], "{m}");
    }

    #[test]
    fn a_blank_that_is_left_out_is_noted_once() {
        let said = merged("page_n: หน้าต่อไป\nhome: หน้าแรก\n").said;
        let codes: Vec<_> = said.iter().map(Diagnostic::code).collect();
        assert_eq!(codes, ["theme-word-blank-lost"]);
    }

    #[test]
    fn a_key_that_stands_twice_names_both_lines() {
        let said = merged("home: ก\nhome: ข\n").said;
        assert_eq!(said[0].code(), "theme-word-twice");
        assert_eq!(said[0].also.len(), 1);
    }

    #[test]
    fn blanks_are_filled_and_other_braces_stay() {
        assert_eq!(fill("หน้า {n} จาก {total}", &[("n", "1"), ("total", "{n}")]), "หน้า 1 จาก {n}");
        assert_eq!(fill("{N} { } {} {x", &[("x", "1")]), "{N} { } {} {x");
    }
}
