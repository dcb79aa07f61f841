//! The JSON Schema that editors complete and check with: it says yes to whatever the program says
//! yes to, and no to what an author would want to hear of while typing.

use std::path::{Path, PathBuf};

use amphoe::{
    content::schema::{
        Key, case::CASE, json_schema::json_schema, page::PAGE, picture::PICTURE,
        programme::PROGRAMME, settings::SITE,
    },
    facts::Facts,
    lang::{Bilingual, Lang},
    source::{Tree, read},
};
use jsonschema::Validator;
use serde_json::{Value, json};

fn project() -> Tree {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    read::read(root, read::Limits::default()).expect("the project can be read")
}

/// With the vocabularies of the real content.
fn schema(keys: &[Key], lang: Lang) -> Value {
    let mut facts = Facts::built_in();
    amphoe::content::terms::read(&project(), &mut facts, &mut Vec::new());
    json_schema("test", Bilingual::new("ทดสอบ", "A test"), keys, &facts.vocabularies, lang)
}

fn validator(keys: &[Key]) -> Validator {
    jsonschema::validator_for(&schema(keys, Lang::Th)).expect("it is a JSON Schema")
}

/// What an editor would underline.
fn complaints(validator: &Validator, yaml: &str) -> Vec<String> {
    let value: Value = serde_yaml::from_str(yaml).expect("it is YAML");
    validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// Every file below `content/folder` with its text.
fn files(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(folder);
    let walk = walkdir::WalkDir::new(root).into_iter().map(|entry| entry.expect("an entry"));
    walk.filter(|entry| entry.file_name().to_string_lossy().ends_with(".md"))
        .map(|entry| entry.into_path())
        .map(|path| (path.clone(), std::fs::read_to_string(path).expect("it is text")))
        .collect()
}

fn front(text: &str) -> &str {
    let rest = text.strip_prefix("---\n").expect("it begins with front matter");
    rest.split("\n---\n").next().unwrap_or_default()
}

#[test]
fn an_editor_finds_nothing_wrong_with_the_real_content() {
    for (folder, keys) in [("cases", CASE), ("pages", PAGE), ("programme", PAGE)] {
        let validator = validator(keys);
        let files = files(folder);
        assert!(!files.is_empty(), "{folder}");
        for (path, text) in files {
            let said = complaints(&validator, front(&text));
            assert!(said.is_empty(), "{}: {said:#?}", path.display());
        }
    }
    for (file, keys) in [("site.yaml", SITE), ("programme/programme.yaml", PROGRAMME)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content").join(file);
        let text = std::fs::read_to_string(path).expect("it is text");
        let said = complaints(&validator(keys), &text);
        assert!(said.is_empty(), "{file}: {said:#?}");
    }
}

const THAI: &str = "ชื่อเรื่อง: ก
สรุป: ข
พื้นที่: [อ.วานรนิวาส จ.สกลนคร]
ระดับพื้นที่: อำเภอ
ประเด็น: [แก้จน]
สถานะ: กำลังดำเนินการ
แหล่งอ้างอิง:
  - {ชื่อ: รายงาน, วันที่: ไม่ระบุ, รายงานตนเอง: ใช่}
ระยะเวลา: {เริ่ม: มิ.ย. 2565}
ค่าใช้จ่าย: 18500
ผลลัพธ์:
  - {ตัวชี้วัด: ขยะ, ก่อน: [50, 60], หลัง: น้อยกว่า 10, ทิศทางที่ดี: ลดลง}
ปรับมาจาก: {ชื่อ: ธนาคารขยะ}
";

#[test]
fn thai_keys_and_labels_are_as_good_as_english_ones() {
    assert_eq!(complaints(&validator(CASE), THAI), [""; 0]);
}

#[test]
fn an_editor_underlines_what_the_program_would_refuse() {
    let validator = validator(CASE);
    let start = "title: ก\nsummary: ข\n";
    assert_eq!(complaints(&validator, start), [""; 0], "a translation has no more than this");
    for wrong in [
        "titel: ค",
        "ชื่อเรือง: ค",
        "draft: maybe",
        "draft: not-stated",
        "sources: [{title: ก, url: www.example.go.th}]",
        "sources: [{title: ก, kind: ข่าวลือ}]",
        "results: [{what: ก, after: {value: 3}}]",
        "results: [{what: ก, source: [หนึ่ง]}]",
        "people: 12",
        "related: [ขยะ]",
        "aliases: [old/address]",
        "accept: [{code: title-long}]",
        "period: {from: 2565}",
        "place: {code: 4708}",
    ] {
        let said = complaints(&validator, &format!("{start}{wrong}\n"));
        assert!(!said.is_empty(), "{wrong}");
    }
    assert!(!complaints(&validator, "summary: ข\n").is_empty(), "a title is asked for");
}

#[test]
fn the_three_states_of_not_knowing_are_all_right_to_an_editor() {
    let validator = validator(CASE);
    for cost in ["", "cost:", "cost: not-stated", "cost: ไม่ระบุ", "cost: {total: 0}"]
    {
        assert_eq!(complaints(&validator, &format!("title: ก\nsummary: ข\n{cost}\n")), [""; 0]);
    }
}

/// Every property of a schema, however deep, with its name.
fn properties<'s>(schema: &'s Value, found: &mut Vec<(&'s str, &'s Value)>) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(own)) = map.get("properties") {
                found.extend(own.iter().map(|(name, schema)| (name.as_str(), schema)));
            }
            map.values().for_each(|value| properties(value, found));
        }
        Value::Array(items) => items.iter().for_each(|value| properties(value, found)),
        _ => {}
    }
}

#[test]
fn whoever_hovers_over_a_key_reads_what_it_is_for_in_their_language() {
    let is_thai = |c: char| ('ก'..='๛').contains(&c);
    let explains_itself = ["th", "en", "ไทย", "อังกฤษ", "start", "end", "เริ่ม", "สิ้นสุด"];
    for keys in [CASE, PAGE, SITE, PROGRAMME, PICTURE] {
        for lang in Lang::ALL {
            let schema = schema(keys, lang);
            let mut found = Vec::new();
            properties(&schema, &mut found);
            assert!(found.len() > 10);
            for (name, property) in found {
                if explains_itself.contains(&name) {
                    continue;
                }
                let Some(about) = property["description"].as_str() else {
                    assert!(["title", "url", "ชื่อ", "ที่อยู่เว็บ"].contains(&name), "{name}");
                    continue;
                };
                assert_eq!(about.contains(is_thai), lang == Lang::Th, "{name}: {about}");
            }
        }
    }
}

#[test]
fn every_key_has_a_thai_name_of_its_own() {
    fn check(keys: &'static [Key]) {
        let mut names: Vec<&str> = Vec::new();
        for key in keys {
            names.push(key.name);
            names.extend(key.thai);
        }
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "two keys of one name among {names:?}");
    }
    for keys in [CASE, PAGE, SITE, PROGRAMME, PICTURE] {
        check(keys);
    }
    assert!(CASE.iter().all(|key| !key.thai.is_empty()));
}

#[test]
fn the_schema_is_one_by_its_own_standard() {
    for keys in [CASE, PAGE, SITE, PROGRAMME, PICTURE] {
        let schema = schema(keys, Lang::En);
        assert_eq!(schema["$schema"], json!("https://json-schema.org/draft/2020-12/schema"));
        assert!(jsonschema::meta::is_valid(&schema));
    }
}
