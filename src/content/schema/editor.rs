//! The schema as the configuration of an editor that runs in a browser (Sveltia CMS), for authors who
//! have no text editor and have never heard of Git.
//!
//! Such an editor knows one form for each value, where an author who types may choose among several
//! (`cost: 18500`, `cost: {total: 18500}`). Here it is always the fuller one, in which nothing that
//! the schema knows is lost. Values are texts wherever people type in their own way: dates, amounts,
//! places. What the editor must not touch, but keep, is a hidden field. Its names are English, since
//! an editor cannot know two names of one thing.
//!
//! The words of fields that a translation translates are asked in both languages, and facts in the
//! language of the original alone.

pub mod unkept;

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{
    BILINGUAL, Key, START_AND_END, Shape,
    case::CASE,
    page::{GUIDE, PAGE},
};
use crate::{
    facts::vocabulary::{Vocabularies, VocabularyName},
    lang::{Bilingual, Lang, slug},
};

/// Where an editor of this kind reads and writes: a branch of a repository at a host.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Host {
    /// `github`, `gitlab`, `gitea`, as the editor calls it.
    name: &'static str,
    /// The address of the host, where it is not the one that everybody means by the name.
    base: Option<String>,
    /// The path of the repository: `office/library`.
    repository: String,
}

impl Host {
    /// The host behind the address of a repository, such as `https://github.com/office/library`: a
    /// host of another name is taken for one that an office runs itself (Gitea, Forgejo). None where
    /// the address names no repository.
    pub fn of(address: &str) -> Option<Host> {
        let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/')?;
        let path = path.trim_matches('/');
        let path = path.strip_suffix(".git").unwrap_or(path);
        if host.is_empty() || !path.contains('/') {
            return None;
        }
        let (name, base) = match host {
            "github.com" => ("github", None),
            "gitlab.com" => ("gitlab", None),
            host if host.contains("gitlab") => ("gitlab", Some(format!("https://{host}"))),
            host => ("gitea", Some(format!("https://{host}"))),
        };
        Some(Host { name, base, repository: path.to_owned() })
    }
}

/// The configuration, for readers of `lang`: `host` and its branch, the language of originals, and
/// the terms that can be chosen.
pub fn config(
    host: &Host,
    branch: &str,
    original: Lang,
    terms: &Vocabularies,
    lang: Lang,
) -> Value {
    let form = Form { original, terms, lang };
    let mut backend = json!({
        "name": host.name,
        "repo": host.repository,
        "branch": branch,
    });
    if let Some(base) = &host.base {
        backend["base_url"] = json!(base);
        if host.name == "gitlab" {
            backend["api_root"] = json!(format!("{base}/api/v4"));
        } else {
            backend["api_root"] = json!(format!("{base}/api/v1"));
        }
    }
    let locales = [original, original.other()].map(Lang::code);
    json!({
        "backend": backend,
        // Pictures lie beside the text that shows them; this is for what has no text.
        "media_folder": "content",
        "public_folder": "",
        // The names of offices and places are no English that could be guessed from Thai titles.
        "slug": { "encoding": "ascii", "clean_accents": true, "maxlength": slug::LONGEST },
        // A key left out says that nobody has told us; an empty one would say less.
        "output": { "omit_empty_optional_fields": true },
        "i18n": {
            "structure": "multiple_files",
            "locales": locales,
            "default_locale": locales[0],
            "initial_locales": "default",
        },
        "collections": [
            form.collection("cases", Bilingual::new("กรณีศึกษา", "Cases"), CASE),
            form.collection("pages", Bilingual::new("หน้าทั่วไป", "Pages"), PAGE),
            form.collection("guides", Bilingual::new("คู่มือ", "Guides"), GUIDE),
        ],
    })
}

/// How fields are told.
struct Form<'a> {
    original: Lang,
    terms: &'a Vocabularies,
    lang: Lang,
}

