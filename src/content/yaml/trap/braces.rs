//! Values in braces and brackets, as people write sentences into them.
//!
//! `{title: น้ำ, ไฟ}` makes a key of ไฟ, `{before: 3,120}` a key of 120, and `[3,120]` two numbers
//! of one. So what stands between brackets is walked through entry by entry, the way YAML does, and
//! each sentence that YAML would cut is told with its line as it should be.

use super::{Trap, colon, is_alias, is_remark, quote};
use crate::{content::yaml::place, diagnostic::kind::syntax::Syntax, source::Span};

/// What a value in brackets turned out to be.
pub(super) struct Braces {
    /// The byte after its last bracket; none where it is never closed.
    pub(super) end: Option<usize>,
    /// Where to go on reading when it is not.
    pub(super) reached: usize,
    pub(super) traps: Vec<Trap>,
}

/// Walks through the brackets that open at `start`, in a line that is indented by `indent`.
pub(super) fn walk(text: &str, start: usize, indent: usize) -> Braces {
    let mut walk = Walk { text, at: start, open: Vec::new(), traps: Vec::new() };
    let end = walk.all(indent);
    if end.is_none()
        && let Some(open) = walk.open.last()
    {
        let at = Span::new(open.at, open.at + 1);
        walk.traps = vec![Trap { kind: Syntax::Braces { corrected: None }, at, fix: None }];
    }
    Braces { end, reached: walk.at, traps: walk.traps }
}

/// A bracket that is not closed yet.
struct Open {
    at: usize,
    is_map: bool,
    /// The entry before this one: its value, in bytes of the text.
    before: Option<Span>,
    /// What was read of this entry: the scalar that stands last, and whether a key does.
    value: Option<Span>,
    keyed: bool,
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open>,
    traps: Vec<Trap>,
}

