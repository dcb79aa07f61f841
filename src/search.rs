//! Search: the files that a reader's browser searches in, since nobody else is there to ask.
//!
//! [`files`] is a pure function of the site. What is found is an entry: every case, and every
//! page that somebody may ask for by name. Its words are folded as everywhere
//! ([`fold`](mod@crate::lang::fold)), cut into [`passage`]s, and these into [`gram`]s, by rule and
//! without a dictionary; which passage has which gram is written as postings. The passages
//! themselves are written with a book. The rule that the browser obeys is `search.js` of the
//! theme: it asks for the rarest grams of a question, weighs the passages, fetches those of the best
//! dozen, and judges again by what it reads.
//!
//! | file | what is in it |
//! | --- | --- |
//! | `search/root.bin` | what is where; the only name that stays when the content changes |
//! | `search/<digest>/<n>.bin` | a shard of lists; `t<n>.bin` a shard of their tails; a facet |
//! | `search/book-<digest>.bin` | the book of a language |
//! | `search/text-<digest>/<entry>.<slot>.bin` | a passage; the digest is that of 64 entries |
//!
//! Each ends with two bytes by which the browser knows that it came whole.

mod book;
mod bytes;
mod entry;
mod facet;
pub mod gram;
mod name;
pub mod passage;
mod posting;
mod ring;
mod task;

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde_json::json;

use crate::{
    digest::Digest,
    lang::{Bilingual, Lang, fold::fold},
    search::{
        book::Book,
        entry::Entry,
        gram::Gram,
        name::{Names, Register},
        posting::{Counts, Field, Posting, Postings, SLOTS, post},
        ring::Rings,
    },
    site::{
        Site,
        route::{CaseId, Route},
    },
};

/// A file of the index: its path from the root of the site, and its bytes.
pub type File = (String, Vec<u8>);

/// Where the files of the index are, from the root of the site.
pub const FOLDER: &str = "search/";

/// How many entries share the digest in the names of their texts, so that the root stays small and a
/// changed case renames few.
const BUNDLE: usize = 64;

/// How many entries are written before what they have is put together.
const AT_ONCE: usize = 1024;

/// Every file of the index, in the order of paths. `name` tells what a page of the program's own is
/// called.
pub fn files(site: &Site, name: impl Fn(&Route, Lang) -> Option<String>) -> Vec<File> {
    let register = Register::of(site);
    let pages = entry::pages(site, &register, name);
    let cases = cases_in_order(site);
    let books = books(site, &register, &cases);
    let (postings, texts) = written(site, &register, &pages, &cases, &books);
    let passages = Lang::ALL.map(|lang| {
        let is_own = |slot: u32| slot > 0 && lang_of(slot) == lang;
        texts.iter().flatten().filter(|(slot, _)| is_own(*slot)).count()
    });

    let most = passages[0].max(passages[1]);
    let lists = posting::lists(postings, Counts { pages: pages.len(), passages: most });
    let facets = facet::facets(site, &cases);
    let names: Vec<&str> = facets.iter().map(|(name, _)| *name).collect();
    let (shards, tails) = (lists.shards.len(), lists.tails.len());
    let (index, mut files) = index_files(lists.shards, lists.tails, facets);
    let (bundles, text_files) = text_files(texts);
    files.extend(text_files);
    let [th, en] = Lang::ALL.map(|lang| {
        let bytes = books.get(lang).bytes().to_vec();
        let path = format!("{FOLDER}book-{}.bin", Digest::of(&bytes).short(10));
        files.push((path.clone(), bytes));
        path
    });

    let root = json!({
        "version": 1,
        "default": site.routes.default_lang().code(),
        "pages": pages.len(),
        "cases": cases.len(),
        "passages": { "th": passages[0], "en": passages[1] },
        "index": index,
        "shards": shards,
        "tails": tails,
        "books": { "th": th, "en": en },
        "facets": names,
    });
    let mut root = format!("{root}\n").into_bytes();
    root.extend(lists.sketch);
    root.extend(bundles);
    files.push((format!("{FOLDER}root.bin"), root));
    files.par_iter_mut().for_each(|(_, bytes)| bytes::seal(bytes));
    files.par_sort_unstable();
    // Both languages have the same book where a site has words in neither.
    files.dedup();
    files
}

