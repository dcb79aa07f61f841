//! What a person reads, as it stands on the terminal. Look at each when it changes.

use super::*;
use crate::{
    diagnostic::{Diagnostic, Place, Words, kind::front::Front},
    source::{Source, SourcePath, Span},
};

const PATH: &str = "content/cases/pa-sak/index.th.md";

/// The place between each pair of `⟦` and `⟧` in `text`, in order, and the text without them.
fn marked(text: &str) -> (String, Vec<Span>) {
    let (mut plain, mut spans) = (String::new(), Vec::new());
    for (index, part) in text.split(['⟦', '⟧']).enumerate() {
        let start = plain.len();
        plain.push_str(part);
        if index % 2 == 1 {
            spans.push(Span::new(start, plain.len()));
        }
    }
    (plain, spans)
}

/// What is told of the first marked place, and of the others beside it.
fn told(files: &[(&str, &str)], words: &Words, look: &Look) -> String {
    let mut tree = Tree::default();
    let mut places = Vec::new();
    for (path, text) in files {
        let (text, spans) = marked(text);
        let source = Source::new(path, text);
        places.extend(spans.into_iter().map(|span| Place::new(&source.path, span)));
        tree.insert(source);
    }
    let (at, also) = places.split_first().expect("a marked place");
    let told = Told { words: words.clone(), at, also, fix: None };
    one(&told, &mut Atlas::new(&tree), look)
}

fn thai(text: &str, words: &Words) -> String {
    told(&[(PATH, text)], words, &Look::plain(Lang::Th))
}

fn english(text: &str, words: &Words) -> String {
    told(&[(PATH, text)], words, &Look::plain(Lang::En))
}

fn unknown_district() -> Words {
    Words::error("unknown-district", "ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`", "no district is called `บ้านหมี่ใต้`")
        .label("ไม่มีในทะเบียนอำเภอ", "not in the gazetteer")
        .remedy("หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่", "did you mean `บ้านหมี่` (1606, Lop Buri)?")
}

fn duplicate() -> Words {
    Words::error("duplicate-key", "ช่อง `title` มีสองครั้ง", "the key `title` is there twice")
        .label("ครั้งที่สอง", "again here")
        .also("ครั้งแรก", "first here")
        .remedy("ลบออกหนึ่งแห่ง", "delete one of them")
}

