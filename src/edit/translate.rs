//! `amphoe translate`: the other edition of a page, as a file in which somebody types a translation
//! over the words of the original.
//!
//! It holds words and nothing else: facts stand in the original alone, so that no translator can
//! change one. The words stand where the translation shall stand, with the marks of Markdown, the
//! footnotes and the pictures around them; headings that the site knows are translated already. It
//! is a draft, which readers do not see, until `amphoe translated` finds that nothing is left of the
//! other language.

use crate::{
    content::{
        document::Document,
        schema::{Key, Shape, ToldBy},
        value::{Map, Said, Value},
        words,
    },
    edit::value::value,
    lang::Lang,
};

/// The words of a value, in the shape of the value.
enum Words {
    One(String),
    /// Items are paired by their position, so one without words keeps its place.
    List(Vec<Option<Words>>),
    Keys(Vec<(&'static str, Words)>),
}

/// The file of the edition of `original` in the other language; `told` is the language of whoever
/// translates, in which the remark at its head is written.
pub fn skeleton(original: &Document, told: Lang) -> String {
    let mut text = format!("---\n{}", remark(&original.slug, told));
    for key in original.kind.keys() {
        match key.name {
            "translated_from" => text += &format!("{}: {{rule: {}}}\n", key.name, words::RULE),
            "draft" => text += "draft: yes\n",
            _ if key.told_by == ToldBy::Each => {}
            _ => {
                let said = original.front.get(key.name);
                let words = said.and_then(|said| words_of(&key.shape, said));
                text += &words.map(|words| lines(key.name, &words, "")).unwrap_or_default();
            }
        }
    }
    text += "---\n";
    text + &body(original).replace("\r\n", "\n")
}

/// The remark at the head of a skeleton. It goes when the translation is ready.
pub(super) fn remark(slug: &str, told: Lang) -> String {
    match told {
        Lang::Th => format!(
            "# พิมพ์คำแปลแทนข้อความเดิมทุกแห่งในไฟล์นี้ ตัวเลขและข้อเท็จจริงอยู่ในต้นฉบับแห่งเดียว ไม่ต้องเติมที่นี่\n\
             # ระหว่างนี้เว็บไซต์แสดงต้นฉบับไปก่อน แปลครบและอ่านเทียบแล้ว สั่ง amphoe translated {slug}\n\
             # ถ้าแปลด้วยโปรแกรมและยังไม่มีผู้ตรวจทาน ให้เติมบรรทัด machine: yes\n"
        ),
        Lang::En => format!(
            "# Write the translation in place of the words in this file. Facts and figures stand in the original only.\n\
             # The site shows the original meanwhile. When all is translated and compared: amphoe translated {slug}\n\
             # If a program translated it and nobody has looked it through, add the line machine: yes\n"
        ),
    }
}

fn words_of(shape: &'static Shape, said: &Said) -> Option<Words> {
    match (shape, &said.value) {
        (Shape::Words | Shape::TermOrWords(_), Value::Text(text)) => Some(Words::One(text.clone())),
        (
            Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys),
            Value::Map(map),
        ) => {
            let words = words_of_keys(keys, map);
            (!words.is_empty()).then_some(Words::Keys(words))
        }
        (Shape::List(item), Value::List(items)) => {
            let words: Vec<_> = items.iter().map(|said| words_of(item, said)).collect();
            words.iter().any(Option::is_some).then_some(Words::List(words))
        }
        _ => None,
    }
}

fn words_of_keys(keys: &'static [Key], map: &Map) -> Vec<(&'static str, Words)> {
    let words = map.iter().filter_map(|(name, said)| {
        let key = keys.iter().find(|key| key.name == name)?;
        Some((key.name, words_of(&key.shape, said)?))
    });
    words.collect()
}

/// A key with its words, each line after `indent`.
fn lines(name: &str, words: &Words, indent: &str) -> String {
    match words {
        Words::One(text) => format!("{indent}{name}: {}\n", value(text)),
        Words::List(items) => {
            let items = items.iter().map(|item| self::item(item.as_ref(), indent));
            format!("{indent}{name}:\n{}", items.collect::<String>())
        }
        Words::Keys(keys) => {
            let below = format!("{indent}  ");
            let keys = keys.iter().map(|(name, words)| lines(name, words, &below));
            format!("{indent}{name}:\n{}", keys.collect::<String>())
        }
    }
}

fn item(words: Option<&Words>, indent: &str) -> String {
    match words {
        None => format!("{indent}  - {{}}\n"),
        Some(Words::One(text)) => format!("{indent}  - {}\n", value(text)),
        Some(Words::Keys(keys)) => {
            let below = format!("{indent}    ");
            let keys: String =
                keys.iter().map(|(name, words)| lines(name, words, &below)).collect();
            format!("{indent}  - {}", &keys[below.len()..])
        }
        // No list of the schema holds lists.
        Some(Words::List(_)) => String::new(),
    }
}

/// The text of the original, with the headings that the site knows in the other language.
fn body(original: &Document) -> String {
    let file = &*original.source.text;
    let mut text = String::new();
    let mut copied = original.body;
    for heading in &original.outline.headings {
        let typed = &file[heading.span.range()];
        let known = heading.is.section.filter(|_| !typed.contains("[^"));
        if let Some(section) = known {
            let marks = "#".repeat(heading.is.level.into());
            let named = section.heading();
            text += &file[copied..heading.span.start];
            text += &format!("{marks} {}", named.get(original.lang.other()));
            text += &typed[typed.trim_end().len()..];
            copied = heading.span.end;
        }
    }
    text + &file[copied..]
}
