//! Names of files that every system can hold, and that show what they are.
//!
//! A project is written on Windows, built on Linux and read on a Mac. A name that one of them
//! cannot hold, or holds as another, breaks the project for somebody else than its author; a name
//! with invisible characters deceives whoever reads it. The same rules hold for what we read and
//! for what we publish.

use std::ffi::OsStr;

use icu_normalizer::ComposingNormalizerBorrowed;

/// What is wrong with the name of a file or folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NameProblem {
    /// Bytes that are no Unicode.
    NotUnicode,
    /// A character that cannot be seen: a line break or another control, a zero-width space, a
    /// mark that turns the direction of writing.
    Invisible(char),
    /// A character that Windows refuses in names.
    Character(char),
    /// It ends with a space or a full stop, which Windows cuts off.
    End,
    /// A name of a device on Windows (`con`, `nul.txt`).
    Reserved,
}

/// What is wrong with `name`, one part of a path, if anything is.
pub fn problem(name: &OsStr) -> Option<NameProblem> {
    let Some(name) = name.to_str() else {
        return Some(NameProblem::NotUnicode);
    };
    if let Some(invisible) = name.chars().find(|&char| is_invisible(char)) {
        return Some(NameProblem::Invisible(invisible));
    }
    if let Some(refused) = name.chars().find(|&char| r#"<>:"|?*\/"#.contains(char)) {
        return Some(NameProblem::Character(refused));
    }
    if name.ends_with(|last: char| last == '.' || last.is_whitespace()) {
        return Some(NameProblem::End);
    }
    is_reserved(name).then_some(NameProblem::Reserved)
}

/// Controls (Cc), and the format characters (Cf) and separators that show nothing or reorder what
/// is shown: Unicode 16, chapter 23, and UAX #9.
fn is_invisible(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}')
}

/// Device names of Windows, with any extension ("Naming Files, Paths, and Namespaces", Microsoft).
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered = ["com", "lpt"].into_iter().find_map(|device| stem.strip_prefix(device));
    matches!(&*stem, "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || numbered.is_some_and(|end| {
            let mut end = end.chars();
            matches!(end.next(), Some('0'..='9' | '¹' | '²' | '³')) && end.next().is_none()
        })
}

/// A form in which two paths are equal when some system takes them for the same file: macOS
/// ignores the Unicode form, macOS and Windows ignore case.
pub fn same(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    ComposingNormalizerBorrowed::new_nfc().normalize(path).to_lowercase()
}

/// `name` as it may be shown: what cannot be seen is written out as `\u{202e}`, and what is no
/// Unicode as U+FFFD.
pub fn shown(name: &OsStr) -> String {
    let mut shown = String::with_capacity(name.len());
    for char in name.to_string_lossy().chars() {
        if is_invisible(char) {
            shown.extend(char.escape_unicode());
        } else {
            shown.push(char);
        }
    }
    shown
}

/// Whether a file or folder of this name is none of the author's: hidden, or left there by an
/// editor, a download or the system for a while.
pub fn is_passed_over(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_ascii_lowercase();
    name.starts_with(['.', '~'])
        || name.ends_with('~')
        || (name.starts_with('#') && name.ends_with('#'))
        || [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload"]
            .iter()
            .any(|end| name.ends_with(end))
        || matches!(&*name, "thumbs.db" | "ehthumbs.db" | "desktop.ini" | "__macosx" | "icon\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_cannot_hold_are_told_apart() {
        for (name, expected) in [
            ("index.th.md", None),
            ("ภาพ กิจกรรม (๑).jpg", None),
            ("console.md", None),
            ("com10.md", None),
            ("a\nb.md", Some(NameProblem::Invisible('\n'))),
            ("gpj.\u{202e}exe", Some(NameProblem::Invisible('\u{202e}'))),
            ("สกล\u{200b}นคร.jpg", Some(NameProblem::Invisible('\u{200b}'))),
            ("12:30.md", Some(NameProblem::Character(':'))),
            ("a\\b.md", Some(NameProblem::Character('\\'))),
            ("report.", Some(NameProblem::End)),
            ("report ", Some(NameProblem::End)),
            ("NUL.tar.gz", Some(NameProblem::Reserved)),
            ("Com1", Some(NameProblem::Reserved)),
            ("aux .md", Some(NameProblem::Reserved)),
        ] {
            assert_eq!(problem(OsStr::new(name)), expected, "{name:?}");
        }
    }

    #[test]
    fn what_editors_leave_is_passed_over() {
        for name in [".git", "a.md~", "a.md.swp", "~$report.docx", "Thumbs.db", "#a.md#", "x.TMP"] {
            assert!(is_passed_over(OsStr::new(name)), "{name}");
        }
        for name in ["index.md", "tmp", "a#b.md", "desktop.initial"] {
            assert!(!is_passed_over(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn case_and_unicode_form_do_not_tell_names_apart() {
        assert_eq!(same("A/Café.JPG"), same("a/cafe\u{301}.jpg"));
        assert_ne!(same("ข้าว.jpg"), same("ขาว.jpg"));
    }

    #[test]
    fn an_invisible_character_is_shown_written_out() {
        assert_eq!(shown(OsStr::new("a\u{202e}b\n")), r"a\u{202e}b\u{a}");
    }
}
