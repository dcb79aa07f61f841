//! Documents that mean harm, or that are none: refused with what can be done, or read without it.

use amphoe::edit::word::package::{MOST_BYTES, Unread};
use proptest::prelude::*;

use super::{TOP, TYPES, bare, docx, draft, drafted, main_part, p, zip};

fn refused(bytes: &[u8]) -> Unread {
    match drafted(bytes) {
        Err(why) => why,
        Ok(draft) => panic!("it was read:\n{}", bare(&draft)),
    }
}

#[test]
fn what_is_no_document_of_word_is_told_with_a_remedy() {
    for (bytes, expected) in [
        (b"".to_vec(), Unread::NotWord),
        (b"%PDF-1.7".to_vec(), Unread::NotWord),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), Unread::OldOrLocked),
        (zip(&[("a.txt", b"a")]), Unread::NotWord),
        (zip(&[("mimetype", b"application/vnd.oasis.opendocument.text")]), Unread::OtherProgram),
        (zip(&[("[Content_Types].xml", TYPES.as_bytes())]), Unread::NotWord),
        (
            zip(&[("[Content_Types].xml", TYPES.as_bytes()), ("_rels/.rels", TOP.as_bytes())]),
            Unread::Damaged { part: "word/document.xml".to_owned() },
        ),
    ] {
        let why = refused(&bytes);
        assert_eq!(why, expected);
        let words = why.words();
        assert!(words.th.contains('\n') && words.en.contains('\n'), "a remedy follows: {words:?}");
    }
    let whole = docx(&p("ก"), &[]);
    assert_eq!(refused(&whole[..whole.len() / 2]), Unread::Damaged { part: "zip".to_owned() });
}

#[test]
fn a_part_that_grows_beyond_measure_is_not_opened() {
    let many = vec![b' '; 40 << 20];
    let bomb = docx(&p("ก"), &[("word/footnotes.xml", &many)]);
    assert!(bomb.len() < 1 << 20, "it is small until it is unpacked");
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>"#;
    let bomb = docx(
        &p("ก"),
        &[("word/footnotes.xml", &many), ("word/_rels/document.xml.rels", relations.as_bytes())],
    );
    assert_eq!(refused(&bomb), Unread::Bomb { part: "word/footnotes.xml".to_owned() });
    let huge = main_part(&format!("{}{}", p("ก"), " ".repeat(20 << 20)));
    let bomb = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", TOP.as_bytes()),
        ("word/document.xml", huge.as_bytes()),
    ]);
    assert_eq!(refused(&bomb), Unread::Bomb { part: "word/document.xml".to_owned() });
    let long = vec![b'P'; usize::try_from(MOST_BYTES).expect("it fits") + 1];
    assert_eq!(refused(&long), Unread::TooLarge);
}

#[test]
fn entities_are_refused_whatever_they_would_fetch_or_grow_to() {
    for declared in [
        r#"<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>"#,
        r#"<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>"#,
        r#"<!DOCTYPE w SYSTEM "https://example.org/x.dtd">"#,
    ] {
        let main = format!("{declared}{}", main_part(&p("&x;")));
        let hostile = zip(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", TOP.as_bytes()),
            ("word/document.xml", main.as_bytes()),
        ]);
        let part = "word/document.xml".to_owned();
        assert_eq!(refused(&hostile), Unread::Hostile { part }, "{declared}");
    }
}

#[test]
fn what_is_nested_without_end_is_left_out_and_told() {
    for (open, close) in [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:ins w:id=\"1\">", "</w:ins>"),
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ] {
        let depth = 20_000;
        let body = format!("{}{}{}{}", p("ต้น"), open.repeat(depth), p("ลึก"), close.repeat(depth));
        let draft = draft(&docx(&body, &[]));
        assert!(draft.text.contains("ต้น") && !draft.text.contains("ลึก"), "{}", bare(&draft));
    }
}

