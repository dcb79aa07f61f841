//! Whatever is written is found by its own words, and nothing that is typed, written or lost on its
//! way ends the search.

use std::collections::{BTreeMap, BTreeSet};

use amphoe::{
    build::Build,
    lang::{Lang, cluster::clusters, fold::fold},
    site::case::Edition,
    source::Tree,
};
use proptest::{
    prelude::*,
    strategy::ValueTree as _,
    test_runner::{Config, TestRunner},
};
use serde_json::{Value, json};

use super::node::{Job, ask, ask_units, said};
use crate::{
    project::{built, page},
    random::Random,
};

/// A case with these words as its title and its text.
pub(super) fn case(slug: &str, title: &str, text: &str) -> String {
    let title = title.replace('\'', "");
    format!(
        "-- content/cases/{slug}/index.th.md --
---
title: '{title}'
summary: ชาวบ้านลงมือทำ ยังไม่ได้วัดผล
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{{title: บันทึกของอำเภอ}}]
---
## ขั้นตอนการดำเนินงาน

{text}

"
    )
}

pub(super) fn site(cases: &[String]) -> Build {
    built(&Tree::from_literal(&cases.concat()))
}

const NO_DAMAGE: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();

/// What came of each question; none of them threw or was slow.
fn answers(build: &Build, asks: Vec<Value>) -> Option<Vec<Value>> {
    let job = Job { asks, ..Job::default() };
    let answers = said(Some(build), &job)?["asks"].as_array().expect("a list").clone();
    for (ask, answer) in job.asks.iter().zip(&answers) {
        assert_eq!(answer["error"], Value::Null, "{ask}");
        assert!(answer["ms"].as_f64() < Some(5000.0), "{ask} took {}", answer["ms"]);
    }
    Some(answers)
}

fn has_case(answer: &Value, slug: &str) -> bool {
    let results = answer["results"].as_array().expect("a list");
    results.iter().any(|result| result["case"] == slug)
}

/// Titles and lines of an edition, as they were read.
fn lines(edition: &Edition) -> Vec<String> {
    let document = &edition.document;
    let title = document.front.text("title").map(str::to_owned);
    let text = document.outline.parts.iter().flat_map(|part| part.text.lines());
    title.into_iter().chain(text.map(str::to_owned)).collect()
}

#[test]
fn every_exact_piece_of_six_letters_finds_its_case() {
    const WORDS: [&str; 6] = [
        "[ก-ฮ][\u{e34}-\u{e39}]?[่-๋]?[าำะ]?([เแโใไ]?[ก-ฮ][่-๋]?[าะ]?){2,30}",
        "[a-zA-Z]{1,12}( [a-z]{1,9}){0,12}",
        "[0-9๐-๙]{1,6}([.,/%-][0-9๐-๙]{1,4}){0,4}",
        "[!-/:-@\\[-`{-~฿ๆฯ“”–…]{1,12}",
        "[\u{1f300}-\u{1f5ff}❤日本語한국]{1,9}",
        "[ก-๛a-z0-9 .é\u{301}\u{200b}]{4,60}",
    ];
    let mut runner = TestRunner::new(Config::default());
    let word = prop_oneof![WORDS[0], WORDS[0], WORDS[1], WORDS[2], WORDS[3], WORDS[4], WORDS[5]];
    let words = prop::collection::vec(word, 1..60).prop_map(|words| words.join(" "));
    let mut drawn = || words.new_tree(&mut runner).expect("words").current();
    let cases: Vec<String> = (0..40)
        .map(|at| {
            let title: String = drawn().chars().take(80).collect();
            case(&format!("case-{at}"), &title, &format!("{}\n\n{}", drawn(), drawn()))
        })
        .collect();
    let build = site(&cases);
    let mut random = Random::new();
    let mut pieces = Vec::new();
    for (_, case) in build.site.cases() {
        let edition = case.editions.get(Lang::Th).as_ref().expect("it is Thai");
        for line in lines(edition) {
            let cuts: Vec<usize> = clusters(&line).map(|(at, _)| at).chain([line.len()]).collect();
            for _ in 0..8 {
                let longest = (cuts.len() as u64).saturating_sub(6);
                if longest == 0 {
                    continue;
                }
                let from = random.below(longest);
                let length = 6 + random.below((longest - from).min(30));
                let piece = &line[cuts[from as usize]..cuts[(from + length) as usize]];
                // Spaces ask for nothing, nor does what is not seen.
                let letters = clusters(piece).filter(|(_, letter)| !fold(letter).is_empty());
                if letters.count() >= 6 {
                    pieces.push((case.slug.to_string(), piece.to_owned()));
                }
            }
        }
    }
    assert!(pieces.len() > 300, "{}", pieces.len());
    let asks = pieces.iter().map(|(_, piece)| ask(piece, json!({}), &NO_DAMAGE)).collect();
    let Some(answers) = answers(&build, asks) else { return };
    let lost: Vec<_> =
        pieces.iter().zip(&answers).filter(|((slug, _), answer)| !has_case(answer, slug)).collect();
    assert!(lost.is_empty(), "{} of {}: {:?}", lost.len(), pieces.len(), lost.first());
}

