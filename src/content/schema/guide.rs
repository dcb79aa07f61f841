//! The keys as an author reads about them in a terminal: all of them, or one with its values.
//!
//! `json_schema` says the same to editors; this says it to people who have none.

use std::fmt::Write as _;

use crate::{
    content::schema::{
        Key, Shape, case::CASE, page::GUIDE, page::PAGE, picture::PICTURE, settings::SITE,
    },
    facts::vocabulary::{Vocabularies, VocabularyName},
    lang::{Bilingual, Lang, fold},
};

/// The files that have keys, what they are called, and their keys.
const FILES: [(Bilingual<&str>, &[Key]); 5] = [
    (Bilingual::new("กรณีศึกษา", "A case"), CASE),
    (Bilingual::new("หน้าทั่วไป", "A page"), PAGE),
    (Bilingual::new("คู่มือ", "A guide"), GUIDE),
    (Bilingual::new("content/site.yaml", "content/site.yaml"), SITE),
    (
        Bilingual::new(
            "บันทึกข้างภาพ เช่น fai.jpg.yaml สำหรับภาพ fai.jpg",
            "The file beside a picture: dam.jpg.yaml for dam.jpg",
        ),
        PICTURE,
    ),
];

/// Every key with what it is for.
pub fn list(lang: Lang) -> String {
    let mut text = String::new();
    for (title, keys) in FILES {
        let _ = writeln!(text, "{}\n", title.get(lang));
        for key in keys {
            let _ = writeln!(text, "  {}", names(key, lang));
            let _ = writeln!(text, "      {}{}", key.about.get(lang), must(key, lang));
        }
        text.push('\n');
    }
    text + match lang {
        Lang::Th => "ดูตัวอย่างและคำที่ใช้ได้ของแต่ละช่องด้วยคำสั่ง amphoe explain ชื่อช่อง\n",
        Lang::En => "`amphoe explain KEY` shows an example, and the values that a key takes.\n",
    }
}

/// One key by any of its names: what it is for, how it is written, which values it takes.
pub fn of(typed: &str, lang: Lang, vocabularies: &Vocabularies) -> Option<String> {
    let typed = fold::key(typed);
    let is_meant = |name: &&'static str| fold::key(name) == typed;
    let mut keys = FILES.iter().flat_map(|(_, keys)| keys.iter());
    let key = keys.find(|key| key.thai.iter().chain([&key.name]).any(is_meant))?;
    let mut text = format!("{}{}\n\n", names(key, lang), must(key, lang));
    let _ = writeln!(text, "{}\n\n  {}", key.about.get(lang), key.line_in(lang));
    let inner = key.shape.keys();
    if !inner.is_empty() {
        text += match lang {
            Lang::Th => "\nข้างในมีช่องย่อย\n\n",
            Lang::En => "\nInside it:\n\n",
        };
        for key in inner {
            let _ = writeln!(text, "  {}  {}", names(key, lang), key.about.get(lang));
        }
    }
    if let Some(name) = vocabulary(key.shape) {
        text += match lang {
            Lang::Th => "\nเลือกจาก\n\n",
            Lang::En => "\nChoose from:\n\n",
        };
        for term in vocabularies.get(name).terms() {
            let _ = writeln!(text, "  {} ({})", term.label.get(lang), term.id);
        }
    }
    // What has nothing to say ends its line with spaces.
    Some(text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n"))
}

/// `ระดับพื้นที่ (level)`: the name in the reader's language first.
fn names(key: &Key, lang: Lang) -> String {
    let (first, other) = (key.named(lang), key.named(lang.other()));
    if first == other { first.to_owned() } else { format!("{first} ({other})") }
}

fn must(key: &Key, lang: Lang) -> &'static str {
    match (key.required, lang) {
        (false, _) => "",
        (true, Lang::Th) => " [ต้องมี]",
        (true, Lang::En) => " [required]",
    }
}

fn vocabulary(shape: Shape) -> Option<VocabularyName> {
    match shape {
        Shape::Term(name) | Shape::TermOrWords(name) | Shape::TermOrMap(name, _) => Some(name),
        Shape::List(item) => vocabulary(*item),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Facts;

    #[test]
    fn every_key_of_a_case_is_listed_in_both_languages_and_is_found_by_either_name() {
        let facts = Facts::built_in();
        for lang in Lang::ALL {
            let all = list(lang);
            for key in CASE {
                assert!(all.contains(&format!("  {}\n", names(key, lang))), "{}", key.name);
                for name in key.thai.iter().chain([&key.name]) {
                    let text = of(name, lang, &facts.vocabularies);
                    assert!(text.is_some_and(|text| text.starts_with(&names(key, lang))), "{name}");
                }
            }
        }
    }

    #[test]
    fn a_key_is_told_with_an_example_and_its_values() {
        let facts = Facts::built_in();
        let level = of("ระดับพื้นที่", Lang::Th, &facts.vocabularies).expect("it is a key");
        assert!(level.starts_with("ระดับพื้นที่ (level) [ต้องมี]\n"), "{level}");
        assert!(level.contains("  ระดับพื้นที่: อำเภอ/เขต\n"), "{level}");
        assert!(level.contains("  หมู่บ้าน/ชุมชน (village)"), "{level}");
        let sources = of("sources", Lang::En, &facts.vocabularies).expect("it is a key");
        assert!(sources.contains("  publisher (ผู้เผยแพร่)"), "{sources}");
        assert_eq!(of("nonsense", Lang::En, &facts.vocabularies), None);
    }
}
