//! What a case says that cannot be so: between its two editions, its sources, its level of
//! evidence and the other cases.

use crate::{
    diagnostic::Words,
    facts::{
        date::{Date, Form},
        visit::{Outcome, Silence},
    },
    lang::{Bilingual, Lang},
};

/// Something about a case as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Case {
    /// A translation says a fact that its original does not.
    FactOnlyInTranslation {
        /// The key.
        key: String,
    },
    /// A translation repeats a fact with another value.
    FactInTranslation {
        /// The key.
        key: String,
    },
    /// A list of words that is not as long as the original's.
    ListLengthsDiffer {
        /// The key.
        key: String,
        /// In the original.
        original: usize,
        /// In the translation.
        translation: usize,
    },
    /// A translation without the file that it translates.
    NoOriginal,
    /// No edition in the other language.
    NoTranslation {
        /// The language that is missing.
        lang: Bilingual<&'static str>,
    },
    /// A translation that does not say what it was made from.
    NotStamped {
        /// The name of its folder.
        slug: String,
        /// The line that says so.
        line: String,
    },
    /// A translation whose original has changed.
    Behind {
        /// The parts that changed.
        parts: Bilingual<String>,
        /// The name of its folder.
        slug: String,
        /// The line that says that it is up to date.
        line: String,
    },
    /// A level of evidence above the computed one.
    EvidenceAboveComputed {
        /// As written.
        claimed: u8,
        /// From the five answers.
        computed: u8,
    },
    /// Answers to the five questions that no result bears out.
    ChecksWithoutResult {
        /// What the answers would give.
        claimed: u8,
        /// What the results bear out.
        computed: u8,
    },
    /// Values of one result that are counted in different units.
    UnitsDiffer {
        /// The units as typed.
        units: String,
    },
    /// A partner of whom nothing else is said.
    PartnerWithoutRole {
        /// Its label.
        partner: Bilingual<String>,
    },
    /// The number of a source that is not there.
    NoSuchSource {
        /// As written.
        number: u32,
        /// How many sources there are.
        count: usize,
    },
    /// A source that did not open when it was last visited.
    SourceClosed {
        /// What came of the visit.
        outcome: Outcome,
        /// The day of the visit.
        checked: Date,
    },
    /// The slug of a case that is not there.
    UnknownCase {
        /// As written.
        slug: String,
        /// The nearest that is.
        nearest: Option<String>,
    },
    /// A file that is not in the folder.
    UnknownFile {
        /// As written.
        name: String,
        /// The nearest that is there.
        nearest: Option<String>,
    },
    /// A file of a type that is not published.
    FileType {
        /// Its extension.
        extension: String,
    },
    /// A sensitive theme or a protected term, and no office that looked it through.
    NoReviewer {
        /// The theme or term.
        because: Bilingual<String>,
    },
    /// An `accept` that answers no warning.
    AcceptUnused {
        /// As written.
        code: String,
        /// The nearest code that was said of this case.
        nearest: Option<String>,
    },
    /// Parts of a translation that are still in the language of the original.
    NotTranslated {
        /// Their names.
        parts: Bilingual<String>,
        /// The language of the translation.
        lang: Bilingual<&'static str>,
    },
    /// A text that is not in the language of its file.
    OtherLanguage {
        /// The language of the file.
        lang: Bilingual<&'static str>,
    },
}

