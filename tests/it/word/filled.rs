//! The form, filled in by a program as Word does it.

use amphoe::{edit::word, facts::Facts, lang::Lang};

use super::{part, zip};

/// What is done with a control.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Answer {
    /// Words are typed; a new line is one.
    Typed(String),
    /// The box is ticked.
    Ticked,
}

/// The main part of the form with these answers, by the names of the controls.
pub(super) fn main(lang: Lang, answers: &[(String, Answer)]) -> String {
    let form = word::form(&Facts::built_in().vocabularies, lang);
    let text = part(&form, "word/document.xml");
    let mut filled = String::new();
    let mut known = 0;
    for (at, piece) in text.split("<w:sdt>").enumerate() {
        if at == 0 {
            filled.push_str(piece);
            continue;
        }
        filled.push_str("<w:sdt>");
        let tag = piece.split("<w:tag w:val=\"").nth(1).and_then(|rest| rest.split('"').next());
        let answer = answers.iter().find(|(name, _)| Some(name.as_str()) == tag);
        let Some((_, answer)) = answer else {
            filled.push_str(piece);
            continue;
        };
        known += 1;
        let (inner, after) = piece.split_once("</w:sdt>").expect("every control ends");
        match answer {
            Answer::Ticked => {
                let inner = inner.replace("checked w14:val=\"0\"", "checked w14:val=\"1\"");
                filled.push_str(&inner.replace('☐', "☒"));
            }
            Answer::Typed(words) => {
                let (head, _) = inner.split_once("<w:sdtContent>").expect("every control holds");
                filled.push_str(&head.replace("<w:showingPlcHdr/>", ""));
                let words = words.replace('&', "&amp;").replace('<', "&lt;");
                let runs = words
                    .split('\n')
                    .map(|line| format!("<w:r><w:t xml:space=\"preserve\">{line}</w:t></w:r>"))
                    .collect::<Vec<_>>()
                    .join("<w:r><w:br/></w:r>");
                filled.push_str(&format!("<w:sdtContent>{runs}</w:sdtContent>"));
            }
        }
        filled.push_str("</w:sdt>");
        filled.push_str(after);
    }
    assert_eq!(known, answers.len(), "every answer has its control: {answers:?}");
    filled
}

/// A document with this main part and the other parts of the form.
pub(super) fn packed(main: &str) -> Vec<u8> {
    let form = word::form(&Facts::built_in().vocabularies, Lang::Th);
    let names = [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/footer1.xml",
    ];
    let texts: Vec<String> = names.iter().map(|name| part(&form, name)).collect();
    let mut parts: Vec<(&str, &[u8])> =
        names.iter().zip(&texts).map(|(name, text)| (*name, text.as_bytes())).collect();
    parts.push(("word/document.xml", main.as_bytes()));
    zip(&parts)
}
