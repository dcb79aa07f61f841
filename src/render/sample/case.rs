//! Invented cases: one that tells everything it can, one that tells next to nothing.

use crate::{lang::Lang, render::qr};

use super::{
    part::{cite, facts, link, results, say, sources},
    view::{
        Link,
        case::{
            Adaptation, AsPrinted, Case, Contact, Contrary, Document, Fact, Lines, Original, Reply,
            Section,
        },
    },
};

/// A case with everything, whose words are in `lang`; `reader` is the language of the page where
/// that is another.
pub(super) fn full(lang: Lang, reader: Option<Lang>) -> Case {
    let said = |th: &str, en: &str| say(lang, th, en);
    let shown = |th: &str, en: &str| say(reader.unwrap_or(lang), th, en);
    let foreign = reader.map(|_| lang.code().to_owned());
    Case {
        title_html: said(
            "<span class=\"keep\">วานรนิวาส</span>: ธนาคารขยะที่หมู่บ้านจ่ายค่าน้ำประปาด้วยขวดพลาสติก (ตัวอย่างสมมติ)",
            "<span class=\"keep\">Wanon Niwat</span>: a waste bank where villagers pay their water bill in plastic bottles (invented)",
        ),
        summary_html: said(
            "<p>หมู่บ้าน 140 ครัวเรือนตั้งธนาคารขยะ ให้สมาชิกนำขวดและกระดาษมาหักค่าน้ำประปาหมู่บ้าน หลังหนึ่งปีขยะที่ส่งกำจัดลดลงจาก 3,120 เหลือ 1,040 กก. ต่อเดือน<sup class=\"cite\"><a href=\"#source-1\">1</a></sup></p>",
            "<p>A village of 140 households set up a waste bank that takes bottles and paper against the water bill. After a year the waste sent for disposal had fallen from 3,120 to 1,040 kg a month<sup class=\"cite\"><a href=\"#source-1\">1</a></sup></p>",
        ),
        lang: foreign.clone(),
        places: vec![
            link("../../districts/4708/", shown("อำเภอวานรนิวาส", "Wanon Niwat District")),
            link("../../provinces/47/", shown("จังหวัดสกลนคร", "Sakon Nakhon Province")),
        ],
        themes: vec![
            link("../../themes/environment/", shown("ขยะและสิ่งแวดล้อม", "Waste and environment")),
            link("../../themes/debt/", shown("หนี้สินและกองทุนชุมชน", "Debt and community funds")),
            link("../../themes/participation/", shown("การมีส่วนร่วม", "Participation")),
        ],
        facts: facts(reader.unwrap_or(lang)),
        about: Some(shown(
            "ระดับหลักฐาน สถานะ และข้อมูลที่ขัดแย้งในหน้านี้ กล่าวถึงเฉพาะกิจกรรมที่ทำในพื้นที่นี้",
            "The level of evidence, the status and any contrary evidence on this page are about the activity in this place only",
        )),
        contact: Some(Contact {
            office: shown(
                "สำนักงานพัฒนาชุมชนอำเภอวานรนิวาส",
                "Wanon Niwat Community Development Office",
            ),
            lang: None,
            phone: Some(link("tel:+6642000000", "0 4200 0000")),
            email: Some(link("mailto:office@example.go.th", "office@example.go.th")),
        }),
        intro_html: said(
            "<aside class=\"note note-note\"><p class=\"note-title\">หมายเหตุบรรณาธิการ</p><p>เรื่องนี้แต่งขึ้นเพื่อลองชุดรูปแบบ</p></aside>",
            "<aside class=\"note note-note\"><p class=\"note-title\">Editor’s note</p><p>This case was invented to try a theme.</p></aside>",
        ),
        sections: sections(lang, reader),
        sources: sources(reader.unwrap_or(lang)),
        as_printed: vec![
            AsPrinted {
                html: shown(
                    "ต้นฉบับพิมพ์ว่า “<span lang=\"th\">ขันโรงเปลี่ยนคน</span>” คลังนี้อ่านว่า <span lang=\"th\">ชันโรงเปลี่ยนคน</span>",
                    "The source prints “<span lang=\"th\">ขันโรงเปลี่ยนคน</span>”; this library reads <span lang=\"th\">ชันโรงเปลี่ยนคน</span>",
                ),
                note_html: Some(said("ชันโรงเป็นผึ้งที่ไม่มีเหล็กใน", "The word means a stingless bee")),
                lang: foreign.clone(),
            },
            AsPrinted {
                html: shown(
                    "ต้นฉบับพิมพ์ว่า “1,404” คลังนี้อ่านว่า 1,040",
                    "The source prints “1,404”; this library reads 1,040",
                ),
                ..AsPrinted::default()
            },
        ],
        adapted_from: vec![
            Original {
                title: link(
                    "../kong-thanu/",
                    shown(
                        "โก่งธนู: ธนาคารขยะโดยอาสาสมัคร",
                        "Kong Thanu: a waste bank run by volunteers",
                    ),
                ),
                place: shown("อ.ท่าวุ้ง จ.ลพบุรี", "Tha Wung District, Lop Buri"),
                elsewhere: false,
                changed_html: vec![said(
                    "แลกเป็นค่าน้ำประปาแทนเงินสด",
                    "Exchanged for the water bill instead of cash",
                )],
                lang: foreign.clone(),
            },
            Original {
                title: link("", shown("แนวปฏิบัติตัวอย่างจากจังหวัดอื่น", "An example practice elsewhere")),
                elsewhere: true,
                ..Original::default()
            },
        ],
        adapted_by: vec![
            Adaptation {
                place: shown("อ.ตัวอย่างสอง จ.ตัวอย่าง", "Example Two, Example"),
                case: link("../b/", shown("เปลี่ยนเป็นแลกข้าวสาร", "Exchanged for rice instead")),
            },
            Adaptation {
                place: shown("อ.ตัวอย่างสาม จ.ตัวอย่าง", "Example Three, Example"),
                case: Link {
                    lang: Some(lang.other().code().to_owned()),
                    ..link("../c/", say(lang.other(), "แลกเป็นเงินออม", "Exchanged for savings"))
                },
            },
        ],
        lineage: Some(link(
            "../kong-thanu/lineage/",
            shown("ดูเส้นทางทั้งหมด (4 เรื่อง)", "See the whole history (4 cases)"),
        )),
        related: vec![
            link(
                "../d/",
                shown(
                    "ปากพูน นครศรีธรรมราช: ขยะส่งกำจัด 18 เหลือ 1.8 ตันต่อวัน (รายงานเอง)",
                    "Pak Phun: waste for disposal from 18 to 1.8 tonnes a day (self-reported)",
                ),
            ),
            link(
                "../e/",
                shown(
                    "แม่แจ่ม: คณะกรรมการอำเภอกับการเผา (มีตัวเลขปีเดียว ภายหลังยังมีหมอกควัน)",
                    "Mae Chaem: a district committee on burning (figures for one year; haze came back)",
                ),
            ),
        ],
        documents: vec![
            Document {
                href: "ledger.xlsx".to_owned(),
                title: said("แบบบัญชีธนาคารขยะ", "Ledger of the waste bank"),
                kind: Some(shown("แบบบัญชี", "Ledger")),
                size: "XLSX, 24 KB".to_owned(),
                licence: Some("CC BY 4.0".to_owned()),
            },
            Document {
                href: "minutes.pdf".to_owned(),
                title: said("รายงานการประชุม", "Minutes of the meeting"),
                size: "PDF, 112 KB".to_owned(),
                ..Document::default()
            },
        ],
        completeness: shown("มีข้อมูลแล้ว 9 จาก 11 หัวข้อ", "9 of 11 sections have information"),
        missing: vec![
            shown("กลุ่มเป้าหมาย", "Target group"),
            shown("ปัจจุบันเป็นอย่างไร", "Where it stands today"),
        ],
        brief: Some(link("brief/", shown("ฉบับย่อหนึ่งหน้าสำหรับพิมพ์", "One-page brief to print"))),
        edit: Some("https://git.example/amphoe/edit/main/content/cases/a/index.th.md".to_owned()),
        history: Some("https://git.example/amphoe/commits/main/content/cases/a".to_owned()),
        reviewed: Some(shown("ตรวจทานล่าสุด 3 พฤศจิกายน 2568", "Last reviewed 3 November 2025")),
        qr: qr::code("https://amphoe.example/cases/wanon-niwat-waste-bank/"),
    }
}