/// The first page to go straight to, and the first case.
fn firsts(answer: &Value) -> (Option<&str>, Option<&str>) {
    (answer["pages"][0]["url"].as_str(), answer["results"][0]["case"].as_str())
}

#[test]
fn what_answers_is_counted_and_what_shares_a_syllable_is_near() {
    let words = ["ฝายมีชีวิตกักเก็บน้ำ", "ชีวิตคนบนดอย", "กักตุนสินค้า", "เก็บของเก่าขาย"];
    let cases = words.iter().enumerate().map(|(at, words)| {
        case(&format!("case-{at}"), &format!("เรื่องที่ {at}"), &format!("{words} ในฤดูร้อน"))
    });
    let build = site(&cases.collect::<Vec<_>>());
    let asks = ["ฝายมีชีวิตกักเก็บน้ำ", "ฤดูร้อน"]
        .map(|text| ask(text, json!({ "facets": { "theme": ["environment"] } }), &NO_DAMAGE));
    let Some(answers) = answers(&build, asks.to_vec()) else { return };
    let counts = |answer: &Value| (answer["total"].as_u64(), answer["near"].as_u64());
    assert_eq!(counts(&answers[0]), (Some(1), Some(3)), "{}", answers[0]);
    assert_eq!(firsts(&answers[0]).1, Some("case-0"));
    assert_eq!(counts(&answers[1]), (Some(4), Some(0)), "{}", answers[1]);
    for answer in &answers {
        // The facets count what is counted, and the rest of the list is what is near.
        assert_eq!(answer["facets"]["theme"][0]["count"], answer["total"]);
        assert_eq!(answer["results"].as_array().map(Vec::len), Some(4));
    }
}

#[test]
fn a_piece_of_a_word_is_not_marked_where_the_word_is() {
    let text = "วานนี้ประชุม แล้วอำเภอวานรนิวาสเริ่มงาน นิวาสสถานเดิม";
    let build = site(&[case("wanon", "เริ่มงาน", text)]);
    let asks = vec![ask("อ.วานรนิวาส", json!({}), &NO_DAMAGE)];
    let Some(answers) = answers(&build, asks) else { return };
    let result = &answers[0]["results"][0];
    let excerpt: Vec<u16> = result["excerpt"].as_str().expect("a text").encode_utf16().collect();
    let marked = |mark: &Value| {
        let at = |end: usize| mark[end].as_u64().expect("a number") as usize;
        String::from_utf16(&excerpt[at(0)..at(1)]).expect("whole letters")
    };
    let marks: Vec<String> =
        result["marks"].as_array().expect("a list").iter().map(marked).collect();
    assert_eq!(marks, ["วานรนิวาส"]);
}

