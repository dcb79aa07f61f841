//! The one place where the evaluation meets the library's search.

use amphoe::site::Site;

/// Every file of the index of `site`: its path from the root, and its bytes.
pub(crate) fn files(site: &Site) -> Vec<(String, Vec<u8>)> {
    let mut cases = Vec::new();
    for (_, case) in site.cases() {
        let edition = |lang| {
            case.editions.get(lang).as_ref().map(|e| {
                serde_json::json!({"title": e.document.front.text("title"), "text": &e.document.source.text[e.document.body..]})
            })
        };
        cases.push(serde_json::json!({"case": case.slug, "th": edition(amphoe::lang::Lang::Th), "en": edition(amphoe::lang::Lang::En)}));
    }
    vec![("search/toy.json".into(), serde_json::to_vec(&cases).expect("json"))]
}
