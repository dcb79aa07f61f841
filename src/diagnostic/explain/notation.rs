//! How examples write what nobody sees and what is too long to be written out.

/// A block with `<U+202E>` made the character, and `<×80 ข้อ >` made eighty times `ข้อ `.
pub(super) fn literal(text: &str) -> String {
    replaced(text, |inside| meant(inside, usize::MAX))
}

/// A block as it is shown, with `ข้อ ข้อ ข้อ …` for what stands there eighty times.
pub(super) fn shown(text: &str) -> String {
    replaced(text, |inside| match inside.starts_with('×') {
        true => meant(inside, 5).map(|shown| shown + "… "),
        false => None,
    })
}

/// `text` with what stands in `<` and `>` made something else, wherever `made` knows what.
fn replaced(text: &str, made: impl Fn(&str) -> Option<String>) -> String {
    let mut literal = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        literal.push_str(before);
        let found =
            from[1..].split_once('>').and_then(|(inside, after)| Some((made(inside)?, after)));
        match found {
            Some((made, after)) => {
                literal.push_str(&made);
                rest = after;
            }
            None => {
                literal.push('<');
                rest = &from[1..];
            }
        }
    }
    literal + rest
}

/// What is meant by `inside`, with a piece that is repeated standing there `most` times at most.
fn meant(inside: &str, most: usize) -> Option<String> {
    match inside.strip_prefix('×') {
        Some(times) => {
            let (count, what) = times.split_once(' ')?;
            Some(what.repeat(count.parse::<usize>().ok()?.min(most)))
        }
        None => {
            let code = u32::from_str_radix(inside.strip_prefix("U+")?, 16).ok()?;
            char::from_u32(code).map(String::from)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_written_short() {
        assert_eq!(literal("a<×3 ข ><b> <×x y>"), "aข ข ข <b> <×x y>");
        assert_eq!(shown("a<×80 ข ><b><U+202E>"), "aข ข ข ข ข … <b><U+202E>");
    }

    #[test]
    fn characters_that_nobody_sees_are_written_by_number() {
        assert_eq!(
            literal("a<U+202E>b <U+F70A> <U+> <U+D800>"),
            "a\u{202e}b \u{f70a} <U+> <U+D800>"
        );
    }
}
