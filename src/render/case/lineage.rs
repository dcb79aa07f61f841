//! What a case was done after, and where it was adapted in its turn.
//!
//! Whoever adapts another's practice says what was changed, since that is what the next district
//! needs to know. A case that was withdrawn is not named any more, but that there was one stays.

use crate::{
    content::value::Value,
    lang::Lang,
    render::{
        inline,
        reader::Reader,
        view::{
            Link,
            case::{Adaptation, Original as View},
        },
    },
    site::{
        case::{Case, Original},
        route::CaseId,
    },
};

/// Places that the page of a case names of those where it was adapted.
const MOST_ADAPTATIONS: usize = 12;

impl Reader<'_> {
    /// What a case was done after.
    pub(in crate::render) fn originals(&self, case: &Case) -> Vec<View> {
        let originals = case.adapted_from.iter();
        originals.filter_map(|original| self.original(case, original)).collect()
    }

    fn original(&self, case: &Case, original: &Original) -> Option<View> {
        let nowhere = String::new();
        let (title, place) = match original.case {
            Some(id) if case.speaks_of(self.site.case(id)) => {
                (self.case_link(id), self.main_place(id))
            }
            Some(id) if self.site.case(id).withdrawn().is_some() => {
                (self.withdrawn_link(), nowhere)
            }
            Some(_) => return None,
            None => (self.practice_link(case, original.at), nowhere),
        };
        let (changed, lang) = self.changed(case, original.at);
        Some(View {
            title,
            place,
            elsewhere: original.case.is_none(),
            changed_html: changed.iter().map(|words| self.inline_html(words, lang)).collect(),
            lang: self.foreign(lang),
        })
    }

    /// What stands in place of a case that was withdrawn.
    pub(in crate::render) fn withdrawn_link(&self) -> Link {
        Link { label: self.say("lineage_withdrawn"), ..Link::default() }
    }

    /// A practice that is not in this repository, with its address where it has one.
    pub(in crate::render) fn practice_link(&self, case: &Case, at: usize) -> Link {
        let practice = case.front().list("replicates").get(at).and_then(|item| item.map());
        let url = practice.and_then(|practice| practice.text("url"));
        let (title, lang) =
            self.words_of(case, "replicates", at, "title").unwrap_or(("", self.lang));
        Link {
            href: url.unwrap_or_default().to_owned(),
            label: inline::without_citations(title),
            lang: self.foreign(lang),
            ..Link::default()
        }
    }

    /// What was changed after the example at this place of `replicates`.
    pub(in crate::render) fn changed<'c>(&self, case: &'c Case, at: usize) -> (Vec<&'c str>, Lang) {
        match self.entry_of(case, "replicates", at, "changed") {
            Some((Value::List(lines), lang)) => {
                (lines.iter().filter_map(|line| line.text()).collect(), lang)
            }
            _ => (Vec::new(), self.lang),
        }
    }

    /// Where a case was adapted.
    pub(in crate::render) fn adaptations(&self, case: &Case) -> Vec<Adaptation> {
        let told =
            |id: &CaseId| Adaptation { place: self.main_place(*id), case: self.case_link(*id) };
        self.spoken_of(case, &case.adapted_by).map(told).collect()
    }

    /// As many of them as the page of the case has room for, where that of the family has all.
    pub(super) fn first_adaptations(&self, id: CaseId) -> Vec<Adaptation> {
        let mut all = self.adaptations(self.site.case(id));
        if self.site.lineages.of(id).is_some() {
            all.truncate(MOST_ADAPTATIONS);
        }
        all
    }

    /// Links to cases beside this one.
    pub(super) fn case_links(&self, case: &Case, ids: &[CaseId]) -> Vec<Link> {
        self.spoken_of(case, ids).map(|id| self.case_link(*id)).collect()
    }

    fn spoken_of<'i>(&self, case: &Case, ids: &'i [CaseId]) -> impl Iterator<Item = &'i CaseId> {
        ids.iter().filter(|id| case.speaks_of(self.site.case(**id)))
    }
}
