//! Invented pages that lead to cases: home, lists, indexes.

use crate::lang::Lang;

use super::{
    organisation::{cards_with_deeds, glance, names},
    part::{link, say},
    view::{
        Group, Link,
        list::{Card, Day, Home, Index, List, Number},
        map::{Cells, Map},
    },
};

pub(super) fn cards(lang: Lang) -> Vec<Card> {
    let said = |th: &str, en: &str| say(lang, th, en);
    let other = lang.other();
    vec![
        Card {
            href: "../a/".to_owned(),
            title_html: said(
                "<span class=\"keep\">วานรนิวาส</span>: ทีมพื้นที่จุดตัวอย่างการฝึกอบรมถอดบทเรียน (ยังไม่พบผลการประเมิน)",
                "<span class=\"keep\">Wanon Niwat</span>: the area team named as example site for a lessons-learned training (no assessment on record)",
            ),
            summary: said(
                "เมื่อ 3 พฤศจิกายน 2565 อธิบดีกรมการพัฒนาชุมชนกล่าวถึงทีมพื้นที่อำเภอวานรนิวาสในฐานะจุดตัวอย่างการฝึกอบรมถอดบทเรียนแบบออนไลน์ …",
                "On 3 November 2022 the Director-General of the Community Development Department spoke of the area team of Wanon Niwat as an example site for the online training …",
            ),
            place: said("อ.วานรนิวาส จ.สกลนคร", "Wanon Niwat, Sakon Nakhon"),
            status: said("ผ่านการฝึกอบรมแล้ว (CAST)", "Trained (CAST)"),
            evidence: said(
                "ระดับ 0 จาก 5: ยังไม่พบผลการประเมิน",
                "Level 0 of 5: no assessment on record",
            ),
            evidence_level: None,
            date: Some(Day {
                iso: "2022-11-03".to_owned(),
                shown: said("3 พ.ย. 2565", "3 Nov 2022"),
            }),
            ..Card::default()
        },
        Card {
            href: "../b/".to_owned(),
            title_html: said(
                "<span class=\"keep\">ปากพูน</span> <span class=\"keep\">นครศรีธรรมราช</span>: ขยะส่งกำจัด 18 เหลือ 1.8 ตันต่อวัน (รายงานเอง)",
                "<span class=\"keep\">Pak Phun</span>: waste for disposal from 18 to 1.8 tonnes a day (self-reported)",
            ),
            summary: said(
                "เทศบาลกับมหาวิทยาลัยวลัยลักษณ์สำรวจระบบเดิม ใช้นโยบายคัดแยกขยะตั้งแต่ต้นทาง ให้ความรู้ครัวเรือน …",
                "The municipality and Walailak University surveyed the old system and sorted waste at its source …",
            ),
            place: said(
                "อ.เมืองนครศรีธรรมราช จ.นครศรีธรรมราช",
                "Mueang Nakhon Si Thammarat, Nakhon Si Thammarat",
            ),
            status: said("ประเมินผลแล้ว", "Evaluated"),
            evidence: said("ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง", "Level 2 of 5: before-and-after data"),
            evidence_level: Some(2),
            cost: Some(said("เกิน 2,000,000 บาท", "Over 2,000,000 baht")),
            badges: vec![said("ข้อมูลสมมติ", "Invented")],
            ..Card::default()
        },
        Card {
            href: "../c/".to_owned(),
            lang: Some(other.code().to_owned()),
            title_html: say(
                other,
                "<span class=\"keep\">แม่สอด</span> ตาก: อบรมผู้ขี่จักรยานยนต์ทั้งตำบล (มีหมู่บ้านเปรียบเทียบ)",
                "<span class=\"keep\">Mae Sot</span>: riders of whole subdistricts trained (with villages to compare)",
            ),
            summary: say(
                other,
                "สองปีต่อมา ผู้ขี่ในหมู่บ้านที่อบรมสวมหมวกนิรภัยเสมอหรือบ่อยร้อยละ 46.0 เทียบกับร้อยละ 20.5 …",
                "Two years later 46.0 per cent of riders in trained villages wore a helmet always or often, against 20.5 …",
            ),
            place: said("อ.แม่สอด จ.ตาก", "Mae Sot, Tak"),
            status: said("พื้นที่อื่นนำไปปรับใช้แล้ว", "Adapted elsewhere"),
            evidence: said(
                "ระดับ 5 จาก 5: พื้นที่อื่นนำไปใช้และวัดผลได้เช่นกัน",
                "Level 5 of 5: replicated elsewhere with measured results",
            ),
            evidence_level: Some(5),
            badges: vec![said("มีเฉพาะภาษาอังกฤษ", "Only in Thai")],
            ..Card::default()
        },
    ]
}

