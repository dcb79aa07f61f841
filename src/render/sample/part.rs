//! Pieces of invented pages: words in either language, links, facts, results, sources.

use crate::lang::Lang;

use super::view::{
    Link,
    case::{Bars, Fact, Measured, Source},
};

/// `th` or `en`.
pub(super) fn say(lang: Lang, th: &str, en: &str) -> String {
    match lang {
        Lang::Th => th,
        Lang::En => en,
    }
    .to_owned()
}

pub(super) fn link(href: &str, label: impl Into<String>) -> Link {
    Link { href: href.to_owned(), label: label.into(), ..Link::default() }
}

pub(super) fn cite(numbers: &[usize]) -> Vec<Link> {
    numbers.iter().map(|n| link(&format!("#source-{n}"), n.to_string())).collect()
}

pub(super) fn facts(lang: Lang) -> Vec<Fact> {
    let fact = |id: &str, label: (&str, &str), value: (&str, &str)| Fact {
        id: id.to_owned(),
        label: say(lang, label.0, label.1),
        html: say(lang, value.0, value.1),
        ..Fact::default()
    };
    vec![
        fact(
            "level",
            ("ระดับพื้นที่", "Level of area"),
            (
                "<a href=\"../../levels/village/\">หมู่บ้าน/ชุมชน</a>",
                "<a href=\"../../levels/village/\">Village or community</a>",
            ),
        ),
        fact("status", ("สถานะการดำเนินงาน", "Status"), ("ถอดบทเรียนแล้ว", "Lessons distilled")),
        Fact {
            level: Some(2),
            ..fact(
                "evidence",
                ("ระดับหลักฐาน", "Level of evidence"),
                ("ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง", "Level 2 of 5: before-and-after data"),
            )
        },
        Fact {
            note_html: Some(say(
                lang,
                "ค่าดูแลรักษาปีละ 2,400 บาท<sup class=\"cite\"><a href=\"#source-2\">2</a></sup>",
                "Upkeep a year: 2,400 baht<sup class=\"cite\"><a href=\"#source-2\">2</a></sup>",
            )),
            ..fact("cost", ("ค่าใช้จ่าย", "Cost"), ("18,500 บาท", "18,500 baht"))
        },
        fact(
            "funding",
            ("แหล่งเงิน", "Where the money came from"),
            ("กองทุนหมู่บ้านและเทศบาลตำบล", "Village fund and subdistrict municipality"),
        ),
        fact("people", ("กำลังคน", "People who did the work"), ("อาสาสมัคร 12 คน", "12 volunteers")),
        fact("reach", ("ผู้ได้รับประโยชน์", "Who benefits"), ("118 ครัวเรือน", "118 households")),
        fact("first-result", ("เริ่มเห็นผลภายใน", "First results within"), ("3 เดือน", "3 months")),
        fact(
            "period",
            ("ระยะเวลาดำเนินงาน", "Period"),
            ("มกราคม–ธันวาคม 2566", "January to December 2023"),
        ),
        fact(
            "owner",
            ("หน่วยงานรับผิดชอบ", "Responsible office"),
            (
                "<span class=\"keep\">องค์การบริหารส่วนตำบล</span>ตัวอย่าง",
                "Example Subdistrict Administrative Organisation",
            ),
        ),
        Fact {
            absent: true,
            ..fact("visits", ("การศึกษาดูงาน", "Study visits"), ("ยังไม่มีข้อมูล", "No information yet"))
        },
    ]
}

