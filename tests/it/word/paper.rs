//! Papers that are no form of ours: the knowledge form of the Community Development Department, and
//! whatever somebody has at hand.

use amphoe::{
    edit::word::{
        import::{Paper, personal},
        lost,
    },
    lang::Lang,
};

use super::{bare, docx, draft, p};

const RELATIONS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/><Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://www.example.go.th/a_b(1)" TargetMode="External"/><Relationship Id="l2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///C:/a.docx" TargetMode="External"/><Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.jpeg"/><Relationship Id="i2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image2.emf"/><Relationship Id="i3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://example.org/a.png" TargetMode="External"/></Relationships>"#;
const STYLES: &str = r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Own1"><w:name w:val="หัวข้อราชการ"/><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="Own2"><w:name w:val="กรอบเน้น"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"#;
const NUMBERING: &str = r#"<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
const FOOTNOTES: &str = r#"<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>ชั่งที่จุดรับซื้อ</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
const HEADER: &str = r#"<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>อำเภอแม่ใจ</w:t></w:r></w:p></w:hdr>"#;

/// A document with every part that the papers below need.
fn paper(body: &str) -> Vec<u8> {
    let picture = crate::project::picture();
    docx(
        body,
        &[
            ("word/_rels/document.xml.rels", RELATIONS.as_bytes()),
            ("word/styles.xml", STYLES.as_bytes()),
            ("word/numbering.xml", NUMBERING.as_bytes()),
            ("word/footnotes.xml", FOOTNOTES.as_bytes()),
            ("word/header1.xml", HEADER.as_bytes()),
            ("word/media/image1.jpeg", &picture),
            ("word/media/image2.emf", b"EMF"),
        ],
    )
}