#[test]
fn carets_stand_right_under_thai() {
    let text = "---\ntitle: น้ำเสียที่ปากคลอง\nplace: ⟦บ้านหมี่ใต้⟧ จ.ลพบุรี\n---\n";
    insta::assert_snapshot!(thai(text, &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:3:8
      |
    3 | place: บ้านหมี่ใต้ จ.ลพบุรี
      |        ^^^^^^^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    insta::assert_snapshot!(english(text, &unknown_district()), @r"
    error[unknown-district]: no district is called `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:3:8
      |
    3 | place: บ้านหมี่ใต้ จ.ลพบุรี
      |        ^^^^^^^ not in the gazetteer
      |
      = help: did you mean `บ้านหมี่` (1606, Lop Buri)?
    ");
    let after = "สรุป: ปู่ย่าทำนํ้าเสียที่ป่าชุมชน ⟦น้ำ⟧ ไหล\n";
    insta::assert_snapshot!(thai(after, &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:24
      |
    1 | สรุป: ปู่ย่าทำนํ้าเสียที่ป่าชุมชน น้ำ ไหล
      |                        ^^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
}

#[test]
fn tabs_and_crlf_move_nothing() {
    let text = "---\r\n\ttitle:\t⟦น้ำ⟧\r\nplace: ที่นี่\r\n";
    insta::assert_snapshot!(thai(text, &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:2:15
      |
    2 |     title:    น้ำ
      |               ^^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    let ending = "---\r\ntitle: น้ำ⟦\r\n⟧place: ที่นี่\r\n";
    insta::assert_snapshot!(english(ending, &unknown_district()), @r"
    error[unknown-district]: no district is called `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:2:10
      |
    2 | title: น้ำ
      |          ^ not in the gazetteer
      |
      = help: did you mean `บ้านหมี่` (1606, Lop Buri)?
    ");
}

#[test]
fn the_end_of_a_file_and_an_empty_file_have_a_place() {
    insta::assert_snapshot!(thai("---\ntitle: ก\n⟦⟧", &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:3:1
      |
    3 |
      | ^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    insta::assert_snapshot!(thai("---\ntitle: ก⟦⟧", &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:2:9
      |
    2 | title: ก
      |         ^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    insta::assert_snapshot!(thai("⟦⟧", &unknown_district()), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 |
      | ^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    insta::assert_snapshot!(english("\u{feff}⟦⟧", &unknown_district()), @r"
    error[unknown-district]: no district is called `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 |
      | ^ not in the gazetteer
      |
      = help: did you mean `บ้านหมี่` (1606, Lop Buri)?
    ");
}

#[test]
fn a_byte_order_mark_takes_no_column() {
    insta::assert_snapshot!(english("\u{feff}⟦title⟧: ก\n", &unknown_district()), @r"
    error[unknown-district]: no district is called `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 | title: ก
      | ^^^^^ not in the gazetteer
      |
      = help: did you mean `บ้านหมี่` (1606, Lop Buri)?
    ");
}

#[test]
fn two_places_of_one_file_are_drawn_together() {
    let near = "title: ⟦ซ้ำ⟧\ntitle: ⟦ที่แรก⟧\n";
    insta::assert_snapshot!(thai(near, &duplicate()), @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
     --> content/cases/pa-sak/index.th.md:1:8
      |
    1 | title: ซ้ำ
      |        ^^ ครั้งที่สอง
    2 | title: ที่แรก
      |        ---- ครั้งแรก
      |
      = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
    let line = "{⟦title⟧: น้ำ, ⟦title⟧: ปู่}\n";
    insta::assert_snapshot!(english(line, &duplicate()), @r"
    error[duplicate-key]: the key `title` is there twice
     --> content/cases/pa-sak/index.th.md:1:2
      |
    1 | {title: น้ำ, title: ปู่}
      |  ^^^^^      ----- first here
      |  |
      |  again here
      |
      = help: delete one of them
    ");
    let far = format!("title: ⟦ซ้ำ⟧\n{}title: ⟦ที่แรก⟧\n", "x: 1\n".repeat(9));
    insta::assert_snapshot!(english(&far, &duplicate()), @r"
    error[duplicate-key]: the key `title` is there twice
      --> content/cases/pa-sak/index.th.md:1:8
       |
     1 | title: ซ้ำ
       |        ^^ again here
    ...
    11 | title: ที่แรก
       |        ---- first here
       |
       = help: delete one of them
    ");
    let further = format!("title: ⟦ซ้ำ⟧\n{}title: ⟦ที่แรก⟧\n", "x: 1\n".repeat(99));
    insta::assert_snapshot!(thai(&further, &duplicate()), @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
       --> content/cases/pa-sak/index.th.md:1:8
        |
      1 | title: ซ้ำ
        |        ^^ ครั้งที่สอง
        |
       ::: content/cases/pa-sak/index.th.md:101:8
        |
    101 | title: ที่แรก
        |        ---- ครั้งแรก
        |
        = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
}

#[test]
fn places_in_two_files_have_a_path_each() {
    let files = [
        (PATH, "---\ntitle: ⟦ฝายชะลอน้ำ⟧\n"),
        ("content/cases/mae-chai/index.th.md", "---\nplace: ก\ntitle: ⟦ฝายชะลอน้ำ⟧\n"),
    ];
    insta::assert_snapshot!(told(&files, &duplicate(), &Look::plain(Lang::Th)), @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
     --> content/cases/pa-sak/index.th.md:2:8
      |
    2 | title: ฝายชะลอน้ำ
      |        ^^^^^^^^^ ครั้งที่สอง
      |
     ::: content/cases/mae-chai/index.th.md:3:8
      |
    3 | title: ฝายชะลอน้ำ
      |        --------- ครั้งแรก
      |
      = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
    insta::assert_snapshot!(told(&files, &duplicate(), &Look::plain(Lang::En)), @r"
    error[duplicate-key]: the key `title` is there twice
     --> content/cases/pa-sak/index.th.md:2:8
      |
    2 | title: ฝายชะลอน้ำ
      |        ^^^^^^^^^ again here
      |
     ::: content/cases/mae-chai/index.th.md:3:8
      |
    3 | title: ฝายชะลอน้ำ
      |        --------- first here
      |
      = help: delete one of them
    ");
}

#[test]
fn a_place_of_several_lines_is_bracketed() {
    let short = "a: 1\nsources: ⟦[\n  {title: น้ำ},\n]⟧\nb: 2\n";
    insta::assert_snapshot!(thai(short, &duplicate()), @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
     --> content/cases/pa-sak/index.th.md:2:10
      |
    2 |   sources: [
      |  __________^
    3 | |   {title: น้ำ},
    4 | | ]
      | |_^ ครั้งที่สอง
      |
      = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
    let long = format!("⟦---\n{}x: น้ำ⟧\n", "title: ปู่\n".repeat(20));
    insta::assert_snapshot!(english(&long, &duplicate()), @r"
    error[duplicate-key]: the key `title` is there twice
      --> content/cases/pa-sak/index.th.md:1:1
       |
     1 | / ---
     2 | | title: ปู่
     3 | | title: ปู่
     4 | | title: ปู่
    ...  |
    21 | | title: ปู่
    22 | | x: น้ำ
       | |_____^ again here
       |
       = help: delete one of them
    ");
    let whole = format!("⟦---\n{}⟧", "title: ปู่\n".repeat(200));
    insta::assert_snapshot!(english(&whole, &duplicate()), @r"
    error[duplicate-key]: the key `title` is there twice
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 | ---
      | ^^^ again here
      |
      = help: delete one of them
    ");
}

#[test]
fn a_very_long_line_is_cut_around_its_place() {
    let text = format!("title: {}⟦ที่นี่⟧{}\n", "น้ำ ".repeat(300_000), "ปู่ ".repeat(300_000));
    let look = Look { width: 70, ..Look::plain(Lang::Th) };
    insta::assert_snapshot!(told(&[(PATH, &text)], &unknown_district(), &look), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:1200008
      |
    1 | … น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ ที่นี่ปู่ ปู่ ปู่ ปู่ ปู่ ปู่ ปู่ ปู่ ปู่ ปู่ ปู่…
      |                                          ^^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
    let apart = format!("⟦title⟧: {}⟦title⟧: ก\n", "น้ำ ".repeat(300));
    insta::assert_snapshot!(told(&[(PATH, &apart)], &duplicate(), &look), @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 | title: น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ …
      | ^^^^^ ครั้งที่สอง
      |
     ::: content/cases/pa-sak/index.th.md:1:908
      |
    1 | …น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ น้ำ title: ก
      |                                         ----- ครั้งแรก
      |
      = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
    let one = format!("title: ⟦{}⟧\n", "น้ำ".repeat(300));
    insta::assert_snapshot!(told(&[(PATH, &one)], &unknown_district(), &look), @r"
    ข้อผิดพลาด[unknown-district]: ไม่พบอำเภอชื่อ `บ้านหมี่ใต้`
     --> content/cases/pa-sak/index.th.md:1:8
      |
    1 | …น้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำน้ำ…
      |  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ไม่มีในทะเบียนอำเภอ
      |
      = วิธีแก้: หมายถึง `บ้านหมี่` (1606 จ.ลพบุรี) หรือไม่
    ");
}

#[test]
fn nothing_that_a_terminal_obeys_gets_through() {
    let words = Words::error("x", "หัวข้อ `\x1b[2J\u{202e}`\nสอง", "key `\x1b[2J\u{202e}`")
        .label("ป้าย\x07", "label\x07")
        .remedy("ลบ\x1b\nบรรทัดสอง", "delete\x1b\nsecond line");
    let text = "a: \x1b]0;x\x07\u{202e}⟦ก\u{200b}ข⟧\u{9b}31m\n";
    let files = [("content/a\x1b.md", text)];
    let drawn = told(&files, &words, &Look::plain(Lang::Th));
    assert!(drawn.chars().all(|c| c == '\n' || shown::picture(c).is_none()), "{drawn:?}");
    insta::assert_snapshot!(drawn, @r"
    ข้อผิดพลาด[x]: หัวข้อ `␛[2J<U+202E>` สอง
     --> content/a␛.md:1:18
      |
    1 | a: ␛]0;x␇<U+202E>ก<U+200B>ข<U+009B>31m
      |                  ^^^^^^^^^^ ป้าย␇
      |
      = วิธีแก้: ลบ␛
              บรรทัดสอง
    ");
}

#[test]
fn a_whole_file_has_only_its_path() {
    let path = SourcePath::new("content/cases/ฝาย/รูป.jpg");
    let (at, also) = (Place::whole(&path), [Place::whole(&SourcePath::new("content/a.md"))]);
    let told = Told { words: duplicate(), at: &at, also: &also, fix: None };
    let tree = Tree::default();
    let drawn = one(&told, &mut Atlas::new(&tree), &Look::plain(Lang::Th));
    insta::assert_snapshot!(drawn, @r"
    ข้อผิดพลาด[duplicate-key]: ช่อง `title` มีสองครั้ง
    --> content/cases/ฝาย/รูป.jpg: ครั้งที่สอง
    ::: content/a.md: ครั้งแรก
     = วิธีแก้: ลบออกหนึ่งแห่ง
    ");
    let told = Told { also: &[], ..told };
    let drawn = one(&told, &mut Atlas::new(&tree), &Look::plain(Lang::En));
    insta::assert_snapshot!(drawn, @r"
    error[duplicate-key]: the key `title` is there twice
    --> content/cases/ฝาย/รูป.jpg: again here
     = help: delete one of them
    ");
}

#[test]
fn many_other_places_are_counted() {
    let text = "⟦a⟧\n".repeat(12);
    insta::assert_snapshot!(english(&text, &duplicate()), @r"
    error[duplicate-key]: the key `title` is there twice
     --> content/cases/pa-sak/index.th.md:1:1
      |
    1 | a
      | ^ again here
    2 | a
      | - first here
    3 | a
      | - first here
    4 | a
      | - first here
    5 | a
      | - first here
    6 | a
      | - first here
    7 | a
      | - first here
      |
      = note: and 5 more places
      = help: delete one of them
    ");
}

#[test]
fn colours_only_when_told_so() {
    let text = "place: ⟦น้ำ⟧\n";
    assert!(!thai(text, &unknown_district()).contains('\x1b'));
    let look = Look { coloured: true, ..Look::plain(Lang::Th) };
    let coloured = told(&[(PATH, text)], &unknown_district(), &look);
    assert!(coloured.contains('\x1b'));
    let plain = anstream::adapter::strip_str(&coloured).to_string();
    let plain: Vec<&str> = plain.lines().map(str::trim_end).collect();
    assert_eq!(plain.join("\n"), thai(text, &unknown_district()));
}

#[test]
fn a_report_is_sorted_told_once_and_summed_up() {
    let key = |key: &str| Front::UnknownKey {
        key: key.to_owned(),
        nearest: (key == "titel").then(|| "title".to_owned()),
    };
    let tree = Tree::from_literal("-- b.md --\ntitel: ก\nxyz: 1\n-- a.md --\nzzz: 1\n");
    let at = |path, start, end| Place::new(&SourcePath::new(path), Span::new(start, end));
    let second = Diagnostic::new(key("xyz"), at("b.md", 11, 14));
    let report = Report::new([
        second.clone(),
        Diagnostic::new(key("titel"), at("b.md", 0, 5)),
        second.clone(),
        Diagnostic::new(key("zzz"), at("a.md", 0, 3)),
    ])
    .with_accepted([Accepted {
        diagnostic: second, why: "แบบฟอร์มเดิม".to_owned()
    }]);
    insta::assert_snapshot!(human(&report, &tree, &Look::plain(Lang::Th)), @r"
    ข้อผิดพลาด[unknown-key]: ไม่มีช่องชื่อ `zzz`
     --> a.md:1:1
      |
    1 | zzz: 1
      | ^^^ ไม่มีช่องนี้
      |
      = วิธีแก้: ลบบรรทัดนี้ หรือย้ายข้อความลงไปไว้ในเนื้อหา ดูช่องทั้งหมดได้ด้วยคำสั่ง `amphoe explain keys`

    ข้อผิดพลาด[unknown-key]: ไม่มีช่องชื่อ `titel`
     --> b.md:1:1
      |
    1 | titel: ก
      | ^^^^^ ไม่มีช่องนี้
      |
      = วิธีแก้: หมายถึง `title` หรือไม่

    ข้อผิดพลาด[unknown-key]: ไม่มีช่องชื่อ `xyz`
     --> b.md:2:1
      |
    2 | xyz: 1
      | ^^^ ไม่มีช่องนี้
      |
      = วิธีแก้: ลบบรรทัดนี้ หรือย้ายข้อความลงไปไว้ในเนื้อหา ดูช่องทั้งหมดได้ด้วยคำสั่ง `amphoe explain keys`

    พบข้อผิดพลาด 3 รายการ ใน 2 ไฟล์ จึงยังไม่เผยแพร่
    คำเตือน 1 รายการ ผู้เขียนพิจารณาแล้วและให้เหตุผลไว้ใน `accept`
    อ่านคำอธิบายพร้อมตัวอย่างได้ด้วยคำสั่ง `amphoe explain` ตามด้วยชื่อในวงเล็บเหลี่ยม เช่น
      amphoe explain unknown-key
    ");
    let full = Look { accepted: true, ..Look::plain(Lang::En) };
    insta::assert_snapshot!(human(&report, &tree, &full), @r"
    error[unknown-key]: there is no key `zzz`
     --> a.md:1:1
      |
    1 | zzz: 1
      | ^^^ unknown
      |
      = help: remove the line or move its text into the body; `amphoe explain keys` lists them

    error[unknown-key]: there is no key `titel`
     --> b.md:1:1
      |
    1 | titel: ก
      | ^^^^^ unknown
      |
      = help: did you mean `title`?

    error[unknown-key]: there is no key `xyz`
     --> b.md:2:1
      |
    2 | xyz: 1
      | ^^^ unknown
      |
      = help: remove the line or move its text into the body; `amphoe explain keys` lists them

    answered[unknown-key]: there is no key `xyz`
     --> b.md:2
      = reason: แบบฟอร์มเดิม

    Found 3 errors in 2 files: not published.
    1 warning is answered with a reason in `accept`.
    For an explanation with an example, type `amphoe explain` and the name in brackets:
      amphoe explain unknown-key
    ");
}
