//! One stylesheet with all that it imports.
//!
//! Not a parser of CSS: it knows comments, strings, `@import`, `url()` and `image-set()`, which is all
//! that can name another file, and leaves every other byte alone but for comments and indentation. It also
//! looks for the names of values (`--paper`), since a site that replaces the file of names by a
//! single one would lose all the others without a word.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    diagnostic::{Diagnostic, Place, kind::theme::Theme},
    lang::nearest::nearest,
    source::{SourcePath, Span},
};

use super::Assets;

/// A stylesheet as it was written.
pub(super) struct Sheet<'a> {
    /// Its text.
    pub(super) text: &'a str,
    /// Its file, where it is the site's.
    pub(super) own: Option<&'a SourcePath>,
}

/// A stylesheet as it is published.
#[derive(Default)]
pub(super) struct Bundle {
    /// Its text, with the imported ones in place.
    pub(super) text: String,
    /// The names of the imported ones.
    pub(super) imported: BTreeSet<String>,
    /// What there is to tell.
    pub(super) said: Vec<Diagnostic>,
}

/// Under which a site's stylesheet imports the built-in ones, as its templates extend theirs.
const BUILTIN: &str = "amphoe/";

/// The name under which a site imports the built-in stylesheet `name`.
pub(super) fn builtin(name: &str) -> String {
    format!("{BUILTIN}{name}")
}

/// The names (`--paper`) that a built-in stylesheet gives and the site's own in its place does not,
/// although a page uses them: what they colour or space would have no colour and no space.
pub(super) fn lost_names(
    sheets: &BTreeMap<&str, Sheet<'_>>,
    bundles: &[(&str, Bundle)],
) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    // What the site gives in any of its files counts; the built-in ones that give a name again (on
    // paper, say) do so for a part of the pages only.
    let own: BTreeSet<&str> = sheets
        .values()
        .filter(|sheet| sheet.own.is_some())
        .flat_map(|sheet| given_names(sheet.text))
        .collect();
    for (name, bundle) in bundles {
        let Some(path) = sheets.get(name).and_then(|sheet| sheet.own) else { continue };
        let Some(builtin) = sheets.get(builtin(name).as_str()) else { continue };
        let here = given_names(&bundle.text);
        let is_used = |given: &str| {
            let used = format!("var({given})");
            let mut with = bundles.iter().filter(|(_, with)| with.imported.contains(*name));
            bundle.text.contains(&used) || with.any(|(_, with)| with.text.contains(&used))
        };
        let lost = given_names(builtin.text).into_iter();
        let lost = lost.filter(|n| !here.contains(n) && !own.contains(n) && is_used(n));
        let names: Vec<String> = lost.map(str::to_owned).collect();
        if !names.is_empty() {
            let kind = Theme::TokenLost { sheet: (*name).to_owned(), names };
            said.push(Diagnostic::new(kind, Place::whole(path)));
        }
    }
    said
}

/// The names that a stylesheet gives a value: `--paper` of `--paper: white`.
fn given_names(css: &str) -> BTreeSet<&str> {
    let names = css.match_indices("--").filter_map(|(at, _)| {
        let rest = &css[at..];
        let end = rest.find(|c: char| c != '-' && !c.is_ascii_alphanumeric())?;
        let before = css[..at].trim_end().chars().next_back();
        let is_first = before.is_none_or(|c| matches!(c, '{' | ';' | '}' | '/'));
        (is_first && rest[end..].trim_start().starts_with(':')).then_some(&rest[..end])
    });
    names.collect()
}

/// `name` with all that it imports; pictures and fonts are already named in `assets`.
pub(super) fn bundle(name: &str, sheets: &BTreeMap<&str, Sheet<'_>>, assets: &Assets) -> Bundle {
    let mut bundle = Bundle::default();
    let folder = folder(name).to_owned();
    add(&mut bundle, name, &folder, &mut vec![name.to_owned()], sheets, assets);
    bundle
}