impl Case {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Case::FactInTranslation { key } => Words::error(
                "fact-in-translation",
                format!("ฉบับแปลระบุ `{key}` ไม่ตรงกับต้นฉบับ"),
                format!("`{key}` in the translation differs from the original"),
            )
            .label("ฉบับแปล", "the translation")
            .also("ต้นฉบับ", "the original")
            .remedy(
                "ข้อเท็จจริงเขียนไว้ในต้นฉบับแห่งเดียว ลบบรรทัดนี้ออกจากฉบับแปล ถ้าค่านี้ถูกต้องกว่า ให้แก้ในต้นฉบับ",
                "facts are written in the original only: remove this line, and correct the original if this value is the right one",
            ),
            Case::FactOnlyInTranslation { key } => Words::error(
                "fact-in-translation",
                format!("ฉบับแปลมี `{key}` ซึ่งต้นฉบับไม่มี"),
                format!("the translation has `{key}`, and the original does not"),
            )
            .label("ต้นฉบับไม่มี", "not in the original")
            .remedy(
                "ข้อเท็จจริงเขียนไว้ในต้นฉบับแห่งเดียว ย้ายบรรทัดนี้ไปไว้ในไฟล์ต้นฉบับ",
                "facts are written in the original only: move the line there",
            ),
            Case::ListLengthsDiffer { key, original, translation } => Words::error(
                "list-lengths-differ",
                format!("รายการ `{key}` ในฉบับแปลมี {translation} ข้อ แต่ต้นฉบับมี {original} ข้อ"),
                format!("the list `{key}` is {translation} long here and {original} in the original"),
            )
            .label("ฉบับแปล", "the translation")
            .also("ต้นฉบับ", "the original")
            .remedy(
                "ฉบับแปลจับคู่กับต้นฉบับตามลำดับข้อ เติมหรือลบข้อให้เท่ากัน",
                "items are paired by their position: add or remove some so that both lists are as long",
            ),
            Case::NoOriginal => Words::error(
                "no-original",
                "ไฟล์นี้เป็นฉบับแปล แต่ไม่พบต้นฉบับในโฟลเดอร์เดียวกัน",
                "this is a translation, and its original is not in the same folder",
            )
            .remedy(
                "วางไฟล์ต้นฉบับไว้คู่กัน หรือถ้าไฟล์นี้คือต้นฉบับ ให้ลบบรรทัด translated_from แล้วเติมข้อเท็จจริงให้ครบ",
                "put the original beside it; if this is the original, remove translated_from and add the facts",
            ),
            Case::NoTranslation { lang } => Words::note(
                "no-translation",
                format!("ยังไม่มีฉบับภาษา{}", lang.th),
                format!("there is no {} edition yet", lang.en),
            )
            .remedy(
                "หน้านี้ยังเผยแพร่ได้ ผู้อ่านอีกภาษาจะเห็นต้นฉบับพร้อมคำชวนให้ช่วยแปล",
                "it is published all the same; readers of the other language see the original and an invitation to translate",
            ),
            Case::NotStamped { slug, line } => Words::note(
                "translation-not-stamped",
                "ฉบับแปลนี้ยังไม่ได้บันทึกว่าแปลจากข้อความใด",
                "this translation does not record yet what it was made from",
            )
            .remedy(
                format!("เมื่ออ่านเทียบกับต้นฉบับจนตรงกันทุกส่วนแล้ว สั่ง amphoe translated {slug} หรือคัดลอกบรรทัดนี้ไปแทนบรรทัด translated_from เดิม\n{line}"),
                format!("once you have compared every part with the original, run `amphoe translated {slug}`, or replace the line translated_from with this one:\n{line}"),
            ),
            Case::Behind { parts, slug, line } => Words::note(
                "translation-behind",
                format!("ต้นฉบับเปลี่ยนไปหลังจากแปลแล้ว ส่วนที่เปลี่ยนคือ {}", parts.th),
                format!("the original has changed since this was translated: {}", parts.en),
            )
            .remedy(
                format!("ปรับคำแปลให้ตรงกับต้นฉบับ แล้วสั่ง amphoe translated {slug} หรือคัดลอกบรรทัดนี้ไปแทนบรรทัด translated_from เดิม ระหว่างนี้หน้าเว็บจะแจ้งผู้อ่านว่าฉบับแปลยังไม่ตรงกับต้นฉบับล่าสุด\n{line}"),
                format!("bring the translation up to date, then run `amphoe translated {slug}`, or replace the line translated_from with this one; until then its page tells readers that it is behind:\n{line}"),
            ),
            Case::EvidenceAboveComputed { claimed, computed } => Words::error(
                "evidence-above-computed",
                format!("ระบุระดับหลักฐาน {claimed} แต่คำตอบ 5 ข้อและผลที่บันทึกไว้รองรับเพียงระดับ {computed}"),
                format!("evidence {claimed} is claimed, but the five answers and the results support only level {computed}"),
            )
            .remedy(
                "ลบบรรทัดนี้แล้วระบบจะคิดระดับให้เอง หรือเติมค่าก่อนและหลังในช่อง results พร้อมคำตอบในช่อง checks",
                "remove the line, since the level is computed, or add what was measured under results and the answers under checks",
            ),
            Case::ChecksWithoutResult { claimed, computed } => Words::error(
                "checks-without-result",
                format!("คำตอบในช่อง checks ให้ระดับ {claimed} แต่ผลที่บันทึกไว้รองรับเพียงระดับ {computed}"),
                format!("the answers under checks give level {claimed}, but the results support only level {computed}"),
            )
            .remedy(
                "เติมค่าที่วัดได้ (before after หรือ comparison) ในช่อง results หรือเปลี่ยนคำตอบเป็น no",
                "add what was measured (before, after or comparison) under results, or answer no",
            ),
            Case::UnitsDiffer { units } => Words::warning(
                "units-differ",
                format!("ผลข้อเดียวกันใช้คนละหน่วย: {units}"),
                format!("the values of one result are counted in different units: {units}"),
            )
            .remedy(
                "แปลงให้เป็นหน่วยเดียวกันจึงจะเทียบกันได้ หรือแยกเป็นผลคนละข้อ",
                "convert them to one unit so that they can be compared, or make two results of them",
            ),
            Case::PartnerWithoutRole { partner } => Words::warning(
                "partner-without-role",
                format!("เลือก{}ไว้ แต่ยังไม่ได้บอกว่าคือใครและทำอะไร", partner.th),
                format!("`{}` is named, but not who it was or what they did", partner.en),
            )
            .label("ยังไม่ได้บอกว่าใคร ทำอะไร", "who, and what?")
            .remedy(
                "เขียนเช่น `{partner: ภาครัฐ, who: กรมการพัฒนาชุมชน, role: จัดอบรม}` ถ้าแหล่งอ้างอิงไม่ได้บอก ให้เขียน `role: ไม่ระบุ`",
                "write it like `{partner: government, who: Community Development Department, role: ran the training}`, with `role: not-stated` where the source does not say",
            ),
            Case::NoSuchSource { number, count } => Words::error(
                "no-such-source",
                format!("อ้างแหล่งที่ {number} แต่มีแหล่งอ้างอิง {count} แหล่ง"),
                format!("source {number} is cited, and the list has {count}"),
            )
            .label("ไม่มีแหล่งนี้", "no such source")
            .remedy(
                "แก้ตัวเลขให้ตรงกับลำดับในช่อง sources หรือเพิ่มแหล่งอ้างอิง",
                "use the number of its place in sources, or add the source",
            ),
            Case::SourceClosed { outcome, checked } => {
                let why = why(outcome);
                let [th, en] = Lang::ALL.map(|lang| checked.show(lang, Form::Short));
                Words::note(
                    "source-closed",
                    format!("เปิดแหล่งอ้างอิงนี้ไม่ได้ (ตรวจเมื่อ {th}): {}", why.th),
                    format!("this source did not open on {en}: {}", why.en),
                )
                .label("เปิดไม่ได้", "did not open")
                .remedy(
                    "ลองเปิดในเบราว์เซอร์ก่อน ถ้าหน้านั้นย้ายไปแล้ว ให้แก้ url เป็นที่อยู่ใหม่ ถ้าไม่มีแล้ว ให้หาสำเนาที่ web.archive.org แล้วใช้ที่อยู่ของสำเนา ถ้าไม่มีสำเนา ให้ลบ url แล้วเขียนในช่อง note ว่าหน้าเว็บนี้ไม่มีแล้ว",
                    "open it in a browser first; if the page has moved, write its new address under url; if it is gone, use the address of a copy from web.archive.org, or remove url and say under note that the page is gone",
                )
            }
            Case::UnknownCase { slug, nearest } => Words::error(
                "unknown-case",
                format!("ไม่มีกรณีศึกษาชื่อ `{slug}` ในคลังนี้"),
                format!("there is no case `{slug}` in this repository"),
            )
            .nearest_or(
                nearest.as_deref(),
                "ใช้ชื่อโฟลเดอร์ของกรณีศึกษานั้น ถ้าเป็นแนวปฏิบัติจากที่อื่น ให้เขียน {title: ชื่อแนวปฏิบัติ, url: https://...}",
                "use the name of that case's folder; for a practice elsewhere write {title: ..., url: ...}",
            ),
            Case::UnknownFile { name, nearest } => Words::error(
                "unknown-file",
                format!("ไม่พบไฟล์ `{name}` ในโฟลเดอร์เดียวกัน"),
                format!("there is no file `{name}` in the same folder"),
            )
            .nearest_or(
                nearest.as_deref(),
                "วางไฟล์ไว้ในโฟลเดอร์ของกรณีศึกษา แล้วตรวจการสะกดชื่อ รวมทั้งตัวพิมพ์เล็กใหญ่และนามสกุล",
                "put the file into the folder of the case, and check the spelling of its name, capital letters and ending included",
            ),
            Case::FileType { extension } => Words::error(
                "file-type",
                format!("ไฟล์ชนิด .{extension} เผยแพร่ไม่ได้"),
                format!("files of the type .{extension} are not published"),
            )
            .remedy(
                "บันทึกเป็น jpg png webp gif pdf csv xlsx docx odt หรือ ods",
                "save it as jpg, png, webp, gif, pdf, csv, xlsx, docx, odt or ods",
            ),
            Case::NoReviewer { because } => Words::warning(
                "no-reviewer",
                format!("เรื่องนี้เกี่ยวกับ “{}” จึงต้องมีหน่วยงานตรวจทานก่อนเผยแพร่", because.th),
                format!("this is about “{}”, so an office should review it first", because.en),
            )
            .label("ต้องมีผู้ตรวจทาน", "asks for a reviewer")
            .remedy(
                "เมื่อหน่วยงานตรวจทานแล้ว เพิ่มสองบรรทัด เช่น `reviewed_by: สำนักงานสาธารณสุขอำเภอ` และ `reviewed: 10 ม.ค. 2569`",
                "once an office has read it, add two lines such as `reviewed_by: District Public Health Office` and `reviewed: 10 Jan 2026`",
            ),
            // It was said, but is no warning: only that can be weighed.
            Case::AcceptUnused { code, nearest: Some(said) } if said == code => Words::warning(
                "accept-unused",
                format!("`{code}` ไม่ใช่คำเตือน จึงใช้ `accept` แทนการแก้ไม่ได้"),
                format!("`{code}` is not a warning, so it cannot be accepted"),
            )
            .label("รับทราบไม่ได้", "cannot be accepted")
            .remedy(
                "แก้ตามที่รายงานบอก แล้วลบรายการนี้",
                "correct what the report says, and remove this entry",
            ),
            Case::AcceptUnused { code, nearest } => Words::warning(
                "accept-unused",
                format!("รับทราบ `{code}` ไว้ใน `accept` แต่เรื่องนี้ไม่มีคำเตือนดังกล่าว"),
                format!("`{code}` is accepted here, but there is no such warning"),
            )
            .nearest_or(
                nearest.as_deref(),
                "ถ้าแก้เรื่องนั้นแล้ว ให้ลบรายการนี้ ถ้ายังไม่ได้แก้ ให้คัดลอกรหัสจากรายงานมาใส่แทน",
                "remove the entry if the matter has been corrected; otherwise copy the code from the report",
            ),
            Case::NotTranslated { parts, lang } => Words::warning(
                "not-translated",
                format!("ฉบับภาษา{}นี้ยังแปลไม่ครบ ที่ยังเป็นภาษาเดิมคือ {}", lang.th, parts.th),
                format!("this {} edition is not all translated yet; what is left: {}", lang.en, parts.en),
            )
            .label("ยังไม่ได้แปล", "not translated")
            .remedy(
                "พิมพ์คำแปลแทนข้อความเดิม ถ้ายังแปลไม่เสร็จ ให้เติมบรรทัด `draft: yes` เว็บไซต์จะแสดงต้นฉบับไปก่อน",
                "write the translation in its place; if it will take time, add the line `draft: yes`, and the site shows the original meanwhile",
            ),
            Case::OtherLanguage { lang } => Words::warning(
                "other-language",
                format!("ไฟล์นี้เป็นฉบับภาษา{} แต่ข้อความส่วนใหญ่ไม่ใช่ภาษา{}", lang.th, lang.th),
                format!("most of the text in this {} file is not {}", lang.en, lang.en),
            )
            .remedy(
                "ตรวจว่าบันทึกผิดไฟล์หรือไม่ ฉบับภาษาไทยชื่อ index.th.md ฉบับภาษาอังกฤษชื่อ index.en.md",
                "see whether it is in the wrong file: Thai belongs in index.th.md, English in index.en.md",
            ),
        }
    }
}

