//! What can be taken away: files of rows, of facts, and what tells machines where they are.

use std::collections::{BTreeMap, BTreeSet};

use amphoe::{
    build::Build,
    lang::Lang,
    render::machine,
    site::{dataset::Dataset, route::Route},
    source::Tree,
};
use serde_json::Value;

use crate::project::{built, case, page, real};

fn site(cases: &[(&str, &str)]) -> Build {
    let of = |(slug, more): &(&str, &str)| {
        let keys = "summary: หมู่บ้านตั้งธนาคารขยะ[^1] ยังไม่ได้วัดผล\nthemes: [environment, health]";
        case(slug, &format!("{keys}\n{more}"))
    };
    built(&Tree::from_literal(&cases.iter().map(of).collect::<String>()))
}

fn json(build: &Build, path: &str) -> Value {
    serde_json::from_str(&page(build, path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rows(build: &Build, set: Dataset) -> Vec<BTreeMap<String, String>> {
    let text = page(build, &set.path(Lang::En));
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.deserialize().map(|row| row.expect("every row has its fields")).collect()
}

#[test]
fn every_case_that_counts_is_a_row_with_codes_to_join_by() {
    let build = site(&[
        ("a", "place: [อ.วานรนิวาส จ.สกลนคร, 5607]\ncost: 18,500 บาท\nperiod: 2564 - 2565\n"),
        ("b", "place: จ.สกลนคร\nreplicates: a\n"),
        ("c", "place: 4804\ndemo: true\n"),
        ("d", "place: 4804\nwithdrawn: เจ้าของขอถอน\n"),
    ]);
    let rows = rows(&build, Dataset::Cases);
    let slugs: BTreeSet<&str> = rows.iter().map(|row| row["case"].as_str()).collect();
    assert_eq!(slugs, BTreeSet::from(["a", "b"]), "what is invented or taken back is no row");
    let a = rows.iter().find(|row| row["case"] == "a").expect("it is there");
    for (name, value) in [
        ("address", "https://amphoe.example/cases/a/"),
        ("languages", "th"),
        ("cluster", "northeast-upper-2"),
        ("province_code", "47"),
        ("district_code", "4708"),
        ("district_codes", "4708; 5607"),
        ("district_en", "Wanon Niwat"),
        ("level", "village"),
        ("themes", "environment; health"),
        ("evidence", "0"),
        ("cost_band", "up-to-100000"),
        ("cost_baht", "18500"),
        ("start", "2021"),
        ("end", "2022"),
        ("adapts", ""),
    ] {
        assert_eq!(a[name], value, "{name}");
    }
    let b = rows.iter().find(|row| row["case"] == "b").expect("it is there");
    assert_eq!((&*b["province_code"], &*b["district_code"], &*b["adapts"]), ("47", "", "a"));
}

#[test]
fn every_district_of_the_country_is_a_row() {
    let rows = rows(&site(&[]), Dataset::Districts);
    assert_eq!(rows.len(), 928);
    let of =
        |code: &str| rows.iter().find(|row| row["district_code"] == code).expect("it is there");
    assert_eq!(of("4708")["cluster"], "northeast-upper-2");
    assert_ne!(of("4708")["map_row"], "");
    assert_eq!(of("1001")["map_row"], "", "the khet of Bangkok are not on the map");
}

#[test]
fn every_case_is_in_the_file_of_one_province_with_all_that_its_author_filled_in() {
    let build = built(&real());
    let index = json(&build, "data/cases.json");
    let index = index["cases"].as_array().expect("a list");
    assert_eq!(index.len(), build.site.cases().filter(|(_, case)| case.counts()).count());
    let files = build.site.routes.iter().filter(|(_, it)| matches!(it.route, Route::CasesOf(_)));
    let mut home: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (path, _) in files {
        for case in json(&build, path)["cases"].as_array().expect("a list") {
            home.entry(case["case"].to_string()).or_default().push(path);
            assert!(case["facts"]["sources"].is_array(), "{path}");
            for ours in ["accept", "aliases", "draft", "translated_from"] {
                assert!(case["facts"].get(ours).is_none(), "{path}: {ours} is no fact");
            }
        }
    }
    for case in index {
        let file = case["file"].as_str().expect("a path");
        assert_eq!(home[&case["case"].to_string()], [file], "{case}");
    }
    assert_eq!(home.len(), index.len());
}

#[test]
fn a_number_keeps_its_unit_and_its_words_and_silence_is_told() {
    let build = site(&[(
        "a",
        "place: 4708\ncost: {total: 'กว่า 18,500 บาท'}\ntime: {setup: 1 ปี 6 เดือน}\npeople: {staff: not-stated}\n",
    )]);
    let told = json(&build, "data/cases/47.json");
    let case = &told["cases"][0];
    assert_eq!(told["province"]["th"], "สกลนคร");
    assert_eq!(case["summary"]["th"], "หมู่บ้านตั้งธนาคารขยะ ยังไม่ได้วัดผล");
    assert_eq!(case["place"][0]["district"], "4708");
    let total = &case["facts"]["cost"]["total"];
    assert_eq!((&total["value"], &total["qualifier"]), (&"18500".into(), &"over".into()));
    assert_eq!((&total["unit"], &total["as_written"]), (&"baht".into(), &"กว่า 18,500 บาท".into()));
    assert_eq!(case["facts"]["time"]["setup"]["value"], "P1Y6M");
    assert_eq!(case["facts"]["people"]["staff"], "not-stated");
    assert_eq!(json(&build, "data/cases/50.json")["cases"].as_array().map(Vec::len), Some(0));
}

#[test]
fn the_codebook_names_every_header_of_every_file() {
    let build = built(&real());
    let book = page(&build, "data/");
    for set in Dataset::all() {
        let text = page(&build, &set.path(Lang::En));
        let header = text.trim_start_matches('\u{feff}').lines().next().expect("a header");
        let section = book.split(&format!("<h2 id=\"{}\">", set.id())).nth(1).expect("a section");
        let section = section.split("</section>").next().unwrap_or_default();
        for name in header.split(',') {
            assert!(section.contains(&format!("<code>{name}</code>")), "{}: {name}", set.id());
        }
        for lang in Lang::ALL {
            assert!(section.contains(&format!("href=\"{}\"", &set.path(lang)["data/".len()..])));
        }
    }
    for vocabulary in ["village", "acting", "up-to-100000", "environment"] {
        assert!(book.contains(&format!("<code>{vocabulary}</code>")), "{vocabulary} is explained");
    }
}

#[test]
fn the_catalogue_names_files_that_are_published_in_both_languages() {
    let build = built(&real());
    let catalog = json(&build, "data/catalog.jsonld");
    assert_eq!(catalog["@type"], "dcat:Catalog");
    let sets = catalog["dcat:dataset"].as_array().expect("a list");
    assert_eq!(sets.len(), Dataset::all().count());
    for set in sets {
        assert_eq!(set["@type"], "dcat:Dataset");
        assert_eq!(set["dct:title"].as_array().map(Vec::len), Some(2), "{set}");
        for file in set["dcat:distribution"].as_array().expect("a list") {
            let address = file["dcat:downloadURL"]["@id"].as_str().expect("an address");
            let path = address.strip_prefix("https://amphoe.example/").expect("ours");
            assert!(build.site.routes.get(path).is_some(), "{path} is not published");
        }
    }
}

/// The JSON-LD of a page.
fn json_ld(page: &str) -> Value {
    let told = page.split("<script type=\"application/ld+json\">").nth(1).expect("it has some");
    serde_json::from_str(told.split("</script>").next().unwrap_or_default()).expect("it is JSON")
}

#[test]
fn search_engines_are_told_of_the_data_and_of_both_editions_of_a_case() {
    let build = built(&real());
    let data = json_ld(&page(&build, "data/"));
    assert_eq!(data["@type"], "DataCatalog");
    for set in data["dataset"].as_array().expect("a list") {
        assert_eq!(set["@type"], "Dataset");
        // What Google asks of a set of data: a description of 50 characters or more, and its files.
        let about = set["description"].as_str().expect("a text");
        assert!(about.chars().count() >= 50, "{about}");
        assert_eq!(set["distribution"][0]["@type"], "DataDownload");
        assert_eq!(set["license"], "https://creativecommons.org/licenses/by/4.0/");
    }
    let path = "cases/lawa-liver-fluke/";
    let address = |lang: &str| format!("https://amphoe.example/{lang}{path}");
    let [thai, english] =
        [path.to_owned(), format!("en/{path}")].map(|it| json_ld(&page(&build, &it)));
    for (told, lang, own) in [(&thai, "th", address("")), (&english, "en", address("en/"))] {
        assert_eq!((&told["@type"], &told["inLanguage"]), (&"Article".into(), &lang.into()));
        assert_eq!((&told["url"], &told["mainEntityOfPage"]), (&own.clone().into(), &own.into()));
        assert!(told["headline"].is_string() && told["description"].is_string());
        assert_eq!(told["publisher"]["@type"], "Organization");
        assert_eq!(told["contentLocation"][0]["@type"], "Place");
        assert_eq!(told["citation"][0]["@type"], "CreativeWork");
    }
    assert_eq!(english["translationOfWork"]["url"], address(""));
    assert_eq!(thai["workTranslation"]["url"], address("en/"));
    assert!(thai.get("translationOfWork").is_none(), "the original translates nothing");
}

#[test]
fn a_map_of_too_many_addresses_is_split_into_files_that_hold_each_of_them_once() {
    let build = built(&real());
    let map = |part, most| machine::sitemap(&build.site, &build.theme, part, most);
    let told = |xml: &str| -> Vec<String> {
        let all = xml.split("<loc>").skip(1);
        all.map(|rest| rest.split("</loc>").next().unwrap_or_default().to_owned()).collect()
    };
    let whole = told(&map(None, 50_000));
    assert!(whole.len() > 2_000, "every district in both languages");
    let most = 500;
    let index = map(None, most);
    assert!(index.contains("<sitemapindex") && !index.contains("<urlset"));
    let files = told(&index);
    assert_eq!(files[0], "https://amphoe.example/sitemap-1.xml");
    assert_eq!(files.len(), whole.len().div_ceil(most));
    let parts: Vec<Vec<String>> =
        (1..=files.len()).map(|part| told(&map(Some(part), most))).collect();
    assert!(parts.iter().all(|part| !part.is_empty() && part.len() <= most));
    assert_eq!(parts.concat(), whole);
}

#[test]
fn the_map_tells_when_what_a_page_lists_was_changed() {
    let build = site(&[("a", "place: 4708\nreviewed: 3 พ.ย. 2568\n")]);
    let map = machine::sitemap(&build.site, &build.theme, None, 50_000);
    let changed = |path: &str| {
        let entry = map.split(&format!("<loc>https://amphoe.example/{path}</loc>")).nth(1);
        let entry = entry.expect(path).split("</url>").next().unwrap_or_default();
        entry.split_once("<lastmod>").map(|(_, rest)| rest[..10].to_owned())
    };
    for path in ["", "cases/a/", "districts/4708/", "provinces/47/", "themes/environment/"] {
        assert_eq!(changed(path).as_deref(), Some("2025-11-03"), "{path}");
    }
    assert_eq!(changed("districts/4804/"), None, "nothing is known to have changed there");
}