impl Form<'_> {
    fn say(&self, th: &'static str, en: &'static str) -> &'static str {
        Bilingual::new(th, en).get(self.lang)
    }

    /// The files of `content/folder`.
    fn collection(&self, folder: &str, label: Bilingual<&str>, keys: &'static [Key]) -> Value {
        let mut fields: Vec<Value> = keys.iter().map(|key| self.field(key, true)).collect();
        fields.push(json!({
            "name": "body",
            "label": self.say("เนื้อหา", "Text"),
            "widget": "markdown",
            "hint": self.say(
                "เล่าเรื่องได้ตามปกติ หัวข้อขึ้นต้นด้วย ## และเว้นวรรค รายการขึ้นต้นด้วย - หรือ 1. เลขแหล่งอ้างอิงเขียน [^1]",
                "Tell the story; a heading begins with ## and a space, a list with - or 1., and [^1] cites the first source",
            ),
            "i18n": true,
            "required": false,
            // Drawn as one types, it would be written anew, and not as it was.
            "modes": ["raw"],
            "editor_components": ["image"],
        }));
        json!({
            "name": folder,
            "label": label.get(self.lang),
            "folder": format!("content/{folder}"),
            "path": "{{slug}}/index",
            "slug": {
                // Its address is promised to readers once it is published.
                "editable": ["create"],
                "hint": self.say(
                    "ชื่อสั้น ๆ ในที่อยู่เว็บ ใช้อักษรอังกฤษตัวพิมพ์เล็ก ตัวเลข และขีด เช่น waste-bank ตั้งแล้วเปลี่ยนไม่ได้",
                    "A short name in the address: lower-case letters, digits and hyphens, such as waste-bank; it cannot be changed later",
                ),
                "pattern": [SLUG, self.say(
                    "ใช้ได้เฉพาะ a-z 0-9 และขีด (-)",
                    "Only a-z, 0-9 and single hyphens",
                )],
            },
            "create": true,
            // A published address is withdrawn, never lost.
            "delete": false,
            "extension": "md",
            "format": "yaml-frontmatter",
            "identifier_field": "title",
            "media_folder": "",
            "public_folder": "",
            "i18n": true,
            "editor": { "preview": false },
            "fields": fields,
        })
    }

    /// The field of a key; at the `root` a translation has words that must be there.
    fn field(&self, key: &'static Key, root: bool) -> Value {
        let field = match key.shape {
            // The time of the whole work; of a measurement it is one day, or a text that says both.
            Shape::Dates if root => self.object(START_AND_END),
            shape => self.shape(&shape),
        };
        if let Shape::Digests = key.shape {
            return merged(json!({ "name": key.name, "i18n": true }), field);
        }
        let about = *key.about.get(self.lang);
        let mut head = json!({ "name": key.name, "label": key.named(self.lang) });
        let example = match field.get("widget").and_then(Value::as_str) {
            Some("string" | "text") if !key.example.is_empty() => Some(key.example),
            _ => None,
        };
        let hint = match (about, example) {
            ("", None) => None,
            ("", Some(example)) => Some(format!("{} {example}", self.say("เช่น", "such as"))),
            (about, None) => Some(about.to_owned()),
            (about, Some(example)) => {
                Some(format!("{about} {} {example}", self.say("เช่น", "such as")))
            }
        };
        if let Some(hint) = hint {
            head["hint"] = json!(hint);
        }
        let is_words = key.shape.has_words() || key.told_by == super::ToldBy::Each;
        if is_words {
            head["i18n"] = json!(true);
        }
        head["required"] = match (key.required, is_words) {
            // A translation has no facts to be missing, and only its own title and summary must be
            // there.
            (true, true) if !root || !matches!(key.shape, Shape::Words) => {
                json!([self.original.code()])
            }
            (required, _) => json!(required),
        };
        merged(head, field)
    }

    /// What a value of this shape is filled in with.
    fn shape(&self, shape: &Shape) -> Value {
        match shape {
            Shape::Words => json!({ "widget": "text" }),
            Shape::Text
            | Shape::Date
            | Shape::Dates
            | Shape::Year
            | Shape::FiscalYear
            | Shape::Amount
            | Shape::Count
            | Shape::Money
            | Shape::YearlyMoney
            | Shape::Duration
            | Shape::Whole
            | Shape::SourceNumber
            | Shape::Place
            | Shape::TermOrWords(_) => json!({ "widget": "string" }),
            Shape::Slug => self.pattern(SLUG, "เช่น waste-bank", "such as waste-bank"),
            Shape::Url => self.pattern("^https?://", "ขึ้นต้นด้วย https://", "begins with https://"),
            Shape::Email => self.pattern(
                "^[^@ ]+@[^@ ]+$",
                "เช่น office@example.go.th",
                "such as office@example.go.th",
            ),
            Shape::File => {
                self.pattern("^[^/\\\\]+$", "ชื่อไฟล์ที่อยู่ข้างไฟล์นี้", "the name of a file beside this one")
            }
            Shape::OldAddress => {
                self.pattern("^/.*/$", "เช่น /old/address/", "such as /old/address/")
            }
            Shape::YesNo => self.choice(&YES_NO),
            Shape::YesNoUnknown => self.choice(&YES_NO_UNKNOWN),
            Shape::OneOf(words) => self.choice(words),
            Shape::Term(name) => self.terms(*name),
            Shape::Bilingual => self.object(BILINGUAL),
            // The program writes it, and whoever translates pastes it.
            Shape::Digests => json!({ "widget": "hidden" }),
            Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys) => {
                self.object(keys)
            }
            Shape::List(item) => self.list(item),
        }
    }

    fn pattern(&self, pattern: &str, th: &'static str, en: &'static str) -> Value {
        json!({ "widget": "string", "pattern": [pattern, self.say(th, en)] })
    }

    fn choice(&self, words: &[(&'static str, Bilingual<&'static str>)]) -> Value {
        let option = |(id, label): &(&str, Bilingual<&str>)| json!({ "label": label.get(self.lang), "value": id });
        json!({ "widget": "select", "options": words.iter().map(option).collect::<Vec<_>>() })
    }

    fn terms(&self, name: VocabularyName) -> Value {
        let terms = self.terms.get(name).terms().iter();
        let options =
            terms.map(|term| json!({ "label": term.label.get(self.lang), "value": term.id }));
        json!({ "widget": "select", "options": options.collect::<Vec<_>>() })
    }

    fn object(&self, keys: &'static [Key]) -> Value {
        json!({ "widget": "object", "collapsed": "auto", "fields": self.fields(keys) })
    }

    fn fields(&self, keys: &'static [Key]) -> Vec<Value> {
        keys.iter().map(|key| self.field(key, false)).collect()
    }

    fn list(&self, item: &'static Shape) -> Value {
        let keys = item.keys();
        // Mostly there is one, which stands without a list, as people write it.
        if let Shape::Place | Shape::Amount = item {
            return self.shape(item);
        }
        if let Shape::Term(_) = item {
            let mut several = self.shape(item);
            several["multiple"] = json!(true);
            return several;
        }
        if !keys.is_empty() {
            return json!({
                "widget": "list",
                "collapsed": "auto",
                "fields": self.fields(keys),
            });
        }
        let one = self.shape(item);
        let mut head = json!({ "name": "item", "label": self.say("รายการ", "Item") });
        if item.has_words() {
            head["i18n"] = json!(true);
        }
        json!({ "widget": "list", "field": merged(head, one) })
    }
}

