//! What an author is told about a text, at which place, and what mends it.

use amphoe::diagnostic::Diagnostic;

use super::{read, told};

/// A body, and each code with what stands under the caret.
fn check(body: &str, expected: &[(&str, &str)]) {
    let (source, read) = read(body);
    assert_eq!(told(&source, &read.said), expected, "\n{body}");
}

/// The body with every fix applied; nothing more is told about it then.
fn mended(body: &str) -> String {
    let (source, read) = read(body);
    assert!(!read.said.is_empty(), "nothing is told about\n{body}");
    let mut fixes: Vec<_> = read.said.iter().filter_map(|d: &Diagnostic| d.fix.clone()).collect();
    fixes.sort_by_key(|fix| fix.span);
    let mut text = source.text.to_string();
    for fix in fixes.iter().rev() {
        text.replace_range(fix.span.range(), &fix.text);
    }
    let body = text[super::HEAD.len()..].to_owned();
    check(&body, &[]);
    body
}

#[test]
fn good_text_is_left_alone() {
    check(
        "## บริบท\n\nน้ำ **ท่วม** ปี 2565 พื้นที่ 2*3 ไร่ a_b_c ____ *หมายเหตุ\n\n1. ก\n2. ข\n\n- [x] ค\n\n\
         > [!หมายเหตุ]\n> ง\n\nH<sub>2</sub>O <kbd>Ctrl</kbd><br>จ [^1]\n\n```\n<b>\n```\n\n\
         | ก | ข |\n|---|---|\n| 1 | 2 |\n\nคำ\n: ความหมาย\n\n![ฝาย](a.jpg \"คำบรรยาย\")\n",
        &[],
    );
}

#[test]
fn html_is_told_at_its_tag() {
    check(
        "ก <font color=red>ข</font> <mark class=x>ค</mark>\n\n<div>\nง\n</div>\n",
        &[
            ("html-as-text", "<font color=red>"),
            ("html-attributes", "<mark class=x>"),
            ("html-unbalanced", "</mark>"),
            ("html-as-text", "<div>"),
        ],
    );
    check("ก <sub>ข\n\nค</sup>", &[("html-unbalanced", "<sub>"), ("html-unbalanced", "</sup>")]);
    check(
        "ก <!-- ข -->\n\n<!-- ค\nง -->\n",
        &[("html-comment", "<!-- ข -->"), ("html-comment", "<!-- ค\nง -->")],
    );
    check("ก\n\n<!-- ข\n\nค\n", &[("html-comment-open", "<!--")]);
    check("*ก <sub>ข* ค</sub>", &[("html-unbalanced", "<sub>"), ("html-unbalanced", "</sub>")]);
}

#[test]
fn emphasis_between_thai_letters_is_told_and_mended() {
    check("**กรมการพัฒนาชุมชน (พช.)**จัดอบรม", &[("emphasis-not-closed", "**")]);
    assert_eq!(mended("**กรม (พช.)**จัดอบรม"), "**กรม (พช.)** จัดอบรม");
    assert_eq!(mended("**“บำบัดทุกข์”**แบบบูรณาการ"), "**“บำบัดทุกข์”** แบบบูรณาการ");
    assert_eq!(mended("จัด**(พช.)** แล้ว"), "จัด **(พช.)** แล้ว");
    assert_eq!(mended("จัด**(พช.)**แล้ว"), "จัด **(พช.)** แล้ว");
    assert_eq!(mended("ก ** ข ** ค"), "ก **ข** ค");
    assert_eq!(mended("ก __ข__ค"), "ก **ข**ค");
    assert_eq!(mended("*(ก)*ข และ **(ค)**ง"), "*(ก)* ข และ **(ค)** ง");
    assert_eq!(mended("| **(ก)**ข |\n|-|\n"), "| **(ก)** ข |\n|-|\n");
    check("ก **ข ค\n\nง", &[("emphasis-not-closed", "**")]);
    check("\\*\\*(ก)\\*\\*ข 2 * 3 * 4 ชื่อ __ นามสกุล __", &[]);
}

