//! Every trap that the lists, the content model and the Thai guide name.

use std::sync::LazyLock;

use super::*;
use crate::facts::place::Candidate;
use crate::lang::Bilingual;

/// Once for all tests.
static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(Gazetteer::new);

/// Each address in turn means this district and nothing below it.
fn district(code: u16, typed: &[&str]) {
    let gazetteer = &*GAZETTEER;
    for typed in typed {
        let found = gazetteer.find(typed).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        assert_eq!(found.district().map(DistrictCode::number), Some(code), "{typed}");
        assert_eq!(found.level(), Level::District, "{typed}");
    }
}

fn province(code: u8, typed: &[&str]) {
    let gazetteer = &*GAZETTEER;
    for typed in typed {
        let found = gazetteer.find(typed).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
        assert_eq!(found.area, Area::Province(ProvinceCode(code)), "{typed}");
        assert_eq!(found.level(), Level::Province, "{typed}");
    }
}

fn parts(typed: &str, code: u16, subdistrict: &str, village: &str) {
    let found = GAZETTEER.find(typed).unwrap_or_else(|error| panic!("{typed}: {error:?}"));
    assert_eq!(found.district().map(DistrictCode::number), Some(code), "{typed}");
    assert_eq!(found.subdistrict.as_deref().unwrap_or_default(), subdistrict, "{typed}");
    assert_eq!(found.village.as_deref().unwrap_or_default(), village, "{typed}");
}

fn error(typed: &str) -> PlaceError {
    GAZETTEER.find(typed).expect_err(typed)
}

fn codes(candidates: &[Candidate]) -> Vec<&str> {
    candidates.iter().map(|candidate| candidate.code.as_str()).collect()
}

#[test]
fn every_district_is_found_by_its_names_and_by_its_code() {
    let gazetteer = &*GAZETTEER;
    for district in gazetteer.districts() {
        let province = gazetteer.province(district.code.province());
        let expected = Ok(Found::area(Area::District(district.code)));
        let Bilingual { th, en } = district.name.as_ref();
        let (province_th, province_en) = (&province.name.th, &province.name.en);
        let mut typed = vec![
            district.code.to_string(),
            format!("อ.{th} จ.{province_th}"),
            format!("อำเภอ{th}จังหวัด{province_th}"),
            format!("เขต{th} {province_th}"),
            format!("{th} {province_th}"),
            format!("{province_th} {th}"),
            format!("{th}{province_th}"),
        ];
        // "Bang Sai" in Ayutthaya is two districts; that is another test.
        if en != "Bang Sai" || district.code.province() != AYUTTHAYA {
            typed.extend([
                format!("{en}, {province_en}"),
                format!("{en} District, {province_en} Province"),
                format!("Amphoe {en}, Changwat {province_en}, Thailand"),
                format!("{en} {province_en}").to_uppercase(),
            ]);
        }
        for typed in typed {
            assert_eq!(gazetteer.find(&typed), expected, "{typed}");
        }
    }
}

#[test]
fn every_province_is_found_by_its_names_and_by_its_code() {
    for p in GAZETTEER.provinces() {
        let Bilingual { th, en } = p.name.as_ref();
        let marked = [format!("จ.{th}"), format!("จังหวัด {th}"), format!("{en} Province")];
        province(p.code.number(), &[th, en, &p.code.to_string()]);
        province(p.code.number(), &marked.each_ref().map(String::as_str));
    }
}

#[test]
fn names_that_repeat_are_told_apart_by_their_province_only() {
    let PlaceError::Several { among, .. } = error("เฉลิมพระเกียรติ")
    else {
        panic!("one answer")
    };
    assert_eq!(among.len(), 5);
    assert!(matches!(error("อ.เฉลิมพระเกียรติ"), PlaceError::Several { .. }));
    let PlaceError::Several { among, .. } = error("Chom Thong") else { panic!("one answer") };
    assert_eq!(codes(&among), ["1035", "5002"]);
    district(5002, &["อ.จอมทอง จ.เชียงใหม่", "Chom Thong, Chiang Mai"]);
    let PlaceError::Several { among, .. } = error("Bang Sai, Ayutthaya") else {
        panic!("one answer")
    };
    assert_eq!(codes(&among), ["1404", "1413"]);
    district(1404, &["บางไทร อยุธยา"]);
    district(1413, &["บางซ้าย อยุธยา"]);
}

