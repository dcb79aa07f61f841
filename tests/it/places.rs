//! What an author types for a place, and what a reader sees of it: on pages, on the maps, in ears.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Write as _,
};

use amphoe::{
    build::Build,
    facts::place::{DistrictKind, Gazetteer, ProvinceCode, Tile},
    lang::Lang,
    site::route::Route,
    source::Tree,
};
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
    let gazetteer = Gazetteer::new();
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
        assert!(size < 15 * 1024, "{root}coverage/ has a map of {size} bytes");
    }
}

/// What an author typed, the district that it means, and how readers of each language see it.
const TRAPS: &[(&str, u16, &str, &str)] = &[
    // Two districts of Ayutthaya are "Bang Sai" in English; in Thai they differ.
    (
        "อ.บางไทร จ.อยุธยา",
        1404,
        "อ.บางไทร จ.พระนครศรีอยุธยา",
        "Bang Sai District, Phra Nakhon Si Ayutthaya",
    ),
    (
        "อ.บางซ้าย จ.พระนครศรีอยุธยา",
        1413,
        "อ.บางซ้าย จ.พระนครศรีอยุธยา",
        "Bang Sai District, Phra Nakhon Si Ayutthaya",
    ),
    ("1413", 1413, "อ.บางซ้าย จ.พระนครศรีอยุธยา", "Bang Sai District, Phra Nakhon Si Ayutthaya"),
    // The only name with a character that is not Thai.
    ("อ.สุไหงโก-ลก จ.นราธิวาส", 9610, "อ.สุไหงโก-ลก จ.นราธิวาส", "Su-ngai Kolok District, Narathiwat"),
    ("สุไหงโกลก", 9610, "อ.สุไหงโก-ลก จ.นราธิวาส", "Su-ngai Kolok District, Narathiwat"),
    (
        "Sungai Kolok, Narathiwat",
        9610,
        "อ.สุไหงโก-ลก จ.นราธิวาส",
        "Su-ngai Kolok District, Narathiwat",
    ),
    // Five districts are เฉลิมพระเกียรติ.
    (
        "อ.เฉลิมพระเกียรติ จ.สระบุรี",
        1913,
        "อ.เฉลิมพระเกียรติ จ.สระบุรี",
        "Chaloem Phra Kiat District, Saraburi",
    ),
    (
        "อ.เฉลิมพระเกียรติ จ.โคราช",
        3032,
        "อ.เฉลิมพระเกียรติ จ.นครราชสีมา",
        "Chaloem Phra Kiat District, Nakhon Ratchasima",
    ),
    ("เฉลิมพระเกียรติ บุรีรัมย์", 3123, "อ.เฉลิมพระเกียรติ จ.บุรีรัมย์", "Chaloem Phra Kiat District, Buri Ram"),
    ("Chaloem Phra Kiat, Nan", 5515, "อ.เฉลิมพระเกียรติ จ.น่าน", "Chaloem Phra Kiat District, Nan"),
    (
        "อำเภอเฉลิมพระเกียรติ นครศรีธรรมราช",
        8023,
        "อ.เฉลิมพระเกียรติ จ.นครศรีธรรมราช",
        "Chaloem Phra Kiat District, Nakhon Si Thammarat",
    ),
    // "อ.เมือง" is the district of the capital, which in Ayutthaya is not called เมือง.
    ("อ.เมือง จ.ลพบุรี", 1601, "อ.เมืองลพบุรี จ.ลพบุรี", "Mueang Lop Buri District, Lop Buri"),
    ("อ.เมืองฯ จ.ลพบุรี", 1601, "อ.เมืองลพบุรี จ.ลพบุรี", "Mueang Lop Buri District, Lop Buri"),
    ("Muang, Lopburi", 1601, "อ.เมืองลพบุรี จ.ลพบุรี", "Mueang Lop Buri District, Lop Buri"),
    (
        "อ.เมือง จ.อยุธยา",
        1401,
        "อ.พระนครศรีอยุธยา จ.พระนครศรีอยุธยา",
        "Phra Nakhon Si Ayutthaya District, Phra Nakhon Si Ayutthaya",
    ),
    // Names that begin with เมือง and are no capitals.
    (
        "อ.เมืองยาง จ.นครราชสีมา",
        3027,
        "อ.เมืองยาง จ.นครราชสีมา",
        "Mueang Yang District, Nakhon Ratchasima",
    ),
    ("อ.เมืองจันทร์ จ.ศรีสะเกษ", 3318, "อ.เมืองจันทร์ จ.ศรีสะเกษ", "Mueang Chan District, Si Sa Ket"),
    ("อ.เมืองสรวง จ.ร้อยเอ็ด", 4512, "อ.เมืองสรวง จ.ร้อยเอ็ด", "Mueang Suang District, Roi Et"),
    ("เมืองปาน ลำปาง", 5213, "อ.เมืองปาน จ.ลำปาง", "Mueang Pan District, Lampang"),
    // Provinces as they are commonly spelt.
    (
        "Bang Pa-in, Ayutthaya",
        1406,
        "อ.บางปะอิน จ.พระนครศรีอยุธยา",
        "Bang Pa-in District, Phra Nakhon Si Ayutthaya",
    ),
    ("Pak Chong, Korat", 3021, "อ.ปากช่อง จ.นครราชสีมา", "Pak Chong District, Nakhon Ratchasima"),
    ("Ban Mi, Lopburi", 1606, "อ.บ้านหมี่ จ.ลพบุรี", "Ban Mi District, Lop Buri"),
    ("Si Racha, Chonburi", 2007, "อ.ศรีราชา จ.ชลบุรี", "Si Racha District, Chon Buri"),
    ("Lam Plai Mat, Buriram", 3110, "อ.ลำปลายมาศ จ.บุรีรัมย์", "Lam Plai Mat District, Buri Ram"),
    ("Kanthararom, Sisaket", 3303, "อ.กันทรารมย์ จ.ศรีสะเกษ", "Kanthararom District, Si Sa Ket"),
    ("Takua Pa, Phang Nga", 8205, "อ.ตะกั่วป่า จ.พังงา", "Takua Pa District, Phangnga"),
    // Bangkok has แขวง and เขต and is no province; สนามชัยเขต is no khet.
    ("แขวงสีลม เขตบางรัก กทม.", 1004, "แขวงสีลม เขตบางรัก กรุงเทพฯ", "Bang Rak District, Bangkok"),
    ("เขตบางรัก จ.กรุงเทพมหานคร", 1004, "เขตบางรัก กรุงเทพฯ", "Bang Rak District, Bangkok"),
    (
        "อ.สนามชัยเขต จ.ฉะเชิงเทรา",
        2408,
        "อ.สนามชัยเขต จ.ฉะเชิงเทรา",
        "Sanam Chai Khet District, Chachoengsao",
    ),
    // What lies below the district is shown as it was typed, and changes no district.
    (
        "ต.หนองสนม อ.วานรนิวาส จ.สกลนคร",
        4708,
        "ต.หนองสนม อ.วานรนิวาส จ.สกลนคร",
        "Wanon Niwat District, Sakon Nakhon",
    ),
    (
        "ม.5 บ้านเด่นคา ต.เชียงทอง อ.วังเจ้า จ.ตาก",
        6309,
        "ม.5 บ้านเด่นคา ต.เชียงทอง อ.วังเจ้า จ.ตาก",
        "Wang Chao District, Tak",
    ),
    ("อ . วานรนิวาส  จ . สกลนคร", 4708, "อ.วานรนิวาส จ.สกลนคร", "Wanon Niwat District, Sakon Nakhon"),
    ("๔๗๐๘", 4708, "อ.วานรนิวาส จ.สกลนคร", "Wanon Niwat District, Sakon Nakhon"),
];

