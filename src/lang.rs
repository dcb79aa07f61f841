//! Thai and English text: everything that a general text library does not know about Thai.
//!
//! Thai writes no spaces between words, stacks vowels and tone marks on a consonant, files words
//! under their first consonant even where a vowel is written before it, and is typed in several
//! ways that look the same. Each file here settles one of these once, for the whole program:
//!
//! - what is the same: [`mark`] (the order of marks on a letter), [`fold`](mod@fold) (one form for
//!   texts that look the same), [`digits`], [`nearest`](mod@nearest) (did you mean?), [`phrase`]
//!   (names found in running text), [`variant`] (one word as people type it);
//! - where it may be cut: [`cluster`] (letters), [`word`], [`excerpt`](mod@excerpt);
//! - how it is shown: [`collate`] (order and index letters), [`letter`] (the letters of
//!   an index), [`width`] (columns), [`typography`] (what stays on one line),
//!   [`lines`](mod@lines) (lines that no browser breaks), [`slug`] (names in addresses);
//! - what is wrong with it: [`thai`] (damage from PDFs), [`script`] (the other language).

pub mod cluster;
pub mod collate;
pub mod digits;
pub mod excerpt;
pub mod fold;
pub mod homophone;
pub mod letter;
pub mod lines;
pub mod mark;
pub mod nearest;
pub mod phrase;
pub mod script;
pub mod slug;
pub mod thai;
pub mod trie;
pub mod typography;
pub mod variant;
pub mod width;
pub mod word;

use std::fmt;

/// A language of the site.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Lang {
    /// Thai.
    Th,
    /// English.
    En,
}

impl Lang {
    /// Both, Thai first.
    pub const ALL: [Lang; 2] = [Lang::Th, Lang::En];

    /// What the language is called in both.
    pub const fn name(self) -> Bilingual<&'static str> {
        match self {
            Lang::Th => Bilingual::new("ไทย", "Thai"),
            Lang::En => Bilingual::new("อังกฤษ", "English"),
        }
    }

    /// The BCP 47 tag, which is also the part of a file name: `index.th.md`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Th => "th",
            Lang::En => "en",
        }
    }

    /// The one that this one is not.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Th => Lang::En,
            Lang::En => Lang::Th,
        }
    }

    /// Reads a BCP 47 tag.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Something that exists in both languages.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Bilingual<T> {
    /// In Thai.
    pub th: T,
    /// In English.
    pub en: T,
}

impl<T> Bilingual<T> {
    /// Both at once, Thai first.
    pub const fn new(th: T, en: T) -> Self {
        Self { th, en }
    }

    /// The one in `lang`.
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Th => &self.th,
            Lang::En => &self.en,
        }
    }

    /// The one in `lang`, to be changed.
    pub const fn get_mut(&mut self, lang: Lang) -> &mut T {
        match lang {
            Lang::Th => &mut self.th,
            Lang::En => &mut self.en,
        }
    }

    /// What `make` says of each language.
    pub fn from_fn(mut make: impl FnMut(Lang) -> T) -> Self {
        Self { th: make(Lang::Th), en: make(Lang::En) }
    }

    /// The same for each language.
    pub fn map<U>(self, mut change: impl FnMut(T) -> U) -> Bilingual<U> {
        Bilingual { th: change(self.th), en: change(self.en) }
    }

    /// Both, borrowed.
    pub const fn as_ref(&self) -> Bilingual<&T> {
        Bilingual { th: &self.th, en: &self.en }
    }
}

impl<T> Bilingual<Option<T>> {
    /// Those that exist, Thai first.
    pub fn existing(&self) -> impl Iterator<Item = &T> {
        [&self.th, &self.en].into_iter().flatten()
    }
}

impl Bilingual<&str> {
    /// Both, owned.
    pub fn owned(self) -> Bilingual<String> {
        self.map(str::to_owned)
    }
}
