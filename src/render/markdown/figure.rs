//! Pictures: alone in a paragraph they are figures, elsewhere they stand in the line.

use crate::{
    content::markdown::{
        Words,
        event::{Element, Event, Picture, Placed, Tag},
        words,
    },
    render::{
        escape, mark,
        markdown::{Rules, footnote::Footnotes, link},
    },
};

/// Where a picture stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a line of text; its title is shown by the browser.
    Line,
    /// In a figure; its title is the caption.
    Figure,
}

/// Which picture of its text one is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The first may stand where the page opens, and is not waited for.
    First,
    /// A later one is fetched when its reader comes near it.
    Later,
}

/// The pictures of a paragraph that holds nothing else.
pub(super) struct Figures {
    pub(super) all: Vec<Figure>,
    /// The event after the paragraph.
    pub(super) next: usize,
}

/// Which events make a figure.
pub(super) struct Figure {
    picture: usize,
    link: Option<usize>,
    /// Citations and footnotes after it, which belong to its caption.
    marks: Vec<usize>,
}

/// The figures that the paragraph is which opens at the event `at`; none if it holds words.
pub(super) fn figures(events: &[Placed<'_>], at: usize) -> Option<Figures> {
    let mut all: Vec<Figure> = Vec::new();
    let mut link = None;
    for (place, (event, _)) in events.iter().enumerate().skip(at + 1) {
        match event {
            Event::Close(Element::Paragraph) => {
                return (!all.is_empty()).then_some(Figures { all, next: place + 1 });
            }
            Event::Picture(_) => all.push(Figure { picture: place, link, marks: Vec::new() }),
            Event::Citation(_) | Event::Footnote(_) => all.last_mut()?.marks.push(place),
            Event::Space | Event::Break => {}
            Event::Text(text) if text.trim().is_empty() => {}
            Event::Open(Tag::Link(_)) => link = Some(place),
            Event::Close(Element::Link) => link = None,
            _ => return None,
        }
    }
    None
}

/// One figure as HTML.
pub(super) fn figure(
    events: &[Placed<'_>],
    figure: &Figure,
    rules: &Rules<'_>,
    footnotes: &mut Footnotes,
    order: Order,
) -> String {
    let mut caption = String::new();
    let mut image = String::new();
    let mut credit = String::new();
    if let Some((Event::Picture(shown), _)) = events.get(figure.picture) {
        image = picture(shown, Place::Figure, order, rules);
        caption = self::caption(shown.title.trim(), rules);
        credit = (rules.picture)(&shown.target).map(|shown| shown.credit).unwrap_or_default();
    }
    if let Some((Event::Open(Tag::Link(around)), _)) = figure.link.and_then(|at| events.get(at)) {
        let (start, end) = link::tags(&(rules.link)(&around.target), &around.title, rules);
        image = format!("{start}{image}{end}");
    }
    for &at in &figure.marks {
        match events.get(at) {
            Some((Event::Citation(number), _)) if *number <= rules.sources => {
                caption.push_str(&mark::source(*number, &rules.labels.source));
            }
            Some((Event::Citation(number), _)) => caption.push_str(&format!("[^{number}]")),
            Some((Event::Footnote(label), _)) => {
                caption.push_str(&footnotes.refer(label, rules.labels).unwrap_or_default());
            }
            _ => {}
        }
    }
    if !credit.is_empty() {
        let credit = escape::text(&(rules.typography)(&credit)).into_owned();
        caption.push_str(&format!("<small class=\"credit\">{credit}</small>"));
    }
    match caption.is_empty() {
        true => format!("<figure>{image}</figure>\n"),
        false => format!("<figure>{image}<figcaption>{caption}</figcaption></figure>\n"),
    }
}

/// One picture as HTML; its words where there is no such picture.
pub(super) fn picture(
    picture: &Picture<'_>,
    place: Place,
    order: Order,
    rules: &Rules<'_>,
) -> String {
    let Some(shown) = (rules.picture)(&picture.target).filter(|shown| link::is_safe(&shown.src))
    else {
        return format!("<span class=\"missing\">{}</span>", escape::text(&picture.alt));
    };
    let mut tag = format!(
        "<img src=\"{}\" alt=\"{}\"",
        escape::address(&shown.src),
        escape::attribute(&picture.alt)
    );
    if let Some((width, height)) = shown.size {
        tag.push_str(&format!(" width=\"{width}\" height=\"{height}\""));
    }
    for (name, value) in [("srcset", &shown.srcset), ("sizes", &shown.sizes)] {
        if !value.is_empty() {
            tag.push_str(&format!(" {name}=\"{}\"", escape::attribute(value)));
        }
    }
    if place == Place::Line && !picture.title.trim().is_empty() {
        tag.push_str(&format!(" title=\"{}\"", escape::attribute(picture.title.trim())));
    }
    tag.push_str(match order {
        Order::First => " decoding=\"async\">",
        Order::Later => " loading=\"lazy\" decoding=\"async\">",
    });
    tag
}

/// A caption, which is no Markdown but may cite sources.
fn caption(text: &str, rules: &Rules<'_>) -> String {
    let mut html = String::with_capacity(text.len());
    for part in words(text) {
        match part {
            Words::Text(words) => html.push_str(&escape::text(&(rules.typography)(words))),
            Words::Citation(number, _) if number <= rules.sources => {
                html.push_str(&mark::source(number, &rules.labels.source));
            }
            Words::Citation(_, span) => html.push_str(&escape::text(&text[span.range()])),
        }
    }
    html
}