#[test]
fn an_abbreviation_is_the_same_with_stops_inside_and_without() {
    let cases =
        ["พช. ลงพื้นที่", "พบปะชาวบ้าน", "ชาวพม่า พ. และ ช. ร่วมด้วย"].map(|words| words.to_owned());
    let cases =
        cases.iter().enumerate().map(|(at, words)| case(&format!("case-{at}"), "เรื่อง", words));
    let build = site(&cases.collect::<Vec<_>>());
    let asks = ["พช.", "พ.ช."].map(|text| ask(text, json!({}), &NO_DAMAGE)).to_vec();
    let Some(answers) = answers(&build, asks) else { return };
    for answer in &answers {
        assert_eq!((firsts(answer).1, &answer["total"]), (Some("case-0"), &json!(1)), "{answer}");
    }
}

#[test]
fn who_leaves_out_a_tone_mark_of_a_place_is_led_to_it() {
    const PLACES: [(&str, &str); 5] = [
        ("อ.แม่แจ่ม จ.เชียงใหม่", "แม่แจ่ม"),
        ("อ.ปากช่อง จ.นครราชสีมา", "ปากช่อง"),
        ("อ.ห้วยทับทัน จ.ศรีสะเกษ", "ห้วยทับทัน"),
        ("อ.ทุ่งสง จ.นครศรีธรรมราช", "ทุ่งสง"),
        ("อ.บ้านไผ่ จ.ขอนแก่น", "บ้านไผ่"),
    ];
    let cases = PLACES.iter().enumerate().map(|(at, (place, _))| {
        case(&format!("case-{at}"), "เรื่อง", "ชาวบ้านลงมือทำ").replace("อ.วานรนิวาส จ.สกลนคร", place)
    });
    let build = site(&cases.collect::<Vec<_>>());
    let is_tone = |c: char| ('\u{e48}'..='\u{e4b}').contains(&c);
    let typed = |name: &'static str| {
        let tones = name.char_indices().filter(move |(_, c)| is_tone(*c));
        tones.map(move |(at, tone)| [&name[..at], &name[at + tone.len_utf8()..]].concat())
    };
    let questions: Vec<(&str, String)> = PLACES
        .iter()
        .flat_map(|(_, name)| {
            [(*name).to_owned()].into_iter().chain(typed(name)).map(|text| (*name, text))
        })
        .collect();
    let asks = questions.iter().map(|(_, text)| ask(text, json!({}), &NO_DAMAGE)).collect();
    let Some(answers) = answers(&build, asks) else { return };
    for ((name, text), answer) in questions.iter().zip(&answers) {
        assert_eq!(answer["pages"][0]["title"], format!("อำเภอ{name}"), "{text}: {answer}");
    }
}

/// What nobody means well by.
fn hostile() -> Vec<String> {
    vec![
        "ก".repeat(10_000),
        "\u{e48}".repeat(10_000),
        "a ".repeat(5_000),
        "\u{301}".repeat(10_000),
        "👨\u{200d}".repeat(3_000),
        "\u{e34}\u{e48}\u{e4d}\u{e38}".to_owned(),
        "\u{202e}ขยะเปียก\u{202c} \u{2067}abc".to_owned(),
        "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;".to_owned(),
        "\u{0}\u{1}\u{2}\u{1b}[31m\u{7f}\u{85}".to_owned(),
        "\u{1}ขยะ".to_owned(),
        "__proto__ constructor toString".to_owned(),
        "((((((((((.*)+)+)+)+)+)+$ \\ ' \" ` ${x}".to_owned(),
        "   ".to_owned(),
        String::new(),
    ]
}

