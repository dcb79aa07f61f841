//! What a body holds, and where.

use amphoe::{
    content::markdown::{
        event::LinkForm,
        lint,
        outline::{Outline, PartKey},
        section::Section,
    },
    lang::Lang,
    source::{Source, Span},
};

use super::{read, told};

fn outline(body: &str) -> (Source, Outline) {
    let (source, read) = read(body);
    (source, read.value)
}

fn at(source: &Source, spans: impl IntoIterator<Item = Span>) -> Vec<&str> {
    spans.into_iter().map(|span| &source.text[span.range()]).collect()
}

#[test]
fn headings_carry_ids_sections_and_places() {
    let (source, outline) = outline(
        "## 1. บริบทพื้นที่และสภาพปัญหา\n\n### ข้าว **ขาว**[^1]\n\n## Results\n\n> ## แผนที่\n\n## แผนที่\n\n## แผนที่\n",
    );
    let seen: Vec<_> = outline
        .headings
        .iter()
        .map(|h| (h.text.as_str(), h.is.id.as_str(), h.is.shown, h.is.section))
        .collect();
    assert_eq!(
        seen,
        [
            ("1. บริบทพื้นที่และสภาพปัญหา", "context", 2, Some(Section::Context)),
            ("ข้าว ขาว", "ข้าว-ขาว", 3, None),
            ("Results", "results", 2, Some(Section::Results)),
            ("แผนที่", "แผนที่", 2, None),
            ("แผนที่", "แผนที่-2", 2, None),
            ("แผนที่", "แผนที่-3", 2, None),
        ]
    );
    let places = at(&source, outline.headings.iter().map(|h| h.span));
    assert_eq!(places[1].trim(), "### ข้าว **ขาว**[^1]");
}

#[test]
fn every_word_is_in_one_part() {
    let (_, outline) = outline(
        "คำนำ\n\n## ผลผลิตและผลลัพธ์\nย่อหน้า*เน้น*ต่อ\nบรรทัด[^1]\n\n- ก\n- ข\n\n| ค | ง |\n|-|-|\n| จ | ฉ |\n\n\
         ### ย่อย\n\n`รหัส` ![ภาพฝาย](a.jpg)[^a]\n\n[^a]: เชิงอรรถ\n\n## อื่น\n\nท้าย\n",
    );
    let parts: Vec<_> =
        outline.parts.iter().map(|p| (p.key.to_string(), p.text.as_str())).collect();
    assert_eq!(
        parts,
        [
            ("lead".to_owned(), "คำนำ"),
            ("results".to_owned(), "ย่อหน้าเน้นต่อ บรรทัด\nก\nข\nค ง\nจ ฉ\nย่อย\nรหัส ภาพฝาย",),
            ("heading-2".to_owned(), "ท้าย"),
            ("footnotes".to_owned(), "เชิงอรรถ"),
        ]
    );
}

#[test]
fn drift_sees_words_and_neither_wrapping_nor_the_name_of_a_section() {
    let words = |body: &str| {
        let (_, outline) = outline(body);
        outline.parts.iter().map(|part| outline.words(part)).collect::<Vec<_>>()
    };
    let before = words("## ผลลัพธ์\n\nขยะ ลดลง\nมาก[^1]\n");
    assert_eq!(before, words("## Results\n\nขยะ ลดลง มาก [^2]\n\n"));
    assert_ne!(before, words("## ผลลัพธ์\n\nขยะ ลดลง\n"));
    assert_ne!(words("## แผนที่\n\nก\n"), words("## แผนผัง\n\nก\n"));
}

#[test]
fn the_place_of_a_link_is_its_target() {
    let (source, outline) = outline(
        "[ก](a.md) [ข](<b c.md> \"ชื่อ\") [ค][ง] <https://d.go.th> ดูhttps://e.go.th/x_y?a=1&amp;b=2และ \
         [จ](f(g).md 'x') [\\]](h.md) [![ฉ](i.jpg)](j.md) <a@b.go.th>\n\n[ง]: /k \"ชื่อ\"\n",
    );
    let links: Vec<_> =
        outline.links.iter().map(|l| (l.target.as_str(), &source.text[l.at.range()])).collect();
    assert_eq!(
        links,
        [
            ("a.md", "a.md"),
            ("b c.md", "b c.md"),
            ("/k", "/k"),
            ("https://d.go.th", "https://d.go.th"),
            ("https://e.go.th/x_y?a=1&b=2", "https://e.go.th/x_y?a=1&amp;b=2"),
            ("f(g).md", "f(g).md"),
            ("h.md", "h.md"),
            ("j.md", "j.md"),
            ("mailto:a@b.go.th", "a@b.go.th"),
        ]
    );
    assert_eq!(outline.links[4].form, LinkForm::Bare);
    assert_eq!(at(&source, outline.pictures.iter().map(|p| p.at)), ["i.jpg"]);
}

