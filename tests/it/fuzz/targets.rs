//! What is fuzzed: everything that reads what a stranger wrote.

use std::{borrow::Cow, sync::LazyLock};

use amphoe::{
    content::{
        attachment,
        document::{Kind, PageName},
        markdown::{self, Outline},
        parse,
        wording::Wording,
        yaml,
    },
    diagnostic::{
        Diagnostic,
        report::{
            Report,
            human::{Look, human},
            json::json,
        },
    },
    facts::{
        Facts, amount,
        date::{self, Form},
    },
    lang::Lang,
    render::markdown::{Labels, Resolved, Rules, parts},
    source::{Source, SourcePath, Span, Tree},
};
use proptest::prelude::*;

use super::{fuzz, text};
use crate::hostile::in_page;

/// The marks of YAML, and the keys that authors know.
const YAML: &[&str] = &[
    "title: ",
    "summary: ",
    "place: ",
    "themes: ",
    "sources:\n",
    "results:\n",
    "period: ",
    "cost: ",
    "as_printed:\n",
    "translated_from: ",
    "accept: ",
    "documents: ",
    "ชื่อเรื่อง: ",
    "พื้นที่: ",
    "แหล่งอ้างอิง:\n",
    "  - ",
    "- ",
    "  ",
    "\n",
    "\n",
    "\n",
    ": ",
    ":",
    "#",
    " #",
    "'",
    "\"",
    "''",
    "\\",
    "\\u200b",
    "\\0",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ",",
    "|",
    "|-\n",
    ">",
    "&a ",
    "*a",
    "<<: ",
    "!!",
    "!",
    "%",
    "@",
    "`",
    "? ",
    "~",
    "null",
    "yes",
    "not-stated",
    "2565",
    "1e9",
    "0x1F",
    "---\n",
    "...\n",
    "\t",
    "\r",
    "\u{feff}",
    "\u{200b}",
    "\u{2028}",
    "\u{85}",
    "{th: ",
    "en: ",
    "อ.วานรนิวาส",
    "javascript:x",
    "https://a.example/",
    "../../x",
    "ลบ",
];

/// What broke the parser or us before.
const YAML_SEEDS: &[&str] = &[
    "title: ชุมชน #1 ของไทย\n",
    "title: วานรนิวาส: จุดตัวอย่าง\n",
    "title: \"บำบัดทุกข์\" ในอำเภอ\n",
    "needs: {what: น้ำ, ไฟ}\n",
    "a: &a [x,x]\nb: &b [*a,*a]\n",
    "sources:\n  - {title: ก, date: 3 พ.ย. 2565}\n",
    "results: [{what: ก, before: 3, after: 2}]\n",
    "title: \"a: \n",
    "period: ////////\n",
    "place: ต.อ.จ.ม.\n",
    "? [a]\n: b\n",
];

/// The marks of Markdown and of HTML.
const MARKDOWN: &[&str] = &[
    "# ",
    "## ",
    "### ",
    "## ผลลัพธ์\n\n",
    "## ขั้นตอนการดำเนินงาน\n\n",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "  \n",
    "> ",
    ">",
    "- ",
    "* ",
    "1. ",
    "๑) ",
    "    ",
    "\t",
    "```\n",
    "~~~",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "~~",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "](<",
    "[ก](ข)",
    "[^1]",
    "[^a]",
    "[^a]: ",
    "[a]: ",
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<br>",
    "<sub>",
    "</sub>",
    "<mark>",
    "</mark>",
    "<kbd>",
    "<script>",
    "</script>",
    "<img src=x onerror=x>",
    "<a href=\"javascript:x\">",
    "<!",
    "<?",
    "<![CDATA[",
    "]]>",
    "&",
    "&lt;",
    "&#60;",
    "&amp;",
    "&#0;",
    "\\",
    "|",
    "|-|\n",
    "| a | b |\n",
    "---\n",
    "===\n",
    ": ",
    "- [ ] ",
    "[!NOTE]",
    "[!หมายเหตุ]",
    "$",
    "https://a.example/",
    "http://",
    "javascript:x",
    "data:x",
    "\"",
    "'",
    "=",
    "{",
    "}",
    "\u{200b}",
    "\u{202e}",
    "\u{0}",
    "\u{2028}",
    "\u{e48}",
    "\u{e33}",
    "\r\n",
    "\r",
    "\u{a0}",
    "อาเภอ",
    "อ าเภอ",
    "ร้อยละ 40",
    "12",
    "สำเร็จ",
    "“",
    "”",
    "‘",
    "’",
    "นายสมมุติ ตัวอย่าง",
    "ด.ช.",
    "081-234-5678",
    "17.6601,103.7712",
    "C:\\a",
    "[fill in: ก]",
    "••",
    "\u{fffd}",
    "\u{f70a}",
    "👩\u{200d}🌾",
];

