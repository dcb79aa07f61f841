//! What a reader gets of an author's text.

use std::borrow::Cow;

use super::{Labels, Resolved, Rules, Shown, parts};
use crate::source::Span;

fn labels() -> Labels {
    Labels {
        source: "Source {n}".to_owned(),
        footnote: "Footnote {n}".to_owned(),
        footnotes: "Footnotes".to_owned(),
        back: "Back {n}".to_owned(),
        table: "Table {n}".to_owned(),
        done: "Done".to_owned(),
        open: "Not done".to_owned(),
        notes: ["Note", "Tip", "Important", "Warning", "Caution"].map(str::to_owned),
        missing: "No page".to_owned(),
    }
}

/// The HTML of a text on a page with one source, whose only other page is `../other/`.
fn html(text: &str) -> String {
    let labels = labels();
    let rules = Rules {
        link: &|target| match target {
            "../other/" => Resolved::Inside(target.to_owned()),
            "https://example.org/" => Resolved::Outside(target.to_owned()),
            _ => Resolved::Missing,
        },
        picture: &|target| {
            let src = format!("files/{target}");
            Some(Shown {
                credit: if target == "dam.jpg" { "By <us>".to_owned() } else { String::new() },
                src,
                size: None,
                srcset: String::new(),
                sizes: String::new(),
            })
        },
        typography: &|text| Cow::Borrowed(text),
        kept: None,
        sources: 1,
        labels: &labels,
    };
    parts(text, Span::new(0, text.len()), &rules).into_iter().map(|part| part.html).collect()
}

#[test]
fn a_citation_leads_to_its_source_and_one_without_a_source_stays_as_typed() {
    let html = html("ขยะลดลง[^1] มาก[^2]\n");
    assert!(html.contains("<a href=\"#source-1\" aria-label=\"Source 1\">[1]</a>"), "{html}");
    assert!(html.contains("มาก[^2]") && !html.contains("#source-2"), "{html}");
}

#[test]
fn a_picture_alone_is_a_figure_whose_title_is_its_caption() {
    let html = html("![ฝาย](dam.jpg \"ฝายที่สร้าง[^1]\")\n");
    assert!(html.starts_with("<figure><img src=\"files/dam.jpg\" alt=\"ฝาย\""), "{html}");
    assert!(html.contains("<figcaption>ฝายที่สร้าง<sup class=\"cite\">"), "{html}");
    assert!(!html.contains("<p>"), "{html}");
}

#[test]
fn below_a_figure_stands_whose_picture_it_is() {
    let whole = html("![ฝาย](dam.jpg \"ฝายที่สร้าง\")\n");
    let credit = "<small class=\"credit\">By &lt;us&gt;</small></figcaption>";
    assert!(whole.contains(&format!("ฝายที่สร้าง{credit}")), "{whole}");
    assert!(html("![ฝาย](dam.jpg)\n").contains(&format!("<figcaption>{credit}")), "{whole}");
    assert!(!html("![ฝาย](other.jpg)\n").contains("figcaption"), "{whole}");
}

#[test]
fn a_footnote_stands_at_the_end_with_a_way_back_to_each_place() {
    let html = html("หนึ่ง[^a] สอง[^a]\n\n[^a]: คำอธิบาย\n");
    for way in ["id=\"fnref-1\"", "id=\"fnref-1-2\"", "href=\"#fnref-1\"", "href=\"#fnref-1-2\""] {
        assert!(html.contains(way), "{way}: {html}");
    }
    assert_eq!(html.matches("<li id=\"fn-1\">").count(), 1, "{html}");
    assert!(html.contains("<h2 id=\"footnotes\">Footnotes</h2>"), "{html}");
}

#[test]
fn a_footnote_of_a_footnote_is_numbered_after_it() {
    let html = html("หนึ่ง[^a]\n\n[^b]: ที่สอง\n\n[^a]: ที่หนึ่ง[^b]\n");
    let first = html.find("<li id=\"fn-1\">\n<p>ที่หนึ่ง");
    let second = html.find("<li id=\"fn-2\">\n<p>ที่สอง");
    assert!(first.is_some() && first < second, "{html}");
}

#[test]
fn a_table_scrolls_in_a_frame_with_a_name_and_its_heads_are_heads() {
    let html = html("| | ก่อน |\n|---|--:|\n| ขยะ | 18 |\n");
    assert!(html.starts_with("<div class=\"table\" role=\"region\" tabindex=\"0\""), "{html}");
    assert!(html.contains("aria-label=\"Table 1\""), "{html}");
    assert!(html.contains("<th scope=\"col\" class=\"align-right\">ก่อน</th>"), "{html}");
    assert!(html.contains("<tbody>\n<tr>\n<th scope=\"row\">ขยะ</th>"), "{html}");
    assert!(html.trim_end().ends_with("</tbody>\n</table>\n</div>"), "{html}");
}

#[test]
fn a_head_that_says_nothing_is_left_out() {
    let html = html("| | |\n|---|---|\n| ขยะ | 18 |\n");
    assert!(!html.contains("thead") && !html.contains("<th"), "{html}");
    assert!(html.contains("<table>\n<tbody>\n<tr>\n<td>ขยะ</td>"), "{html}");
}

#[test]
fn a_link_leads_somewhere_or_says_that_it_does_not() {
    let inside = html("[ดู](../other/)\n");
    assert!(inside.contains("<a href=\"../other/\">ดู</a>"), "{inside}");
    let outside = html("[ข่าว](https://example.org/)\n");
    assert!(outside.contains("rel=\"nofollow ugc noopener\""), "{outside}");
    let missing = html("[ดู](../none/)\n");
    assert!(missing.contains("<span class=\"missing\" title=\"No page\">ดู</span>"), "{missing}");
}
