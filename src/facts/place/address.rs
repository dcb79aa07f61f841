//! An address as typed, taken apart by its markers.
//!
//! Thai addresses carry a marker before each part (ต. อ. จ., แขวง เขต, or the words in full) and
//! often no space between the parts; English ones carry a word before or after (Amphoe, District)
//! and commas. This file knows the markers and nothing about places: "บ้าน" begins the names of 37
//! districts as well as of most villages, so villages are told apart by `find`, which knows both.

use crate::lang::digits;

/// The parts that carry a marker, and whatever stands between them.
#[derive(Debug, Default)]
pub(super) struct Address<'a> {
    pub(super) subdistrict: Option<&'a str>,
    pub(super) district: Option<&'a str>,
    pub(super) province: Option<&'a str>,
    /// In the order they were typed.
    pub(super) unmarked: Vec<&'a str>,
    /// Two districts, or two provinces, or two tambons.
    pub(super) doubled: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    Subdistrict,
    /// A tambon of Bangkok: after it, เขต begins a district even in the middle of a word.
    Khwaeng,
    District,
    Province,
}

use Role::{District, Khwaeng, Province, Subdistrict};

/// These begin a part wherever they stand: no name has them inside. Offices that govern a tambon or
/// a province stand for it.
const ANYWHERE: [(&str, Role); 13] = [
    ("องค์การบริหารส่วนจังหวัด", Province),
    ("อบจ.", Province),
    ("จังหวัด", Province),
    ("จ.", Province),
    ("กิ่งอำเภอ", District),
    ("อำเภอ", District),
    ("อ.", District),
    ("องค์การบริหารส่วนตำบล", Subdistrict),
    ("เทศบาลตำบล", Subdistrict),
    ("อบต.", Subdistrict),
    ("ทต.", Subdistrict),
    ("ตำบล", Subdistrict),
    ("ต.", Subdistrict),
];

/// These begin a part at the start of a word only: สนามชัยเขต is a district.
const AT_WORD: [(&str, Role); 2] = [("แขวง", Khwaeng), ("เขต", District)];

/// These begin a part where they stand alone: "อ วานรนิวาส จ สกลนคร".
const ALONE: [(&str, Role); 3] = [("จ", Province), ("อ", District), ("ต", Subdistrict)];

/// Longest first. Bangkok needs no marker, and nothing else is called so.
const BANGKOK: [&str; 5] = ["กรุงเทพมหานคร", "กรุงเทพฯ", "กรุงเทพ", "กทม.", "กทม"];

/// English words that stand before a name.
const BEFORE: [(&str, Role); 8] = [
    ("changwat", Province),
    ("amphoe", District),
    ("amphur", District),
    ("amphor", District),
    ("ampur", District),
    ("tambon", Subdistrict),
    ("tambol", Subdistrict),
    ("khwaeng", Khwaeng),
];

/// English words that stand after a name, or before it with "of".
const AFTER: [(&str, Role); 4] = [
    ("province", Province),
    ("district", District),
    ("subdistrict", Subdistrict),
    ("sub-district", Subdistrict),
];

impl<'a> Address<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let mut reader = Reader { text, start: 0, role: None, address: Address::default() };
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            at = reader.step(at, c);
        }
        reader.close(text.len(), None);
        reader.address
    }

    fn put(&mut self, role: Option<Role>, part: &'a str) {
        let place = match role {
            None => return self.unmarked.push(part),
            Some(Subdistrict | Khwaeng) => &mut self.subdistrict,
            Some(District) => &mut self.district,
            Some(Province) => &mut self.province,
        };
        self.doubled |= place.is_some();
        *place = Some(part);
    }
}

struct Reader<'a> {
    text: &'a str,
    /// Where the part that is being read begins.
    start: usize,
    role: Option<Role>,
    address: Address<'a>,
}

