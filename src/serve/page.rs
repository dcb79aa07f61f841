//! What a browser gets for a target: a pure function of the present state.
//!
//! A page is what `build` writes, and one script element after its end. The script is a file, so
//! that the page's own strict policy allows it, and does three things: it loads the page again when
//! the state has changed, lays the report over it where there are errors, and counts the warnings
//! in a corner. Its files live under `/_amphoe/`; no page can claim an address there, since names
//! of pages have no `_`.

use std::panic::{self, AssertUnwindSafe};

use crate::{
    build::answer::Answer,
    diagnostic::{
        Diagnostic, Severity,
        report::{Report, overlay::overlay, summary},
    },
    lang::Lang,
    serve::{Moment, head},
};

const SCRIPT: &str = include_str!("bench.js");
const STYLE: &str = include_str!("bench.css");

const HTML: &str = "text/html; charset=utf-8";

/// An answer.
#[derive(Debug)]
pub(super) struct Reply {
    /// The status.
    pub(super) status: u16,
    /// The type of the content.
    pub(super) kind: &'static str,
    /// Where the page is instead.
    pub(super) elsewhere: Option<String>,
    /// The content.
    pub(super) body: Vec<u8>,
}

/// The answer to `target`, which begins with a slash. Where making it fails, a page that says so: other
/// pages may still be there.
pub(super) fn reply(moment: &Moment, target: &str) -> Reply {
    or_fault(&moment.state, || answer(moment, target))
}

fn or_fault(state: &str, answer: impl FnOnce() -> Reply) -> Reply {
    // What a state comes to never changes, so that there is nothing that could be left half-done.
    panic::catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_told| fault(state))
}

fn answer(moment: &Moment, target: &str) -> Reply {
    let path = head::path(target);
    let path = path.strip_prefix('/').unwrap_or(path);
    match path.strip_prefix("_amphoe/") {
        Some("bench.js") => return found("text/javascript; charset=utf-8", SCRIPT),
        Some("bench.css") => return found("text/css; charset=utf-8", STYLE),
        Some("report/th") => return found(HTML, report(moment, Lang::Th)),
        Some("report/en") => return found(HTML, report(moment, Lang::En)),
        _ => {}
    }
    let lang = moment.build.lang_at(path);
    match moment.build.answer(path) {
        Answer::File { file, bytes } => page(200, kind(&file), bytes, moment),
        Answer::Elsewhere(path) => {
            Reply { status: 307, elsewhere: Some(format!("/{path}")), ..found(HTML, Vec::new()) }
        }
        Answer::Broken => Reply { status: 500, ..empty(moment, &moment.report, lang) },
        // The page may be missing because its file cannot be read.
        Answer::Missing(_) if moment.report.count(Severity::Error) > 0 => {
            Reply { status: 404, ..empty(moment, &moment.report, lang) }
        }
        Answer::Missing(bytes) => page(404, HTML, bytes, moment),
        Answer::Template(said) => {
            let known = moment.report.said().iter().cloned();
            let report = Report::new(known.chain([*said]));
            Reply { status: 500, ..empty(moment, &report, lang) }
        }
        // It is being saved, most likely; the next state follows at once.
        Answer::Gone(error) => {
            Reply { status: 503, ..found("text/plain; charset=utf-8", format!("{error}\n")) }
        }
    }
}

fn found(kind: &'static str, body: impl Into<Vec<u8>>) -> Reply {
    Reply { status: 200, kind, elsewhere: None, body: body.into() }
}

/// A file of the site; a page of it with the script after its end.
fn page(status: u16, kind: &'static str, mut body: Vec<u8>, moment: &Moment) -> Reply {
    if kind == HTML {
        body.extend_from_slice(script(&moment.state, "over").as_bytes());
    }
    Reply { status, ..found(kind, body) }
}

/// The element that is added to a page. It carries the state that the page was made of, and
/// whether the report is to be laid over the page or stands in it.
fn script(state: &str, report: &str) -> String {
    format!(
        "<script src=\"/_amphoe/bench.js\" data-state=\"{state}\" data-report=\"{report}\" defer></script>\n"
    )
}

