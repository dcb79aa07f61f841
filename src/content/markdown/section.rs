//! The sections that a case may have, recognised by their headings.
//!
//! One table for everything that speaks of sections: ids in addresses, drift between editions, the
//! meter of what is told already, expected sections. Authors write the headings of the form that
//! lies before them (the knowledge form of the Community Development Department among them), in
//! either language, with numbers, colons and spelling of their own; the table carries those too.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::lang::{Bilingual, fold::fold, nearest, script};

/// A recognised section. The order is the order of the model.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Section {
    /// Where it was, and what the matter was.
    Context,
    /// What was wanted.
    Goal,
    /// For whom.
    Target,
    /// What was done.
    Steps,
    /// How to do it well.
    Technique,
    /// What came of it.
    Results,
    /// What speaks against it, or came later.
    Contrary,
    /// Why it worked, or what helped.
    Success,
    /// What went wrong, and what was done about it.
    Problems,
    /// What was learned.
    Lessons,
    /// How to do it elsewhere.
    Transfer,
    /// How it stands today.
    Now,
    /// What nobody knows yet.
    Unknown,
    /// What must not be claimed.
    Caution,
    /// The after-action review.
    Aar,
    /// Sources; made by the program from the front matter.
    Refs,
}

struct Entry {
    section: Section,
    id: &'static str,
    shown: Bilingual<&'static str>,
    also: &'static [&'static str],
}

const fn entry(
    section: Section,
    id: &'static str,
    th: &'static str,
    en: &'static str,
    also: &'static [&'static str],
) -> Entry {
    Entry { section, id, shown: Bilingual::new(th, en), also }
}

