//! What the site says at one address, for whoever asks for addresses one by one.
//!
//! An address is a key of the table of routes and never a path on the disk, so nothing that is
//! asked for can lead out of the site. It is answered with the bytes that `build` writes, or with
//! what a static host would say: that the page stands one slash further, or that there is none.

use std::io;

use crate::{
    build::Build,
    diagnostic::Diagnostic,
    lang::Lang,
    render::{self, RenderError},
    search,
    site::route::{Claim, Route, file_of},
};

/// What the site says at an address.
#[derive(Debug)]
pub enum Answer {
    /// The bytes that `build` writes into `file`.
    File {
        /// The path from the root of the output.
        file: String,
        /// Its bytes.
        bytes: Vec<u8>,
    },
    /// The page has this path, from the root, with a slash at its end.
    Elsewhere(String),
    /// No page has this address; these are the bytes of the page that says so.
    Missing(Vec<u8>),
    /// The front matter of the page's own file cannot be read, so nothing true can be shown.
    Broken,
    /// A template is wrong.
    Template(Box<Diagnostic>),
    /// A picture or document cannot be read any more.
    Gone(io::Error),
}

/// The path of the page for lost addresses.
const MISSING: &str = "404.html";

impl Build {
    /// What the site says at `path`, from the root and without a slash at its beginning.
    pub fn answer(&self, path: &str) -> Answer {
        let routes = &self.site.routes;
        let folder = path.strip_suffix("index.html").filter(|rest| {
            // `cases/index.html` is the file of `cases/`; `cases/my-index.html` is none.
            rest.is_empty() || rest.ends_with('/')
        });
        for path in [Some(path), folder].into_iter().flatten() {
            if let Some(claim) = routes.get(path) {
                return match self.is_broken(claim) {
                    true => Answer::Broken,
                    false => self.bytes(path, claim),
                };
            }
        }
        if path.starts_with(search::FOLDER)
            && let Some(bytes) = self.index().get(path)
        {
            return Answer::File { file: path.to_owned(), bytes: bytes.clone() };
        }
        let further = format!("{path}/");
        if routes.get(&further).is_some() {
            return Answer::Elsewhere(further);
        }
        self.missing()
    }

    /// The language of the page at `path`, also where there is none.
    pub fn lang_at(&self, path: &str) -> Lang {
        let routes = &self.site.routes;
        let default = routes.default_lang();
        match routes.get(path) {
            Some(claim) => claim.lang,
            None if path.starts_with(&routes.in_lang(default.other(), "")) => default.other(),
            None => default,
        }
    }

    /// Whether the file that a page is made of, or its original, cannot be read.
    fn is_broken(&self, claim: &Claim) -> bool {
        let editions = match &claim.route {
            Route::Case(id) => {
                let case = self.site.case(*id);
                [case.facts(), case.shown(claim.lang).0]
            }
            Route::Text(id) => {
                let text = self.site.text(*id);
                [text.shown(text.original).0, text.shown(claim.lang).0]
            }
            _ => return false,
        };
        editions.iter().any(|edition| edition.document.is_broken)
    }

    fn bytes(&self, path: &str, claim: &Claim) -> Answer {
        match render::bytes(&self.site, &self.theme, path, claim) {
            Ok(bytes) => Answer::File { file: file_of(path), bytes },
            Err(RenderError::Template(error)) => {
                Answer::Template(Box::new(error.into_diagnostic()))
            }
            Err(RenderError::File(error)) => Answer::Gone(error),
            Err(RenderError::Picture(source, problem)) => {
                Answer::Gone(io::Error::other(format!("{source}: {problem:?}")))
            }
        }
    }

    /// The page for lost addresses. Its links begin at the site's own address, since it may be
    /// shown anywhere; here they must lead to this server and not to the published site.
    fn missing(&self) -> Answer {
        let Some(claim) = self.site.routes.get(MISSING) else { return Answer::Missing(Vec::new()) };
        match (self.bytes(MISSING, claim), &self.site.settings.base) {
            (Answer::File { bytes, .. }, Some(base)) => {
                let page = String::from_utf8_lossy(&bytes).into_owned();
                let here = ["href", "src", "action"].into_iter().fold(page, |page, leads| {
                    page.replace(&format!("{leads}=\"{base}"), &format!("{leads}=\"/"))
                });
                Answer::Missing(here.into_bytes())
            }
            (Answer::File { bytes, .. }, None) => Answer::Missing(bytes),
            (other, _) => other,
        }
    }
}
