//! Who reads a page, and from where: a language and an address.
//!
//! Every text and link of a page depends on these two and on the site, so the pages are written in
//! terms of a reader: what is said to them, how a date looks to them, how they get somewhere.

use crate::{
    content::{
        document::Document,
        value::{Period, Value},
    },
    facts::{
        amount::{Amount, Form as AmountForm},
        date::{Date, DateRange, Form as DateForm},
        place::{Area, ClusterId, DistrictCode, Form, ProvinceCode},
        vocabulary::VocabularyName,
    },
    lang::{Lang, digits, script, typography},
    render::view::{Link, list::Day},
    site::{
        Site,
        case::Stated,
        evidence::Evidence,
        path,
        route::{self, CaseId, Facet, Route},
    },
    theme::Theme,
};

/// A reader of one page.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) site: &'a Site,
    pub(super) theme: &'a Theme,
    pub(super) lang: Lang,
    /// The page's path from the root of the site.
    pub(super) path: &'a str,
}

impl<'a> Reader<'a> {
    /// The theme's words.
    pub(super) fn say(&self, key: &'static str) -> String {
        self.theme.say(self.lang, key, &[])
    }

    /// The theme's words with something filled in.
    pub(super) fn say_with(&self, key: &'static str, values: &[(&str, &str)]) -> String {
        self.theme.say(self.lang, key, values)
    }

    /// The theme's words for a number of things.
    pub(super) fn count(&self, key: &'static str, n: usize) -> String {
        self.digits(self.theme.count(self.lang, key, n))
    }

