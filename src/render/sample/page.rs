//! What stands around every invented page.

use crate::{lang::Lang, raster, theme::Theme};

use super::{
    super::host,
    part::{link, say},
    view::{
        Link,
        page::{Alternate, Foot, Notice, Page, Picture, Switch},
    },
};

/// The address of the invented site.
pub(super) const BASE: &str = "https://amphoe.example/";

/// A page with everything that a page can have.
pub(super) fn full(theme: &Theme, lang: Lang, kind: &str, name: &str) -> Page {
    let said = |th: &str, en: &str| say(lang, th, en);
    let base = BASE;
    let path = format!("samples/{name}/");
    let title = match kind {
        "home" => said("คลังบทเรียนอำเภอ", "District Lessons Library"),
        _ => said(
            "ธนาคารขยะที่หมู่บ้านจ่ายค่าน้ำประปาด้วยขวดพลาสติก",
            "A waste bank where villagers pay in bottles",
        ),
    };
    let notice =
        |kind: &str, text: String, link: Option<Link>| Notice { kind: kind.to_owned(), text, link };
    let mut notices = vec![notice("demo", theme.say(lang, "demo", &[]), None)];
    if name.ends_with("-fallback") {
        notices.push(notice(
            "fallback",
            theme.say(lang, "fallback", &[]),
            Some(link("../../contribute/", theme.say(lang, "fallback_help", &[]))),
        ));
        notices.push(notice("draft", theme.say(lang, "draft", &[]), None));
    }
    Page {
        title,
        description: said(
            "หมู่บ้าน 140 ครัวเรือนตั้งธนาคารขยะ “ขวดแลกน้ำ”",
            "A village of 140 households set up a waste bank, “bottles for water”",
        ),
        canonical: Some(format!("{base}{path}")),
        url: Some(format!("{base}{path}")),
        alternates: vec![
            Alternate { lang: "th".to_owned(), href: format!("{base}{path}") },
            Alternate { lang: "en".to_owned(), href: format!("{base}en/{path}") },
            Alternate { lang: "x-default".to_owned(), href: format!("{base}{path}") },
        ],
        switch: Some(Switch {
            href: "../other/".to_owned(),
            label: say(lang.other(), "ไทย", "English"),
            lang: lang.other().code().to_owned(),
            edition: !name.ends_with("-fallback"),
        }),
        crumbs: if kind == "home" {
            Vec::new()
        } else {
            vec![
                link("../../", theme.say(lang, "home", &[])),
                link("../", theme.say(lang, "nav_cases", &[])),
            ]
        },
        notices,
        opensearch: Some(link("../../opensearch.xml", theme.say(lang, "site_name", &[]))),
        feed: Some(link("../../feed.xml", "กรณีศึกษาใหม่จากคลังบทเรียนอำเภอ")),
        og_type: if kind == "case" { "article" } else { "website" }.to_owned(),
        picture: Some(Picture {
            href: format!("{base}share.png"),
            width: raster::WIDTH,
            height: raster::HEIGHT,
            alt: said("ธนาคารขยะที่หมู่บ้าน – อ.วานรนิวาส จ.สกลนคร", "A waste bank – Wanon Niwat"),
        }),
        json_ld: Some("{\"@context\":\"https://schema.org\",\"@type\":\"Article\"}".to_owned()),
        foot: Foot {
            publisher: Some(said("จัดทำโดย หน่วยงานตัวอย่าง", "Published by an example office")),
            disclaimer: Some(theme.say(lang, "not_official", &[])),
            links: [
                ("contact/", "footer_contact"),
                ("corrections/", "footer_corrections"),
                ("privacy/", "footer_privacy"),
                ("accessibility/", "footer_accessibility"),
                ("about/", "footer_about"),
            ]
            .into_iter()
            .map(|(href, key)| {
                link(&format!("../../{href}"), theme.words(lang).get(key).unwrap_or(key))
            })
            .collect(),
            updated: Some(theme.say(
                lang,
                "updated",
                &[("date", &said("3 พฤศจิกายน 2568", "3 November 2025"))],
            )),
            ..bare(theme, lang, kind).foot
        },
        ..bare(theme, lang, kind)
    }
}

/// A page with no more than every page has.
pub(super) fn bare(theme: &Theme, lang: Lang, kind: &str) -> Page {
    let root = "../../";
    let site = theme.say(lang, "site_name", &[]);
    Page {
        lang: lang.code().to_owned(),
        policy: host::POLICY.to_owned(),
        kind: kind.to_owned(),
        title: site.clone(),
        site,
        root: root.to_owned(),
        home: root.to_owned(),
        stylesheet: format!("{root}{}", theme.asset("site.css").unwrap_or_default()),
        menu: [
            ("cases/", "nav_cases"),
            ("places/", "nav_places"),
            ("programme/", "nav_programme"),
            ("contribute/", "nav_contribute"),
        ]
        .into_iter()
        .enumerate()
        .map(|(at, (href, key))| Link {
            current: at == 0,
            ..link(&format!("{root}{href}"), theme.words(lang).get(key).unwrap_or(key))
        })
        .collect(),
        search: (!matches!(kind, "home" | "search"))
            .then(|| link(&format!("{root}search/"), theme.say(lang, "nav_search", &[]))),
        og_type: "website".to_owned(),
        noindex: true,
        foot: Foot {
            licence: theme.say(lang, "footer_licence", &[]),
            credit: theme.say(lang, "footer_places_credit", &[]),
            ..Foot::default()
        },
        ..Page::default()
    }
}
