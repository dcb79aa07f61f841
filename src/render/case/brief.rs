//! A case on one sheet of paper, for whoever decides: what it is, what it takes, what came of it.
//!
//! A sheet has room for so much, whatever a case tells. So every piece of it has a measure: lists end
//! after some entries and texts after some letters, where a clause or a word ends and never inside a
//! name, and a link (on paper the address) leads to the rest. What speaks against a case has its place
//! as what speaks for it has, and what is not known is said.

use std::cmp::Reverse;

use crate::{
    content::{
        document::Document,
        markdown::{
            event::{Element, Event, Placed, Tag, end_of},
            house,
            section::Section,
        },
        value::Map,
    },
    lang::{Lang, excerpt::excerpt, word::Segmenter},
    render::{
        escape,
        frame::Head,
        inline, qr,
        reader::Reader,
        view::{
            Link,
            brief::Brief as View,
            case::{Fact, Lines, Measured},
        },
    },
    site::{case::Case, evidence::Checks, route::CaseId},
    source::Span,
    theme::TemplateError,
};

/// Where words were left out.
const MORE: &str = "…";

/// Steps, as many as a reader counts on a hand.
const STEPS: usize = 5;

/// Rows of results.
const RESULTS: usize = 2;

/// Lines of a list.
const LINES: usize = 3;

/// The longest summary, in clusters.
const SUMMARY: usize = 260;

/// The longest step.
const STEP: usize = 170;

/// The longest line of a list, which stands in a third of the sheet.
const LINE: usize = 50;

/// The longest of what is told beside a number or in a cell.
const NOTE: usize = 60;

impl Reader<'_> {
    /// The sheet of a case, of which there is one for each edition.
    pub(in crate::render) fn brief_page(&self, id: CaseId) -> Result<Vec<u8>, TemplateError> {
        let (edition, _) = self.site.case(id).shown(self.lang);
        let front = &edition.document.front;
        let link = self.case_link(id);
        let head = Head {
            kind: "brief",
            title: self.say_with("brief_of", &[("name", &link.label)]),
            description: self.describe(front.text("summary").unwrap_or_default()),
            crumbs: self.crumbs(vec![self.link("cases/", self.say("nav_cases")), link]),
            notices: self.case_notices(id),
            noindex: true,
            part_of: Some(self.site.case_path(id)),
            case: Some(id),
            ..Head::default()
        };
        self.draw(head, "brief", &self.brief(id, &edition.document))
    }

    fn brief(&self, id: CaseId, document: &Document) -> View {
        let case = self.site.case(id);
        let words = &document.front;
        let page = self.link(&self.site.case_path(id), self.say("brief_case"));
        let to = |section: Section| Link {
            href: format!("{}#{}", page.href, section.id()),
            label: self.say("brief_more"),
            ..Link::default()
        };
        let told = steps(document);
        let steps: Vec<(String, bool)> =
            told.words.iter().take(STEPS).map(|step| self.short(step, STEP, self.lang)).collect();
        let is_cut = |(step, (_, cut)): (&String, &(String, bool))| *cut || step.ends_with(MORE);
        let more_steps = told.words.len() > STEPS || told.words.iter().zip(&steps).any(is_cut);
        let (results, more_results) = self.short_results(case);
        let lists: Vec<(Lines, bool)> =
            ["needs", "adapt", "avoid"].into_iter().map(|key| self.short_list(case, key)).collect();
        let more_lists = lists.iter().any(|(_, cut)| *cut);
        let address = self.whole(&self.site.routes.in_lang(self.lang, &self.site.case_path(id)));
        View {
            title_html: self.kept_html(words.text("title").unwrap_or_default()),
            place: self.main_place(id),
            summary_html: self
                .short(words.text("summary").unwrap_or_default(), SUMMARY, self.lang)
                .0,
            facts: self.short_facts(case),
            steps_html: steps.into_iter().map(|(html, _)| html).collect(),
            numbered: told.is_list,
            more_steps: more_steps.then(|| to(Section::Steps)),
            results,
            more_results: more_results.then(|| to(Section::Results)),
            contrary: self.first_contrary(case),
            lists: lists.into_iter().map(|(lines, _)| lines).collect(),
            more_lists: more_lists.then(|| to(Section::Transfer)),
            contact: self.contact(case),
            qr: address.as_deref().and_then(qr::code),
            address,
            case: page,
        }
    }

    /// The beginning of a text without its citations, whose sources are on the page of the case, and
    /// whether that is less than all of it.
    fn short(&self, text: &str, limit: usize, lang: Lang) -> (String, bool) {
        let text = inline::without_citations(text);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (start, cut) = excerpt(&text, limit, &Segmenter::new(), &self.site.terms);
        let end = if cut { MORE } else { "" };
        (self.inline_html(&format!("{start}{end}"), lang), cut)
    }

    /// What a chief asks first, in this order; what nobody told is said to be so.
    fn short_facts(&self, case: &Case) -> Vec<Fact> {
        let note = |text: &str, lang: Lang| self.short(text, NOTE, lang).0;
        let told = self.facts(case);
        let one = |id: &str, label: &'static str| {
            let fact = told.iter().find(|fact| fact.id == id).cloned();
            fact.unwrap_or_else(|| Fact {
                id: id.to_owned(),
                label: self.say(label),
                html: escape::words(&self.say("not_told")),
                absent: true,
                ..Fact::default()
            })
        };
        vec![
            Fact { note_html: None, ..one("evidence", "fact_evidence") },
            one("status", "fact_status"),
            self.cost_fact(case, note),
            one("people", "fact_people"),
            one("first_result", "fact_time_first_result"),
            self.owner_fact(case, note).unwrap_or_else(|| one("owner", "fact_owner")),
        ]
    }

    /// The rows with the strongest evidence, in the author's order where that is alike.
    fn short_results(&self, case: &Case) -> (Vec<Measured>, bool) {
        let checks = Checks::read(case.front().map("checks"));
        let row = |(at, map): (usize, &Map)| {
            let row = self.result(case, at, map, checks)?;
            let (what, lang) = self.words_of(case, "results", at, "what")?;
            let (what_html, cut) = self.short(what, NOTE, lang);
            let short = Measured {
                what_html,
                kind: None,
                how_html: None,
                bars: None,
                sources: Vec::new(),
                ..row
            };
            Some((short, cut))
        };
        let mut rows: Vec<(Measured, bool)> =
            case.front().maps("results").enumerate().filter_map(row).collect();
        rows.sort_by_key(|(row, _)| Reverse(row.evidence_level));
        let many = rows.len() > RESULTS;
        rows.truncate(RESULTS);
        let (rows, cut): (Vec<Measured>, Vec<bool>) = rows.into_iter().unzip();
        (rows, many || cut.contains(&true))
    }

    fn first_contrary(&self, case: &Case) -> Option<Lines> {
        let (what, lang) = self.words_of(case, "contrary", 0, "what")?;
        Some(Lines {
            id: "contrary".to_owned(),
            heading: Some(Section::Contrary.heading().get(self.lang).to_string()),
            items_html: vec![self.short(what, STEP, lang).0],
            lang: self.foreign(lang),
        })
    }

    fn short_list(&self, case: &Case, key: &'static str) -> (Lines, bool) {
        let (all, lang) = self.lines(case, key);
        let lines = all.iter().take(LINES).map(|line| self.short(line, LINE, lang));
        let (mut items_html, cut): (Vec<String>, Vec<bool>) = lines.unzip();
        let mut foreign = self.foreign(lang);
        if items_html.is_empty() {
            let untold = if case.front().not_stated(key) { "not_stated" } else { "not_told" };
            items_html.push(escape::words(&self.say(untold)));
            foreign = None;
        }
        let heading = Some(self.say(key));
        let more = all.len() > LINES || cut.contains(&true);
        (Lines { id: key.to_owned(), heading, items_html, lang: foreign }, more)
    }
}

