//! Invented pages of the index.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{
        Group, Link,
        letters::{Letters, Name},
    },
};

pub(super) fn letters(lang: Lang) -> Letters {
    let said = |th: &str, en: &str| say(lang, th, en);
    Letters {
        heading: said("ดัชนี ก–ฮ", "Index A–Z"),
        about: Some(said(
            "เรียงตามพยัญชนะตัวแรก เช่น เชียงของ อยู่ใน ช",
            "Thai names stand under their first consonant: เชียงของ under ช",
        )),
        alphabets: alphabets(lang),
        ..Letters::default()
    }
}

pub(super) fn letter(lang: Lang) -> Letters {
    let said = |th: &str, en: &str| say(lang, th, en);
    let name = |th: &str, en: &str, what: Option<String>| Name {
        href: "../../districts/6306/".to_owned(),
        name_html: said(th, en),
        lang: None,
        what,
    };
    Letters {
        heading: said("ดัชนี หมวด ม", "Index: M"),
        alphabets: alphabets(lang),
        count: Some(said("433 ชื่อ", "433 names")),
        names: vec![
            name("แม่สอด", "Mae Sot", Some(said("อำเภอในจังหวัดตาก", "District in Tak Province"))),
            Name {
                lang: Some(lang.other().code().to_owned()),
                ..name(
                    "Motorcycle helmets for every rider",
                    "หมวกนิรภัยสำหรับทุกคน",
                    Some(said("กรณีศึกษา อ.แม่สอด จ.ตาก", "Case from Mae Sot District, Tak")),
                )
            },
            name("กรุงเทพมหานคร", "Bangkok", None),
        ],
        pages: (1..=3)
            .map(|n| Link { current: n == 2, ..link(&format!("../page/{n}/"), n.to_string()) })
            .collect(),
        previous: Some(link("../../", said("หน้าก่อน", "Previous"))),
        next: Some(link("../3/", said("หน้าถัดไป", "Next"))),
        ..Letters::default()
    }
}

pub(super) fn empty_letter(lang: Lang) -> Letters {
    Letters {
        heading: say(lang, "ดัชนี หมวด ฃ", "Index: ฃ"),
        alphabets: alphabets(lang),
        empty: Some(say(lang, "ยังไม่มีชื่อในหมวดนี้", "Nothing stands under this letter yet")),
        ..Letters::default()
    }
}

fn alphabets(lang: Lang) -> Vec<Group> {
    let alphabet = |label: String, letters: &[&str], empty: &str| Group {
        head: link("", label),
        links: letters
            .iter()
            .map(|letter| match *letter == empty {
                true => link("", (*letter).to_owned()),
                false => {
                    Link { current: *letter == "ม", ..link("../mo-ma/", (*letter).to_owned()) }
                }
            })
            .collect(),
    };
    let other = say(lang, "ตัวเลขและอักษรอื่น", "Digits and other scripts");
    vec![
        alphabet(say(lang, "อักษรไทย", "Thai letters"), &["ก", "ข", "ฃ", "ม", "ฮ"], "ฃ"),
        alphabet(say(lang, "อักษรอังกฤษ", "Latin letters"), &["A", "M", "X", "Z"], "X"),
        alphabet(String::new(), &[&other], ""),
    ]
}
