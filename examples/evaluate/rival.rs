//! Another search on the same pages: Pagefind, from `tests/search/rival`.
//!
//! Each case becomes one page of HTML for each edition, with nothing on it but its title and text;
//! Pagefind's program makes its index as its documentation says, and its script is asked what ours
//! is asked. What our script weighs is added to our first list, what its own weighs is among the
//! bytes that it fetches.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use amphoe::lang::Lang;

use crate::{ask::Driver, corpus::Case};

/// Where its program and script are, and how it is asked.
pub(crate) struct Rival {
    program: PathBuf,
    pub(crate) driver: Driver,
}

impl Rival {
    /// The rival called `name`.
    ///
    /// # Errors
    ///
    /// It is not known, or not installed.
    pub(crate) fn called(name: &str, root: &Path) -> io::Result<Rival> {
        if name != "pagefind" {
            return Err(io::Error::other(format!("{name}: only pagefind can be compared with")));
        }
        let home = root.join("tests/search/rival");
        let program = home.join("node_modules/.bin/pagefind");
        if !program.exists() {
            let needed = "npm ci --prefix tests/search/rival && npm ci --prefix tests/browser";
            return Err(io::Error::other(format!("pagefind is not installed: {needed}")));
        }
        let script = home.join("node_modules/pagefind/package.json");
        Ok(Rival { program, driver: Driver { measure: home.join("pagefind.mjs"), script } })
    }

    /// Writes the pages of these cases into `folder` and makes their index; the folder, and the
    /// seconds that its program took.
    ///
    /// # Errors
    ///
    /// The disk refuses, or the program fails.
    pub(crate) fn index(&self, cases: &[Case], folder: &Path) -> io::Result<(PathBuf, f64)> {
        match fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        for case in cases {
            for lang in Lang::ALL {
                let Some(words) = case.editions.get(lang) else { continue };
                let above = if lang == Lang::En { "en/cases" } else { "cases" };
                let page = folder.join(above).join(&case.slug);
                fs::create_dir_all(&page)?;
                let title = escaped(&words.title);
                let mut html = format!(
                    "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{title}</title>\
                     <body data-pagefind-body><h1>{title}</h1>",
                    lang.code()
                );
                for paragraph in &words.paragraphs {
                    html += &format!("<p>{}</p>", escaped(paragraph));
                }
                fs::write(page.join("index.html"), html)?;
            }
        }
        let begun = Instant::now();
        let out = Command::new(&self.program).arg("--site").arg(folder).output()?;
        if !out.status.success() {
            let told = String::from_utf8_lossy(&out.stderr).into_owned();
            return Err(io::Error::other(format!("pagefind: {told}")));
        }
        Ok((folder.canonicalize()?, begun.elapsed().as_secs_f64()))
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
