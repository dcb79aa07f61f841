//! Themes that turn in a circle, never end, or ask for what is not theirs.

use std::collections::BTreeSet;

use amphoe::{build, source::Tree};
use rayon::prelude::*;

use super::{Input, OFTEN, Size, file, plant};

/// A template that draws this at the end of every page.
fn template(what: &str, text: &str, told: &[&'static str]) -> Input {
    let text = format!(
        "{{% extends \"amphoe/base.html\" %}}\n{{% block credits %}}\n{text}\n{{% endblock credits %}}\n"
    );
    file(what, "themes/lotus/base.html", text, told)
}

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let theme = |what: &str, name: &str, text: String, told: &[&'static str]| {
        file(what, &format!("themes/lotus/{name}"), text, told)
    };
    vec![
        template("loops in loops", &format!("{}x{}", "{% for a in [1,2] %}".repeat(12), "{% endfor %}".repeat(12)), &[]),
        template("a range without end", "{% for a in range(end=99999999999) %}x{% endfor %}", &["template-render"]),
        template("a file of the machine", "{% include \"/etc/passwd\" %}", &["template-unknown-name"]),
        template("a file above", "{% include \"../../../etc/passwd\" %}", &["template-unknown-name"]),
        template("what the environment says", "{{ get_env(name=\"HOME\") }}", &["template-unknown-name"]),
        template("what a file says", "{{ load_data(path=\"/etc/passwd\") }}", &["template-unknown-name"]),
        template("braces inside each other", &format!("{{{{ {}1{} }}}}", "(".repeat(2000), ")".repeat(2000)), &["template-syntax"]),
        template("brackets inside each other", &format!("{{{{ {}1{} }}}}", "[".repeat(2000), "]".repeat(2000)), &["template-syntax"]),
        template("ifs inside each other", &format!("{}x{}", "{% if 1 %}".repeat(500), "{% endif %}".repeat(500)), &["template-syntax"]),
        template("sums without end", &format!("{{{{ 1{} }}}}", size.of("+1")), &["template-syntax"]),
        template("noes without end", &format!("{{% if {}true %}}x{{% endif %}}", size.of("not ")), &["template-syntax"]),
        template("a sum beyond every number", "{{ 9223372036854775807 + 1 }}", &[]),
        template("nothing divided", "{{ 1 / 0 }}", &["template-render"]),
        template("a script of its own", "<script>canary()</script>", &["theme-page-inline"]),
        template("a picture from elsewhere", "<img src=\"https://evil.example/x\" alt=\"\">", &["theme-page-foreign"]),
        theme("a template that extends itself", "base.html", "{% extends \"base.html\" %}".to_owned(), &["template-circle"]),
        template("a component that draws itself", "{{ <loopy /> }}", &["template-render"]).and(
            "themes/lotus/loop.html",
            "{% component loopy() %}{{ <loopy /> }}{% endcomponent loopy %}",
        ),
        theme("a template that is no template", "base.html", size.of("{{"), &["template-unclosed"]),
        theme("a template of ends", "base.html", size.of("{% endif %}"), &["template-stray-end"]),
        theme("a stylesheet from elsewhere", "assets/site.css", "@import 'https://evil.example/x.css';".to_owned(), &["theme-asset-foreign"]),
        theme("a stylesheet that nothing closes", "assets/site.css", size.of("a{b:url("), &[]),
        theme("stylesheets that ask for each other", "assets/a.css", "@import 'b.css';".to_owned(), &["theme-asset-circle"])
            .and("themes/lotus/assets/b.css", "@import 'a.css';"),
        theme("a stylesheet above", "assets/site.css", "a{background:url(../../../../etc/passwd)}".to_owned(), &["theme-asset-missing"]),
        theme("words without end", "strings/th.yaml", size.counted(|at| format!("w{at}: ก\n")), &["theme-word-unknown"]),
        theme("words that run", "strings/th.yaml", "themes_title: '<script>canary()</script>'\n".to_owned(), &[]),
        theme("a picture for sharing of pictures inside each other", "share.svg", format!("<svg xmlns=\"http://www.w3.org/2000/svg\">{}{}</svg>", "<g>".repeat(3000), "</g>".repeat(3000)), &["template-broken-picture"]),
        theme("a picture for sharing that asks for a file", "share.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><image href=\"/etc/passwd\" width=\"9\" height=\"9\"/></svg>".to_owned(), &[]),
        theme("a picture for sharing that grows by names", "share.svg", "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\"><!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;\"><!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;\"><!ENTITY j \"&i;&i;&i;&i;&i;&i;&i;&i;&i;&i;\"><!ENTITY k \"&j;&j;&j;&j;&j;&j;&j;&j;&j;&j;\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\"><text>&k;</text></svg>".to_owned(), &["template-broken-picture"]),
        theme("a picture for sharing as large as can be", "share.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1e9\" height=\"1e9\"/>".to_owned(), &[]),
    ]
}

#[test]
fn themes_that_circle_never_end_or_reach_out_are_told() {
    let inputs = inputs(super::ORDINARY);
    let wrong: Vec<String> = inputs.par_iter().flat_map_iter(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not as it should be with a theme.
fn wrong(input: &Input) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut tree = Tree::from_literal("-- content/site.yaml --\ntheme: lotus\n");
    plant(input, "content", &mut tree);
    let told = build::theme::check(&tree, None).said;
    let codes: BTreeSet<&str> = told.iter().map(|said| said.code()).collect();
    if codes != input.told.iter().copied().collect() {
        wrong.push(format!("{}\n  expected {:?}\n  said     {codes:?}", input.name, input.told));
    }
    if told.len() > OFTEN * codes.len() {
        wrong.push(format!("{}: {} things are said", input.name, told.len()));
    }
    wrong
}