    /// A whole number with its thousands set apart.
    pub(super) fn number(&self, n: usize) -> String {
        let digits = n.to_string();
        let mut shown = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                shown.push(',');
            }
            shown.push(digit);
        }
        self.digits(shown)
    }

    /// Thai digits, where the site asks for them.
    pub(super) fn digits(&self, text: String) -> String {
        match self.lang == Lang::Th && self.site.settings.thai_digits {
            true => digits::to_thai(&text).into_owned(),
            false => text,
        }
    }

    /// The address of a page of this language, relative to this page.
    pub(super) fn href(&self, plain: &str) -> String {
        self.href_in(self.lang, plain)
    }

    /// The address of a page of `lang`, relative to this page.
    pub(super) fn href_in(&self, lang: Lang, plain: &str) -> String {
        route::relative(self.path, &self.site.routes.in_lang(lang, plain))
    }

    /// The address of a file that has no language, relative to this page.
    pub(super) fn file(&self, path: &str) -> String {
        route::relative(self.path, path)
    }

    /// The whole address of a path, where the base is known.
    pub(super) fn whole(&self, path: &str) -> Option<String> {
        self.site.settings.base.as_ref().map(|base| format!("{base}{path}"))
    }

    /// The whole address of the site's root; empty where it is not known.
    pub(super) fn base(&self) -> &str {
        self.site.settings.base.as_deref().unwrap_or_default()
    }

    /// A link to a page of this language.
    pub(super) fn link(&self, plain: &str, label: impl Into<String>) -> Link {
        let path = self.site.routes.in_lang(self.lang, plain);
        Link {
            href: route::relative(self.path, &path),
            label: label.into(),
            current: path == self.path,
            ..Link::default()
        }
    }

    /// A link to a case, under its title.
    pub(super) fn case_link(&self, id: CaseId) -> Link {
        let (edition, lang) = self.site.case(id).shown(self.lang);
        Link {
            lang: self.foreign(lang),
            ..self.link(
                &self.site.case_path(id),
                edition.document.front.text("title").unwrap_or_default(),
            )
        }
    }

    /// A link to a page that an author wrote, under its title.
    pub(super) fn page_link(&self, plain: &str) -> Link {
        let claim = self.site.routes.get(&self.site.routes.in_lang(self.lang, plain));
        let text = match claim.map(|claim| &claim.route) {
            Some(Route::Case(id)) => return self.case_link(*id),
            Some(Route::Text(id)) => Some(self.site.text(*id)),
            _ => self.site.programme_text.as_ref(),
        };
        let shown = text.map(|text| text.shown(self.lang));
        let title = shown.and_then(|(edition, _)| edition.document.front.text("title"));
        Link {
            lang: shown.and_then(|(_, lang)| self.foreign(lang)),
            ..self.link(plain, title.unwrap_or_default())
        }
    }

    /// The language of words that are not in the page's.
    pub(super) fn foreign(&self, lang: Lang) -> Option<String> {
        (lang != self.lang).then(|| lang.code().to_owned())
    }

    /// The language of words that are not in the page's, where nobody told it: their letters do.
    pub(super) fn foreign_letters(&self, text: &str) -> Option<String> {
        let letters = script::Letters::of(text);
        let lang = match (letters.thai, letters.latin) {
            (0, 0) => self.lang,
            (thai, latin) if thai >= latin => Lang::Th,
            _ => Lang::En,
        };
        self.foreign(lang)
    }

    /// The label of a term.
    pub(super) fn term(&self, name: VocabularyName, id: &str) -> String {
        let term = self.site.facts.vocabularies.get(name).get(id);
        term.map_or_else(|| id.to_owned(), |term| term.label.get(self.lang).clone())
    }

    /// A link to the cases with a term.
    pub(super) fn term_link(&self, name: VocabularyName, id: &str) -> Option<Link> {
        let facet = Facet::Term(name, id.to_owned());
        let path = path::of_facet(&facet)?;
        self.site.routes.get(&self.site.routes.in_lang(self.lang, &path))?;
        Some(Link {
            count: Some(self.site.lists.of(&facet).len()),
            ..self.link(&path, self.term(name, id))
        })
    }

    /// A level of evidence, in words: "ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง".
    pub(super) fn evidence(&self, level: Evidence) -> String {
        let number = level.number().to_string();
        let label = self.term(VocabularyName::Evidence, &number);
        self.say_with("evidence_line", &[("n", &self.digits(number)), ("label", &label)])
    }

    /// A date in full.
    pub(super) fn date(&self, date: &Date) -> String {
        self.tidy(&date.show(self.lang, DateForm::Long))
    }

    /// A date as a cell has it.
    pub(super) fn short_date(&self, date: &Date) -> String {
        self.tidy(&date.show(self.lang, DateForm::Short))
    }

    /// A date for machines and for the reader.
    pub(super) fn day(&self, date: &Date) -> Day {
        Day { iso: date.iso(), shown: self.date(date) }
    }

    /// A stretch of time.
    pub(super) fn dates(&self, dates: Period) -> String {
        let date = |date: &Date| self.date(date);
        match (dates.start, dates.end) {
            (Some(start), Some(end)) => {
                self.tidy(&DateRange { start, end }.show(self.lang, DateForm::Long))
            }
            (Some(start), None) => self.say_with("date_since", &[("date", &date(&start))]),
            (None, Some(end)) => self.say_with("date_until", &[("date", &date(&end))]),
            (None, None) => self.say("no_date"),
        }
    }

    /// A date of which one may not know.
    pub(super) fn stated_date(&self, date: &Stated<Date>) -> String {
        match date {
            Stated::Is(date) => self.date(date),
            Stated::Untold | Stated::NotStated => self.say("no_date"),
        }
    }

    /// A number with its qualifier.
    pub(super) fn amount(&self, amount: &Amount) -> String {
        self.tidy(&amount.show(self.lang, AmountForm::Table))
    }

    /// A value of a key that is a number, a length of time or not stated.
    pub(super) fn value(&self, value: &Value) -> Option<String> {
        match value {
            Value::Amount(amount) => Some(self.amount(amount)),
            Value::Duration(duration) => Some(self.tidy(&duration.show(self.lang))),
            Value::NotStated => Some(self.say("not_stated")),
            _ => None,
        }
    }

    /// Text as it should be set: what belongs together stays on one line, digits as the site asks.
    pub(super) fn tidy(&self, text: &str) -> String {
        let text = match self.lang {
            Lang::Th => typography::nbsp(text).into_owned(),
            Lang::En => text.to_owned(),
        };
        self.digits(text)
    }

    /// Something with its date, and no brackets inside brackets: English dates have their own.
    pub(super) fn dated(&self, what: &str, date: &Date) -> String {
        let date = self.date(date);
        match self.lang {
            Lang::Th => format!("{what} ({date})"),
            Lang::En => format!("{what}, {date}"),
        }
    }

    /// A place on one line: "อ.วานรนิวาส จ.สกลนคร".
    pub(super) fn area(&self, area: &Area, form: Form) -> String {
        self.site.facts.places.show_area(area, self.lang, form)
    }

    /// A district's page, or nothing for a khet without one.
    pub(super) fn district_link(&self, code: DistrictCode, form: Form) -> Link {
        let label = self.site.facts.places.show_district(code, self.lang, form);
        match self.site.has_page(code) {
            true => self.link(&path::of_district(code), label),
            false => Link { label, ..Link::default() },
        }
    }

    /// A province's page.
    pub(super) fn province_link(&self, code: ProvinceCode, form: Form) -> Link {
        let label = self.site.facts.places.show_province(code, self.lang, form);
        self.link(&path::of_province(code), label)
    }

    /// A cluster's page.
    pub(super) fn cluster_link(&self, id: &ClusterId) -> Link {
        let label = numbered(self.site.facts.places.cluster(id).name.get(self.lang));
        self.link(&path::of_cluster(id), label)
    }

    /// The same under its short name, where the heading above says that these are clusters.
    pub(super) fn short_cluster_link(&self, id: &ClusterId) -> Link {
        let label = numbered(&self.site.facts.places.cluster(id).short_name(self.lang));
        Link { label, ..self.cluster_link(id) }
    }

    /// The page called `slug`, where the site has one.
    pub(super) fn text_link(&self, slug: &str, label: String) -> Option<Link> {
        self.site.text_called(slug)?;
        Some(self.link(&format!("{slug}/"), label))
    }

    /// Where a file can be changed.
    pub(super) fn edit(&self, document: &Document) -> Option<String> {
        self.repository("edit", document)
    }

    /// Where a file's earlier states are.
    pub(super) fn history(&self, document: &Document) -> Option<String> {
        self.repository("commits", document)
    }

    fn repository(&self, verb: &str, document: &Document) -> Option<String> {
        let settings = &self.site.settings;
        let repository = settings.repository.as_ref()?;
        let (branch, path) = (percent(&settings.branch), percent(document.source.path.as_str()));
        Some(format!("{repository}/{verb}/{branch}/{path}"))
    }
}

/// A name with its number at the end, which never stands on a line by itself.
pub(super) fn numbered(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((words, n)) if n.bytes().all(|b| b.is_ascii_digit()) => {
            format!("{words}{}{n}", typography::NBSP)
        }
        _ => name.to_owned(),
    }
}

/// `path` as a part of an address: whatever else than a letter, a digit or a slash could mean
/// something there is written in percent.
fn percent(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_to_the_source_is_an_address_whatever_the_branch_is_called() {
        assert_eq!(percent("content/cases/47/a-b/index.th.md"), "content/cases/47/a-b/index.th.md");
        assert_eq!(percent("fix #1 \"x\"?"), "fix%20%231%20%22x%22%3F");
        assert_eq!(percent("cases/ข"), "cases/%E0%B8%82");
    }
}