pub(super) fn results(lang: Lang, reader: Option<Lang>) -> Vec<Measured> {
    let said = |th: &str, en: &str| say(lang, th, en);
    let shown = |th: &str, en: &str| say(reader.unwrap_or(lang), th, en);
    let foreign = reader.map(|_| lang.code().to_owned());
    vec![
        Measured {
            what_html: said("ขยะที่ส่งกำจัด", "Waste sent for disposal"),
            unit: Some(said("กก. ต่อเดือน", "kg a month")),
            kind: Some(shown("ผลลัพธ์", "Outcome")),
            before: Some("3,120".to_owned()),
            before_when: Some(shown("ม.ค. 2566", "Jan 2023")),
            after: Some("1,040".to_owned()),
            after_when: Some(shown("ธ.ค. 2566", "Dec 2023")),
            comparison: Some("2,980".to_owned()),
            target: Some("1,500".to_owned()),
            change: Some(shown("ลดลง 2,080 (ร้อยละ 67)", "Down 2,080 (67 per cent)")),
            how_html: Some(said(
                "ชั่งน้ำหนักทุกถังในวันเดียวกันของเดือน โดยเทศบาล",
                "Every bin weighed on the same day of the month, by the municipality",
            )),
            bars: Some(Bars {
                before: Some("100".to_owned()),
                after: Some("33.3".to_owned()),
                comparison: Some("95.5".to_owned()),
            }),
            evidence: shown(
                "ระดับ 3 จาก 5: มีพื้นที่หรือกลุ่มเปรียบเทียบ",
                "Level 3 of 5: comparison area or group",
            ),
            evidence_level: Some(3),
            sources: cite(&[1, 2]),
            lang: foreign.clone(),
        },
        Measured {
            what_html: said("ครัวเรือนสมาชิก", "Member households"),
            after: Some(shown("118 (แหล่ง 1) หรือ 121 (แหล่ง 2)", "118 (source 1) or 121 (source 2)")),
            evidence: shown(
                "ระดับ 1 จาก 5: มีคำอธิบาย ยังไม่มีข้อมูลวัดผล",
                "Level 1 of 5: described, not measured",
            ),
            lang: foreign.clone(),
            ..Measured::default()
        },
        Measured {
            what_html: said("จุดทิ้งขยะข้างทาง", "Roadside dumps"),
            before: Some("12".to_owned()),
            bars: Some(Bars::default()),
            evidence: shown(
                "ระดับ 1 จาก 5: มีคำอธิบาย ยังไม่มีข้อมูลวัดผล",
                "Level 1 of 5: described, not measured",
            ),
            lang: foreign,
            ..Measured::default()
        },
    ]
}

pub(super) fn sources(reader: Lang) -> Vec<Source> {
    let shown = |th: &str, en: &str| say(reader, th, en);
    let thai = (reader == Lang::En).then(|| "th".to_owned());
    vec![
        Source {
            number: 1,
            title: "รายงานผลการดำเนินงานธนาคารขยะชุมชน ประจำปีงบประมาณ พ.ศ. 2566 (ตัวอย่างสมมติ)"
                .to_owned(),
            lang: thai.clone(),
            publisher: Some("เทศบาลตำบลตัวอย่าง".to_owned()),
            publisher_lang: thai.clone(),
            date: shown("3 พฤศจิกายน 2566", "3 November 2023"),
            url: Some(
                "https://example.go.th/report/2566?id=1234567890abcdefghijklmnopqrstuvwxyz"
                    .to_owned(),
            ),
            tags: vec![
                shown("หน่วยงานรายงานผลของตนเอง", "The office reporting on itself"),
                shown("เอกสารราชการ", "Official document"),
            ],
            note: Some(shown("เปิดอ่านเมื่อ 1 ตุลาคม 2568", "Read on 1 October 2025")),
            note_lang: None,
        },
        Source {
            number: 2,
            title: "บันทึกการประชุมคณะกรรมการหมู่บ้าน".to_owned(),
            lang: thai.clone(),
            date: shown("ไม่ระบุวันที่", "No date given"),
            note: Some(say(
                reader.other(),
                "สำเนาเก็บไว้ที่อำเภอ",
                "A copy is kept at the district office",
            )),
            note_lang: Some(reader.other().code().to_owned()),
            ..Source::default()
        },
        Source {
            number: 3,
            title: "ทะเบียนสมาชิกธนาคารขยะ".to_owned(),
            lang: thai,
            date: shown("มกราคม 2567", "January 2024"),
            ..Source::default()
        },
    ]
}