#[test]
fn hostile_questions_and_hostile_words_are_words() {
    let mut cases: Vec<String> = hostile()
        .iter()
        .enumerate()
        .map(|(at, words)| case(&format!("case-{at}"), &format!("เรื่องที่ {at}"), words))
        .collect();
    cases.push(case("html", "<b>ตัวหนา</b> & 'x'", "`<i>ขยะเปียก</i>` \u{202e}และ\u{202c}"));
    let build = site(&cases);
    let mut asks: Vec<Value> =
        hostile().iter().map(|text| ask(text, json!({}), &NO_DAMAGE)).collect();
    for halves in
        [vec![0xd800], vec![0xdc00, 0xd83d], vec![0xe01, 0xdbff, 0xe48], [0xdfff; 900].to_vec()]
    {
        asks.push(ask_units(&halves, json!({}), &NO_DAMAGE));
    }
    let facets = json!({ "facets": { "theme": ["<b>", "__proto__"], "nothing": ["x"] } });
    asks.push(ask("ขยะ", facets, &NO_DAMAGE));
    asks.push(ask("<i>ขยะเปียก</i>", json!({}), &NO_DAMAGE));
    let Some(answers) = answers(&build, asks) else { return };
    let last = answers.last().expect("there are many");
    let results = last["results"].as_array().expect("a list");
    let found = results.iter().find(|result| result["case"] == "html").expect("it is found");
    assert_eq!(found["title"], "<b>ตัวหนา</b> & x");
    assert!(
        found["excerpt"].as_str().is_some_and(|text| text.contains("<i>ขยะเปียก</i>")),
        "{found}"
    );
    for answer in &answers {
        assert!(!answer.to_string().contains("\\u0001"), "{answer}");
    }
}

/// What kind of file of the index this is.
fn kind(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".bin");
    match name.split(['-', '.']).next().unwrap_or(name) {
        _ if path.contains("/text-") => "text",
        number if number.starts_with(|c: char| c.is_ascii_digit()) => "shard",
        name => name,
    }
}

#[test]
fn whatever_becomes_of_one_file_the_rest_answers_and_the_reader_is_told() {
    let cases: Vec<String> = (0..130)
        .map(|at| {
            case(&format!("case-{at}"), &format!("ธนาคารขยะแห่งที่ {at}"), "ชาวบ้านคัดแยกขยะเปียก น้ำหมัก")
        })
        .collect();
    let build = site(&cases);
    let questions = ["ธนาคารขยะ", "ขยะเปียก"];
    let mut random = Random::new();
    let (mut asks, mut damaged) = (Vec::new(), Vec::new());
    let narrow = json!({ "limit": 10, "facets": { "theme": ["environment"] } });
    // Of the texts, those of the cases: pages have a slot 0 alone. The first are shown.
    let entry = |path: &str| path.rsplit('/').next()?.split('.').next()?.parse::<usize>().ok();
    let is_case = |path: &&String| path.contains("/text-") && path.ends_with(".1.bin");
    let first = build.index().keys().filter(is_case).filter_map(|path| entry(path)).min();
    for (path, bytes) in build.index() {
        let is_read = !path.contains("/text-") || is_case(&path) && entry(path) == first;
        if path.ends_with("root.bin") || !is_read {
            continue;
        }
        let mut changed = bytes.clone();
        let at = random.below(bytes.len() as u64) as usize;
        changed[at] ^= 1 + random.below(255) as u8;
        let noise: Vec<u8> = (0..bytes.len()).map(|_| random.below(256) as u8).collect();
        for broken in [
            None,
            Some(Vec::new()),
            Some(bytes[..bytes.len() / 2].to_vec()),
            Some(changed),
            Some(noise),
            Some(b"<!doctype html><title>404</title>".to_vec()),
        ] {
            let damage = BTreeMap::from([(path.clone(), broken)]);
            for question in questions {
                asks.push(ask(question, narrow.clone(), &damage));
                damaged.push(path.clone());
            }
        }
    }
    let sound = asks.len();
    asks.extend(questions.map(|question| ask(question, narrow.clone(), &NO_DAMAGE)));
    let Some(answers) = answers(&build, asks) else { return };
    let mut untold: BTreeSet<&str> = BTreeSet::new();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    for (path, answer) in damaged.iter().zip(&answers) {
        let is_asked = answer["asked"].as_array().expect("a list").iter().any(|file| file == path);
        let missing = answer["missing"] == true;
        assert!(is_asked || !missing, "{path} was not asked for: {answer}");
        if is_asked && !missing {
            untold.insert(path);
        }
        *told.entry(kind(path)).or_default() += usize::from(missing);
        // A book is what all texts of a language are read with: without it no case is shown.
        let answered = answer["results"].as_array().is_some_and(|results| !results.is_empty());
        assert!(answered || missing, "{path}: {answer}");
    }
    // One damage of 65,536 looks whole; two such files in one run are a defect.
    assert!(untold.len() <= 1, "{untold:?}");
    let kinds = [
        "book", "cost", "evidence", "language", "province", "shard", "status", "text", "theme",
        "year",
    ];
    let told: Vec<_> = told.into_iter().filter(|(_, times)| *times >= 10).collect();
    assert_eq!(told.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), kinds, "{told:?}");
    for answer in &answers[sound..] {
        assert_eq!(answer["missing"], false);
        assert!(answer["total"].as_u64() > Some(100), "{answer}");
    }
}

