//! Invented pages of organisations, of partners and of the levels of evidence.

use crate::lang::Lang;

use super::{
    list::cards,
    part::{link, say},
    view::{
        Link,
        evidence::{Evidence, Excluded, Level},
        list::{Card, Cited, Did, Glance},
        organisation::{Names, Organisation, Partner, Partners, Printed, Role},
    },
};

/// What an office did in a case, in every form.
fn did(lang: Lang) -> Vec<Did> {
    let said = |th: &str, en: &str| Some(say(lang, th, en));
    let who = |href: &str| Some(link(href, say(lang, "หน่วยงานตัวอย่าง", "Example office")));
    vec![
        Did {
            who: who("../a/"), role: said("ร่วมทำฐานข้อมูล", "made the database"), lang: None
        },
        Did { who: who(""), role: None, lang: Some(lang.other().code().to_owned()) },
        Did {
            who: None, role: said("กว่า 400,000 บาท", "over 400,000 baht"), lang: None
        },
    ]
}

/// Cards that say what was done.
pub(super) fn cards_with_deeds(lang: Lang) -> Vec<Card> {
    let mut cards = cards(lang);
    if let Some(first) = cards.first_mut() {
        first.did = did(lang);
    }
    cards
}

/// What sources call a partner.
pub(super) fn names(lang: Lang) -> Names {
    let printed = |text: &str| Printed {
        text: text.to_owned(),
        lang: (lang == Lang::En).then(|| "th".to_owned()),
    };
    Names {
        printed: vec![printed("ภาคผู้นำศาสนา"), printed("ภาคศาสนา")],
        sources: vec![link("../programme/#source-1", "1"), link("../programme/#source-9", "9")],
        note: Some(say(lang, "แหล่งหนึ่งพิมพ์ต่างไป", "one source prints it differently")),
    }
}

/// The programme on the home page.
pub(super) fn glance(lang: Lang) -> Glance {
    let said = |th: &str, en: &str| say(lang, th, en);
    Glance {
        name: said("โครงการตัวอย่าง", "An example programme"),
        figures: vec![
            Cited {
                value: "76".to_owned(),
                what: said("จังหวัด", "provinces"),
                sources: vec![link("../programme/#source-1", "1")],
            },
            Cited {
                value: "18".to_owned(), what: said("กลุ่มจังหวัด", "clusters"), sources: vec![]
            },
        ],
        link: link("../programme/", said("อ่านเรื่องโครงการ", "Read about the programme")),
    }
}

pub(super) fn organisation(lang: Lang) -> Organisation {
    let said = |th: &str, en: &str| say(lang, th, en);
    Organisation {
        heading_html: said(
            "<span class=\"keep\">กรมการพัฒนาชุมชน</span>",
            "Community Development Department",
        ),
        other_name: say(lang.other(), "กรมการพัฒนาชุมชน", "Community Development Department"),
        other_lang: lang.other().code().to_owned(),
        kind: Some(said("กรม", "Department")),
        about: Some(said("กรมที่ดูแลงานพัฒนาชุมชน", "The department for community development")),
        also: vec![
            Printed {
                text: "พช.".to_owned(), lang: (lang == Lang::En).then(|| "th".to_owned())
            },
            Printed { text: "CDD".to_owned(), lang: None },
        ],
        count: said("14 เรื่อง", "14 cases"),
        roles: vec![
            Role {
                id: "owner".to_owned(),
                heading: said("เป็นหน่วยงานรับผิดชอบ", "Responsible office"),
                count: said("13 เรื่อง", "13 cases"),
                cards: cards(lang),
                all: Some(link("owner/", said("ดูทั้งหมด", "See all"))),
            },
            Role {
                id: "partner".to_owned(),
                heading: said("ร่วมทำในฐานะภาคีเครือข่าย", "Joined as a partner"),
                count: said("1 เรื่อง", "1 case"),
                cards: cards_with_deeds(lang).into_iter().take(1).collect(),
                all: None,
            },
        ],
    }
}

/// An organisation without a kind, of which only the name is known.
pub(super) fn little_organisation(lang: Lang) -> Organisation {
    Organisation {
        kind: None,
        about: None,
        also: Vec::new(),
        roles: organisation(lang).roles.into_iter().skip(1).collect(),
        ..organisation(lang)
    }
}

pub(super) fn partners(lang: Lang) -> Partners {
    let said = |th: &str, en: &str| say(lang, th, en);
    let partner = |name: String, count: usize, names: Option<Names>| Partner {
        link: Link { count: Some(count), ..link("religious/", name) },
        about: said("ผู้นำและองค์กรของทุกศาสนา", "Leaders and bodies of every religion"),
        names,
    };
    Partners {
        heading: said("ภาคีเครือข่าย 7 ภาคี", "The partners (7)"),
        note: Some(said("ข่าวหนึ่งรายการแจกแจงไม่เหมือนแหล่งอื่น", "one release lists them differently")),
        partners: vec![
            partner(said("ภาครัฐ", "Government"), 5, Some(names(lang))),
            partner(
                said("ภาคศาสนา", "Religious leaders"),
                0,
                Some(Names { note: None, ..names(lang) }),
            ),
            partner(said("ภาคประชาชน", "The people"), 1, None),
        ],
        programme: link("../programme/", said("โครงการอำเภอนำร่อง", "Pilot programme")),
    }
}

pub(super) fn evidence(lang: Lang) -> Evidence {
    let said = |th: &str, en: &str| say(lang, th, en);
    let level = |level: u8, name_html: String, cases: Option<Link>| Level {
        level,
        name_html,
        about: said("วัดสิ่งเดียวกันทั้งก่อนและหลัง", "The same thing was measured before and after"),
        needs: said("ตอบว่าใช่ในข้อ 1 และข้อ 2", "the answers to questions 1 and 2 are yes"),
        cases,
    };
    Evidence {
        heading: said("ระดับหลักฐาน", "Level of evidence"),
        questions: vec![
            said("ก่อนเริ่มได้วัดไว้", "It was measured before the start"),
            said("มีพื้นที่อื่นนำไปปรับใช้แล้ววัดผล", "Another place measured it too"),
        ],
        levels: vec![
            level(
                0,
                said("ระดับ 0 จาก 5: ยังไม่พบผลการประเมิน", "Level 0 of 5: no assessment on record"),
                Some(link("0/", said("ดูเรื่องในระดับนี้ (0 เรื่อง)", "See them (0 cases)"))),
            ),
            level(
                2,
                said("ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง", "Level 2 of 5: before-and-after data"),
                None,
            ),
        ],
        excluded: vec![Excluded {
            what: said("คำชมของผู้บริหาร", "Praise from superiors"),
            why: said("เป็นความเห็น ไม่ใช่การวัด", "It is an opinion"),
        }],
        advice: vec![said("วัดก่อนเริ่ม", "Measure before the start")],
        board: link("../programme/evidence/", said("หลักฐานของผลที่รายงาน", "Evidence in numbers")),
        contribute: Some(link("../contribute/", said("ส่งกรณีศึกษา", "Submit a case"))),
    }
}