/// Why a source did not open.
fn why(outcome: &Outcome) -> Bilingual<String> {
    let (th, en) = match outcome {
        Outcome::Refused { status: status @ (404 | 410) } => {
            return Bilingual::new(
                format!("เว็บไซต์ตอบว่าไม่มีหน้านี้ ({status})"),
                format!("the site says that there is no such page ({status})"),
            );
        }
        Outcome::Refused { status: status @ 500.. } => {
            return Bilingual::new(
                format!("เว็บไซต์ขัดข้อง ({status})"),
                format!("the site has an error of its own ({status})"),
            );
        }
        Outcome::Refused { status } => {
            return Bilingual::new(
                format!("เว็บไซต์ไม่ส่งหน้านี้ให้ ({status})"),
                format!("the site does not give the page ({status})"),
            );
        }
        Outcome::NoAnswer(Silence::Name) => ("ไม่พบเว็บไซต์ชื่อนี้", "no site has this name"),
        Outcome::NoAnswer(Silence::Connection) => {
            ("เว็บไซต์ไม่รับการเชื่อมต่อ", "the site does not take the connection")
        }
        Outcome::NoAnswer(Silence::Time) => {
            ("เว็บไซต์ไม่ตอบภายในเวลาที่รอ", "the site did not answer in time")
        }
        Outcome::NoAnswer(Silence::Redirects) => {
            ("ที่อยู่นี้ส่งต่อไปเรื่อย ๆ โดยไม่ถึงหน้าใด", "the address leads on and on, and to no page")
        }
        Outcome::NoAnswer(Silence::Nonsense) => {
            ("สิ่งที่ตอบกลับมาไม่ใช่เว็บไซต์", "what answers there is no web site")
        }
        Outcome::NoAnswer(Silence::Private) => (
            "ที่อยู่นี้เป็นของเครือข่ายภายใน ผู้อ่านทั่วไปเปิดไม่ได้",
            "the address is of an internal network, where no reader gets",
        ),
        Outcome::Opened | Outcome::Moved { .. } | Outcome::Unknown(_) => {
            unreachable!("only a source that did not open is told")
        }
    };
    Bilingual::new(th, en).owned()
}
