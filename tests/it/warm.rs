//! What is kept from one state of a project to the next changes nothing but time: a site that is made
//! after any row of edits is the one that is made of the last state alone.

use std::collections::BTreeMap;

use amphoe::{
    build::{Build, Memo, build},
    facts::date,
    lang::{Lang, letter::Letter},
    site::resolve::Options,
    source::{Blob, Source, SourcePath, Tree},
};

use super::{
    project::{case, files, options, picture},
    random::Random,
};

/// Files that come and go.
const TRANSLATION: &str = "content/cases/a/index.en.md";
const OTHER: &str = "content/cases/c/index.th.md";
const SETTINGS: &str = "content/site.yaml";
const PICTURE: &str = "content/cases/a/a.jpg";

/// Words that are written for others, and back: in front matter and below it, of lists, of addresses, and
/// of neither.
const WORDS: [(&str, &str); 16] = [
    ("ประชุม\n", "ประชุมใหญ่\n"),
    ("title: ธนาคารขยะ", "title: ฝายชะลอน้ำ"),
    ("themes: [environment]", "themes: [water]"),
    ("themes: [environment]", "themes: [environment, environment]"),
    ("place: อ.วานรนิวาส จ.สกลนคร", "place: อ.แม่สอด จ.ตาก"),
    ("status: acting", "status: acting\ndraft: true"),
    ("status: acting", "status: acting\nwithdrawn: ผู้ให้ข้อมูลขอถอน"),
    ("status: acting", "status: acting\naliases: [/old/]"),
    ("status: acting", "status: acting\nreplicates: [b]"),
    ("status: acting", "status: acting\npublished: 2026-11-30"),
    ("sources: [{title: บันทึกของอำเภอ}]", "sources: [{title: บันทึก, url: 'https://example.org/'}]"),
    ("ประชุม\n", "ประชุม\n\n![ป้ายหน้าบ้าน](a.jpg)\n"),
    ("ประชุม\n", "ประชุม\n\n[ภาพ](a.jpg) [เรื่องอื่น](../b/) [ที่ไม่มี](#ไม่มี)\n"),
    ("ประชุม\n", "ประชุม\n\n## ผลที่เกิดขึ้น\n\nหมู่บ้านปลอดขยะ ประสบความสำเร็จ\n"),
    ("title: โครงการ", "share_pictures: false\ntitle: โครงการ"),
    ("title: โครงการ", "demo: true\ntitle: โครงการ"),
];

/// A project and what is decided outside of it.
struct State {
    texts: BTreeMap<String, String>,
    picture: Option<Vec<u8>>,
    options: Options,
}

impl State {
    fn begin() -> State {
        let cases = [case("a", ""), case("b", "")].concat();
        let texts = Tree::from_literal(&cases).sources.into_values();
        State {
            texts: texts.map(|it| (it.path.to_string(), it.text.to_string())).collect(),
            picture: Some(picture()),
            options: options(),
        }
    }

    fn tree(&self) -> Tree {
        let mut tree = Tree::default();
        for (path, text) in &self.texts {
            tree.insert(Source::new(path, text.as_str()));
        }
        if let Some(bytes) = &self.picture {
            let blob = Blob::in_memory(PICTURE, bytes.as_slice());
            tree.blobs.insert(blob.path.clone(), blob);
        }
        tree
    }

    /// Changes one thing, and tells which.
    fn edit(&mut self, random: &mut Random) -> String {
        let mut one_of = |count: usize| random.below(count as u64) as usize;
        match one_of(20) {
            0 => {
                let day = ["2026-11-22", "2026-12-24"][one_of(2)];
                self.options.today = date::read(day).expect("it is a day").date;
                day.to_owned()
            }
            1 => {
                self.options.drafts ^= true;
                "drafts".to_owned()
            }
            2 => {
                let bytes = [None, Some(picture()), Some(vec![0; 9])];
                self.picture.clone_from(&bytes[one_of(3)]);
                "the picture".to_owned()
            }
            3..6 => {
                let path = [TRANSLATION, OTHER, SETTINGS][one_of(3)];
                let text = match path {
                    TRANSLATION => "---\ntitle: A waste bank\nsummary: Not measured\n\
                        translated_from: {rule: w1}\n---\n## Steps\n\nประชุม\n"
                        .to_owned(),
                    OTHER => case("c", "").split_once('\n').expect("it has a head").1.to_owned(),
                    _ => "title: โครงการ\n".to_owned(),
                };
                if self.texts.remove(path).is_none() {
                    self.texts.insert(path.to_owned(), text);
                }
                path.to_owned()
            }
            _ => {
                let at = one_of(self.texts.len());
                let (path, text) = self.texts.iter_mut().nth(at).expect("it is one of them");
                let (from, to) = WORDS[one_of(WORDS.len())];
                *text = match text.contains(to) {
                    true => text.replacen(to, from, 1),
                    false => text.replacen(from, to, 1),
                };
                format!("{path}: {from} -> {to}")
            }
        }
    }
}

/// All that a site says of lists, addresses, letters and families, and what there is to tell.
fn told(build: &Build) -> String {
    let site = &build.site;
    let mut told = format!("{:#?}\n{:#?}\n", build.said, build.accepted);
    for (path, claim) in site.routes.iter() {
        told += &format!("{path} {claim:?}\n");
    }
    for (facet, cases) in site.lists.facets() {
        told += &format!("{facet:?} {cases:?}\n");
    }
    for lang in Lang::ALL {
        for letter in Letter::all() {
            told += &format!("{lang:?} {letter:?} {:?}\n", site.letters.of(lang, letter));
        }
    }
    let picture = SourcePath::new(PICTURE);
    told += &format!("{:?} {:?}\n", site.attachment(&picture), site.picture(&picture));
    for (_, case) in site.cases() {
        let own = (&case.slug, case.date, case.evidence, case.demo, case.draft, &case.accepted);
        let others = (&case.adapted_from, &case.same_as, &case.adapted_by, &case.related);
        told += &format!("{own:?} {others:?}\n");
        for edition in case.editions.existing() {
            let file = &edition.document.source;
            told +=
                &format!("{file:?} {} {} {:?}\n", edition.machine, edition.draft, edition.behind);
        }
    }
    told + &format!("{:?}", site.lineages.families().collect::<Vec<_>>())
}

#[test]
fn a_site_after_any_row_of_edits_is_the_site_of_the_last_state() {
    let mut random = Random::new();
    let (mut state, mut memo) = (State::begin(), Memo::default());
    let mut edits = Vec::new();
    for _ in 0..24 {
        edits.push(state.edit(&mut random));
        let tree = state.tree();
        let warm = told(&build(&tree, &state.options, &mut memo));
        let cold = told(&build(&tree, &state.options, &mut Memo::default()));
        if warm != cold {
            let differ = warm.lines().zip(cold.lines()).find(|(warm, cold)| warm != cold);
            panic!("after {edits:#?}: {differ:#?}");
        }
    }
    let tree = state.tree();
    let warm = build(&tree, &state.options, &mut memo);
    let cold = build(&tree, &state.options, &mut Memo::default());
    assert!(files(&warm) == files(&cold), "after {edits:#?}: pages differ");
}