#[test]
fn a_protected_name_is_marked_whole_and_its_borders_are_not_shown() {
    let (king, majesty) = ("พระบาทสมเด็จพระเจ้าอยู่หัว", "His Majesty the King");
    let around = |name: &str, before: &str, after: &str| {
        format!("{} {name} {}", before.repeat(30), after.repeat(30))
    };
    let thai = around(king, "ชาวบ้านปลูกป่า ", "แล้วดูแลกัน ");
    let english = around(majesty, "villagers planted trees ", "and care for it ");
    let build = site(&[
        case("forest", "ป่าชุมชน", &thai),
        case("grove", "A community grove", &english).replace("index.th.md", "index.en.md"),
    ]);
    let asked = [
        (king, "forest", king),
        ("สมเด็จพระ", "forest", king),
        ("เจ้าอยู่หัว", "forest", king),
        (majesty, "grove", majesty),
        ("his majesty", "grove", majesty),
        ("esty the Ki", "grove", majesty),
    ];
    let asks = asked.map(|(text, ..)| ask(text, json!({}), &NO_DAMAGE));
    let Some(answers) = answers(&build, asks.to_vec()) else { return };
    for ((_, slug, name), answer) in asked.into_iter().zip(&answers) {
        let result = &answer["results"][0];
        assert_eq!(result["case"], slug);
        let excerpt = result["excerpt"].as_str().expect("it is found");
        assert!(excerpt.contains(name) && !excerpt.contains(['\u{1}', '\u{2}']), "{excerpt:?}");
        let units: Vec<u16> = excerpt.encode_utf16().collect();
        let marks = result["marks"].as_array().expect("a list");
        assert!(!marks.is_empty());
        for mark in marks {
            let at = |end: usize| mark[end].as_u64().expect("a number") as usize;
            let marked = String::from_utf16(&units[at(0)..at(1)]).expect("whole letters");
            assert!(marked.contains(name), "{marked}");
        }
    }
}

#[test]
fn a_page_is_called_in_an_answer_as_it_is_called_where_it_is_read() {
    let renamed = "-- themes/default/strings/th.yaml --\nthemes_title: ขุนเขาทั้งเก้า\n\n".to_owned();
    let build = site(&[case("one", "เรื่องหนึ่ง", "ชาวบ้านลงมือทำ"), renamed]);
    let asks = ["อำเภอที่ยังไม่มีกรณีศึกษา", "ลิงก์เสีย", "ขุนเขาทั้งเก้า"];
    let asks = asks.map(|text| ask(text, json!({}), &NO_DAMAGE));
    let Some(answers) = answers(&build, asks.to_vec()) else { return };
    for answer in &answers {
        let found = &answer["pages"][0];
        let url = found["url"].as_str().unwrap_or_else(|| panic!("no page: {answer}"));
        let title = found["title"].as_str().expect("it has a title");
        assert!(page(&build, url).contains(&format!("<h1>{title}</h1>")), "{url}: {title}");
    }
    assert_eq!(answers[2]["pages"][0]["url"], "themes/");
}
