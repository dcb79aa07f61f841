//! Markup that would run `canary()` if a browser obeyed it (`tests/hostile/scripts.json`). The same
//! texts are shown to a real browser in `tests/browser/canary.test.mjs`.

use super::{CASE, Input, file, front};

/// A name, and a text.
type Script = (String, String);

/// Every text, with its name.
fn scripts() -> Vec<Script> {
    serde_json::from_str(include_str!("../../hostile/scripts.json")).expect("pairs of texts")
}

/// Every text in every place where the words of an author stand.
pub(super) fn inputs() -> Vec<Input> {
    scripts().into_iter().map(|(name, text)| everywhere(&name, &text)).collect()
}

/// A case that says `text` wherever it says anything.
fn everywhere(name: &str, text: &str) -> Input {
    // JSON is YAML, and its texts in quotes hold anything.
    let said = serde_json::to_string(text).expect("it is a text");
    let keys = format!(
        "title: {said}
summary: {said}
sources: [{{title: {said}, note: {said}}}]
needs: [{said}]
owner: {said}
contact: {{office: {said}}}
results: [{{what: {said}, unit: {said}, before: 3, after: 2, how: {said}}}]
as_printed: [{{field: period.start, text: {said}, note: {said}}}]
replicates: [{{title: {said}, url: https://a.example/}}]"
    );
    let line = text.replace('\n', " ");
    let body = format!(
        "## ขั้นตอนการดำเนินงาน

{text}

### {line}

- {line}

> {line}

| {line} | ก |
|-|-|
| {line} | ข |

![{line}](x.jpg \"{line}\") [{line}](https://a.example/ \"{line}\")

**{line}** {line}[^1]

## ผลลัพธ์

{text}
"
    );
    file(name, CASE, format!("---\n{}---\n{body}", front("ก", &keys)), &[])
}
