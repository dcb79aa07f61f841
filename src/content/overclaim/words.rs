//! The words that claim a result, and what makes them claim none.

use crate::diagnostic::kind::text::Claim;

/// A word that claims a result.
pub(super) struct Word {
    pub(super) claim: Claim,
    /// As written; the longest of those that begin at one place counts.
    pub(super) text: &'static str,
    /// What before or after it makes it another word.
    pub(super) never_before: &'static [&'static str],
    pub(super) never_after: &'static [&'static str],
}

const fn word(claim: Claim, text: &'static str) -> Word {
    Word { claim, text, never_before: &[], never_after: &[] }
}

impl Word {
    const fn not_before(self, words: &'static [&'static str]) -> Word {
        Word { never_after: words, ..self }
    }

    const fn not_after(self, words: &'static [&'static str]) -> Word {
        Word { never_before: words, ..self }
    }
}

/// What is measured or asked for, not claimed: ตัวชี้วัดความสำเร็จ.
const MEASURES: &[&str] = &[
    "ตัวชี้วัด",
    "เกณฑ์",
    "ปัจจัย",
    "ปัจจัยแห่ง",
    "ปัจจัยสู่",
    "เงื่อนไข",
    "เงื่อนไขของ",
    "โอกาส",
    "วัด",
    "ระดับ",
    "กุญแจ",
];

/// ปลอดภัย is safe, and ผักปลอดสาร is a kind of vegetable; neither is a result.
const OTHER_THAN_FREE: &[&str] =
    &["ภัย", "โปร่ง", "ดอกเบี้ย", "อากร", "ภาษี", "ค่า", "เชื้อ", "สาร", "ประสบการณ์", "คน", "แรงงาน"];

/// What is bought or bred: improved seed.
const STOCK: &[&str] =
    &[" seed", " variet", " breed", " stove", " strain", " livestock", " cultivar", " pasture"];

pub(super) const WORDS: &[Word] = &[
    word(Claim::Success, "ประสบความสำเร็จ"),
    word(Claim::Success, "ประสบผลสำเร็จ"),
    word(Claim::Success, "ความสำเร็จ").not_after(MEASURES),
    word(Claim::Success, "ผลสำเร็จ").not_after(MEASURES),
    word(Claim::Success, "สำเร็จ").not_before(&[
        "รูป",
        "การศึกษา",
        "หลักสูตร",
        "ราชการ",
        "วิชา",
        "ปริญญา",
        "ชั้น",
        "มัธยม",
        "ประถม",
        "ความโทษ",
    ]),
    word(Claim::Success, "success").not_before(&[
        " factor",
        " criteri",
        " indicator",
        " measure",
        " condition",
    ]),
    word(Claim::Success, "successes"),
    word(Claim::Success, "successful"),
    word(Claim::Success, "successfully"),
    word(Claim::Success, "succeeded"),
    word(Claim::Success, "succeeds"),
    word(Claim::Model, "ต้นแบบ").not_after(&["เครื่อง", "ตัว", "ชิ้นงาน", "อุปกรณ์"]),
    word(Claim::Model, "model village"),
    word(Claim::Model, "model villages"),
    word(Claim::Model, "model community"),
    word(Claim::Model, "model communities"),
    word(Claim::Model, "model subdistrict"),
    word(Claim::Model, "model subdistricts"),
    word(Claim::Model, "model district"),
    word(Claim::Model, "model districts"),
    word(Claim::Model, "model province"),
    word(Claim::Model, "role model"),
    word(Claim::Model, "a model for"),
    word(Claim::Gone, "หมดไป")
        .not_after(&["งบ", "งบประมาณ", "เงิน", "เวลา", "แรง"])
        .not_before(&["กับ"]),
    word(Claim::Gone, "หมดสิ้น").not_after(&["งบ", "งบประมาณ", "เงิน", "เวลา", "แรง"]),
    word(Claim::Gone, "eradicated"),
    word(Claim::Gone, "eliminated"),
    word(Claim::Gone, "wiped out"),
    word(Claim::Free, "ปลอด").not_before(OTHER_THAN_FREE).not_after(&["เขต"]),
    word(Claim::Free, "free of").not_before(&[" charge"]),
    word(Claim::Free, "free from"),
    word(Claim::Free, "waste-free"),
    word(Claim::Free, "drug-free"),
    word(Claim::Free, "poverty-free"),
    word(Claim::Free, "debt-free"),
    word(Claim::Free, "burn-free"),
    word(Claim::Free, "haze-free"),
    word(Claim::Lasting, "อย่างยั่งยืน").not_after(&["แบบบูรณาการ"]),
    word(Claim::Lasting, "sustainably"),
    word(Claim::Lasting, "in a sustainable way"),
    word(Claim::Lasting, "in a sustainable manner"),
    word(Claim::Concrete, "เป็นรูปธรรม"),
    word(Claim::Concrete, "tangible"),
    word(Claim::Better, "ดีขึ้น"),
    word(Claim::Better, "improved").not_before(STOCK),
    word(Claim::Better, "improves"),
    word(Claim::Better, "improvement in"),
    word(Claim::Better, "improvements in"),
];

