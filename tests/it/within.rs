//! A theme with many cases is narrowed down by level and by cost, without script.

use amphoe::{build::Build, source::Tree};

use crate::project::{built, case, page};

/// So many cases of the theme environment, the first of them of a village and for nothing.
fn site(cases: usize) -> Build {
    let of = |n: usize| {
        let (level, cost) = match n {
            0 => ("village", "0"),
            _ => ("district", "5000"),
        };
        case(&format!("case-{n}"), &format!("place: 4708\nlevel: {level}\ncost: {cost}"))
    };
    built(&Tree::from_literal(&(0..cases).map(of).collect::<String>()))
}

#[test]
fn a_long_theme_leads_to_its_cases_of_each_level_and_cost() {
    let build = site(14);
    let theme = page(&build, "themes/environment/");
    for (path, heading, cases) in [
        ("levels/village/", "ขยะและสิ่งแวดล้อม (ระดับพื้นที่: หมู่บ้าน/ชุมชน)", 1),
        ("levels/district/", "ขยะและสิ่งแวดล้อม (ระดับพื้นที่: อำเภอ/เขต)", 13),
        ("costs/none/", "ขยะและสิ่งแวดล้อม (ค่าใช้จ่าย: ", 1),
        ("costs/up-to-10000/", "ขยะและสิ่งแวดล้อม (ค่าใช้จ่าย: ", 13),
    ] {
        assert!(theme.contains(&format!("href=\"{path}\"")), "the theme leads to {path}");
        let list = page(&build, &format!("themes/environment/{path}"));
        assert!(list.contains(&format!("<title>{heading}")), "{path}");
        assert_eq!(list.matches("<li class=\"card\">").count(), cases, "{path}");
        assert!(list.contains("aria-current=\"page\""), "{path} is marked among its like");
        assert!(list.contains("href=\"../../\""), "{path} leads back to the theme");
    }
    let promised = page(&build, "addresses.txt");
    assert!(!promised.contains("/themes/environment/levels/"), "such lists go with their cases");
}

#[test]
fn a_short_theme_and_a_level_that_all_of_its_cases_have_need_no_such_list() {
    let short = site(12);
    assert!(!page(&short, "themes/environment/").contains("levels/"));
    assert!(short.site.routes.get("themes/environment/levels/village/").is_none());
}
