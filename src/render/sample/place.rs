//! Invented pages of places.

use crate::lang::Lang;

use super::{
    list::{cards, counted},
    part::{link, say},
    view::{
        Group, Link,
        case::{Adaptation, Original},
        list::{Adapted, AdaptedBy, Card, Place, RegisterLine},
    },
};

fn register(lang: Lang) -> Vec<RegisterLine> {
    vec![RegisterLine {
        text: say(
            lang,
            "ทีมพื้นที่จุดตัวอย่างการฝึกอบรม ปี 2565",
            "Area team named as example site for training, 2022",
        ),
        sources: vec![
            link("../../programme/#source-32", "32"),
            link("../../programme/#source-5", "5"),
        ],
    }]
}

pub(super) fn district(lang: Lang) -> Place {
    let said = |th: &str, en: &str| say(lang, th, en);
    Place {
        cards: cards(lang).into_iter().take(1).collect(),
        count: said("1 เรื่อง", "1 case"),
        empty: None,
        all: Some(link("cases/", said("ดูทั้งหมด", "See all"))),
        adapted: adapted(lang),
        adapted_by: adapted_by(lang),
        register: register(lang),
        ..empty_district(lang)
    }
}

fn adapted(lang: Lang) -> Vec<Adapted> {
    let said = |th: &str, en: &str| say(lang, th, en);
    let original = Original {
        title: link("../../cases/b/", said("ธนาคารขยะบ้านเหนือ", "The waste bank of Ban Nuea")),
        place: said("อ.ปลาปาก จ.นครพนม", "Pla Pak District, Nakhon Phanom"),
        ..Original::default()
    };
    let practice = Original {
        title: link("", said("ธนาคารขยะของเทศบาล", "A municipal waste bank")),
        elsewhere: true,
        ..Original::default()
    };
    let case = link("../../cases/a/", said("ธนาคารขยะบ้านกลาง", "The waste bank of Ban Klang"));
    vec![Adapted { case, from: vec![original, practice] }]
}

fn adapted_by(lang: Lang) -> Vec<AdaptedBy> {
    let said = |th: &str, en: &str| say(lang, th, en);
    let copy = Adaptation {
        place: said("อ.แม่ใจ จ.พะเยา", "Mae Chai District, Phayao"),
        case: link("../../cases/c/", said("ธนาคารขยะบ้านใต้", "The waste bank of Ban Tai")),
    };
    let case = link("../../cases/a/", said("ธนาคารขยะบ้านกลาง", "The waste bank of Ban Klang"));
    vec![AdaptedBy { case, by: vec![copy] }]
}

fn similar(lang: Lang) -> Vec<Card> {
    let why = vec![
        say(lang, "กลุ่มจังหวัดเดียวกัน", "Same provincial cluster"),
        say(lang, "ประเด็นเดียวกัน: การจัดการน้ำ", "Same theme: Water management"),
    ];
    cards(lang).into_iter().map(|card| Card { why: why.clone(), ..card }).collect()
}

pub(super) fn empty_district(lang: Lang) -> Place {
    let said = |th: &str, en: &str| say(lang, th, en);
    Place {
        kind: "district".to_owned(),
        heading: said("อำเภอวานรนิวาส", "Wanon Niwat District"),
        heading_html: said("อำเภอวานรนิวาส", "Wanon Niwat District"),
        other_name: say(lang.other(), "อำเภอวานรนิวาส", "Wanon Niwat District"),
        other_lang: lang.other().code().to_owned(),
        code: Some("4708".to_owned()),
        within: vec![
            link("../../provinces/47/", said("จังหวัดสกลนคร", "Sakon Nakhon Province")),
            link(
                "../../clusters/a/",
                said("กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2", "Upper Northeastern 2"),
            ),
        ],
        cases: said("กรณีศึกษาของอำเภอนี้", "Cases from this district"),
        count: said("0 เรื่อง", "0 cases"),
        empty: Some(said(
            "ยังไม่มีกรณีศึกษาของอำเภอนี้ในคลัง",
            "No case from this district in the library yet",
        )),
        register_notes: vec![said(
            "ยังไม่มีแหล่งยืนยันว่าเป็นอำเภอนำร่อง",
            "No source on record says that it was a pilot",
        )],
        contribute: Some(link(
            "../../contribute/",
            said("ส่งเรื่องแรกของอำเภอนี้", "Send this district’s first case"),
        )),
        similar: similar(lang),
        similar_note: Some(said("โปรแกรมเลือกจากที่ตั้ง", "Picked by the program, by place")),
        near: Some(Group {
            head: link("", said("ใกล้กันบนแผนที่", "Near on the map")),
            links: vec![
                counted("../4703/", said("อ.กุดบาก จ.สกลนคร", "Kut Bak District, Sakon Nakhon"), 0),
                counted("../4804/", said("อ.นาแก จ.นครพนม", "Na Kae District, Nakhon Phanom"), 2),
            ],
        }),
        ..Place::default()
    }
}

pub(super) fn province(lang: Lang) -> Place {
    let said = |th: &str, en: &str| say(lang, th, en);
    let districts = [
        ("เมืองสกลนคร", "Mueang Sakon Nakhon", 0),
        ("กุสุมาลย์", "Kusuman", 0),
        ("กุดบาก", "Kut Bak", 0),
        ("พรรณานิคม", "Phanna Nikhom", 0),
        ("พังโคน", "Phang Khon", 0),
        ("วาริชภูมิ", "Waritchaphum", 0),
        ("นิคมน้ำอูน", "Nikhom Nam Un", 0),
        ("วานรนิวาส", "Wanon Niwat", 1),
        ("โพนนาแก้ว", "Phon Na Kaeo", 0),
    ];
    Place {
        kind: "province".to_owned(),
        heading: said("จังหวัดสกลนคร", "Sakon Nakhon Province"),
        heading_html: said("จังหวัดสกลนคร", "Sakon Nakhon Province"),
        other_name: say(lang.other(), "จังหวัดสกลนคร", "Sakon Nakhon Province"),
        code: Some("47".to_owned()),
        share: Some(said(
            "มีเรื่องในคลังนี้ 1 จาก 18 อำเภอ",
            "The library has something from 1 of 18 districts",
        )),
        coverage: Some(link(
            "../../coverage/",
            said("ภาพรวม 878 อำเภอ", "Coverage of 878 districts"),
        )),
        parts: vec![Group {
            head: link("", said("อำเภอในจังหวัดสกลนคร", "Districts of Sakon Nakhon")),
            links: districts
                .iter()
                .zip(1..)
                .map(|((th, en, count), number)| Link {
                    number: Some(number.to_string()),
                    holds: (*count > 0).then(|| said("มีกรณีศึกษา", "Has a case")),
                    spoken: (*count == 0)
                        .then(|| said("ยังไม่มีกรณีศึกษาในคลังนี้", "No case in this library yet")),
                    ..counted("../../districts/4708/", said(th, en), *count)
                })
                .collect(),
        }],
        map: Some(super::map::province(lang)),
        contribute: None,
        similar: Vec::new(),
        similar_note: None,
        near: None,
        ..district(lang)
    }
}
