//! The picture that is shown when a page is shared.
//!
//! It is small on a telephone, so that it says four things: what was done, where, on what evidence, in
//! which library. Chats that list addresses cut a square out of its middle, so the words stand there. A
//! title is set as large as its lines allow; names and protected words are neither broken nor cut.

use std::ops::Range;

use crate::{
    facts::place::Tile,
    lang::{
        Lang,
        cluster::{clusters, count},
        digits,
        excerpt::excerpt,
        lines::lines,
        phrase::Phrases,
        typography,
        word::Segmenter,
    },
    raster::font::{Family, Weight},
    render::{
        inline,
        map::{self, HEXAGON},
        view::share::{Block, Map, Share as View},
    },
    site::{Site, share::Share},
    theme::{TemplateError, Theme},
};

/// The words of the theme that it shows.
pub const WORDS: [&str; 3] = ["badge_demo", "evidence_line", "fact_evidence"];

/// The width of a line, in pixels: what a square out of the middle shows of it.
const ROOM: f32 = 600.0;

/// The sizes of a title, each with the most lines that have room.
const TITLE: [(u32, usize); 7] = [(60, 3), (52, 3), (46, 4), (42, 5), (38, 5), (34, 6), (28, 7)];
const PLACE: [(u32, usize); 3] = [(32, 1), (28, 2), (24, 3)];
const NAME: [(u32, usize); 5] = [(60, 1), (52, 1), (46, 1), (46, 2), (34, 3)];
const SENTENCE: [(u32, usize); 3] = [(32, 6), (28, 7), (26, 8)];
const EVIDENCE: [(u32, usize); 2] = [(28, 1), (24, 2)];
const SITE: [(u32, usize); 3] = [(30, 1), (24, 1), (20, 2)];

/// What is near where no place is told: a hexagon with others on all sides.
const INLAND: Tile = Tile { column: 16, row: 20 };

/// The bytes of the picture. What it is made of is in `share`, in what all pictures are made of, and in
/// this program; of the site only the lists are asked that every site has.
pub(super) fn picture(site: &Site, theme: &Theme, share: &Share) -> Result<Vec<u8>, TemplateError> {
    theme.share(&view(site, theme, share))
}

/// What the picture says, in one line, for whoever does not see it.
pub(super) fn spoken(theme: &Theme, share: &Share) -> String {
    let parts = [
        share.title.as_deref().map(inline::without_citations),
        share.about.clone().filter(|_| share.title.is_some()),
        evidence(theme, share),
        demo(theme, share),
        Some(share.site.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" – ")
}

/// "ระดับ 2 จาก 5: มีข้อมูลก่อนและหลัง".
fn evidence(theme: &Theme, share: &Share) -> Option<String> {
    let (level, label) = share.evidence.as_ref()?;
    let n = level.number().to_string();
    let n = match share.thai_digits {
        true => digits::to_thai(&n),
        false => n.as_str().into(),
    };
    Some(theme.say(share.lang, "evidence_line", &[("n", &n), ("label", label)]))
}

fn demo(theme: &Theme, share: &Share) -> Option<String> {
    share.demo.then(|| theme.say(share.lang, "badge_demo", &[]))
}

/// What the template sees.
pub fn view(site: &Site, theme: &Theme, share: &Share) -> View {
    let setter = Setter { family: theme.family(), names: &site.terms, lang: share.lang };
    let evidence = evidence(theme, share);
    let label = || theme.say(share.lang, "fact_evidence", &[]);
    let country = site.facts.places.districts().filter_map(|district| district.tile).collect();
    // A site is in no place more than in others.
    let place = share.title.as_ref().and(share.here.first());
    let (x, y) = map::spot(place.copied().unwrap_or(INLAND));
    let tiles = [country, share.around.clone(), share.here.clone()];
    View {
        lang: share.lang.code().to_owned(),
        site: share.title.as_ref().map(|_| setter.set(&share.site, Weight::Bold, &SITE)),
        title: match &share.title {
            Some(title) => setter.set(&inline::without_citations(title), Weight::Bold, &TITLE),
            None => setter.set(&share.site, Weight::Bold, &NAME),
        },
        about: share.about.as_ref().map(|about| {
            let sizes = if share.title.is_some() { &PLACE[..] } else { &SENTENCE[..] };
            setter.set(about, Weight::Regular, sizes)
        }),
        evidence_label: evidence.as_ref().map(|_| label()),
        evidence: evidence.as_ref().map(|line| setter.set(line, Weight::Regular, &EVIDENCE)),
        level: share.evidence.as_ref().map(|(level, _)| level.number()),
        demo: demo(theme, share),
        map: comb(&tiles, (0, 0), |_| true),
        near: comb(&tiles, (x, y + map::SIZE.1 / 2), is_near),
    }
}

/// Hexagons with `middle` at 0, 0, as far as their highest points are shown.
fn comb(tiles: &[Vec<Tile>; 3], middle: (i32, i32), is_shown: fn((i32, i32)) -> bool) -> Map {
    let [all, around, here] = tiles.each_ref().map(|tiles| {
        let spots = tiles.iter().map(|tile| map::spot(*tile));
        let spots = spots.map(|(x, y)| (x - middle.0, y - middle.1)).filter(|spot| is_shown(*spot));
        let mut spots: Vec<_> = spots.collect();
        // Along the rows, where one step follows another.
        spots.sort_unstable_by_key(|(x, y)| (*y, *x));
        spots.dedup();
        map::path(HEXAGON, spots.into_iter())
    });
    Map { all, around, here }
}

/// Whether a hexagon is near enough to the main place to be shown around it: on the left there are
/// words, elsewhere the picture ends.
fn is_near((x, y): (i32, i32)) -> bool {
    (-map::STEP.0..=3 * map::STEP.0).contains(&x) && y.abs() <= 6 * map::STEP.1
}

/// Sets texts of a picture.
struct Setter<'a> {
    family: &'a Family,
    names: &'a Phrases,
    lang: Lang,
}

