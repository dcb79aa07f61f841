//! Settings, vocabularies and the other files of the site that are no pages.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{
    BESIDES, Input, OFTEN, ORDINARY, Size, executable, file, ground, plant, published, said,
};
use crate::project::built;

const SITE: &str = "content/site.yaml";
const PROGRAMME: &str = "content/programme/programme.yaml";

/// A site with these lines in its settings.
fn site(what: &str, lines: &str, told: &[&'static str]) -> Input {
    let own = "title: {th: ก, en: A}\nbase_url: https://amphoe.example/\ncontact: {office: {th: ก, en: A}}\ndpo: {office: {th: ก, en: A}}\ncorrections: {office: {th: ก, en: A}}\n";
    let key = |line: &str| line.split(':').next().unwrap_or_default().to_owned();
    let kept: String = own
        .lines()
        .filter(|line| !lines.lines().any(|given| key(given) == key(line)))
        .flat_map(|line| [line, "\n"])
        .collect();
    file(what, SITE, format!("{kept}{lines}\n"), told)
}

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    // Each is a site of its own.
    let size = Size(if size == ORDINARY { 4 << 10 } else { size.0 });
    let script = "'\"></title></script><script>canary()</script>'";
    let both = format!("{{th: {script}, en: {script}}}");
    let terms = |name: &str, text: String, what: &str, told: &[&'static str]| {
        file(what, &format!("content/vocabulary/{name}.yaml"), text, told)
    };
    vec![
        site("a site whose name runs", &format!("title: {both}\ndescription: {both}"), &[]),
        site("offices whose names run", &format!("contact: {{office: {both}}}\ndpo: {{office: {both}}}\ncorrections: {{office: {both}}}"), &[]),
        site("an address of the site that runs", "base_url: 'javascript:canary()'", &["not-a-web-address"]),
        site("an address of the site with a quote", "base_url: 'https://a.example/\"><script>'", &["not-a-web-address"]),
        site("a theme that leads out", "theme: ../../etc", &["bad-slug"]),
        site("a theme of a machine", "theme: /etc", &["bad-slug"]),
        site("keys of the site that nobody knows", &size.counted(|at| format!("k{at}: a\n")), &["unknown-key"]),
        site("one key of the site again and again", &size.of("demo: no\n"), &["duplicate-key"]),
        site("quotes of the site that nothing closes", &size.of("a: \"b\n"), &["yaml-unclosed-quote"]),
        site("keys of the site inside each other", &format!("title:\n{}", (1..120).map(|at| format!("{}a:\n", " ".repeat(at))).collect::<String>()), &["missing-key", "unknown-key"]),
        site("a site of nothing but remarks", &size.of("# ก\n"), &[]),
        file("settings that are a list", SITE, size.of("- ก\n"), &["no-contact", "no-corrections-office", "no-dpo", "not-keys"]),
        file("settings that are a text", SITE, size.of("ก"), &["no-contact", "no-corrections-office", "no-dpo", "not-keys"]),
        file("settings that are a bomb", SITE, "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", &["yaml-alias"]),
        terms("themes", size.counted(|at| format!("- {{id: t{at}, th: ก{at}, en: T{at}}}\n")), "themes without end", &[]),
        terms("themes", size.of("- {id: x, th: ก, en: A}\n"), "one theme again and again", &["term-twice"]),
        terms("themes", format!("- {{id: environment, th: {script}, en: {script}}}\n"), "a theme whose name runs", &[]),
        terms("themes", "- {id: '../../x', th: ก, en: A}\n".to_owned(), "a theme that leads out of the site", &["bad-slug"]),
        terms("organisations", format!("- {{id: x, th: {script}, en: {script}}}\n"), "an organisation whose name runs", &[]),
        terms("nothing", "- {id: x}\n".to_owned(), "a vocabulary that nobody knows", &["unknown-vocabulary"]),
        file("rings of synonyms without end", "content/synonyms.yaml", size.counted(|at| format!("- [กก{at}, ขข{at}]\n")), &[]),
        file("one synonym again and again", "content/synonyms.yaml", size.of("- [กกก, ขขข]\n"), &["synonym-in-two-rings"]),
        file("protected terms without end", "content/protected-terms.yaml", format!("terms:\n{}", size.counted(|at| format!("  - กขค{at}\n"))), &[]),
        file("a protected term of one letter", "content/protected-terms.yaml", "terms: [ก]\n", &["no-reviewer"]),
        file("figures without end", PROGRAMME, format!("name: {{th: ก, en: A}}\nsources: [{{title: ก}}]\nfigures:\n{}", size.counted(|at| format!("  - {{id: f{at}, value: {at}, what: {{th: ก, en: A}}, source: [1], quoted: ['{{n}} อำเภอที่{at}']}}\n"))), &[]),
        file("a figure that is quoted by every word", PROGRAMME, "name: {th: ก, en: A}\nsources: [{title: ก}]\nfigures:\n  - {id: f, value: 1, what: {th: ก, en: A}, source: [1], quoted: ['{n}']}\n", &["not-a-phrase"]),
        file("submissions without end", PROGRAMME, format!("name: {{th: ก, en: A}}\nsources: [{{title: ก}}]\nsubmissions:\n{}", size.of("  - {place: ก}\n")), &["missing-key", "submission-without-place", "unknown-key"]),
        file("visits that are none", "content/checked.yaml", size.of("- ก\n"), &["checked-unreadable"]),
        file("visits without end", "content/checked.yaml", size.counted(|at| format!("https://a.example/{at}: {{}}\n")), &["checked-unreadable"]),
        file("a page that is a section of ours", "content/pages/cases/index.th.md", "---\ntitle: ก\n---\nก\n", &["address-taken", "missing-key", "reserved-name"]),
        file("a page of the site that runs", "content/pages/x/index.th.md", format!("---\ntitle: {script}\n---\n<script>canary()</script>\n"), &["html-as-text", "missing-key"]),
    ]
}

#[test]
fn settings_without_end_or_with_markup_are_told_and_nothing_of_them_runs() {
    let inputs = inputs(ORDINARY);
    let wrong: Vec<String> = inputs.par_iter().flat_map_iter(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not as it should be with an input by itself.
fn wrong(input: &Input) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut tree = ground();
    plant(input, "content", &mut tree);
    let build = built(&tree);
    let all = said(&build);
    let mut codes: BTreeSet<&str> = all.values().flat_map(|codes| codes.keys().copied()).collect();
    codes.retain(|code| input.told.contains(code) || !BESIDES.contains(code));
    let often = all.values().flatten().find(|(_, count)| **count > OFTEN);
    wrong.extend(often.map(|(code, count)| format!("{}: {code} {count} times", input.name)));
    if codes != input.told.iter().copied().collect() {
        wrong.push(format!("{}\n  expected {:?}\n  said     {codes:?}", input.name, input.told));
    }
    if input.name.ends_with("run") || input.name.ends_with("runs") {
        for (path, bytes) in published(&build) {
            if path.is_empty() || path.ends_with('/') || path.ends_with(".html") {
                let text = String::from_utf8_lossy(&bytes);
                let found = executable::in_page(&text);
                wrong.extend(found.map(|what| format!("{}: {path}: {what}", input.name)));
            }
        }
    }
    wrong
}
