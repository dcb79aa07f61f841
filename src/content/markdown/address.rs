//! Addresses: which an author may link to, and where one ends in the middle of a text.
//!
//! Authors are not trusted, and what they paste is even less so. An address is allowed by name or
//! not at all; whatever a browser would read otherwise than a person does (control characters,
//! backslashes, an address without its scheme) is refused.

use crate::diagnostic::kind::text::LinkRefusal;

/// What kind of address something is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Address {
    /// Of another site: `http:` or `https:`.
    Web,
    /// `mailto:`.
    Mail,
    /// `tel:`.
    Telephone,
    /// A place on the same page: `#results`.
    Fragment,
    /// A page, file or place of this site.
    Inside,
}

/// Why an address is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// A browser must not follow it.
    Unsafe(LinkRefusal),
    /// It exists on one machine only.
    Machine,
}

impl From<LinkRefusal> for Refusal {
    fn from(cause: LinkRefusal) -> Self {
        Refusal::Unsafe(cause)
    }
}

/// What kind of address `target` is, after Markdown has read entities and escapes.
///
/// # Errors
///
/// If it is one that we do not link to.
pub fn classify(target: &str) -> Result<Address, Refusal> {
    let target = target.trim_matches(' ');
    if target.is_empty() {
        return Err(LinkRefusal::Empty.into());
    }
    if target.chars().any(is_hidden) {
        return Err(LinkRefusal::Hidden.into());
    }
    if machine_path(target) == Some(0) {
        return Err(Refusal::Machine);
    }
    if target.contains('\\') {
        return Err(LinkRefusal::Backslash.into());
    }
    if target.starts_with("//") {
        return Err(LinkRefusal::NoScheme.into());
    }
    match scheme(target).as_deref() {
        Some("http" | "https") if names_host(target) => Ok(Address::Web),
        Some("http" | "https") => Err(LinkRefusal::Host.into()),
        Some("mailto") => Ok(Address::Mail),
        Some("tel") => Ok(Address::Telephone),
        Some("file") => Err(Refusal::Machine),
        Some(other) => Err(LinkRefusal::Scheme(other.to_owned()).into()),
        None if target.starts_with('#') => Ok(Address::Fragment),
        None => Ok(Address::Inside),
    }
}

/// What a browser takes for the scheme of `target`, in lower case.
fn scheme(target: &str) -> Option<String> {
    let (scheme, _) = target.split_once(':')?;
    let right = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    right.then(|| scheme.to_ascii_lowercase())
}

/// Whether a host follows the scheme. Without one (`https:results`, `http:///x`) a browser guesses,
/// each in its way, and may stay on the page that the reader wants to leave.
fn names_host(target: &str) -> bool {
    let rest = target.split_once("://").map(|(_, rest)| rest);
    rest.is_some_and(|rest| is_host(rest.split(['/', '?', '#']).next().unwrap_or_default()))
}

/// Whether `authority`, which stands between `//` and the path of a web address, is a host and
/// perhaps its port, and the host that people read there: in `https://www.moi.go.th@evil.example/`
/// they read the name of a user.
pub fn is_host(authority: &str) -> bool {
    let (is_name, port) = match authority.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((number, port)) => {
                (number.contains(':') && number.bytes().all(is_of_number), port)
            }
            None => return false,
        },
        None => {
            let (name, port) = authority.split_at(authority.find(':').unwrap_or(authority.len()));
            // A dot may end a name: it says that the name is whole.
            let name = name.strip_suffix('.').unwrap_or(name);
            (name.split('.').all(|part| !part.is_empty() && part.chars().all(is_of_host)), port)
        }
    };
    let is_port = |port: &str| {
        port.bytes().all(|b| b.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
    };
    is_name && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
}

/// A byte of an address of IPv6.
fn is_of_number(b: u8) -> bool {
    b.is_ascii_hexdigit() || b == b':' || b == b'.'
}

/// Names may be written in any script (`https://คลัง.ไทย/`).
fn is_of_host(c: char) -> bool {
    match c.is_ascii() {
        true => c.is_ascii_alphanumeric() || c == '-' || c == '_',
        false => !is_hidden(c),
    }
}