impl Setter<'_> {
    /// `text` as large as one of `sizes` allows; where it is too long for the smallest, its beginning.
    /// Lines end where phrases do, if letters need not be smaller by more than a quarter for it.
    fn set(&self, text: &str, weight: Weight, sizes: &[(u32, usize)]) -> Block {
        let text = self.tidy(text);
        let fits = |text: &str, (size, most): (u32, usize), kept: &[Range<usize>]| {
            let wide = |line: &str| self.family.width(line, weight, size as f32);
            let lines = lines(text, wide, ROOM, most, kept)?;
            Some(Block { size, lines: lines.into_iter().map(str::to_owned).collect() })
        };
        let first = |sizes: &[(u32, usize)], kept: &[Range<usize>]| {
            sizes.iter().find_map(|size| fits(&text, *size, kept))
        };
        let names = self.names.find(&text);
        // A name that is longer than a line ends it at a space of its own.
        let words: Vec<_> = names.iter().flat_map(|name| words(&text, name.clone())).collect();
        let (largest, smallest) = (sizes[0].0, sizes[sizes.len() - 1]);
        let large = sizes.iter().take_while(|(size, _)| size * 4 >= largest * 3).count();
        let cut = || {
            let (size, most) = smallest;
            let room = ROOM * most as f32;
            let is_long =
                |(at, _): (usize, &str)| self.family.width(&text[..at], weight, size as f32) > room;
            let longest = clusters(&text).position(is_long).unwrap_or_else(|| count(&text));
            (1..longest).rev().find_map(|limit| {
                let (head, _) = excerpt(&text, limit, &Segmenter::new(), self.names);
                fits(&format!("{head}…"), smallest, &words)
            })
        };
        first(&sizes[..large], &phrases(&text))
            .or_else(|| first(sizes, &names))
            .or_else(|| first(sizes, &words))
            .or_else(cut)
            .unwrap_or_else(|| Block { size: smallest.0, lines: vec![text.clone()] })
    }

    /// What belongs together on one line, and no letter that the font lacks: a box in its place says
    /// less than nothing.
    fn tidy(&self, text: &str) -> String {
        let text = match self.lang {
            Lang::Th => typography::nbsp(text).into_owned(),
            Lang::En => text.to_owned(),
        };
        text.chars().filter(|c| self.family.has(*c)).collect()
    }
}

/// What stands between the spaces of a text.
fn phrases(text: &str) -> Vec<Range<usize>> {
    words(text, 0..text.len()).collect()
}

/// What stands between the spaces in a part of a text.
fn words(text: &str, part: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    text[part.clone()].split_inclusive(' ').scan(part.start, |at, word| {
        let from = *at;
        *at += word.len();
        Some(from..*at)
    })
}
