//! Dates, places, amounts and names of folders beyond measure.

use super::{CASE, Input, Size, file, front, keys};

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let size = Size(size.0.min(24 << 10));
    let of = |name: &str, key: &str, value: &str, told: &[&'static str]| {
        let value = value.replace('\'', "''");
        keys(name, &format!("{key}: '{value}'"), told)
    };
    let long = size.of("9");
    let sound = |lines: &str| {
        format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("เรื่องหนึ่ง", lines))
    };
    vec![
        // Dates
        of("the year zero", "period", "0000-00-00", &["two-digit-year"]),
        of("a year without end", "period", &long, &["not-a-date"]),
        of("the last year that there is", "period", "9999-12-31", &["two-digit-year"]),
        of("a code of a district for a year", "period", "4708", &["not-a-date"]),
        of("a year before all", "period", "-2565", &["not-a-date"]),
        of("the thirtieth of February", "period", "30/2/2565", &["no-such-day"]),
        of("the thirteenth month", "period", "1/13/2565", &["no-such-month"]),
        of("digits of three scripts", "period", "๑2٣/11/2565", &["not-a-date"]),
        of("strokes without end", "period", &size.of("/"), &["not-a-date"]),
        of("dashes without end", "period", &size.of("–"), &["not-known"]),
        of("ends without a beginning", "period", &size.of("ถึง"), &["not-a-date"]),
        of("months without end", "period", &size.of("พ.ย. "), &["not-a-date"]),
        of("brackets in a date", "period", &size.of("("), &["not-a-date"]),
        of("a day with unseen letters", "period", "3\u{200b}/11/2565", &["hidden-character"]),
        of("a fiscal year without end", "fiscal_year", &long, &["not-a-date"]),
        // Amounts
        of("an amount without end", "cost", &long, &["number-too-long"]),
        of(
            "an amount with a fraction without end",
            "cost",
            &format!("0.{long}"),
            &["number-too-long"],
        ),
        of("commas without end", "cost", &size.of(","), &["not-a-number"]),
        of("points without end", "cost", &size.of("."), &["not-known"]),
        of("millions of millions", "cost", &size.of("ล้าน"), &["not-a-number"]),
        of("a million millions", "cost", &format!("1{}", "ล้าน".repeat(40)), &["not-a-number"]),
        of("less than nothing", "cost", "-1", &["negative-amount"]),
        of("more persons than there are", "reach", "{persons: 1}", &["wrong-shape"]),
        of("a formula for a spreadsheet", "cost", "=1+1", &["not-a-number"]),
        of("days without end", "time", &size.of("9 วัน "), &["wrong-shape"]),
        // Places
        of("a place without end", "place", &size.of("ก"), &["unknown-place"]),
        of("prefixes of places without end", "place", &size.of("อ."), &["unknown-place"]),
        of("all prefixes in turn", "place", &size.of("ต.อ.จ.ม."), &["unknown-place"]),
        of("a code without end", "place", &long, &["unknown-place"]),
        of("a code of no place", "place", "9999", &["unknown-place-code"]),
        of("a place that many share", "place", "เฉลิมพระเกียรติ", &["ambiguous-place"]),
        of("a place of a way out", "place", "../../etc", &["unknown-place"]),
        of("a place with an element", "place", "<script>canary()</script>", &["unknown-place"]),
        of("a place that is not seen", "place", "\u{2060}", &["hidden-character", "missing-key"]),
        // Names of folders, and so of addresses
        file("a name with capitals", "content/cases/Input/index.th.md", sound(""), &["bad-slug"]),
        file(
            "a name that looks like another",
            "content/cases/wеll-meant/index.th.md",
            sound(""),
            &["bad-slug"],
        ),
        file(
            "a name that is a page of ours",
            "content/cases/page/index.th.md",
            sound(""),
            &["reserved-name"],
        ),
        file(
            "a name without end",
            &format!("content/cases/{}/index.th.md", "a".repeat(200)),
            sound(""),
            &["bad-slug"],
        ),
        file("a name of dots", "content/cases/a..b/index.th.md", sound(""), &["bad-slug"]),
        file("a name with a space", "content/cases/a b/index.th.md", sound(""), &["bad-slug"]),
        file("a name in percent", "content/cases/%2e%2e/index.th.md", sound(""), &["bad-slug"]),
        file(
            "a name that begins with a formula",
            "content/cases/=cmd/index.th.md",
            sound(""),
            &["bad-slug"],
        ),
        file(
            "a name with markup",
            "content/cases/<script>canary()/index.th.md",
            sound(""),
            &["bad-slug"],
        ),
        // Names of languages and files
        file("a case of no language", "index.xx.md", sound(""), &["no-language-in-name"]),
        file(
            "a case of a language in capitals",
            "index.TH.md",
            sound(""),
            &["no-language-in-name"],
        ),
        file("a case that is no Markdown", "index.th.md.txt", sound(""), &["not-markdown"]),
        file("a case of Word", "index.th.docx", b"PK\x03\x04".to_vec(), &["not-markdown"]),
        file("a case beside the cases", "content/index.th.md", sound(""), &["stray-file"]),
        file(
            "a number in a name",
            "1-1014-00000-00-6.pdf",
            b"%PDF-1.4".to_vec(),
            &["number-in-name"],
        )
        .and(CASE, sound("")),
    ]
}
