//! Footnotes: numbered by their first mention, written after the body, with a way back.

use std::collections::BTreeMap;

use crate::{
    content::markdown::event::{Event, Placed, Tag, label_key},
    render::{
        escape,
        markdown::{
            Labels, numbered,
            writer::{Writer, end_of},
        },
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
}

fn reference_id(number: usize, count: usize) -> String {
    match count {
        1 => format!("fnref-{number}"),
        _ => format!("fnref-{number}-{count}"),
    }
}

impl Writer<'_, '_> {
    /// Writes the footnotes that were referred to.
    pub(super) fn footnotes(&mut self) {
        // A footnote may refer to another one, and that one's number is given on the way.
        let mut texts = Vec::new();
        while let Some((key, _)) = self.footnotes.order.get(texts.len()) {
            let (from, to) = self.footnotes.texts.get(key).copied().unwrap_or_default();
            let before = std::mem::take(&mut self.out);
            self.range(from, to);
            texts.push(std::mem::replace(&mut self.out, before));
        }
        if texts.is_empty() {
            return;
        }
        let heading = escape::text(&self.rules.labels.footnotes).into_owned();
        self.block(&format!(
            "<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnotes\">\n\
             <h2 id=\"footnotes\">{heading}</h2>\n<ol>\n"
        ));
        for (at, text) in texts.iter().enumerate() {
            let number = at + 1;
            let back = self.back(number, self.footnotes.order[at].1);
            // The way back belongs at the end of the last line, not below it.
            let text = match text.strip_suffix("</p>\n") {
                Some(open) => format!("{open} {back}</p>\n"),
                None => format!("{text}<p>{back}</p>\n"),
            };
            self.out.push_str(&format!("<li id=\"fn-{number}\">\n{text}</li>\n"));
        }
        self.out.push_str("</ol>\n</section>\n");
    }

    fn back(&self, number: usize, count: usize) -> String {
        let links: Vec<_> = (1..=count)
            .map(|at| {
                let place = if count == 1 { number.to_string() } else { format!("{number}.{at}") };
                let label = numbered(&self.rules.labels.back, place);
                let (label, id) = (escape::attribute(&label), reference_id(number, at));
                format!("<a href=\"#{id}\" role=\"doc-backlink\" aria-label=\"{label}\">↩</a>")
            })
            .collect();
        links.join(" ")
    }
}
