//! What a site may do with its theme, and what it is told.

use super::*;

fn load(literal: &str) -> Checked<Theme> {
    let at = Place::whole(&SourcePath::new("content/site.yaml"));
    Theme::load(&Tree::from_literal(literal), DEFAULT, &at)
}

/// Code, path, and the piece of the file, of everything that loading says.
fn told(literal: &str) -> Vec<(&'static str, String, String)> {
    let tree = Tree::from_literal(literal);
    let piece = |at: &Place| match (at.span, tree.source(at.path.as_str())) {
        (Some(span), Some(source)) => source.text[span.range()].to_owned(),
        _ => String::new(),
    };
    let said = load(literal).said;
    said.iter().map(|d| (d.code(), d.at.path.to_string(), piece(&d.at))).collect()
}

#[test]
fn the_built_in_theme_says_nothing_about_itself() {
    assert_eq!(load("").said, []);
    let sheet = Theme::built_in().asset("site.css").map(str::to_owned);
    assert!(sheet.is_some_and(|href| href.starts_with("assets/site.")));
}

#[test]
fn an_unchanged_copy_of_the_built_in_theme_changes_nothing() {
    let mut tree = Tree::default();
    for (name, text) in builtin::templates() {
        tree.insert(Source::new(format!("themes/default/{name}"), text.replace('\n', "\r\n")));
    }
    for lang in Lang::ALL {
        let path = format!("themes/default/strings/{lang}.yaml");
        tree.insert(Source::new(path, builtin::strings(lang)));
    }
    let at = Place::whole(&SourcePath::new("content/site.yaml"));
    let Checked { value: copy, said } = Theme::load(&tree, DEFAULT, &at);
    let theme = Theme::built_in();
    assert_eq!(said, []);
    assert_eq!(copy.asset("site.css"), theme.asset("site.css"));
    assert_eq!(copy.templates(), theme.templates());
}

#[test]
fn a_theme_that_is_not_there_is_told_where_the_settings_name_it() {
    let tree = Tree::from_literal("-- themes/blue/base.html --\n");
    let at = Place::whole(&SourcePath::new("content/site.yaml"));
    let said = Theme::load(&tree, "bleu", &at).said;
    assert_eq!(said.len(), 1);
    assert_eq!((said[0].code(), &said[0].at), ("theme-unknown", &at));
}

#[test]
fn every_broken_template_is_told_in_one_run_at_its_place() {
    let said = told(concat!(
        "-- themes/default/base.html --\n<p>อำเภอ\n{% if x %}\n",
        "-- themes/default/case.html --\n{% extends \"amphoe/case.html\" %}\n",
        "{% block main %}ไทย {{ page.title | uppper }}{% endblock %}\n",
        "-- themes/default/home.html --\n{{ page.title }\n",
    ));
    let codes: Vec<_> = said.iter().map(|(code, path, _)| (*code, path.as_str())).collect();
    assert_eq!(
        codes,
        [
            ("template-unclosed", "themes/default/base.html"),
            ("template-unclosed", "themes/default/home.html"),
            ("template-unknown-name", "themes/default/case.html"),
        ]
    );
    assert_eq!(said[2].2, "uppper");
}

#[test]
fn a_misspelt_block_parent_or_component_is_told_by_name() {
    let said = told(concat!(
        "-- themes/default/case.html --\n{% extends \"amphoe/case.html\" %}\n",
        "{% block mian %}{% endblock %}\n",
        "-- themes/default/text.html --\n{% extends \"amphoe/bas.html\" %}\n",
        "-- themes/default/list.html --\n{{ <cardd card={list} /> }}\n",
    ));
    let pieces: Vec<_> = said.iter().map(|(code, _, piece)| (*code, piece.as_str())).collect();
    assert_eq!(
        pieces,
        [
            ("template-unknown-name", "amphoe/bas.html"),
            ("template-unknown-name", "mian"),
            ("template-unknown-name", "cardd"),
        ]
    );
}

#[test]
fn a_misspelt_block_is_told_with_the_one_that_is_meant() {
    let own = "-- themes/default/base.html --\n{% extends \"amphoe/base.html\" %}\n{% block credit %}{% endblock %}\n";
    let remedies: Vec<String> =
        load(own).said.into_iter().map(|d| d.kind.words().remedy.en).collect();
    assert_eq!(remedies, ["did you mean `credits`?"]);
}

#[test]
fn templates_that_call_each_other_in_a_circle_are_told_and_left_out() {
    let said = told("-- themes/default/base.html --\n{% extends \"base.html\" %}\n");
    let codes: Vec<_> = said.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, ["template-circle"]);
}

#[test]
fn a_template_that_no_page_uses_is_a_warning() {
    let said = told("-- themes/default/cases.html --\n<p>\n");
    let codes: Vec<_> = said.iter().map(|(code, ..)| *code).collect();
    assert_eq!(codes, ["template-unused"]);
}

#[derive(Serialize)]
struct Bare {
    title: &'static str,
}