/// A case of which the sources tell little: most sections say that nothing is known.
pub(super) fn little(lang: Lang) -> Case {
    let said = |th: &str, en: &str| say(lang, th, en);
    let untold = said(
        "ยังไม่มีข้อมูล อำเภอเจ้าของพื้นที่เพิ่มเติมได้",
        "No information yet. The district concerned can add it",
    );
    let absent = |id: &str, th: &str, en: &str| Fact {
        id: id.to_owned(),
        label: said(th, en),
        html: said("แหล่งอ้างอิงไม่ระบุ", "The source does not say"),
        absent: true,
        ..Fact::default()
    };
    let section = |id: &str, th: &str, en: &str| Section {
        id: id.to_owned(),
        heading: said(th, en),
        heading_html: said(th, en),
        empty: Some(untold.clone()),
        ..Section::default()
    };
    Case {
        title_html: said(
            "<span class=\"keep\">วานรนิวาส</span>: ทีมพื้นที่จุดตัวอย่างการฝึกอบรมถอดบทเรียน (ยังไม่พบผลการประเมิน)",
            "<span class=\"keep\">Wanon Niwat</span>: the area team named as example site for a lessons-learned training (no assessment on record)",
        ),
        summary_html: said(
            "<p>แหล่งอ้างอิงไม่ได้รายงานปัญหา ขั้นตอน หรือผลของอำเภอ</p>",
            "<p>The sources report neither problem, nor steps, nor results.</p>",
        ),
        facts: vec![
            Fact {
                level: Some(0),
                id: "evidence".to_owned(),
                label: said("ระดับหลักฐาน", "Level of evidence"),
                html: said(
                    "ระดับ 0 จาก 5: ยังไม่พบผลการประเมิน",
                    "Level 0 of 5: no assessment on record",
                ),
                ..Fact::default()
            },
            absent("cost", "ค่าใช้จ่าย", "Cost"),
            absent("people", "กำลังคน", "People who did the work"),
        ],
        sections: vec![
            section("context", "บริบทพื้นที่และสภาพปัญหา", "Context and problem"),
            section("steps", "ขั้นตอนการดำเนินงาน", "What was done, step by step"),
            Section {
                other: Some(Link {
                    lang: Some(lang.other().code().to_owned()),
                    ..link(
                        "../../en/cases/a/#results",
                        say(lang.other(), "อ่านหัวข้อนี้ในฉบับภาษาไทย", "Read this section in English"),
                    )
                }),
                ..section("results", "ผลผลิตและผลลัพธ์", "Outputs and outcomes")
            },
            section("lessons", "บทเรียนที่ได้", "Lessons learned"),
        ],
        sources: sources(lang).into_iter().take(1).collect(),
        contact: Some(Contact {
            office: say(lang.other(), "ที่ทำการปกครองอำเภอวานรนิวาส", "Wanon Niwat District Office"),
            lang: Some(lang.other().code().to_owned()),
            ..Contact::default()
        }),
        completeness: said("มีข้อมูลแล้ว 0 จาก 11 หัวข้อ", "0 of 11 sections have information"),
        ..Case::default()
    }
}