/// What was done, as it is written.
#[derive(Default)]
struct Steps {
    words: Vec<String>,
    is_list: bool,
}

/// The items of the first list in the section on steps; without one, its paragraphs.
fn steps(document: &Document) -> Steps {
    let text = &document.source.text;
    let events = house::read(text, Span::new(document.body, text.len())).events;
    let opens = |event: &Event<'_>, is: fn(Option<Section>) -> bool| matches!(event, Event::Open(Tag::Heading(heading)) if heading.opens_part && is(heading.section));
    let is_steps = |section| section == Some(Section::Steps);
    let Some(heading) = events.iter().position(|(event, _)| opens(event, is_steps)) else {
        return Steps::default();
    };
    let rest = &events[end_of(&events, heading) + 1..];
    let end = rest.iter().position(|(event, _)| opens(event, |_| true)).unwrap_or(rest.len());
    let section = &rest[..end];
    let list = section.iter().position(|(event, _)| matches!(event, Event::Open(Tag::List(_))));
    let words = match list {
        Some(at) => elements(&section[at + 1..end_of(section, at)], Element::Item),
        None => elements(section, Element::Paragraph),
    };
    Steps { words, is_list: list.is_some() }
}

/// The first words of each such element that lies in no other.
fn elements(events: &[Placed<'_>], element: Element) -> Vec<String> {
    let (mut at, mut found) = (0, Vec::new());
    while at < events.len() {
        let Event::Open(tag) = &events[at].0 else {
            at += 1;
            continue;
        };
        let end = end_of(events, at);
        if tag.element() == element {
            found.push(first_words(&events[at + 1..end]));
        }
        at = end + 1;
    }
    found.retain(|words| !words.trim().is_empty());
    found
}

/// The words to where the first paragraph ends, or a block begins in an item without one; and that there
/// are [`MORE`], where it is so.
fn first_words(events: &[Placed<'_>]) -> String {
    let mut words = String::new();
    for (at, (event, _)) in events.iter().enumerate() {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::Space | Event::Break => words.push(' '),
            Event::Close(Element::Paragraph)
            | Event::Open(
                Tag::List(_)
                | Tag::Quote
                | Tag::Note(_)
                | Tag::CodeBlock { .. }
                | Tag::Terms
                | Tag::Table(_),
            ) => {
                if events[at..].iter().any(|(event, _)| matches!(event, Event::Text(_))) {
                    words.push_str(MORE);
                }
                break;
            }
            _ => {}
        }
    }
    words
}