impl Walk<'_> {
    fn all(&mut self, indent: usize) -> Option<usize> {
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                '{' | '[' => {
                    let is_map = c == '{';
                    let at = self.at;
                    self.open.push(Open { at, is_map, before: None, value: None, keyed: false });
                    self.at += 1;
                }
                '}' | ']' => {
                    self.end_entry();
                    let open = self.open.pop()?;
                    self.at += 1;
                    match self.open.last_mut() {
                        None => return Some(self.at),
                        Some(outer) => outer.value = Some(Span::new(open.at, self.at)),
                    }
                }
                ',' => {
                    self.end_entry();
                    self.at += 1;
                }
                '\n' => {
                    if self.runs_away(indent) {
                        return None;
                    }
                    self.at += 1;
                }
                ':' if self.ends_a_key() => self.colon(),
                '#' if self.is_remark() => self.at = self.end_of_line(),
                c if c.is_whitespace() => self.at += c.len_utf8(),
                _ => self.scalar(c),
            }
        }
        None
    }

    /// Whether the next line is a key of its own: then a bracket was forgotten.
    fn runs_away(&self, indent: usize) -> bool {
        let next = self.text[self.at + 1..].lines().next().unwrap_or_default();
        let body = next.trim_start();
        next.len() - body.len() <= indent && colon(body).is_some()
    }

    fn ends_a_key(&self) -> bool {
        let after = &self.text[self.at + 1..];
        after.is_empty() || after.starts_with([' ', ',', '}', ']', '\n', '\r'])
    }

    fn is_remark(&self) -> bool {
        is_remark(&self.text[..self.at], &self.text[self.at + 1..])
    }

    fn end_of_line(&self) -> usize {
        self.text[self.at..].find('\n').map_or(self.text.len(), |length| self.at + length)
    }

    /// The end of a key; or a colon in a sentence, where there is a key already or can be none.
    fn colon(&mut self) {
        let Some(open) = self.open.last_mut() else { return };
        if open.is_map && !open.keyed {
            open.keyed = true;
            open.value = None;
            self.at += 1;
            return;
        }
        let at = Span::new(self.at, self.at + 1);
        let start = open.value.map_or(self.at, |value| value.start);
        let end = self.end_of_sentence();
        self.trap(at, Span::new(start, end), |corrected| Syntax::UnquotedColon {
            corrected: Some(corrected),
        });
    }

    /// A scalar that begins here with `first`.
    fn scalar(&mut self, first: char) {
        let start = self.at;
        if let '"' | '\'' = first {
            let end = start + place::quoted_length(&self.text[start..], first);
            let rest = &self.text[end..];
            if !rest.trim_start_matches(' ').starts_with([',', '}', ']', ':', '\n', '\r', '#']) {
                self.at = end;
                let sentence = self.end_of_sentence();
                self.trap(Span::new(end, sentence), Span::new(start, sentence), |corrected| {
                    Syntax::QuoteFirst { corrected }
                });
                return;
            }
            self.read(Span::new(start, end));
            return;
        }
        if "&*!%@`|>#".contains(first) {
            let end = self.end_of_sentence();
            let whole = Span::new(start, end);
            if "&*".contains(first) && is_alias(&self.text[whole.range()]) {
                self.traps.push(Trap { kind: Syntax::Alias, at: whole, fix: None });
                self.read(whole);
                return;
            }
            self.trap(whole, whole, |corrected| match first {
                '#' => Syntax::CommentLoss { corrected },
                first => Syntax::SpecialFirst { first: first.into(), corrected },
            });
            return;
        }
        while let Some(c) = self.text[self.at..].chars().next() {
            match c {
                ',' | '}' | ']' | '\n' => break,
                ':' if self.ends_a_key() => break,
                '{' | '[' => {
                    let whole = Span::new(start, self.end_of_sentence());
                    self.trap(Span::new(self.at, whole.end), whole, |corrected| Syntax::Braces {
                        corrected: Some(corrected),
                    });
                    return;
                }
                '#' if self.text[..self.at].ends_with(' ') => {
                    if self.is_remark() {
                        break;
                    }
                    let whole = Span::new(start, self.end_of_sentence());
                    self.trap(Span::new(self.at, whole.end), whole, |corrected| {
                        Syntax::CommentLoss { corrected }
                    });
                    return;
                }
                c => self.at += c.len_utf8(),
            }
        }
        let end = start + self.text[start..self.at].trim_end().len();
        let at = self.at;
        self.read(Span::new(start, end));
        self.at = at;
    }

    fn read(&mut self, scalar: Span) {
        if let Some(open) = self.open.last_mut() {
            let start = open.value.map_or(scalar.start, |value| value.start);
            open.value = Some(Span::new(start, scalar.end));
        }
        self.at = scalar.end;
    }

    /// The entry ends here; was it one?
    fn end_entry(&mut self) {
        let (text, at) = (self.text, self.at);
        let Some(open) = self.open.last_mut() else { return };
        let (value, keyed) = (open.value.take(), std::mem::take(&mut open.keyed));
        let before = open.before;
        let Some(value) = value else { return };
        let whole = before.map_or(value, |before| Span::new(before.start, value.end));
        open.before = Some(if keyed || !open.is_map { value } else { whole });
        let cut = || text[value.range()].to_owned();
        if open.is_map && !keyed && before.is_some() {
            let cut = cut();
            self.trap(value, whole, |corrected| Syntax::CommaInBraces {
                cut,
                corrected: Some(corrected),
            });
        } else if !open.is_map
            && let Some(before) = before
            && before.end + 1 == value.start
            && is_thousands(&text[before.range()], &text[value.range()])
        {
            self.trap(whole, whole, |corrected| Syntax::CommaInNumber { corrected });
        }
        self.at = at;
    }

    /// The end of a sentence that YAML would cut: before the comma with a key after it, or the
    /// bracket that closes.
    fn end_of_sentence(&self) -> usize {
        let end_of_line = self.end_of_line();
        let line = &self.text[self.at..end_of_line];
        let is_map = self.open.last().is_some_and(|open| open.is_map);
        let mut inner = 0_usize;
        let mut end = line.len();
        for (at, c) in line.char_indices() {
            match c {
                '{' | '[' => inner += 1,
                '}' | ']' if inner > 0 => inner -= 1,
                '}' | ']' => {
                    end = at;
                    break;
                }
                ',' if inner == 0 => {
                    let next = line[at + 1..].split([',', '}', ']']).next().unwrap_or_default();
                    if !is_map || next.contains(": ") {
                        end = at;
                        break;
                    }
                }
                _ => {}
            }
        }
        self.at + line[..end].trim_end().len()
    }

    /// Says what is wrong at `at`, where the sentence `whole` needs quotes, and goes on after it.
    fn trap(&mut self, at: Span, whole: Span, kind: impl FnOnce(String) -> Syntax) {
        let sentence = &self.text[whole.range()];
        let before = self.text[..whole.start].rfind('\n').map_or(0, |feed| feed + 1);
        let after = self.text[whole.end..].find('\n').map_or(self.text.len(), |n| whole.end + n);
        let corrected = format!(
            "{}{}{}",
            &self.text[before..whole.start],
            quote(sentence),
            self.text[whole.end..after].trim_end()
        );
        let kind = kind(corrected.trim_start().to_owned());
        // Two traps of one sentence are one mistake, told by the first.
        let told = self.traps.last().and_then(|trap| trap.fix.as_ref());
        if told.is_none_or(|(fixed, _)| fixed.end <= whole.start) {
            self.traps.push(Trap { kind, at, fix: Some((whole, quote(sentence))) });
        }
        self.read(whole);
    }
}

/// Whether a comma between these stands between the thousands of one number.
fn is_thousands(before: &str, after: &str) -> bool {
    let digits = |text: &str| text.chars().all(char::is_numeric);
    let length = before.chars().count();
    (1..=3).contains(&length) && digits(before) && after.chars().count() == 3 && digits(after)
}
