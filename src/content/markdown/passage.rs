//! What is said in one go: the words of a paragraph, an item, a cell or a heading, joined.
//!
//! A claim, a name or a figure goes on across `**` and the end of a line, and whoever looks for one
//! wants to know whose words they are. So the words are joined first, and what is somebody else's
//! among them, between quotation marks or under a link to where it was published, is marked.

use std::{borrow::Cow, ops::Range};

use crate::{
    content::markdown::{
        address::{Address, classify},
        event::{Element, Event, Link, Placed, Tag},
        run::{Part, Run},
        section::Section,
    },
    source::Span,
};

/// Words in a row.
pub struct Passage<'a> {
    /// Whose words they are.
    pub voice: Voice,
    /// The section that they stand in.
    pub section: Option<Section>,
    /// Where in the text a mark of stress, a link or a line of the page begins or ends.
    seams: Vec<usize>,
    /// What of the text is struck out.
    struck: Vec<Range<usize>>,
    run: Run<'a>,
    /// Where a source is cited, so that a statement ends.
    cited: Vec<usize>,
    /// What is somebody else's: pieces that lie apart, in their order.
    quoted: Vec<Range<usize>>,
}

/// Whose words a passage has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    /// The author's.
    Own,
    /// The author's, as a name for what follows.
    Heading,
    /// The author's, below the text.
    Footnote,
    /// Somebody else's.
    Quotation,
}

/// Every passage of a body, in its order. Code says nothing to a reader and is left out.
pub fn passages<'a>(file: &'a str, events: &[Placed<'a>]) -> Vec<Passage<'a>> {
    let mut walk = Walk::default();
    for (event, span) in events {
        walk.event(file, event, *span);
    }
    walk.ends();
    walk.done
}

#[derive(Default)]
struct Walk<'a> {
    done: Vec<Passage<'a>>,
    run: Run<'a>,
    cited: Vec<usize>,
    seams: Vec<usize>,
    struck: Vec<Range<usize>>,
    linked: Vec<Range<usize>>,
    /// Where each open link begins, if it leads to another site.
    links: Vec<Option<usize>>,
    strikes: Vec<usize>,
    section: Option<Section>,
    in_heading: bool,
    quotations: usize,
    footnotes: usize,
}

impl<'a> Walk<'a> {
    fn event(&mut self, file: &'a str, event: &Event<'a>, span: Span) {
        let at = self.run.text().len();
        match event {
            Event::Text(text) => self.run.push(file, text.clone(), span),
            Event::Space => self.run.push(file, Cow::Borrowed(" "), span),
            Event::Break => {
                self.seams.push(at);
                self.run.push(file, Cow::Borrowed("\n"), span);
            }
            Event::Joint => self.seams.push(at),
            Event::Code(_) | Event::Picture(_) => {
                self.run.push(file, Cow::Borrowed("\u{fffc}"), span);
            }
            Event::Citation(_) | Event::Footnote(_) => self.cited.push(at),
            Event::Open(Tag::Link(link)) => {
                self.seams.push(at);
                self.links.push(is_of_another(link).then_some(at));
            }
            Event::Close(Element::Link) => {
                self.seams.push(at);
                self.linked.extend(self.links.pop().flatten().map(|start| start..at));
            }
            Event::Open(Tag::Strike) => {
                self.seams.push(at);
                self.strikes.push(at);
            }
            Event::Close(Element::Strike) => {
                self.seams.push(at);
                self.struck.extend(self.strikes.pop().map(|start| start..at));
            }
            Event::Open(Tag::Emphasis | Tag::Strong | Tag::Html(_))
            | Event::Close(Element::Emphasis | Element::Strong | Element::Html(_)) => {
                self.seams.push(at);
            }
            Event::Close(Element::CodeBlock) => self.forgets(),
            Event::Open(_) | Event::Close(_) | Event::Rule | Event::Task(_) => {
                self.ends();
                self.block(event);
            }
        }
    }

