//! A case as a row begins.

use crate::{
    lang::Bilingual,
    render::{
        inline,
        reader::Reader,
        table::{Column, What},
    },
    site::route::{CaseId, Facet},
};

/// A case by its name in addresses and its titles.
pub(in crate::render) struct Named {
    /// The case.
    pub(in crate::render) id: CaseId,
    slug: String,
    /// Empty in a language that it has no edition in.
    titles: Bilingual<String>,
}

/// The columns that every table of cases begins with.
pub(in crate::render) fn columns<R: AsRef<Named>>() -> Vec<Column<R>> {
    vec![
        Column::new("case", "column_slug", What::Text(|row: &R| Some(&row.as_ref().slug))),
        Column::new("title", "column_title", What::Names(|row: &R| Some(&row.as_ref().titles))),
    ]
}

impl Reader<'_> {
    /// The cases that count, the newest first.
    pub(in crate::render) fn counted(&self) -> &[CaseId] {
        self.site.lists.of(&Facet::All)
    }

    /// How a case is called in a row.
    pub(in crate::render) fn named(&self, id: CaseId) -> Named {
        let case = self.site.case(id);
        let title = |lang| {
            let edition = case.editions.get(lang).as_ref();
            edition.and_then(|edition| edition.document.front.text("title")).unwrap_or_default()
        };
        Named {
            id,
            slug: case.slug.clone(),
            titles: Bilingual::from_fn(|lang| title(lang).to_owned()),
        }
    }

    /// A case in the first cell of a row of a page.
    pub(super) fn case_html(&self, id: CaseId) -> String {
        inline::link_html(&self.case_link(id))
    }
}