/// The texts of an entry by their slots.
type Texts = Vec<(u32, Vec<u8>)>;

/// The postings of every entry, and its texts.
fn written(
    site: &Site,
    register: &Register,
    pages: &[Entry],
    cases: &[CaseId],
    books: &Bilingual<Book>,
) -> (Postings, Vec<Texts>) {
    let rings = Rings::of(&site.synonyms);
    let (mut postings, mut texts) = (Postings::new(), Vec::new());
    let numbers: Vec<usize> = (0..pages.len() + cases.len()).collect();
    // Some at a time, so that what was written does not stand in memory twice.
    for some in numbers.chunks(AT_ONCE) {
        let written: Vec<Written> = some
            .par_iter()
            .map(|&at| match pages.get(at) {
                Some(page) => write(page, at, books, &rings),
                None => {
                    let case = entry::case(site, register, cases[at - pages.len()]);
                    write(&case, at, books, &rings)
                }
            })
            .collect();
        for one in written {
            postings.extend(one.postings);
            texts.push(one.texts);
        }
    }
    (postings, texts)
}

/// Names the shards, tails and facets after all that they hold: where they are, and the files.
fn index_files(
    shards: Vec<Vec<u8>>,
    tails: Vec<Vec<u8>>,
    facets: Vec<(&str, Vec<u8>)>,
) -> (String, Vec<File>) {
    let shards = shards.into_iter().enumerate().map(|(at, bytes)| (at.to_string(), bytes));
    let tails = tails.into_iter().enumerate().map(|(at, bytes)| (format!("t{at}"), bytes));
    let facets = facets.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
    let named: Vec<File> = shards.chain(tails).chain(facets).collect();
    let digest = Digest::of_parts(named.iter().map(|(_, bytes)| bytes)).short(10);
    let index = format!("{FOLDER}{digest}/");
    let files = named.into_iter().map(|(name, bytes)| (format!("{index}{name}.bin"), bytes));
    let files = files.collect();
    (index, files)
}

/// Names the texts after their bundles: three bytes of each bundle's digest, and the files.
fn text_files(texts: Vec<Texts>) -> (Vec<u8>, Vec<File>) {
    let digest = |bundle: &[Texts]| {
        let digest = Digest::of_parts(bundle.iter().flatten().map(|(_, bytes)| bytes)).short(6);
        let number = u32::from_str_radix(&digest, 16).expect("a digest is hexadecimal");
        (digest, number)
    };
    let digests: Vec<(String, u32)> = texts.par_chunks(BUNDLE).map(digest).collect();
    let mut files = Vec::new();
    for (entry, texts) in texts.into_iter().enumerate() {
        let digest = &digests[entry / BUNDLE].0;
        let file = |(slot, bytes)| (format!("{FOLDER}text-{digest}/{entry}.{slot}.bin"), bytes);
        files.extend(texts.into_iter().map(file));
    }
    let bundles = digests.iter().flat_map(|(_, number)| number.to_be_bytes().into_iter().skip(1));
    (bundles.collect(), files)
}

/// The language of a slot: the first half of an entry's slots is Thai.
const fn lang_of(slot: u32) -> Lang {
    if slot < SLOTS / 2 { Lang::Th } else { Lang::En }
}

/// The cases that can be found, which are those of every list, by date and slug: a new one comes last
/// and changes no number.
fn cases_in_order(site: &Site) -> Vec<CaseId> {
    let mut cases: Vec<CaseId> =
        site.cases().filter(|(_, case)| case.counts()).map(|(id, _)| id).collect();
    cases.sort_by_cached_key(|id| {
        let case = site.case(*id);
        (case.date.map(|date| date.start()), case.slug.clone())
    });
    cases
}

/// The book of each language, from the words of the first cases.
fn books(site: &Site, register: &Register, cases: &[CaseId]) -> Bilingual<Book> {
    let mut samples = Bilingual::<String>::default();
    let mut room = Bilingual::new(book::SAMPLE, book::SAMPLE);
    for id in cases {
        if room.th == 0 && room.en == 0 {
            break;
        }
        let entry = entry::case(site, register, *id);
        for lang in Lang::ALL {
            let text = heading(&entry) + entry.texts.get(lang);
            let taken: String = text.chars().take(*room.get(lang)).collect();
            *room.get_mut(lang) -= taken.chars().count();
            samples.get_mut(lang).push_str(&taken);
        }
    }
    let (th, en) = rayon::join(|| Book::learn(&samples.th), || Book::learn(&samples.en));
    Bilingual::new(th, en)
}