#[rustfmt::skip]
const TABLE: [Entry; 16] = [
    entry(Section::Context, "context", "บริบทพื้นที่และสภาพปัญหา", "Context and problem", &[
        "ความเป็นมา", "ความเป็นมา (โดยสังเขป)", "หลักการและเหตุผล", "ที่มาและความสำคัญ",
        "ที่มาและความสำคัญในการจัดทำองค์ความรู้", "ที่มาและความสำคัญของปัญหา", "สถานการณ์ปัญหา",
        "บริบทพื้นที่", "สภาพปัญหา", "บริบทและสภาพปัญหา", "บริบทและปัญหา", "ความเป็นมาและสภาพปัญหา",
        "บริบท", "ที่มา", "สถานการณ์", "ข้อมูลทั่วไป", "ข้อมูลพื้นฐาน", "บริบทชุมชน", "บริบทของพื้นที่",
        "Context", "Background", "Problem", "Background and problem", "The problem", "Rationale",
    ]),
    entry(Section::Goal, "goal", "วัตถุประสงค์และเป้าหมาย", "Purpose and goals", &[
        "วัตถุประสงค์", "เป้าหมาย", "ตัวชี้วัดความสำเร็จ", "เป้าหมายและวัตถุประสงค์",
        "Goal", "Goals", "Purpose", "Objectives", "Goals and objectives", "Aims",
    ]),
    entry(Section::Target, "target", "กลุ่มเป้าหมาย", "Target group", &[
        "ผู้ได้รับประโยชน์", "ครัวเรือนเป้าหมาย", "กลุ่มเป้าหมายและผู้ได้รับประโยชน์",
        "Target groups", "Beneficiaries", "Who it was for", "Target households",
    ]),
    entry(Section::Steps, "steps", "ขั้นตอนการดำเนินงาน", "What was done, step by step", &[
        "วิธีดำเนินการ", "กระบวนการ", "รูปแบบ กระบวนการ หรือลำดับขั้นตอน", "กิจกรรมที่ดำเนินการ",
        "วิธีการดำเนินงาน", "ขั้นตอนการดำเนินการ", "ขั้นตอนและวิธีการดำเนินงาน",
        "กระบวนการดำเนินงาน", "การดำเนินงาน",
        "ขั้นตอน", "วิธีการ", "วิธีทำ", "แนวทางการดำเนินงาน", "วิธีดำเนินงาน", "ขั้นตอนการทำงาน",
        "What was done", "Steps", "Step by step", "Process", "Method", "Activities",
    ]),
    entry(Section::Technique, "technique", "เทคนิคและเคล็ดลับในการทำงาน", "Techniques and tips", &[
        "เทคนิคในการปฏิบัติงาน", "เทคนิคและวิธีการปฏิบัติงาน", "เทคนิคและเคล็ดลับ", "เคล็ดลับในการทำงาน",
        "Techniques", "Tips", "Tips and techniques",
    ]),
    entry(Section::Results, "results", "ผลผลิตและผลลัพธ์", "Outputs and outcomes", &[
        "ผลที่เกิดขึ้น", "ผลการดำเนินงาน", "ผลสำเร็จ", "ผลลัพธ์ที่ได้", "ประโยชน์ที่ได้รับ", "ผลลัพธ์",
        "ประโยชน์ขององค์ความรู้",
        "ผลผลิต", "ผลการดำเนินการ", "ผลที่ได้รับ", "ผลสำเร็จของงาน",
        "ผล", "ผลสัมฤทธิ์", "ผลที่ได้", "ผลผลิต ผลลัพธ์", "ผลการดำเนินโครงการ", "ผลลัพธ์ที่เกิดขึ้น",
        "Results", "Outputs", "Outcomes", "Outcomes and outputs", "What came of it",
    ]),
    entry(Section::Contrary, "contrary", "ข้อมูลที่ขัดแย้งหรือผลในภายหลัง",
        "Contrary evidence and later results", &[
        "ข้อมูลที่ขัดแย้ง", "ผลในภายหลัง", "Contrary evidence", "Later results",
        "Evidence against, and later results",
    ]),
    entry(Section::Success, "success", "ปัจจัยที่ช่วยให้ทำได้", "What helped", &[
        "ปัจจัยแห่งความสำเร็จ", "ปัจจัยความสำเร็จ", "เงื่อนไขความสำเร็จ", "key success factors",
        "What made it work", "Success factors", "Enabling factors",
    ]),
    entry(Section::Problems, "problems", "ปัญหา อุปสรรค และแนวทางแก้ไข",
        "Problems, obstacles and remedies", &[
        "ปัญหาที่พบและแนวทางการแก้ไขปัญหา", "ข้อจำกัด", "ปัญหาและอุปสรรค",
        "ปัญหา อุปสรรค และแนวทางการแก้ไข", "ปัญหาและแนวทางแก้ไข",
        "ปัญหาอุปสรรค", "อุปสรรค", "ปัญหา อุปสรรค และข้อเสนอแนะ", "ปัญหาที่พบ",
        "Problems", "Obstacles", "Problems and remedies", "Problems and solutions", "Limitations",
        "Challenges",
    ]),
    entry(Section::Lessons, "lessons", "บทเรียนที่ได้", "Lessons learned", &[
        "บทเรียนที่ได้รับ", "ข้อค้นพบ", "ข้อเสนอแนะ", "บทเรียน", "บทเรียนและข้อเสนอแนะ",
        "Lessons", "Lessons learnt", "Findings", "Recommendations",
    ]),
    entry(Section::Transfer, "transfer", "การนำไปปรับใช้ในพื้นที่อื่น", "Using it elsewhere", &[
        "การขยายผล", "การต่อยอด", "ความยั่งยืน", "การนำไปปรับใช้", "การนำไปใช้ในพื้นที่อื่น",
        "การขยายผลและการต่อยอด",
        "Transfer", "Adapting it elsewhere", "Replication", "Scaling up", "Sustainability",
    ]),
    entry(Section::Now, "now", "ปัจจุบันเป็นอย่างไร", "Where it stands today", &[
        "สถานะปัจจุบัน", "การติดตามผล", "ปัจจุบัน",
        "Now", "Today", "Current status", "Follow-up",
    ]),
    entry(Section::Unknown, "unknown", "สิ่งที่ยังไม่ทราบ", "What is not known", &[
        "ข้อมูลที่ขอให้อำเภอเพิ่มเติม", "Unknown", "Not known yet", "What we do not know",
    ]),
    entry(Section::Caution, "caution", "ข้อควรระวังในการนำไปอ้าง", "Cautions when citing", &[
        "ข้อควรระวัง", "Cautions", "Must not be claimed",
    ]),
    entry(Section::Aar, "aar", "การทบทวนหลังการปฏิบัติงาน (AAR)", "After-action review (AAR)", &[
        "ทบทวนหลังทำ", "After Action Review", "AAR", "การทบทวนหลังการปฏิบัติงาน", "After-action review",
    ]),
    entry(Section::Refs, "refs", "แหล่งอ้างอิง", "Sources", &[
        "เอกสารอ้างอิง", "บรรณานุกรม", "รายการอ้างอิง", "References", "Bibliography",
    ]),
];

impl Section {
    /// All, in the order of the model.
    pub fn all() -> impl DoubleEndedIterator<Item = Section> + ExactSizeIterator {
        TABLE.iter().map(|entry| entry.section)
    }

    /// Those that a reader looks for first: a missing one is a note to the author, and its place
    /// on the page says that nothing has been told yet.
    pub const EXPECTED: [Section; 4] =
        [Section::Context, Section::Steps, Section::Results, Section::Problems];

    /// Its id in addresses, the same in both editions.
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// The one with this id.
    pub fn from_id(id: &str) -> Option<Section> {
        TABLE.iter().find(|entry| entry.id == id).map(|entry| entry.section)
    }

