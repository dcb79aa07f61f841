//! A whole site of invented cases, as files in memory.
//!
//! Names of provinces and districts are real, all else is made up and says so. The same number of
//! cases and the same seed give the same bytes, and a longer site begins with the cases of a
//! shorter one.

mod body;
mod case;
mod dice;
mod draw;
mod figure;
pub(super) mod folder;
mod front;
mod means;
mod month;
mod node;
mod place;
mod plan;
mod programme;
mod site;
mod words;

use amphoe::{
    content::{
        document::{Kind, PageName},
        parse,
        wording::Wording,
        words::stamp,
    },
    facts::{
        Facts,
        place::{District, DistrictKind},
    },
    lang::Lang,
    source::Source,
};

use case::{Case, FORM, front_matter, slug};
use dice::Dice;
use plan::{Plan, Translation};
use words::Words;

/// The seed where none is given.
pub(super) const SEED: u64 = 878;

/// A file of the site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct File {
    /// Its path from the root of the project.
    pub(super) path: String,
    /// What it holds.
    pub(super) text: String,
}

/// Every file of a site with so many cases.
pub(super) fn invent(cases: usize, seed: u64) -> Vec<File> {
    let facts = Facts::built_in();
    let words = Words::read();
    let mut files = around(&facts, seed);
    let mut dice = Dice::of(seed, usize::MAX);
    let amphoe = facts.places.districts().filter(|district| district.kind == DistrictKind::Amphoe);
    let amphoe: Vec<&District> = dice.shuffled(amphoe.collect());
    let khet = facts.places.districts().filter(|district| district.kind == DistrictKind::Khet);
    let khet: Vec<&District> = dice.shuffled(khet.collect());
    let mut visits = String::new();
    for at in 0..cases {
        let plan = Plan::new(at, seed, words.practices.len());
        let mut dice = Dice::of(seed, at);
        // Most cases are of a district of their own; some districts have several, some none.
        let district = match (at % 60, dice.roll(5)) {
            (59, _) => khet[at / 60 % khet.len()],
            (_, 0) => amphoe[at / 2 % amphoe.len()],
            _ => amphoe[at % amphoe.len()],
        };
        let second = amphoe[(at + amphoe.len() / 2) % amphoe.len()];
        let case = Case::new(plan, district, second, &words, &facts, &mut dice);
        write(&case, &facts, &mut dice, &mut files);
        for (nth, address) in case.addresses().into_iter().enumerate() {
            visits.push_str(&visit(&address, at + nth));
        }
    }
    files.push(File { path: "content/checked.yaml".to_owned(), text: visits });
    files
}

/// What came of the last visit to a source, as if somebody had gone there; nothing for some.
fn visit(address: &str, at: usize) -> String {
    let outcome = match at % 12 {
        3 => format!("moved, moved_to: \"{address}/new\""),
        5 => "refused, status: 404".to_owned(),
        7 => "no-answer, why: name".to_owned(),
        9 => "unknown, why: barred".to_owned(),
        11 => return String::new(),
        _ => "opened".to_owned(),
    };
    let since = ["2026-06-10", "2026-03-02"][at % 2];
    format!("- {{url: \"{address}\", outcome: {outcome}, checked: 2026-06-10, since: {since}}}\n")
}

/// The files of one case.
fn write(case: &Case<'_>, facts: &Facts, dice: &mut Dice, files: &mut Vec<File>) {
    let slug = slug(case.plan.at);
    let path = |lang: Lang| format!("content/cases/{slug}/index.{}.md", lang.code());
    let front = case.front();
    let body = case.body(dice);
    let (lang, other) = (case.plan.original, case.plan.original.other());
    let original = front_matter(&front.original(lang), "") + body.get(lang);
    if case.plan.translation != Translation::None {
        let words = front.translation(other).expect("a case has a title");
        let name = PageName { kind: Kind::Case, slug: slug.clone(), lang };
        let machine = match case.plan.translation {
            Translation::Machine => "machine: true\n",
            _ => "",
        };
        let said = format!("{}\n{machine}", stamp_of(&path(lang), &original, &name, facts));
        let text = front_matter(&words, &said) + body.get(other);
        files.push(File { path: path(other), text });
    }
    // Where the translation is behind, the original went on after it was made.
    let later = match case.plan.translation {
        Translation::Behind => format!("\n{}\n", case.say(&case.words.phrases.drifted).get(lang)),
        _ => String::new(),
    };
    files.push(File { path: path(lang), text: original + &later });
    if case.has_form() {
        let text = "\u{feff}month,meetings,measured\r\n1,,\r\n2,,\r\n".to_owned();
        files.push(File { path: format!("content/cases/{slug}/{FORM}"), text });
    }
}

/// The line by which a translation says what it was made from.
fn stamp_of(path: &str, original: &str, name: &PageName, facts: &Facts) -> String {
    let source = Source::new(path, original.to_owned());
    stamp(&parse::parse(&source, name, facts, &Wording::default()).value.digests)
}

/// What stands around the cases.
fn around(facts: &Facts, seed: u64) -> Vec<File> {
    let file = |path: &str, text: String| File { path: format!("content/{path}"), text };
    let told = |kind, folder: &str, th: &str, en: [&str; 2]| {
        let path = |lang: &str| format!("{folder}/index.{lang}.md");
        let slug = folder.rsplit('/').next().unwrap_or(folder).to_owned();
        let name = PageName { kind, slug, lang: Lang::Th };
        let stamp = stamp_of(&format!("content/{}", path("th")), th, &name, facts);
        let english = format!("---\n{}{stamp}\n---\n{}", en[0], en[1]);
        [file(&path("th"), th.to_owned()), file(&path("en"), english)]
    };
    let about =
        told(Kind::Page, "pages/about", site::ABOUT_TH, [site::ABOUT_EN, site::ABOUT_EN_BODY]);
    let programme = told(
        Kind::Programme,
        "programme",
        programme::TOLD_TH,
        [programme::TOLD_EN, programme::TOLD_EN_BODY],
    );
    let register = programme::register(facts, &mut Dice::of(seed ^ 3, 0));
    let sheets = [
        file("site.yaml", site::SETTINGS.to_owned()),
        file("vocabulary/organisations.yaml", site::offices()),
        file("programme/programme.yaml", register),
    ];
    sheets.into_iter().chain(about).chain(programme).collect()
}
