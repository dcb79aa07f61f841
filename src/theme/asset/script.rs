//! A built-in script as it is published: without what only its readers in the repository need.
//!
//! Not a parser of JavaScript. The built-in scripts are written so that a comment has its lines for
//! itself and no text in backticks goes over the end of a line; a test holds them to that. A site's
//! own scripts may be written in any way, and are published as they are.

/// `script` without lines that are comments or empty, and without indentation.
pub(super) fn published(script: &str) -> String {
    let mut text = String::with_capacity(script.len());
    let mut is_comment = false;
    for line in script.lines().map(str::trim) {
        is_comment = is_comment || line.starts_with("/*");
        if !(is_comment || line.is_empty() || line.starts_with("//")) {
            text.push_str(line);
            text.push('\n');
        }
        is_comment = is_comment && !line.ends_with("*/");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::builtin;

    #[test]
    fn a_script_is_published_without_its_comments_and_indentation() {
        let script = "// Why.\n\n/** What it\n * does. */\nfunction a() {\n  /* here */\n  return 'b // c' + `/* d`; // e\n}\n";
        assert_eq!(published(script), "function a() {\nreturn 'b // c' + `/* d`; // e\n}\n");
    }

    /// What `published` takes for granted.
    #[test]
    fn in_the_built_in_scripts_a_comment_and_a_text_keep_to_their_lines() {
        let scripts = builtin::assets().into_iter().filter(|(name, _)| name.ends_with(".js"));
        let mut lines = 0;
        for (name, bytes) in scripts {
            let script = std::str::from_utf8(bytes).expect("a script is UTF-8");
            for line in script.lines() {
                lines += 1;
                let code = line.trim_start();
                let is_comment = code.starts_with("//") || code.starts_with(['/', '*']);
                assert!(is_comment || !code.contains("/*"), "{name}: {line}");
                assert!(line.matches('`').count().is_multiple_of(2), "{name}: {line}");
                // A comment that ends may not have code behind it, which would be lost with it.
                assert!(
                    !is_comment || code.split_once("*/").is_none_or(|(_, rest)| rest.is_empty())
                );
            }
        }
        assert!(lines > 0, "there are built-in scripts");
    }
}