/// One entry, written.
struct Written {
    postings: Vec<Posting>,
    texts: Texts,
}

fn write(entry: &Entry, at: usize, books: &Bilingual<Book>, rings: &Rings) -> Written {
    let mut written = Written { postings: Vec::new(), texts: Vec::new() };
    let first = at as u32 * SLOTS;
    let is_case = entry.kind == "case";
    let heading = heading(entry);
    let titles = Lang::ALL.into_iter().flat_map(|lang| entry.titles.get(lang).as_deref());
    let own = Names::of(titles.chain(entry.also.iter().copied()));
    let mut names: Vec<&Names> = entry.names.iter().copied().chain([&own]).collect();
    if !is_case {
        let others = words_of(&names).flat_map(|name| rings.of_name(name));
        names = names.iter().copied().chain(others).collect();
        let text = format!("{heading}{}", once(words_of(&names).collect()).join("\n"));
        written.texts.push((0, books.th.write(&text)));
    }
    let mut held = BTreeSet::new();
    for lang in Lang::ALL {
        let offset = if lang == Lang::Th { 0 } else { SLOTS / 2 };
        let title = entry.titles.get(lang).as_deref().map(fold).unwrap_or_default();
        let grams = [gram::grams(&title), other_years(&title)].concat();
        post(grams, first + offset, Field::Title, &mut written.postings);
        rings.held(&title, &mut held);
        let text = entry.texts.get(lang);
        if text.is_empty() && (entry.titles.get(lang).is_none() || !is_case) {
            continue;
        }
        for (number, passage) in passage::passages(text).iter().enumerate() {
            let slot = offset + 1 + number as u32;
            let folded = fold(&passage::bare(passage));
            let (mut grams, singles) = gram::cut(&folded);
            grams.extend(other_years(&folded));
            grams.extend(once(singles));
            post(grams, first + slot, Field::Text, &mut written.postings);
            rings.held(&folded, &mut held);
            if is_case {
                let text = format!("{heading}{passage}");
                written.texts.push((slot, books.get(lang).write(&text)));
            }
        }
    }
    names.extend(held.into_iter().map(|ring| rings.words(ring)));
    let mut grams: Vec<Gram> = names.iter().flat_map(|names| &names.grams).copied().collect();
    // Tone marks are what is left out most, and the name of a page is all that there is to find it by.
    if !is_case {
        let toneless = |name: &str| name.replace(|c| ('\u{e48}'..='\u{e4b}').contains(&c), "");
        let toneless: Vec<String> = words_of(&names).map(toneless).collect();
        grams.extend(name::grams(&toneless));
    }
    post(grams, first, Field::Names, &mut written.postings);
    written
}

/// Every name, folded.
fn words_of<'n>(names: &[&'n Names]) -> impl Iterator<Item = &'n str> {
    names.iter().flat_map(|names| &names.folded).map(String::as_str)
}

/// What stands before a passage: what its entry is, and how it is called and where it is in both
/// languages, a line each. Of a page no passage follows but its names, a line each.
fn heading(entry: &Entry) -> String {
    let (kind, path) = (entry.kind, &entry.path);
    let title = |lang| one_line(entry.titles.get(lang).as_deref().unwrap_or_default());
    let note = |lang| one_line(entry.notes.get(lang));
    let (th, en) = (Lang::Th, Lang::En);
    format!("{kind} {path}\n{}\n{}\n{}\n{}\n", title(th), title(en), note(th), note(en))
}

fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

/// The grams of each year in a text as the other era numbers it.
fn other_years(folded: &str) -> Vec<Gram> {
    let numbers = folded.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
    let other = |year: i32| match year {
        1900..=2099 => Some(year + 543),
        2443..=2642 => Some(year - 543),
        _ => None,
    };
    let years = numbers.filter_map(|number| other(number.parse().ok()?));
    years.flat_map(|year| gram::grams(&year.to_string())).collect()
}

fn once<T: Ord>(mut many: Vec<T>) -> Vec<T> {
    many.sort_unstable();
    many.dedup();
    many
}
