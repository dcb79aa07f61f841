//! The form goes out empty and comes back filled in: the draft says what was filled in, and nothing
//! else, however the form was treated on the way.

use amphoe::{
    content::{
        document::{Document, Kind, PageName},
        filed::{Filed, filed},
        parse,
        wording::Wording,
    },
    diagnostic::Severity,
    edit::word::{self, import::Paper},
    facts::{Facts, vocabulary::VocabularyName},
    lang::Lang,
    source::{Source, SourcePath, Tree},
};
use proptest::{prelude::*, sample::subsequence};

use super::{
    bare, draft,
    filled::{Answer, main, packed},
};
use crate::project::built;

const PATH: &str = "content/cases/a/index.th.md";

fn name() -> PageName {
    match filed(&SourcePath::new(PATH)) {
        Filed::Page(page) => page,
        other => panic!("a case is a page, not {other:?}"),
    }
}

fn parsed(text: &str) -> Document {
    let facts = Facts::built_in();
    parse::parse(&Source::new(PATH, text), &name(), &facts, &Wording::default()).value
}

/// Answers by the names of their controls, and the front matter that says the same.
#[derive(Clone, Debug, Default)]
struct Told {
    answers: Vec<(String, Answer)>,
    front: String,
}

impl Told {
    fn typed(&mut self, tag: &str, words: &str) {
        self.answers.push((format!("amphoe.{tag}"), Answer::Typed(words.to_owned())));
    }

    fn ticked(&mut self, tag: &str) {
        self.answers.push((format!("amphoe.{tag}"), Answer::Ticked));
    }

    fn line(&mut self, line: &str) {
        self.front.push_str(line);
        self.front.push('\n');
    }
}

fn words() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "ธนาคารขยะ",
        "บ้านหนองสนม",
        "ฝายชะลอน้ำ",
        "(พช.)",
        "สมาชิก",
        "ทุกเดือน",
        "“บวร”",
        "A&B",
        "ต่าง ๆ",
        "'ก'",
        "# ข",
        "ค: ง",
        "ยังไม่",
        "-",
    ]);
    prop::collection::vec(word, 1..4).prop_map(|words| format!("เรื่อง {}", words.join(" ")))
}

/// As YAML quotes whatever there is.
fn quoted(words: &str) -> String {
    format!("'{}'", words.replace('\'', "''"))
}

fn ids(name: VocabularyName) -> Vec<(String, String)> {
    let facts = Facts::built_in();
    let terms = facts.vocabularies.get(name).terms();
    terms.iter().map(|term| (term.id.clone(), term.label.th.clone())).collect()
}