#[test]
fn bare_addresses_stay_words_in_code_and_inside_links() {
    let (_, outline) = outline("`https://a.b` [https://c.d](e.md)\n\n    https://f.g\n");
    let targets: Vec<_> = outline.links.iter().map(|l| l.target.as_str()).collect();
    assert_eq!(targets, ["e.md"]);
}

#[test]
fn numbers_without_a_footnote_cite_sources() {
    let (source, outline) = outline(
        "ก[^1][^๒] ข[^a] \\[^3] `[^4]` [ค[^5]](a.md)[^6]\n\n| [^7] |\n|-|\n\n[^a]: เชิงอรรถ[^8]\n\n[^6]: ไม่ใช่แหล่ง\n",
    );
    let cited: Vec<_> = outline.citations.iter().map(|c| c.value).collect();
    assert_eq!(cited, [1, 2, 5, 7, 8]);
    assert_eq!(
        at(&source, outline.citations.iter().map(|c| c.span)),
        ["[^1]", "[^๒]", "[^5]", "[^7]", "[^8]"]
    );
    let notes: Vec<_> =
        outline.footnotes.iter().map(|n| (n.label.as_str(), n.references.len())).collect();
    assert_eq!(notes, [("a", 1), ("6", 1)]);
    let said = lint::citations(&source.path, &outline, 5);
    assert_eq!(
        told(&source, &said),
        [("citation-without-source", "[^7]"), ("citation-without-source", "[^8]")]
    );
}

#[test]
fn a_number_among_the_results_wants_a_source_beside_it() {
    let numbers = |body: &str| {
        let (source, outline) =
            outline(&format!("99 ก่อน\n\n## ผลลัพธ์\n\n{body}\n\n## อื่น\n\n77 หลัง\n"));
        let said = lint::numbers(&source.path, &outline);
        told(&source, &said).into_iter().map(|(_, at)| at.to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(numbers("ลดลงร้อยละ 40"), ["40"]);
    assert_eq!(numbers("ลดลงร้อยละ 40[^1]"), [""; 0]);
    assert_eq!(numbers("ลดลงร้อยละ 40 ([รายงาน](https://a.go.th/))"), [""; 0]);
    assert_eq!(numbers("### ใน 3 ปี\n\nลดลงมาก"), [""; 0]);
    assert_eq!(numbers("- 12 คน[^1]\n- 13 คน\n  - 14 คน"), ["14", "13"]);
    assert_eq!(numbers("ผลมีดังนี้[^1]\n\n- 12 คน\n- 13 คน"), [""; 0]);
    assert_eq!(numbers("| ก |\n|-|\n| ครึ่งหนึ่ง |"), ["ครึ่งหนึ่ง"]);
    assert_eq!(numbers("| ก |\n|-|\n| 12 |\n\nที่มา: [^1]"), [""; 0]);
    assert_eq!(numbers("| ก |\n|-|\n| 12 |\n\nต่อมา[^1]"), ["12"]);
    assert_eq!(numbers("เมื่อ พ.ศ. 2565 ที่หมู่ที่ 5"), [""; 0]);
}

#[test]
fn sections_are_told_when_they_are_twice_empty_missing_or_by_hand() {
    let (source, outline) = outline(
        "## ความเป็นมา\n\nก\n\n## ขั้นตอนการดำเนินงาน\n\n### ก่อน\n\n## หลักการและเหตุผล\n\nข\n\n## ผลลัพธ์\n\n## แหล่งอ้างอิง\n\n1. ค\n",
    );
    let body = lint::Body { source: &source, lang: Lang::Th, start: 0, outline: &outline };
    let mut said = lint::sections(body);
    said.extend(lint::missing(body, Section::EXPECTED));
    let told: Vec<_> = told(&source, &said).into_iter().map(|(c, at)| (c, at.trim())).collect();
    assert_eq!(
        told,
        [
            ("section-twice", "## หลักการและเหตุผล"),
            ("sources-by-hand", "## แหล่งอ้างอิง"),
            ("section-empty", "## ผลลัพธ์"),
            ("section-missing", ""),
        ]
    );
    assert_eq!(outline.parts[2].key, PartKey::Heading(3));
}