#[test]
fn no_name_of_a_part_becomes_the_name_of_a_file() {
    let picture = crate::project::picture();
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../../../../etc/cron.d/evil.jpg"/></Relationships>"#;
    let body = r#"<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="ฝายที่สร้างเสร็จ"/><a:blip r:embed="r1"/></wp:inline></w:drawing></w:r></w:p>"#;
    let hostile = docx(
        body,
        &[
            ("word/_rels/document.xml.rels", relations.as_bytes()),
            ("etc/cron.d/evil.jpg", &picture),
        ],
    );
    let draft = draft(&hostile);
    let names: Vec<&str> = draft.pictures.iter().map(|picture| picture.name.as_str()).collect();
    assert_eq!(names, ["picture-1.jpg"]);
    assert!(draft.text.contains("![ฝายที่สร้างเสร็จ](picture-1.jpg)"), "{}", bare(&draft));
}

#[test]
fn two_parts_of_one_name_are_refused_since_each_reader_would_take_another() {
    let (one, two) = (main_part(&p("ก")), main_part(&p("ข")));
    let hostile = zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", TOP.as_bytes()),
        ("word/document.xml", one.as_bytes()),
        ("word/Document.xml", two.as_bytes()),
    ]);
    assert!(matches!(refused(&hostile), Unread::Damaged { .. }));
}

#[test]
fn a_link_that_runs_something_is_only_words() {
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>"#;
    let body = r#"<w:p><w:hyperlink r:id="r1"><w:r><w:t>กดที่นี่ &lt;script&gt;x&lt;/script&gt;</w:t></w:r></w:hyperlink></w:p>"#;
    let draft = draft(&docx(body, &[("word/_rels/document.xml.rels", relations.as_bytes())]));
    assert!(!draft.text.contains("javascript"), "{}", bare(&draft));
    assert!(draft.text.contains(r"กดที่นี่ \<script>"), "{}", bare(&draft));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn bytes_that_were_changed_on_their_way_are_read_or_refused_and_nothing_worse(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()
    ) {
        let mut bytes = docx(&format!("{}{}", p("ก"), "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>"), &[]);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _read_or_refused = drafted(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _read_or_refused = drafted(&bytes);
    }

    #[test]
    fn no_words_of_a_document_become_marks(words in "[ก-ฮา-์a-z0-9 *_`~#>|&;:!.()\\[\\]\\\\+=-]{1,30}") {
        prop_assume!(!words.trim().is_empty() && !words.contains("[^"));
        let xml = words.replace('&', "&amp;").replace('>', "&gt;");
        let body = format!("{}{}", p("ก่อนหน้า"), p(&xml));
        let draft = draft(&docx(&body, &[]));
        let body = draft.text.split("\n---\n").nth(1).unwrap_or_default();
        let shown = shown(body);
        let expected: Vec<&str> = words.split_whitespace().collect();
        let squeezed = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        prop_assert!(squeezed.contains(&expected.join(" ")), "{:?} in {:?}\n{}", words, squeezed, body);
    }
}

/// What a reader of the Markdown sees, as CommonMark has it.
fn shown(markdown: &str) -> String {
    let options =
        pulldown_cmark::Options::ENABLE_TABLES | pulldown_cmark::Options::ENABLE_STRIKETHROUGH;
    let mut text = String::new();
    for event in pulldown_cmark::Parser::new_ext(markdown, options) {
        match event {
            pulldown_cmark::Event::Text(words) => text.push_str(&words),
            pulldown_cmark::Event::Code(_) => text.push_str("(code)"),
            // The number that somebody typed at the beginning of a line.
            pulldown_cmark::Event::Start(pulldown_cmark::Tag::List(Some(number))) => {
                text.push_str(&format!("{number}. "));
            }
            pulldown_cmark::Event::End(_) | pulldown_cmark::Event::SoftBreak => text.push(' '),
            _ => {}
        }
    }
    text
}
