//! Words of front matter as HTML: escaped, with citations as links and names kept whole.

use crate::{
    content::markdown::{Words, words},
    facts::{
        place::{DistrictCode, Form},
        vocabulary::VocabularyName,
    },
    lang::{
        Lang, cluster,
        excerpt::excerpt,
        typography::{self, Piece},
        word::Segmenter,
    },
    render::{
        escape::{self, push_kept},
        mark,
        reader::Reader,
        view::Link,
    },
};

/// The numbers of the sources that are cited, in their order.
pub(super) fn citations(text: &str) -> Vec<u32> {
    let numbers = words(text).into_iter().filter_map(|part| match part {
        Words::Text(_) => None,
        Words::Citation(number, _) => u32::try_from(number).ok(),
    });
    numbers.collect()
}

/// The words alone, for where no link can stand.
pub(super) fn without_citations(text: &str) -> String {
    let words = words(text).into_iter().map(|part| match part {
        Words::Text(words) => words,
        Words::Citation(..) => "",
    });
    words.collect()
}

impl Reader<'_> {
    /// Words with their citations as links to the sources of this page. `lang` is the words' own.
    pub(super) fn inline_html(&self, text: &str, lang: Lang) -> String {
        let mut html = String::new();
        for part in words(text) {
            match part {
                Words::Text(words) => {
                    let words = match lang {
                        Lang::Th => typography::nbsp(words),
                        Lang::En => words.into(),
                    };
                    html.push_str(&escape::kept(&words, &self.site.protected));
                }
                Words::Citation(number, _) => html.push_str(&self.mark_html(number)),
            }
        }
        html
    }

    /// The mark of a source of this page.
    pub(super) fn citation_html(&self, number: u32) -> String {
        self.mark_html(number as usize)
    }

    fn mark_html(&self, number: usize) -> String {
        mark::source(number, &self.say_with("source_number", &[("n", "{n}")]))
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
        for piece in typography::keep(&typography::nbsp(text), &self.site.names) {
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

    /// A term as a link to its cases, or its label where no page lists them.
    pub(super) fn term_html(&self, name: VocabularyName, id: &str) -> String {
        match self.term_link(name, id) {
            Some(link) => link_html(&link),
            None => escape::words(&self.term(name, id)),
        }
    }

    /// A place as a link, for a cell of a table.
    pub(super) fn district_html(&self, code: DistrictCode) -> String {
        let district = self.district_link(code, Form::Short);
        let province = self.province_link(code.province(), Form::Short);
        let (district, province) = (link_html(&district), link_html(&province));
        match self.lang {
            // A Thai address takes no comma; the English one stays with the name before it.
            Lang::Th => format!("{district} {province}"),
            Lang::En => format!("<span class=\"keep\">{district},</span> {province}"),
        }
    }
}

/// A link, or its words where it leads nowhere.
pub(super) fn link_html(link: &Link) -> String {
    let words = escape::words(&link.label);
    if link.href.is_empty() {
        return words;
    }
    let lang = link.lang.as_ref().map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    format!("<a href=\"{}\"{lang}>{words}</a>", escape::attribute(&link.href))
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