/// What broke the parser or us before.
const MARKDOWN_SEEDS: &[&str] = &[
    "**กรมการพัฒนาชุมชน (พช.)**จัดอบรม",
    "![[]()",
    "<sub><mark></sub></mark>",
    "| a |\n|-|\n|b|c|\n",
    "- a\n  > b\n    1. c\n",
    "[a]: <b> 'c'\n\n[a][] [a]",
    "a[^b]\n\n[^b]: c[^b]\n",
    "<a b=\"<!-- \">x</a> -->",
    "a1-1-1-1-1-1",
    "‘‘‘‘””””",
    "ก\n: ข\n",
];

/// The words and marks of dates, places and amounts.
const FACTS: &[&str] = &[
    "1",
    "2",
    "30",
    "31",
    "2565",
    "2022",
    "65",
    "๒๕๖๕",
    "/",
    "-",
    "–",
    ".",
    ",",
    " ",
    "(",
    ")",
    "พ.ศ.",
    "ค.ศ.",
    "ปี",
    "ปีงบประมาณ",
    "ไตรมาส",
    "พ.ย.",
    "พฤศจิกายน",
    "ก.พ.",
    "Nov",
    "Feb",
    "February",
    "Q",
    "FY",
    "B.E.",
    "ถึง",
    " to ",
    " until ",
    "ปัจจุบัน",
    "วันที่",
    "เมื่อ",
    "จันทร์",
    "Monday",
    "of",
    "อ.",
    "ต.",
    "จ.",
    "ม.",
    "บ้าน",
    "หมู่ที่",
    "วานรนิวาส",
    "สกลนคร",
    "เมือง",
    "เชียงใหม่",
    "กทม",
    "เขต",
    "แขวง",
    "Mueang",
    "Ayutthaya",
    "4708",
    "47",
    "กว่า",
    "ประมาณ",
    "ร้อยละ",
    "%",
    "ล้าน",
    "แสน",
    "พัน",
    "ครึ่ง",
    "บาท",
    "฿",
    "ไร่",
    "งาน",
    "วา",
    "คน",
    "วัน",
    "เดือน",
    "สัปดาห์",
    "ชั่วโมง",
    "ปีละ",
    "ต่อปี",
    "ๆ",
    "+",
    "=",
    "e",
    "0x",
    "\u{200b}",
    "\u{e48}",
    "not-stated",
    "ไม่ทราบ",
    "ไม่มี",
];

const FACTS_SEEDS: &[&str] = &[
    "13–27 ธันวาคม 2565",
    "ปีงบประมาณ 2566 (1 ต.ค. 2565–30 ก.ย. 2566)",
    "November 3–10, 2022",
    "ม.5 บ้านเด่นคา ต.แม่นะ อ.เชียงดาว จ.เชียงใหม่",
    "15,506-2-09 ไร่",
    "2 ล้าน 5 แสนบาท",
    "////////////////",
    "4708",
    "ถึงถึงถึงถึง",
];

/// Every place of what is said is a piece of the text.
fn places_are_real(said: &[Diagnostic], text: &str) -> Result<(), TestCaseError> {
    for said in said {
        let spans = said.at.span.into_iter().chain(said.also.iter().filter_map(|at| at.span));
        for span in spans.chain(said.fix.iter().map(|fix| fix.span)) {
            prop_assert!(text.get(span.range()).is_some(), "{} at {span:?}", said.code());
        }
    }
    Ok(())
}

/// What is true before anything is read, made ready once.
static BUILT_IN: LazyLock<Facts> = LazyLock::new(Facts::built_in);

/// The file of a case, read; what is said of it is shown in every form.
fn read(text: &str) -> Result<(), TestCaseError> {
    let path = "content/cases/a/index.th.md";
    let source = Source::new(path, text);
    let name = PageName { kind: Kind::Case, slug: "a".to_owned(), lang: Lang::Th };
    let read = parse::parse(&source, &name, &BUILT_IN, &Wording::default());
    places_are_real(&read.said, text)?;
    prop_assert!(
        !read.value.is_broken || !read.said.is_empty(),
        "it is broken, and nothing is said"
    );
    let mut tree = Tree::default();
    tree.insert(source);
    let report = Report::new(read.said);
    for lang in Lang::ALL {
        let shown = human(&report, &tree, &Look::plain(lang));
        let moves = |c: char| c.is_control() && c != '\n';
        prop_assert!(!shown.contains(moves), "the report moves the cursor: {:?}", shown);
    }
    let machine = json(&report, &tree);
    prop_assert!(serde_json::from_str::<serde_json::Value>(&machine).is_ok(), "{}", machine);
    Ok(())
}

#[test]
fn front_matter_is_read_or_refused_at_a_real_place() {
    fuzz((text(YAML, YAML_SEEDS, 25), any::<bool>()), 60, |(yaml, is_whole)| {
        // A text that is all the front matter, or stands below keys that are right.
        let sound = if is_whole { "" } else { "title: ก\nsummary: ข\nlevel: village\n" };
        let _either = yaml::read(&SourcePath::new("a"), &yaml, 0);
        read(&format!("---\n{sound}{yaml}\n---\n## ผลลัพธ์\n\nก\n"))
    });
}

