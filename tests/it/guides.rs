//! The guides for authors: they stand in their order, lead from one to the next, and every example in
//! them is what the text says that it is.

use std::collections::BTreeSet;

use amphoe::{
    content::schema::{self, case::CASE},
    diagnostic::Severity,
    lang::Lang,
    source::{Blob, Source, Tree},
};

use rayon::prelude::*;

use crate::project::{built, page, picture, real};

fn guide(slug: &str, order: u32, more: &str) -> String {
    format!(
        "-- content/guides/{slug}/index.th.md --
---
title: คู่มือ {slug}
summary: บอกวิธีทำ
order: {order}
{more}---
## ก่อนเริ่ม

ทำทีละข้อ

## ลงมือ

จบ
"
    )
}

fn site(files: &str) -> Tree {
    let case = crate::project::CASE;
    Tree::from_literal(&format!("-- {} --\n{case}{files}", crate::project::FILE))
}

#[test]
fn guides_are_listed_in_their_order_with_what_stands_in_each() {
    let files = [guide("last", 3, ""), guide("b-first", 1, ""), guide("a-middle", 2, "")].concat();
    let build = built(&site(&files));
    let list = page(&build, "guides/");
    let at = |text: &str| list.find(text).unwrap_or_else(|| panic!("{text} is not in {list}"));
    assert!(at("href=\"b-first/\"") < at("href=\"a-middle/\""));
    assert!(at("href=\"a-middle/\"") < at("href=\"last/\""));
    at("href=\"b-first/#ก่อนเริ่ม\"");
    let english = page(&build, "en/guides/");
    assert!(english.contains("Guides for authors"), "{english}");
}

#[test]
fn a_guide_leads_up_to_the_list_and_on_to_the_next() {
    let build = built(&site(&[guide("one", 1, ""), guide("two", 2, "")].concat()));
    let first = page(&build, "guides/one/");
    assert!(first.contains("<a href=\"../\">คู่มือสำหรับผู้เขียน</a>"), "{first}");
    assert!(first.contains("<a href=\"../two/\">คู่มือ two</a>"), "{first}");
    assert!(!page(&build, "guides/two/").contains("อ่านต่อ"));
    let map = page(&build, "sitemap.xml");
    assert!(map.contains("https://amphoe.example/guides/one/"), "{map}");
    assert!(map.contains("https://amphoe.example/guides/<"), "{map}");
}

#[test]
fn a_form_is_drawn_as_one() {
    let build = built(&site(&[guide("form", 1, "form: yes\n"), guide("text", 2, "")].concat()));
    assert!(page(&build, "guides/form/").contains("<article class=\"prose form\">"));
    assert!(page(&build, "guides/text/").contains("<article class=\"prose\">"));
}

#[test]
fn a_site_without_guides_has_no_list_of_them() {
    let build = built(&site(""));
    assert!(build.site.routes.get("guides/").is_none());
    assert!(!page(&build, "").contains("guides/"));
}

#[test]
fn a_page_may_be_called_as_a_guide_is() {
    let both = "-- content/pages/one/index.th.md --\n---\ntitle: หน้า\nsummary: บอก\n---\nจบ\n";
    let build = built(&site(&(guide("one", 1, "") + both)));
    assert!(page(&build, "one/").contains("หน้า"));
    assert!(page(&build, "guides/one/").contains("คู่มือ one"));
}

/// The case that an example of a guide is a part of, in each language; right in every respect.
const STOCK: [(&str, &str); 2] = [
    (
        "title: ธนาคารขยะที่หมู่บ้านดูแลกันเอง
summary: ขยะในหมู่บ้านถูกทิ้งรวมกัน หมู่บ้านจึงตั้งธนาคารขยะ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{title: บันทึกการประชุมหมู่บ้าน, kind: own-record, self_reported: yes}]
",
        "## บริบทพื้นที่และสภาพปัญหา

ครัวเรือนทิ้งขยะรวมกัน[^1]

## ขั้นตอนการดำเนินงาน

ประชุม แล้วตั้งกรรมการ[^1]

## ผลผลิตและผลลัพธ์

ยังไม่ได้ชั่งน้ำหนักขยะ

## ปัญหา อุปสรรค และแนวทางแก้ไข

บางครัวเรือนยังไม่แยกขยะ[^1]
",
    ),
    (
        "title: A waste bank that the village runs
summary: Waste was thrown together, so the village set up a waste bank. Nothing has been measured yet.
place: Wanon Niwat, Sakon Nakhon
level: village
themes: [environment]
status: acting
sources: [{title: Minutes of the village meeting, kind: own-record, self_reported: yes}]
",
        "## Context and problem

Households threw all their waste together.[^1]

## What was done, step by step

The village met and chose a committee.[^1]

## Outputs and outcomes

Nothing has been weighed yet.

## Problems, obstacles and remedies

Some households do not sort their waste.[^1]
",
    ),
];

/// A block of a guide with what its fence says of it.
struct Example<'g> {
    /// `yaml` or `markdown`.
    kind: &'g str,
    /// `example`, or `wrong` and a code.
    expected: Option<&'g str>,
    /// Whether it is the file beside a picture, and the files that it speaks of.
    more: Vec<&'g str>,
    text: &'g str,
}

