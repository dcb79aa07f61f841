//! Stylesheets, pictures and fonts of the theme, each under a name that changes with its bytes.
//!
//! A host may then keep them for good, and a page that was cached yesterday still finds the
//! stylesheet of yesterday. What a stylesheet imports is set in its place, so that a page waits for
//! one file only, while a site may still replace `tokens.css` alone: whole, or with
//! `@import "amphoe/tokens.css"` at its head and below it the one colour that is to change.

mod style;

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    diagnostic::{Checked, Diagnostic},
    digest::Digest,
    source::{Blob, Source},
};

use super::builtin;

/// A file to publish.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Where it is, from the root of the site: `assets/site.1a2b3c4d.css`.
    pub href: String,
    /// What it holds.
    pub body: Body,
}

/// What an asset holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// These bytes.
    Bytes(Arc<[u8]>),
    /// A file of the project that lies on the disk.
    Blob(Blob),
}

/// The assets by the name that templates and stylesheets use: `site.css`, `fonts/a.woff2`.
#[derive(Clone, Debug, Default)]
pub(super) struct Assets(BTreeMap<String, Asset>);

impl Assets {
    pub(super) fn get(&self, name: &str) -> Option<&Asset> {
        self.0.get(name)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Asset> {
        self.0.values()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// A file under `assets/` before it is named.
#[derive(Clone)]
enum Raw<'a> {
    /// Built in.
    Built(&'static [u8]),
    /// A text of the site.
    Text(&'a Source),
    /// A file of the site that is no text.
    Blob(&'a Blob),
}

/// Names the built-in assets and the site's own (path below `assets/`, and file).
pub(super) fn load<'a>(
    texts: impl IntoIterator<Item = (&'a str, &'a Source)>,
    blobs: impl IntoIterator<Item = (&'a str, &'a Blob)>,
) -> Checked<Assets> {
    let mut raw: BTreeMap<String, Raw<'a>> =
        builtin::assets().into_iter().map(|(name, bytes)| (name, Raw::Built(bytes))).collect();
    raw.extend(texts.into_iter().map(|(name, source)| (name.to_owned(), Raw::Text(source))));
    raw.extend(blobs.into_iter().map(|(name, blob)| (name.to_owned(), Raw::Blob(blob))));

    let mut assets = Assets::default();
    let (sheets, others): (Vec<_>, Vec<_>) =
        raw.iter().partition(|(name, _)| name.ends_with(".css"));
    for (name, file) in others {
        let (digest, body) = match file {
            Raw::Built(bytes) => published(built(name, bytes)),
            Raw::Text(source) => published(own(name, source)),
            Raw::Blob(blob) => (blob.digest, Body::Blob((*blob).clone())),
        };
        assets.0.insert(name.clone(), Asset { href: hashed(name, digest), body });
    }

    // What another stylesheet imports is part of that one and is not published by itself.
    let mut sheets: BTreeMap<&str, style::Sheet<'_>> = sheets
        .into_iter()
        .filter_map(|(name, file)| {
            let sheet = match file {
                Raw::Built(bytes) => {
                    style::Sheet { text: std::str::from_utf8(bytes).ok()?, own: None }
                }
                Raw::Text(source) => style::Sheet { text: &source.text, own: Some(&source.path) },
                Raw::Blob(_) => return None,
            };
            Some((name.as_str(), sheet))
        })
        .collect();
    let builtin: Vec<(String, &'static [u8])> = builtin::assets();
    let builtin: Vec<(String, &str)> = builtin
        .into_iter()
        .filter(|(name, _)| name.ends_with(".css"))
        .filter_map(|(name, bytes)| Some((style::builtin(&name), std::str::from_utf8(bytes).ok()?)))
        .collect();
    for (name, text) in &builtin {
        sheets.entry(name).or_insert(style::Sheet { text, own: None });
    }
    let mut said: Vec<Diagnostic> = Vec::new();
    let bundles: Vec<(&str, style::Bundle)> =
        sheets.keys().map(|name| (*name, style::bundle(name, &sheets, &assets))).collect();
    // A built-in stylesheet under its own name is there to be imported, and needs nothing told.
    let bundles: Vec<(&str, style::Bundle)> = bundles
        .into_iter()
        .filter(|(name, _)| !builtin.iter().any(|(built, _)| built == name))
        .collect();
    for (name, bundle) in &bundles {
        if !bundles.iter().any(|(_, other)| other.imported.contains(*name)) {
            let asset = Asset {
                href: hashed(name, Digest::of(&bundle.text)),
                body: Body::Bytes(bundle.text.as_bytes().into()),
            };
            assets.0.insert((*name).to_owned(), asset);
        }
    }
    said.extend(style::lost_names(&sheets, &bundles));
    // A sheet that several import tells its mistakes once.
    for mistake in bundles.into_iter().flat_map(|(_, bundle)| bundle.said) {
        if !said.contains(&mistake) {
            said.push(mistake);
        }
    }
    Checked { value: assets, said }
}

/// A built-in file as it is published: a script is shortened.
fn built(name: &str, bytes: &'static [u8]) -> Arc<[u8]> {
    builtin::shortened(name).unwrap_or(bytes).into()
}

/// A text of the site as it is published: as it is, but an unchanged copy changes nothing.
fn own(name: &str, source: &Source) -> Arc<[u8]> {
    match builtin::file(&format!("assets/{name}")) {
        Some(bytes) if source.text.lines().eq(String::from_utf8_lossy(bytes).lines()) => {
            built(name, bytes)
        }
        _ => source.text.as_bytes().into(),
    }
}

fn published(bytes: Arc<[u8]>) -> (Digest, Body) {
    (Digest::of(&bytes), Body::Bytes(bytes))
}

/// `site.css` -> `assets/site.1a2b3c4d.css`.
fn hashed(name: &str, digest: Digest) -> String {
    let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
    let (stem, end) = file.split_once('.').unwrap_or((file, ""));
    let slash = if folder.is_empty() { "" } else { "/" };
    let dot = if end.is_empty() { "" } else { "." };
    format!("assets/{folder}{slash}{stem}.{}{dot}{end}", digest.short(8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(asset: &Asset) -> String {
        match &asset.body {
            Body::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
            Body::Blob(_) => panic!("a stylesheet is held as bytes"),
        }
    }

    #[test]
    fn a_name_changes_with_the_bytes_and_only_with_them() {
        let a = Source::new("themes/default/assets/site.css", "a{}");
        let b = Source::new("themes/default/assets/site.css", "b{}");
        fn name(source: &Source) -> String {
            let assets = load([("site.css", source)], []).value;
            assets.get("site.css").expect("it was given").href.clone()
        }
        assert_eq!(name(&a), name(&a.clone()));
        assert_ne!(name(&a), name(&b));
        assert!(name(&a).starts_with("assets/site.") && name(&a).ends_with(".css"));
    }

    #[test]
    fn a_stylesheet_finds_a_picture_under_its_hashed_name_and_changes_with_it() {
        let css =
            Source::new("themes/default/assets/css/own.css", "a{background:url('../x/p.svg')}");
        let svg = |text: &str| Source::new("themes/default/assets/x/p.svg", text);
        let (one, two) = (svg("<svg/>"), svg("<svg></svg>"));
        let of = |svg| load([("css/own.css", &css), ("x/p.svg", svg)], []).value;
        let (first, second) = (of(&one), of(&two));
        let sheet = first.get("css/own.css").expect("it was given");
        let picture = first.get("x/p.svg").expect("it was given").href.clone();
        assert!(text(sheet).contains(&format!("url(../{})", &picture["assets/".len()..])));
        assert_ne!(sheet.href, second.get("css/own.css").expect("it was given").href);
    }

    #[test]
    fn a_page_waits_for_one_stylesheet_and_nothing_beside_the_assets_is_published() {
        let assets = load([], []).value;
        let names: Vec<_> = assets.names().filter(|name| !name.ends_with(".js")).collect();
        assert_eq!(names, ["icon.svg", "site.css"]);
        let sheet = text(assets.get("site.css").expect("it is built in"));
        assert!(sheet.contains("--paper:") && sheet.contains("@media print{"));
        assert!(!sheet.contains("@import") && !sheet.contains("/*"));
    }

    #[test]
    fn a_script_is_published_as_a_site_writes_it_and_an_unchanged_copy_as_the_built_in_one() {
        let name = "search-start.js";
        let built_in = load([], []).value.get(name).expect("it is built in").clone();
        let script = text(&built_in);
        assert!(!script.contains("// ") && !script.contains("  "), "{script}");
        let whole = builtin::file("assets/search-start.js").expect("it is built in");
        let copy = String::from_utf8_lossy(whole).replace('\n', "\r\n");
        let copy = Source::new("themes/default/assets/search-start.js", copy.as_str());
        let copied = load([(name, &copy)], []).value;
        assert_eq!(copied.get(name).expect("it was given").href, built_in.href);

        let own = Source::new("themes/default/assets/search-start.js", "// Why.\n  a();\n");
        let changed = load([(name, &own)], []).value;
        assert_eq!(text(changed.get(name).expect("it was given")), &*own.text);
    }

    #[test]
    fn an_imported_stylesheet_is_set_in_its_place_and_not_published_alone() {
        let site = Source::new("t/site.css", "@import \"a.css\" print;\nb{}");
        let a = Source::new("t/a.css", "/* why */ a{ content: \"/* kept */\" }");
        let assets = load([("site.css", &site), ("a.css", &a)], []).value;
        let sheet = text(assets.get("site.css").expect("it was given"));
        assert!(sheet.contains("@media print{"), "{sheet}");
        assert!(sheet.contains("/* kept */") && !sheet.contains("why"), "{sheet}");
        assert!(assets.get("a.css").is_none());
    }

    #[test]
    fn one_colour_is_changed_by_a_stylesheet_that_imports_the_built_in_one() {
        let own = "@import 'amphoe/tokens.css';\n:root { --indigo: #7a1f3d; }";
        let own = Source::new("themes/default/assets/tokens.css", own);
        let Checked { value: assets, said } = load([("tokens.css", &own)], []);
        assert!(said.is_empty(), "{said:?}");
        assert!(assets.get("tokens.css").is_none());
        let sheet = text(assets.get("site.css").expect("it is built in"));
        assert!(sheet.contains("--paper:"), "{sheet}");
        let (built_in, changed) =
            (sheet.find("--indigo: #27408b"), sheet.find("--indigo: #7a1f3d"));
        assert!(built_in.is_some() && built_in < changed, "the later one holds");
    }

    #[test]
    fn a_stylesheet_that_leaves_out_what_others_use_is_told_what() {
        let own = Source::new("themes/default/assets/tokens.css", ":root { --indigo: #7a1f3d; }");
        let said = load([("tokens.css", &own)], []).said;
        let [only] = &said[..] else { panic!("{said:?}") };
        assert_eq!(only.code(), "theme-token-lost");
        let title = only.kind.words().title.en;
        assert!(title.contains("--deep") && !title.contains("--indigo"), "{title}");
        // One that nobody uses is no loss.
        let plain = Source::new("themes/default/assets/site.css", "a { color: red }");
        assert!(load([("tokens.css", &own), ("site.css", &plain)], []).said.is_empty());
    }

    #[test]
    fn a_missing_or_foreign_file_and_a_circle_are_told_at_their_place() {
        let css = "@import 'site.css';\na{background:url(p.png)}\nb{src:url(https://x.example/f)}";
        let site = Source::new("themes/default/assets/site.css", css);
        let said = load([("site.css", &site)], []).said;
        let told: Vec<_> = said
            .iter()
            .map(|d| (d.code(), &css[d.at.span.expect("each has a place").range()]))
            .collect();
        assert_eq!(
            told,
            [
                ("theme-asset-circle", "site.css"),
                ("theme-asset-missing", "p.png"),
                ("theme-asset-foreign", "https://x.example/f"),
            ]
        );
    }

    #[test]
    fn what_fetches_a_file_is_known_in_every_spelling() {
        for (css, place) in [
            ("a{background:URL(//x.example/f)}", "//x.example/f"),
            ("@IMPORT '//x.example/f';", "//x.example/f"),
            ("a{background:image-set(\"//x.example/f\" 1x)}", "//x.example/f"),
            ("a{background:-webkit-image-set(\"//x.example/f\" 1x)}", "//x.example/f"),
            ("a{background:src(\"//x.example/f\")}", "//x.example/f"),
            ("a{background:\\75rl(//x.example/f)}", "\\75rl(//x.example/f)"),
            ("a{background:u\\000072 l(//x.example/f)}", "u\\000072 l(//x.example/f)"),
            ("@im\\port '//x.example/f';", "@im\\port '//x.example/f';"),
            ("a{background:imag\\65-set('//x.example/f' 1x)}", "imag\\65-set('//x.example/f' 1x)"),
        ] {
            let site = Source::new("themes/default/assets/site.css", css);
            let checked = load([("site.css", &site)], []);
            let said =
                checked.said.first().map(|d| (d.code(), d.at.span.map(|at| &css[at.range()])));
            assert_eq!(said, Some(("theme-asset-foreign", Some(place))), "{css}");
            let asset = checked.value.get("site.css").expect("it was given");
            assert!(!text(asset).contains("x.example"), "{}", text(asset));
        }
    }

    #[test]
    fn words_and_names_of_a_stylesheet_are_no_files() {
        let css = "a::before{content:\"//\"}.md\\:x{color:red}.\\31 0{margin:0}\n\
                   b{background:image-set(url(p.png) type(\"image/png\"),\"p.png\" 2x)}\n";
        let site = Source::new("themes/default/assets/site.css", css);
        let picture = Source::new("themes/default/assets/p.png", "png");
        let checked = load([("site.css", &site), ("p.png", &picture)], []);
        assert!(checked.said.is_empty(), "{:?}", checked.said);
        let href = checked.value.get("p.png").expect("it was given").href.clone();
        let url = format!("url({})", href.trim_start_matches("assets/"));
        let asset = checked.value.get("site.css").expect("it was given");
        assert_eq!(text(asset), css.replace("url(p.png)", &url).replace("\"p.png\"", &url));
    }
}
