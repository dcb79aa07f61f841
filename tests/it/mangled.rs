//! Files that somebody mangled: cut off, pasted twice, stirred, with signs in them that no keyboard has.
//!
//! The program never fails on a file (a panic would fail these tests): it makes a page of it or says what
//! is wrong, at a place that the file has. The files are the real ones, since they hold everything that
//! an author writes; so many are tried as `AMPHOE_MANGLED` says.

use std::env;

use amphoe::{
    build::{Memo, build},
    content::{
        filed::{Filed, filed},
        parse,
        wording::Wording,
    },
    diagnostic::{
        Diagnostic,
        report::{
            Report,
            human::{Look, human},
            json::json,
            overlay::overlay,
            sarif::sarif,
        },
    },
    facts::Facts,
    lang::Lang,
    source::{Source, Tree},
};

use super::{
    project::{options, real},
    random::Random,
};

/// What is put into a file: signs that begin something, end nothing, or belong to a letter that is not
/// there; numbers that no number can hold; characters of one to four bytes.
#[rustfmt::skip]
const ODD: &[&str] = &[
    "่", "ำ", "ํา", "์", "ฯ", "ฯลฯ", "๑๒๓", "๙๙๙๙", "เเ", "แเ", "\u{200b}", "\u{200d}",
    "\u{202e}", "\u{feff}", "\u{a0}", "\u{301}", "🙏🏽", "👨‍👩‍👧", "𝒜", "ﬃ", "İ", "ß", "ſ", "K",
    "\0", "\u{7f}", "\r", "\r\n", "\n", "\n\n", "\t", " ", "---\n", "\n---\n", "```", "~~~",
    "`", "``", "*", "**", "***", "_", "__", "~~", "[", "]", "](", "](http", "](mailto:", "![",
    "[^", "[^1]", "[^1]: ", "[!", "> [!", "> ", "<", "</", "<!--", "-->", "<?", "<![CDATA[",
    "&", "&#0;", "&#x110000;", "\\", "|", "|-|", "\n|", "| - |\n", "#", "# ", "## ", "###### ",
    "- ", "+ ", "1. ", "999999999. ", "1) ", "$", "$$", "{", "}", "{{", "{%", ": ", ":", "：",
    " #", "'", "\"", "''", "|\n", ">-\n", "&a", "*a", "!!", "!!int ", "? ", "%", "@", "http://",
    "https://[", "https://x@", "www.", "a@b", "@b.c", "//", "C:\\", "\\\\a\\b", "file:/", "0",
    "-", "−", "+", ",", ".", "..", "...", "…", "/", "½", "๐", "0812345678", "1-2345-67890-12-3",
    "99999999999999999999999999999999999999999", "0.0000000000000000000000000001", "1e999",
    "170141183460469231731687303715884105727", "30 ก.พ. 2565", "31/13/2600", "พ.ศ. 0",
    "2565-99-99", "ก.พ.", "ไตรมาส 5", "ปีงบ 99999999999", "ล้านล้านล้านล้านล้าน", "ร้อยละ",
    "บาท", "ต.", "อ.", "จ.", "นาย", "นางสาว", "ด.ช.", "พระบาทสมเด็จ", "true", "null", "~", "=",
    "<<", "accept:\n", "draft: yes\n", "aliases: [/]\n", "title:", "place: ",
];

fn asked(usual: usize) -> usize {
    let told = env::var("AMPHOE_MANGLED").ok().and_then(|count| count.parse().ok());
    told.unwrap_or(usual)
}

/// A border between two characters of `text`.
fn border(text: &str, random: &mut Random) -> usize {
    let at = random.below(text.len() as u64 + 1) as usize;
    (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

fn mangled(text: &str, others: &[&str], random: &mut Random) -> String {
    let mut text = text.to_owned();
    for _ in 0..=random.below(6) {
        let (one, other) = (border(&text, random), border(&text, random));
        // Mostly short pieces: what is left of a file that lost half of it is seldom new.
        let from = one.min(other);
        let short = (from + random.below(12) as usize).min(text.len());
        let short = (short..=text.len()).find(|at| text.is_char_boundary(*at));
        let to = match random.below(4) {
            0 => one.max(other),
            _ => short.unwrap_or(text.len()),
        };
        let odd = ODD[random.below(ODD.len() as u64) as usize];
        match random.below(8) {
            0 => text.replace_range(from..to, ""),
            1 => text = [&text[..to], &text[from..]].concat(),
            2 => text.truncate(from),
            3 => {
                let file = others[random.below(others.len() as u64) as usize];
                let (begin, end) = (border(file, random), border(file, random));
                text.insert_str(from, &file[begin.min(end)..begin.max(end)]);
            }
            4 => text.replace_range(from..to, odd),
            5 => text.insert_str(from, &odd.repeat(1 + random.below(40) as usize)),
            _ => text.insert_str(from, odd),
        }
    }
    text
}

/// Every report can be made, and each place in it is one that its file has.
fn told(said: Vec<Diagnostic>, tree: &Tree) {
    for one in &said {
        let source = tree.source(one.at.path.as_str());
        if let (Some(span), Some(source)) = (one.at.span, source) {
            assert!(source.text.get(span.range()).is_some(), "{} {span:?}", one.code());
        }
    }
    let report = Report::new(said);
    for lang in Lang::ALL {
        human(&report, tree, &Look::plain(lang));
        overlay(&report, tree, lang);
        sarif(&report, tree, lang);
    }
    json(&report, tree);
}

#[test]
fn a_mangled_page_is_read_or_refused() {
    let tree = real();
    let (facts, wording) = (Facts::built_in(), Wording::default());
    let pages: Vec<_> = tree
        .sources
        .values()
        .filter_map(|source| match filed(&source.path) {
            Filed::Page(name) => Some((source, name)),
            _ => None,
        })
        .collect();
    let texts: Vec<&str> = pages.iter().map(|(source, _)| &*source.text).collect();
    let mut random = Random::new();
    for _ in 0..asked(150) {
        let (source, name) = &pages[random.below(pages.len() as u64) as usize];
        let text = mangled(&source.text, &texts, &mut random);
        let source = Source::new(source.path.as_str(), text);
        let read = parse::parse(&source, name, &facts, &wording);
        let mut alone = Tree::default();
        alone.insert(source);
        told(read.said, &alone);
    }
}

#[test]
fn a_project_with_mangled_files_is_built_or_refused() {
    let whole = real();
    let sources: Vec<&Source> =
        whole.sources.values().filter(|it| it.path.as_str().starts_with("content/")).collect();
    let texts: Vec<&str> = sources.iter().map(|source| &*source.text).collect();
    let mut random = Random::new();
    let mut memo = Memo::default();
    for _ in 0..asked(4) {
        let mut tree = whole.clone();
        for _ in 0..5 {
            let source = sources[random.below(sources.len() as u64) as usize];
            let text = mangled(&source.text, &texts, &mut random);
            tree.insert(Source::new(source.path.as_str(), text));
        }
        let mut built = build(&tree, &options(), &mut memo);
        let said = std::mem::take(&mut built.said);
        // What is shown of them, whatever is wrong with them.
        let by_changed = built.site.routes.iter().filter(|(_, claim)| {
            let by = claim.by.as_ref();
            by.is_some_and(|by| tree.source(by.as_str()) != whole.source(by.as_str()))
        });
        for (path, _) in by_changed.take(12) {
            built.answer(path);
        }
        for path in ["", "cases/", "cases.json", "feed.xml", "search/", "en/"] {
            built.answer(path);
        }
        told(said, &tree);
    }
}