#[test]
fn links_and_pictures_are_told() {
    check(
        "![](a.jpg) ![ ](b.jpg)",
        &[("picture-without-alt", "![](a.jpg)"), ("picture-without-alt", "![ ](b.jpg)")],
    );
    check("[](a.md) [ข]()", &[("link-empty", "[](a.md)"), ("link-refused", "")]);
    check("[ก](javascript:x)", &[("link-refused", "javascript:x")]);
    check("[ก](java&#x73;cript&colon;x)", &[("link-refused", "java&#x73;cript&colon;x")]);
    check("[ก](JAVA&#x09;script:x)", &[("link-refused", "JAVA&#x09;script:x")]);
    check(
        "<javascript:x> ![ก](data:image/png;base64,x)",
        &[("link-refused", "javascript:x"), ("link-refused", "data:image/png;base64,x")],
    );
    check("[ก][ข]\n\n[ข]: vbscript:x\n", &[("link-refused", "vbscript:x")]);
    check("[ก](//evil.example)", &[("link-refused", "//evil.example")]);
    check(
        "[ก](file:///C:/a.pdf) ![ข](<C:\\Users\\x y\\a.jpg>)",
        &[("local-path", "file:///C:/a.pdf"), ("local-path", "C:\\Users\\x y\\a.jpg")],
    );
    check("เก็บที่ D:\\งาน\\a.doc แล้ว", &[("local-path-in-text", "D:\\งาน\\a.doc")]);
    assert_eq!(mended("[ก] (https://a.go.th)"), "[ก](https://a.go.th)");
}

#[test]
fn headings_are_told() {
    check(
        "# ก\n\n## ข\n\n#### ค\n\n##\n",
        &[
            ("heading-level-one", "# ก\n"),
            ("heading-level-jump", "#### ค\n"),
            ("heading-empty", "##\n"),
        ],
    );
    assert_eq!(mended("##บริบท\n\nก\n"), "## บริบท\n\nก\n");
    assert_eq!(mended("#ผลลัพธ์"), "## ผลลัพธ์");
    check("#อำเภอนำร่อง #CAST", &[]);
}

#[test]
fn blocks_that_come_out_otherwise_are_told() {
    assert_eq!(
        mended("ก\n\n    ย่อหน้าเข้ามา\n    บรรทัดสอง\n\nข\n"),
        "ก\n\nย่อหน้าเข้ามา\nบรรทัดสอง\n\nข\n"
    );
    check("ก\n\n    let x = 1;\n", &[]);
    assert_eq!(mended("1.สำรวจ\n2.ลงมือ\n"), "1. สำรวจ\n2. ลงมือ\n");
    assert_eq!(mended("ก\n\n• สำรวจ\n•ลงมือ\n"), "ก\n\n- สำรวจ\n- ลงมือ\n");
    assert_eq!(mended("๑. สำรวจ\n๒. ลงมือ"), "1. สำรวจ\n2. ลงมือ");
    check("ก\n\n```\nข\n", &[("code-fence-open", "```")]);
    check("```\nข\n```\n\n~~~~\n```\n~~~~", &[]);
    check(
        "| ก | ข |\n|-|-|\n| 1 | 2 | 3 |\n| 1 |\n| a \\| b | 2 |\n",
        &[("table-ragged", "| 1 | 2 | 3 |"), ("table-ragged", "| 1 |")],
    );
    check("> [!ข้อควรระวงั]\n> ก\n", &[("note-unknown", "[!ข้อควรระวงั]")]);
    let deep = format!("{}ก", "> ".repeat(200));
    let (_, read) = read(&deep);
    assert_eq!(read.said.iter().map(Diagnostic::code).collect::<Vec<_>>(), ["nested-too-deep"]);
}

#[test]
fn footnotes_are_told() {
    check("ก[^x]", &[("footnote-undefined", "[^x]")]);
    check("ก\n\n[^x]: ข\n", &[("footnote-unused", "[^x]:")]);
    check("ก[^x]\n\n[^x]: ข\n\n[^x]: ค\n", &[("footnote-twice", "[^x]:")]);
}

#[test]
fn unseen_characters_are_told_and_mended() {
    assert_eq!(mended("อำ\u{200b}เภอ\u{202e} ก\u{7}"), "อำเภอ ก");
    check("ก\u{202e}ข", &[("direction-control", "\u{202e}")]);
}

#[test]
fn thai_damaged_by_a_pdf_is_told_and_mended() {
    check(
        "อ าเภอ ดาเนินงาน **นํ้า** เเม่",
        &[
            ("pdf-damage", "อ า"),
            ("pdf-damage", "ดาเนิน"),
            ("pdf-damage", "นํ้า"),
            ("pdf-damage", "เเ"),
        ],
    );
    assert_eq!(mended("อ าเภอ ดาเนินงาน **นํ้า** เเม่"), "อำเภอ ดำเนินงาน **น้ำ** แม่");
    // A mark that stress or a citation parts from its letter did not come loose in a PDF.
    check("ก**ำลัง**ดี `ก`ี่ [^1]\n\n```\nอ าเภอ\n```\n", &[]);
}

#[test]
fn one_thing_is_said_a_hundred_times_at_most() {
    let (_, read) = read(&"<b>ก".repeat(1000));
    assert_eq!(read.said.len(), 100);
}