fn sections(lang: Lang, reader: Option<Lang>) -> Vec<Section> {
    let said = |th: &str, en: &str| say(lang, th, en);
    let shown = |th: &str, en: &str| say(reader.unwrap_or(lang), th, en);
    let foreign = reader.map(|_| lang.code().to_owned());
    let section = |id: &str, heading: String, html: String| Section {
        id: id.to_owned(),
        heading_html: heading.clone(),
        heading,
        html,
        lang: foreign.clone(),
        ..Section::default()
    };
    let lines = |id: &str, heading: Option<String>, items: &[(&str, &str)]| Lines {
        id: id.to_owned(),
        heading,
        items_html: items.iter().map(|(th, en)| said(th, en)).collect(),
        lang: foreign.clone(),
    };
    vec![
        section(
            "context",
            shown("บริบทพื้นที่และสภาพปัญหา", "Context and problem"),
            said(include_str!("context.th.html"), include_str!("context.en.html")),
        ),
        Section {
            html: String::new(),
            empty: Some(shown(
                "ยังไม่มีข้อมูล อำเภอเจ้าของพื้นที่เพิ่มเติมได้",
                "No information yet. The district concerned can add it",
            )),
            ..section("target", shown("กลุ่มเป้าหมาย", "Target group"), String::new())
        },
        Section {
            results: results(lang, reader),
            ..section(
                "results",
                shown("ผลผลิตและผลลัพธ์", "Outputs and outcomes"),
                said(
                    "<p>วัดด้วยตาชั่งเดียวกันทุกวันที่ 1 ของเดือน</p>",
                    "<p>Weighed on the same scale on the first of each month.</p>",
                ),
            )
        },
        Section {
            contrary: vec![
                Contrary {
                    html: said(
                        "ปีถัดมาราคารับซื้อขวดลดลงครึ่งหนึ่ง และสมาชิกลดลงเหลือ 60 ครัวเรือน",
                        "In the next year the price of bottles halved and membership fell to 60 households",
                    ),
                    date: Some(shown("กุมภาพันธ์ 2568", "February 2025")),
                    sources: cite(&[2]),
                    lang: foreign.clone(),
                },
                Contrary {
                    html: said("ร้านรับซื้อแห่งหนึ่งปิดไป", "One of the buyers has closed"),
                    lang: foreign.clone(),
                    ..Contrary::default()
                },
            ],
            replies: vec![
                Reply {
                    office: shown("เทศบาลตำบลตัวอย่าง", "Example Municipality"),
                    date: Some(shown("3 มีนาคม 2568", "3 March 2025")),
                    html: said(
                        "<p>เทศบาลเพิ่มจุดรับซื้อแห่งที่สองแล้ว</p>",
                        "<p>The municipality has opened a second buying point.</p>",
                    ),
                    lang: foreign.clone(),
                },
                Reply {
                    office: shown(
                        "องค์การบริหารส่วนตำบลตัวอย่าง",
                        "Example Subdistrict Administrative Organisation",
                    ),
                    html: said("<p>รับทราบ</p>", "<p>Noted.</p>"),
                    lang: foreign.clone(),
                    ..Reply::default()
                },
            ],
            ..section(
                "contrary",
                shown("ข้อมูลที่ขัดแย้งหรือผลในภายหลัง", "Contrary evidence and later results"),
                String::new(),
            )
        },
        Section {
            lists: vec![
                lines(
                    "needs",
                    Some(shown("สิ่งที่ต้องมี", "What must be there")),
                    &[
                        ("จุดรับซื้อไม่เกิน 20 กม.", "A buyer within 20 km"),
                        ("คนทำบัญชีประจำ", "Someone who keeps the books"),
                    ],
                ),
                lines(
                    "adapt",
                    Some(shown("สิ่งที่ปรับเปลี่ยนได้", "What can be adapted")),
                    &[("แลกเป็นค่าไฟ ข้าวสาร หรือเงินออม", "Exchange for electricity, rice or savings")],
                ),
                lines(
                    "avoid",
                    Some(shown("ไม่เหมาะเมื่อ", "Not suitable when")),
                    &[("ราคารับซื้อต่ำกว่า 5 บาทต่อ กก.", "Buyers pay less than 5 baht a kilogram")],
                ),
            ],
            ..section("transfer", shown("การนำไปปรับใช้ในพื้นที่อื่น", "Using it elsewhere"), String::new())
        },
        Section {
            lists: vec![lines(
                "unknown",
                None,
                &[
                    ("รายได้ของธนาคารขยะหลังปีแรก", "What the bank earned after its first year"),
                    ("ขยะที่เผาในครัวเรือน", "How much is burnt at home"),
                ],
            )],
            ..section("unknown", shown("สิ่งที่ยังไม่ทราบ", "What is not known"), String::new())
        },
        Section {
            lists: vec![lines(
                "caution",
                None,
                &[(
                    "ขยะลดลงเพราะธนาคารขยะเพียงอย่างเดียว<sup class=\"cite\"><a href=\"#source-1\">1</a></sup>",
                    "That the waste bank alone brought the waste down<sup class=\"cite\"><a href=\"#source-1\">1</a></sup>",
                )],
            )],
            ..section(
                "caution",
                shown("ข้อควรระวังในการนำไปอ้าง", "Cautions when citing"),
                String::new(),
            )
        },
    ]
}
