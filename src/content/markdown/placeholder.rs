//! Places that a ready text leaves for whoever uses it: `[เติม: ชื่อหน่วยงาน]`.
//!
//! `amphoe init` writes pages that every site needs, and some of what they must say only the office
//! knows. It stands there as brackets that nobody types by accident and no reader takes for an
//! answer, until somebody fills it in.

use std::ops::Range;

/// How such a place begins, in either language.
const OPENS: [&str; 2] = ["[เติม:", "[fill in:"];

/// Those in `text`, with their brackets.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) =
        OPENS.iter().filter_map(|opens| Some(from + text[from..].find(opens)?)).min()
    {
        let Some(end) = text[start..].find(']').map(|at| start + at + 1) else { break };
        found.push(start..end);
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_to_fill_in_is_found_in_either_language_and_other_brackets_are_none() {
        let text = "ติดต่อ [เติม: ชื่อหน่วยงาน] หรือ [ลิงก์](x) or [fill in: the office], [fill in: open";
        let found: Vec<&str> = find(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["[เติม: ชื่อหน่วยงาน]", "[fill in: the office]"]);
    }
}
