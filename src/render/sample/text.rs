//! Invented pages that tell something and are no case, and those that answer for lost ones.

use crate::lang::Lang;

use super::{
    part::{link, say, sources},
    view::{
        Missing, MissingPart, Moved, Text, Withdrawn,
        programme::{Part, Programme, Table},
    },
};

pub(super) fn programme(lang: Lang) -> Programme {
    let said = |th: &str, en: &str| say(lang, th, en);
    Programme {
        heading_html: said("โครงการอำเภอนำร่อง", "The pilot programme"),
        name: "โครงการอำเภอนำร่อง “บำบัดทุกข์ บำรุงสุข” แบบบูรณาการ และสร้างนักขับเคลื่อนยุทธศาสตร์นำการเปลี่ยนแปลง กระทรวงมหาดไทย".to_owned(),
        summary_html: said("<p>เรื่องของโครงการ พร้อมแหล่งอ้างอิง</p>", "<p>The story of the programme, with its sources.</p>"),
        html: said("<h2 id=\"story\">ความเป็นมา</h2><p>โครงการเริ่มเมื่อปี 2565</p>", "<h2 id=\"story\">Background</h2><p>The programme began in 2022.</p>"),
        parts: vec![Part { id: "story".to_owned(), heading: said("ความเป็นมา", "Background") }],
        lang: None,
        boards: vec![link("pilots/", said("อำเภอนำร่องที่มีแหล่งยืนยัน", "Pilots with a source on record"))],
        tables: vec![Table {
            id: "pilots".to_owned(),
            heading: said("อำเภอนำร่องระดับกลุ่มจังหวัด", "Cluster pilots"),
            about: Some(said("ตามที่พิมพ์ในแหล่งอ้างอิง", "As printed in the sources")),
            head: vec![said("อำเภอ", "District"), said("กลุ่มจังหวัด", "Provincial cluster"), said("ชื่อโครงการตามที่พิมพ์", "Project as printed")],
            numbers: 0,
            rows_html: vec![
                vec![said("<a href=\"../districts/4802/\">อ.ปลาปาก จ.นครพนม</a>", "<a href=\"../districts/4802/\">Pla Pak, Nakhon Phanom</a>"), said("ภาคตะวันออกเฉียงเหนือตอนบน 2", "Upper Northeastern 2"), "<span lang=\"th\">โคก หนอง นา</span><sup class=\"cite\"><a href=\"#source-1\">1</a></sup>".to_owned()],
                vec![said("อ.เมืองยะลา จ.ยะลา", "Mueang Yala, Yala"), said("ภาคใต้ชายแดน", "Southern Border"), String::new()],
            ],
        }],
        sources: sources(lang),
    }
}

pub(super) fn text(lang: Lang) -> Text {
    let said = |th: &str, en: &str| say(lang, th, en);
    Text {
        heading_html: said("นโยบายคุ้มครองข้อมูลส่วนบุคคล", "Privacy"),
        html: said(
            "<p>เว็บไซต์นี้ไม่ใช้คุกกี้และไม่มีระบบติดตามผู้อ่าน</p><h2 id=\"a\">สิ่งที่ผู้ให้บริการพื้นที่เว็บเก็บ</h2><p>ผู้ให้บริการพื้นที่เว็บอาจเก็บบันทึกการเข้าใช้ตามกฎหมาย</p><ul><li>หนึ่ง</li><li>สอง</li></ul>",
            "<p>This site uses no cookies and does not track its readers.</p><h2 id=\"a\">What the host keeps</h2><p>The host may keep logs as the law asks.</p><ul><li>one</li><li>two</li></ul>",
        ),
        lang: None,
        reviewed: Some(said("ตรวจทานล่าสุด 3 พฤศจิกายน 2568", "Last reviewed 3 November 2025")),
        edit: Some(
            "https://git.example/amphoe/edit/main/content/pages/privacy/index.th.md".to_owned(),
        ),
        form: true,
        next: Some(link("../next/", said("ระดับหลักฐาน", "Levels of evidence"))),
    }
}

pub(super) fn withdrawn(lang: Lang) -> Withdrawn {
    Withdrawn {
        heading: say(
            lang,
            "กรณีศึกษานี้ถอนออกจากคลังแล้ว",
            "This case has been withdrawn from the library",
        ),
        reason: say(lang, "เจ้าของเรื่องขอถอน", "at the owner’s request"),
        lang: None,
    }
}

/// The programme as readers see it whose language it is not told in.
pub(super) fn foreign_programme(lang: Lang) -> Programme {
    Programme { lang: Some(lang.other().code().to_owned()), ..programme(lang.other()) }
}

/// The same of a text.
pub(super) fn foreign_text(lang: Lang) -> Text {
    let other = lang.other();
    let full = text(lang);
    Text {
        lang: Some(other.code().to_owned()),
        reviewed: full.reviewed,
        next: full.next,
        ..text(other)
    }
}

/// The same of a reason.
pub(super) fn foreign_withdrawn(lang: Lang) -> Withdrawn {
    let other = lang.other();
    let Withdrawn { reason, .. } = withdrawn(other);
    Withdrawn { reason, lang: Some(other.code().to_owned()), ..withdrawn(lang) }
}

pub(super) fn moved(lang: Lang) -> Moved {
    Moved {
        to: link(
            "../new/",
            say(
                lang,
                "ธนาคารขยะที่หมู่บ้านจ่ายค่าน้ำด้วยขวด",
                "A waste bank where villagers pay in bottles",
            ),
        ),
    }
}

pub(super) fn missing() -> Missing {
    let part = |lang: Lang| MissingPart {
        lang: lang.code().to_owned(),
        heading: say(lang, "ไม่พบหน้านี้", "Page not found"),
        text: say(
            lang,
            "ที่อยู่นี้อาจพิมพ์ไม่ครบ หรือหน้านี้ย้ายไปแล้ว",
            "The address may be incomplete, or the page has moved",
        ),
        links: vec![
            link("../../", say(lang, "หน้าแรก", "Home")),
            link("../../cases/", say(lang, "กรณีศึกษาทั้งหมด", "All cases")),
        ],
    };
    Missing { parts: Lang::ALL.into_iter().map(part).collect() }
}
