//! The other edition: how it begins, and when it is ready.

use amphoe::{
    build::{Memo, build},
    content::{
        filed::{Filed, filed},
        parse, untranslated,
        wording::Wording,
    },
    edit::{stamp, translate},
    facts::Facts,
    lang::Lang,
    site::resolve::Options,
    source::{
        Source,
        read::{self, Limits},
    },
};

use super::{
    super::project::{options, page, real},
    Desk, said,
};

const FOLDER: &str = "คลัง";

/// A case that says something under each kind of key that has words.
const CASE: &str = "---
title: ธนาคารขยะแลกค่าน้ำประปา
summary: ปัญหาคือขยะล้น ทำโดยเปิดธนาคารขยะ ยังไม่ได้วัดผล[^1]
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources:
  - {title: บันทึกของอำเภอ, publisher: ที่ว่าการอำเภอวานรนิวาส, date: 2565}
  - {title: Waste bank report, date: 2566}
cost: {total: 18500, in_kind: 'แรงงานอาสา: ชาวบ้าน'}
results:
  - {what: ขยะที่รับซื้อ, unit: กก., after: 1250, source: 1}
needs:
  - คนทำบัญชี
  - ที่เก็บขยะ
---

## บริบทและปัญหา

ขยะทุกชนิดรวมกันที่จุดทิ้งจุดเดียว[^1]

ขั้นตอนการดำเนินงาน
-------------------

1. ประชุมหมู่บ้าน
2. เปิดรับซื้อ

## ผลผลิตและผลลัพธ์

รับซื้อแล้ว 6 ครั้ง[^1]

## ปัญหาอุปสรรค

ผู้รับซื้อไม่มาตามนัด[^1]

## เรื่องเล่าจากหมู่บ้านหนองสนม

เด็กนักเรียนเป็นผู้จดบัญชี[^1]
";

const THAI: &str = "คลัง/content/cases/waste-bank/index.th.md";
const ENGLISH: &str = "คลัง/content/cases/waste-bank/index.en.md";

fn desk() -> Desk {
    let desk = Desk::with_folder();
    desk.write(THAI, CASE);
    desk
}

fn amphoe(desk: &Desk, line: &str, code: i32) -> String {
    let arguments: Vec<&str> = line.split(' ').chain(["--lang", "th"]).collect();
    let output = desk.run(FOLDER, &arguments);
    assert_eq!(output.status.code(), Some(code), "amphoe {line}\n{}", said(&output));
    String::from_utf8_lossy(&output.stdout).into_owned() + &said(&output)
}

fn parsed(source: &Source) -> Option<amphoe::content::document::Document> {
    let Filed::Page(name) = filed(&source.path) else { return None };
    Some(parse::parse(source, &name, &Facts::built_in(), &Wording::default()).value)
}

#[test]
fn a_translation_begins_with_all_words_of_the_original_and_none_of_its_facts() {
    let desk = desk();
    let told = amphoe(&desk, "translate waste-bank", 0);
    let written = desk.read(ENGLISH);
    insta::assert_snapshot!("translate", format!("{told}\n{written}"));
}

#[test]
fn a_translation_at_work_is_no_mistake_and_no_reader_sees_it() {
    let desk = desk();
    amphoe(&desk, "translate waste-bank", 0);
    let tree = read::read(&desk.path(FOLDER), Limits::default()).expect("there is a project");
    let built = build(&tree, &options(), &mut Memo::default());
    let of_it: Vec<&str> = built
        .said
        .iter()
        .filter(|said| said.at.path.as_str().ends_with("waste-bank/index.en.md"))
        .map(|said| said.code())
        .collect();
    assert_eq!(of_it, ["translation-not-stamped"]);
    let english = page(&built, "en/cases/waste-bank/");
    assert!(english.contains("notice-fallback") || english.contains("fallback"), "{english}");

    // Whoever writes it sees it, and that it is a draft.
    let drafts = Options { drafts: true, ..options() };
    let shown = page(&build(&tree, &drafts, &mut Memo::default()), "en/cases/waste-bank/");
    assert!(shown.contains("Draft, not published"), "{shown}");
    assert!(!shown.contains("class=\"notice fallback\""), "{shown}");
}

#[test]
fn what_is_there_is_never_written_over() {
    let desk = desk();
    desk.write(ENGLISH, "mine");
    let told = amphoe(&desk, "translate waste-bank", 2);
    assert!(told.contains("ไม่ได้เขียนทับ"), "{told}");
    assert_eq!(desk.read(ENGLISH), "mine");
}

