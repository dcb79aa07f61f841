//! What the whole road gives a reader: every address answers, every link leads somewhere, and the
//! same content always gives the same bytes.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use amphoe::{
    build::{Memo, build},
    diagnostic::Severity,
    site::{resolve::Options, route::file_of},
    source::Tree,
};
use rayon::ThreadPoolBuilder;

use super::project::{CASE, FILE, built, files, options, real};

/// Our own site, made once for all tests that only read it.
static REAL: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| files(&built(&real())));

/// The pages of our own site that have an address, by the path of their file.
fn pages() -> BTreeMap<&'static str, &'static str> {
    let pages = REAL.iter().filter(|(path, _)| path.ends_with(".html") && *path != "404.html");
    pages
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).expect("pages are UTF-8")))
        .collect()
}

/// The values of an attribute in a page of ours, which are always in double quotes.
fn attributes<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    let opening = format!(" {name}=\"");
    // What a page shows of HTML has its brackets escaped.
    let is_in_tag = |at: usize| {
        page[..at].rfind(['<', '>']).is_none_or(|bracket| page[bracket..].starts_with('<'))
    };
    page.match_indices(opening.as_str())
        .filter(|(at, _)| is_in_tag(*at))
        .map(|(at, _)| page[at + opening.len()..].split('"').next().unwrap_or_default())
        .collect()
}

/// The path that `href` on the page `from` leads to, and its fragment.
fn target(from: &str, href: &str) -> (String, String) {
    let (path, fragment) = href.split_once('#').unwrap_or((href, ""));
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if path.is_empty() {
        return (from.to_owned(), fragment.to_owned());
    }
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{from} links above the root: {href}"),
            part => parts.push(part),
        }
    }
    // What ends in a slash (the last part is then empty) or a dot is a folder.
    let mut path = parts.join("/");
    if href.split('#').next().is_some_and(|path| path.ends_with('.')) {
        path.push('/');
    }
    (file_of(path.trim_start_matches('/')), fragment.to_owned())
}

#[test]
fn every_link_and_fragment_of_the_real_site_leads_somewhere() {
    let pages = pages();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, page)| (*path, attributes(page, "id").into_iter().collect()))
        .collect();
    let mut dead = Vec::new();
    let mut walked = 0;
    for (from, page) in &pages {
        for href in attributes(page, "href").into_iter().chain(attributes(page, "src")) {
            let href = href.replace("&amp;", "&");
            if href.contains(':') {
                continue;
            }
            walked += 1;
            let (path, fragment) = target(from, &href);
            let there = REAL.contains_key(&path);
            let fragment = percent_decoded(&fragment);
            let found = fragment.is_empty()
                || ids.get(path.as_str()).is_some_and(|ids| ids.contains(fragment.as_str()));
            if !there || !found {
                dead.push(format!("{from}: {href}"));
            }
        }
    }
    assert!(walked > 10_000, "only {walked} links were found, so the walk is wrong");
    assert!(
        dead.is_empty(),
        "{} dead links, such as {:#?}",
        dead.len(),
        &dead[..dead.len().min(20)]
    );
}

fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).expect("fragments are UTF-8")
}

#[test]
fn no_page_has_an_id_twice() {
    let lost = std::str::from_utf8(&REAL["404.html"]).expect("pages are UTF-8");
    for (path, page) in pages().into_iter().chain([("404.html", lost)]) {
        let all = attributes(page, "id");
        let once: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), once.len(), "{path} has an id twice: {all:?}");
    }
}

#[test]
fn every_district_has_a_page_in_both_languages_and_so_has_the_first_case() {
    let files = &*REAL;
    let count = |prefix: &str| {
        let pages = files.keys().filter(|path| path.starts_with(prefix));
        let pages = pages.filter(|path| path.ends_with("/index.html"));
        pages.filter(|path| path.matches('/').count() == prefix.matches('/').count() + 1).count()
    };
    assert_eq!(count("districts/"), 878);
    assert_eq!(count("en/districts/"), 878);
    assert_eq!(count("provinces/"), 77);
    assert_eq!(count("clusters/"), 18);
    for path in [
        "index.html",
        "en/index.html",
        "cases/wanon-niwat-training-site/index.html",
        "en/cases/wanon-niwat-training-site/index.html",
        "feed.xml",
        "en/feed.xml",
        "opensearch.xml",
        "en/opensearch.xml",
        "sitemap.xml",
        "404.html",
        "addresses.txt",
    ] {
        assert!(files.contains_key(path), "{path} is missing");
    }
}