#[test]
fn markdown_is_read_and_nothing_of_it_runs() {
    fuzz(text(MARKDOWN, MARKDOWN_SEEDS, 40), 120, |body| {
        let source = Source::new("content/cases/a/index.th.md", body.as_str());
        let whole = Span::new(0, body.len());
        let found = markdown::read(&source, whole);
        places_are_real(&found.said, &body)?;
        outline_is_of_the_text(&found.value.outline, &body)?;
        let page = page(&body, whole);
        let runs: Vec<String> = in_page(&page).collect();
        prop_assert!(runs.is_empty(), "{:?} of\n{}", runs, page);
        read(&format!("---\ntitle: ก\n---\n{body}"))
    });
}

/// Every piece of an outline is a piece of the text.
fn outline_is_of_the_text(outline: &Outline, text: &str) -> Result<(), TestCaseError> {
    let headings = outline.headings.iter().map(|it| it.span);
    let parts = outline.parts.iter().map(|it| it.span);
    let links = outline.links.iter().flat_map(|it| [it.span, it.at]);
    let pictures = outline.pictures.iter().flat_map(|it| [it.span, it.at]);
    let notes = outline.footnotes.iter().map(|it| it.span);
    let cited = outline.citations.iter().map(|it| it.span);
    for span in headings.chain(parts).chain(links).chain(pictures).chain(notes).chain(cited) {
        prop_assert!(text.get(span.range()).is_some(), "{:?} of {:?}", span, text);
    }
    Ok(())
}

/// The page of a text, every link of which leads where it says.
fn page(text: &str, whole: Span) -> String {
    let label = || "ป้าย".to_owned();
    let labels = Labels {
        source: label(),
        footnote: label(),
        footnotes: label(),
        back: label(),
        table: label(),
        done: label(),
        open: label(),
        notes: [label(), label(), label(), label(), label()],
        missing: label(),
    };
    let rules = Rules {
        // As if every address had been taken for a good one: the last door must hold by itself.
        link: &|target| match target.len() % 2 {
            0 => Resolved::Outside(target.to_owned()),
            _ => Resolved::Inside(target.to_owned()),
        },
        picture: &|_| None,
        typography: &|text| Cow::Borrowed(text),
        kept: None,
        sources: 3,
        labels: &labels,
    };
    parts(text, whole, &rules).into_iter().map(|part| part.heading + &part.html).collect()
}

#[test]
fn dates_places_and_amounts_are_read_and_shown_or_refused() {
    fuzz(text(FACTS, FACTS_SEEDS, 12), 100, |typed| {
        if let Ok(reading) = date::read(&typed) {
            for lang in Lang::ALL {
                let shown = reading.date.show(lang, Form::Long);
                prop_assert_eq!(
                    date::read(&shown).map(|it| it.date),
                    Ok(reading.date),
                    "{}",
                    shown
                );
            }
        }
        if let Ok(range) = date::read_range(&typed) {
            prop_assert!(range.start.start() <= range.end.end(), "{}", typed);
        }
        if let Ok(amount) = amount::read(&typed) {
            let shown = amount.show(Lang::Th, amount::Form::Prose);
            prop_assert!(!shown.trim().is_empty(), "{}", typed);
        }
        let _either = (amount::read_money(&typed), amount::read_duration(&typed));
        let _either = BUILT_IN.places.find(&typed);
        Ok(())
    });
}

#[test]
fn tables_and_pictures_are_looked_into_whatever_they_are() {
    const TABLE: &[&str] = &[
        ",",
        ";",
        "\t",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "ชื่อ-สกุล",
        "เลขบัตร",
        "1-1014-00000-00-6",
        "\u{feff}",
        "\0",
        "=1+1",
        "a",
    ];
    fuzz(text(TABLE, &["ชื่อสกุล,ก\n1,2\n"], 40), 100, |table| {
        let _told = attachment::inside("csv", table.as_bytes());
        let wide: Vec<u8> = [&[0xff, 0xfe][..], table.as_bytes()].concat();
        let _told = attachment::inside("csv", &wide);
        Ok(())
    });
    let heads = prop::sample::select(vec![
        &b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..],
        b"\xff\xd8\xff\xe1\0\x20Exif\0\0MM\0*\0\0\0\x08",
        b"\xff\xd8\xff\xc0\0\x0b\x08",
        b"GIF89a",
        b"RIFF\x20\0\0\0WEBPVP8X",
        b"RIFF\x20\0\0\0WEBPVP8L",
    ]);
    fuzz((heads, prop::collection::vec(any::<u8>(), 0..300)), 300, |(head, rest)| {
        let bytes = [head, &rest].concat();
        for extension in ["jpg", "png", "gif", "webp"] {
            let _told = attachment::inside(extension, &bytes);
        }
        Ok(())
    });
}
