//! What whoever changes a theme reads: `amphoe theme check` and `amphoe theme new`.
//!
//! Each golden test makes mistakes in a theme, checks it, and holds the report as it is read, in Thai
//! and in English (`themes/golden/`). The places are marked in the files as `⟦…⟧`, in the order of
//! the report.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Command, Output},
};

use amphoe::{
    build::{Memo, build, theme},
    diagnostic::{
        Severity,
        report::{
            Report,
            human::{Look, human},
        },
    },
    lang::Lang,
    render::sample::samples,
    site::resolve::Options,
    source::{Source, Span, Tree},
    theme::Theme,
};

use super::project::{Project, options};

/// What follows `extends`, as a block of every page.
fn on_every_page(text: &str) -> String {
    format!(
        "{{% extends \"amphoe/base.html\" %}}\n{{% block credits %}}\n{text}\n{{% endblock credits %}}\n"
    )
}

/// Checks a theme of these files, and holds that `codes` are said at the marked places, in their order,
/// and nothing else; a code after a path stands for the whole of a file.
fn check(files: &[(&str, &str)], codes: &[&str]) {
    let mut tree = Tree::default();
    tree.insert(Source::new("content/site.yaml", "theme: lotus\n"));
    let mut expected = Vec::new();
    for (name, text) in files {
        let path = format!("themes/lotus/{name}");
        let (mut plain, mut open) = (String::new(), 0);
        for c in text.chars() {
            match c {
                '⟦' => open = plain.len(),
                '⟧' => expected.push((path.clone(), Some(Span::new(open, plain.len())))),
                c => plain.push(c),
            }
        }
        tree.insert(Source::new(&path, plain));
    }
    expected.sort();
    let report = Report::new(theme::check(&tree, None).said);
    let mut places = expected.into_iter();
    let expected: Vec<_> = codes
        .iter()
        .map(|code| match code.split_once(": ") {
            Some((path, code)) => (code.to_owned(), format!("themes/lotus/{path}"), None),
            None => {
                let (path, span) = places.next().unwrap_or_default();
                ((*code).to_owned(), path, span)
            }
        })
        .collect();
    let said = report.said();
    let got: Vec<_> = said
        .iter()
        .map(|said| (said.code().to_owned(), said.at.path.to_string(), said.at.span))
        .collect();
    let [thai, english] = Lang::ALL.map(|lang| human(&report, &tree, &Look::plain(lang)));
    assert!(
        expected == got && places.next().is_none(),
        "{thai}\n\n{english}\n\nexpected:\n{expected:#?}\n\nsaid:\n{got:#?}"
    );
    if codes.is_empty() {
        return;
    }
    let name = std::thread::current().name().expect("a test has a name").to_owned();
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("themes/golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let name = name.trim_start_matches("themes::");
    settings.bind(|| insta::assert_snapshot!(name, format!("{thai}\n\n{english}")));
}

#[test]
fn a_sound_theme_is_told_nothing() {
    let text =
        on_every_page("{% if page.picture %}<p class=\"credit\">{{ page.site }}</p>{% endif %}");
    check(&[("base.html", &text)], &[]);
}

#[test]
fn names_that_no_page_has_are_told_all_in_one_run() {
    let text = on_every_page(
        "<p>{{ page.⟦titel⟧ }} {{ ⟦pge⟧.title }} {{ t.⟦hom⟧ }}</p>
{% for link in page.⟦menuu⟧ %}{% endfor %}
{% for link in page.menu %}{{ link.⟦hreff⟧ }}{% endfor %}
{{ page.⟦foott⟧.licence }}
{% if page.⟦pictur⟧ %}<p>ภาพ</p>{% endif %}",
    );
    let unknown = "template-unknown-value";
    let codes = [unknown; 6].into_iter().chain(["template-unknown-condition"]);
    check(&[("base.html", &text)], &codes.collect::<Vec<_>>());
}

#[test]
fn what_some_pages_do_not_have_is_told_although_others_have_it() {
    let text = on_every_page(
        "<p>{{ ⟦page.picture⟧.alt }}</p>
{% for link in page.menu %}{{ ⟦link.number⟧.x }}{% endfor %}
<p>{{ ⟦page.notices[0]⟧.text }}</p>",
    );
    check(&[("base.html", &text)], &["template-absent-value"; 3]);
}

/// A case may name an office and not its telephone: no page is that bare, and none that full.
#[test]
fn what_may_be_absent_inside_of_what_is_there_is_told() {
    let text = "{% extends \"amphoe/case.html\" %}
{% block main %}{% if case.contact %}{{ ⟦case.contact.phone⟧.href }}{% endif %}{% endblock main %}
";
    check(&[("case.html", text)], &["template-absent-value"]);
}

#[test]
fn values_of_the_wrong_sort_are_told_in_words() {
    let text = on_every_page(
        "{{ ⟦page.title + 1⟧ }}{{ ⟦page.title⟧ | round }}{% if ⟦page.title > 3⟧ %}{% endif %}
{{ ⟦page.menu⟧.first }}{{ ⟦page.title⟧.first }}
{% for x in ⟦page.noindex⟧ %}{% endfor %}",
    );
    check(&[("base.html", &text)], &["template-wrong-sort"; 6]);
}

#[test]
fn filters_functions_tests_components_blocks_and_files_that_do_not_exist() {
    let text = on_every_page(
        "{{ page.title | ⟦uppr⟧ }}{{ ⟦asst⟧(name=\"icon.svg\") }}
{% if page.url is ⟦defind⟧ %}{% endif %}
{{ <⟦lnk⟧ link={page.search} /> }}
{% include \"⟦partz.html⟧\" %}
{{ asset(name=\"⟦sit.css⟧\") }}{{ t.page_n | ⟦fill(m=1)⟧ }}",
    );
    let home = "{% extends \"⟦amphoe/hom.html⟧\" %}\n";
    let list = "{% extends \"amphoe/list.html\" %}\n{% block ⟦mian⟧ %}{% endblock mian %}\n";
    let name = "template-unknown-name";
    check(
        &[("base.html", &text), ("home.html", home), ("list.html", list)],
        &[
            name,
            name,
            name,
            name,
            name,
            "theme-asset-missing",
            "template-unfilled-blank",
            name,
            name,
        ],
    );
}

#[test]
fn tags_without_their_other_half_are_told_where_they_stand_in_every_file() {
    check(
        &[
            ("base.html", &on_every_page("⟦{% if page.url %}⟧<p>")),
            ("home.html", "{% extends \"amphoe/home.html\" %}\n⟦{% block main %}⟧<p>\n"),
            ("list.html", &on_every_page("<p>⟦{% endfor %}⟧")),
            (
                "text.html",
                "{% extends \"amphoe/text.html\" %}{% block main %}{{ a ⟦b⟧ }}{% endblock %}",
            ),
        ],
        &["template-unclosed", "template-unclosed", "template-stray-end", "template-syntax"],
    );
}

#[test]
fn what_the_policy_of_the_pages_forbids_is_told_at_every_place() {
    let text = on_every_page(
        "<p ⟦style=\"color: red\"⟧>ก</p>
⟦<script⟧>go()</script>
<img src=\"⟦https://cdn.example/a.png⟧\" alt=\"\"><img src=\"⟦//cdn.example/b.png⟧\" alt=\"\">
<button ⟦onclick=\"go()\"⟧>ก</button>
<a href=\"https://cdn.example/\">ลิงก์ธรรมดา</a>",
    );
    let style =
        "@import \"⟦https://fonts.example/sarabun.css⟧\";\nb { background: url(⟦bg.png⟧) }\n";
    check(
        &[("assets/own.css", style), ("base.html", &text)],
        &[
            "theme-asset-foreign",
            "theme-asset-missing",
            "theme-page-inline",
            "theme-page-inline",
            "theme-page-foreign",
            "theme-page-foreign",
            "theme-page-inline",
        ],
    );
}

#[test]
fn a_file_of_words_with_mistakes_makes_no_page_wrong() {
    let words = "⟦hom⟧: หน้าแรก\n⟦home หน้าแรก⟧\npage_n: หน้าที่ ⟦{m}⟧\n⟦nav_cases: กรณี: ศึกษา⟧\n";
    check(
        &[("strings/th.yaml", words)],
        &["theme-word-unknown", "theme-word-line", "theme-word-blank", "theme-word-quotes"],
    );
}

#[test]
fn a_word_that_leaves_out_what_the_built_in_one_says_is_noted() {
    check(&[("strings/th.yaml", "page_n: ⟦หน้าต่อไป⟧\n")], &["theme-word-blank-lost"]);
}

#[test]
fn a_picture_for_sharing_is_drawn_and_not_only_its_template() {
    check(
        &[("share.svg", "<svg>{{ share.title }}<g></svg>")],
        &["share.svg: template-broken-picture"],
    );
}

/// What a build says of a theme, the check says too: it is the same code.
#[test]
fn a_check_says_at_least_what_a_build_says() {
    for text in [
        "{{ page.titel }}",
        "{{ page.title | uppr }}",
        "{% if page.url %}",
        "<p style=\"a\">",
        "<img src=\"//x.example/a\">",
        "{{ <link link={page.title} /> }}",
    ] {
        let mut tree = Tree::from_literal(&super::project::case("a", ""));
        tree.insert(Source::new("themes/default/base.html", on_every_page(text)));
        let options = Options { base: None, ..options() };
        let is_of_theme = |said: &amphoe::diagnostic::Diagnostic| {
            said.severity() == Severity::Error && said.at.path.as_str().starts_with("themes")
        };
        let built = build(&tree, &options, &mut Memo::default()).said;
        let checked = theme::check(&tree, None).said;
        let built: Vec<_> = built.into_iter().filter(is_of_theme).collect();
        assert!(!built.is_empty(), "{text}");
        for said in built {
            let code = said.code();
            assert!(
                checked.iter().any(|it| it.code() == code && it.at == said.at),
                "{text}: {said:?}\n{checked:#?}"
            );
        }
    }
}

/// Whichever page a template draws, there is an invented one with everything and one with nothing.
#[test]
fn every_kind_of_page_is_tried_full_and_bare_in_both_languages() {
    let samples = samples(&Theme::built_in());
    let kinds: BTreeSet<&str> =
        samples.iter().filter_map(|sample| sample.name.split('-').next()).collect();
    for kind in kinds {
        for state in ["full", "bare"] {
            for lang in Lang::ALL {
                let name = format!("{kind}-{state}");
                let is_it =
                    |name: &str| samples.iter().any(|it| it.name == name && it.lang == lang);
                assert!(is_it(&name), "{name} in {lang}");
            }
        }
    }
}

fn amphoe(project: &Project, line: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_amphoe"))
        .current_dir(project.root())
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1795651200")
        .args(line.split(' '))
        .output()
        .expect("the program can be started")
}

fn told(output: &Output) -> (i32, String) {
    let code = output.status.code().expect("it ends by itself");
    (code, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn a_new_theme_passes_its_check_and_builds() {
    let project = Project::small();
    let (code, said) = told(&amphoe(&project, "theme new lotus --lang en"));
    assert_eq!(code, 0, "{said}");
    for file in ["README.md", "assets/tokens.css", "base.html"] {
        assert!(said.contains(&format!("themes/lotus/{file}")), "{said}");
    }
    assert!(said.contains("`theme: lotus`") && said.contains("amphoe serve"), "{said}");
    let (code, said) = told(&amphoe(&project, "theme check lotus --strict --lang en"));
    assert_eq!(code, 0, "{said}");
    assert!(said.starts_with("the theme lotus is sound: ") && said.lines().count() == 1, "{said}");
    assert!(said.contains("(1 of its own)") && said.contains("2 languages"), "{said}");

    project.write("content/site.yaml", "title: {th: คลังของเรา, en: Our library}\ntheme: lotus\n");
    let (code, said) = told(&amphoe(&project, "build --quiet"));
    assert_eq!(code, 0, "{said}");
    let page = fs::read_to_string(project.path("public/about/index.html"))
        .or_else(|_| fs::read_to_string(project.path("public/cases/index.html")));
    let page = page.expect("it was published");
    assert!(page.contains("<p><a href=\"../\">คลังของเรา</a></p>"), "{page}");
    let style = fs::read_dir(project.path("public/assets")).expect("it was published");
    let style = style
        .filter_map(|file| fs::read_to_string(file.expect("it can be listed").path()).ok())
        .find(|text| text.contains("--indigo: #27408b"));
    assert!(style.is_some_and(|text| text.contains("--indigo: #5b2a86")));
}

#[test]
fn a_new_theme_takes_no_name_that_is_bad_or_taken_and_no_file_is_touched() {
    let project = Project::small();
    project.write("themes/lotus/base.html", "mine");
    fs::create_dir_all(project.path("themes/empty")).expect("a folder can be made");
    for name in ["Lotus", "ดอกบัว", "a/b", "..", "default", "lotus", "empty", "con", "th"]
    {
        let (code, said) = told(&amphoe(&project, &format!("theme new {name} --lang en")));
        assert_eq!(code, 2, "{name}: {said}");
        assert!(said.starts_with("no file was written"), "{name}: {said}");
    }
    let text = fs::read_to_string(project.path("themes/lotus/base.html"));
    assert_eq!(text.expect("it is there"), "mine");
    let themes = fs::read_dir(project.path("themes")).expect("it can be listed").count();
    assert_eq!(themes, 2);
    assert!(!Path::new(&project.path("themes/lotus/README.md")).exists());
}

#[test]
fn a_check_ends_as_it_found_and_in_the_form_that_was_asked_for() {
    let project = Project::small();
    assert_eq!(told(&amphoe(&project, "theme check")).0, 0);
    assert_eq!(told(&amphoe(&project, "theme check --quiet")), (0, String::new()));
    project.write("themes/lotus/base.html", on_every_page("{{ page.titel }}"));
    project.write("themes/rose/base.html", on_every_page("{% if page.titel %}{% endif %}"));
    for (line, code) in [
        ("theme check lotus", 1),
        ("theme check themes/lotus/", 1),
        ("theme check rose", 0),
        ("theme check rose --strict", 1),
        ("theme check default", 0),
        ("theme check lily", 2),
        ("theme check --root nowhere", 2),
        ("theme new lily --root nowhere", 2),
    ] {
        let (got, said) = told(&amphoe(&project, line));
        assert_eq!(got, code, "{line}: {said}");
    }
    let (_, said) = told(&amphoe(&project, "theme check lotos --lang en"));
    assert_eq!(said, "there is no theme `lotos`; did you mean `lotus`?\n");
    let output = amphoe(&project, "theme check lotus --report json");
    let report: serde_json::Value =
        serde_json::from_slice(&output.stdout).expect("the report is JSON");
    let report = report.to_string();
    assert!(report.contains("template-unknown-value") && report.contains("base.html"), "{report}");
}

#[test]
fn the_theme_that_the_settings_name_is_checked_where_none_is_given() {
    let project = Project::small();
    project.write("themes/lotus/base.html", on_every_page("{{ page.titel }}"));
    assert_eq!(told(&amphoe(&project, "theme check")).0, 0);
    project.write("content/site.yaml", "theme: lotus\n");
    assert_eq!(told(&amphoe(&project, "theme check")).0, 1);
    project.write("content/site.yaml", "theme: lotos\n");
    let (code, said) = told(&amphoe(&project, "theme check --lang en"));
    assert_eq!(code, 1);
    assert!(said.contains("[theme-unknown]") && said.contains("site.yaml:1:8"), "{said}");
}
