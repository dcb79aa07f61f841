//! Questions at a terminal, one after the other.
//!
//! Only here are questions drawn. What is asked comes from the schema, what is wrong with an answer is
//! said in the words of `check`, and Esc leaves everything as it was.

use std::{
    io::{self, IsTerminal as _},
    sync::Arc,
};

use inquire::{
    Autocomplete, InquireError, MultiSelect, Select, Text,
    autocompletion::Replacement,
    error::CustomUserError,
    list_option::ListOption,
    ui::{RenderConfig, Styled},
    validator::Validation,
};

use super::report;
use crate::{
    content::schema::Key,
    diagnostic::Diagnostic,
    edit::new,
    facts::{
        Facts,
        place::{Area, Form, complete},
        vocabulary::VocabularyName,
    },
    lang::Lang,
};

/// Why there is no answer.
pub(super) enum Stopped {
    /// Whoever was asked does not want to go on.
    ByAuthor,
    /// The terminal refused.
    Machine(io::Error),
}

impl From<InquireError> for Stopped {
    fn from(error: InquireError) -> Self {
        match error {
            InquireError::OperationCanceled | InquireError::OperationInterrupted => {
                Stopped::ByAuthor
            }
            InquireError::IO(error) => Stopped::Machine(error),
            other => Stopped::Machine(io::Error::other(other.to_string())),
        }
    }
}

/// Whether there is somebody to ask.
pub(super) fn is_possible() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Who is asked, and what is known.
#[derive(Clone)]
pub(super) struct Asker {
    lang: Lang,
    facts: Arc<Facts>,
}

/// How many choices are shown at once.
const SHOWN: usize = 12;

impl Asker {
    pub(super) fn new(facts: Arc<Facts>, lang: Lang) -> Self {
        let look = if report::is_coloured() {
            RenderConfig::default_colored()
        } else {
            RenderConfig::empty()
        };
        let cancelled = lang_of(lang, "(ยกเลิก)", "(cancelled)");
        inquire::set_global_render_config(
            look.with_canceled_prompt_indicator(Styled::new(cancelled)),
        );
        Self { lang, facts }
    }

