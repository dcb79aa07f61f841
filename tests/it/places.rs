//! What an author types for a place, and what a reader sees of it: on pages, on the maps, in ears.

use std::{collections::BTreeMap, io::Write as _};

use amphoe::{build::Build, facts::place::DistrictKind, source::Tree};
use flate2::{Compression, write::GzEncoder};

use crate::project::{CASE, built, page};

/// The smallest project with other words for its place, which YAML reads as text.
fn at(place: &str) -> Build {
    let place = format!("พื้นที่: '{place}'");
    let text = CASE.replace("พื้นที่: อ.วานรนิวาส จ.สกลนคร", &place);
    built(&Tree::from_literal(&format!("-- content/cases/waste-bank/index.th.md --\n{text}")))
}

fn gzipped(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes()).expect("memory takes it");
    encoder.finish().expect("memory takes it").len()
}

/// The map whose parts are links.
fn comb(page: &str) -> &str {
    let from = page.find("<figure class=\"map comb\">").expect("it has a map");
    let map = &page[from..];
    let (from, to) = (map.find("<svg").expect("it is drawn"), map.find("</svg>").expect("it ends"));
    &map[from..to + "</svg>".len()]
}

/// Every text between these two, in order.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let pieces = text.split(from).skip(1);
    pieces.map(|piece| piece.split(to).next().unwrap_or_default()).collect()
}

/// A third of the country has a case, a third adapted one, and a tenth is a pilot: every state in
/// as little order as there can be.
fn varied() -> Build {
    let gazetteer = amphoe::facts::place::Gazetteer::new();
    let codes: Vec<u16> = gazetteer
        .districts()
        .filter(|district| district.kind == DistrictKind::Amphoe)
        .map(|district| district.code.number())
        .collect();
    // A multiplier that scatters them, and is the same on every day.
    let third = |n: u32| {
        let of = move |code: &&u16| u32::from(**code).wrapping_mul(2_654_435_761) >> 16 & 0xff;
        let chosen = codes.iter().filter(move |code| of(code) % 3 == n);
        chosen.map(|code| format!("  - '{code}'\n")).collect::<String>()
    };
    let case = |slug: &str, places: String, more: &str| {
        let text = CASE.replace("พื้นที่: อ.วานรนิวาส จ.สกลนคร\n", &format!("พื้นที่:\n{places}{more}"));
        format!("-- content/cases/{slug}/index.th.md --\n{text}")
    };
    let pilots: String = codes
        .iter()
        .step_by(9)
        .map(|code| format!("  - {{round: 2565, kind: province, district: {code}, source: [1]}}\n"))
        .collect();
    let programme = format!(
        "-- content/programme/programme.yaml --
name: {{th: โครงการตัวอย่าง, en: An example}}
sources:
  - {{title: บันทึก}}
pilots:
{pilots}"
    );
    let original = case("original", third(0), "");
    let copy = case("copy", third(1), "ปรับมาจาก: original\n");
    built(&Tree::from_literal(&[original, copy, programme].concat()))
}

#[test]
fn the_map_of_the_country_names_all_878_districts_with_their_states_in_less_than_15_kb() {
    let build = varied();
    for root in ["", "en/"] {
        let shown = page(&build, &format!("{root}coverage/"));
        let map = comb(&shown);
        let titles = between(map, "<title>", "</title>");
        assert_eq!(titles.len(), 879, "and Bangkok");
        let size = gzipped(map);
        println!("{root}coverage/: {} bytes, gzip {size}", map.len());
        assert!(size < 15_000, "{root}coverage/ has a map of {size} bytes");
    }
}