/// An empty page under the report: there is nothing else that could truly be shown.
fn empty(moment: &Moment, report: &Report, lang: Lang) -> Reply {
    let title = match lang {
        Lang::Th => "ยังแสดงหน้านี้ไม่ได้",
        Lang::En => "This page cannot be shown yet",
    };
    bare(lang, title, &sections(report, moment, lang), &moment.state)
}

/// A page that says that the program failed while making it.
fn fault(state: &str) -> Reply {
    let words = "<section>\n<h1>โปรแกรมขัดข้องขณะสร้างหน้านี้</h1>\n\
        <p>เป็นข้อบกพร่องของโปรแกรม ไม่ใช่ของเนื้อหา หน้าต่างที่สั่ง amphoe serve บอกว่าควรแจ้งอะไร หน้าอื่นยังเปิดดูได้</p>\n\
        <div lang=\"en\">\n<h1>The program failed while making this page</h1>\n\
        <p>This is a fault of the program and not of the content. The window in which amphoe serve runs says \
        what to report; other pages can still be opened.</p>\n</div>\n</section>\n";
    Reply {
        status: 500, ..bare(Lang::Th, "โปรแกรมขัดข้อง", words, state)
    }
}

/// A page that has nothing of the site but its language.
fn bare(lang: Lang, title: &str, words: &str, state: &str) -> Reply {
    let script = script(state, "within");
    let html = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"/_amphoe/bench.css\">\n</head>\n\
         <body class=\"amphoe-empty\">\n<main>\n{words}</main>\n</body>\n</html>\n{script}"
    );
    found(HTML, html)
}

/// What the script lays over a page: a count in a corner, and the report that it opens. Empty where
/// there is nothing to mend.
fn report(moment: &Moment, lang: Lang) -> String {
    let report = moment.report.clone().without_notes();
    if report.said().is_empty() {
        return String::new();
    }
    let weight = match report.count(Severity::Error) {
        0 => "warning",
        _ => "error",
    };
    let counts = summary::counts(&report, lang);
    let close = match lang {
        Lang::Th => "ปิด",
        Lang::En => "Close",
    };
    let sections = sections(&report, moment, lang);
    format!(
        "<link rel=\"stylesheet\" href=\"/_amphoe/bench.css\">\n\
         <button type=\"button\" class=\"amphoe-count amphoe-{weight}\" lang=\"{lang}\" aria-haspopup=\"dialog\">{counts}</button>\n\
         <dialog lang=\"{lang}\" aria-label=\"{counts}\">\n\
         <form method=\"dialog\"><button>{close}</button></form>\n{sections}</dialog>\n"
    )
}

/// Errors first; warnings beside errors are folded up. Notes are for `amphoe check`.
fn sections(report: &Report, moment: &Moment, lang: Lang) -> String {
    let of = |severity| {
        let all =
            report.said().iter().filter(move |said: &&Diagnostic| said.severity() == severity);
        Report::new(all.cloned())
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    let shown = |report: &Report| overlay(report, &moment.tree, lang);
    if errors.said().is_empty() || warnings.said().is_empty() {
        return shown(&errors) + &shown(&warnings);
    }
    let counts = summary::counts(&warnings, lang);
    let (errors, warnings) = (shown(&errors), shown(&warnings));
    format!("{errors}<details>\n<summary>{counts}</summary>\n{warnings}</details>\n")
}

/// The type of a file by its name. Pages and texts of the site are UTF-8.
fn kind(file: &str) -> &'static str {
    let name = file.rsplit('/').next().unwrap_or(file);
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        // `_headers` has no ending.
        "txt" | "md" | "" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "xml" if name.contains("feed") => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_the_program_fails_on_says_so_in_both_languages() {
        let reply = or_fault("the-state", || panic!("a test makes the program fail"));
        let Reply { status, kind, body, .. } = reply;
        assert_eq!((status, kind), (500, HTML));
        let page = String::from_utf8(body).expect("pages are UTF-8");
        assert!(page.contains("โปรแกรมขัดข้อง") && page.contains("<div lang=\"en\">"), "{page}");
        // It hears of the next state, and is loaded again then.
        assert!(page.contains("data-state=\"the-state\""), "{page}");
    }
}