/// The configuration as a file that people read: block style, and every text between quotation marks,
/// so that none is taken for anything else. A JSON text is a YAML text (YAML 1.2, 10.2).
pub fn yaml(config: &Value) -> String {
    let mut text = String::new();
    write(config, 0, &mut text);
    text
}

fn write(value: &Value, depth: usize, into: &mut String) {
    let indent = "  ".repeat(depth);
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                let _ = write!(into, "{indent}{key}:");
                below(value, depth, into);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                let mut one = String::new();
                write(item, depth + 1, &mut one);
                let _ = write!(into, "{indent}- {}", one.trim_start());
            }
        }
        scalar => {
            let _ = writeln!(into, "{indent}{scalar}");
        }
    }
}

/// What stands after `key:`, on its line or below.
fn below(value: &Value, depth: usize, into: &mut String) {
    let is_long = |value: &Value| value.as_object().is_some_and(|map| !map.is_empty());
    match value {
        // A list of texts is short.
        Value::Array(items) if !items.iter().any(is_long) => {
            let _ = writeln!(into, " {value}");
        }
        Value::Object(map) if map.is_empty() => into.push_str(" {}\n"),
        Value::Object(_) | Value::Array(_) => {
            into.push('\n');
            write(value, depth + 1, into);
        }
        scalar => {
            let _ = writeln!(into, " {scalar}");
        }
    }
}

/// The field of `head` with what `widget` says besides.
fn merged(mut head: Value, widget: Value) -> Value {
    if let (Value::Object(head), Value::Object(widget)) = (&mut head, widget) {
        head.extend(widget);
    }
    head
}

/// A name of lower-case ASCII letters, digits and single hyphens.
const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

const YES_NO: [(&str, Bilingual<&str>); 2] =
    [("yes", Bilingual::new("ใช่", "Yes")), ("no", Bilingual::new("ไม่ใช่", "No"))];

const YES_NO_UNKNOWN: [(&str, Bilingual<&str>); 3] =
    [YES_NO[0], YES_NO[1], ("unknown", Bilingual::new("ไม่ทราบ", "Unknown"))];
