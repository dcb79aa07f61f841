//! Keys of front matter and settings: unknown, missing, twice, of the wrong shape.

use crate::{diagnostic::Words, lang::Bilingual};

/// A key, or its value, that is not as it should be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Front {
    /// No such key.
    UnknownKey {
        /// As written.
        key: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// A key that must be there is not.
    MissingKey {
        /// Whether it is not there or has no value.
        lack: Lack,
        /// Its name.
        key: &'static str,
        /// Its Thai name.
        thai: &'static str,
        /// What it is for.
        about: Bilingual<&'static str>,
        /// The key as it might be written.
        line: String,
    },
    /// A key that stands twice.
    DuplicateKey {
        /// As written.
        key: String,
    },
    /// A value of the wrong shape.
    WrongShape {
        /// What is expected.
        expected: Expected,
        /// The key as it might be written.
        line: String,
    },
    /// A key that a case never says of itself.
    ComputedKey {
        /// As written.
        key: String,
    },
    /// "Not known", which does not say who does not know.
    NotKnown {
        /// As written.
        typed: String,
        /// Whether it stands for a number, so that 0 would be an answer too.
        counted: bool,
    },
    /// "The source does not say", where no source is asked.
    NotStatedHere {
        /// The name of the key.
        key: &'static str,
        /// What it is for.
        about: Bilingual<&'static str>,
        /// The key as it might be written.
        line: String,
        /// Whether it must be there.
        required: bool,
    },
    /// A kind of office, where the level of an area is asked for.
    OfficeNotLevel {
        /// As written.
        typed: String,
    },
    /// The same term or place twice in one list.
    RepeatedTerm {
        /// As written.
        typed: String,
    },
    /// A date that is no year, where a year is asked for.
    NotAYear {
        /// As written.
        typed: String,
        /// Its year, as it would be written.
        year: String,
    },
    /// A case that is withdrawn, or said not to be, without a reason.
    WithdrawnWithoutReason {
        /// As written.
        typed: String,
    },
    /// Neither yes nor no.
    NotYesNo {
        /// As written.
        typed: String,
        /// Whether `unknown` may be said too.
        or_unknown: bool,
    },
    /// None of the few words that are known.
    NotOneOf {
        /// As written.
        typed: String,
        /// The words.
        allowed: Bilingual<String>,
        /// The nearest of them.
        nearest: Option<String>,
    },
    /// No whole number from 0.
    NotWhole {
        /// As written.
        typed: String,
    },
    /// No web address.
    NotUrl {
        /// As written.
        typed: String,
    },
    /// No e-mail address.
    NotEmail {
        /// As written.
        typed: String,
    },
    /// No name for an address.
    NotSlug {
        /// As written.
        typed: String,
        /// One that would do.
        suggestion: Option<String>,
    },
    /// No name of a file beside this one.
    NotFileName {
        /// As written.
        typed: String,
    },
    /// No address as this site has them.
    NotOldAddress {
        /// As written.
        typed: String,
    },
    /// A title that is too long to be one.
    TitleTooLong {
        /// In clusters.
        length: usize,
        /// In clusters.
        limit: usize,
    },
    /// A title that will be cut in a chat.
    TitleLong {
        /// In clusters.
        length: usize,
        /// What a chat shows whole.
        limit: usize,
    },
    /// More themes than a case may have.
    TooManyThemes {
        /// How many.
        count: usize,
    },
    /// A rule of digests that this program does not know.
    UnknownDigestRule {
        /// As written.
        rule: String,
    },
    /// A contract with authors that is older than this program's.
    OlderModel {
        /// As written.
        model: u32,
        /// What this program writes.
        known: u32,
    },
    /// A contract with authors that is newer than this program.
    NewerModel {
        /// As written.
        model: u32,
        /// What this program knows.
        known: u32,
    },
}

/// How a key is missing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// It is not there.
    Absent,
    /// It is not there, inside a value.
    Inside,
    /// It is there and has no value.
    Empty,
}

/// What is expected of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Expected {
    /// One text.
    Text,
    /// Keys with values.
    Keys,
    /// A list of texts.
    List,
}

