//! What may be written in front matter and settings, written once.
//!
//! A [`Key`] says how it is called in English and in Thai, what it is for, and the [`Shape`] of its
//! value. Five readers share these tables: `decode` checks what authors write and types it, the
//! translation engine knows which keys are words, `json_schema` tells editors on a desk and `editor`
//! one in a browser, and the scaffold asks an author for it.

pub mod case;
pub mod editor;
pub mod guide;
pub mod json_schema;
pub mod page;
pub mod picture;
pub mod programme;
pub mod settings;
pub mod upgrade;
pub mod visit;

use crate::{
    facts::vocabulary::VocabularyName,
    lang::{Bilingual, Lang, fold},
};

/// One key of a map.
#[derive(Debug)]
pub struct Key {
    /// The name that is stored, in English.
    pub name: &'static str,
    /// The names that Thai authors may type instead; the first is shown.
    pub thai: &'static [&'static str],
    /// What it is for, as one plain sentence to an author.
    pub about: Bilingual<&'static str>,
    /// What a value looks like.
    pub example: &'static str,
    /// Which values it takes.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Whether a source may be silent about it.
    pub silence: Silence,
    /// Which edition says it, where it is a key of the front matter itself.
    pub told_by: ToldBy,
    /// Whether its dates may lie ahead of the day.
    pub ahead: Ahead,
    /// Whose words stand in it.
    pub voice: Voice,
}

/// Whether "the source does not say" answers a key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Silence {
    /// A fact that a source tells or does not tell.
    Allowed,
    /// What we decide ourselves (is it a draft?), or what a page cannot do without.
    Refused,
    /// A name, which may be "not stated" like any other.
    Meaningless,
}

/// Which edition says a thing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ToldBy {
    /// The original, and a translation only its words.
    Original,
    /// Each edition of itself.
    Each,
}

/// Whether a date may lie ahead of the day for which the site is made.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ahead {
    /// It tells of what has happened.
    Never,
    /// It tells of the work, which may be planned still.
    WhilePlanned,
    /// It is the day from which something holds.
    Always,
}

/// Whose words a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// The author's own.
    Own,
    /// A source's, which stay as they were printed, mistakes and all.
    Quoted,
}

