//! What templates can call, to propose the nearest: the engine does not list its own.

/// The filters that there are, ours too.
pub(super) const FILTERS: [&str; 39] = [
    "abs",
    "capitalize",
    "default",
    "escape",
    "escape_html",
    "escape_xml",
    "fill",
    "first",
    "float",
    "get",
    "group_by",
    "indent",
    "int",
    "join",
    "keys",
    "last",
    "length",
    "lower",
    "newlines_to_br",
    "nth",
    "outline",
    "pairs",
    "pluralize",
    "replace",
    "reverse",
    "round",
    "safe",
    "sort",
    "split",
    "str",
    "title",
    "trim",
    "trim_end",
    "trim_start",
    "truncate",
    "unique",
    "upper",
    "values",
    "wordcount",
];

/// The tests that there are.
pub(super) const TESTS: [&str; 17] = [
    "array",
    "bool",
    "containing",
    "defined",
    "divisible_by",
    "ending_with",
    "even",
    "float",
    "integer",
    "iterable",
    "map",
    "none",
    "number",
    "odd",
    "starting_with",
    "string",
    "undefined",
];

/// The functions that there are.
pub(super) const FUNCTIONS: [&str; 4] = ["asset", "range", "super", "throw"];

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{
        super::{empty, register},
        *,
    };

    #[test]
    fn every_name_that_is_proposed_exists() {
        let mut tera = empty();
        register(&mut tera, BTreeMap::new(), crate::theme::share::family());
        let written = [
            FILTERS.map(|name| format!("{{{{ 1 | {name} }}}}")).to_vec(),
            TESTS.map(|name| format!("{{% if 1 is {name} %}}{{% endif %}}")).to_vec(),
            FUNCTIONS
                .map(|name| format!("{{% block a %}}{{{{ {name}() }}}}{{% endblock %}}"))
                .to_vec(),
        ];
        for text in written.concat() {
            let error = tera.add_raw_template("a.html", &text).err();
            assert!(error.is_none(), "{text}: {error:?}");
        }
    }
}