#[test]
fn a_page_that_is_not_there_is_told_with_the_nearest_name() {
    let desk = desk();
    let told = amphoe(&desk, "translate wast-bank", 2);
    assert!(told.contains("`waste-bank`"), "{told}");
    let told = amphoe(&desk, "translated waste-bank", 2);
    assert!(told.contains("amphoe translate waste-bank"), "{told}");
}

#[test]
fn what_is_not_translated_is_named_with_its_line_and_nothing_is_recorded() {
    let desk = desk();
    amphoe(&desk, "translate waste-bank", 0);
    let before = desk.read(ENGLISH);
    insta::assert_snapshot!("not_translated", amphoe(&desk, "translated waste-bank", 1));
    assert_eq!(desk.read(ENGLISH), before);
}

/// Someone's translation, over the words of the skeleton.
fn translate(desk: &Desk) {
    let mut text = desk.read(ENGLISH);
    for (thai, english) in [
        ("ธนาคารขยะแลกค่าน้ำประปา", "A waste bank that pays for tap water"),
        (
            "ปัญหาคือขยะล้น ทำโดยเปิดธนาคารขยะ ยังไม่ได้วัดผล",
            "Waste overflowed; a waste bank was opened; nothing was measured",
        ),
        ("ที่ว่าการอำเภอวานรนิวาส", "Wanon Niwat District Office"),
        ("แรงงานอาสา: ชาวบ้าน", "labour of villagers"),
        ("ขยะที่รับซื้อ", "waste bought"),
        ("กก.", "kg"),
        ("คนทำบัญชี", "a bookkeeper"),
        ("ที่เก็บขยะ", "a place to keep waste"),
        ("ขยะทุกชนิดรวมกันที่จุดทิ้งจุดเดียว", "All waste went to one dump"),
        ("ประชุมหมู่บ้าน", "The village met"),
        ("เปิดรับซื้อ", "Buying began"),
        ("รับซื้อแล้ว 6 ครั้ง", "Bought six times"),
        ("ผู้รับซื้อไม่มาตามนัด", "The buyer failed to come"),
        ("เรื่องเล่าจากหมู่บ้านหนองสนม", "A story from Nong Sanom"),
        ("เด็กนักเรียนเป็นผู้จดบัญชี", "Pupils keep the books"),
    ] {
        assert!(text.contains(thai), "{thai}:\n{text}");
        text = text.replace(thai, english);
    }
    desk.write(ENGLISH, &text);
}

#[test]
fn a_finished_translation_is_recorded_loses_its_remark_and_is_published() {
    let desk = desk();
    amphoe(&desk, "translate waste-bank", 0);
    translate(&desk);
    let told = amphoe(&desk, "translated content/cases/waste-bank/index.th.md", 0);
    insta::assert_snapshot!("translated", format!("{told}\n{}", desk.read(ENGLISH)));
    let checked = amphoe(&desk, "check", 0);
    assert!(!checked.contains("waste-bank/index.en.md"), "{checked}");
    let told = amphoe(&desk, "fmt --check content/cases/waste-bank", 0);
    assert!(told.contains("เป็นระเบียบแล้ว"), "{told}");
    assert!(amphoe(&desk, "translated waste-bank", 0).contains("อยู่แล้ว"));

    // The original changes: which part is told, and recorded anew once it is compared.
    desk.write(THAI, &CASE.replace("จุดทิ้งจุดเดียว", "จุดทิ้งสองจุด"));
    let told = amphoe(&desk, "check", 0);
    assert!(told.contains("translation-behind") && told.contains("amphoe translated waste-bank"));
    let told = amphoe(&desk, "translated waste-bank", 0);
    assert!(told.contains("บริบทพื้นที่และสภาพปัญหา"), "{told}");
    assert!(!amphoe(&desk, "check", 0).contains("translation-behind"));
}

#[test]
fn an_error_of_the_translation_is_told_before_anything_is_recorded() {
    let desk = desk();
    amphoe(&desk, "translate waste-bank", 0);
    translate(&desk);
    desk.write(ENGLISH, &desk.read(ENGLISH).replace("  - a place to keep waste\n", ""));
    let told = amphoe(&desk, "translated waste-bank", 1);
    assert!(told.contains("list-lengths-differ"), "{told}");
}

/// The skeleton of every page of the real content, as the edition in the other language.
fn skeletons() -> Vec<(Source, Source)> {
    let tree = real();
    let originals = tree.sources.values().filter(|source| {
        parsed(source).is_some_and(|document| !document.is_translation() && !document.is_broken)
    });
    let both = originals.map(|source| {
        let original = parsed(source).expect("it is a page");
        let other = original.lang.other();
        let path = format!("{}/index.{other}.md", source.path.folder());
        (source.clone(), Source::new(path, translate::skeleton(&original, Lang::Th)))
    });
    both.collect()
}

