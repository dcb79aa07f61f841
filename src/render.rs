//! One address -> bytes: pages, feeds, files for machines.
//!
//! [`bytes`] is pure: it reads the site and the theme and nothing else, so it may be called for
//! every address at once, in any order, on any thread. It can fail only by a template or by a
//! picture that is gone, since every author's mistake was found before.

mod board;
mod body;
mod card;
mod case;
mod coverage;
mod data;
mod escape;
mod evidence;
mod frame;
mod home;
mod host;
mod inline;
mod json_ld;
mod letters;
mod lineage;
mod list;
mod lost;
pub mod machine;
mod map;
mod mark;
pub mod markdown;
mod organisation;
mod partner;
mod place;
mod programme;
mod qr;
mod reader;
pub mod sample;
mod search;
pub mod share;
mod table;
mod text;
pub mod view;

use std::io;

use crate::{
    diagnostic::{Diagnostic, Place, kind::attachment::Attachment},
    facts,
    lang::Lang,
    picture::{
        look::Problem,
        made::{self, Size},
    },
    render::reader::Reader,
    site::{
        Site,
        findable::MOST_IN_A_FILE,
        route::{Claim, Facet, Route},
    },
    source::{SourcePath, read::blob_bytes},
    theme::{Body, TemplateError, Theme},
};

/// Why an address has no bytes.
#[derive(Debug)]
pub enum RenderError {
    /// A template is wrong.
    Template(TemplateError),
    /// A picture or document cannot be read any more.
    File(io::Error),
    /// A picture that is whole from without and broken within.
    Picture(SourcePath, Problem),
}

impl RenderError {
    /// What an author can mend of it.
    ///
    /// # Errors
    ///
    /// The machine refused a file, which no author can mend.
    pub fn mendable(self) -> io::Result<Diagnostic> {
        match self {
            RenderError::Template(error) => Ok(error.into_diagnostic()),
            RenderError::Picture(source, problem) => {
                let kind = Attachment::BrokenPicture { problem };
                Ok(Diagnostic::new(kind, Place::whole(&source)))
            }
            RenderError::File(error) => Err(error),
        }
    }
}

impl From<TemplateError> for RenderError {
    fn from(error: TemplateError) -> Self {
        RenderError::Template(error)
    }
}

impl From<io::Error> for RenderError {
    fn from(error: io::Error) -> Self {
        RenderError::File(error)
    }
}

/// The bytes at `path`, which `claim` claims.
///
/// # Errors
///
/// When a template is wrong, or a picture or document cannot be read any more.
pub fn bytes(
    site: &Site,
    theme: &Theme,
    path: &str,
    claim: &Claim,
) -> Result<Vec<u8>, RenderError> {
    let reader = Reader { site, theme, lang: claim.lang, path };
    Ok(match &claim.route {
        Route::Home => reader.home_page()?,
        Route::Case(id) => reader.case_page(*id)?,
        Route::Lineage(head) => reader.lineage_page(*head)?,
        Route::Brief(id) => reader.brief_page(*id)?,
        Route::List(facet, number) => reader.list_page(facet, *number)?,
        Route::Places => reader.index_page("nav_places", reader.places())?,
        Route::Themes => reader.index_page("themes_title", reader.themes())?,
        Route::Evidence => reader.evidence_page()?,
        Route::Partners => reader.partners_page()?,
        Route::Organisations => reader.index_page("organisations_title", reader.organisations())?,
        Route::Organisation(id) => reader.organisation_page(id)?,
        Route::District(code) => reader.district_page(*code)?,
        Route::Province(code) => reader.province_page(*code)?,
        Route::Cluster(id) => reader.cluster_page(id)?,
        Route::Programme => reader.programme_page()?,
        Route::Board(board) => reader.board_page(*board)?,
        Route::Search => reader.search_page()?,
        Route::Letters => reader.letters_page()?,
        Route::Letter(letter, page) => reader.letter_page(*letter, *page)?,
        Route::Guides => reader.index_page("guides_title", reader.guides())?,
        Route::Text(id) => reader.text_page(*id)?,
        Route::Moved(to) => reader.moved_page(to)?,
        Route::NotFound => reader.missing_page()?,
        Route::Feed(feed) => reader.feed(feed).into_bytes(),
        Route::OpenSearch => reader.open_search().into_bytes(),
        Route::Sitemap(part) => reader.sitemap(*part, MOST_IN_A_FILE).into_bytes(),
        Route::Robots => reader.robots().into_bytes(),
        Route::Headers => host::headers().into_bytes(),
        Route::Addresses => reader.addresses().into_bytes(),
        Route::Notice => facts::NOTICE.as_bytes().to_vec(),
        Route::Share(case) => share::picture(site, theme, &site.share(*case, claim.lang))?,
        Route::DataPage => reader.data_page()?,
        Route::Data(set, lang) => Reader { lang: *lang, ..reader }.rows_file(*set),
        Route::CaseIndex => reader.case_index(),
        Route::CasesOf(province) => reader.cases_of(*province),
        Route::Catalog => reader.catalog(),
        Route::Asset(name) => asset(theme, name)?,
        Route::Attachment(source) => {
            let blob = site.blob(source).expect("an attachment is claimed for a blob of the site");
            blob_bytes(blob)?
        }
        Route::Picture(source, size) => {
            let mut made = pictures(site, source, &[*size])?;
            made.pop().expect("one size is asked for")
        }
    })
}

/// What the program's own page at `route` is called for readers of `lang`; nothing where a page is
/// called after what it tells of, or is no page that anybody looks for.
pub fn name(site: &Site, theme: &Theme, route: &Route, lang: Lang) -> Option<String> {
    let reader = Reader { site, theme, lang, path: "" };
    Some(match route {
        Route::List(Facet::All, None) => reader.facet_name(&Facet::All),
        Route::Places => reader.say("places_title"),
        Route::Themes => reader.say("themes_title"),
        Route::Evidence => reader.say("evidence_title"),
        Route::Partners => reader.partners_heading(),
        Route::Organisations => reader.say("organisations_title"),
        Route::Programme => reader.programme_name(),
        Route::DataPage => reader.say("data_title"),
        Route::Guides => reader.say("guides_title"),
        Route::Board(board) => reader.board_name(*board),
        _ => return None,
    })
}

/// The picture at `source` in some of its sizes. They are made together: to read its pixels, which is
/// done even for none, takes as long as all the rest.
///
/// # Errors
///
/// When the file cannot be read any more, or is no picture within.
pub fn pictures(
    site: &Site,
    source: &SourcePath,
    sizes: &[Size],
) -> Result<Vec<Vec<u8>>, RenderError> {
    let claimed = "a picture is claimed for a blob of the site that was looked at";
    let (blob, look) = (site.blob(source).expect(claimed), site.look(source).expect(claimed));
    made::made(&blob_bytes(blob)?, look, sizes)
        .map_err(|problem| RenderError::Picture(source.clone(), problem))
}

/// The bytes of a file of the theme, by its path from the root.
fn asset(theme: &Theme, path: &str) -> io::Result<Vec<u8>> {
    let asset = theme.assets().find(|asset| asset.href == path);
    match &asset.expect("an asset is claimed for a file of the theme").body {
        Body::Bytes(bytes) => Ok(bytes.to_vec()),
        Body::Blob(blob) => blob_bytes(blob),
    }
}
