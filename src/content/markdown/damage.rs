//! Thai that was damaged on its way out of a PDF, told at its place.
//!
//! What is damaged is known by [`thai::damage`], which wants whole paragraphs: cut at a `**`, a
//! mark would seem to have lost its letter. So the words of a paragraph are joined first.

use std::borrow::Cow;

use crate::{
    content::markdown::{
        Remark,
        event::{Element, Event, Placed},
        run::Run,
    },
    diagnostic::kind::text::Text,
    lang::thai,
};

/// What there is to say about the words of a body.
pub(super) fn check<'a>(file: &'a str, events: &[Placed<'a>], remarks: &mut Vec<Remark>) {
    let mut run = Run::default();
    for (event, span) in events {
        match event {
            Event::Text(text) => run.push(file, text.clone(), *span),
            Event::Space | Event::Break => run.push(file, Cow::Borrowed(" "), *span),
            Event::Joint => {}
            // Whatever it is, a mark after it did not come loose from a letter that we see.
            Event::Code(_) | Event::Footnote(_) | Event::Citation(_) | Event::Picture(_) => {
                run.push(file, Cow::Borrowed("\u{fffc}"), *span);
            }
            Event::Open(tag) if is_inline(tag.element()) => {}
            Event::Close(element) if is_inline(*element) => {}
            // Code is shown letter for letter.
            Event::Close(Element::CodeBlock) => run = Run::default(),
            Event::Open(_) | Event::Close(_) | Event::Rule | Event::Task(_) => {
                paragraph(file, &run, remarks);
                run = Run::default();
            }
        }
    }
    paragraph(file, &run, remarks);
}

fn paragraph(file: &str, run: &Run<'_>, remarks: &mut Vec<Remark>) {
    for damage in thai::damage(run.text()) {
        let found = run.text()[damage.range.clone()].to_owned();
        let span = run.span(damage.range);
        let stands_there = file.get(span.range()) == Some(found.as_str());
        let kind = Text::PdfDamage { found, instead: damage.repair.clone() };
        let remark = Remark::new(kind, span);
        remarks.push(match damage.repair.filter(|_| stands_there) {
            Some(repair) => remark.fix(span, repair),
            None => remark,
        });
    }
}

fn is_inline(element: Element) -> bool {
    matches!(
        element,
        Element::Emphasis | Element::Strong | Element::Strike | Element::Link | Element::Html(_)
    )
}