fn add(
    bundle: &mut Bundle,
    name: &str,
    home: &str,
    open: &mut Vec<String>,
    sheets: &BTreeMap<&str, Sheet<'_>>,
    assets: &Assets,
) {
    let Some(sheet) = sheets.get(name) else { return };
    let css = sheet.text;
    let tell = |bundle: &mut Bundle, kind: Theme, at: usize, length: usize| {
        if let Some(path) = sheet.own {
            let place = Place::new(path, Span::new(at, at + length));
            bundle.said.push(Diagnostic::new(kind, place));
        }
    };
    let mut at = 0;
    let named = |bundle: &mut Bundle, target: &str, at: usize, written: &str| {
        if target.starts_with('#') || begins(target, "data:") {
            bundle.text.push_str(written);
            return;
        }
        if target.contains("//") {
            let kind = Theme::AssetForeign { address: target.to_owned() };
            return tell(bundle, kind, at, target.len());
        }
        let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
        let wanted = join(folder(name), file);
        match assets.get(&wanted) {
            Some(asset) => {
                let hash = if fragment.is_empty() { "" } else { "#" };
                let href = from(home, asset.href.trim_start_matches("assets/"));
                bundle.text.push_str(&format!("url({href}{hash}{fragment})"));
            }
            None => tell(bundle, unknown(target, &wanted, assets.names()), at, target.len()),
        }
    };
    // Of each bracket that is open, whether a string in it names a file.
    let mut brackets = Vec::new();
    while let Some(first) = css[at..].chars().next() {
        let rest = &css[at..];
        if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else if first == '"' || first == '\'' {
            let length = string(rest);
            match brackets.last() == Some(&true) {
                true => {
                    let target = rest[..length].trim_matches(first);
                    named(bundle, target, at + 1, &rest[..length]);
                }
                false => bundle.text.push_str(&rest[..length]),
            }
            at += length;
        } else if let Some(length) = disguised(rest, &bundle.text) {
            let kind = Theme::AssetForeign { address: rest[..length].to_owned() };
            tell(bundle, kind, at, length);
            at += length;
        } else if let Some(import) = begins(rest, "@import").then(|| import(rest)).flatten() {
            let target = match import.target.starts_with(BUILTIN) {
                true => import.target.to_owned(),
                false => join(folder(name), import.target),
            };
            let place = at + import.target_at;
            if open.contains(&target) {
                tell(bundle, Theme::AssetCircle { name: target }, place, import.target.len());
            } else if sheets.contains_key(target.as_str()) {
                let media = import.media;
                if !media.is_empty() {
                    bundle.text.push_str(&format!("@media {media}{{\n"));
                }
                bundle.imported.insert(target.clone());
                open.push(target.clone());
                add(bundle, &target, home, open, sheets, assets);
                open.pop();
                if !media.is_empty() {
                    bundle.text.push_str("}\n");
                }
            } else if import.target.contains("//") {
                let kind = Theme::AssetForeign { address: import.target.to_owned() };
                tell(bundle, kind, place, import.target.len());
            } else {
                let known = sheets.keys().copied();
                tell(bundle, unknown(import.target, &target, known), place, import.target.len());
            }
            at += import.length;
        } else if let Some((target, target_at, length)) =
            begins(rest, "url(").then(|| url(rest)).flatten()
        {
            named(bundle, target, at + target_at, &rest[..length]);
            at += length;
        } else if first.is_whitespace() {
            let gap = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
            let line = rest[..gap].contains('\n');
            if !(bundle.text.is_empty() || bundle.text.ends_with(['\n', ' '])) {
                bundle.text.push(if line { '\n' } else { ' ' });
            }
            at += gap;
        } else {
            match first {
                '(' => brackets.push(FETCHING.iter().any(|name| ends(&bundle.text, name))),
                ')' => drop(brackets.pop()),
                // What was left open ends with its value.
                ';' | '{' | '}' => brackets.clear(),
                _ => {}
            }
            bundle.text.push(first);
            at += first.len_utf8();
        }
    }
    if !bundle.text.ends_with('\n') {
        bundle.text.push('\n');
    }
}

/// Functions in which a string names a file.
const FETCHING: [&str; 2] = ["image-set", "src"];