impl Front {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Front::UnknownKey { key, nearest } => Words::error(
                "unknown-key",
                format!("ไม่มีช่องชื่อ `{key}`"),
                format!("there is no key `{key}`"),
            )
            .label("ไม่มีช่องนี้", "unknown")
            .nearest_or(
                nearest.as_deref(),
                "ลบบรรทัดนี้ หรือย้ายข้อความลงไปไว้ในเนื้อหา ดูช่องทั้งหมดได้ด้วยคำสั่ง `amphoe explain keys`",
                "remove the line or move its text into the body; `amphoe explain keys` lists them",
            ),
            Front::MissingKey { lack: Lack::Empty, key, thai, about, line } => Words::error(
                "missing-key",
                format!("ช่อง `{key}` ({thai}) ยังว่างอยู่ ต้องมีข้อมูล"),
                format!("the key `{key}` has no value"),
            )
            .label("ยังว่าง", "empty")
            .remedy(
                format!("{}: เขียนต่อท้าย เช่น `{line}`", about.th),
                format!("{}: write it, as in `{line}`", about.en),
            ),
            Front::MissingKey { lack: Lack::Inside, key, thai, about, line } => Words::error(
                "missing-key",
                format!("รายการนี้ยังไม่มีช่อง `{key}` ({thai}) ซึ่งต้องมี"),
                format!("the key `{key}` is missing here"),
            )
            .label("เติมในส่วนนี้", "it belongs in here")
            .remedy(
                format!("{}: เติม `{line}`", about.th),
                format!("{}: add `{line}`", about.en),
            ),
            Front::MissingKey { lack: Lack::Absent, key, thai, about, line } => Words::error(
                "missing-key",
                format!("ยังไม่มีช่อง `{key}` ({thai}) ซึ่งต้องมี"),
                format!("the key `{key}` is missing"),
            )
            .label("เพิ่มในส่วนนี้", "add it here")
            .remedy(
                format!("{}: เพิ่มบรรทัด เช่น `{line}`", about.th),
                format!("{}: add a line such as `{line}`", about.en),
            ),
            Front::DuplicateKey { key } => Words::error(
                "duplicate-key",
                format!("ช่อง `{key}` มีสองครั้ง"),
                format!("the key `{key}` is there twice"),
            )
            .label("ครั้งที่สอง", "the second")
            .also("ครั้งแรก", "the first")
            .remedy(
                "เก็บไว้บรรทัดเดียว ถ้ามีหลายค่าให้เขียนเป็นรายการ",
                "keep one of them; several values are written as a list",
            ),
            Front::WrongShape { expected, line } => {
                let (th, en) = match expected {
                    Expected::Text => ("ตรงนี้ต้องเป็นข้อความเดียว", "one text is expected here"),
                    Expected::Keys => {
                        ("ตรงนี้ต้องเป็นช่องย่อยกับข้อมูล", "keys with values are expected here")
                    }
                    Expected::List => ("ตรงนี้ต้องเป็นรายการ", "a list is expected here"),
                };
                Words::error("wrong-shape", th, en).remedy(
                    format!("เขียนแบบนี้: `{line}` ถ้าข้อความมีเครื่องหมาย : [ ] หรือ {{ }} ให้ครอบทั้งข้อความด้วย '"),
                    format!("write it like `{line}`; put a text with : [ ] or {{ }} in it between two '"),
                )
            }
            Front::ComputedKey { key } => Words::error(
                "computed-key",
                format!("กรณีศึกษาไม่ต้องเขียนช่อง `{key}` เอง"),
                format!("`{key}` is not written in a case"),
            )
            .label("ไม่ต้องเขียน", "worked out elsewhere")
            .remedy(
                "ลบบรรทัดนี้ อำเภอนำร่อง การเข้ารอบ รางวัล และการส่งข้อมูล บันทึกใน content/programme/programme.yaml พร้อมแหล่งอ้างอิง แล้วระบบจะแสดงในหน้านี้ให้เอง",
                "remove the line: pilots, finalists, awards and submissions are recorded in content/programme/programme.yaml, each with its source, and shown here from there",
            ),
            Front::NotKnown { typed, counted } => {
                let words = Words::error(
                    "not-known",
                    format!("`{typed}` ไม่ได้บอกว่าใครไม่ทราบ"),
                    format!("`{typed}` does not say who does not know"),
                )
                .label("ยังไม่ชัดเจน", "unclear");
                let (th, en) = match counted {
                    true => (" ถ้าไม่มีเลย ให้เขียน `0`", "; if there was none, write `0`"),
                    false => ("", ""),
                };
                words.remedy(
                    format!("ถ้ายังไม่มีใครบอก ให้ลบบรรทัดนี้ ถ้าดูแล้วแหล่งอ้างอิงไม่ได้บอก ให้เขียน `ไม่ระบุ`{th}"),
                    format!("if nobody has told us, leave the line out; if the source was read and does not say, write `not-stated`{en}"),
                )
            }
            Front::NotStatedHere { key, about, line, required } => {
                let words = Words::error(
                    "must-be-said",
                    format!("ช่อง `{key}` ตอบว่า ไม่ระบุ ไม่ได้ ผู้เขียนต้องบอกเอง"),
                    format!("`{key}` cannot be `not-stated`: the author has to say it"),
                );
                match required {
                    true => words.remedy(
                        format!("{} เขียนเช่น `{line}`", about.th),
                        format!("{}: write it like `{line}`", about.en),
                    ),
                    false => words.remedy(
                        format!("ลบบรรทัดนี้ หรือเขียนเช่น `{line}`"),
                        format!("leave the line out, or write it like `{line}`"),
                    ),
                }
            }
            Front::OfficeNotLevel { typed } => Words::error(
                "office-not-level",
                format!("`{typed}` เป็นประเภทของหน่วยงาน ไม่ใช่ระดับพื้นที่"),
                format!("`{typed}` is a kind of office, not the level of an area"),
            )
            .label("ไม่ใช่ระดับพื้นที่", "not a level")
            .remedy(
                "เขียนว่าลงมือทำในพื้นที่กว้างแค่ไหน เช่น `level: ตำบล` หรือ `level: หมู่บ้าน` ส่วนชื่อหน่วยงานเขียนที่ช่อง `owner`",
                "say how wide the area was, such as `level: subdistrict` or `level: village`, and put the office under `owner`",
            ),
            Front::RepeatedTerm { typed } => Words::warning(
                "repeated-term",
                format!("`{typed}` มีอยู่ในรายการนี้แล้ว"),
                format!("`{typed}` is in this list already"),
            )
            .label("ซ้ำ", "the second")
            .also("ครั้งแรก", "the first")
            .remedy("ลบรายการที่ซ้ำ", "remove one of them"),
            Front::NotAYear { typed, year } => Words::error(
                "not-a-year",
                format!("ช่องนี้รับเฉพาะปี แต่ `{typed}` ไม่ใช่ปี"),
                format!("a year is expected here, and `{typed}` is not a year"),
            )
            .label("ไม่ใช่ปี", "not a year")
            .remedy(format!("เขียนว่า `{year}`"), format!("write `{year}`")),
            Front::WithdrawnWithoutReason { typed } => Words::error(
                "withdrawn-without-reason",
                format!("`withdrawn: {typed}` ไม่ได้บอกเหตุผลที่ถอน"),
                format!("`withdrawn: {typed}` gives no reason"),
            )
            .label("ต้องเป็นเหตุผล", "a reason is expected")
            .remedy(
                "เขียนเหตุผลที่ผู้อ่านจะเห็น เช่น `withdrawn: ตามคำขอของหน่วยงาน` ถ้าไม่ได้ถอน ให้ลบบรรทัดนี้",
                "write the reason that readers will see, such as `withdrawn: at the request of the office`; remove the line if the case is not withdrawn",
            ),
            Front::NotYesNo { typed, or_unknown } => {
                let words = Words::error(
                    "not-yes-or-no",
                    format!("ช่องนี้ให้ตอบว่าใช่หรือไม่ใช่ แต่ที่เขียนคือ `{typed}`"),
                    format!("`{typed}` is neither yes nor no"),
                );
                match or_unknown {
                    true => words.remedy(
                        "ตอบ yes (ใช่) no (ไม่ใช่) หรือ unknown (ไม่ทราบ)",
                        "answer yes, no or unknown",
                    ),
                    false => words.remedy(
                        "ตอบ yes (ใช่) หรือ no (ไม่ใช่) ถ้าไม่ทราบให้ลบบรรทัดนี้",
                        "answer yes or no; leave the line out if you do not know",
                    ),
                }
            }
            Front::NotOneOf { typed, allowed, nearest } => {
                let words = Words::error(
                    "not-one-of",
                    format!("`{typed}` ไม่อยู่ในตัวเลือก"),
                    format!("`{typed}` is not one of the choices"),
                );
                let (th, en) = match nearest {
                    Some(nearest) => (
                        format!("หมายถึง `{nearest}` หรือไม่ "),
                        format!("did you mean `{nearest}`? "),
                    ),
                    None => Default::default(),
                };
                words.remedy(
                    format!("{th}ตัวเลือกคือ {}", allowed.th),
                    format!("{en}The choices are {}", allowed.en),
                )
            }
            Front::NotWhole { typed } => Words::error(
                "not-a-whole-number",
                format!("`{typed}` ไม่ใช่จำนวนเต็ม"),
                format!("`{typed}` is not a whole number"),
            )
            .remedy("เขียนเป็นตัวเลข เช่น 1", "write a number such as 1"),
            Front::NotUrl { typed } if typed.contains('.') && !typed.contains([' ', ':']) => {
                Words::error(
                    "not-a-web-address",
                    format!("`{typed}` ไม่ใช่ที่อยู่เว็บที่ครบถ้วน"),
                    format!("`{typed}` is not a complete web address"),
                )
                .label("ขาด https://", "without https://")
                .did_you_mean(format!("https://{typed}"))
            }
            Front::NotUrl { typed } => Words::error(
                "not-a-web-address",
                format!("`{typed}` ไม่ใช่ที่อยู่เว็บ"),
                format!("`{typed}` is not a web address"),
            )
            .remedy(
                "คัดลอกที่อยู่จากแถบด้านบนของเบราว์เซอร์ทั้งบรรทัด ต้องขึ้นต้นด้วย https:// หรือ http:// ถ้าแหล่งอ้างอิงไม่มีที่อยู่เว็บ ให้เขียน ไม่ระบุ",
                "copy the whole line from the top of the browser, beginning with https:// or http://; write not-stated where there is none",
            ),
            Front::NotEmail { typed } => Words::error(
                "not-an-email",
                format!("`{typed}` ไม่ใช่อีเมล"),
                format!("`{typed}` is not an e-mail address"),
            )
            .remedy("เขียนเช่น office@example.go.th", "write it like office@example.go.th"),
            Front::NotSlug { typed, suggestion } => {
                let words = Words::error(
                    "bad-slug",
                    format!("`{typed}` ใช้เป็นชื่อในที่อยู่เว็บไม่ได้"),
                    format!("`{typed}` cannot be a name in an address"),
                );
                let (th, en) = match suggestion {
                    Some(s) => (format!(" เช่น `{s}`"), format!(", such as `{s}`")),
                    None => (" เช่น `waste-bank`".to_owned(), ", such as `waste-bank`".to_owned()),
                };
                words.remedy(
                    format!("ใช้ตัวอักษรอังกฤษตัวเล็ก ตัวเลข และขีด - เท่านั้น{th}"),
                    format!("use lower-case English letters, digits and single hyphens{en}"),
                )
            }
            Front::NotFileName { typed } => Words::error(
                "not-a-file-name",
                format!("`{typed}` ไม่ใช่ชื่อไฟล์ในโฟลเดอร์เดียวกัน"),
                format!("`{typed}` is not the name of a file in the same folder"),
            )
            .remedy(
                "วางไฟล์ไว้ในโฟลเดอร์เดียวกับกรณีศึกษานี้ แล้วเขียนเฉพาะชื่อไฟล์ ไม่มีเครื่องหมาย / หรือ \\",
                "put the file into the folder of this case and write its name alone, without / or \\",
            ),
            Front::NotOldAddress { typed } => Words::error(
                "bad-alias",
                format!("`{typed}` ไม่ใช่ที่อยู่เดิมในเว็บไซต์นี้"),
                format!("`{typed}` is not an address of this site"),
            )
            .remedy(
                "เขียนเฉพาะส่วนหลังชื่อเว็บ ขึ้นต้นและลงท้ายด้วย / ใช้ตัวอักษรอังกฤษตัวเล็ก เช่น /cases/old-name/",
                "write what follows the site's name, in lower-case English letters, beginning and ending with /, such as /cases/old-name/",
            ),
            Front::TitleTooLong { length, limit } => Words::error(
                "title-too-long",
                format!("ชื่อเรื่องยาว {length} ตัวอักษร แต่ยาวได้ไม่เกิน {limit} ตัวอักษร"),
                format!("the title has {length} letters, more than {limit}"),
            )
            .remedy(
                "ย่อให้เหลือประโยคเดียวที่บอกว่าทำอะไร ที่ไหน แล้วย้ายรายละเอียดไปไว้ในสรุป",
                "say in one sentence what was done and where; the rest belongs in the summary",
            ),
            Front::TitleLong { length, limit } => Words::warning(
                "title-long",
                format!("ชื่อเรื่องยาว {length} ตัวอักษร เมื่อส่งทาง LINE จะเห็นไม่ครบ"),
                format!("the title has {length} letters and will be cut in a chat"),
            )
            .remedy(
                format!("ถ้าทำได้ ย่อให้ไม่เกิน {limit} ตัวอักษร ถ้าย่อแล้วความหมายเสีย ให้บอกเหตุผลไว้ใน accept"),
                format!("keep it within {limit} letters if you can; if that would harm its sense, give the reason under accept"),
            ),
            Front::TooManyThemes { count } => Words::error(
                "too-many-themes",
                format!("เลือกไว้ {count} ประเด็น แต่เลือกได้ไม่เกิน 3 ประเด็น"),
                format!("{count} themes are chosen, three at most"),
            )
            .remedy(
                "เหลือไว้ 1 ถึง 3 ประเด็นที่ตรงที่สุด",
                "keep the one to three that fit best",
            ),
            Front::UnknownDigestRule { rule } => Words::error(
                "unknown-digest-rule",
                format!("ไม่รู้จักวิธีคิดรหัส `{rule}` ในช่อง translated_from"),
                format!("the digest rule `{rule}` is not known"),
            )
            .remedy(
                "เขียนเพียง translated_from: {rule: w1} แล้วสั่ง amphoe check ในรายงานจะมีบรรทัดให้คัดลอกมาวาง หรือปรับโปรแกรมเป็นรุ่นล่าสุด",
                "write translated_from: {rule: w1} alone and run `amphoe check`, whose report gives the line to paste; or update the program",
            ),
            Front::OlderModel { model, known } => Words::warning(
                "older-model",
                format!("เนื้อหานี้เขียนตามรูปแบบรุ่น {model} รูปแบบปัจจุบันคือรุ่น {known}"),
                format!("this is written for version {model} of the format, and the present one is {known}"),
            )
            .label("รุ่นเก่า", "older")
            .remedy(
                "สั่ง `amphoe fmt` โปรแกรมจะปรับทุกไฟล์ให้เป็นรูปแบบปัจจุบัน แล้วแก้เลขรุ่นนี้ให้",
                "run `amphoe fmt`: it brings every file to the present format and this number with them",
            ),
            Front::NewerModel { model, known } => Words::error(
                "newer-model",
                format!("ไฟล์นี้เขียนตามรูปแบบรุ่น {model} แต่โปรแกรมนี้รู้จักถึงรุ่น {known}"),
                format!("this is written for version {model} of the format, and this program knows versions up to {known}"),
            )
            .remedy("ปรับโปรแกรม amphoe เป็นรุ่นล่าสุด", "update amphoe"),
        }
    }
}