#[test]
fn the_skeleton_of_every_real_page_has_no_error_and_pairs_with_its_original() {
    let mut tree = real();
    let skeletons = skeletons();
    assert!(skeletons.len() > 20, "{}", skeletons.len());
    for (_, skeleton) in &skeletons {
        tree.insert(skeleton.clone());
    }
    let built = build(&tree, &options(), &mut Memo::default());
    let is_of_it = |path: &str| skeletons.iter().any(|(_, it)| it.path.as_str() == path);
    let wrong: Vec<String> = built
        .said
        .iter()
        .filter(|said| is_of_it(said.at.path.as_str()) && said.code() != "translation-not-stamped")
        .map(|said| format!("{}: {}", said.at.path, said.code()))
        .collect();
    // Titles have room for English, which takes more letters; Thai in its place is never longer.
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn all_words_of_a_skeleton_are_left_to_translate_and_none_once_recorded_twice() {
    for (original, skeleton) in skeletons() {
        let original = parsed(&original).expect("it is a page");
        let translation = parsed(&skeleton).expect("it is a page");
        let left = untranslated::parts(&translation);
        if original.lang == Lang::Th {
            assert!(left.len() >= 2, "{}: {left:?}", skeleton.path);
        }
        let once = stamp::stamped(&translation, &original).expect("it is written plainly");
        // An editor that ends lines in two characters changes nothing else.
        let two = Source::new(skeleton.path.as_str(), skeleton.text.replace('\n', "\r\n"));
        let two = stamp::stamped(&parsed(&two).expect("it is a page"), &original);
        assert_eq!(two, Some(once.replace('\n', "\r\n")));
        assert!(!once.contains("draft: yes") && !once.contains("# พิมพ์คำแปล"), "{once}");
        let again = Source::new(skeleton.path.as_str(), once.as_str());
        let again = stamp::stamped(&parsed(&again).expect("it is a page"), &original);
        assert_eq!(again.as_deref(), Some(once.as_str()), "recording twice changes nothing");
    }
}

#[test]
fn a_translation_that_was_never_marked_as_one_is_recorded_at_the_end_of_its_front_matter() {
    let source = |text: &str| Source::new("content/pages/about/index.en.md", text);
    let original = parsed(&Source::new(
        "content/pages/about/index.th.md",
        "---\ntitle: เกี่ยวกับคลังนี้\nsummary: คลังนี้คืออะไร\n---\n\nข้อความ\n",
    ))
    .expect("a page");
    let line = "translated_from: {rule: w1, title: ";
    for (before, after) in [
        (
            "---\ntitle: About\nsummary: What\n---\nText\n",
            "---\ntitle: About\nsummary: What\ntranslated_from: ",
        ),
        (
            "---\n# first\ntitle: About\ntranslated_from:\n  rule: w1\n  title: abc\n# of it\nsummary: What\n---\nText\n",
            "---\n# first\ntitle: About\ntranslated_from: ",
        ),
        (
            "---\ntitle: About\ndraft: yes\n# of it\nsummary: What\n---\nText\n",
            "---\ntitle: About\n# of it\nsummary: What\ntranslated_from: ",
        ),
    ] {
        let document = parsed(&source(before)).expect("a page");
        let text = stamp::stamped(&document, &original).expect("it can be recorded");
        assert!(text.starts_with(after) && text.contains(line), "{text}");
        assert!(text.ends_with("---\nText\n"), "{text}");
        assert_eq!(text.matches("# of it").count(), before.matches("# of it").count());
    }
    // Several keys in one line cannot be taken apart with certainty.
    let document = parsed(&source(
        "---\n{title: About, summary: What, translated_from: {rule: w1}}\n---\nText\n",
    ));
    assert_eq!(stamp::stamped(&document.expect("a page"), &original), None);
}

#[test]
fn status_tells_how_far_every_case_is_for_all_and_for_one_province() {
    let desk = desk();
    amphoe(&desk, "translate waste-bank", 0);
    insta::assert_snapshot!("status", amphoe(&desk, "status", 0));
    insta::assert_snapshot!("status_of_one", amphoe(&desk, "status สกลนคร", 0));
    assert!(!amphoe(&desk, "status เลย", 0).contains("waste-bank"));
    let told = amphoe(&desk, "status สกลนคอน", 2);
    assert!(told.contains("สกลนคร"), "{told}");
    let told = amphoe(&desk, "status ประเทศไทย", 2);
    assert!(told.contains("ระบุจังหวัดเดียว"), "{told}");
}
