//! Organisations: what each did in the cases of this repository, role by role.
//!
//! They stand by the kind of office and in the order of the dictionary, never by the number of
//! their cases. A person has no page.

use std::collections::BTreeSet;

use crate::{
    content::{office::Role, value::Value},
    facts::vocabulary::{Term, VocabularyName as V},
    lang::{Lang, fold},
    render::{
        frame::Head,
        inline,
        reader::Reader,
        view::{
            Group, Link,
            list::{Card, Did, Index},
            organisation::{Organisation as View, Printed, Role as RoleView},
        },
    },
    site::{
        case::Case,
        claim::page::SHOWN_OF_ROLE,
        path,
        route::{CaseId, Facet},
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// Every organisation that has a page, by the kind of office.
    pub(super) fn organisations(&self) -> Index {
        let vocabularies = &self.site.facts.vocabularies;
        let kinds = vocabularies.get(V::OfficeKinds).terms().iter();
        let kinds = kinds.map(|kind| (Some(kind.id.as_str()), kind.label.get(self.lang).clone()));
        let groups = kinds.chain([(None, self.say("organisations_other"))]).map(|(kind, label)| {
            let of_kind = |term: &&Term| match kind {
                Some(kind) => term.kind.as_deref() == Some(kind),
                // A kind that no vocabulary knows is none.
                None => term
                    .kind
                    .as_deref()
                    .is_none_or(|kind| vocabularies.get(V::OfficeKinds).get(kind).is_none()),
            };
            let terms = vocabularies.get(V::Organisations).terms().iter().filter(of_kind);
            let links = terms.filter_map(|term| self.term_link(V::Organisations, &term.id));
            let links = self.sorted(links.collect());
            Group { head: Link { label, ..Link::default() }, links }
        });
        let groups: Vec<Group> = groups.filter(|group| !group.links.is_empty()).collect();
        Index {
            heading: self.say("organisations_title"),
            about: Some(self.say(match groups.is_empty() {
                true => "organisations_empty",
                false => "organisations_note",
            })),
            groups,
        }
    }

    /// The page of an organisation.
    pub(super) fn organisation_page(&self, id: &str) -> Result<Vec<u8>, TemplateError> {
        let view = self.organisation(id);
        let head = Head {
            kind: "organisation",
            title: self.term(V::Organisations, id),
            description: view.about.clone().unwrap_or_else(|| view.count.clone()),
            crumbs: self.crumbs(vec![self.link("organisations/", self.say("organisations_title"))]),
            editions: self.own_editions(),
            ..Head::default()
        };
        self.draw(head, "organisation", &view)
    }

    fn organisation(&self, id: &str) -> View {
        let Some(term) = self.site.facts.vocabularies.get(V::Organisations).get(id) else {
            return View::default();
        };
        let other = self.lang.other();
        let all = self.site.lists.of(&Facet::Term(V::Organisations, id.to_owned()));
        let roles = Role::ALL.into_iter().map(|role| self.role(id, role));
        View {
            heading_html: self.kept_html(term.label.get(self.lang)),
            other_name: term.label.get(other).clone(),
            other_lang: other.code().to_owned(),
            kind: term.kind.as_deref().map(|kind| self.term(V::OfficeKinds, kind)),
            about: Some(term.about.get(self.lang).clone()).filter(|about| !about.is_empty()),
            also: self.also(term),
            count: self.count("count_cases", all.len()),
            roles: roles.filter(|role| !role.cards.is_empty()).collect(),
        }
    }

    fn role(&self, id: &str, role: Role) -> RoleView {
        let facet = Facet::Role(id.to_owned(), role);
        let cases = self.site.lists.of(&facet);
        let all = path::of_facet(&facet).filter(|_| cases.len() > SHOWN_OF_ROLE);
        RoleView {
            id: role.id().to_owned(),
            heading: self.role_name(role),
            count: self.count("count_cases", cases.len()),
            cards: self.role_cards(id, role, &cases[..cases.len().min(SHOWN_OF_ROLE)]),
            all: all.map(|path| self.link(&path, self.say("organisation_all"))),
        }
    }

    /// The name of a role.
    pub(super) fn role_name(&self, role: Role) -> String {
        self.say(match role {
            Role::Owner => "role_owner",
            Role::Partner => "role_partner",
            Role::Funder => "role_funder",
            Role::Contact => "role_contact",
            Role::Host => "role_host",
            Role::Approver => "role_approver",
            Role::Reviewer => "role_reviewer",
            Role::Respondent => "role_respondent",
        })
    }

    /// Cards of cases with what an organisation did in each.
    pub(super) fn role_cards(&self, id: &str, role: Role, cases: &[CaseId]) -> Vec<Card> {
        let cards = cases.iter().zip(self.cards(cases));
        cards
            .map(|(case, card)| {
                let case = self.site.case(*case);
                let parts = case.offices().iter();
                let parts = parts.filter(|part| part.organisation == id && part.role == role);
                let did = parts.filter_map(|part| match role {
                    Role::Partner => self.joined(case, part.at).filter(|did| did.role.is_some()),
                    Role::Funder => self.funded(case, part.at),
                    _ => None,
                });
                Card { did: did.collect(), ..card }
            })
            .collect()
    }

    /// Who the partner at this place of the list was, and what they did.
    pub(super) fn joined(&self, case: &Case, at: usize) -> Option<Did> {
        let words = |key: &str| {
            let (words, lang) = self.words_of(case, "partners", at, key)?;
            Some((inline::without_citations(words), lang))
        };
        let (who, role) = (words("who"), words("role"));
        let (_, lang) = who.as_ref().or(role.as_ref())?;
        Some(Did {
            lang: self.foreign(*lang),
            // The page of an office need not say who that was.
            who: who
                .map(|(who, _)| self.office_link(&who).unwrap_or_else(|| plain(who)))
                .filter(|who| !who.current),
            role: role.map(|(role, _)| role),
        })
    }

    /// How much money it was, where that is known.
    fn funded(&self, case: &Case, at: usize) -> Option<Did> {
        let amount = case.front().list("funding").get(at)?.map()?.get("amount")?;
        let role = match &amount.value {
            Value::NotStated => self.say("amount_not_stated"),
            value => self.value(value)?,
        };
        Some(Did { role: Some(role), ..Did::default() })
    }

    /// The page of the office that `name` is a name of, under that name.
    fn office_link(&self, name: &str) -> Option<Link> {
        let term = self.site.facts.vocabularies.get(V::Organisations).find(name)?;
        let link = self.term_link(V::Organisations, &term.id)?;
        Some(Link { label: name.to_owned(), count: None, ..link })
    }

    /// Words for an office, which lead to its page where it has one.
    pub(super) fn office_html(&self, words: &str, lang: Lang) -> String {
        let Some(link) = self.office_link(&inline::without_citations(words)) else {
            return self.inline_html(words, lang);
        };
        let marks = inline::citations(words).into_iter().map(|number| self.citation_html(number));
        format!("{}{}", inline::link_html(&link), marks.collect::<String>())
    }

    /// Other names than the two that stand in the heading, each once: `พช.` and `พช` are one.
    fn also(&self, term: &Term) -> Vec<Printed> {
        let mut seen: BTreeSet<String> =
            [&term.label.th, &term.label.en].into_iter().map(|name| fold::key(name)).collect();
        let also = term.also.iter().filter(|name| seen.insert(fold::key(name)));
        also.map(|name| Printed { text: name.clone(), lang: self.foreign_letters(name) }).collect()
    }
}

fn plain(label: String) -> Link {
    Link { label, ..Link::default() }
}