prop_compose! {
    /// What an officer may answer.
    fn told()(
        title in words(),
        summary in (words(), words(), prop::option::of(words())),
        places in subsequence(vec!["ต.หนองสนม อ.วานรนิวาส จ.สกลนคร", "อ.แม่ใจ จ.พะเยา", "อ.เมือง จ.ลพบุรี"], 1..=3),
        level in prop::sample::select(ids(VocabularyName::Levels)),
        themes in subsequence(ids(VocabularyName::Themes), 1..=3),
        status in prop::sample::select(vec!["acting", "evaluated", "distilled", "unknown"]),
        sources in prop::collection::vec((words(), prop::option::of(words()), any::<Option<bool>>()), 1..=3),
        // The lines for sources that were filled in; one between them may be left empty.
        rows in subsequence(vec![1usize, 2, 3], 3),
        period in prop::option::of(Just(("มิ.ย. 2565", "ธ.ค. 2565"))),
        owner in prop::option::of(words()),
        partners in subsequence(ids(VocabularyName::Partners), 0..=7),
        role in words(),
        cost in prop::option::of(prop::sample::select(vec!["0", "18500", "กว่า 2.6 ล้าน", "๑๘,๕๐๐"])),
        households in prop::option::of(0u32..900),
        measured in any::<bool>(),
        asked in prop::collection::vec(any::<Option<bool>>(), 5),
        needs in prop::collection::vec(words(), 0..4),
        story in prop::option::of(words()),
    ) -> (Told, Option<String>) {
        let mut told = Told::default();
        told.typed("title", &title);
        told.line(&format!("title: {}", quoted(&title)));
        let (problem, work, result) = &summary;
        told.typed("summary.problem", problem);
        told.typed("summary.work", work);
        let result = match result {
            Some(result) => {
                told.typed("summary.result", result);
                format!("ผลที่วัดได้คือ{result}")
            }
            None => "ยังไม่ได้วัดผล".to_owned(),
        };
        let problem = problem.trim_end_matches('.');
        let work = work.trim_end_matches('.');
        let result = result.trim_end_matches('.');
        told.line(&format!("summary: {}", quoted(&format!("ปัญหาคือ{problem} ทำโดย{work} {result}"))));
        told.typed("place", &places.join("\n"));
        match places.as_slice() {
            [one] => told.line(&format!("place: {one}")),
            several => told.line(&format!("place: [{}]", several.join(", "))),
        }
        told.typed("level", &level.1);
        told.line(&format!("level: {}", level.0));
        for (at, (_, label)) in themes.iter().enumerate() {
            told.typed(&format!("themes.{}", at + 1), label);
        }
        let themes: Vec<&str> = themes.iter().map(|(id, _)| id.as_str()).collect();
        told.line(&format!("themes: [{}]", themes.join(", ")));
        let statuses = ids(VocabularyName::Statuses);
        let label = statuses.iter().find(|(id, _)| id == status).map(|(_, label)| label.clone());
        told.typed("status", &label.expect("it is a status"));
        told.line(&format!("status: {status}"));
        told.line("sources:");
        for ((title, publisher, own), row) in sources.iter().zip(&rows) {
            told.typed(&format!("sources.{row}.title"), title);
            told.line(&format!("  - title: {}", quoted(title)));
            if let Some(publisher) = publisher {
                told.typed(&format!("sources.{row}.publisher"), publisher);
                told.line(&format!("    publisher: {}", quoted(publisher)));
            }
            if let Some(own) = own {
                let answer = if *own { "yes" } else { "no" };
                told.ticked(&format!("sources.{row}.self_reported={answer}"));
                told.line(&format!("    self_reported: {answer}"));
            }
        }
        if let Some((start, end)) = period {
            told.typed("period.start", start);
            told.typed("period.end", end);
            told.line(&format!("period: {{start: {start}, end: {end}}}"));
        }
        if let Some(owner) = &owner {
            told.typed("owner", owner);
            told.line(&format!("owner: {}", quoted(owner)));
        }
        let all = ids(VocabularyName::Partners);
        if !partners.is_empty() {
            told.line("partners:");
        }
        for (id, _) in &partners {
            let at = all.iter().position(|(other, _)| other == id).expect("it is one") + 1;
            told.ticked(&format!("partners.{at}.partner"));
            told.typed(&format!("partners.{at}.role"), &role);
            told.line(&format!("  - {{partner: {id}, role: {}}}", quoted(&role)));
        }
        if let Some(cost) = cost {
            told.typed("cost.total", cost);
            // As `amphoe fmt` writes it.
            let cost = cost.replace("๑๘,๕๐๐", "18,500");
            told.line(&format!("cost: {{total: {}}}", quoted(&cost)));
        }
        if let Some(households) = households {
            told.typed("reach.households", &households.to_string());
            told.line(&format!("reach: {{households: {households}}}"));
        }
        if measured {
            for (key, words) in [("what", "ขยะ"), ("unit", "กิโลกรัม"), ("before", "3120"), ("after", "๑,๐๔๐"), ("comparison", "2900")] {
                told.typed(&format!("results.2.{key}"), words);
            }
            told.typed("results.2.source", "1");
            let cited = rows.first().copied() == Some(1);
            told.line("results:");
            told.line("  - {what: ขยะ, unit: กิโลกรัม, before: 3120, after: '1,040', comparison: 2900, source: [1]}");
            assert!(cited, "the first row is always filled in");
            let questions = ["baseline", "same_method_after", "comparison", "independent", "elsewhere"];
            let answered: Vec<(&str, bool)> = questions.into_iter().zip(asked).filter_map(|(q, yes)| Some((q, yes?))).collect();
            for (question, yes) in &answered {
                told.ticked(&format!("checks.{question}={}", if *yes { "yes" } else { "no" }));
            }
            if !answered.is_empty() {
                let inner: Vec<String> = answered.iter().map(|(q, yes)| format!("{q}: {}", if *yes { "yes" } else { "no" })).collect();
                told.line(&format!("checks: {{{}}}", inner.join(", ")));
            }
        }
        if !needs.is_empty() {
            told.typed("needs", &needs.join("\n"));
            told.line("needs:");
            for need in &needs {
                told.line(&format!("  - {}", quoted(need)));
            }
        }
        told.line("draft: true");
        if let Some(story) = &story {
            told.typed("section.context", story);
        }
        (told, story)
    }
}

