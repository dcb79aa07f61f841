//! The report that code hosts read: SARIF 2.1.0 (OASIS, 2020).
//!
//! Results in one language, since the format has room for one; rules with the whole explanation;
//! columns in code points, as `columnKind` says; paths relative to the project's folder, which is
//! called `PROJECTROOT` and not located, since no output names a path of this machine. A warning
//! that its author has answered is a result with a suppression, so that the reason can be read.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    Report, Told,
    position::{Atlas, Region, floor},
    shown,
};
use crate::{
    diagnostic::{Place, Severity, explain},
    digest::Digest,
    lang::Lang,
    source::{SourcePath, Tree},
};

/// The whole report in one run; `tree` holds the texts, for lines and columns.
pub fn sarif(report: &Report, tree: &Tree, lang: Lang) -> String {
    let mut writer = Writer {
        atlas: Atlas::new(tree),
        lang,
        rules: Vec::new(),
        indices: BTreeMap::new(),
        seen: BTreeMap::new(),
    };
    let mut results: Vec<Value> = Vec::new();
    for said in report.said() {
        results.push(Value::Object(writer.result(&said.into())));
    }
    for accepted in report.accepted() {
        let mut result = writer.result(&(&accepted.diagnostic).into());
        let why = json!([{"kind": "inSource", "justification": accepted.why}]);
        result.insert("suppressions".to_owned(), why);
        results.push(Value::Object(result));
    }
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": lang.code(),
                "rules": writer.rules,
            }},
            "language": lang.code(),
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {
                ROOT: {"description": {"text": "the folder that holds content/"}},
            },
            "results": results,
        }],
    });
    let text = serde_json::to_string_pretty(&document).expect("texts and numbers are JSON");
    shown::json(&text) + "\n"
}

/// What paths are relative to.
const ROOT: &str = "PROJECTROOT";

struct Writer<'a> {
    atlas: Atlas<'a>,
    lang: Lang,
    /// The rules of the codes met so far, in order, and where each is.
    rules: Vec<Value>,
    indices: BTreeMap<&'static str, usize>,
    /// How often a fingerprint was met.
    seen: BTreeMap<String, usize>,
}

impl Writer<'_> {
    fn result(&mut self, told: &Told<'_>) -> Map<String, Value> {
        let words = &told.words;
        let remedy = words.remedy.get(self.lang);
        let message = match (words.title.get(self.lang), remedy.as_str()) {
            (title, "") => title.clone(),
            (title, remedy) => format!("{title}\n{remedy}"),
        };
        let mut result = object(json!({
            "ruleId": words.code,
            "ruleIndex": self.rule(words.code, words.severity),
            "level": level(words.severity),
            "message": {"text": message},
            "locations": [self.location(told.at, None)],
            "partialFingerprints": {"amphoe/v1": self.fingerprint(told)},
        }));
        if !told.also.is_empty() {
            let label = words.also.get(self.lang);
            let related: Vec<Value> = told
                .also
                .iter()
                .enumerate()
                .map(|(id, place)| {
                    let mut location = self.location(place, Some(label));
                    location["id"] = json!(id + 1);
                    location
                })
                .collect();
            result.insert("relatedLocations".to_owned(), Value::Array(related));
        }
        if let Some(fixes) = self.fixes(told) {
            result.insert("fixes".to_owned(), fixes);
        }
        result
    }

    /// The index of the rule of a code.
    fn rule(&mut self, code: &'static str, severity: Severity) -> usize {
        if let Some(index) = self.indices.get(code) {
            return *index;
        }
        let mut rule = json!({
            "id": code,
            "defaultConfiguration": {"level": level(severity)},
        });
        if let Some(explanation) = explain::find(code) {
            rule["shortDescription"] = json!({"text": explanation.title.get(self.lang)});
            rule["help"] = json!({
                "text": explanation.plain(self.lang),
                "markdown": explanation.markdown(self.lang),
            });
        }
        self.rules.push(rule);
        self.indices.insert(code, self.rules.len() - 1);
        self.rules.len() - 1
    }

    fn location(&mut self, place: &Place, label: Option<&str>) -> Value {
        let mut physical = json!({"artifactLocation": artifact(&place.path)});
        if let Some(region) = self.atlas.region(place) {
            physical["region"] = region_value(&region);
        }
        let mut location = json!({"physicalLocation": physical});
        if let Some(label) = label.filter(|label| !label.is_empty()) {
            location["message"] = json!({"text": label});
        }
        location
    }

    /// The same for the same mistake after lines above it have come or gone: code, path, the text
    /// of the place and the beginning of its line, and which of several equal ones it is.
    fn fingerprint(&mut self, told: &Told<'_>) -> String {
        let region = self.atlas.region(told.at);
        let (mark, line) = match (region, self.atlas.lines(&told.at.path)) {
            (Some(region), Some(lines)) => {
                let line = lines.text[lines.line(region.start.line - 1)].trim();
                (start(&lines.text[region.bytes]), start(line))
            }
            _ => ("", ""),
        };
        let parts = [told.words.code, told.at.path.as_str(), mark, line];
        let digest = Digest::of_parts(parts).short(16);
        let count = self.seen.entry(digest.clone()).or_default();
        *count += 1;
        format!("{digest}:{count}")
    }

    fn fixes(&mut self, told: &Told<'_>) -> Option<Value> {
        let fix = told.fix?;
        let region = self.atlas.lines(&told.at.path)?.region(fix.span);
        let change = json!({
            "artifactLocation": artifact(&told.at.path),
            "replacements": [{
                "deletedRegion": region_value(&region),
                "insertedContent": {"text": fix.text},
            }],
        });
        let remedy = told.words.remedy.get(self.lang);
        let mut value = json!({"artifactChanges": [change]});
        if !remedy.is_empty() {
            value["description"] = json!({"text": remedy});
        }
        Some(json!([value]))
    }
}

