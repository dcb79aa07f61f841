//! An invented family of cases.

use crate::lang::Lang;

use super::{
    part::{link, say},
    view::{
        Link,
        lineage::{Lineage, Measure, Original, Row, Step},
    },
};

/// A family with everything: a practice elsewhere, a step without a name, two originals, numbers.
pub(super) fn lineage(lang: Lang) -> Lineage {
    let said = |th: &str, en: &str| say(lang, th, en);
    let foreign = Some(lang.other().code().to_owned());
    let depth = |n: usize| said(&format!("ปรับใช้ทอดที่ {n}"), &format!("{n} from where it began"));
    let from = |step: &str, title: String, changed: Vec<String>| Original {
        title: link(step, title),
        changed,
        lang: None,
    };
    let bank = || said("ธนาคารขยะที่จ่ายค่าน้ำ", "A waste bank that pays the water bill");
    let rice = || said("แลกเป็นข้าวสาร", "Exchanged for rice");
    let case = |n: usize, title: Link| Step {
        id: format!("step-{n}"),
        indent: n.saturating_sub(1).min(3),
        depth: depth(n - 1),
        title,
        place: Some(said("อ.ตัวอย่าง จ.ตัวอย่าง", "Example, Example")),
        date: Some(said("มิถุนายน 2566 – ธันวาคม 2567", "June 2023 – December 2024")),
        status: Some(said("ถอดบทเรียนแล้ว", "Lessons distilled")),
        evidence: Some(said("ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง", "Level 2 of 5: before-and-after data")),
        evidence_level: Some(2),
        ..Step::default()
    };
    let row = |href: &str, title: String| Row {
        case: link(href, title),
        place: said("อ.ตัวอย่าง จ.ตัวอย่าง", "Example, Example"),
        unit: Some(said("กิโลกรัมต่อเดือน", "kg a month")),
        before: Some("3,120".to_owned()),
        before_when: Some(said("มิถุนายน 2566", "June 2023")),
        after: Some("1,040".to_owned()),
        after_when: Some(said("ธันวาคม 2567", "December 2024")),
        change: Some(said("ลดลง 2,080 หรือร้อยละ 67", "down by 2,080, or 67%")),
        by: vec![said("หน่วยงานเจ้าของเรื่องวัดเอง", "Measured by the office itself")],
        ..Row::default()
    };
    Lineage {
        title_html: bank(),
        lang: foreign.clone(),
        count: said("3 เรื่อง", "3 cases"),
        short: false,
        steps: vec![
            Step {
                id: "step-1".to_owned(),
                depth: said("จุดเริ่มต้น", "Where it began"),
                title: link(
                    "https://practice.example/",
                    said("ธนาคารขยะของวัด", "A temple’s waste bank"),
                ),
                elsewhere: true,
                ..Step::default()
            },
            Step {
                originals: vec![from(
                    "#step-1",
                    said("ธนาคารขยะของวัด", "A temple’s waste bank"),
                    vec![said("หักค่าน้ำแทนเงินสด", "Off the water bill instead of cash")],
                )],
                ..case(2, link("../", bank()))
            },
            Step {
                id: "step-3".to_owned(),
                indent: 2,
                depth: depth(2),
                title: link("", said("เรื่องที่ถอนออกแล้ว", "A case that has been withdrawn")),
                ..Step::default()
            },
            Step {
                draft: true,
                originals: vec![
                    Original { lang: foreign.clone(), ..from("#step-2", bank(), vec![rice()]) },
                    from(
                        "#step-3",
                        said("เรื่องที่ถอนออกแล้ว", "A case that has been withdrawn"),
                        Vec::new(),
                    ),
                ],
                ..case(4, link("../../b/", rice()))
            },
        ],
        measures: vec![
            Measure {
                id: "measure-1".to_owned(),
                what: said("ขยะที่ส่งกำจัด", "Waste sent for disposal"),
                lang: None,
                rows: vec![
                    row("../", bank()),
                    Row {
                        what: Some(said("ขยะที่ทิ้ง", "Waste thrown away")),
                        lang: foreign,
                        before: None,
                        change: None,
                        ..row("../../b/", rice())
                    },
                ],
            },
            Measure {
                id: "measure-2".to_owned(),
                what: say(lang.other(), "ครัวเรือนสมาชิก", "Member households"),
                lang: Some(lang.other().code().to_owned()),
                rows: vec![Row {
                    unit: None,
                    before_when: None,
                    after: None,
                    after_when: None,
                    change: None,
                    ..row("../", bank())
                }],
            },
        ],
    }
}

/// A long family, told in short, of which nothing was measured.
pub(super) fn long(lang: Lang) -> Lineage {
    let full = lineage(lang);
    let steps = full.steps.into_iter().map(|step| Step {
        status: None,
        evidence: None,
        evidence_level: None,
        ..step
    });
    Lineage { short: true, steps: steps.collect(), measures: Vec::new(), ..full }
}
