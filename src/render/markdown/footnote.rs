//! Footnotes: numbered by their first mention, written after the body, with a way back.

use std::collections::BTreeMap;

use crate::{
    content::markdown::event::{Event, Placed, Tag, end_of, label_key},
    render::{
        escape,
        markdown::{Labels, numbered},
    },
};

/// The footnotes of a body, while it is written.
pub(super) struct Footnotes {
    /// Where their texts are among the events, by label.
    texts: BTreeMap<String, (usize, usize)>,
    /// In the order of their numbers: the label, and how often it was referred to.
    order: Vec<(String, usize)>,
    numbers: BTreeMap<String, usize>,
}

impl Footnotes {
    /// Those that `events` define; of two with one label the first.
    pub(super) fn of(events: &[Placed<'_>]) -> Self {
        let mut texts = BTreeMap::new();
        for (at, (event, _)) in events.iter().enumerate() {
            if let Event::Open(Tag::FootnoteText(label)) = event {
                texts.entry(label_key(label)).or_insert_with(|| (at + 1, end_of(events, at)));
            }
        }
        Self { texts, order: Vec::new(), numbers: BTreeMap::new() }
    }

    /// The mark of a reference to the footnote `label`.
    pub(super) fn refer(&mut self, label: &str, labels: &Labels) -> Option<String> {
        let key = label_key(label);
        self.texts.get(&key)?;
        let number = *self.numbers.entry(key.clone()).or_insert_with(|| {
            self.order.push((key, 0));
            self.order.len()
        });
        let count = &mut self.order[number - 1].1;
        *count += 1;
        let id = reference_id(number, *count);
        let label = numbered(&labels.footnote, number);
        let label = escape::attribute(&label);
        Some(format!(
            "<sup class=\"footnote-ref\"><a id=\"{id}\" href=\"#fn-{number}\" role=\"doc-noteref\" \
             aria-label=\"{label}\">({number})</a></sup>"
        ))
    }

    /// Where the text of the footnote stands that was referred to as the one after `earlier` others.
    pub(super) fn text(&self, earlier: usize) -> Option<(usize, usize)> {
        let (key, _) = self.order.get(earlier)?;
        self.texts.get(key).copied()
    }
}

fn reference_id(number: usize, count: usize) -> String {
    match count {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{count}"),
    }
}

/// The footnotes whose texts these are, in the order of their numbers.
pub(super) fn section(texts: &[String], footnotes: &Footnotes, labels: &Labels) -> String {
    let mut html = format!(
        "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n\
         <h2 id=\"footnotes\">{}</h2>\n<ol>\n",
        escape::text(&labels.footnotes)
    );
    for (at, (text, (_, count))) in texts.iter().zip(&footnotes.order).enumerate() {
        let number = at + 1;
        let back = back(number, *count, labels);
        // The way back belongs at the end of the last line, not below it.
        let text = match text.strip_suffix("</p>\n") {
            Some(open) => format!("{open} {back}</p>\n"),
            None => format!("{text}<p>{back}</p>\n"),
        };
        html.push_str(&format!("<li id=\"fn-{number}\">\n{text}</li>\n"));
    }
    html.push_str("</ol>\n</section>\n");
    html
}

/// The ways back to where a footnote was referred to.
fn back(number: usize, count: usize, labels: &Labels) -> String {
    let links: Vec<_> = (1..=count)
        .map(|at| {
            let place = if count == 1 { number.to_string() } else { format!("{number}.{at}") };
            let label = numbered(&labels.back, place);
            let (label, id) = (escape::attribute(&label), reference_id(number, at));
            format!("<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{label}\">↩</a>")
        })
        .collect();
    links.join(" ")
}
