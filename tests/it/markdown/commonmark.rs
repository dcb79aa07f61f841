//! All examples of the CommonMark specification pass through the parser as we configure it, before
//! the rules of the house. The page is never made by the plain writer below; it exists to ask the
//! parser what it understood, in the form in which the specification answers.

use std::fmt::Write as _;

use amphoe::content::markdown::options;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Parser, Tag, TagEnd};

const SPEC: &str = include_str!("../../fixtures/commonmark/spec.txt");

#[test]
fn every_example_of_the_specification_passes() {
    let examples = examples(SPEC);
    assert_eq!(examples.len(), 652);
    let failed: Vec<String> = examples
        .iter()
        .enumerate()
        .filter_map(|(at, (input, expected))| {
            let got = html(input);
            let same = got == *expected;
            (!same).then(|| format!("{}:\n{input}\n  expected:\n{expected}\n  got:\n{got}", at + 1))
        })
        .collect();
    assert!(failed.is_empty(), "{} failed\n{}", failed.len(), failed.join("\n"));
}

/// The examples: Markdown and HTML, with `→` for a tab.
fn examples(spec: &str) -> Vec<(String, String)> {
    let fence = "`".repeat(32);
    let mut examples = Vec::new();
    let mut lines = spec.lines();
    while let Some(line) = lines.next() {
        if line.trim_end() != format!("{fence} example") {
            continue;
        }
        let mut part = |end: &str| -> String {
            let mut text = String::new();
            for line in lines.by_ref().take_while(|line| *line != end) {
                text.push_str(line);
                text.push('\n');
            }
            text.replace('→', "\t")
        };
        let input = part(".");
        let output = part(&fence);
        examples.push((input, output));
    }
    examples
}

fn html(input: &str) -> String {
    let mut out = String::new();
    let mut pictures: Vec<(usize, String)> = Vec::new();
    for event in Parser::new_ext(input, options()) {
        let in_picture = !pictures.is_empty();
        match event {
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let after = format!("\"{} />", attribute("title", &title));
                let before = if in_picture {
                    out.len()
                } else {
                    let _ = write!(out, "<img src=\"{}\" alt=\"", address(&dest_url));
                    out.len()
                };
                pictures.push((before, after));
            }
            Event::End(TagEnd::Image) => {
                if let Some((_, after)) = pictures.pop()
                    && pictures.is_empty()
                {
                    out.push_str(&after);
                }
            }
            Event::Text(text) => out.push_str(&escape(&text)),
            Event::Code(code) if in_picture => out.push_str(&escape(&code)),
            Event::SoftBreak => out.push('\n'),
            _ if in_picture => {}
            Event::Code(code) => {
                let _ = write!(out, "<code>{}</code>", escape(&code));
            }
            Event::Start(tag) => open(tag, &mut out),
            Event::End(tag) => close(tag, &mut out),
            Event::Html(html) | Event::InlineHtml(html) => out.push_str(&html),
            Event::HardBreak => out.push_str("<br />\n"),
            Event::Rule => {
                fresh_line(&mut out);
                out.push_str("<hr />\n");
            }
            Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => panic!("no example has this: {event:?}"),
        }
    }
    out
}

fn open(tag: Tag<'_>, out: &mut String) {
    let inline = matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. });
    if !inline {
        fresh_line(out);
    }
    let _ = match tag {
        Tag::Paragraph => write!(out, "<p>"),
        Tag::Heading { level, .. } => write!(out, "<{level}>"),
        Tag::BlockQuote(_) => writeln!(out, "<blockquote>"),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) if !info.is_empty() => {
            let language = info.split(' ').next().unwrap_or_default();
            write!(out, "<pre><code class=\"language-{}\">", escape(language))
        }
        Tag::CodeBlock(_) => write!(out, "<pre><code>"),
        Tag::HtmlBlock => Ok(()),
        Tag::List(Some(1)) => writeln!(out, "<ol>"),
        Tag::List(Some(first)) => writeln!(out, "<ol start=\"{first}\">"),
        Tag::List(None) => writeln!(out, "<ul>"),
        Tag::Item => write!(out, "<li>"),
        Tag::Emphasis => write!(out, "<em>"),
        Tag::Strong => write!(out, "<strong>"),
        Tag::Link { link_type, dest_url, title, .. } => {
            let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
            let (href, title) = (address(&dest_url), attribute("title", &title));
            write!(out, "<a href=\"{scheme}{href}\"{title}>")
        }
        other => panic!("no example has this: {other:?}"),
    };
}

fn close(tag: TagEnd, out: &mut String) {
    let end = match tag {
        TagEnd::Paragraph => "</p>\n",
        TagEnd::Heading(level) => {
            let _ = writeln!(out, "</{level}>");
            return;
        }
        TagEnd::BlockQuote(_) => "</blockquote>\n",
        TagEnd::CodeBlock => "</code></pre>\n",
        TagEnd::HtmlBlock => "",
        TagEnd::List(true) => "</ol>\n",
        TagEnd::List(false) => "</ul>\n",
        TagEnd::Item => "</li>\n",
        TagEnd::Emphasis => "</em>",
        TagEnd::Strong => "</strong>",
        TagEnd::Link => "</a>",
        other => panic!("no example has this: {other:?}"),
    };
    out.push_str(end);
}

fn fresh_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn attribute(name: &str, value: &str) -> String {
    if value.is_empty() { String::new() } else { format!(" {name}=\"{}\"", escape(value)) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn address(target: &str) -> String {
    let mut out = String::new();
    for byte in target.bytes() {
        match byte {
            b'&' => out.push_str("&amp;"),
            b'\'' => out.push_str("&#x27;"),
            _ if byte.is_ascii_alphanumeric() || b"-_.!*()#$%+,/:;=?@~".contains(&byte) => {
                out.push(char::from(byte));
            }
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}
