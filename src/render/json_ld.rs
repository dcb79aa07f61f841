//! What a case is, for machines that read schema.org.

use serde_json::{Value, json};

use crate::{
    content::value::Value as Written,
    lang::Lang,
    render::{inline, reader::Reader},
    site::case::Case,
};

impl Reader<'_> {
    /// A case as an `Article` of its edition, naming the work that it translates. Without a base
    /// address there is nothing to name, and no JSON-LD.
    pub(super) fn json_ld(&self, case: &Case, plain: &str) -> Option<String> {
        let (edition, lang) = case.shown(self.lang);
        let front = &edition.document.front;
        let address = |lang: Lang| self.whole(&self.site.routes.in_lang(lang, plain));
        let text = |key: &str| inline::without_citations(front.text(key).unwrap_or_default());
        let places = case.front().list("place").iter().filter_map(|said| match &said.value {
            Written::Place(found) => Some(json!({
                "@type": "Place",
                "name": self.area(&found.area, crate::facts::place::Form::Long),
                "address": { "@type": "PostalAddress", "addressCountry": "TH" },
            })),
            _ => None,
        });
        let sources = case.front().maps("sources").map(|source| {
            json!({
                "@type": "CreativeWork",
                "name": source.text("title"),
                "url": source.text("url"),
            })
        });
        let settings = &self.site.settings;
        let publisher = settings.publisher.as_ref().unwrap_or(&settings.title);
        let mut article = json!({
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": text("title"),
            "description": text("summary"),
            "inLanguage": lang.code(),
            "url": address(lang)?,
            "mainEntityOfPage": address(lang)?,
            "isAccessibleForFree": true,
            "publisher": { "@type": "Organization", "name": publisher.get(self.lang) },
            "contentLocation": places.collect::<Vec<_>>(),
            "citation": sources.collect::<Vec<_>>(),
        });
        if settings.licence == "CC-BY-4.0" {
            article["license"] = json!("https://creativecommons.org/licenses/by/4.0/");
        }
        if let Some(date) = case.front().date("published") {
            article["datePublished"] = json!(date.iso());
        }
        if let Some(date) = &case.date {
            article["dateModified"] = json!(date.iso());
        }
        if lang != case.original {
            article["translationOfWork"] =
                json!({ "@type": "Article", "url": address(case.original)? });
        } else if case.editions.get(lang.other()).is_some() {
            article["workTranslation"] =
                json!({ "@type": "Article", "url": address(lang.other())? });
        }
        Some(for_script(article))
    }
}

/// What stands in a `script` element: there only `</` and `<!--` could end it early.
pub(super) fn for_script(mut told: Value) -> String {
    drop_nulls(&mut told);
    told.to_string().replace('<', "\\u003c")
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(map) => {
            map.retain(|_, value| !value.is_null());
            map.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}