/// The first part of a text, which may be a line of megabytes.
fn start(text: &str) -> &str {
    &text[..floor(text, 200)]
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn region_value(Region { bytes, start, end }: &Region) -> Value {
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": bytes.start,
        "byteLength": bytes.len(),
    })
}

fn artifact(path: &SourcePath) -> Value {
    match path.as_str() {
        // The project's own folder.
        "" => json!({"uri": "./", "uriBaseId": ROOT}),
        path => json!({"uri": uri(path), "uriBaseId": ROOT}),
    }
}

/// A relative reference (RFC 3986): everything but unreserved characters and `/` as `%` and bytes,
/// so that neither a colon in the first part nor Thai letters are in the way.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{
            Diagnostic,
            kind::{file::File, front::Front},
            report::Accepted,
        },
        source::Span,
    };

    /// The schema of the standard. Its pattern for languages has a bracket too many, with which it
    /// is no regular expression; that one is mended here.
    fn schema() -> Value {
        let text = include_str!("../../../tests/fixtures/sarif-2.1.0-rtm.5.json");
        let wrong = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";
        assert!(text.contains(wrong), "there is nothing to mend any more");
        let text = text.replace(wrong, "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$");
        serde_json::from_str(&text).expect("the schema is JSON")
    }

    /// A report with everything that the format has room for.
    fn full(text: &str) -> Value {
        let path = SourcePath::new("content/cases/ฝาย น้ำ/index.th.md");
        let tree = Tree::from_literal(&format!("-- {path} --\n{text}"));
        let start = text.find("titel").expect("the mistake");
        let kind = Front::UnknownKey { key: "titel".into(), nearest: Some("title".into()) };
        let at = Place::new(&path, Span::new(start, start + 5));
        let said = Diagnostic::new(kind, at)
            .also(Place::new(&path, Span::new(0, 3)))
            .also(Place::whole(&SourcePath::new("")))
            .fix(Span::new(start, start + 5), "title");
        let link = |path| Diagnostic::new(File::SymbolicLink, Place::whole(&SourcePath::new(path)));
        let weighed = Accepted { diagnostic: link("b:c"), why: "จำเป็น".into() };
        let report = Report::new([said, link("a")]).with_accepted([weighed]);
        let value = serde_json::from_str(&sarif(&report, &tree, Lang::Th)).expect("it is JSON");
        let validator = jsonschema::draft4::options()
            .should_validate_formats(true)
            .build(&schema())
            .expect("the schema is a schema");
        let errors: Vec<String> = validator
            .iter_errors(&value)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new());
        value
    }

    #[test]
    fn a_report_obeys_the_schema_of_sarif() {
        let value = full("---\nน้ำ: 1, titel: ก\n");
        let run = &value["runs"][0];
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let link = &run["results"][0];
        assert_eq!(link["ruleId"], "symbolic-link");
        assert_eq!(link["locations"][0]["physicalLocation"]["region"], Value::Null);
        let result = &run["results"][1];
        let physical = &result["locations"][0]["physicalLocation"];
        assert_eq!(
            physical["artifactLocation"],
            json!({
                "uri": "content/cases/%E0%B8%9D%E0%B8%B2%E0%B8%A2%20%E0%B8%99%E0%B9%89%E0%B8%B3/index.th.md",
                "uriBaseId": "PROJECTROOT",
            })
        );
        let region = &physical["region"];
        assert_eq!((&region["startLine"], &region["startColumn"]), (&json!(2), &json!(9)));
        assert_eq!((&region["endLine"], &region["endColumn"]), (&json!(2), &json!(14)));
        assert_eq!(
            result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"],
            "title"
        );
        assert_eq!(run["results"][2]["suppressions"][0]["justification"], "จำเป็น");
        let rule = &run["tool"]["driver"]["rules"][1];
        assert_eq!(rule["id"], "unknown-key");
        let help = rule["help"]["markdown"].as_str().expect("an explanation");
        assert!(help.contains("```"), "with an example: {help}");
    }

    #[test]
    fn a_fingerprint_stays_when_lines_come_before_it() {
        let print = |text| full(text)["runs"][0]["results"][1]["partialFingerprints"].clone();
        assert_eq!(print("---\ntitel: ก\n"), print("---\nplace: ข\n\n  titel: ก\n"));
        assert_ne!(print("---\ntitel: ก\n"), print("---\ntitel: ข\n"));
    }

    #[test]
    fn a_schema_that_passes_everything_would_prove_nothing() {
        let wrong = json!({"version": "2.1.0", "runs": [{"tool": {}}]});
        assert!(!jsonschema::draft4::is_valid(&schema(), &wrong));
    }
}
