//! The language of messages: `--lang`, else what the system is set to, else Thai.

use std::ffi::OsString;

use crate::lang::Lang;

/// The language in which to speak, known before the arguments are read, since what is said about
/// wrong arguments needs it too.
pub(super) fn asked(arguments: &[OsString]) -> Lang {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let given = texts.iter().enumerate().find_map(|(at, text)| match text.strip_prefix("--lang") {
        Some("") => texts.get(at + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    given
        .and_then(Lang::from_code)
        .or_else(|| system(sys_locale::get_locale().as_deref()))
        .unwrap_or(Lang::Th)
}

/// The language of a locale such as `th-TH`; none where it is neither of ours.
fn system(locale: Option<&str>) -> Option<Lang> {
    Lang::from_code(locale?.split(['-', '_', '.']).next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn what_is_asked_for_stands_above_the_system() {
        assert_eq!(asked(&arguments("amphoe --lang en check")), Lang::En);
        assert_eq!(asked(&arguments("amphoe check --lang=th")), Lang::Th);
    }

    #[test]
    fn a_locale_names_its_language_first() {
        assert_eq!(system(Some("th-TH")), Some(Lang::Th));
        assert_eq!(system(Some("en_US.UTF-8")), Some(Lang::En));
        assert_eq!(system(Some("C")), None);
    }
}
