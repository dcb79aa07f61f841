//! What of a document a case cannot hold, told one by one.
//!
//! Whoever imports a document looks at the draft and not at the document again; what is not in the
//! draft must therefore be said, with its place, and with what was done instead.

use crate::{
    edit::word::document::At,
    lang::{Bilingual, Lang},
};

/// Something that was not carried over as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Loss {
    /// What.
    pub what: Lost,
    /// Where.
    pub at: At,
}

/// What was not carried over as it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Lost {
    /// Words that were inserted under Track Changes.
    Inserted,
    /// Words that were deleted under Track Changes.
    Deleted,
    /// A remark of a reader.
    Comment,
    /// Words that nobody sees.
    Hidden,
    /// A text box.
    TextBox,
    /// A chart.
    Chart,
    /// A drawing of boxes and arrows.
    Diagram,
    /// Something of another program within the document.
    Embedded,
    /// A formula.
    Formula,
    /// Cells that were merged.
    MergedCells,
    /// A table within a table.
    TableInTable,
    /// A table of contents.
    Contents,
    /// What stands at the top or bottom of each page.
    PageMargin,
    /// A style of the document's own.
    Style(String),
    /// A picture of a kind that browsers do not show.
    PictureKind(String),
    /// A picture that lies elsewhere.
    PictureElsewhere,
    /// A picture that is missing in the document.
    PictureMissing,
    /// A link that leads nowhere for others.
    Link,
    /// A character of a font of symbols.
    Symbol,
    /// Another document within.
    Part,
    /// Tables and controls within each other beyond measure.
    Depth,
    /// A name of a person, with position, in the knowledge form; the office that was kept, if any.
    Person(Option<String>),
    /// A choice of the knowledge form that has none here.
    Category(String),
    /// A box ticked yes and no.
    TickedBoth(Bilingual<String>),
    /// The same choice twice.
    ChosenTwice(Bilingual<String>),
}