/// What takes back a claim that follows within four words.
pub(super) const NEGATIONS: &[&str] = &[
    "ไม่",
    "มิ",
    "ยัง",
    "ไร้",
    "ขาด",
    "อย่า",
    "ห้าม",
    "เกือบ",
    "not",
    "no",
    "never",
    "without",
    "limited",
    "little",
    "neither",
    "nor",
    "cannot",
    "hardly",
    "partly",
    "partial",
    "isn't",
    "wasn't",
    "didn't",
];

/// The same right behind it.
pub(super) const DOUBTS: &[&str] =
    &["หรือไม่", "หรือยัง", "หรือเปล่า", "ไม่ได้", "เพียงใด", "แค่ไหน", "เพียงบางส่วน", "or not", "?"];

/// What makes a hope, a plan or a condition of what follows in the same breath.
pub(super) const AIMS: &[&str] = &[
    "เพื่อ",
    "เป้าหมาย",
    "ตั้งเป้า",
    "มุ่ง",
    "หวัง",
    "ต้องการ",
    "อยาก",
    "วัตถุประสงค์",
    "วิสัยทัศน์",
    "สู่",
    "จะ",
    "หาก",
    "ถ้า",
    "ควร",
    "aim",
    "aims",
    "aimed",
    "aiming",
    "goal",
    "goals",
    "target",
    "hope",
    "hopes",
    "hoped",
    "want",
    "wants",
    "wanted",
    "intended",
    "so that",
    "to be",
    "to become",
    "plan",
    "plans",
    "planned",
    "will",
    "would",
    "should",
    "could",
    "may",
    "might",
    "if",
    "whether",
    "toward",
    "towards",
    "in order to",
];

/// What gives the following words to somebody else, up to the citation.
pub(super) const REPORTS: &[&str] = &[
    "รายงานว่า",
    "ระบุว่า",
    "กล่าวว่า",
    "เล่าว่า",
    "บอกว่า",
    "อ้างว่า",
    "ประเมินว่า",
    "ให้ข้อมูลว่า",
    "แจ้งว่า",
    "เผยว่า",
    "ยืนยันว่า",
    "เรียกว่า",
    "ข่าวว่า",
    "ให้สัมภาษณ์ว่า",
    "ตามข่าว",
    "ตามรายงาน",
    "said",
    "says",
    "reported",
    "reports",
    "according to",
    "claimed",
    "claims",
    "described as",
    "called",
    "calls",
    "stated",
    "states",
    "told",
];

/// What makes a name of a claim behind it, without a space between.
pub(super) const NAMES: &[&str] = &[
    "โครงการ",
    "รางวัล",
    "ศูนย์",
    "ชื่อ",
    "เรียก",
    "ประเภท",
    "ประกวด",
    "คัดเลือก",
    "หลักสูตร",
    "กิจกรรม",
    "นโยบาย",
    "รณรงค์",
    "แผนงาน",
    "มาตรการ",
    "ประกาศ",
    "งานบุญ",
    "งานศพ",
];
