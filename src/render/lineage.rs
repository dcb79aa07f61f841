//! The page of a family: who adapted what from whom, what was changed, and what was measured.
//!
//! The list is flat and says in words what a drawing would: of each step, from which others it was
//! adapted, and how far it is from where the family began. Numbers stand side by side only where
//! authors say that they are of the same thing; they are read, not ranked.

use std::collections::BTreeMap;

use crate::{
    facts::vocabulary::VocabularyName,
    lang::Lang,
    render::{
        frame::{Head, notice},
        inline,
        reader::Reader,
        view::{
            Link,
            lineage::{Lineage as View, Measure as MeasureView, Original, Row, Step as StepView},
        },
    },
    site::{
        case::Case,
        findable,
        lineage::{Family, Measure, Member, Step},
        route::{CaseId, Route},
    },
    theme::TemplateError,
};

/// Steps of a family that are told in full. A practice may go to every district.
const TOLD_IN_FULL: usize = 100;

/// The deepest step that is set in further than the one before.
const DEEPEST_INDENT: usize = 3;

impl Reader<'_> {
    /// The page of the family that begins with the case `head`.
    pub(super) fn lineage_page(&self, head: CaseId) -> Result<Vec<u8>, TemplateError> {
        let family = self.site.lineages.of(head).expect("an address is claimed for a family");
        let case = self.site.case(head);
        let link = self.case_link(head);
        let hidden = case.demo || case.draft;
        let head = Head {
            kind: "lineage",
            title: self.say_with("lineage_of", &[("name", &link.label)]),
            description: self.say("lineage_lead"),
            crumbs: self.crumbs(vec![self.link("cases/", self.say("nav_cases")), link]),
            notices: match case.demo {
                true => vec![notice("demo", self.say("demo"))],
                false => Vec::new(),
            },
            editions: findable::editions(self.site, &Route::Lineage(head)),
            noindex: hidden,
            ..Head::default()
        };
        self.draw(head, "lineage", &self.lineage(family))
    }

    /// The page of the family of a case, with the number of its cases.
    pub(super) fn lineage_link(&self, id: CaseId) -> Option<Link> {
        let family = self.site.lineages.of(id)?;
        let count = self.count("count_cases", self.shown(family).count());
        let label = self.say_with("lineage_all", &[("count", &count)]);
        Some(self.link(&self.site.lineage_path(family), label))
    }

    fn shown<'f>(&self, family: &'f Family) -> impl Iterator<Item = CaseId> + use<'f, '_> {
        let site = self.site;
        family.cases().filter(|id| site.case(*id).withdrawn().is_none())
    }

    fn lineage(&self, family: &Family) -> View {
        let (edition, lang) = self.site.case(family.head).shown(self.lang);
        let short = family.steps.len() > TOLD_IN_FULL;
        let ids: BTreeMap<Member, String> = family
            .steps
            .iter()
            .zip(1..)
            .map(|(step, number)| (step.member, format!("step-{number}")))
            .collect();
        let telling = Telling { reader: self, ids, short };
        View {
            title_html: self.kept_html(edition.document.front.text("title").unwrap_or_default()),
            lang: self.foreign(lang),
            count: self.count("count_cases", self.shown(family).count()),
            short,
            steps: family.steps.iter().map(|step| telling.step(step)).collect(),
            measures: match short {
                true => Vec::new(),
                false => family.measures.iter().zip(1..).map(|(m, n)| self.measure(m, n)).collect(),
            },
        }
    }

    fn measure(&self, measure: &Measure, number: usize) -> MeasureView {
        let rows: Vec<(Row, Lang)> =
            measure.iter().filter_map(|(id, at)| self.row(*id, *at)).collect();
        let first = rows.first().map(|(row, lang)| (row.what.clone().unwrap_or_default(), *lang));
        let (what, lang) = first.unwrap_or((String::new(), self.lang));
        let rows = rows
            .into_iter()
            .map(|(row, _)| Row { what: row.what.filter(|words| *words != what), ..row });
        MeasureView {
            id: format!("measure-{number}"),
            rows: rows.collect(),
            lang: self.foreign(lang),
            what,
        }
    }

    fn row(&self, id: CaseId, at: usize) -> Option<(Row, Lang)> {
        let case = self.site.case(id);
        let map = case.front().list("results").get(at)?.map()?;
        let words = |key: &str| self.words_of(case, "results", at, key);
        let (what, lang) = words("what")?;
        let row = Row {
            case: self.case_link(id),
            place: self.main_place(id),
            what: Some(inline::without_citations(what)),
            unit: words("unit").map(|(unit, _)| unit.to_owned()),
            lang: self.foreign(lang),
            before: self.values(map, "before"),
            before_when: self.measured_when(map, "before"),
            after: self.values(map, "after"),
            after_when: self.measured_when(map, "after"),
            change: self.change(map),
            by: self.measured_by(map),
        };
        Some((row, lang))
    }
}

/// A family as it is told to a reader.
struct Telling<'a, 'r> {
    reader: &'a Reader<'r>,
    /// The ids of the steps.
    ids: BTreeMap<Member, String>,
    short: bool,
}

impl Telling<'_, '_> {
    fn step(&self, step: &Step) -> StepView {
        let reader = self.reader;
        let told = StepView {
            id: self.ids[&step.member].clone(),
            indent: step.depth.min(DEEPEST_INDENT),
            depth: match step.depth {
                0 => reader.say("lineage_began"),
                depth => reader.count("lineage_depth", depth),
            },
            ..StepView::default()
        };
        let id = match step.member {
            Member::Practice { of, at } => {
                let title = reader.practice_link(reader.site.case(of), at);
                return StepView { title, elsewhere: true, ..told };
            }
            Member::Case(id) if reader.site.case(id).withdrawn().is_some() => {
                return StepView { title: reader.withdrawn_link(), ..told };
            }
            Member::Case(id) => id,
        };
        let case = reader.site.case(id);
        let front = case.front();
        let period = front.period("period").map(|period| reader.dates(period));
        let told = StepView {
            title: reader.case_link(id),
            draft: case.draft,
            place: Some(reader.main_place(id)),
            date: period.or_else(|| case.date.as_ref().map(|date| reader.date(date))),
            originals: self.originals(step, case),
            ..told
        };
        if self.short {
            return told;
        }
        let status = front.text("status").unwrap_or("unknown");
        StepView {
            status: Some(reader.term(VocabularyName::Statuses, status)),
            evidence: Some(reader.evidence(case.evidence)),
            evidence_level: Some(case.evidence.number()),
            ..told
        }
    }

    /// What a case was adapted from, in this family.
    fn originals(&self, step: &Step, case: &Case) -> Vec<Original> {
        let reader = self.reader;
        let original = |(at, member): &(usize, Member)| {
            let title = match member.case() {
                Some(id) if reader.site.case(id).withdrawn().is_some() => reader.withdrawn_link(),
                // Its title stands on its own step.
                Some(id) => Link { label: reader.main_place(id), ..Link::default() },
                None => reader.practice_link(case, *at),
            };
            let (changed, lang) = match self.short {
                true => (Vec::new(), reader.lang),
                false => reader.changed(case, *at),
            };
            Original {
                title: Link { href: format!("#{}", self.ids[member]), ..title },
                changed: changed.into_iter().map(inline::without_citations).collect(),
                lang: reader.foreign(lang),
            }
        };
        step.originals.iter().map(original).collect()
    }
}