pub(super) fn counted(href: &str, label: String, count: usize) -> Link {
    Link { count: Some(count), ..link(href, label) }
}

fn themes(lang: Lang) -> Vec<Link> {
    [
        ("อาชีพและรายได้", "Livelihoods and income", 24),
        ("การแก้ไขปัญหาความยากจน", "Poverty", 19),
        ("การจัดการน้ำ", "Water", 17),
        ("ขยะและสิ่งแวดล้อม", "Waste and environment", 31),
        (
            "ผู้สูงอายุ คนพิการ และกลุ่มเปราะบาง",
            "Older people, people with disabilities and vulnerable groups",
            15,
        ),
        ("ความสงบเรียบร้อยและความปลอดภัย", "Order and safety", 1),
    ]
    .into_iter()
    .map(|(th, en, count)| counted("../themes/a/", say(lang, th, en), count))
    .collect()
}

fn clusters(lang: Lang) -> Vec<Group> {
    [
        (
            "กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2",
            "Upper Northeastern 2",
            &[
                ("สกลนคร", "Sakon Nakhon", 2),
                ("นครพนม", "Nakhon Phanom", 0),
                ("มุกดาหาร", "Mukdahan", 0),
            ][..],
        ),
        (
            "กลุ่มจังหวัดภาคเหนือตอนบน 1",
            "Upper Northern 1",
            &[
                ("เชียงใหม่", "Chiang Mai", 1),
                ("แม่ฮ่องสอน", "Mae Hong Son", 0),
                ("ลำปาง", "Lampang", 0),
                ("ลำพูน", "Lamphun", 0),
            ],
        ),
        (
            "กลุ่มจังหวัดภาคใต้ชายแดน",
            "Southern Border",
            &[("ยะลา", "Yala", 0), ("ปัตตานี", "Pattani", 0), ("นราธิวาส", "Narathiwat", 0)],
        ),
        (
            "กลุ่มจังหวัดภาคกลางปริมณฑล",
            "Bangkok Vicinity (Central Metropolitan)",
            &[
                ("นครปฐม", "Nakhon Pathom", 0),
                ("นนทบุรี", "Nonthaburi", 0),
                ("ปทุมธานี", "Pathum Thani", 0),
                ("สมุทรปราการ", "Samut Prakan", 0),
            ],
        ),
    ]
    .into_iter()
    .map(|(th, en, provinces)| Group {
        head: link("../clusters/a/", say(lang, th, en)),
        links: provinces
            .iter()
            .map(|(th, en, count)| counted("../provinces/47/", say(lang, th, en), *count))
            .collect(),
    })
    .collect()
}

/// A country of a few districts.
fn map(lang: Lang) -> Map {
    let cells = |id: &str, th: &str, en: &str, spots: &[(i32, i32)]| Cells {
        id: id.to_owned(),
        label: say(lang, th, en),
        count: spots.len().to_string(),
        path: spots.iter().map(|(x, y)| format!("M{x} {y}l9 5v10l-9 5-9-5v-10z")).collect(),
    };
    let (none, adapted) = ([(10, 1), (50, 1), (20, 18), (30, 35)], [(40, 18)]);
    Map {
        title: say(lang, "ผังหกเหลี่ยม 6 อำเภอ", "Hexagon map of 6 districts"),
        frame: "0 0 60 56".to_owned(),
        cells: vec![
            cells("none", "ยังไม่มีในคลังนี้", "No case here yet", &none),
            cells("adapted", "นำเรื่องของอำเภออื่นไปปรับใช้", "Adapted another district’s", &adapted),
            cells("case", "มีกรณีศึกษา", "Has a case", &[(30, 1)]),
        ],
    }
}

