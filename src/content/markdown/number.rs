//! Numbers that no source stands beside.
//!
//! A reader of results asks of each number: says who? So each number and each share ("ร้อยละ",
//! "ครึ่งหนึ่ง") among the results should have a citation near it: in its paragraph, its item of a
//! list, its table, or the paragraph that introduces or follows these. Thai does not mark the end of
//! a sentence, so the paragraph is the smallest piece that can be told apart. Years, dates, times,
//! ordinals and names with digits (PM2.5) are no results.
//!
//! Only places are gathered here; what follows from them is for the caller to say.

mod words;

use std::ops::Range;

use crate::{
    content::markdown::{
        address::{Address, classify},
        event::{Element, Event, Link, Placed, Tag},
        run,
        section::Section,
    },
    source::Span,
};
use words::{COUNTED, ENGLISH_MONTHS, MONTHS, ORDINALS, SHARES};

/// A paragraph, item or table among the results with numbers and no source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unsourced {
    /// The paragraph, the item or the table.
    pub block: Span,
    /// The numbers and shares in it; at least one.
    pub numbers: Vec<Span>,
}

/// All in the section of results.
pub(super) fn unsourced(events: &[Placed<'_>]) -> Vec<Unsourced> {
    let mut walk = Walk::default();
    for (event, span) in events {
        walk.event(event, *span);
    }
    walk.found.extend(walk.awaiting);
    walk.found
}

#[derive(Default)]
struct Walk {
    in_results: bool,
    in_heading: bool,
    units: Vec<Unit>,
    /// For each open list, whether the paragraph before it cites a source.
    lists: Vec<bool>,
    /// Whether the block that ended last was a paragraph that cites a source.
    introduced: bool,
    /// A table that the paragraph after it may still give a source for.
    awaiting: Option<Unsourced>,
    found: Vec<Unsourced>,
}

struct Unit {
    element: Element,
    block: Span,
    numbers: Vec<Span>,
    cited: bool,
    /// How it begins, as far as that can say "Source:".
    begins: Option<bool>,
}

impl Walk {
    fn event(&mut self, event: &Event<'_>, span: Span) {
        match event {
            Event::Open(Tag::Heading(heading)) => {
                if heading.opens_part {
                    self.in_results = heading.section == Some(Section::Results);
                }
                self.in_heading = true;
                self.introduced = false;
                self.found.extend(self.awaiting.take());
            }
            Event::Close(Element::Heading) => self.in_heading = false,
            _ if !self.in_results || self.in_heading => {}
            Event::Open(Tag::List(_)) => self.lists.push(std::mem::take(&mut self.introduced)),
            Event::Close(Element::List) => {
                self.lists.pop();
            }
            Event::Open(Tag::Item) => {
                let covered = self.lists.last().copied().unwrap_or_default();
                self.opens(Element::Item, span, covered);
            }
            Event::Open(Tag::Meaning) => self.opens(Element::Meaning, span, false),
            Event::Open(Tag::Table(_)) => {
                let covered = std::mem::take(&mut self.introduced);
                self.opens(Element::Table, span, covered);
            }
            Event::Open(Tag::Paragraph) if self.units.is_empty() => {
                self.opens(Element::Paragraph, span, false);
            }
            Event::Close(element) if self.units.last().is_some_and(|u| u.element == *element) => {
                self.closes();
            }
            Event::Citation(_) | Event::Footnote(_) => self.cited(),
            // A link to where the number was published is a source too.
            Event::Open(Tag::Link(link)) if is_web(link) => self.cited(),
            Event::Text(text) => self.text(text, span),
            _ => {}
        }
    }

    fn opens(&mut self, element: Element, block: Span, cited: bool) {
        if element != Element::Paragraph {
            self.found.extend(self.awaiting.take());
        }
        self.units.push(Unit { element, block, numbers: Vec::new(), cited, begins: None });
    }

    fn cited(&mut self) {
        if let Some(unit) = self.units.last_mut() {
            unit.cited = true;
        }
    }

    fn text(&mut self, text: &str, span: Span) {
        let Some(unit) = self.units.last_mut() else { return };
        if unit.begins.is_none() && !text.trim().is_empty() {
            let begins = ["ที่มา", "แหล่ง", "อ้างอิง", "Source", "source"];
            unit.begins = Some(begins.iter().any(|word| text.trim_start().starts_with(word)));
        }
        let verbatim = span.end - span.start == text.len();
        for range in numbers(text) {
            unit.numbers.push(match verbatim {
                true => Span::from(range).shifted(span.start),
                false => span,
            });
        }
    }

    fn closes(&mut self) {
        let Some(unit) = self.units.pop() else { return };
        self.introduced = unit.element == Element::Paragraph && unit.cited;
        if let Some(table) = self.awaiting.take()
            && !(self.introduced && unit.begins == Some(true))
        {
            self.found.push(table);
        }
        let covered = unit.cited || self.units.iter().any(|outer| outer.cited);
        if covered || unit.numbers.is_empty() {
            return;
        }
        let unsourced = Unsourced { block: unit.block, numbers: unit.numbers };
        match unit.element {
            Element::Table => self.awaiting = Some(unsourced),
            _ => self.found.push(unsourced),
        }
    }
}

fn is_web(link: &Link<'_>) -> bool {
    classify(&link.target) == Ok(Address::Web)
}

/// The numbers and shares in `text`.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = number_end(text, start);
        if is_result(&text[..start], &text[start..end], &text[end..]) {
            found.push(start..end);
        }
        from = end;
    }
    for share in SHARES {
        for (at, _) in text.match_indices(share) {
            let bound = |c: Option<char>| !c.is_some_and(|c| c.is_ascii_alphanumeric());
            let end = at + share.len();
            if bound(text[..at].chars().next_back()) && bound(text[end..].chars().next()) {
                found.push(at..end);
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

/// The numbers in `text` that say how many.
pub fn counted(text: &str) -> Vec<Range<usize>> {
    let mut counted = numbers(text);
    counted.retain(|range| text[range.clone()].starts_with(is_digit));
    counted
}

/// The dates in `text` that name a day, a month and a year.
pub fn dated(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_digit).map(|at| from + at) {
        let end = number_end(text, start);
        from = end;
        let rest = &text[end..];
        let Some(month) = MONTHS.iter().find(|month| rest.trim_start().starts_with(**month)) else {
            continue;
        };
        let after = &rest.trim_start()[month.len()..];
        let after = after.trim_start_matches(|c: char| c.is_ascii_alphabetic()).trim_start();
        let year = after.strip_prefix("พ.ศ.").unwrap_or(after).trim_start();
        let at = text.len() - year.len();
        let year_end = number_end(text, at);
        if year_end > at {
            found.push(start..year_end);
            from = year_end;
        }
    }
    found
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

/// Where the number ends that begins at `start`: `18,500`, `2.6`, `๑๘,๕๐๐`.
fn number_end(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut rest = text[start..].chars().peekable();
    while let Some(c) = rest.next() {
        let goes_on =
            is_digit(c) || (matches!(c, '.' | ',') && rest.peek().copied().is_some_and(is_digit));
        if !goes_on {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Whether the number `number`, between `before` and `after`, can be a result.
fn is_result(before: &str, number: &str, after: &str) -> bool {
    let (next, last) = (after.chars().next(), before.chars().next_back());
    let words_before = before.trim_end();
    let words_after = after.trim_start();
    // PM2.5, COVID-19, and parts of a date or a fraction.
    let mut back = before.chars().rev();
    let named = match back.next() {
        Some('-') => back.next().is_some_and(|c| c.is_ascii_alphabetic()),
        Some(c) => c.is_ascii_alphabetic() || matches!(c, '/' | '_' | '#'),
        None => false,
    };
    let counted = last.is_none_or(char::is_whitespace) && next == Some(')');
    let dated = MONTHS.iter().any(|month| words_after.starts_with(month))
        || ENGLISH_MONTHS.iter().any(|month| words_before.ends_with(month));
    // Only the end is looked at, since a long paragraph may have thousands of numbers.
    let ends = |word: &str| {
        let at = words_before.len().checked_sub(word.len());
        at.and_then(|at| words_before.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    let ordinal = ORDINALS.iter().any(|word| ends(word));
    let timed = words_after.starts_with("น.");
    !(named
        || next == Some('/')
        || counted
        || dated
        || ordinal
        || timed
        || is_year(number, words_after))
}

/// A plain number that reads as a year, unless something is counted with it.
fn is_year(number: &str, after: &str) -> bool {
    let digits = number.chars().count() == 4 && number.chars().all(is_digit);
    let value = run::number(number).filter(|_| digits);
    value.is_some_and(|n| matches!(n, 2400..=2699 | 1900..=2099))
        && !COUNTED.iter().any(|unit| after.starts_with(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        numbers(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn numbers_and_shares_are_found_in_any_digits() {
        assert_eq!(found("ขยะลดลงร้อยละ 40 จาก 18,500 กก."), ["40", "18,500"]);
        assert_eq!(found("ลดลง ๑๘,๕๐๐ บาท เกินครึ่งหนึ่ง"), ["๑๘,๕๐๐", "ครึ่งหนึ่ง"]);
        assert_eq!(found("waste fell by half, to 2.6 tonnes"), ["half", "2.6"]);
        assert_eq!(found("on behalf of"), [""; 0]);
        assert_eq!(found("ใช้เงิน 2500 บาท"), ["2500"]);
    }

    #[test]
    fn dates_are_found_with_their_years() {
        let found = |text: &'static str| -> Vec<&str> {
            dated(text).into_iter().map(|range| &text[range]).collect()
        };
        assert_eq!(
            found("เมื่อวันที่ 15 พ.ย. 65 และ ๓ พฤศจิกายน พ.ศ. ๒๕๖๕"),
            ["15 พ.ย. 65", "๓ พฤศจิกายน พ.ศ. ๒๕๖๕"]
        );
        assert_eq!(
            found("by 15 November 2022, or 3 Nov 2022."),
            ["15 November 2022", "3 Nov 2022"]
        );
        assert_eq!(found("15 พฤศจิกายน ทุกปี 12 แห่ง"), [""; 0]);
    }

    #[test]
    fn years_dates_times_ordinals_and_names_are_no_results() {
        for text in [
            "เมื่อวันที่ 3 พฤศจิกายน 2565",
            "ปี 2565 และ พ.ศ. ๒๕๖๖",
            "3/11/2565",
            "หมู่ที่ 5 และ ม.7",
            "ฝุ่น PM2.5 กับ COVID-19",
            "เวลา 09.00 น.",
            "1) สำรวจ",
            "3 November 2022, in 2023",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