impl<'a> Reader<'a> {
    /// Looks at what begins at `at` and says where to look next.
    fn step(&mut self, at: usize, c: char) -> usize {
        let rest = &self.text[at..];
        if matches!(c, ',' | ';' | '\n' | '(' | ')' | '/' | '|') {
            self.close(at, None);
            self.start = at + c.len_utf8();
            return self.start;
        }
        if !self.inside_abbreviation(at)
            && let Some((marker, role)) = ANYWHERE.iter().find(|(m, _)| rest.starts_with(m))
        {
            return self.open(at, marker.len(), *role);
        }
        if let Some(word) = BANGKOK.iter().find(|word| rest.starts_with(**word)) {
            // After จ. the part is empty still, and Bangkok is that part.
            if !(self.role == Some(Province) && self.part(at).is_empty()) {
                self.close(at, None);
            }
            self.start = at;
            self.role = Some(Province);
            self.close(at + word.len(), None);
            self.start = at + word.len();
            return self.start;
        }
        let at_word = self.text[self.start..at].is_empty()
            || self.text[self.start..at].ends_with(char::is_whitespace);
        if (at_word || self.role == Some(Khwaeng))
            && let Some((marker, role)) = AT_WORD.iter().find(|(m, _)| rest.starts_with(m))
        {
            return self.open(at, marker.len(), *role);
        }
        if at_word
            && let Some((marker, role)) = ALONE.iter().find(|(m, _)| {
                rest.strip_prefix(m).is_some_and(|rest| rest.starts_with(char::is_whitespace))
            })
        {
            return self.open(at, marker.len(), *role);
        }
        if at_word && c.is_ascii_alphabetic() {
            return self.english(at);
        }
        if at_word
            && matches!(self.role, Some(Subdistrict | Khwaeng))
            && !self.part(at).is_empty()
            && begins_a_village(rest)
        {
            self.close(at, None);
            self.start = at;
        }
        at + c.len_utf8()
    }

    /// Whether `at` stands in the middle of an abbreviation: the ต. of รพ.สต. is no tambon.
    fn inside_abbreviation(&self, at: usize) -> bool {
        let word = self.text[self.start..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        word.contains('.') && !word.ends_with(|c: char| c.is_numeric())
    }

    fn english(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let word = word_of(rest);
        let end = at + word.len();
        let is = |known: &str| word.eq_ignore_ascii_case(known);
        if let Some((_, role)) = BEFORE.iter().find(|(known, _)| is(known)) {
            return self.open(at, word.len(), *role);
        }
        // "Sanam Chai Khet" is a district; "Khet Bang Rak" is one with its marker.
        if is("khet") && (self.part(at).is_empty() || self.role == Some(Khwaeng)) {
            return self.open(at, word.len(), District);
        }
        if is("sub") {
            let gap = rest[word.len()..].len() - rest[word.len()..].trim_start().len();
            if word_of(&self.text[end + gap..]).eq_ignore_ascii_case("district") {
                return self.after(at, end + gap + "district".len(), Subdistrict);
            }
        }
        match AFTER.iter().find(|(known, _)| is(known)) {
            Some((_, role)) => self.after(at, end, *role),
            None => end,
        }
    }

    /// A marker after its name.
    fn after(&mut self, at: usize, end: usize, role: Role) -> usize {
        if self.part(at).is_empty() {
            let rest = self.text[end..].trim_start();
            let of = word_of(rest).eq_ignore_ascii_case("of");
            let skipped = self.text.len() - rest.len() + if of { 2 } else { 0 };
            return self.open(at, skipped - at, role);
        }
        self.close(at, Some(role));
        self.start = end;
        end
    }

    /// A marker of `length` bytes before its name.
    fn open(&mut self, at: usize, length: usize, role: Role) -> usize {
        self.close(at, None);
        self.role = Some(role);
        self.start = at + length;
        self.start
    }

    /// What has been read of the open part.
    fn part(&self, end: usize) -> &'a str {
        self.text[self.start..end]
            .trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '"'))
    }

    /// Ends the open part; a marker that follows it says what it was.
    fn close(&mut self, end: usize, marker: Option<Role>) {
        let part = self.part(end);
        if !part.is_empty() {
            self.address.put(marker.or(self.role), part);
        }
        self.role = None;
    }
}

/// Whether these words stand below a tambon: a village with its number or its name, a street.
pub(super) fn begins_a_village(text: &str) -> bool {
    let begins = ["หมู่", "ม.", "บ้าน", "บ.", "ชุมชน", "ถนน", "ถ.", "ซอย", "ซ.", "เลขที่"]
        .iter()
        .any(|marker| text.starts_with(marker));
    let word = word_of(text);
    begins
        || text.starts_with(digits::is_digit)
        || ["ban", "baan", "moo", "mu", "village", "community"]
            .iter()
            .any(|marker| word.eq_ignore_ascii_case(marker))
        || text.to_ascii_lowercase().ends_with(" village")
        || text.to_ascii_lowercase().ends_with(" community")
}

