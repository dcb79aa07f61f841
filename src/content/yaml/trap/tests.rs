//! What is told of the traps, and what a line becomes when it is mended.

use super::*;

fn codes(text: &str) -> Vec<&'static str> {
    find(text).into_iter().map(|trap| trap.kind.words().code).collect()
}

/// What the text becomes when every trap is mended.
fn mended(text: &str) -> String {
    let mut mended = text.to_owned();
    for trap in find(text).into_iter().rev() {
        let (span, by) = trap.fix.expect("every trap here can be mended");
        mended.replace_range(span.range(), &by);
    }
    mended
}

#[test]
fn a_colon_inside_a_sentence_is_quoted() {
    let text = "title: วานรนิวาส: จุดตัวอย่าง\n";
    assert_eq!(codes(text), ["yaml-unquoted-colon"]);
    assert_eq!(mended(text), "title: 'วานรนิวาส: จุดตัวอย่าง'\n");
}

#[test]
fn a_hash_inside_a_sentence_is_never_lost() {
    assert_eq!(codes("title: ชุมชน #1 ของไทย\n"), ["yaml-comment-loss"]);
    assert_eq!(codes("title: ชุมชน  # สองช่องไฟคือความเห็น\n"), [""; 0]);
    assert_eq!(codes("# ความเห็น\ntitle: ชุมชน#1\n"), [""; 0]);
}

#[test]
fn words_after_a_quotation_are_kept() {
    let text = "title: \"บำบัดทุกข์\" ในอำเภอ\n";
    assert_eq!(codes(text), ["yaml-quote-first"]);
    assert_eq!(mended(text), "title: '\"บำบัดทุกข์\" ในอำเภอ'\n");
}

#[test]
fn a_quotation_that_runs_into_the_next_key_is_told_where_it_began() {
    let text = "title: \"ขยะ\nsummary: \"น้ำ\"\n";
    let traps = find(text);
    assert_eq!(traps[0].kind.words().code, "yaml-unclosed-quote");
    assert_eq!(traps[0].at.start, 7);
    assert_eq!(codes("title: 'ยาว\n  สองบรรทัด'\nplace: ก\n"), [""; 0]);
}

#[test]
fn signs_that_mean_something_to_yaml_are_quoted() {
    for value in ["%50 ของขยะ", "*เด่น*", "[ด่วน] ขยะ", "@บ้าน", "> สิบ"]
    {
        let text = format!("title: {value}\n");
        assert_eq!(codes(&text), ["yaml-special-first"], "{value}");
        assert_eq!(mended(&text), format!("title: '{value}'\n"));
    }
    for value in ["[ก, ข]", "{ก: ข}", "|\n  ยาว: มาก", ">-\n  ยาว # มาก"]
    {
        assert_eq!(codes(&format!("title: {value}\n")), [""; 0], "{value}");
    }
}

#[test]
fn a_dash_for_nothing_is_told_as_such_and_a_list_is_not() {
    assert_eq!(codes("reviewed: -\n"), ["yaml-lone-dash"]);
    assert_eq!(codes("needs:\n  -\n    ก\n  - ข\n"), [""; 0]);
}

#[test]
fn spaces_of_other_kinds_are_made_plain() {
    assert_eq!(mended("a:\n\tb: c\n"), "a:\n  b: c\n");
    assert_eq!(mended("title:\u{a0}ขยะ\n"), "title: ขยะ\n");
    assert_eq!(mended("title:ขยะ\n"), "title: ขยะ\n");
    assert_eq!(mended("title：ขยะ\n"), "title: ขยะ\n");
}

#[test]
fn a_list_of_sentences_is_looked_at_too() {
    assert_eq!(codes("needs:\n  - 'คน: สองคน'\n  - เงิน #1\n"), ["yaml-comment-loss"]);
    assert_eq!(codes("sources:\n  - title: ก\n    url: https://a.example/b#c\n"), [""; 0]);
}