/// Whether a reader cannot see `c` in an address.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || (c.is_whitespace() && c != ' ')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Where `text` first names a file of one machine (`C:\Users\...`, `/home/...`, `file:///...`), in
/// bytes.
pub(super) fn machine_path(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_path = |at: &usize| {
        let before = at.checked_sub(1).map(|i| bytes[i]);
        let begins = before.is_none_or(|b| !b.is_ascii_alphanumeric() && !b"/\\.-_%".contains(&b));
        begins && starts_machine_path(&bytes[*at..])
    };
    // Each has a slash, the first at most so far from its beginning as in `file:/`.
    (0..bytes.len())
        .filter(|at| matches!(bytes[*at], b'/' | b'\\'))
        .find_map(|slash| (slash.saturating_sub("file:".len())..=slash).find(is_path))
}

fn starts_machine_path(bytes: &[u8]) -> bool {
    let inside_home = |prefix: &[u8]| bytes.starts_with(prefix) && bytes.len() > prefix.len();
    match bytes {
        [drive, b':', b'\\' | b'/', next, ..] if drive.is_ascii_alphabetic() => {
            // `x://` is no drive but a scheme of one letter; nobody has one.
            bytes[2] == b'\\' || *next != b'/'
        }
        [b'\\', b'\\', next, ..] => next.is_ascii_alphanumeric(),
        [b'/', b'h' | b'U', ..] => inside_home(b"/home/") || inside_home(b"/Users/"),
        [b'f' | b'F', ..] => bytes.len() > 6 && bytes[..6].eq_ignore_ascii_case(b"file:/"),
        [b'~', b'/', next, ..] => next.is_ascii_alphanumeric(),
        _ => false,
    }
}

/// No bare address is longer, in bytes. Without a limit, a text of nothing but beginnings of
/// addresses would take the square of its length.
const LONGEST: usize = 2_000;

/// How many bytes of `text`, which begins where a word begins, are a bare web address.
///
/// Punctuation at its end belongs to the sentence, a closing bracket too unless it was opened in
/// the address. Thai writes on without a space, so that nothing but ASCII is part of an address:
/// one with Thai letters must be written in angle brackets or pasted as browsers give it (`%E0...`).
pub(super) fn bare(text: &str) -> Option<usize> {
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|s| text.get(..s.len()).is_some_and(|start| start.eq_ignore_ascii_case(s)))?;
    let rest = &text[scheme.len()..];
    let length = rest.bytes().take(LONGEST).position(|b| !is_address(b)).unwrap_or(rest.len());
    if length > LONGEST {
        return None;
    }
    let count = |c| rest[..length].bytes().filter(|&b| b == c).count();
    let (opened, mut closed) = (count(b'('), count(b')'));
    let mut address = &rest[..length];
    loop {
        match address.bytes().next_back() {
            Some(b')') if closed > opened => closed -= 1,
            Some(b'?' | b'!' | b'.' | b',' | b':' | b';' | b'\'' | b'*' | b'_' | b'~' | b'(') => {}
            _ => break,
        }
        address = &address[..address.len() - 1];
    }
    let host = address.split(['/', '?', '#']).next().unwrap_or_default();
    let right = host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-_:@".contains(&b))
        && (host.contains('.') || host.starts_with("localhost"));
    right.then(|| scheme.len() + address.len())
}