#[test]
fn mueang_is_the_capital_of_the_province_beside_it() {
    district(1601, &["อ.เมือง จ.ลพบุรี", "อ.เมืองฯ จ.ลพบุรี", "อ.เมืองลพบุรี", "เมือง ลพบุรี"]);
    district(1601, &["Mueang District, Lopburi", "Amphoe Muang, Lop Buri", "Muang Lopburi"]);
    district(1401, &["อ.เมือง จ.อยุธยา", "อ.เมืองอยุธยา", "อ.พระนครศรีอยุธยา จ.พระนครศรีอยุธยา"]);
    district(1401, &["อ.อยุธยา จ.อยุธยา", "Mueang District, Ayutthaya"]);
    district(3001, &["อ.เมือง โคราช", "อ.เมืองโคราช", "Mueang Korat"]);
    assert!(matches!(error("อ.เมือง"), PlaceError::MueangAlone { .. }));
    assert!(matches!(error("Mueang"), PlaceError::MueangAlone { .. }));
}

#[test]
fn names_that_begin_with_mueang_are_kept() {
    district(3027, &["อ.เมืองยาง จ.นครราชสีมา", "เมืองยาง", "Mueang Yang, Korat"]);
    district(3318, &["อ.เมืองจันทร์ จ.ศรีสะเกษ", "เมืองจันทร์"]);
    district(4512, &["อ.เมืองสรวง จ.ร้อยเอ็ด", "เมืองสรวง"]);
    district(5213, &["อ.เมืองปาน จ.ลำปาง", "เมืองปาน"]);
}

#[test]
fn spaces_hyphens_and_ways_of_typing_do_not_matter() {
    district(9610, &["อ.สุไหงโก-ลก จ.นราธิวาส", "สุไหงโกลก", "สุไหง โก–ลก", "Sungai Kolok"]);
    district(9610, &["Su-ngai Kolok, Narathiwat"]);
    district(4708, &["วานร นิวาส สกล นคร", " อ. วานรนิวาส,  จ. สกลนคร 47120", "๔๗๐๘"]);
    district(4905, &["อ.คํ\u{e32}ชะอี จ.มุกดาหาร"]);
    district(1606, &["บ้านหมี่ จ.ลพบุรี", "บ้านหมี่", "Ban Mi, Lopburi"]);
}

#[test]
fn common_spellings_of_provinces_are_known() {
    province(14, &["Ayutthaya", "อยุธยา", "จ.อยุธยา"]);
    province(30, &["Korat", "โคราช"]);
    province(16, &["Lopburi"]);
    province(20, &["Chonburi", "CHON BURI"]);
    province(31, &["Buriram"]);
    province(33, &["Sisaket", "Si Saket"]);
    province(82, &["Phang Nga", "Phang-nga"]);
    province(10, &["กทม.", "กรุงเทพฯ", "กรุงเทพมหานคร", "Bangkok", "Krung Thep", "จ.กรุงเทพ"]);
}

#[test]
fn parts_below_the_district_are_kept_as_typed() {
    parts("ต.หนองสนม อ.วานรนิวาส จ.สกลนคร", 4708, "หนองสนม", "");
    parts("ม.5 บ้านเด่นคา ต.เชียงทอง อ.วังเจ้า จ.ตาก", 6309, "เชียงทอง", "ม.5 บ้านเด่นคา");
    parts("บ้านเด่นคา อ.วังเจ้า ตาก", 6309, "", "บ้านเด่นคา");
    parts("ต.หนองสนม วานรนิวาส สกลนคร", 4708, "หนองสนม", "");
    parts("หนองสนม วานรนิวาส สกลนคร", 4708, "หนองสนม", "");
    parts("แขวงสีลม เขตบางรัก กทม.", 1004, "สีลม", "");
    parts("ต.บ้านหมี่ อ.บ้านหมี่ จ.ลพบุรี", 1606, "บ้านหมี่", "");
    parts("Nong Sanom, Wanon Niwat, Sakon Nakhon", 4708, "Nong Sanom", "");
    parts("Tambon Nong Sanom, Amphoe Wanon Niwat, Sakon Nakhon", 4708, "Nong Sanom", "");
    parts("รพ.สต.หนองสนม อ.วานรนิวาส จ.สกลนคร", 4708, "", "รพ.สต.หนองสนม");
    parts("Ban Den Kha, Wang Chao, Tak", 6309, "", "Ban Den Kha");
    let found = GAZETTEER.find("470804").expect("a tambon's code");
    assert_eq!((found.level(), found.subdistrict_code), (Level::Subdistrict, Some(470_804)));
}

