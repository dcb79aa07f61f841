//! An invented case on one sheet.

use crate::{lang::Lang, render::qr};

use super::{
    case::{full, little},
    part::{link, results, say},
    view::{
        Link,
        brief::Brief,
        case::{Fact, Lines, Measured},
    },
};

const FACTS: [&str; 6] = ["evidence", "status", "cost", "people", "first-result", "owner"];

/// A sheet with everything.
pub(super) fn brief(lang: Lang) -> Brief {
    let said = |th: &str, en: &str| say(lang, th, en);
    let case = full(lang, None);
    let address = "https://amphoe.example/cases/wanon-niwat-waste-bank/";
    let more =
        |id: &str| link(&format!("../#{id}"), said("อ่านต่อในหน้ากรณีศึกษา", "Read on in the case"));
    let short = |row: Measured| Measured {
        kind: None,
        how_html: None,
        bars: None,
        sources: Vec::new(),
        ..row
    };
    let lists = case.sections.iter().filter(|section| section.id == "transfer");
    Brief {
        title_html: case.title_html.clone(),
        place: said("อ.วานรนิวาส จ.สกลนคร", "Wanon Niwat, Sakon Nakhon"),
        summary_html: said(
            "หมู่บ้าน 140 ครัวเรือนตั้งธนาคารขยะ ให้สมาชิกนำขวดและกระดาษมาหักค่าน้ำประปาหมู่บ้าน…",
            "A village of 140 households set up a waste bank that takes bottles and paper…",
        ),
        facts: facts(case.facts),
        steps_html: vec![
            said("ประชุมหมู่บ้าน", "A village meeting"),
            said("ตั้งคณะกรรมการ 7 คน", "A committee of 7"),
        ],
        numbered: true,
        more_steps: Some(more("steps")),
        results: results(lang, None).into_iter().map(short).collect(),
        more_results: Some(more("results")),
        contrary: Some(Lines {
            id: "contrary".to_owned(),
            heading: Some(said("ข้อมูลที่ขัดแย้งหรือผลในภายหลัง", "Contrary evidence and later results")),
            items_html: vec![said(
                "ปีถัดมาสมาชิกลดลงเหลือ 60 ครัวเรือน",
                "In the next year membership fell to 60 households",
            )],
            lang: Some(lang.other().code().to_owned()),
        }),
        lists: lists.flat_map(|section| section.lists.clone()).collect(),
        more_lists: Some(more("transfer")),
        contact: case.contact,
        case: whole(lang),
        address: Some(address.to_owned()),
        qr: qr::code(address),
    }
}

/// A sheet of a case of which little is known, and whose steps are told in paragraphs.
pub(super) fn little_brief(lang: Lang) -> Brief {
    let case = little(lang);
    Brief {
        title_html: case.title_html,
        facts: facts(case.facts),
        steps_html: vec![say(lang, "ประชุมหมู่บ้าน", "A village meeting")],
        case: whole(lang),
        ..Brief::default()
    }
}

fn whole(lang: Lang) -> Link {
    link("../", say(lang, "อ่านกรณีศึกษาฉบับเต็ม", "Read the whole case"))
}

fn facts(facts: Vec<Fact>) -> Vec<Fact> {
    facts.into_iter().filter(|fact| FACTS.contains(&fact.id.as_str())).collect()
}
