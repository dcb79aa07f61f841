//! The report on the page of the dev server.
//!
//! A fragment of HTML, to be put over the page that the author looks at. It holds no style and no
//! script, so that it works under the strictest policy; the server's own style sheet knows its
//! classes. Everything in it is escaped, and shown as visibly as in a terminal.

use super::{
    Report, Told, path_shown,
    position::Atlas,
    shown,
    strip::Strip,
    summary::{summary, word},
};
use crate::{diagnostic::Place, lang::Lang, source::Tree};

/// So many columns of a line are shown.
const WIDTH: usize = 120;

/// So many diagnostics are told; a page of ten thousand helps nobody.
const ENTRIES: usize = 100;

/// The whole report; nothing where nothing was said.
pub fn overlay(report: &Report, tree: &Tree, lang: Lang) -> String {
    if report.said().is_empty() {
        return String::new();
    }
    let mut atlas = Atlas::new(tree);
    let told = report.said().iter().take(ENTRIES);
    let mut entries: String = told.map(|said| entry(&said.into(), &mut atlas, lang)).collect();
    let rest = report.said().len().saturating_sub(ENTRIES);
    if rest > 0 {
        entries.push_str(&match lang {
            Lang::Th => format!("<p>และอีก {rest} รายการ</p>\n"),
            Lang::En => format!("<p>and {rest} more</p>\n"),
        });
    }
    let summary = summary(report, lang, false);
    let heading = summary.lines().next().unwrap_or_default();
    format!(
        "<section class=\"amphoe-report\" lang=\"{lang}\" role=\"alert\">\n<h1>{}</h1>\n{entries}</section>\n",
        escaped(heading)
    )
}

fn entry(told: &Told<'_>, atlas: &mut Atlas<'_>, lang: Lang) -> String {
    let Told { words, at, also, .. } = told;
    let class = word(words.severity, Lang::En);
    let mut html = format!(
        "<article class=\"amphoe-{class}\">\n<h2>{}: {} <code>{}</code></h2>\n",
        word(words.severity, lang),
        escaped(&shown::line(words.title.get(lang))),
        words.code,
    );
    html.push_str(&place(at, words.label.get(lang), atlas));
    for other in also.iter().take(super::sheet::PLACES) {
        html.push_str(&place(other, words.also.get(lang), atlas));
    }
    let remedy = words.remedy.get(lang);
    if !remedy.is_empty() {
        let lines = escaped(&shown::lines(remedy)).replace('\n', "<br>");
        html.push_str(&format!("<p class=\"amphoe-remedy\">{lines}</p>\n"));
    }
    html + "</article>\n"
}

/// A place: its path, the line that it begins on with the place marked, and the words under it.
fn place(place: &Place, label: &str, atlas: &mut Atlas<'_>) -> String {
    let path = path_shown(&place.path);
    let label = match label {
        "" => String::new(),
        label => format!("<p class=\"amphoe-label\">{}</p>\n", escaped(&shown::line(label))),
    };
    let found = place.span.and_then(|span| {
        let lines = atlas.lines(&place.path)?;
        let region = lines.region(span);
        let line = lines.line(region.start.line - 1);
        let text = &lines.text[line.clone()];
        let within = |byte: usize| byte.clamp(line.start, line.end) - line.start;
        let mark = within(region.bytes.start)..within(region.bytes.end);
        let strip = Strip::new(text, std::slice::from_ref(&mark), WIDTH);
        Some((region.start, strip.shown(&mark), strip.text))
    });
    let Some((start, mark, text)) = found else {
        return format!("<p class=\"amphoe-place\">{}</p>\n{label}", escaped(&path));
    };
    format!(
        "<p class=\"amphoe-place\">{}:{}:{}</p>\n<pre>{}<mark>{}</mark>{}</pre>\n{label}",
        escaped(&path),
        start.line,
        start.column,
        escaped(&text[..mark.start]),
        escaped(&text[mark.clone()]),
        escaped(&text[mark.end..]),
    )
}

/// Text that is text in HTML, also inside an attribute.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::{Diagnostic, kind::front::Front},
        source::{SourcePath, Span},
    };

    #[test]
    fn a_line_is_shown_with_its_place_marked_and_nothing_is_markup() {
        let tree = Tree::from_literal("-- a.md --\n<script>: '&' \u{1b}\u{202e}น้ำ\n");
        let kind =
            Front::UnknownKey { key: "<script>".into(), nearest: Some("สรุป".into()) };
        let at = Place::new(&SourcePath::new("a.md"), Span::new(0, 8));
        let also = Place::new(&SourcePath::new("a.md"), Span::new(18, 27));
        let report = Report::new([Diagnostic::new(kind, at).also(also)]);
        insta::assert_snapshot!(overlay(&report, &tree, Lang::Th), @r#"
        <section class="amphoe-report" lang="th" role="alert">
        <h1>พบข้อผิดพลาด 1 รายการ ใน 1 ไฟล์ จึงยังไม่เผยแพร่</h1>
        <article class="amphoe-error">
        <h2>ข้อผิดพลาด: ไม่มีช่องชื่อ `&lt;script&gt;` <code>unknown-key</code></h2>
        <p class="amphoe-place">a.md:1:1</p>
        <pre><mark>&lt;script&gt;</mark>: &#39;&amp;&#39; ␛&lt;U+202E&gt;น้ำ</pre>
        <p class="amphoe-label">ไม่มีช่องนี้</p>
        <p class="amphoe-place">a.md:1:17</p>
        <pre>&lt;script&gt;: &#39;&amp;&#39; ␛&lt;U+202E&gt;<mark>น้ำ</mark></pre>
        <p class="amphoe-remedy">หมายถึง `สรุป` หรือไม่</p>
        </article>
        </section>
        "#);
        assert_eq!(overlay(&Report::default(), &tree, Lang::Th), "");
    }
}