/// What a value may look like.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Words that a translation translates.
    Words,
    /// A text that is the same in every language: a number of a letter, a headline as printed.
    Text,
    /// A short name of lower-case ASCII letters, digits and hyphens.
    Slug,
    /// A day, month, quarter or year.
    Date,
    /// A date, or a range of dates in one text, or `{start:, end:}`.
    Dates,
    /// A calendar year.
    Year,
    /// A fiscal year; a bare year is one too.
    FiscalYear,
    /// yes or no.
    YesNo,
    /// yes, no or unknown.
    YesNoUnknown,
    /// A number with a qualifier and perhaps a unit.
    Amount,
    /// How many people, households or other things: an amount that is not less than nothing.
    Count,
    /// An amount of money; a bare number is baht.
    Money,
    /// An amount of money each year.
    YearlyMoney,
    /// A length of time.
    Duration,
    /// A whole number from 0.
    Whole,
    /// The number of a source: its position in the list of sources, from 1.
    SourceNumber,
    /// The id or a label of a term.
    Term(VocabularyName),
    /// A term, or a text where there is none: words that a translation translates.
    TermOrWords(VocabularyName),
    /// A place as typed.
    Place,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// The name of a file beside this one.
    File,
    /// An old address of this site: `/old/address/`.
    OldAddress,
    /// `{th:, en:}`, or one text for both.
    Bilingual,
    /// One of a few fixed words.
    OneOf(&'static [(&'static str, Bilingual<&'static str>)]),
    /// The rule and the digests that say what a translation was made from: `{rule: w1, title: …,
    /// summary: …, results: …}`.
    Digests,
    /// One or more of the same.
    List(&'static Shape),
    /// Keys with values.
    Map(&'static [Key]),
    /// Keys with values, or the value of the first of them alone: `cost: 18500`.
    FirstOrMap(&'static [Key]),
    /// A term alone, or keys with values.
    TermOrMap(VocabularyName, &'static [Key]),
}

impl Shape {
    /// Whether the value, or a part of it, is words that a translation translates.
    pub fn has_words(self) -> bool {
        match self {
            Shape::Words | Shape::TermOrWords(_) => true,
            Shape::List(item) => item.has_words(),
            Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys) => {
                keys.iter().any(|key| key.shape.has_words())
            }
            _ => false,
        }
    }
}

impl Shape {
    /// The keys inside a value, or inside each item of it.
    pub fn keys(self) -> &'static [Key] {
        match self {
            Shape::List(item) => item.keys(),
            Shape::Map(keys) | Shape::FirstOrMap(keys) | Shape::TermOrMap(_, keys) => keys,
            _ => &[],
        }
    }
}

impl Key {
    const fn new(
        name: &'static str,
        thai: &'static [&'static str],
        shape: Shape,
        example: &'static str,
        th: &'static str,
        en: &'static str,
    ) -> Self {
        Self {
            name,
            thai,
            about: Bilingual::new(th, en),
            example,
            shape,
            required: false,
            silence: Silence::Allowed,
            told_by: ToldBy::Original,
            ahead: Ahead::Never,
            voice: Voice::Own,
        }
    }

    /// Everything that it may be called: its English name, then the Thai ones.
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.name).chain(self.thai.iter().copied())
    }

    /// Whether an author who types `typed` means it.
    pub fn is_called(&self, typed: &str) -> bool {
        let typed = fold::key(typed);
        self.names().any(|name| fold::key(name) == typed)
    }

    /// The key with its example, as one line that can be copied.
    pub fn line(&self) -> String {
        self.line_in(Lang::En)
    }

    /// The same with the names that the keys have in `lang`.
    pub fn line_in(&self, lang: Lang) -> String {
        let name = self.named(lang);
        let mut example = self.example.to_owned();
        for inner in self.shape.keys() {
            for before in ["{", ", "] {
                let [from, to] = [inner.name, inner.named(lang)].map(|n| format!("{before}{n}: "));
                example = example.replace(&from, &to);
            }
        }
        match example.strip_prefix("- ") {
            Some(item) => format!("{name}: [{item}]"),
            None => format!("{name}: {example}"),
        }
    }

    /// What it is called in `lang`.
    pub fn named(&self, lang: Lang) -> &'static str {
        match (lang, self.thai.first()) {
            (Lang::Th, Some(thai)) => thai,
            _ => self.name,
        }
    }

    /// A key inside a value, whose own key says what it is for.
    const fn plain(name: &'static str, thai: &'static [&'static str], shape: Shape) -> Self {
        Self::new(name, thai, shape, "", "", "")
    }

    /// It must be there, and something must be said.
    const fn required(mut self) -> Self {
        self.required = true;
        self.silence = Silence::Refused;
        self
    }

    /// It is ours to say and no source's.
    const fn ours(mut self) -> Self {
        self.silence = Silence::Refused;
        self
    }

    /// It is a name of ours, so that no word in it has a meaning of its own.
    const fn name(mut self) -> Self {
        self.silence = Silence::Meaningless;
        self
    }

    /// Each edition says it of itself.
    const fn told_by_each(mut self) -> Self {
        self.told_by = ToldBy::Each;
        self
    }

    /// When its dates may lie ahead.
    const fn ahead(mut self, ahead: Ahead) -> Self {
        self.ahead = ahead;
        self
    }

    /// Sources are quoted in it.
    const fn quoted(mut self) -> Self {
        self.voice = Voice::Quoted;
        self
    }

    /// It must be there, if only to say that the source is silent.
    const fn or_not_stated(mut self) -> Self {
        self.silence = Silence::Allowed;
        self
    }
}