    fn block(&mut self, event: &Event<'_>) {
        match event {
            Event::Open(Tag::Heading(heading)) => {
                self.in_heading = true;
                if heading.opens_part {
                    self.section = heading.section;
                }
            }
            Event::Close(Element::Heading) => self.in_heading = false,
            Event::Open(Tag::Quote) => self.quotations += 1,
            Event::Close(Element::Quote) => self.quotations = self.quotations.saturating_sub(1),
            Event::Open(Tag::FootnoteText(_)) => self.footnotes += 1,
            Event::Close(Element::FootnoteText) => {
                self.footnotes = self.footnotes.saturating_sub(1);
            }
            _ => {}
        }
    }

    fn ends(&mut self) {
        if !self.run.is_empty() {
            let voice = match (self.quotations, self.footnotes, self.in_heading) {
                (1.., _, _) => Voice::Quotation,
                (0, 1.., _) => Voice::Footnote,
                (0, 0, true) => Voice::Heading,
                (0, 0, false) => Voice::Own,
            };
            let mut quoted = std::mem::take(&mut self.linked);
            quoted.extend(between_quotation_marks(self.run.text()));
            let quoted = apart(quoted);
            self.done.push(Passage {
                voice,
                section: self.section,
                seams: std::mem::take(&mut self.seams),
                struck: std::mem::take(&mut self.struck),
                run: std::mem::take(&mut self.run),
                cited: std::mem::take(&mut self.cited),
                quoted,
            });
        }
        self.forgets();
    }

    fn forgets(&mut self) {
        self.run = Run::default();
        self.cited.clear();
        self.seams.clear();
        self.struck.clear();
        self.linked.clear();
        self.links.clear();
        self.strikes.clear();
    }
}

fn is_of_another(link: &Link<'_>) -> bool {
    classify(&link.target) == Ok(Address::Web)
}

