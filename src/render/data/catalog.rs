//! All files as a catalogue: in DCAT for portals of open data, in schema.org for search engines.

use serde_json::{Value as Json, json};

use crate::{
    lang::Lang,
    render::reader::Reader,
    site::{dataset::Dataset, path},
};

/// The types of files, as IANA registers them.
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types/";

impl Reader<'_> {
    /// The catalogue of all files (DCAT, version 3, as JSON-LD), in both languages.
    pub(in crate::render) fn catalog(&self) -> Vec<u8> {
        let settings = &self.site.settings;
        let both = |of: &dyn Fn(Reader<'_>) -> String| -> Json {
            let told = Lang::ALL.map(
                |lang| json!({ "@language": lang.code(), "@value": of(Reader { lang, ..*self }) }),
            );
            json!(told)
        };
        let id = |path: &str| json!({ "@id": self.whole(path).unwrap_or_default() });
        let file = |path: &str, media: &str, lang: Option<Lang>| {
            let mut file = json!({
                "@type": "dcat:Distribution",
                "dcat:downloadURL": id(path),
                "dcat:accessURL": id(path::DATA),
                "dcat:mediaType": { "@id": format!("{MEDIA_TYPES}{media}") },
            });
            if let Some(lang) = lang {
                file["dct:language"] = json!(lang.code());
            }
            file
        };
        let sets = Dataset::all().map(|set| {
            let mut files: Vec<Json> =
                Lang::ALL.map(|lang| file(&set.path(lang), "text/csv", Some(lang))).to_vec();
            if set == Dataset::Cases {
                files.push(file(path::CASE_INDEX, "application/json", None));
            }
            json!({
                "@type": "dcat:Dataset",
                "@id": format!("{}#{}", self.whole(path::DATA).unwrap_or_default(), set.id()),
                "dct:title": both(&|reader| reader.set_name(set)),
                "dct:description": both(&|reader| reader.set_about(set)),
                "dct:license": self.licence_address(),
                "dct:modified": self.site.updated.map(|date| date.iso()),
                "dcat:landingPage": id(path::DATA),
                "dcat:distribution": files,
            })
        });
        let publisher = settings.publisher.as_ref().unwrap_or(&settings.title);
        let catalog = json!({
            "@context": {
                "dcat": "http://www.w3.org/ns/dcat#",
                "dct": "http://purl.org/dc/terms/",
                "foaf": "http://xmlns.com/foaf/0.1/",
            },
            "@type": "dcat:Catalog",
            "@id": self.whole(path::CATALOG),
            "dct:title": both(&|reader| reader.site.settings.title.get(reader.lang).clone()),
            "dct:description": both(&|reader| reader.say("data_about")),
            "dct:publisher": {
                "@type": "foaf:Agent",
                "foaf:name": both(&|reader| publisher.get(reader.lang).clone()),
            },
            "dct:license": self.licence_address(),
            "dct:language": Lang::ALL.map(Lang::code),
            "foaf:homepage": id(""),
            "dcat:dataset": sets.collect::<Vec<_>>(),
        });
        let mut bytes = serde_json::to_vec_pretty(&catalog).expect("texts are JSON");
        bytes.push(b'\n');
        bytes
    }

    /// The same for search engines, in the reader's language. Without a base address there is nothing
    /// to name.
    pub(super) fn data_json_ld(&self) -> Option<String> {
        let settings = &self.site.settings;
        let address = self.whole(self.path)?;
        let sets = Dataset::all().map(|set| {
            let files = Lang::ALL.map(|lang| {
                json!({
                    "@type": "DataDownload",
                    "encodingFormat": "text/csv",
                    "inLanguage": lang.code(),
                    "contentUrl": self.whole(&set.path(lang)),
                })
            });
            json!({
                "@type": "Dataset",
                "@id": format!("{address}#{}", set.id()),
                "name": self.set_name(set),
                "description": self.set_about(set),
                "url": format!("{address}#{}", set.id()),
                "license": self.licence_address(),
                "isAccessibleForFree": true,
                "spatialCoverage": "TH",
                "dateModified": self.site.updated.map(|date| date.iso()),
                "distribution": files,
            })
        });
        let publisher = settings.publisher.as_ref().unwrap_or(&settings.title);
        Some(super::super::json_ld::for_script(json!({
            "@context": "https://schema.org",
            "@type": "DataCatalog",
            "name": self.say("data_title"),
            "description": self.say("data_about"),
            "url": address,
            "inLanguage": self.lang.code(),
            "publisher": { "@type": "Organization", "name": publisher.get(self.lang) },
            "dataset": sets.collect::<Vec<_>>(),
        })))
    }

    /// Where the licence of the words can be read; its name, where only that is known.
    fn licence_address(&self) -> Json {
        match self.site.settings.licence.as_str() {
            "CC-BY-4.0" => json!("https://creativecommons.org/licenses/by/4.0/"),
            other => json!(other),
        }
    }
}
