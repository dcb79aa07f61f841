//! Addresses that run, deceive, or lead out of the project, in every place that takes one.

use super::{CASE, Input, Size, body, file, front, keys};

/// Addresses that a browser would run, however they are spelt.
const RUNNING: [(&str, &str); 20] = [
    ("javascript", "javascript:canary()"),
    ("javascript in capitals", "JaVaScRiPt:canary()"),
    ("javascript in entities", "&#106;avascript&colon;canary()"),
    ("javascript with a tab", "java&Tab;script:canary()"),
    ("javascript with a break", "java&NewLine;script:canary()"),
    ("javascript after a control", "&#1;javascript:canary()"),
    ("javascript with a space of no width", "java\u{200b}script:canary()"),
    ("javascript with a soft hyphen", "java&shy;script:canary()"),
    ("javascript in percent", "javascript%3Acanary()"),
    ("javascript after a backslash", "javascript\\:canary()"),
    ("javascript as a host", "javascript://a.example/%0Acanary()"),
    ("vbscript", "vbscript:canary()"),
    ("data", "data:text/html,<script>canary()</script>"),
    ("data in base64", "data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg=="),
    ("a drawing as data", "data:image/svg+xml,<svg onload=canary()>"),
    ("blob", "blob:https://a.example/x"),
    ("a file", "file:///etc/passwd"),
    ("a source", "view-source:https://a.example/"),
    ("a program of a telephone", "intent://x#Intent;scheme=x;end"),
    ("a scheme of nobody", "x-y+z.1:canary()"),
];

/// Addresses that lead elsewhere than they seem to, or out of the project.
const DECEIVING: [(&str, &str, &[&str]); 26] = [
    ("no scheme", "//evil.example/", &["link-refused"]),
    ("a backslash for a stroke", "/\\\\evil.example/", &["link-refused"]),
    ("two backslashes", "\\\\\\\\evil.example/x", &["local-path"]),
    ("a user that looks like a host", "https://www.moi.go.th@evil.example/", &["link-refused"]),
    (
        "a host that turns",
        "https://moi.go.th\u{202e}elpmaxe.live/",
        &["direction-control", "link-refused"],
    ),
    (
        "a host with unseen letters",
        "https://moi\u{200b}.go.th/",
        &["hidden-character", "link-refused"],
    ),
    ("no host", "https:///evil.example/", &["link-refused"]),
    ("one stroke", "https:/evil.example/", &["link-refused"]),
    ("a host in percent", "https://%65vil.example/", &["link-refused"]),
    ("a port that is none", "https://a.example:99999/", &["link-refused"]),
    ("a host of dots", "https://.../", &["link-refused"]),
    ("a host of brackets", "http://[::1", &["link-refused"]),
    ("a look-alike host", "https://mоi.go.th/", &[]),
    ("nothing", "<>", &["link-refused"]),
    ("the way out of the project", "../../../../../../etc/passwd", &["path-outside"]),
    ("the way out in percent", "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", &["path-outside"]),
    ("the way out of content", "../../../themes/default/base.html", &["path-outside"]),
    ("the way out in two turns of percent", "%252e%252e/x.pdf", &["dead-link"]),
    ("a nought in percent", "x%00.pdf", &["dead-link"]),
    ("the settings of the site", "../../site.yaml", &["dead-link"]),
    ("its own file", "index.th.md", &[]),
    ("a folder for a picture", "../", &["dead-link"]),
    ("the root", "/", &[]),
    ("above the root", "/../../etc/passwd", &["dead-link"]),
    ("a device", "/dev/zero", &["dead-link"]),
    ("a home", "/home/somebody/.ssh/id_rsa", &["local-path"]),
];

/// Every one of them.
pub(super) fn inputs(size: Size) -> Vec<Input> {
    let mut inputs = Vec::new();
    for (name, address) in RUNNING {
        let text = format!(
            "[ก]({address}) [ข](<{address}>) ![ค]({address}) <{address}> [ง][ง] [จ][]\n\n[ง]: {address}\n[จ]: <{address}> 'ก'"
        );
        let told = match name {
            // Without a scheme that a browser would obey, it names a file that is not there.
            "javascript in percent" => &["dead-link"][..],
            // Spaces end an address, so that what is left is no link and no picture.
            "a drawing as data" => &["html-as-text"],
            "data" => &["html-as-text", "link-refused"],
            "a file" => &["local-path", "local-path-in-text"],
            "javascript with a space of no width" => &["hidden-character", "link-refused"],
            _ => &["link-refused"],
        };
        inputs.push(body(&format!("an address that runs: {name}"), &text, told));
    }
    for (name, address, told) in DECEIVING {
        let text = format!("[ก]({address})");
        inputs.push(body(&format!("an address that deceives: {name}"), &text, told));
    }
    for (name, lines, told) in [
        ("of a source", "sources: [{title: ก, url: 'javascript:canary()'}]", "not-a-web-address"),
        (
            "of a practice elsewhere",
            "replicates: [{title: ก, url: ' javascript:canary()'}]",
            "not-a-web-address",
        ),
        ("of a mailbox", "contact: {office: ก, email: 'a@b.c?x=<script>'}", "not-an-email"),
        (
            "of a document",
            "documents: [{file: '../../../../etc/passwd', kind: rules}]",
            "not-a-file-name",
        ),
        (
            "of a document on a machine",
            "documents: [{file: 'C:\\a.pdf', kind: rules}]",
            "not-a-file-name",
        ),
        ("of another case", "related: ['../../x']", "bad-slug"),
        ("of an old page", "aliases: ['javascript:canary()']", "bad-alias"),
        ("of an old page elsewhere", "aliases: ['//evil.example/']", "bad-alias"),
        ("of an old page above", "aliases: ['/../../etc/passwd/']", "bad-alias"),
        ("of an old page with an end", "aliases: ['/a\"><script>/']", "bad-alias"),
        ("of an old page that is the home page", "aliases: ['/']", "bad-alias"),
    ] {
        inputs.push(keys(&format!("an address that runs or deceives: {name}"), lines, &[told]));
    }
    let old = size.counted(|at| format!("  - /old-{at}/\n"));
    inputs.push(keys("old addresses without end", &format!("aliases:\n{old}"), &[]));
    let links = size.counted(|at| format!("[ก](../input-{at:03}/) "));
    inputs.push(body("links to every number", &links, &["dead-link"]));
    let up = format!("[ก]({}x.pdf)", size.of("a/../"));
    inputs.push(body("a path that goes down and up without end", &up, &["dead-link"]));
    let deep = format!("[ก]({}x.pdf)", size.of("a/"));
    inputs.push(body("a path that goes down without end", &deep, &["dead-link"]));
    let text =
        format!("---\n{}---\n## ขั้นตอนการดำเนินงาน\n\nประชุม\n", front("ก", "related: [input-000]"));
    inputs.push(file("a case that is related to one that runs", CASE, text, &[]));
    inputs
}
