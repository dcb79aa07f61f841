//! Numbers as readers expect to see them.
//!
//! Thai prose writes ร้อยละ 40 and 2.6 ล้านบาท, tables write 40% and 2,600,000. What is shown here,
//! [`super::read()`] reads back.

use super::{Amount, Decimal, Qualifier, Unit};
use crate::lang::{Lang, mark};

/// Where the number stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// In a sentence.
    Prose,
    /// In a table or a list of facts.
    Table,
}

impl Qualifier {
    /// The word before a number.
    pub const fn word(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Qualifier::Over, Lang::Th) => "กว่า",
            (Qualifier::Over, Lang::En) => "over",
            (Qualifier::AtLeast, Lang::Th) => "ไม่น้อยกว่า",
            (Qualifier::AtLeast, Lang::En) => "at least",
            (Qualifier::About, Lang::Th) => "ประมาณ",
            (Qualifier::About, Lang::En) => "about",
            (Qualifier::Almost, Lang::Th) => "เกือบ",
            (Qualifier::Almost, Lang::En) => "nearly",
            (Qualifier::AtMost, Lang::Th) => "ไม่เกิน",
            (Qualifier::AtMost, Lang::En) => "at most",
            (Qualifier::Under, Lang::Th) => "น้อยกว่า",
            (Qualifier::Under, Lang::En) => "less than",
        }
    }
}

impl Amount {
    /// The amount in the reader's language, with its qualifier. A unit that is none of ours is
    /// shown in the language it was typed in and left out in the other: what is counted is told
    /// beside it.
    pub fn show(&self, lang: Lang, form: Form) -> String {
        let bare = self.bare(lang, form);
        match self.qualifier {
            // กว่าร้อยละ 40, without a space.
            Some(qualifier) if bare.starts_with("ร้อยละ") => {
                format!("{}{bare}", qualifier.word(lang))
            }
            Some(qualifier) => format!("{} {bare}", qualifier.word(lang)),
            None => bare,
        }
    }

    fn bare(&self, lang: Lang, form: Form) -> String {
        let number = number(self.value, lang, form);
        // ล้านบาท is one word; 18,500 บาท is two.
        let gap = if number.ends_with("ล้าน") { "" } else { " " };
        match (&self.unit, lang) {
            (Unit::Number, _) => number,
            (Unit::Baht, Lang::Th) => format!("{number}{gap}บาท"),
            (Unit::Baht, Lang::En) => format!("{number} baht"),
            (Unit::Percent, Lang::Th) if form == Form::Prose => {
                format!("ร้อยละ {}", self.value.grouped())
            }
            (Unit::Percent, _) => format!("{}%", self.value.grouped()),
            (Unit::Rai, _) => self.land(&number, gap, lang, form),
            (Unit::Other(unit), _) => {
                if unit.contains(mark::is_letter) == (lang == Lang::Th) {
                    format!("{number}{gap}{unit}")
                } else {
                    number
                }
            }
        }
    }

    fn land(&self, number: &str, gap: &str, lang: Lang, form: Form) -> String {
        let Some(area) = self.area() else { return number.to_owned() };
        let whole = area.ngan == 0 && area.wa2 == Decimal::ZERO;
        let rai = Decimal::whole(area.rai.into()).grouped();
        match (lang, form, whole) {
            (Lang::Th, Form::Prose, true) => format!("{number}{gap}ไร่"),
            (Lang::Th, Form::Table, true) => format!("{rai} ไร่"),
            (Lang::En, _, true) => format!("{number} rai"),
            (Lang::Th, Form::Table, false) => {
                let (wa2, rest) = area.wa2.split();
                let rest = rest.to_string();
                format!("{rai}-{}-{wa2:02}{} ไร่", area.ngan, rest.trim_start_matches('0'))
            }
            _ => {
                let parts = [
                    (rai, "ไร่", "rai"),
                    (area.ngan.to_string(), "งาน", "ngan"),
                    (area.wa2.grouped(), "ตารางวา", "square wa"),
                ];
                let shown: Vec<String> = parts
                    .into_iter()
                    .filter(|(value, _, _)| value != "0")
                    .map(|(value, th, en)| {
                        format!("{value} {}", if lang == Lang::Th { th } else { en })
                    })
                    .collect();
                shown.join(" ")
            }
        }
    }
}

/// The number with commas; in prose, millions with at most two decimals are said as millions.
fn number(value: Decimal, lang: Lang, form: Form) -> String {
    let (tens_of_thousands, rest) = value.by_ten_thousand().map_or((0, value), Decimal::split);
    let in_words = form == Form::Prose && tens_of_thousands >= 100 && rest == Decimal::ZERO;
    match Decimal::whole(tens_of_thousands).by_ten_thousand().and_then(|value| value.times(100)) {
        Some(millions) if in_words => {
            let word = if lang == Lang::Th { "ล้าน" } else { "million" };
            format!("{} {word}", millions.grouped())
        }
        _ => value.grouped(),
    }
}
