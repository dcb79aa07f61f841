//! What templates may see, told in the theme's folder: made from the types themselves, so that it
//! cannot be out of date.

use std::{collections::BTreeMap, fs, path::PathBuf};

use crate::project::own;

/// A struct of the views.
struct Shape {
    about: String,
    fields: Vec<Field>,
}

struct Field {
    name: String,
    kind: String,
    about: String,
}

/// Every struct of `src/render/view`, by its path: `case::Section`.
fn shapes() -> BTreeMap<String, Shape> {
    let folder = own().join("src/render/view");
    let mut files: Vec<(String, PathBuf)> = fs::read_dir(&folder)
        .expect("it is there")
        .map(|entry| entry.expect("it can be read").path())
        .map(|path| (path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), path))
        .collect();
    files.push((String::new(), own().join("src/render/view.rs")));
    let mut shapes = BTreeMap::new();
    for (room, path) in files {
        let text = fs::read_to_string(&path).expect("it can be read");
        let (mut about, mut open) = (String::new(), None);
        for line in text.lines().map(str::trim) {
            if let Some(words) = line.strip_prefix("/// ") {
                about = format!("{about} {words}").trim().to_owned();
            } else if let Some(rest) = line.strip_prefix("pub struct ") {
                let name = rest.trim_end_matches(" {");
                open =
                    Some(if room.is_empty() { name.to_owned() } else { format!("{room}::{name}") });
                let shape = Shape { about: std::mem::take(&mut about), fields: Vec::new() };
                shapes.insert(open.clone().unwrap_or_default(), shape);
            } else if let (Some(rest), Some(name)) = (line.strip_prefix("pub "), &open)
                && let Some((field, kind)) = rest.trim_end_matches(',').split_once(": ")
            {
                let field = Field {
                    name: field.to_owned(),
                    kind: kind.to_owned(),
                    about: std::mem::take(&mut about),
                };
                shapes.get_mut(name).expect("it was opened").fields.push(field);
            } else if line == "}" {
                open = None;
                about.clear();
            }
        }
    }
    shapes
}

/// A type as whoever writes a template thinks of it, and the struct that it holds, if any.
fn plain(kind: &str) -> (String, Option<&str>) {
    let inner = |open: &str| kind.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option<") {
        let (words, shape) = plain(inner);
        return (format!("{words}, or nothing"), shape);
    }
    if let Some(inner) = inner("Vec<") {
        let (words, shape) = plain(inner);
        return (format!("list of {words}"), shape);
    }
    match kind {
        "String" => ("text".to_owned(), None),
        "bool" => ("yes or no".to_owned(), None),
        "usize" | "u8" | "u32" | "f32" => ("number".to_owned(), None),
        _ => (format!("`{}`", kind.rsplit("::").next().unwrap_or(kind)), Some(kind)),
    }
}

/// The struct that `kind` names in a file of the room `room`.
fn named<'s>(shapes: &'s BTreeMap<String, Shape>, room: &str, kind: &str) -> Option<&'s str> {
    let here = format!("{room}::{kind}");
    let known = |name: &str| shapes.get_key_value(name).map(|(name, _)| name.as_str());
    let anywhere = || {
        let ends = format!("::{kind}");
        shapes.keys().find(|name| name.ends_with(&ends)).map(String::as_str)
    };
    known(&here).or_else(|| known(kind)).or_else(anywhere)
}

/// The document: the page first, then each template's view with what it holds.
fn document() -> String {
    let shapes = shapes();
    let mut told = String::from(
        "# What templates see\n\n\
         Made from the types in `src/render/view/` by a test (`tests/it/views.rs`); change those and run \
         `AMPHOE_VIEWS=write cargo test --test it views`.\n\n\
         Every template sees `page`, one view under the name that its heading says, and the words of the \
         interface as `t`. A text is ready to print in the reader's language; what ends in `html` is safe \
         HTML for `| safe`. A `lang` is there only where words are not in the page's language.\n",
    );
    let mut shown = Vec::new();
    let mut queue = vec!["page::Page".to_owned()];
    let is_view =
        |shape: &Shape| shape.about.starts_with('`') && shape.about.contains(".html`, as `");
    let mut views: Vec<&String> =
        shapes.iter().filter(|(_, shape)| is_view(shape)).map(|(name, _)| name).collect();
    views.sort_by_key(|name| &shapes[*name].about);
    for view in std::iter::once(None).chain(views.into_iter().map(Some)) {
        if let Some(view) = view {
            queue.push(view.clone());
        }
        while let Some(name) = queue.pop() {
            if shown.contains(&name) {
                continue;
            }
            let shape = &shapes[&name];
            let (room, short) = name.split_once("::").unwrap_or(("", &name));
            told.push_str(&match is_view(shape) {
                true => format!("\n## {}\n\n", shape.about),
                false => format!("\n### `{short}`\n\n{}\n\n", shape.about),
            });
            told.push_str("| field | what | |\n| --- | --- | --- |\n");
            let mut inner = Vec::new();
            for field in &shape.fields {
                let (words, holds) = plain(&field.kind);
                told.push_str(&format!("| `{}` | {words} | {} |\n", field.name, field.about));
                inner.extend(holds.and_then(|kind| named(&shapes, room, kind)).map(str::to_owned));
            }
            inner.reverse();
            queue.extend(inner);
            shown.push(name);
        }
    }
    told
}

#[test]
fn what_templates_see_is_told_in_the_folder_of_the_theme() {
    let path = own().join("themes/default/VIEWS.md");
    let told = document();
    if std::env::var("AMPHOE_VIEWS").is_ok_and(|what| what == "write") {
        fs::write(&path, &told).expect("it can be written");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == told, "run `AMPHOE_VIEWS=write cargo test --test it views`");
}

#[test]
fn the_document_has_every_template_and_what_each_field_means() {
    let told = document();
    for template in fs::read_dir(own().join("themes/default")).expect("it is there") {
        let name = template.expect("it can be read").file_name().to_string_lossy().into_owned();
        let is_frame = ["base.html", "parts.html", "search-parts.html"].contains(&name.as_str());
        if name.ends_with(".html") && !is_frame {
            assert!(told.contains(&format!("## `{name}`, as `")), "{name}");
        }
    }
    let silent: Vec<&str> = told.lines().filter(|line| line.ends_with("|  |")).collect();
    assert_eq!(silent, Vec::<&str>::new(), "each field says what it is");
}
