//! What a report comes to, in one or two sentences.

use super::{Report, Told};
use crate::{
    diagnostic::{Diagnostic, Severity},
    lang::Lang,
};

/// The closing lines of a report: how much was found, what follows from it, and where to read more.
/// `strict` is whether warnings stop publishing.
pub fn summary(report: &Report, lang: Lang, strict: bool) -> String {
    let mut lines = vec![found(report, lang, strict)];
    lines.extend(accepted(report, lang));
    lines.extend(more(report, lang));
    lines.join("\n") + "\n"
}

/// How much was said, in a few words: "2 errors and 1 warning". Empty where nothing was.
pub fn counts(report: &Report, lang: Lang) -> String {
    let counts = counted_all(report, lang);
    match lang {
        Lang::Th => counts.join(" "),
        Lang::En => listed(&counts),
    }
}

fn counted_all(report: &Report, lang: Lang) -> Vec<String> {
    [Severity::Error, Severity::Warning, Severity::Note]
        .map(|severity| (severity, report.count(severity)))
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(severity, count)| counted(severity, count, lang))
        .collect()
}

/// How much was found.
fn found(report: &Report, lang: Lang, strict: bool) -> String {
    let counts = counted_all(report, lang);
    let files = report.files();
    let errors = report.count(Severity::Error);
    match lang {
        Lang::Th if counts.is_empty() => "ไม่พบสิ่งที่ต้องแก้ไข".to_owned(),
        Lang::En if counts.is_empty() => "Nothing to correct was found.".to_owned(),
        Lang::Th => {
            let end = match (report.failed(strict), errors) {
                (false, _) => "",
                (true, 0) => " จึงยังไม่เผยแพร่ เพราะสั่งไว้ว่าไม่ให้มีคำเตือน (--strict)",
                (true, _) => " จึงยังไม่เผยแพร่",
            };
            format!("พบ{} ใน {files} ไฟล์{end}", counts.join(" "))
        }
        Lang::En => {
            let end = match (report.failed(strict), errors) {
                (false, _) => ".",
                (true, 0) => ": not published, since warnings are not allowed (--strict).",
                (true, _) => ": not published.",
            };
            format!("Found {} in {}{end}", listed(&counts), many(files, "file"))
        }
    }
}

/// What the authors have answered.
fn accepted(report: &Report, lang: Lang) -> Option<String> {
    let count = report.accepted().len();
    match (count, lang) {
        (0, _) => None,
        (_, Lang::Th) => {
            Some(format!("คำเตือน {count} รายการ ผู้เขียนพิจารณาแล้วและให้เหตุผลไว้ใน `accept`"))
        }
        (1, Lang::En) => Some("1 warning is answered with a reason in `accept`.".to_owned()),
        (_, Lang::En) => Some(format!("{count} warnings are answered with a reason in `accept`.")),
    }
}

/// Where to read more: the first of the gravest stands for all, since it must be mended.
fn more(report: &Report, lang: Lang) -> Option<String> {
    let gravest = report.said().iter().map(Diagnostic::severity).min()?;
    let first = report.said().iter().find(|said| said.severity() == gravest)?;
    let code = Told::from(first).words.code;
    Some(match lang {
        Lang::Th => format!(
            "อ่านคำอธิบายพร้อมตัวอย่างได้ด้วยคำสั่ง `amphoe explain` ตามด้วยชื่อในวงเล็บเหลี่ยม เช่น\n  amphoe explain {code}"
        ),
        Lang::En => format!(
            "For an explanation with an example, type `amphoe explain` and the name in brackets:\n  amphoe explain {code}"
        ),
    })
}

/// "3 errors" in the reader's language.
fn counted(severity: Severity, count: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("{} {count} รายการ", word(severity, lang)),
        Lang::En => many(count, word(severity, lang)),
    }
}

/// A weight in one word.
pub(super) const fn word(severity: Severity, lang: Lang) -> &'static str {
    match (lang, severity) {
        (Lang::Th, Severity::Error) => "ข้อผิดพลาด",
        (Lang::Th, Severity::Warning) => "คำเตือน",
        (Lang::Th, Severity::Note) => "ข้อสังเกต",
        (Lang::En, Severity::Error) => "error",
        (Lang::En, Severity::Warning) => "warning",
        (Lang::En, Severity::Note) => "note",
    }
}

fn many(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// "a, b and c".
fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Diagnostic, Place, kind::file::File, kind::front::Front, report::Accepted},
        source::SourcePath,
    };

    fn unknown(path: &str) -> Diagnostic {
        let kind = Front::UnknownKey { key: "titel".to_owned(), nearest: None };
        Diagnostic::new(kind, Place::whole(&SourcePath::new(path)))
    }

    #[test]
    fn a_failed_report_says_that_nothing_is_published() {
        let link = Diagnostic::new(File::SymbolicLink, Place::whole(&SourcePath::new("a")));
        let report = Report::new([unknown("a"), link, unknown("b")]);
        insta::assert_snapshot!(summary(&report, Lang::Th, false), @r"
        พบข้อผิดพลาด 3 รายการ ใน 2 ไฟล์ จึงยังไม่เผยแพร่
        อ่านคำอธิบายพร้อมตัวอย่างได้ด้วยคำสั่ง `amphoe explain` ตามด้วยชื่อในวงเล็บเหลี่ยม เช่น
          amphoe explain symbolic-link
        ");
        insta::assert_snapshot!(summary(&report, Lang::En, false), @r"
        Found 3 errors in 2 files: not published.
        For an explanation with an example, type `amphoe explain` and the name in brackets:
          amphoe explain symbolic-link
        ");
    }

    #[test]
    fn nothing_found_is_said_in_words() {
        assert_eq!(summary(&Report::default(), Lang::Th, true), "ไม่พบสิ่งที่ต้องแก้ไข\n");
        let weighed = Accepted { diagnostic: unknown("a"), why: "old form".to_owned() };
        let report = Report::default().with_accepted([weighed]);
        assert!(!report.failed(true));
        insta::assert_snapshot!(summary(&report, Lang::En, true), @r"
        Nothing to correct was found.
        1 warning is answered with a reason in `accept`.
        ");
    }

    #[test]
    fn lists_read_as_english() {
        let counts = [(Severity::Error, 3), (Severity::Warning, 1), (Severity::Note, 2)]
            .map(|(severity, count)| counted(severity, count, Lang::En));
        assert_eq!(listed(&counts), "3 errors, 1 warning and 2 notes");
    }
}
