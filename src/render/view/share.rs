//! A share picture, as its template sees it.

use serde::Serialize;

/// The picture that is shown when a page is shared: 1200 by 630 pixels. Available as `share`. A
/// square out of its middle, from 285 to 915, is all that some chats show.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Share {
    /// The language of its words.
    pub lang: String,
    /// The name of the site, above the title of a case.
    pub site: Option<Block>,
    /// The title of the case, or the name of the site.
    pub title: Block,
    /// Where it was done, or what the site is.
    pub about: Option<Block>,
    /// What its level of evidence is called: "ระดับหลักฐาน".
    pub evidence_label: Option<String>,
    /// Its level of evidence, in words.
    pub evidence: Option<Block>,
    /// The same as a number from 0 to 5.
    pub level: Option<u8>,
    /// That it is invented, where it is.
    pub demo: Option<String>,
    /// The country, about 660 by 1230.
    pub map: Map,
    /// What lies around the main place, whose middle is at 0, 0: not further than to the neighbour on
    /// the left.
    pub near: Map,
}

/// Districts as hexagons 18 wide and 20 high, each kind as one path of an SVG.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Map {
    /// All of them.
    pub all: String,
    /// Those of the same province.
    pub around: String,
    /// Those in which it was done.
    pub here: String,
}

/// A text whose lines are no wider than 600 pixels.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Block {
    /// The size of its letters.
    pub size: u32,
    /// Its lines.
    pub lines: Vec<String>,
}