fn styled(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

fn item(list: u32, depth: u32, words: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
    )
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |words: &&str| format!("<w:tc>{}</w:tc>", p(words));
    let row =
        |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

/// What is told of a draft, and the draft.
fn told(bytes: &[u8]) -> String {
    let draft = draft(bytes);
    let lost = lost::told(&draft.lost, Lang::Th);
    format!("{:?}\n\n{lost}\n{}", draft.paper, bare(&draft))
}

#[test]
fn the_knowledge_form_gives_its_text_and_office_and_no_person() {
    let body = [
        p("แบบบันทึกองค์ความรู้"),
        p("๑. ชื่อองค์ความรู้ ....ธนาคารขยะแลกค่าน้ำประปา...."),
        p("๒. ชื่อเจ้าขององค์ความรู้ นางสาวสมใจ ใจดี"),
        p("ตำแหน่ง นักวิชาการพัฒนาชุมชนชำนาญการ โทร 081-234-5678"),
        p("สังกัด สำนักงานพัฒนาชุมชนอำเภอวานรนิวาส จังหวัดสกลนคร"),
        p("๓. องค์ความรู้ที่บ่งชี้ (เลือกได้จำนวน ๑ หมวด)"),
        p("☐ หมวดที่ ๑ สร้างสรรค์ชุมชนพึ่งตนเองได้"),
        p("☑ หมวดที่ ๒ ส่งเสริมเศรษฐกิจฐานรากให้ขยายตัวอย่างสมดุล"),
        p("๔. ที่มาและความสำคัญในการจัดทำองค์ความรู้"),
        p("ขยะในหมู่บ้านเพิ่มขึ้นทุกปี"),
        p("๕. รูปแบบ กระบวนการ หรือลำดับขั้นตอน"),
        item(1, 0, "ประชุมประชาคม"),
        item(1, 0, "เปิดธนาคารขยะ"),
        p("๖. เทคนิคในการปฏิบัติงาน ใช้สมุดบัญชีเล่มเดียวต่อครัวเรือน"),
        p("๗. ปัญหาที่พบและแนวทางการแก้ไขปัญหา"),
        p("ราคารับซื้อผันผวน"),
        p("๘. ประโยชน์ขององค์ความรู้"),
        p("ครัวเรือนลดรายจ่าย"),
    ]
    .concat();
    let bytes = paper(&body);
    let read = draft(&bytes);
    assert_eq!(read.paper, Paper::Knowledge);
    for word in ["สมใจ", "ใจดี", "ชำนาญการ", "081-234-5678"] {
        assert!(!read.text.contains(word), "{word} is in the draft");
        assert!(!lost::told(&read.lost, Lang::Th).contains(word), "{word} is told");
    }
    assert!(personal(&read, "content/cases/a/index.th.md").is_empty());
    insta::assert_snapshot!("knowledge_form", told(&bytes));
}

#[test]
fn the_knowledge_form_in_a_table_is_read_too() {
    let body = table(&[
        &["1. ชื่อองค์ความรู้", "ฝายชะลอน้ำที่ชาวบ้านดูแลเอง"],
        &["2. เจ้าขององค์ความรู้", "นายสมชาย ใจดี ตำแหน่ง พัฒนาการอำเภอ สังกัด สพอ.วังเจ้า"],
        &["3. องค์ความรู้ที่บ่งชี้ (หมวด)", "การจัดการน้ำ"],
        &["4. ความเป็นมา (โดยสังเขป)", "น้ำแล้งทุกปี"],
        &["5. เทคนิคและวิธีการปฏิบัติงาน", "ใช้ไม้ไผ่ในท้องที่"],
    ]);
    insta::assert_snapshot!("knowledge_form_in_a_table", told(&paper(&body)));
}

#[test]
fn any_document_becomes_a_draft_that_says_the_same() {
    let bold = |words: &str| {
        format!(
            r#"<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>"#
        )
    };
    let run = |words: &str| format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#);
    let body = [
        styled("T", "ฝายมีชีวิตบ้านแม่ใจ"),
        p("พื้นที่: อ.แม่ใจ จ.พะเยา"),
        p("ระดับพื้นที่: หมู่บ้าน/ชุมชน"),
        p("ประเด็น: การจัดการน้ำ, เกษตรและความมั่นคงทางอาหาร"),
        p("แหล่งอ้างอิง: บันทึกของอำเภอ"),
        styled("H1", "1. ความเป็นมา"),
        format!(
            "<w:p>{}{}{}{}</w:p>",
            run("น้ำแล้งทุกปี "),
            bold("กรมการพัฒนาชุมชน (พช.)"),
            run("จัดอบรม"),
            r#"<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve"> เน้น </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>เอียง</w:t></w:r><w:r><w:t xml:space="preserve"> 5 ม</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>"#
        ),
        styled("Own1", "ขั้นตอน"),
        item(1, 0, "สำรวจ"),
        item(1, 1, "เดินดู"),
        item(1, 1, "ถาม"),
        item(1, 0, "ลงแรง"),
        p("พักหนึ่งเดือน"),
        item(1, 0, "ติดตาม"),
        item(2, 0, "รายการใหม่"),
        styled("H2", "เงินและคน"),
        table(&[&["รายการ", "บาท"], &["ไม้ไผ่ | เชือก", "1,200"]]),
        // The mark of a list and of a heading that somebody typed.
        p("- ขีด *ดอกจัน* _ขีดล่าง_ [^1] &lt;b&gt;"),
        p("# ไม่ใช่หัวข้อ"),
        format!(
            r#"<w:p>{}<w:hyperlink r:id="l1"><w:r><w:t>เว็บอำเภอ</w:t></w:r></w:hyperlink></w:p>"#,
            run("อ่านต่อที่ ")
        ),
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.go.th/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ข่าว</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="ชาวบ้านวางกระสอบทราย"/><a:blip r:embed="i1"/></wp:inline></w:drawing></w:r></w:p>"#.to_owned(),
    ]
    .concat();
    insta::assert_snapshot!("any_document", told(&paper(&body)));
}

#[test]
fn a_table_of_numbers_is_a_table_and_a_table_of_keys_answers_them() {
    let numbers = table(&[&["ปี", "ไร่"], &["2565", "12"]]);
    let keys =
        table(&[&["ชื่อเรื่อง", "ปลูกป่าชายเลน"], &["อำเภอ", "อ.แม่ใจ จ.พะเยา"], &["งบประมาณ", "18,500"]]);
    let text = bare(&draft(&paper(&[keys, styled("H1", "ขั้นตอน"), numbers.clone()].concat())));
    for line in [
        "title: ปลูกป่าชายเลน",
        "place: อ.แม่ใจ จ.พะเยา",
        "cost: 18,500",
        "| ปี | ไร่ |",
        "| 2565 | 12 |",
    ] {
        assert!(text.contains(line), "{line} is not in\n{text}");
    }
    assert!(bare(&draft(&paper(&numbers))).contains("| ปี | ไร่ |"));
}

#[test]
fn what_cannot_be_carried_over_is_told_with_its_place() {
    let body = [
        styled("H1", "ขั้นตอน"),
        r#"<w:p><w:r><w:t xml:space="preserve">เดิม </w:t></w:r><w:ins w:id="1"><w:r><w:t>เพิ่ม</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>โทร 081-234-5678</w:delText></w:r></w:del></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:t>มีข้อคิดเห็น</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:t>ข้างกล่อง</w:t></w:r><w:r><w:drawing><wp:inline><w:txbxContent><w:p><w:r><w:t>ในกล่อง</w:t></w:r></w:p></w:txbxContent></wp:inline></w:drawing></w:r></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:t>แผนภูมิ</w:t></w:r><w:r><w:drawing><c:chart r:id="x"/></w:drawing></w:r><w:r><w:drawing><wp:inline/></w:drawing></w:r><w:r><w:object/></w:r></w:p>"#.to_owned(),
        r#"<w:p><m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>"#.to_owned(),
        r#"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>ผสาน</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>ก</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>ข</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#.to_owned(),
        r#"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>นอก</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>ใน</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"#.to_owned(),
        styled("Own2", "ลักษณะของเอกสารเอง"),
        styled("TOC1", "ความเป็นมา 1"),
        styled("TOC1", "ขั้นตอน 2"),
        r#"<w:p><w:hyperlink r:id="l2"><w:r><w:t>ไฟล์ในเครื่อง</w:t></w:r></w:hyperlink></w:p>"#.to_owned(),
        r#"<w:p><w:r><w:t>ภาพ</w:t></w:r><w:r><w:drawing><a:blip r:embed="i2"/></w:drawing></w:r><w:r><w:drawing><a:blip r:link="i3"/></w:drawing></w:r><w:r><w:drawing><a:blip r:embed="none"/></w:drawing></w:r></w:p>"#.to_owned(),
        r#"<w:altChunk r:id="x"/>"#.to_owned(),
    ]
    .concat();
    let bytes = paper(&body);
    let read = draft(&bytes);
    assert!(!read.text.contains("081"), "what was deleted is gone");
    let english = lost::told(&read.lost, Lang::En);
    insta::assert_snapshot!("lost", format!("{}\n{english}", told(&bytes)));
}

#[test]
fn what_belongs_to_a_person_is_found_in_what_would_be_written_with_its_place_in_the_document() {
    let body = [
        styled("H1", "ขั้นตอน"),
        p("ประชุม"),
        p("ติดต่อ นายสมชาย ใจดี โทร 081-234-5678"),
        p("โทร 081-234-5678 อีกครั้ง"),
    ]
    .concat();
    let draft = draft(&paper(&body));
    let found: Vec<(&str, usize)> = personal(&draft, "content/cases/a/index.th.md")
        .iter()
        .map(|(said, at)| (said.code(), at.as_ref().map_or(0, |at| at.paragraph)))
        .collect();
    assert!(found.contains(&("person-named", 3)), "{found:?}");
    assert!(found.contains(&("mobile-number", 3)), "{found:?}");
    assert!(found.contains(&("mobile-number", 4)), "{found:?}");
}