/// Whether `text` begins with `name`; CSS does not mind its case.
fn begins(text: &str, name: &str) -> bool {
    text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

/// Whether `text` ends with `name`.
fn ends(text: &str, name: &str) -> bool {
    let start = text.len().checked_sub(name.len());
    start.and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(name))
}

/// How long what fetches a file is, where `rest` begins with the name of it in escapes (`\75rl(x)`,
/// `@im\port "x";`). Nobody needs to write so, except to be overlooked.
fn disguised(rest: &str, before: &str) -> Option<usize> {
    let is_part = |c: char| c == '-' || c == '_' || c.is_ascii_alphanumeric() || !c.is_ascii();
    if before.ends_with(is_part) || !rest.starts_with(|c| c == '@' || c == '\\' || is_part(c)) {
        return None;
    }
    let (mut name, mut at, mut is_escaped) = (String::new(), 0, false);
    while let Some(c) = rest[at..].chars().next() {
        match c {
            '\\' => {
                let after = &rest[at + 1..];
                let digits = after.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
                is_escaped = true;
                if digits > 0 {
                    let code = u32::from_str_radix(&after[..digits], 16).ok();
                    name.push(code.and_then(char::from_u32).unwrap_or('\u{fffd}'));
                    let gap = after[digits..].starts_with(|c: char| c.is_ascii_whitespace());
                    at += 1 + digits + usize::from(gap);
                } else {
                    let escaped = after.chars().next()?;
                    name.push(escaped);
                    at += 1 + escaped.len_utf8();
                }
            }
            '@' if at == 0 => {
                name.push(c);
                at += 1;
            }
            c if is_part(c) => {
                name.push(c);
                at += c.len_utf8();
            }
            _ => break,
        }
    }
    let end = match rest[at..].starts_with('(') {
        true if begins(&name, "url") || FETCHING.iter().any(|it| ends(&name, it)) => ')',
        _ if name.eq_ignore_ascii_case("@import") => ';',
        _ => return None,
    };
    is_escaped.then(|| rest[at..].find(end).map_or(rest.len(), |length| at + length + 1))
}

fn unknown<'a>(written: &str, wanted: &str, known: impl Iterator<Item = &'a str>) -> Theme {
    let near = nearest(wanted, known).map(str::to_owned);
    Theme::AssetMissing { name: written.to_owned(), near }
}

/// How long the string is that `rest` begins with, quotes included.
fn string(rest: &str) -> usize {
    let quote = rest.chars().next().unwrap_or('"');
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

struct Import<'a> {
    target: &'a str,
    target_at: usize,
    media: &'a str,
    length: usize,
}

/// `@import "a.css" print;` or `@import url(a.css);`
fn import(rest: &str) -> Option<Import<'_>> {
    let head = "@import".len();
    let gap = rest[head..].len() - rest[head..].trim_start().len();
    let start = head + gap;
    let value = &rest[start..];
    let (target, target_at, used) = match value.chars().next()? {
        '"' | '\'' => {
            let length = string(value);
            (value.get(1..length - 1)?, start + 1, length)
        }
        _ => {
            let (target, at, length) = begins(value, "url(").then(|| url(value)).flatten()?;
            (target, start + at, length)
        }
    };
    let end = value[used..].find(';')?;
    let media = value[used..used + end].trim();
    Some(Import { target, target_at, media, length: start + used + end + 1 })
}

/// What is in `url(…)`, where it begins, and how long the whole is.
fn url(rest: &str) -> Option<(&str, usize, usize)> {
    let close = rest.find(')')?;
    let inner = &rest["url(".len()..close];
    let target = inner.trim().trim_matches(['"', '\'']);
    let at = "url(".len() + inner.find(target)?;
    Some((target, at, close + 1))
}

/// Where `name` lies; a built-in stylesheet finds its pictures where it would lie in the site.
fn folder(name: &str) -> &str {
    let name = name.strip_prefix(BUILTIN).unwrap_or(name);
    name.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// `css` and `../x/p.svg` -> `x/p.svg`.
fn join(folder: &str, target: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The way from the folder `home` to `name`, both below `assets/`.
fn from(home: &str, name: &str) -> String {
    let up = home.split('/').filter(|part| !part.is_empty()).count();
    "../".repeat(up) + name
}