fn no_error(text: &str) {
    let mut tree = Tree::default();
    tree.insert(Source::new(PATH, text));
    let said = built(&tree).said;
    let errors: Vec<_> = said.iter().filter(|said| said.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}\n{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_filled_in_is_what_the_draft_says((told, story) in told()) {
        let expected = parsed(&format!("---\n{}---\n", told.front));
        let form = main(Lang::Th, &told.answers);
        let said = draft(&packed(&form));
        prop_assert_eq!(said.paper, Paper::Form);
        prop_assert!(said.missing.is_empty(), "{:?}", said.missing);
        prop_assert!(said.lost.iter().all(|lost| lost.at.paragraph > 0), "{:?}", said.lost);
        let front = parsed(&said.text).front;
        prop_assert_eq!(&front, &expected.front, "{}\n{}", told.front, said.text);
        if let Some(story) = story {
            let body = said.text.split("## บริบทพื้นที่และสภาพปัญหา").nth(1).unwrap_or_default();
            prop_assert!(body.trim_start().starts_with(&story[.."เรื่อง".len()]), "{}", body);
        }
        no_error(&said.text);
        // Some programs take the names of the controls away when they save.
        let mut nameless = String::new();
        for (at, piece) in form.split("<w:tag w:val=\"").enumerate() {
            let piece = if at == 0 { piece } else { piece.split_once("/>").expect("it ends").1 };
            nameless.push_str(piece);
        }
        let again = draft(&packed(&nameless));
        prop_assert_eq!(parsed(&again.text).front, expected.front, "without names");
        prop_assert_eq!(again.paper, Paper::Form);
    }
}

#[test]
fn the_form_is_the_same_byte_for_byte_and_says_nothing_when_it_is_empty() {
    let terms = Facts::built_in().vocabularies;
    for lang in Lang::ALL {
        let form = word::form(&terms, lang);
        assert_eq!(form, word::form(&terms, lang));
        let draft = draft(&form);
        assert_eq!(draft.paper, Paper::Form);
        assert!(draft.is_blank, "{}", bare(&draft));
        assert!(draft.lost.iter().all(|lost| lost.at.paragraph > 0), "{:?}", draft.lost);
    }
}

#[test]
fn the_draft_of_a_form_asks_for_what_is_missing_as_a_new_case_does() {
    let typed = |words: &str| Answer::Typed(words.to_owned());
    let answers = [
        ("amphoe.title", typed("ธนาคารขยะบ้านหนองสนม")),
        ("amphoe.place", typed("อ.วานรนิวาส จ.สกลนคร")),
        ("amphoe.themes.2", typed("ขยะและสิ่งแวดล้อม")),
        ("amphoe.partners.3.who", typed("มหาวิทยาลัยราชภัฏ")),
        ("amphoe.checks.baseline=yes", Answer::Ticked),
        ("amphoe.checks.same_method_after=yes", Answer::Ticked),
        ("amphoe.checks.elsewhere=yes", Answer::Ticked),
        ("amphoe.checks.elsewhere=no", Answer::Ticked),
        ("amphoe.section.steps", typed("ประชุม แล้วลงมือทำ")),
    ];
    let answers: Vec<(String, Answer)> =
        answers.into_iter().map(|(tag, answer)| (tag.to_owned(), answer)).collect();
    let draft = draft(&packed(&main(Lang::Th, &answers)));
    let lost = word::lost::told(&draft.lost, Lang::Th);
    insta::assert_snapshot!("form_half_filled", format!("{lost}\n{}", draft.text));
}

#[test]
fn an_answer_typed_beside_its_control_or_over_it_counts() {
    let form = main(Lang::Th, &[]);
    // Typed behind what invites to type, and a control that was deleted with its invitation.
    let (before, after) = form.split_once("amphoe.title").expect("there is a title");
    let after = after.replacen("</w:sdt>", "</w:sdt><w:r><w:t>ธนาคารขยะ</w:t></w:r>", 1);
    let form = format!("{before}amphoe.title{after}");
    let (before, after) = form.split_once("amphoe.level").expect("there is a level");
    let start = before.rfind("<w:sdt>").expect("it begins");
    let (_, after) = after.split_once("</w:sdt>").expect("it ends");
    let form = format!("{}<w:r><w:t>หมู่บ้าน/ชุมชน</w:t></w:r>{after}", &before[..start]);
    // The word in place of the boxes.
    let (before, after) = form.split_once("amphoe.visits.accepts=yes").expect("there is one");
    let start = before.rfind("<w:p>").expect("it begins");
    let (_, after) = after.split_once("</w:p>").expect("it ends");
    let form = format!("{}<w:p><w:r><w:t>ใช่</w:t></w:r></w:p>{after}", &before[..start]);
    let front = parsed(&draft(&packed(&form)).text).front;
    assert_eq!(front.text("title"), Some("ธนาคารขยะ"));
    assert_eq!(front.text("level"), Some("village"));
    assert!(front.has("visits"));
    assert_eq!(name().kind, Kind::Case);
}