impl Lost {
    /// What it was, and what became of it.
    pub fn words(&self) -> Bilingual<String> {
        let fixed = |th, en| Bilingual::new(th, en).owned();
        match self {
            Lost::Inserted => fixed(
                "ข้อความที่เพิ่มไว้ในการติดตามการเปลี่ยนแปลง: นำมาด้วย ถือว่ายอมรับแล้ว",
                "words inserted under Track Changes: taken over as accepted",
            ),
            Lost::Deleted => fixed(
                "ข้อความที่ลบไว้ในการติดตามการเปลี่ยนแปลง: ไม่ได้นำมา",
                "words deleted under Track Changes: left out",
            ),
            Lost::Comment => fixed("ข้อคิดเห็นข้างเอกสาร: ไม่ได้นำมา", "a comment: left out"),
            Lost::Hidden => fixed("ข้อความที่ซ่อนไว้: ไม่ได้นำมา", "hidden words: left out"),
            Lost::TextBox => fixed(
                "กล่องข้อความ: นำข้อความมาเป็นย่อหน้า ดูว่าอยู่ถูกที่หรือไม่",
                "a text box: its words follow as paragraphs; see whether they stand in the right place",
            ),
            Lost::Chart => fixed(
                "แผนภูมิ: ไม่ได้นำมา ใส่ตัวเลขเป็นตาราง หรือบันทึกเป็นภาพแล้วแทรก",
                "a chart: left out; give its numbers as a table, or save it as a picture",
            ),
            Lost::Diagram => fixed(
                "แผนผังหรือรูปวาด: ไม่ได้นำมา บันทึกเป็นภาพแล้วแทรก หรือเขียนเป็นข้อ",
                "a diagram or drawing: left out; save it as a picture, or write it as a list",
            ),
            Lost::Embedded => fixed(
                "วัตถุจากโปรแกรมอื่น เช่น ตาราง Excel: ไม่ได้นำมา ทำเป็นตารางใน Word",
                "an object of another program, such as a sheet of Excel: left out; make it a table of Word",
            ),
            Lost::Formula => fixed(
                "สูตรคณิตศาสตร์: นำมาเป็นตัวอักษรเรียงกัน ตรวจว่ายังอ่านได้",
                "a formula: taken over as plain letters; see whether it can still be read",
            ),
            Lost::MergedCells => fixed(
                "ตารางที่ผสานเซลล์: แยกเป็นเซลล์ธรรมดา ส่วนที่เคยผสานว่างไว้",
                "merged cells of a table: parted, and empty where they were merged",
            ),
            Lost::TableInTable => fixed(
                "ตารางซ้อนในตาราง: นำมาเป็นข้อความในเซลล์",
                "a table within a table: taken over as words in its cell",
            ),
            Lost::Contents => fixed(
                "สารบัญ: ไม่ได้นำมา หน้าเว็บทำสารบัญให้เอง",
                "a table of contents: left out; the page makes its own",
            ),
            Lost::PageMargin => fixed(
                "หัวกระดาษหรือท้ายกระดาษ: ไม่ได้นำมา",
                "the header or footer of the pages: left out",
            ),
            Lost::Style(name) => Bilingual {
                th: format!("ลักษณะ “{name}” ที่เอกสารตั้งเอง: นำมาเป็นย่อหน้าธรรมดา"),
                en: format!("the document's own style “{name}”: taken over as a plain paragraph"),
            },
            Lost::PictureKind(kind) => Bilingual {
                th: format!(
                    "ภาพชนิด {kind} ซึ่งเบราว์เซอร์ไม่แสดง: ไม่ได้นำมา บันทึกเป็น PNG หรือ JPEG แล้วแทรกใหม่"
                ),
                en: format!(
                    "a picture of the kind {kind}, which browsers do not show: left out; save it as PNG or JPEG"
                ),
            },
            Lost::PictureElsewhere => fixed(
                "ภาพที่ลิงก์มาจากที่อื่น ไม่ได้อยู่ในเอกสาร: ไม่ได้นำมา แทรกไฟล์ภาพลงในเอกสาร",
                "a picture that lies elsewhere and is only linked: left out; insert the file itself",
            ),
            Lost::PictureMissing => fixed(
                "ภาพที่หายไปจากเอกสารหรือเสียหาย: ไม่ได้นำมา",
                "a picture that is missing or damaged: left out",
            ),
            Lost::Link => fixed(
                "ลิงก์ที่ผู้อ่านเปิดไม่ได้ เช่น ไฟล์ในเครื่อง: นำมาเฉพาะข้อความ",
                "a link that readers cannot open, such as a file of one machine: only its words were taken over",
            ),
            Lost::Symbol => {
                fixed("สัญลักษณ์จากฟอนต์เฉพาะ: ไม่ได้นำมา", "a character of a font of symbols: left out")
            }
            Lost::Part => fixed(
                "เอกสารอื่นที่ฝังไว้ข้างใน: ไม่ได้นำมา คัดลอกข้อความมาวางแทน",
                "another document within this one: left out; paste its text instead",
            ),
            Lost::Depth => {
                fixed("ส่วนที่ซ้อนกันลึกเกินไป: ไม่ได้นำมา", "what is nested too deeply: left out")
            }
            Lost::Person(Some(office)) => Bilingual {
                th: format!(
                    "ชื่อและตำแหน่งของบุคคลในข้อเจ้าขององค์ความรู้: ไม่ได้นำมา คงไว้เฉพาะหน่วยงาน “{office}”"
                ),
                en: format!(
                    "the name and position of a person, the owner of the knowledge: left out; the office “{office}” was kept"
                ),
            },
            Lost::Person(None) => fixed(
                "ชื่อและตำแหน่งของบุคคลในข้อเจ้าขององค์ความรู้: ไม่ได้นำมา และไม่พบชื่อหน่วยงาน เติมช่อง owner เอง",
                "the name and position of a person, the owner of the knowledge: left out; no office was found, so fill in `owner`",
            ),
            Lost::Category(typed) => Bilingual {
                th: format!("หมวดองค์ความรู้ “{typed}”: ไม่มีประเด็นที่ตรงกัน เลือกประเด็นเองในช่อง themes"),
                en: format!(
                    "the category “{typed}”: no theme is called so; choose `themes` yourself"
                ),
            },
            Lost::TickedBoth(label) => Bilingual {
                th: format!("ข้อ “{}” ทำเครื่องหมายไว้มากกว่าหนึ่งช่อง: ถือว่ายังไม่ได้ตอบ", label.th),
                en: format!("“{}” has more than one box ticked: taken as not answered", label.en),
            },
            Lost::ChosenTwice(label) => Bilingual {
                th: format!("ข้อ “{}” เลือกซ้ำกัน: เก็บไว้ครั้งเดียว", label.th),
                en: format!("“{}” is chosen twice: kept once", label.en),
            },
        }
    }
}

/// So many places of one kind are told.
const PLACES: usize = 20;

/// Everything that was lost, kind by kind, a place a line; empty where nothing was.
pub fn told(lost: &[Loss], lang: Lang) -> String {
    let mut kinds: Vec<&Lost> = Vec::new();
    for loss in lost {
        if !kinds.contains(&&loss.what) {
            kinds.push(&loss.what);
        }
    }
    let mut text = String::new();
    for kind in kinds {
        let places: Vec<&At> =
            lost.iter().filter(|loss| loss.what == *kind).map(|loss| &loss.at).collect();
        text += &format!("- {}\n", kind.words().get(lang));
        for at in places.iter().filter(|at| at.paragraph > 0).take(PLACES) {
            text += &format!("    {}\n", place(at, lang));
        }
        match (places.len().saturating_sub(PLACES), lang) {
            (0, _) => {}
            (more, Lang::Th) => text += &format!("    และอีก {more} จุด\n"),
            (more, Lang::En) => text += &format!("    and {more} more\n"),
        }
    }
    text
}

/// A place in a document, as somebody looks for it.
pub fn place(at: &At, lang: Lang) -> String {
    match (at.begins.as_str(), lang) {
        ("", Lang::Th) => format!("ย่อหน้าที่ {}", at.paragraph),
        ("", Lang::En) => format!("paragraph {}", at.paragraph),
        (begins, Lang::Th) => format!("ย่อหน้าที่ {} “{begins}”", at.paragraph),
        (begins, Lang::En) => format!("paragraph {} “{begins}”", at.paragraph),
    }
}