impl<'a> Passage<'a> {
    /// Words that are no Markdown, such as those of front matter.
    pub fn plain(text: &'a str) -> Passage<'a> {
        let mut run = Run::default();
        let whole = 0..text.len();
        run.push(text, Cow::Borrowed(text), whole.clone().into());
        let cites = |(part, range): (Part<'_>, Range<usize>)| match part {
            Part::Citation(_) => Some(range.start),
            _ => None,
        };
        Passage {
            voice: Voice::Own,
            section: None,
            seams: Vec::new(),
            struck: Vec::new(),
            cited: run.parts(text, whole).into_iter().filter_map(cites).collect(),
            quoted: apart(between_quotation_marks(text)),
            run,
        }
    }

    /// The words.
    pub fn text(&self) -> &str {
        self.run.text()
    }

    /// Where a part of the words stands in the file; of plain words, in those.
    pub fn span(&self, range: Range<usize>) -> Span {
        self.run.span(range)
    }

    /// Whether a part of the words is somebody else's.
    pub fn is_quoted(&self, part: &Range<usize>) -> bool {
        let after = self.quoted.partition_point(|quoted| quoted.end < part.end);
        let holds = |quoted: &Range<usize>| quoted.start <= part.start;
        self.voice == Voice::Quotation || self.quoted.get(after).is_some_and(holds)
    }

    /// Whether a mark stands inside a part of the words, or strikes it out.
    pub fn is_marked_inside(&self, part: &Range<usize>) -> bool {
        let inside = |at: &usize| part.start < *at && *at < part.end;
        let crosses = |struck: &Range<usize>| struck.start < part.end && part.start < struck.end;
        self.seams.iter().chain(&self.cited).any(inside) || self.struck.iter().any(crosses)
    }

    /// The statement around `at`: up to a citation, a line's end, or a full stop. Thai has no full
    /// stop, so that its statements may be longer than sentences; none reaches further than `FAR`.
    pub fn statement(&self, at: usize) -> Range<usize> {
        let text = self.text();
        let mut whole =
            text.floor_char_boundary(at.saturating_sub(FAR))..text.ceil_char_boundary(at + FAR);
        let from = whole.start;
        let ends =
            text[whole.clone()].match_indices(['.', '!', '?', '\n']).filter_map(|(stop, sign)| {
                let stop = from + stop;
                let before = text[..stop].chars().next_back();
                let is_stop = sign == "\n"
                    || before
                        .is_some_and(|c| c.is_ascii_lowercase() || matches!(c, ')' | '”' | '"'))
                        && text[stop + 1..].starts_with(char::is_whitespace);
                is_stop.then_some(stop + 1)
            });
        let cited = self.cited.partition_point(|cited| *cited < whole.start);
        let near = whole.end;
        let cited = self.cited[cited..].iter().copied().take_while(|cited| *cited <= near);
        for end in ends.chain(cited) {
            match end <= at {
                true => whole.start = whole.start.max(end),
                false => whole.end = whole.end.min(end),
            }
        }
        whole
    }
}

/// How far a statement reaches, in bytes: a page of Thai. Without an end, a text of nothing but
/// claims would be gone through once for each of them.
const FAR: usize = 4_000;

/// The pieces that `ranges` cover, in their order.
fn apart(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// How many quotations inside each other are looked at for the partner of a mark.
const NESTED: usize = 32;

/// What stands between quotation marks, the marks left out. A mark without its partner quotes
/// nothing.
fn between_quotation_marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        match c {
            '“' => open.push(('”', after)),
            '‘' => open.push(('’', after)),
            '«' => open.push(('»', after)),
            '”' | '’' | '»' | '"' => {
                let inner = open.len().saturating_sub(NESTED);
                match open[inner..].iter().rposition(|(close, _)| *close == c) {
                    Some(depth) => {
                        found.push(open[inner + depth].1..at);
                        open.truncate(inner + depth);
                    }
                    None if c == '"' => open.push(('"', after)),
                    None => {}
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::markdown::house;

    fn told(body: &str) -> Vec<(Voice, String)> {
        let events = house::read(body, Span::new(0, body.len())).events;
        let passages = passages(body, &events);
        passages.iter().map(|passage| (passage.voice, passage.text().to_owned())).collect()
    }

    #[test]
    fn words_are_joined_across_stress_and_lines_and_parted_between_paragraphs() {
        let body =
            "## หัว\n\nหมู่บ้าน**ปลอด**\nขยะ[^1]\n\n- หนึ่ง\n- สอง\n\n> เขากล่าว\n\n```\nรหัส\n```\n";
        assert_eq!(
            told(body),
            [
                (Voice::Heading, "หัว".to_owned()),
                (Voice::Own, "หมู่บ้านปลอด ขยะ".to_owned()),
                (Voice::Own, "หนึ่ง".to_owned()),
                (Voice::Own, "สอง".to_owned()),
                (Voice::Quotation, "เขากล่าว".to_owned()),
            ]
        );
    }

    #[test]
    fn what_is_somebody_elses_is_known() {
        let text = "อำเภอ “ต้นแบบ” และ \"สำเร็จ\" กับ it’s ต้นแบบ";
        let passage = Passage::plain(text);
        let quoted = |word: &str, nth: usize| {
            let (at, word) = text.match_indices(word).nth(nth).expect("it is there");
            passage.is_quoted(&(at..at + word.len()))
        };
        assert!(quoted("ต้นแบบ", 0) && quoted("สำเร็จ", 0));
        assert!(!quoted("ต้นแบบ", 1));
    }

    #[test]
    fn a_statement_ends_at_its_citation_and_at_a_full_stop() {
        let text = "It worked.[^1] It did not. อ. วานรนิวาส";
        let passage = Passage::plain(text);
        let statement = |word: &str| &text[passage.statement(text.find(word).expect("there"))];
        assert_eq!(statement("worked"), "It worked.");
        assert_eq!(statement("did"), "[^1] It did not.");
        assert_eq!(statement("วานร"), " อ. วานรนิวาส");
    }
}