    /// Its heading as shown; for [`Section::Success`] the one of a case whose success nobody has
    /// measured.
    pub fn heading(self) -> Bilingual<&'static str> {
        self.entry().shown
    }

    /// Its heading in a case with measured results (evidence 2 or more).
    pub fn heading_when_measured(self) -> Bilingual<&'static str> {
        match self {
            Section::Success => Bilingual::new("ปัจจัยแห่งความสำเร็จ", "What made it work"),
            other => other.heading(),
        }
    }

    /// What other headings it is recognised by.
    pub fn also(self) -> &'static [&'static str] {
        self.entry().also
    }

    fn entry(self) -> &'static Entry {
        TABLE.iter().find(|entry| entry.section == self).expect("a test holds that each has a row")
    }

    /// The section that a heading announces.
    pub fn of_heading(heading: &str) -> Option<Section> {
        let whole = key(heading);
        KEYS.get(whole.as_str()).copied().or_else(|| {
            // "ขั้นตอนการดำเนินงาน (5 ขั้นตอน)" means the section without what stands in brackets.
            let (before, _) = heading.trim_end().strip_suffix(')')?.rsplit_once('(')?;
            KEYS.get(key(before).as_str()).copied()
        })
    }

    /// The section that a misspelt heading seems to announce, with the heading that it resembles.
    pub fn near_heading(heading: &str) -> Option<(Section, &'static str)> {
        let near = nearest::nearest(&key(heading), KEYS.keys().map(String::as_str))?;
        let section = *KEYS.get(near)?;
        let entry = section.entry();
        let shown = [entry.shown.th, entry.shown.en];
        let name = shown.into_iter().chain(entry.also.iter().copied()).find(|h| key(h) == near)?;
        Some((section, name))
    }

    /// The heading that a misspelt one means beyond doubt.
    pub fn certain_heading(heading: &str) -> Option<&'static str> {
        let names = KEYS.iter().map(|(name, section)| (name.as_str(), *section));
        let meant = nearest::certain(&key(heading), names)?;
        let (_, name) = Section::near_heading(meant)?;
        Some(name)
    }
}

static KEYS: LazyLock<BTreeMap<String, Section>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|entry| {
            let shown = [entry.shown.th, entry.shown.en];
            shown.into_iter().chain(entry.also.iter().copied()).map(|h| (key(h), entry.section))
        })
        .collect()
});

/// What two spellings of one heading share: folded letters, without spaces, punctuation, and the
/// number that a form puts before it ("3.", "๓)", "ข้อ 3").
fn key(heading: &str) -> String {
    let folded = fold(heading);
    let mut rest = folded.trim_start();
    rest = rest.strip_prefix("ข้อที่").or_else(|| rest.strip_prefix("ข้อ")).map_or(rest, |after| {
        let after = after.trim_start();
        if after.starts_with(is_digit) { after } else { rest }
    });
    let rest = rest.trim_start_matches(|c: char| is_digit(c) || ".)( ".contains(c));
    rest.chars().filter(|c| script::is_alphanumeric(*c) || is_thai(*c)).collect()
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('๐'..='๙').contains(&c)
}

/// Thai marks above and below the line are letters to a reader, though not to Unicode.
fn is_thai(c: char) -> bool {
    ('\u{e01}'..='\u{e4e}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::slug::is_slug;

    #[test]
    fn each_section_has_one_row_in_the_order_of_the_model() {
        let sections: Vec<_> = Section::all().collect();
        assert!(sections.is_sorted());
        for section in sections {
            assert_eq!(Section::from_id(section.id()), Some(section));
            assert!(is_slug(section.id()));
        }
    }

    #[test]
    fn no_heading_means_two_sections() {
        let mut seen = BTreeMap::new();
        for entry in &TABLE {
            let shown = [entry.shown.th, entry.shown.en];
            for heading in shown.into_iter().chain(entry.also.iter().copied()) {
                let before = seen.insert(key(heading), entry.section);
                assert!(before.is_none_or(|s| s == entry.section), "{heading}");
            }
        }
    }

    #[test]
    fn a_section_is_recognised_as_people_write_it() {
        for (heading, section) in [
            ("ผลผลิตและผลลัพธ์", Section::Results),
            ("๕. ผลผลิต และผลลัพธ์:", Section::Results),
            ("5) ผลที่เกิดขึ้น", Section::Results),
            ("ข้อ 3 ขั้นตอนการดำเนินงาน", Section::Steps),
            ("ขั้นตอนการดำเนินงาน (5 ขั้นตอน)", Section::Steps),
            ("การทบทวนหลังการปฏิบัติงาน", Section::Aar),
            ("ที่มาและความสำคัญ (ในการจัดทำองค์ความรู้)", Section::Context),
            ("ปัญหา/อุปสรรค และแนวทางแก้ไข", Section::Problems),
            ("WHAT WAS DONE, STEP BY STEP", Section::Steps),
            ("What made it work", Section::Success),
            ("ปัจจัยแห่งความสำเร็จ", Section::Success),
            // One word, as officers write who have no form before them.
            ("บริบท", Section::Context),
            ("2. ขั้นตอน", Section::Steps),
            ("ผล", Section::Results),
            ("ปัญหาอุปสรรค", Section::Problems),
        ] {
            assert_eq!(Section::of_heading(heading), Some(section), "{heading}");
        }
        assert_eq!(Section::of_heading("แผนที่"), None);
        assert_eq!(Section::of_heading(""), None);
    }
}