fn word_of(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphabetic() || c == '-')).unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, [subdistrict, district, province]: [&str; 3], unmarked: &[&str]) {
        let address = Address::read(typed);
        let got = [address.subdistrict, address.district, address.province];
        assert_eq!(
            got.map(Option::unwrap_or_default),
            [subdistrict, district, province],
            "{typed}"
        );
        assert_eq!(address.unmarked, unmarked, "{typed}");
        assert!(!address.doubled, "{typed}");
    }

    #[test]
    fn thai_markers_open_a_part_with_or_without_spaces() {
        check("ต.หนองสนม อ.วานรนิวาส จ.สกลนคร", ["หนองสนม", "วานรนิวาส", "สกลนคร"], &[]);
        check("ต.หนองสนมอ.วานรนิวาสจ.สกลนคร", ["หนองสนม", "วานรนิวาส", "สกลนคร"], &[]);
        check("ตำบลหนองสนมอำเภอวานรนิวาส จังหวัด สกลนคร", ["หนองสนม", "วานรนิวาส", "สกลนคร"], &[]);
        check("แขวงสีลมเขตบางรักกรุงเทพมหานคร", ["สีลม", "บางรัก", "กรุงเทพมหานคร"], &[]);
        check("แขวงสีลม เขตบางรัก กทม.", ["สีลม", "บางรัก", "กทม"], &[]);
        check("ต หนองสนม อ วานรนิวาส จ สกลนคร", ["หนองสนม", "วานรนิวาส", "สกลนคร"], &[]);
        check("จ.กรุงเทพฯ", ["", "", "กรุงเทพฯ"], &[]);
        check("อ.สนามชัยเขต จ.ฉะเชิงเทรา", ["", "สนามชัยเขต", "ฉะเชิงเทรา"], &[]);
        check("สนามชัยเขต ฉะเชิงเทรา", ["", "", ""], &["สนามชัยเขต ฉะเชิงเทรา"]);
    }

    #[test]
    fn what_is_below_the_tambon_stays_as_typed() {
        let parts = ["เชียงทอง", "วังเจ้า", "ตาก"];
        check("ม.5 บ้านเด่นคา ต.เชียงทอง อ.วังเจ้า จ.ตาก", parts, &["ม.5 บ้านเด่นคา"]);
        check("ต.เชียงทอง ม.5 อ.วังเจ้า จ.ตาก", parts, &["ม.5"]);
        check("ต. บ้านหมี่ อ.บ้านหมี่ จ.ลพบุรี", ["บ้านหมี่", "บ้านหมี่", "ลพบุรี"], &[]);
    }

    #[test]
    fn offices_and_abbreviations_are_not_taken_apart() {
        let parts = ["หนองสนม", "วานรนิวาส", "สกลนคร"];
        check("อบต.หนองสนม อ.วานรนิวาส จ.สกลนคร", parts, &[]);
        check("เทศบาลตำบลหนองสนม อ.วานรนิวาส จ.สกลนคร", parts, &[]);
        check("ม.5ต.หนองสนม อ.วานรนิวาส จ.สกลนคร", parts, &["ม.5"]);
        let parts = ["", "วานรนิวาส", "สกลนคร"];
        check("รพ.สต.หนองสนม อ.วานรนิวาส จ.สกลนคร", parts, &["รพ.สต.หนองสนม"]);
        check("อบจ.สกลนคร", ["", "", "สกลนคร"], &[]);
    }

    #[test]
    fn english_markers_stand_before_or_after() {
        let parts = ["", "Wanon Niwat", "Sakon Nakhon"];
        check("Amphoe Wanon Niwat, Changwat Sakon Nakhon", parts, &[]);
        check("Wanon Niwat District, Sakon Nakhon Province", parts, &[]);
        check("Wanon Niwat district Sakon Nakhon province", parts, &[]);
        check("District of Wanon Niwat, Province of Sakon Nakhon", parts, &[]);
        check("Wanon Niwat, Sakon Nakhon", ["", "", ""], &["Wanon Niwat", "Sakon Nakhon"]);
        let parts = ["Nong Sanom", "Wanon Niwat", ""];
        check("Nong Sanom Sub-district, Wanon Niwat District", parts, &[]);
        check("Nong Sanom sub district, Amphur Wanon Niwat", parts, &[]);
        check("Khwaeng Si Lom Khet Bang Rak, Bangkok", ["Si Lom", "Bang Rak", ""], &["Bangkok"]);
        check("Sanam Chai Khet District", ["", "Sanam Chai Khet", ""], &[]);
    }

    #[test]
    fn two_of_a_kind_are_noticed() {
        assert!(Address::read("อ.วานรนิวาส จ.สกลนคร และ อ.พรรณานิคม จ.สกลนคร").doubled);
    }
}