/// A case for each trap, called by its number.
fn trapped() -> Build {
    let case = |(at, (typed, ..)): (usize, &(&str, u16, &str, &str))| {
        let text = CASE.replace("อ.วานรนิวาส จ.สกลนคร", &format!("'{typed}'"));
        format!("-- content/cases/trap-{at}/index.th.md --\n{text}")
    };
    built(&Tree::from_literal(&TRAPS.iter().enumerate().map(case).collect::<String>()))
}

/// The text of a page as it is read, without the tags.
fn words(page: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in page.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

#[test]
fn what_an_author_types_for_a_place_is_what_readers_of_both_languages_see() {
    let build = trapped();
    for (at, (typed, code, th, en)) in TRAPS.iter().enumerate() {
        for (root, separator, shown) in [("", " ", th), ("en/", ", ", en)] {
            let case = page(&build, &format!("{root}cases/trap-{at}/"));
            let links = between(&case, "<ul class=\"where plain\">", "</ul>")[0];
            let links = between(links, "<li>", "</li>").into_iter().map(words);
            assert_eq!(links.collect::<Vec<_>>().join(separator), *shown, "{typed}");
            let district = page(&build, &format!("{root}districts/{code}/"));
            assert!(district.contains(&format!("cases/trap-{at}/\"")), "{typed} is not in {code}");
        }
    }
}

#[test]
fn what_could_be_several_places_or_none_is_told_with_the_codes_to_choose_from() {
    for (typed, code, choices) in [
        ("Bang Sai, Ayutthaya", "ambiguous-place", "1404 1413"),
        ("เฉลิมพระเกียรติ", "ambiguous-place", "1913 3032 3123 5515 8023"),
        ("อ.เมือง", "mueang-without-province", ""),
        ("อ.วานรนิวาส จ.อุดรธานี", "district-not-in-province", "4708"),
        // Codes have gaps.
        ("4026", "unknown-place-code", "4025"),
        ("3413", "unknown-place-code", "3412"),
        ("2504", "unknown-place-code", "2503"),
    ] {
        let build = at(typed);
        let wrong = build.said.iter().find(|said| said.code() == code);
        let wrong = wrong.unwrap_or_else(|| panic!("{typed}: no {code} in {:?}", build.said));
        for lang in Lang::ALL {
            let remedy = wrong.kind.words().remedy.get(lang).clone();
            for choice in choices.split_whitespace() {
                assert!(remedy.contains(choice), "{typed}: {choice} in {remedy}");
            }
        }
    }
}

#[test]
fn bangkok_is_called_no_province_anywhere() {
    let build = trapped();
    for (path, claim) in build.site.routes.iter().filter(|(_, claim)| claim.route.is_page()) {
        if matches!(claim.route, Route::District(code) if code.province() != ProvinceCode::BANGKOK)
        {
            continue;
        }
        let page = page(&build, path);
        for wrong in ["จ.กรุงเทพ", "จ. กรุงเทพ", "จังหวัดกรุงเทพ", "Bangkok Province"]
        {
            assert!(!page.contains(wrong), "{wrong} on {path}");
        }
    }
}

#[test]
fn the_name_with_a_hyphen_is_not_broken_at_it() {
    let shown = page(&trapped(), "districts/9610/");
    let heading = between(&shown, "<h1>", "</h1>")[0];
    assert!(heading.contains("<span class=\"keep\">สุไหงโก-ลก</span>"), "{heading}");
}

#[test]
fn readers_find_a_province_under_the_area_of_its_cluster_and_not_of_the_six_regions() {
    let build = trapped();
    let shown = page(&build, "coverage/");
    let areas: Vec<&str> = shown.split("<h3 class=\"area\">").skip(1).collect();
    let named: Vec<&str> = areas.iter().map(|area| area.split('<').next().unwrap_or("")).collect();
    assert_eq!(
        named,
        ["ภาคเหนือ", "ภาคตะวันออกเฉียงเหนือ", "ภาคกลาง", "ภาคตะวันออก", "ภาคใต้", "ภาคใต้ชายแดน"]
    );
    for name in ["พิษณุโลก", "สุโขทัย", "นครสวรรค์", "กำแพงเพชร", "เพชรบูรณ์", "อุทัยธานี"]
    {
        assert!(areas[0].contains(&format!("<summary>จังหวัด{name} ")), "{name}");
    }
    let region = |number| {
        let code = build.site.facts.places.province_code(number).expect("there is one");
        build.site.facts.places.province(code).region.th.clone()
    };
    assert_eq!([60, 64, 65].map(region), ["ภาคกลาง", "ภาคกลาง", "ภาคกลาง"]);
}

#[test]
fn the_country_is_77_provinces_928_districts_878_amphoe_50_khet_and_76_provinces_in_18_clusters() {
    let build = trapped();
    let places = &build.site.facts.places;
    let khet = places.districts_of(ProvinceCode::BANGKOK).count();
    assert_eq!((places.provinces().count(), places.districts().count()), (77, 928));
    assert_eq!((build.site.amphoe().count(), khet), (878, 50));
    let shown = page(&build, "coverage/");
    assert_eq!(between(&shown, "<h4>", "</h4>").len(), 18, "clusters");
    assert_eq!(shown.matches("<summary>จังหวัด").count(), 76, "provinces");
    assert_eq!(between(&shown, "<dd>", "</dd>").concat().matches("<li>").count(), 878);
    let linked: BTreeSet<&str> = between(&shown, "href=\"../districts/", "/\"")
        .into_iter()
        .filter(|code| code.len() == 4)
        .collect();
    assert_eq!(linked.len(), 878);
}

#[test]
fn the_map_has_a_hole_where_bangkok_lies_and_a_quiet_mark_in_it() {
    let build = trapped();
    let tile_of = |district: &amphoe::facts::place::District| district.tile;
    let tiles: BTreeSet<Tile> = build.site.amphoe().filter_map(tile_of).collect();
    assert_eq!(tiles.len(), 878);
    assert_eq!((Tile::BANGKOK.column, Tile::BANGKOK.row), (8, 33));
    assert!(!tiles.contains(&Tile::BANGKOK));
    for around in Tile::BANGKOK.around() {
        assert!(tiles.contains(&around), "{around:?} is empty: the hole would be no hole");
    }
    let shown = page(&build, "coverage/");
    let bangkok = between(comb(&shown), "class=\"cells-bangkok\"", "</path>");
    assert!(bangkok[0].contains("<title>กรุงเทพมหานคร (50 เขต ไม่นับรวมใน 878 อำเภอ)</title>"));
    assert!(!page(&build, "provinces/10/").contains("<svg viewBox=\"1"), "khet have no hexagons");
}

#[test]
fn each_hexagon_says_its_whole_name_and_what_the_library_holds() {
    let build = varied();
    let shown = page(&build, "coverage/");
    let map = comb(&shown);
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (state, words) in [
        ("case", "มีกรณีศึกษาของตนเอง"),
        ("adapted", "มีเฉพาะเรื่องที่ปรับใช้จากที่อื่น"),
        ("none", "ยังไม่มีกรณีศึกษาในคลังนี้"),
    ] {
        for group in between(map, &format!("<g class=\"cells-{state}\">"), "</g>") {
            for title in between(group, "<title>", "</title>") {
                let (place, said) = title.split_once(": ").expect("it says both");
                assert!(place.starts_with("อำเภอ") && place.contains(" จังหวัด"), "{title}");
                let said = said.strip_suffix(" เป็นอำเภอนำร่องที่มีแหล่งยืนยัน").unwrap_or(said);
                assert_eq!(said, words, "{title}");
                *seen.entry(state).or_default() += 1;
            }
        }
    }
    assert_eq!(seen.values().sum::<usize>(), 878);
    assert!(seen.values().all(|count| *count > 250), "{seen:?}");
    let pilots = between(map, "<path class=\"pilots\" d=\"", "\"")[0].matches('z').count();
    assert_eq!(pilots, map.matches("เป็นอำเภอนำร่องที่มีแหล่งยืนยัน").count());
    // The same in words, and with its number of districts.
    let counts: BTreeMap<&str, usize> = ["case", "adapted", "none"]
        .into_iter()
        .map(|state| {
            let listed = between(&shown, &format!("<dt class=\"key-{state}\">"), "</dd>");
            (state, listed.concat().matches("<li>").count())
        })
        .collect();
    assert_eq!(counts, seen);
    let legend = between(&shown, "<figcaption>", "</figcaption>")[0];
    for (state, count) in seen {
        let key = between(legend, &format!("<li class=\"key-{state}\">"), "</li>")[0];
        assert!(key.contains(&format!(">{count} อำเภอ<")), "{key}");
    }
}

/// Ears hear the 18 clusters and not 878 shapes.
#[test]
fn whoever_listens_hears_links_with_counts_and_no_shapes() {
    let build = varied();
    let shown = page(&build, "coverage/");
    let map = comb(&shown);
    let links = between(map, "<a ", "</a>");
    assert_eq!(links.len(), 18);
    for link in links {
        assert!(link.contains("aria-label=\"กลุ่มจังหวัด"), "{link}");
        assert!(link.contains("><g aria-hidden=\"true\">"));
    }
    assert!(shown.contains("<a class=\"past\" href=\"#list\">"), "there is a way past the map");
}

#[test]
fn on_the_page_of_a_province_each_hexagon_is_a_link_to_its_district_and_large_enough_to_touch() {
    let build = varied();
    let places = &build.site.facts.places;
    for province in places.provinces().filter(|province| province.code != ProvinceCode::BANGKOK) {
        let shown = page(&build, &format!("provinces/{}/", province.code));
        let map = comb(&shown);
        let number = |name: &str| between(map, &format!(" {name}=\""), "\"")[0].parse::<f64>();
        let (width, frame) =
            (number("width").expect("a number"), between(map, "viewBox=\"", "\"")[0]);
        let units: f64 =
            frame.split(' ').nth(2).and_then(|of| of.parse().ok()).expect("four numbers");
        assert!(width <= 288.0, "{} is too wide for a telephone", province.name.th);
        // The largest square in a hexagon is 12.8 units wide.
        assert!(width / units * 12.8 >= 24.0, "{} is too small for a finger", province.name.th);
        let districts: Vec<_> = places.districts_of(province.code).collect();
        let links = between(map, "<a href=\"", "</a>");
        assert_eq!(links.len(), districts.len());
        for district in districts {
            let href = format!(
                "../../districts/{}/\" aria-label=\"อำเภอ{} ",
                district.code, district.name.th
            );
            assert!(links.iter().any(|link| link.starts_with(&href)), "{href}");
        }
    }
}

/// The numbers on the map are the only thing that tells hexagons apart on paper and under a finger.
#[test]
fn a_number_on_a_map_is_that_of_the_list_beside_it() {
    let build = varied();
    for path in ["provinces/30/", "clusters/northeast-lower-1/", "en/provinces/14/"] {
        let shown = page(&build, path);
        let on_map: Vec<(&str, &str)> = between(comb(&shown), "<a href=\"", "\"")
            .into_iter()
            .zip(
                between(comb(&shown), "<text ", "</text>")
                    .into_iter()
                    .map(|text| text.split('>').nth(1).unwrap_or("")),
            )
            .collect();
        let list = between(&shown, "id=\"parts\"", "</ul>")[0];
        let listed: Vec<(&str, &str)> = between(list, "<li", "</li>")
            .into_iter()
            .map(|item| (between(item, "href=\"", "\"")[0], between(item, "key-number\">", "<")[0]))
            .collect();
        assert_eq!(on_map, listed, "{path}");
        assert!(on_map.len() > 3);
    }
}

/// The list beside the map tells the three states by the same forms.
#[test]
fn the_list_of_a_province_marks_a_district_that_adapted_a_case_as_its_map_does() {
    let shown = page(&varied(), "provinces/30/");
    let adapted = between(comb(&shown), "<g class=\"cells-adapted\">", "</g>").len();
    let list = between(&shown, "id=\"parts\"", "</ul>")[0];
    assert_eq!(list.matches("<li class=\"has adapted\">").count(), adapted);
    assert!(adapted > 0);
}

#[test]
fn lines_run_between_provinces_and_not_around_every_district() {
    let build = varied();
    let lines = |path: &str| between(comb(&page(&build, path)), "lines-between\" d=\"", "\"").len();
    assert_eq!(lines("clusters/northeast-upper-2/"), 1);
    assert_eq!(lines("provinces/47/"), 0);
}

#[test]
fn the_page_of_the_map_is_promised_home_leads_to_it_and_it_leads_to_its_files_and_to_other_boards()
{
    let build = trapped();
    assert!(page(&build, "addresses.txt").contains("/coverage/\n"));
    assert!(page(&build, "").contains("href=\"coverage/\""));
    assert!(page(&build, "en/").contains("href=\"coverage/\""));
    let shown = page(&build, "en/coverage/");
    for to in ["../../data/coverage.csv", "../../data/coverage-th.csv", "../programme/pilots/"] {
        assert!(shown.contains(&format!("href=\"{to}\"")), "{to}");
    }
}
