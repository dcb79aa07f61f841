//! What an author typed, as a value of YAML that says the same.
//!
//! Most of what officers type needs no quotes, and quotes frighten whoever has never seen a file like
//! this; so there are none but where YAML would read something else.

/// `typed` on one line, as a value that stands alone after its key.
pub(super) fn value(typed: &str) -> String {
    let text = one_line(typed);
    if is_plain(&text) { text } else { format!("'{}'", text.replace('\'', "''")) }
}

/// The words of `typed` with single spaces: a value takes one line.
pub(super) fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether YAML reads `text` as itself.
fn is_plain(text: &str) -> bool {
    let first = text.chars().next();
    let is_word =
        |text: &str| ["null", "true", "false"].contains(&text.to_ascii_lowercase().as_str());
    first.is_some_and(|first| !"!&*-?:,[]{}#|>@`\"'%~=<".contains(first))
        && !text.ends_with(':')
        && [": ", " #"].iter().all(|mark| !text.contains(mark))
        && !text.contains(char::is_control)
        && !is_word(text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        content::yaml::{Node, read},
        source::SourcePath,
    };

    fn said(typed: &str) -> Node {
        let text = format!("title: {}\n", value(typed));
        let read = read(&SourcePath::new("a.yaml"), &text, 0);
        let Ok(Node::Map(entries)) = read else { panic!("{text} is read as {read:?}") };
        entries[0].1.clone()
    }

    #[test]
    fn plain_thai_is_written_as_it_was_typed() {
        for text in ["ธนาคารขยะ (แลกค่าน้ำ)", "3 พ.ย. 65", "อ.วานรนิวาส จ.สกลนคร", "it's"]
        {
            assert_eq!(value(text), text);
        }
        assert_eq!(value("วานรนิวาส: ทีม"), "'วานรนิวาส: ทีม'");
        assert_eq!(value("'ก' ข"), "'''ก'' ข'");
        assert_eq!(value("สอง\n  บรรทัด"), "สอง บรรทัด");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_as_the_same_words(
            typed in "[ก-ฮะาิ่a-z0-9 :#,\\[\\]{}'\"&*!|>%@`~?.=<_-]{1,20}"
        ) {
            prop_assume!(!typed.trim().is_empty());
            prop_assert_eq!(said(&typed), Node::Text(one_line(&typed)));
        }
    }
}