pub(super) fn home(lang: Lang) -> Home {
    let said = |th: &str, en: &str| say(lang, th, en);
    let number = |value: &str, of: Option<String>, label: String| Number {
        value: value.to_owned(),
        of,
        label,
    };
    Home {
        lead_html: said(
            "รวมกรณีศึกษาการพัฒนาพื้นที่จากอำเภอทั่วประเทศ แต่ละเรื่องบอกว่าทำอะไร ใช้เงินและคนเท่าไร ได้ผลแค่ไหน และพื้นที่ใดนำไปปรับใช้แล้ว",
            "Case studies of local development from districts across Thailand. Each says what was done, what money and people it took, what came of it, and where it has been adapted",
        ),
        search: link("../search/", said("ค้นหา", "Search")),
        boards: link("programme/#boards", said("ดูข้อมูลสรุปทั้งหมด", "See all that is counted")),
        numbers: vec![
            number(
                "104",
                Some(said("จาก 878 อำเภอ", "of 878 districts")),
                said("อำเภอที่มีกรณีศึกษา", "districts with a case"),
            ),
            number("41", None, said("อำเภอที่นำไปปรับใช้", "districts that adapted one")),
            number(
                "31",
                None,
                said(
                    "เรื่องที่มีข้อมูลวัดผล (ระดับ 2 ขึ้นไป)",
                    "cases with measured results (level 2 or above)",
                ),
            ),
        ],
        map: map(lang),
        coverage: Some(link("../coverage/", said("ดูผังขนาดใหญ่", "See the large map"))),
        themes: themes(lang),
        newest: cards(lang),
        all: counted("../cases/", said("ดูกรณีศึกษาทั้งหมด", "See all cases"), 128),
        clusters: clusters(lang),
        programme: Some(glance(lang)),
        contribute: Some(link(
            "../contribute/",
            said("ส่งกรณีศึกษาของอำเภอท่าน", "Send a case from your district"),
        )),
    }
}

pub(super) fn list(lang: Lang) -> List {
    let said = |th: &str, en: &str| say(lang, th, en);
    List {
        heading: said(
            "ประเด็น: ผู้สูงอายุ คนพิการ และกลุ่มเปราะบาง",
            "Theme: older people, people with disabilities and vulnerable groups",
        ),
        heading_html: said(
            "ประเด็น: ผู้สูงอายุ คนพิการ และกลุ่มเปราะบาง",
            "Theme: older people, people with disabilities and vulnerable groups",
        ),
        about: Some(said(
            "การดูแลผู้ที่ต้องพึ่งพาผู้อื่น ทั้งที่บ้านและในชุมชน",
            "Care for those who depend on others, at home and in the community",
        )),
        names: Some(names(lang)),
        explained: Some(link("../", said("ระดับหลักฐานคิดอย่างไร", "How it is computed"))),
        count: said("พบ 63 เรื่อง", "63 found"),
        empty: None,
        cards: cards_with_deeds(lang),
        pages: (1..=4)
            .map(|n| Link { current: n == 3, ..link(&format!("../page/{n}/"), n.to_string()) })
            .collect(),
        previous: Some(link("../page/4/", said("หน้าก่อน", "Previous"))),
        next: Some(link("../page/2/", said("หน้าถัดไป", "Next"))),
        facets_heading: said("เลือกดูตาม", "Browse by"),
        facets: vec![
            Group { head: link("", said("ประเด็น", "Theme")), links: themes(lang) },
            Group {
                head: link("", said("ค่าใช้จ่าย", "Cost")),
                links: vec![
                    Link {
                        current: true,
                        ..counted("../costs/none/", said("ไม่มีค่าใช้จ่ายเป็นตัวเงิน", "No money spent"), 3)
                    },
                    counted("../costs/a/", said("ไม่เกิน 10,000 บาท", "Up to 10,000 baht"), 12),
                ],
            },
        ],
    }
}

pub(super) fn empty_list(lang: Lang) -> List {
    List {
        heading: say(lang, "ประเด็น: ยาเสพติด", "Theme: drugs"),
        count: say(lang, "พบ 0 เรื่อง", "0 found"),
        empty: Some(say(
            lang,
            "ยังไม่มีเรื่องในหมวดนี้ในคลัง",
            "Nothing under this heading in the library yet",
        )),
        ..List::default()
    }
}

pub(super) fn index(lang: Lang) -> Index {
    Index {
        heading: say(lang, "จังหวัดและอำเภอ", "Provinces and districts"),
        about: Some(say(
            lang,
            "เรียงตามพยัญชนะตัวแรก เช่น เชียงของ อยู่ใน ช",
            "Thai names stand under their first consonant: เชียงของ under ช",
        )),
        groups: clusters(lang),
    }
}
