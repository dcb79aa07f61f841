//! A case at a glance.

use crate::{
    content::value::{Map, Said, Value},
    facts::{place::DistrictCode, vocabulary::VocabularyName},
    lang::Lang,
    render::{
        escape,
        inline::{self, link_html},
        reader::Reader,
        view::{Link, case::Fact},
    },
    site::{
        case::Case,
        evidence::{self, Evidence},
    },
};

impl Reader<'_> {
    /// The facts in the order in which an officer asks for them.
    pub(super) fn facts(&self, case: &Case) -> Vec<Fact> {
        let front = case.front();
        let facts = [
            self.term_fact(front, "level", "fact_level", VocabularyName::Levels),
            self.term_fact(front, "status", "fact_status", VocabularyName::Statuses),
            Some(self.evidence_fact(case)),
            Some(self.cost_fact(case, |text, lang| self.inline_html(text, lang))),
            self.funding_fact(case),
            self.people_fact(
                front,
                "people",
                "fact_people",
                &[
                    ("staff", "count_staff", "label_staff"),
                    ("volunteers", "count_volunteers", "label_volunteers"),
                ],
            ),
            self.people_fact(
                front,
                "reach",
                "fact_reach",
                &[
                    ("households", "count_households", "label_households"),
                    ("persons", "count_persons", "label_persons"),
                ],
            ),
            self.time_fact(front, "setup", "fact_time_setup"),
            self.time_fact(front, "first_result", "fact_time_first_result"),
            self.owner_fact(case, |text, lang| self.inline_html(text, lang)),
            self.period_fact(front),
            self.running_fact(front),
            self.fiscal_year_fact(front),
            self.approach_fact(front),
            self.programme_fact(case),
            self.partners_fact(case),
            self.legal_fact(case),
            self.visits_fact(case),
            self.approved_fact(case),
        ];
        facts.into_iter().flatten().collect()
    }

    /// "The source does not say", which is something other than a fact left out.
    fn silent(&self, id: &'static str, label: &'static str) -> Fact {
        Fact { absent: true, ..fact(id, self.say(label), escape::words(&self.say("not_stated"))) }
    }

    fn fiscal_year_fact(&self, front: &Map) -> Option<Fact> {
        if front.not_stated("fiscal_year") {
            return Some(self.silent("fiscal-year", "fact_fiscal_year"));
        }
        let year = self.date(&front.date("fiscal_year")?.or_fiscal());
        Some(fact("fiscal-year", self.say("fact_fiscal_year"), escape::words(&year)))
    }

    fn term_fact(
        &self,
        front: &Map,
        key: &str,
        label: &'static str,
        name: VocabularyName,
    ) -> Option<Fact> {
        let id = front.term(key)?;
        Some(fact(key, self.say(label), self.term_html(name, id)))
    }

    fn evidence_fact(&self, case: &Case) -> Fact {
        let words = self.evidence(case.evidence);
        let id = case.evidence.number().to_string();
        let html = match self.term_link(VocabularyName::Evidence, &id) {
            Some(link) => link_html(&Link { label: words, ..link }),
            None => escape::words(&words),
        };
        let how = self.link("evidence/", self.say("evidence_how"));
        let note = escape::words(&self.say("evidence_note"));
        let notes = self.indicator(case).into_iter().chain([note, link_html(&how)]);
        Fact {
            note_html: Some(notes.collect::<Vec<_>>().join("<br>")),
            level: Some(case.evidence.number()),
            ..fact("evidence", self.say("fact_evidence"), html)
        }
    }

    /// The indicator that a measured level rests on.
    fn indicator(&self, case: &Case) -> Option<String> {
        let (at, _) = evidence::strongest(case.front())
            .filter(|_| case.evidence >= Evidence::BeforeAndAfter)?;
        let (what, lang) = self.words_of(case, "results", at, "what")?;
        let what = escape::words(&inline::without_citations(what));
        let slot = "{indicator}";
        let words = escape::words(&self.say_with("evidence_rests_on", &[("indicator", slot)]));
        Some(words.replacen(slot, &self.in_language(&what, lang), 1))
    }

    /// What it cost. `words` makes HTML of what was given that is no money.
    pub(super) fn cost_fact(&self, case: &Case, words: impl Fn(&str, Lang) -> String) -> Fact {
        let label = self.say("fact_cost");
        let cost = case.front().map("cost");
        let baht = |said: &Said| match &said.value {
            Value::Amount(amount) if amount.is_none_stated() => Some(self.say("none_money")),
            value => self.value(value),
        };
        let total = cost.and_then(|cost| cost.get("total")).and_then(baht);
        let yearly = cost.and_then(|cost| match &cost.get("yearly")?.value {
            Value::Amount(amount) => {
                let amount = self.amount(amount);
                Some(escape::words(&self.say_with("fact_cost_yearly", &[("amount", &amount)])))
            }
            _ => None,
        });
        let in_kind = self.in_kind(case).map(|(text, lang)| {
            let html = self.in_language(&words(text, lang), lang);
            format!("{}: {html}", escape::words(&self.say("fact_cost_in_kind")))
        });
        let notes: Vec<String> = yearly.into_iter().chain(in_kind).collect();
        let note_html = (!notes.is_empty()).then(|| notes.join("<br>"));
        match total {
            Some(_) if cost.is_some_and(|cost| cost.not_stated("total")) => {
                Fact { note_html, ..self.silent("cost", "fact_cost") }
            }
            Some(total) => Fact { note_html, ..fact("cost", label, escape::words(&total)) },
            None => Fact {
                note_html,
                absent: true,
                ..fact("cost", label, escape::words(&self.say("not_told")))
            },
        }
    }

    /// What was given that is no money, and the language in which that is told.
    fn in_kind<'c>(&self, case: &'c Case) -> Option<(&'c str, Lang)> {
        let (edition, lang) = case.shown(self.lang);
        let in_kind = |front: &'c Map| front.map("cost")?.text("in_kind");
        let shown = in_kind(&edition.document.front).map(|text| (text, lang));
        shown.or_else(|| in_kind(case.front()).map(|text| (text, case.original)))
    }

    fn funding_fact(&self, case: &Case) -> Option<Fact> {
        if case.front().not_stated("funding") {
            return Some(self.silent("funding", "fact_funding"));
        }
        let entry = |(at, map): (usize, &Map)| {
            let from = match self.words_of(case, "funding", at, "from") {
                Some((from, lang)) => self.in_language(&self.office_html(from, lang), lang),
                None if map.not_stated("from") => escape::words(&self.say("not_stated")),
                None => return None,
            };
            let amount = match &map.get("amount").map(|said| &said.value) {
                Some(Value::Amount(amount)) if amount.is_none_stated() => self.say("none_stated"),
                // Where nothing is known of it, that was said once already.
                Some(Value::NotStated) if map.not_stated("from") => return Some(from),
                Some(Value::NotStated) => format!("({})", self.say("amount_not_stated")),
                Some(value) => self.value(value).unwrap_or_default(),
                None => return Some(from),
            };
            Some(format!("{from} {}", escape::words(&amount)))
        };
        let entries: Vec<String> =
            case.front().maps("funding").enumerate().filter_map(entry).collect();
        (!entries.is_empty()).then(|| fact("funding", self.say("fact_funding"), lines(&entries)))
    }

    fn people_fact(
        &self,
        front: &Map,
        key: &'static str,
        label: &'static str,
        counts: &[(&str, &'static str, &'static str)],
    ) -> Option<Fact> {
        let map = front.map(key)?;
        let silent = self.say("not_stated");
        if counts.iter().all(|(name, ..)| map.get(name).is_none() || map.not_stated(name)) {
            return Some(self.silent(key, label));
        }
        let entries: Vec<String> = counts
            .iter()
            .filter_map(|(name, words, what)| match &map.get(name)?.value {
                Value::NotStated => Some(format!("{}: {silent}", self.say(what))),
                value => Some(self.say_with(words, &[("n", &self.value(value)?)])),
            })
            .map(|entry| escape::words(&entry))
            .collect();
        Some(fact(key, self.say(label), lines(&entries)))
    }

    fn time_fact(&self, front: &Map, key: &'static str, label: &'static str) -> Option<Fact> {
        let time = front.map("time")?;
        if time.not_stated(key) {
            return Some(self.silent(key, label));
        }
        let said = time.get(key)?;
        Some(fact(key, self.say(label), escape::words(&self.value(&said.value)?)))
    }

    /// Who answers for it. `words` makes HTML of a name that is in no vocabulary.
    pub(super) fn owner_fact(
        &self,
        case: &Case,
        words: impl Fn(&str, Lang) -> String,
    ) -> Option<Fact> {
        let label = self.say("fact_owner");
        let front = case.front();
        if front.not_stated("owner") {
            return Some(self.silent("owner", "fact_owner"));
        }
        if let Some(id) = front.term("owner") {
            return Some(fact("owner", label, self.term_html(VocabularyName::Organisations, id)));
        }
        let (edition, lang) = case.shown(self.lang);
        let (name, lang) = match edition.document.front.text("owner") {
            Some(name) => (name, lang),
            None => (front.text("owner")?, case.original),
        };
        Some(fact("owner", label, self.in_language(&words(name, lang), lang)))
    }

    fn period_fact(&self, front: &Map) -> Option<Fact> {
        let label = self.say("fact_period");
        if front.not_stated("period") {
            return Some(self.silent("period", "fact_period"));
        }
        Some(fact("period", label, escape::words(&self.dates(front.period("period")?))))
    }

    fn running_fact(&self, front: &Map) -> Option<Fact> {
        let map = front.map("still_running")?;
        if map.not_stated("value") {
            return Some(self.silent("running", "fact_still_running"));
        }
        let (words, absent) = match map.text("value")? {
            "yes" => ("still_running_yes", false),
            "no" => ("still_running_no", false),
            _ => ("still_running_unknown", true),
        };
        let as_of = map.date("as_of");
        let as_of = as_of.map(|date| self.say_with("as_of", &[("date", &self.date(date))]));
        Some(Fact {
            note_html: as_of.map(|text| escape::words(&text)),
            absent,
            ..fact("running", self.say("fact_still_running"), escape::words(&self.say(words)))
        })
    }

    fn approach_fact(&self, front: &Map) -> Option<Fact> {
        if front.not_stated("approach") {
            return Some(self.silent("approach", "fact_approach"));
        }
        let entry = |id: &str| self.term_html(VocabularyName::Approaches, id);
        let entries: Vec<String> = front.texts("approach").map(entry).collect();
        (!entries.is_empty()).then(|| fact("approach", self.say("fact_approach"), lines(&entries)))
    }

    /// What the programme's register says of a case that belongs to one of its rounds.
    fn programme_fact(&self, case: &Case) -> Option<Fact> {
        case.front().date("round")?;
        let districts: Vec<DistrictCode> = case
            .front()
            .list("place")
            .iter()
            .filter_map(|said| match &said.value {
                Value::Place(found) => found.district(),
                _ => None,
            })
            .collect();
        let standing = self.standing(|district| districts.contains(&district));
        let programme = self.href("programme/");
        let entries: Vec<String> = standing
            .map(|(what, entry)| {
                let label = self.dated(&what, &entry.round);
                link_html(&Link { href: programme.clone(), label, ..Link::default() })
            })
            .collect();
        (!entries.is_empty()).then(|| fact("pilot", self.say("fact_pilot"), lines(&entries)))
    }

    fn partners_fact(&self, case: &Case) -> Option<Fact> {
        if case.front().not_stated("partners") {
            return Some(self.silent("partners", "fact_partners"));
        }
        let entry = |(at, said): (usize, &Said)| {
            let id = said.text().or_else(|| said.map()?.text("partner"))?;
            let name = self.term_html(VocabularyName::Partners, id);
            let words = |key: &str| {
                let (words, lang) = self.words_of(case, "partners", at, key)?;
                let html = match key {
                    "who" => self.office_html(words, lang),
                    _ => self.inline_html(words, lang),
                };
                Some(self.in_language(&html, lang))
            };
            let who: Vec<String> = [words("who"), words("role")].into_iter().flatten().collect();
            Some(match who.is_empty() {
                true => name,
                false => format!("{name}<br><small>{}</small>", who.join("</small> <small>")),
            })
        };
        let entries: Vec<String> =
            case.front().list("partners").iter().enumerate().filter_map(entry).collect();
        (!entries.is_empty()).then(|| fact("partners", self.say("fact_partners"), lines(&entries)))
    }

    fn legal_fact(&self, case: &Case) -> Option<Fact> {
        if case.front().not_stated("legal") {
            return Some(self.silent("legal", "fact_legal"));
        }
        let (rules, lang) = self.lines(case, "legal");
        let html = |rule: &str| self.in_language(&self.inline_html(rule, lang), lang);
        let entries: Vec<String> = rules.into_iter().map(html).collect();
        (!entries.is_empty()).then(|| fact("legal", self.say("fact_legal"), lines(&entries)))
    }

    fn visits_fact(&self, case: &Case) -> Option<Fact> {
        let map = case.front().map("visits")?;
        let words = match map.text("accepts")? {
            "yes" => {
                let (office, lang) = self.office_of(case, "visits").unwrap_or(("", case.original));
                let office = self.in_language(&escape::words(office), lang);
                let slot = "{office}";
                escape::words(&self.say_with("visits_yes", &[("office", slot)]))
                    .replacen(slot, &office, 1)
            }
            "no" => escape::words(&self.say("visits_no")),
            _ => return None,
        };
        Some(fact("visits", self.say("fact_visits"), words))
    }

    fn approved_fact(&self, case: &Case) -> Option<Fact> {
        let map = case.front().map("approved")?;
        let date = map.date("date").map(|date| self.date(date));
        let (office, lang) = self.office_of(case, "approved").unwrap_or(("", case.original));
        let paper: Vec<String> =
            [map.text("ref"), date.as_deref()].into_iter().flatten().map(escape::words).collect();
        Some(Fact {
            note_html: (!paper.is_empty()).then(|| paper.join("<br>")),
            ..fact(
                "approved",
                self.say("fact_approved"),
                self.in_language(&self.office_html(office, lang), lang),
            )
        })
    }

    /// HTML marked with its language where that is not the page's.
    fn in_language(&self, html: &str, lang: Lang) -> String {
        match self.foreign(lang) {
            Some(code) => format!("<span lang=\"{code}\">{html}</span>"),
            None => html.to_owned(),
        }
    }
}

fn fact(id: &str, label: String, html: String) -> Fact {
    Fact { id: id.to_owned(), label, html, ..Fact::default() }
}

/// One entry plainly, several as a list.
fn lines(entries: &[String]) -> String {
    match entries {
        [one] => one.clone(),
        many => {
            let items: String = many.iter().map(|entry| format!("<li>{entry}</li>")).collect();
            format!("<ul>{items}</ul>")
        }
    }
}
