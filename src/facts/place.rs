//! Places of Thailand: 77 provinces, 928 districts, 18 provincial clusters.
//!
//! The code of the Department of Provincial Administration is the key, never the name: five
//! districts are called เฉลิมพระเกียรติ, and Ayutthaya alone has two that are "Bang Sai" in English.
//! Codes have gaps. The lists are compiled in, so that a site builds without a network and every
//! author's computer knows the same places; where they come from is told in `data/NOTICE.md`.
//!
//! A [`Gazetteer`] is made once by whoever needs it and never changes.

mod address;
pub mod complete;
mod error;
mod find;
mod gazetteer;
mod names;
mod show;
mod spelling;

use std::{borrow::Cow, fmt, sync::Arc};

use crate::lang::{Bilingual, Lang};

pub use error::{Candidate, PlaceError};
pub use gazetteer::Gazetteer;
pub use show::Form;

/// The two digits of a province: 47 is Sakon Nakhon.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ProvinceCode(u8);

impl ProvinceCode {
    /// The one province without districts of the usual kind: it has khet.
    pub const BANGKOK: ProvinceCode = ProvinceCode(10);

    /// The number itself.
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl fmt::Display for ProvinceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// The four digits of a district, of which the first two are its province: 4708 is Wanon Niwat.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DistrictCode(u16);

impl DistrictCode {
    /// The number itself.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The province that the district lies in.
    pub const fn province(self) -> ProvinceCode {
        // Every code in the gazetteer has four digits, and nobody else makes one.
        ProvinceCode((self.0 / 100) as u8)
    }
}

impl fmt::Display for DistrictCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// The name of a provincial cluster in addresses: `northeast-upper-2`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ClusterId(Arc<str>);

impl ClusterId {
    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ClusterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A province (จังหวัด), or Bangkok, which is none but stands beside them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Province {
    /// Its code.
    pub code: ProvinceCode,
    /// Without จังหวัด and without "Province".
    pub name: Bilingual<String>,
    /// The six-region scheme. It puts Phitsanulok in the centre: readers see the cluster's area.
    pub region: Bilingual<String>,
    /// The provincial cluster it belongs to; none for Bangkok.
    pub cluster: Option<ClusterId>,
}

/// What a district is called.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DistrictKind {
    /// อำเภอ: everywhere but in Bangkok.
    Amphoe,
    /// เขต: in Bangkok.
    Khet,
}

/// A district (อำเภอ or เขต).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct District {
    /// Its code.
    pub code: DistrictCode,
    /// Without อำเภอ or เขต and without "District".
    pub name: Bilingual<String>,
    /// Which of the two it is.
    pub kind: DistrictKind,
    /// Its place on the hexagon map; none in Bangkok.
    pub tile: Option<Tile>,
}

/// A provincial cluster (กลุ่มจังหวัด).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cluster {
    /// Its name in addresses.
    pub id: ClusterId,
    /// In full: กลุ่มจังหวัดภาคตะวันออกเฉียงเหนือตอนบน 2.
    pub name: Bilingual<String>,
    /// The area it is grouped under: the grouping that readers see.
    pub area: Bilingual<String>,
}

impl Cluster {
    /// Its name where the words around it say that it is a cluster: the whole name is wider than a
    /// telephone, and would be broken inside a word.
    pub fn short_name(&self, lang: Lang) -> Cow<'_, str> {
        let name = self.name.get(lang);
        match lang {
            Lang::Th => name.strip_prefix("กลุ่มจังหวัด").unwrap_or(name).into(),
            Lang::En => name.replace(" Provincial Cluster", "").into(),
        }
    }
}

/// A hexagon of the map. Odd rows lie half a tile to the right.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Tile {
    /// From the west.
    pub column: i16,
    /// From the north.
    pub row: i16,
}

impl Tile {
    /// The hole in the map where Bangkok lies, whose khet have no hexagons.
    pub const BANGKOK: Tile = Tile { column: 8, row: 33 };

    /// The six hexagons around this one, whether or not a district is drawn there.
    pub fn around(self) -> [Tile; 6] {
        // The two upper and the two lower ones lean to the side where this row does not.
        let lean = if self.row % 2 == 0 { -1 } else { 0 };
        [(-1, 0), (1, 0), (lean, -1), (lean + 1, -1), (lean, 1), (lean + 1, 1)]
            .map(|(right, down)| Tile { column: self.column + right, row: self.row + down })
    }
}

/// How wide an area is; the ids are those of the vocabulary `levels`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// The whole country.
    National,
    /// A provincial cluster.
    Cluster,
    /// A province, or Bangkok.
    Province,
    /// An amphoe or khet.
    District,
    /// A tambon or khwaeng.
    Subdistrict,
    /// A village or community.
    Village,
}

impl Level {
    /// The id in the vocabulary `levels`.
    pub const fn id(self) -> &'static str {
        match self {
            Level::National => "national",
            Level::Cluster => "cluster",
            Level::Province => "province",
            Level::District => "district",
            Level::Subdistrict => "subdistrict",
            Level::Village => "village",
        }
    }
}

/// An area that the gazetteer knows.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Area {
    /// Thailand.
    National,
    /// A provincial cluster.
    Cluster(ClusterId),
    /// A province, or Bangkok.
    Province(ProvinceCode),
    /// A district.
    District(DistrictCode),
}

impl Area {
    /// The province that it is or lies in.
    pub const fn province(&self) -> Option<ProvinceCode> {
        match self {
            Area::District(code) => Some(code.province()),
            Area::Province(code) => Some(*code),
            Area::Cluster(_) | Area::National => None,
        }
    }
}

/// What an author's words for a place mean.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// The smallest area that the gazetteer knows.
    pub area: Area,
    /// The tambon or khwaeng inside the district as typed, without ต. and แขวง.
    pub subdistrict: Option<String>,
    /// The six digits of the tambon, where the author typed those.
    pub subdistrict_code: Option<u32>,
    /// What was typed below the tambon: `ม.5 บ้านเด่นคา`.
    pub village: Option<String>,
}

impl Found {
    /// An area without anything below it.
    pub const fn area(area: Area) -> Self {
        Self { area, subdistrict: None, subdistrict_code: None, village: None }
    }

    /// The district, where one is named.
    pub const fn district(&self) -> Option<DistrictCode> {
        match self.area {
            Area::District(code) => Some(code),
            _ => None,
        }
    }

    /// The province, where one is named or follows.
    pub const fn province(&self) -> Option<ProvinceCode> {
        self.area.province()
    }

    /// How wide a place was named.
    pub const fn level(&self) -> Level {
        if self.village.is_some() {
            return Level::Village;
        }
        if self.subdistrict.is_some() || self.subdistrict_code.is_some() {
            return Level::Subdistrict;
        }
        match self.area {
            Area::National => Level::National,
            Area::Cluster(_) => Level::Cluster,
            Area::Province(_) => Level::Province,
            Area::District(_) => Level::District,
        }
    }
}