#[test]
fn clusters_and_the_country_are_places_too() {
    let gazetteer = &*GAZETTEER;
    let names = ["northeast-upper-2", "กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน ๒", "กลุ่มจังหวัดสนุก", "สนุก"];
    for typed in names {
        let found = gazetteer.find(typed).expect(typed);
        assert_eq!(found.level(), Level::Cluster);
        assert!(matches!(&found.area, Area::Cluster(id) if id.as_str() == "northeast-upper-2"));
    }
    assert_eq!(gazetteer.find("ประเทศไทย").map(|found| found.level()), Ok(Level::National));
    assert_eq!(gazetteer.find("Thailand").map(|found| found.area), Ok(Area::National));
}

#[test]
fn a_district_in_another_province_is_an_error_that_says_where_it_is() {
    for typed in ["อ.วานรนิวาส จ.อุดรธานี", "วานรนิวาส อุดรธานี", "Wanon Niwat, Udon Thani"]
    {
        let PlaceError::NotInProvince { province, found, .. } = error(typed) else {
            panic!("{typed}")
        };
        assert_eq!((province.code.as_str(), codes(&found)), ("41", vec!["4708"]), "{typed}");
    }
    let PlaceError::NotInProvince { found, .. } = error("อ.เมืองลพบุรี จ.สระบุรี")
    else {
        panic!()
    };
    assert_eq!(codes(&found), ["1601"]);
}

#[test]
fn what_is_not_known_is_told_apart_from_what_is() {
    let unknown = |typed: &str| match error(typed) {
        PlaceError::Unknown { typed, level, within, .. } => {
            (typed, level, within.map(|province| province.code))
        }
        other => panic!("{typed}: {other:?}"),
    };
    let within = |code: &str| Some(code.to_owned());
    let district = Some(Level::District);
    assert_eq!(unknown("อ.บ้านเหนือใต้ จ.ลพบุรี"), ("บ้านเหนือใต้".to_owned(), district, within("16")));
    assert_eq!(unknown("บ้านเหนือใต้ ลพบุรี"), ("บ้านเหนือใต้".to_owned(), district, within("16")));
    assert_eq!(unknown("อ.บ้านเหนือใต้"), ("บ้านเหนือใต้".to_owned(), district, None));
    assert_eq!(unknown("อ.วานรนิวาส จ.ฌฌฌ"), ("ฌฌฌ".to_owned(), Some(Level::Province), None));
    assert_eq!(unknown("วานรนิวาส ฌฌฌ"), ("ฌฌฌ".to_owned(), Some(Level::Province), None));
    assert_eq!(unknown("ฌฌฌ"), ("ฌฌฌ".to_owned(), None, None));
}

#[test]
fn codes_have_gaps_and_neighbours_are_named() {
    let PlaceError::UnknownCode { province, nearest, .. } = error("4799") else { panic!() };
    assert_eq!(province.map(|province| province.code).as_deref(), Some("47"));
    assert_eq!(nearest.len(), 2);
    for typed in ["99", "9901", "4", "479901", "123"] {
        assert!(matches!(error(typed), PlaceError::UnknownCode { .. }), "{typed}");
    }
}

#[test]
fn too_little_and_too_much_are_errors_of_their_own() {
    assert_eq!(error("  "), PlaceError::Empty);
    assert!(matches!(error("ต.หนองสนม จ.สกลนคร"), PlaceError::DistrictMissing { .. }));
    assert!(matches!(error("ต.หนองสนม"), PlaceError::DistrictMissing { .. }));
    for two in ["อ.วานรนิวาส จ.สกลนคร และ อ.บ้านหมี่ จ.ลพบุรี", "เชียงใหม่ เชียงราย"]
    {
        assert!(matches!(error(two), PlaceError::TwoPlaces { .. }));
    }
}

#[test]
fn a_misprint_is_answered_with_the_nearest_names() {
    let nearest = |typed: &str| match error(typed) {
        PlaceError::Unknown { nearest, .. } | PlaceError::NotInProvince { nearest, .. } => {
            nearest.into_iter().map(|candidate| candidate.code).collect::<Vec<_>>()
        }
        other => panic!("{typed}: {other:?}"),
    };
    assert_eq!(nearest("บ้านหมี่ใต้"), ["1606"]);
    assert_eq!(nearest("วานรนิวาศ"), ["4708"]);
    assert_eq!(nearest("อ.วานรนิวาศ จ.สกลนคร"), ["4708"]);
    assert_eq!(nearest("Wanon Niwas, Sakon Nakhon"), ["4708"]);
    assert_eq!(nearest("วานรนิวาส สกลนค"), ["47"]);
    assert_eq!(nearest("อ.แม่แจม จ.เชียงใหม่")[0], "5003");
    assert!(nearest("xyzzy").is_empty());
}
