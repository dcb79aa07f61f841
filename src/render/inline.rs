//! Words of front matter as HTML: escaped, with citations as links and names kept whole.

use std::fmt::Write as _;

use crate::{
    facts::place::{DistrictCode, Form},
    lang::{
        Lang, cluster,
        excerpt::excerpt,
        typography::{self, Piece},
        word::Segmenter,
    },
    render::{escape, reader::Reader, view::Link},
};

/// A part of a text: words, or the number of a source.
enum Part<'a> {
    Words(&'a str),
    Citation(u32),
}

/// Splits at every `[^n]`.
fn pieces(text: &str) -> Vec<Part<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut from = 0;
    while let Some(at) = rest[from..].find("[^").map(|at| from + at) {
        let number = rest[at + 2..].split_once(']').and_then(|(number, _)| {
            let plain = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            Some((number.parse().ok().filter(|_| plain)?, at + 2 + number.len() + 1))
        });
        match number {
            Some((number, end)) => {
                pieces.push(Part::Words(&rest[..at]));
                pieces.push(Part::Citation(number));
                rest = &rest[end..];
                from = 0;
            }
            None => from = at + 2,
        }
    }
    pieces.push(Part::Words(rest));
    pieces
}

/// The numbers of the sources that are cited, in their order.
pub(super) fn citations(text: &str) -> Vec<u32> {
    let numbers = pieces(text).into_iter().filter_map(|piece| match piece {
        Part::Words(_) => None,
        Part::Citation(number) => Some(number),
    });
    numbers.collect()
}

/// The words alone, for where no link can stand.
pub(super) fn without_citations(text: &str) -> String {
    let words = pieces(text).into_iter().map(|piece| match piece {
        Part::Words(words) => words,
        Part::Citation(_) => "",
    });
    words.collect()
}

impl Reader<'_> {
    /// Words with their citations as links to the sources of this page. `lang` is the words' own.
    pub(super) fn inline_html(&self, text: &str, lang: Lang) -> String {
        let mut html = String::new();
        for piece in pieces(text) {
            match piece {
                Part::Words(words) => {
                    let words = match lang {
                        Lang::Th => typography::nbsp(words),
                        Lang::En => words.into(),
                    };
                    html.push_str(&escape::words(&words));
                }
                Part::Citation(number) => html.push_str(&self.citation_html(number)),
            }
        }
        html
    }

    /// A citation: a small number that leads to its source.
    pub(super) fn citation_html(&self, number: u32) -> String {
        let shown = number.to_string();
        let label = self.say_with("source_number", &[("n", &shown)]);
        let label = escape::attribute(&label);
        let mut html = String::new();
        write!(
            html,
            "<sup class=\"cite\"><a href=\"#source-{number}\" aria-label=\"{label}\">[{shown}]</a></sup>"
        )
        .expect("writing to a string cannot fail");
        html
    }

    /// The sources of a fact, as links to them on this page.
    pub(super) fn sources(&self, numbers: &[u32]) -> Vec<Link> {
        let link = |number: &u32| Link {
            href: format!("#source-{number}"),
            label: self.digits(number.to_string()),
            ..Link::default()
        };
        numbers.iter().map(link).collect()
    }

    /// A title or heading whose names and short phrases are not broken at the end of a line.
    pub(super) fn kept_html(&self, text: &str) -> String {
        let mut html = String::new();
        for piece in typography::keep(text, &self.site.names) {
            match piece {
                Piece::Together(words) => push_kept(&mut html, words),
                Piece::Free(words) => push_phrases(&mut html, words),
                Piece::Joint => html.push_str("<wbr>"),
            }
        }
        html
    }

    /// The beginning of a text, ending where a reader would pause, with "…" where it is cut.
    pub(super) fn excerpt(&self, text: &str, limit: usize) -> String {
        let (start, cut) = excerpt(text, limit, &Segmenter::new(), &self.site.protected);
        match cut {
            true => format!("{}…", start.trim_end()),
            false => start.to_owned(),
        }
    }

    /// A place as a link, for a cell of a table.
    pub(super) fn district_html(&self, code: DistrictCode) -> String {
        let district = self.district_link(code, Form::Short);
        let province = self.province_link(code.province(), Form::Short);
        let html = |link: &Link| match link.href.is_empty() {
            true => escape::words(&link.label),
            false => format!(
                "<a href=\"{}\">{}</a>",
                escape::attribute(&link.href),
                escape::words(&link.label)
            ),
        };
        // A Thai address takes no comma.
        let joint = if self.lang == Lang::Th { " " } else { ", " };
        format!("{}{joint}{}", html(&district), html(&province))
    }
}

fn push_kept(html: &mut String, words: &str) {
    html.push_str("<span class=\"keep\">");
    html.push_str(&escape::words(words));
    html.push_str("</span>");
}

/// Thai sets a space where a phrase ends, so that a line of a heading had better end there too and
/// not inside `บำบัดทุกข์`, where a dictionary sees two words.
fn push_phrases(html: &mut String, words: &str) {
    for phrase in words.split_inclusive(' ') {
        let bare = phrase.trim_end_matches(' ');
        let is_thai = bare.chars().any(|c| matches!(c, '\u{e00}'..='\u{e7f}'));
        let length = cluster::count(bare);
        match is_thai && 1 < length && length <= typography::LONGEST {
            true => push_kept(html, bare),
            false => html.push_str(&escape::words(bare)),
        }
        html.push_str(&phrase[bare.len()..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_are_taken_out_and_nothing_else_is() {
        assert_eq!(without_citations("ขยะลดลง[^1][^12] มาก"), "ขยะลดลง มาก");
        assert_eq!(without_citations("[^a] และ [^] และ [^1"), "[^a] และ [^] และ [^1");
    }

    #[test]
    fn a_heading_breaks_between_short_phrases_only() {
        let mut html = String::new();
        push_phrases(&mut html, "โครงการ “บำบัดทุกข์ บำรุงสุข” CAST");
        let kept = |words: &str| format!("<span class=\"keep\">{words}</span>");
        let phrases = [kept("โครงการ"), kept("“บำบัดทุกข์"), kept("บำรุงสุข”"), "CAST".to_owned()];
        assert_eq!(html, phrases.join(" "));

        let mut html = String::new();
        push_phrases(&mut html, "ซ่อมสร้างฝายชะลอน้ำด้วยกติกาของแก่เหมืองแก่ฝาย");
        assert!(!html.contains("keep"), "a long phrase would not fit a telephone: {html}");
    }
}