fn is_address(b: u8) -> bool {
    b.is_ascii_graphic() && !b"<>\"\\^`{|}[]".contains(&b)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn addresses_are_allowed_by_name() {
        for (target, kind) in [
            ("https://www.moi.go.th/", Address::Web),
            ("HTTP://a.b", Address::Web),
            ("mailto:a@b.go.th", Address::Mail),
            ("tel:+6642123456", Address::Telephone),
            ("#results", Address::Fragment),
            ("#a:b", Address::Fragment),
            ("../other/", Address::Inside),
            ("/cases/mae-chai/", Address::Inside),
            ("รายงาน: ผล.pdf", Address::Inside),
            ("แผน ที่.jpg", Address::Inside),
            ("?a=b:c", Address::Inside),
        ] {
            assert_eq!(classify(target), Ok(kind), "{target}");
        }
    }

    #[test]
    fn what_a_browser_would_obey_is_refused() {
        let scheme = |s: &str| Err(LinkRefusal::Scheme(s.to_owned()).into());
        assert_eq!(classify("javascript:alert(1)"), scheme("javascript"));
        assert_eq!(classify(" JaVaScRiPt:alert(1)"), scheme("javascript"));
        assert_eq!(classify("data:text/html,x"), scheme("data"));
        assert_eq!(classify("vbscript:x"), scheme("vbscript"));
        assert_eq!(classify("blob:x"), scheme("blob"));
        assert_eq!(classify("java\nscript:x"), Err(LinkRefusal::Hidden.into()));
        assert_eq!(classify("\u{1}javascript:x"), Err(LinkRefusal::Hidden.into()));
        assert_eq!(classify("java\u{200b}script:x"), Err(LinkRefusal::Hidden.into()));
        assert_eq!(classify("//evil.example/"), Err(LinkRefusal::NoScheme.into()));
        assert_eq!(classify("/\\evil.example/"), Err(LinkRefusal::Backslash.into()));
        assert_eq!(classify(""), Err(LinkRefusal::Empty.into()));
    }

    #[test]
    fn a_web_address_leads_to_the_host_that_people_read_in_it() {
        for target in [
            "https://คลัง.ไทย/",
            "http://localhost:8000/x",
            "https://[2001:db8::1]:8443/",
            "https://www.moi.go.th./?q=a@b",
        ] {
            assert_eq!(classify(target), Ok(Address::Web), "{target}");
        }
        for target in [
            "https://www.moi.go.th@evil.example/",
            "https:results",
            "http:/results",
            "http:///evil.example",
            "https://?x",
            "https://#x",
            "https://a..b/",
            "https://%65vil.example/",
            "https://a.example:99999/",
            "https://a.example:+80/",
            "https://a.example:443:80/",
            "http://[evil]/",
            "https://a.example,b.example/",
        ] {
            assert_eq!(classify(target), Err(LinkRefusal::Host.into()), "{target}");
        }
    }

    #[test]
    fn a_file_of_one_machine_is_refused() {
        for target in [
            "file:///C:/a.jpg",
            "C:\\Users\\somchai\\a.jpg",
            "d:/งาน/a.jpg",
            "\\\\server\\share\\a.pdf",
            "/home/somchai/a.jpg",
            "/Users/somchai/a.jpg",
            "~/a.jpg",
        ] {
            assert_eq!(classify(target), Err(Refusal::Machine), "{target}");
        }
        assert_eq!(machine_path("ดู D:\\งาน\\a.jpg"), Some("ดู ".len()));
        assert_eq!(machine_path("https://a.b/home/x และ 1:/2"), None);
    }

    proptest! {
        #[test]
        fn the_first_file_of_a_machine_is_found_wherever_it_stands(
            text in r"(C:\\|/home/|/|\\|file:|FILE:/|~/|[a-z:~/.\\]|ก| ){0,12}",
        ) {
            let begins = |at: &usize| {
                text[..*at].bytes().next_back().is_none_or(|b| {
                    !b.is_ascii_alphanumeric() && !b"/\\.-_%".contains(&b)
                })
            };
            let borders = text.char_indices().map(|(at, _)| at).filter(begins);
            let first = borders.into_iter().find(|at| starts_machine_path(&text.as_bytes()[*at..]));
            prop_assert_eq!(machine_path(&text), first);
        }
    }

    #[test]
    fn a_bare_address_ends_where_the_sentence_goes_on() {
        for (text, address) in [
            ("https://a.go.th/x.html ต่อ", "https://a.go.th/x.html"),
            ("https://a.go.th/x.html.", "https://a.go.th/x.html"),
            ("https://a.go.th/xและอื่น", "https://a.go.th/x"),
            ("https://a.go.th/(x))", "https://a.go.th/(x)"),
            ("https://a.go.th/x?a=1&b=2, แล้ว", "https://a.go.th/x?a=1&b=2"),
            ("https://a.go.th/x[^1]", "https://a.go.th/x"),
            ("HTTPS://A.GO.TH", "HTTPS://A.GO.TH"),
            ("http://localhost:8000/x!", "http://localhost:8000/x"),
        ] {
            assert_eq!(bare(text), Some(address.len()), "{text}");
        }
        for text in ["https://", "http://ก.ไทย", "https://a", "http://.a", "httpsx"] {
            assert_eq!(bare(text), None, "{text}");
        }
    }
}