/// How people say yes.
pub const YES: &[&str] = &["yes", "true", "y", "ใช่", "มี", "รับ"];

/// How people say no.
pub const NO: &[&str] = &["no", "false", "n", "ไม่ใช่", "ไม่มี", "ไม่", "ไม่รับ"];

/// How they say that the source does not say; the first is what `fmt` writes.
pub const NOT_STATED: &[&str] =
    &["not-stated", "ไม่ระบุ", "ไม่ได้ระบุ", "แหล่งอ้างอิงไม่ระบุ", "แหล่งอ้างอิงไม่ได้ระบุ"];

/// The keys of a text in both languages.
pub const BILINGUAL: &[Key] = &[
    Key::new("th", &["ไทย"], Shape::Text, "...", "ข้อความภาษาไทย", "The text in Thai").required(),
    Key::new("en", &["อังกฤษ"], Shape::Text, "...", "ข้อความภาษาอังกฤษ", "The text in English")
        .required(),
];

/// The keys of a stretch of time.
pub const START_AND_END: &[Key] =
    &[Key::plain("start", &["เริ่ม"], Shape::Date), Key::plain("end", &["สิ้นสุด"], Shape::Date)];

/// The key that is called `typed`, in English or Thai.
pub fn find(keys: &'static [Key], typed: &str) -> Option<&'static Key> {
    let exact = keys.iter().find(|key| key.name == typed || key.thai.contains(&typed));
    exact.or_else(|| keys.iter().find(|key| key.is_called(typed)))
}

/// Names that people give to keys which are called otherwise here, however near these are in
/// letters to others.
const CALLED: &[(&str, &str)] = &[
    ("stage", "status"),
    ("tags", "themes"),
    ("category", "themes"),
    ("หมวด", "themes"),
    ("หมวดหมู่", "themes"),
    ("หมวดองค์ความรู้", "themes"),
    ("องค์ความรู้ที่บ่งชี้", "themes"),
    ("ชื่อ", "title"),
    ("ชื่อโครงการ", "title"),
    ("ชื่อองค์ความรู้", "title"),
    ("บทคัดย่อ", "summary"),
    ("abstract", "summary"),
    ("description", "summary"),
    ("location", "place"),
    ("district", "place"),
    ("province", "place"),
    ("อำเภอ", "place"),
    ("จังหวัด", "place"),
    ("สถานที่", "place"),
    ("ที่ตั้ง", "place"),
    ("date", "period"),
    ("ปี", "period"),
    ("วันที่", "period"),
    ("author", "owner"),
    ("agency", "owner"),
    ("หน่วยงาน", "owner"),
    ("ผู้รับผิดชอบ", "owner"),
    ("เจ้าของเรื่อง", "owner"),
    ("เจ้าขององค์ความรู้", "owner"),
    ("สังกัด", "owner"),
    ("budget", "cost"),
    ("งบประมาณ", "cost"),
    ("งบ", "cost"),
    ("แหล่งที่มา", "sources"),
    ("ที่มา", "sources"),
    ("อ้างอิง", "sources"),
    ("references", "sources"),
    ("outcomes", "results"),
    ("ผล", "results"),
    ("method", "approach"),
    ("license", "licence"),
];

/// The key that people mean who call it `typed`, where it is one of `keys`.
pub fn called(typed: &str, keys: &'static [Key]) -> Option<&'static Key> {
    let typed = fold::key(typed);
    let (_, name) = CALLED.iter().find(|(called, _)| fold::key(called) == typed)?;
    keys.iter().find(|key| key.name == *name)
}

/// What a case never says of itself: it is worked out from `programme.yaml`, where each entry has
/// its source.
pub const COMPUTED: [&str; 9] =
    ["pilot", "finalist", "award", "submitted", "batch", "อำเภอนำร่อง", "นำร่อง", "รางวัล", "เข้ารอบ"];