fn examples(guide: &str) -> Vec<Example<'_>> {
    let mut found = Vec::new();
    for (at, part) in guide.split("\n```").enumerate().filter(|(at, _)| at % 2 == 1) {
        let (info, text) = part.split_once('\n').expect("a fence ends its line");
        let mut words = info.split_whitespace();
        let kind = words.next().unwrap_or_else(|| panic!("block {at} does not say what it is"));
        if !["yaml", "markdown"].contains(&kind) {
            continue;
        }
        let expected = match words.next() {
            Some("example") => None,
            Some("wrong") => Some(words.next().expect("wrong says which code")),
            other => panic!("block {at} is marked {other:?}:\n{text}"),
        };
        found.push(Example { kind, expected, more: words.collect(), text });
    }
    found
}

/// The lines of `old` in parts that begin as `begins` says, with those of `new` in place of its own.
fn spliced(old: &str, new: &str, name: impl Fn(&str) -> Option<String>) -> String {
    let parts = |text: &str| {
        let mut parts: Vec<(String, String)> = Vec::new();
        for line in text.lines() {
            match (name(line), parts.last_mut()) {
                (None, Some((_, lines))) => *lines += &format!("{line}\n"),
                (name, _) => parts.push((name.unwrap_or_default(), format!("{line}\n"))),
            }
        }
        parts
    };
    let new = parts(new);
    let kept =
        parts(old).into_iter().filter(|(name, _)| new.iter().all(|(other, _)| other != name));
    kept.chain(new.clone()).map(|(_, lines)| lines).collect()
}

/// The codes that are said of an example as a part of the stock case.
fn said(lang: Lang, example: &Example<'_>, real: &Tree) -> BTreeSet<&'static str> {
    const FOLDER: &str = "content/cases/example";
    let (front, body) = STOCK[usize::from(lang == Lang::En)];
    let (mut front, mut body) = (front.to_owned(), body.to_owned());
    let mut tree = Tree::from_literal("");
    let is_sheet = example.more.contains(&"picture");
    match example.kind {
        _ if is_sheet => {
            tree.insert(Source::new(format!("{FOLDER}/fai.jpg.yaml"), example.text));
            tree.blobs.extend([beside(FOLDER, "fai.jpg")]);
        }
        "yaml" => {
            front = spliced(&front, example.text, |line| {
                let (key, _) = line.split_once(':').filter(|_| !line.starts_with([' ', '-']))?;
                Some(schema::find(CASE, key)?.name.to_owned())
            });
        }
        _ => {
            body = spliced(&body, &format!("{}\n", example.text.trim()), |line| {
                line.strip_prefix("## ").map(str::to_owned)
            });
        }
    }
    tree.insert(Source::new(
        format!("{FOLDER}/index.{lang}.md"),
        format!("---\n{front}---\n{body}"),
    ));
    for name in example.more.iter().filter(|name| **name != "picture") {
        tree.blobs.extend([beside(FOLDER, name)]);
    }
    // What a guide adapts is a case that is there.
    let other = "content/cases/kong-thanu-waste-bank/index.th.md";
    tree.insert(real.source(other).expect("it is there").clone());
    let said = built(&tree).said;
    let of_example = said.iter().filter(|said| said.at.path.as_str().starts_with(FOLDER));
    of_example.map(|said| said.code()).filter(|code| *code != "no-translation").collect()
}

fn beside(folder: &str, name: &str) -> (amphoe::source::SourcePath, Blob) {
    let bytes = if name.ends_with(".jpg") { picture() } else { b"a file".to_vec() };
    let blob = Blob::in_memory(format!("{folder}/{name}"), bytes);
    (blob.path.clone(), blob)
}

#[test]
fn every_example_of_a_guide_is_what_the_guide_says_of_it() {
    let real = real();
    let guides = real.sources.values().filter(|source| {
        source.path.as_str().starts_with("content/guides/") && source.path.name().ends_with(".md")
    });
    let all: Vec<(&Source, Example<'_>)> = guides
        .flat_map(|source| examples(&source.text).into_iter().map(move |example| (source, example)))
        .collect();
    let faults = |(source, example): &(&Source, Example<'_>)| {
        let lang = if source.path.name() == "index.th.md" { Lang::Th } else { Lang::En };
        let said = said(lang, example, &real);
        let expected: BTreeSet<&str> = example.expected.into_iter().collect();
        let other = (said != expected)
            .then(|| format!("{}: {expected:?} is {said:?}\n{}", source.path, example.text));
        let unnamed = example.expected.filter(|code| !source.text.contains(&format!("`{code}`")));
        let unnamed = unnamed.map(|code| format!("{} does not name `{code}`", source.path));
        other.into_iter().chain(unnamed).collect::<Vec<String>>()
    };
    let wrong: Vec<String> = all.par_iter().flat_map_iter(faults).collect();
    assert!(all.len() > 60, "only {} examples were found", all.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_guide_stands_in_both_languages_and_their_order_has_no_twin() {
    let build = built(&real());
    let guides = build.site.guides();
    assert!(guides.len() >= 10, "{}", guides.len());
    let order = |slug: &str| {
        let source = build.site.texts().find(|(_, text)| text.slug == slug).expect("it is there").1;
        source.shown(source.original).0.document.front.whole("order")
    };
    let mut known = BTreeSet::new();
    for (_, guide) in guides {
        assert!(known.insert(order(&guide.slug)), "{}", guide.slug);
        for lang in Lang::ALL {
            assert!(guide.editions.get(lang).is_some(), "{} has no {lang}", guide.slug);
        }
    }
    let is_of_guide = |path: &str| path.starts_with("content/guides/");
    let left = build.said.iter().filter(|said| is_of_guide(said.at.path.as_str()));
    let left: Vec<_> = left.filter(|said| said.severity() != Severity::Note).collect();
    assert!(left.is_empty(), "{left:#?}");
}