    fn say(&self, th: &'static str, en: &'static str) -> &'static str {
        lang_of(self.lang, th, en)
    }

    /// The value of a key, as text.
    pub(super) fn text(&self, keys: &'static [Key], name: &'static str) -> Result<String, Stopped> {
        let key = key(keys, name);
        let help = self.help(key);
        let checker = self.checker(keys, name);
        let question = Text::new(key.named(self.lang)).with_help_message(&help);
        Ok(question.with_validator(checker).prompt()?)
    }

    /// The same, or nothing.
    pub(super) fn perhaps(
        &self,
        keys: &'static [Key],
        name: &'static str,
    ) -> Result<Option<String>, Stopped> {
        let key = key(keys, name);
        let skip = self.say("กด Enter ถ้าไม่ทราบ", "Enter if you do not know");
        let help = format!("{} ({skip})", self.help(key));
        let checker = self.checker(keys, name);
        let or_nothing = move |typed: &str| match typed.trim() {
            "" => Ok(Validation::Valid),
            _ => checker(typed),
        };
        let question = Text::new(key.named(self.lang)).with_help_message(&help);
        let typed = question.with_validator(or_nothing).prompt()?;
        Ok(Some(typed).filter(|typed| !typed.trim().is_empty()))
    }

    /// A part of a text that the author writes.
    pub(super) fn words(
        &self,
        question: &'static str,
        help: &'static str,
    ) -> Result<String, Stopped> {
        Ok(Text::new(question).with_help_message(help).prompt()?.trim().to_owned())
    }

    /// A place, with the districts that what is typed may become.
    pub(super) fn place(&self, keys: &'static [Key]) -> Result<String, Stopped> {
        let key = key(keys, "place");
        let help = format!(
            "{} {}",
            self.help(key),
            self.say("(เลือกจากรายการด้วยลูกศร)", "(the arrows choose from the list)")
        );
        let question = Text::new(key.named(self.lang))
            .with_help_message(&help)
            .with_autocomplete(Districts(self.clone()))
            .with_validator(self.checker(keys, "place"));
        Ok(question.prompt()?)
    }

    /// One term of a vocabulary, by its id.
    pub(super) fn term(
        &self,
        keys: &'static [Key],
        name: &'static str,
        vocabulary: VocabularyName,
    ) -> Result<String, Stopped> {
        let key = key(keys, name);
        let help = format!(
            "{} {}",
            key.about.get(self.lang),
            self.say(
                "(ลูกศรเลื่อน Enter เลือก พิมพ์เพื่อค้น)",
                "(arrows move, Enter chooses, type to search)"
            )
        );
        let terms = self.facts.vocabularies.get(vocabulary).terms();
        let labels: Vec<&str> =
            terms.iter().map(|term| term.label.get(self.lang).as_str()).collect();
        let question = Select::new(key.named(self.lang), labels).with_help_message(&help);
        let chosen = question.with_page_size(SHOWN).raw_prompt()?;
        Ok(terms[chosen.index].id.clone())
    }

    /// One to three themes, by their ids; those of `proposed` are chosen already.
    pub(super) fn themes(
        &self,
        keys: &'static [Key],
        proposed: &[String],
    ) -> Result<Vec<String>, Stopped> {
        let key = key(keys, "themes");
        let help = format!(
            "{} {}",
            key.about.get(self.lang),
            self.say("(เว้นวรรคเลือกหรือยกเลิก Enter เมื่อครบ)", "(space chooses, Enter when done)")
        );
        let terms = self.facts.vocabularies.get(VocabularyName::Themes).terms();
        let labels: Vec<&str> =
            terms.iter().map(|term| term.label.get(self.lang).as_str()).collect();
        let chosen_already: Vec<usize> =
            (0..terms.len()).filter(|at| proposed.contains(&terms[*at].id)).collect();
        let wrong = self.say("เลือก 1 ถึง 3 ประเด็น", "choose one to three");
        let count = move |chosen: &[ListOption<&&str>]| -> Result<Validation, CustomUserError> {
            Ok(match chosen.len() {
                1..=3 => Validation::Valid,
                _ => Validation::Invalid(wrong.into()),
            })
        };
        let question = MultiSelect::new(key.named(self.lang), labels)
            .with_help_message(&help)
            .with_page_size(SHOWN)
            .with_default(&chosen_already)
            .with_validator(count);
        let chosen = question.raw_prompt()?;
        Ok(chosen.into_iter().map(|option| terms[option.index].id.clone()).collect())
    }

    /// yes, no, or no answer.
    pub(super) fn yes_no(&self, question: &str) -> Result<Option<bool>, Stopped> {
        let answers = [
            (self.say("ยังไม่ทราบ", "I do not know"), None),
            (self.say("ใช่", "yes"), Some(true)),
            (self.say("ไม่ใช่", "no"), Some(false)),
        ];
        let words = answers.iter().map(|(word, _)| *word).collect();
        let help = self.say("ลูกศรเลื่อน Enter เลือก", "arrows move, Enter chooses");
        let chosen = Select::new(question, words).with_help_message(help).without_filtering();
        Ok(answers[chosen.raw_prompt()?.index].1)
    }

    /// One of these words; which one.
    pub(super) fn one_of(
        &self,
        question: &str,
        help: &str,
        words: Vec<&str>,
    ) -> Result<usize, Stopped> {
        let chosen = Select::new(question, words).with_help_message(help).without_filtering();
        Ok(chosen.raw_prompt()?.index)
    }

    /// The name of a folder, with one to begin from.
    pub(super) fn name(
        &self,
        proposed: &str,
        is_free: impl Fn(&str) -> Result<(), String> + Clone + 'static,
    ) -> Result<String, Stopped> {
        let help = self.say(
            "ชื่อโฟลเดอร์ของเรื่อง เป็นส่วนหนึ่งของที่อยู่เว็บ เปลี่ยนภายหลังได้ยาก (อักษรอังกฤษตัวเล็ก ตัวเลข และ -)",
            "the name of the folder, part of its address and hard to change later (a-z, 0-9 and -)",
        );
        let check = move |typed: &str| -> Result<Validation, CustomUserError> {
            Ok(match is_free(typed.trim()) {
                Ok(()) => Validation::Valid,
                Err(why) => Validation::Invalid(why.into()),
            })
        };
        let question = self.say("ชื่อโฟลเดอร์", "Name");
        let question = Text::new(question).with_help_message(help).with_initial_value(proposed);
        Ok(question.with_validator(check).prompt()?.trim().to_owned())
    }

    fn help(&self, key: &Key) -> String {
        let such_as = self.say("เช่น", "such as");
        let example = new::example(key, &self.facts.vocabularies, self.lang);
        format!("{} {such_as} {example}", key.about.get(self.lang))
    }

    /// What `check` would say of a value.
    fn checker(
        &self,
        keys: &'static [Key],
        name: &'static str,
    ) -> impl Fn(&str) -> Result<Validation, CustomUserError> + Clone + use<> {
        let (facts, lang) = (Arc::clone(&self.facts), self.lang);
        move |typed: &str| {
            let said = new::refused(keys, name, &[typed.to_owned()], &facts);
            Ok(match said.first() {
                _ if typed.trim().is_empty() => {
                    let wanted = lang_of(lang, "ช่องนี้ต้องมีคำตอบ", "this needs an answer");
                    Validation::Invalid(wanted.into())
                }
                None => Validation::Valid,
                Some(said) => Validation::Invalid(in_words(said, lang).into()),
            })
        }
    }
}

/// What is the matter and what to do about it, on one line.
pub(super) fn in_words(said: &Diagnostic, lang: Lang) -> String {
    let words = said.kind.words();
    match words.remedy.get(lang).as_str() {
        "" => words.title.get(lang).clone(),
        remedy => format!("{} ({remedy})", words.title.get(lang)),
    }
}

fn key(keys: &'static [Key], name: &str) -> &'static Key {
    keys.iter().find(|key| key.name == name).expect("the schema has the keys that are asked for")
}

fn lang_of(lang: Lang, th: &'static str, en: &'static str) -> &'static str {
    if lang == Lang::Th { th } else { en }
}

/// The districts that what is typed may become.
#[derive(Clone)]
struct Districts(Asker);

impl Autocomplete for Districts {
    fn get_suggestions(&mut self, typed: &str) -> Result<Vec<String>, CustomUserError> {
        let begun = complete::begun(typed);
        let places = &self.0.facts.places;
        let codes = places.beginning(begun.district);
        // A name in Latin letters goes on in Latin letters.
        let lang = if begun.district.is_ascii() { Lang::En } else { Lang::Th };
        let whole = codes.into_iter().take(SHOWN).map(|code| {
            let shown = places.show_area(&Area::District(code), lang, Form::Short);
            format!("{}{shown}", begun.before)
        });
        // What is whole already needs no list.
        Ok(whole.filter(|whole| whole != typed).collect())
    }

    fn get_completion(
        &mut self,
        typed: &str,
        highlighted: Option<String>,
    ) -> Result<Replacement, CustomUserError> {
        let first = || self.clone().get_suggestions(typed).ok()?.into_iter().next();
        Ok(highlighted.or_else(first))
    }
}