#[test]
fn a_mistake_while_drawing_is_told_at_the_line_of_the_site() {
    let theme = load("-- themes/default/text.html --\n<p>ก {{ text.titel }}</p>\n").value;
    let view = Bare { title: "ก" };
    let mut out = b"old".to_vec();
    let error = theme
        .render("text.html", Lang::Th, &view, ("text", &view), "", &mut out)
        .expect_err("titel is not title")
        .into_diagnostic();
    assert_eq!(error.code(), "template-unknown-value");
    assert_eq!(error.at.path.as_str(), "themes/default/text.html");
    assert!(error.at.span.is_some());
}

#[test]
fn text_is_escaped_words_are_at_hand_and_blanks_are_filled() {
    let theme = load(concat!(
        "-- themes/default/text.html --\n",
        "{{ text.title }}|{{ t.home }}|{{ t.page_n | fill(n=3) }}|{{ asset(name=\"site.css\") }}",
    ));
    assert_eq!(theme.said, []);
    let view = Bare { title: "<b>" };
    let mut out = Vec::new();
    let drawn = theme.value.render("text.html", Lang::En, &view, ("text", &view), "", &mut out);
    assert_eq!(drawn, Ok(()));
    let sheet = theme.value.asset("site.css").expect("it is built in");
    let expected = format!("&lt;b&gt;|Home|Page 3|{}", sheet.replace('/', "&#x2F;"));
    let out = String::from_utf8_lossy(&out).replace("&#x2F;", "/");
    assert_eq!(out.trim_end(), expected.replace("&#x2F;", "/"));
}

#[test]
fn a_blank_without_a_value_is_no_brace_on_a_page() {
    let theme = load("-- themes/default/text.html --\n{{ t.page_n | fill(m=3) }}").value;
    let view = Bare { title: "" };
    let drawn = theme.render("text.html", Lang::En, &view, ("text", &view), "", &mut Vec::new());
    assert_eq!(drawn.map_err(|e| e.into_diagnostic().code()), Err("template-unfilled-blank"));
}

#[test]
fn one_is_said_otherwise_than_many() {
    let theme = Theme::built_in();
    assert_eq!(theme.count(Lang::En, "count_cases", 1), "1 case");
    assert_eq!(theme.count(Lang::En, "count_cases", 1234), "1,234 cases");
    assert_eq!(theme.count(Lang::Th, "count_cases", 0), "0 เรื่อง");
}

/// Keys are not checked by the compiler, so this reads the sources as a person would.
#[test]
fn every_key_that_the_program_or_a_template_says_exists() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let words = Theme::built_in().words.th;
    let mut unknown = Vec::new();
    for folder in ["src/render", "themes/default"] {
        for entry in walkdir::WalkDir::new(root.join(folder)) {
            let entry = entry.expect("the sources can be listed");
            let name = entry.file_name().to_string_lossy().into_owned();
            let text = || std::fs::read_to_string(entry.path()).expect("the sources can be read");
            let keys = match name.rsplit_once('.') {
                Some((_, "rs")) if !entry.path().ends_with("theme/tests.rs") => said(&text()),
                Some((_, "html")) => shown(&text()),
                _ => continue,
            };
            unknown.extend(
                keys.into_iter()
                    .filter(|key| words.get(key).is_none())
                    .map(|key| format!("{name}: {key}")),
            );
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

/// A word that nothing shows could be changed by a site, and nothing would happen.
#[test]
fn every_word_is_shown_somewhere() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = String::new();
    for folder in ["src/render", "themes/default"] {
        for entry in walkdir::WalkDir::new(root.join(folder)) {
            let entry = entry.expect("the sources can be listed");
            if entry.path().extension().is_some_and(|end| end == "rs" || end == "html") {
                let text = std::fs::read_to_string(entry.path());
                sources += &text.expect("the sources can be read");
            }
        }
    }
    let templates = shown(&sources);
    // What is said of one is the word for many with an ending.
    let is_shown = |key: &str| {
        let key = key.strip_suffix("_one").unwrap_or(key);
        sources.contains(&format!("\"{key}\"")) || templates.iter().any(|shown| shown == key)
    };
    let words = Theme::built_in().words.th;
    let idle: Vec<&str> = words.iter().map(|(key, _)| key).filter(|key| !is_shown(key)).collect();
    assert_eq!(idle, Vec::<&str>::new());
}

/// The keys that a Rust source says: the first argument of a reader's `say` and `count`, the second
/// of the theme's, where it is a literal.
fn said(text: &str) -> Vec<String> {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let after =
        |head: &'static str| code.match_indices(head).map(|(at, _)| &code[at + head.len()..]);
    let first = [".say(", ".say_with(", ".count("].into_iter().flat_map(after);
    let second = ["theme.say(", "theme.count("]
        .into_iter()
        .flat_map(after)
        .filter_map(|arguments| arguments.split_once(',').map(|(_, second)| second));
    first
        .chain(second)
        .filter_map(|argument| argument.trim_start().strip_prefix('"')?.split('"').next())
        .map(str::to_owned)
        .collect()
}

/// The keys that a template shows: `t.key` inside braces.
fn shown(text: &str) -> Vec<String> {
    let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut keys = Vec::new();
    for (at, _) in text.match_indices("t.") {
        let before = &text[..at];
        let inside = before.rfind('{').is_some_and(|open| !before[open..].contains('}'));
        let whole = !before.ends_with(|c: char| name(c) || c == '.');
        if inside && whole {
            keys.push(text[at + 2..].chars().take_while(|c| name(*c)).collect());
        }
    }
    keys
}