#[test]
fn a_browser_can_ask_the_site_in_either_language_from_its_address_bar() {
    let files = files(&built(&real()));
    for (root, name) in [("", "คลังบทเรียนอำเภอ"), ("en/", "District Lessons")]
    {
        let text = |path: String| String::from_utf8_lossy(&files[&path]).into_owned();
        let told = text(format!("{root}opensearch.xml"));
        let template = format!("\"https://amphoe.example/{root}search/?q={{searchTerms}}\"");
        assert!(told.contains(&template), "{told}");
        assert!(told.contains(&format!("<ShortName>{name}</ShortName>")), "{told}");
        assert!(text(format!("{root}about/index.html")).contains("href=\"../opensearch.xml\""));
        let form = text(format!("{root}search/index.html"));
        assert!(form.contains("action=\"./\"") && form.contains("noindex"));
    }
}

#[test]
fn one_thread_and_many_give_the_same_bytes() {
    let tree = real();
    let on = |threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| files(&built(&tree)))
    };
    assert!(on(1) == on(4), "the number of threads shows in the output");
}

#[test]
fn a_folder_with_one_thai_file_and_nothing_else_builds() {
    let tree = Tree::from_literal(&format!("-- {FILE} --\n{CASE}"));
    let options = Options { base: None, ..options() };
    let build = build(&tree, &options, &mut Memo::default());
    let errors: Vec<_> =
        build.said.iter().filter(|said| said.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let files = files(&build);
    let page = String::from_utf8_lossy(&files["cases/waste-bank/index.html"]).into_owned();
    assert!(page.contains("ธนาคารขยะบ้านเรา"));
    let english = String::from_utf8_lossy(&files["en/cases/waste-bank/index.html"]).into_owned();
    assert!(english.contains("lang=\"th\""), "the Thai words are marked on the English page");
    // Without a base address there is nothing to name whole addresses by.
    assert!(!files.contains_key("sitemap.xml"));
    assert!(!files.contains_key("opensearch.xml") && !page.contains("rel=\"search\""));
    assert!(!page.contains("rel=\"canonical\""));
}

#[test]
fn a_warm_build_is_a_cold_build() {
    let mut tree = real();
    let mut memo = Memo::default();
    build(&tree, &options(), &mut memo);
    let path = "content/cases/wanon-niwat-training-site/index.th.md";
    let source = tree.source(path).expect("the first case is there");
    let text = source.text.replace("ถอดบทเรียน", "ถอดบทเรียนใหม่");
    tree.insert(amphoe::source::Source::new(path, text));
    let warm = build(&tree, &options(), &mut memo);
    let cold = built(&tree);
    assert_eq!(warm.said, cold.said);
    assert!(files(&warm) == files(&cold), "what was parsed before shows in the output");
}

#[test]
fn every_link_inside_a_page_is_relative_and_ends_as_an_address_does() {
    let mut walked = 0;
    for (path, page) in pages() {
        for link in page.split("<a ").skip(1) {
            let link = format!(" {}", link.split('>').next().unwrap_or_default());
            let [href] = attributes(&link, "href")[..] else {
                panic!("{path}: one address for `{link}`");
            };
            assert!(!href.starts_with('/'), "{path}: {href} holds only at the root of a host");
            assert!(!href.contains("amphoe.example"), "{path}: {href} holds only at one host");
            if href.contains(':') {
                continue;
            }
            walked += 1;
            let file = href.split('#').next().unwrap_or_default();
            let name = file.rsplit('/').next().unwrap_or_default();
            // A page, a place on this page, or a file with its ending.
            assert!(
                name.is_empty() || name.contains('.') && name != "." && name != "..",
                "{path}: {href}"
            );
        }
    }
    assert!(walked > 10_000, "only {walked} links were found, so the walk is wrong");
}

#[test]
fn the_name_of_a_cluster_is_broken_before_its_region_and_not_inside_a_word() {
    let heading = |id: &str| {
        let page = std::str::from_utf8(&REAL[format!("clusters/{id}/index.html").as_str()])
            .expect("pages are UTF-8");
        let start = page.find("<h1>").expect("it has a heading");
        page[start..].split("</h1>").next().unwrap_or_default().to_owned()
    };
    assert_eq!(
        heading("north-upper-1"),
        "<h1><span class=\"keep\">กลุ่มจังหวัด</span><span class=\"keep\">ภาคเหนือ</span>\
         <span class=\"keep\">ตอนบน\u{a0}1</span>"
    );
    assert!(
        heading("northeast-lower-1").contains("<span class=\"keep\">ภาคตะวันออกเฉียงเหนือ</span>")
    );
}

#[test]
fn the_page_of_bangkok_does_not_call_it_a_province() {
    let page = |path: &str| std::str::from_utf8(&REAL[path]).expect("pages are UTF-8");
    assert!(!page("provinces/10/index.html").contains("จังหวัดนี้"));
    assert!(!page("en/provinces/10/index.html").contains("this province"));
    assert!(page("provinces/30/index.html").contains("จังหวัดนี้"), "Nakhon Ratchasima is one");
}
