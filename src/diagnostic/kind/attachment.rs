//! What lies beside a page gives somebody away: by its name, or by what is inside.

use crate::{
    diagnostic::{Words, kind::text::Weight},
    picture::{
        carried::Carried,
        look::{MOST_PIXELS, Other, Problem},
    },
};

/// Something about a file that lies beside a page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Attachment {
    /// A number of a person in the name of a file or folder.
    NumberInName {
        /// Which.
        number: PersonNumber,
        /// How much it weighs.
        weight: Weight,
    },
    /// A column of a table that is about persons.
    PersonColumn {
        /// Its heading, as typed.
        heading: String,
        /// Where the heading stands.
        cell: Cell,
    },
    /// Numbers of citizens in the cells of a table.
    CitizenNumberInTable {
        /// Where the first stands.
        first: Cell,
        /// How many cells have one.
        count: usize,
    },
    /// A picture that carries where it was taken.
    PicturePosition,
    /// A picture that carries something about a person.
    PicturePerson {
        /// What.
        carried: Vec<Carried>,
        /// How much it weighs.
        weight: Weight,
    },
    /// A picture that cannot be shown.
    BrokenPicture {
        /// Why.
        problem: Problem,
    },
    /// A picture of a case in which people can be hurt, of which nobody says who is shown.
    PictureWithoutConsent {
        /// Its name.
        name: String,
    },
    /// Those who are shown agreed, and nobody says where that is kept.
    ConsentNotKept {
        /// How much it weighs: children are shown only with it.
        weight: Weight,
    },
    /// What is told of a picture that is not there.
    NoSuchPicture {
        /// Its name.
        name: String,
    },
}

/// A number of a person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PersonNumber {
    /// That of a citizen.
    Citizen,
    /// That of a citizen, or a moment by which a telephone named a picture.
    PerhapsCitizen,
    /// That of a mobile telephone.
    Mobile,
}

/// A place in a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// The line of the file, from 1.
    pub line: u64,
    /// From 1.
    pub column: usize,
}

impl Cell {
    /// The column as spreadsheets call it: A, B, ... Z, AA.
    fn letters(self) -> String {
        let mut letters = String::new();
        let mut rest = self.column;
        while rest > 0 {
            rest -= 1;
            letters.insert(0, char::from(b'A' + (rest % 26) as u8));
            rest /= 26;
        }
        letters
    }

    fn th(self) -> String {
        format!("แถวที่ {} คอลัมน์ {}", self.line, self.letters())
    }

    fn en(self) -> String {
        format!("row {}, column {}", self.line, self.letters())
    }
}

impl Attachment {
    /// Whether somebody can be found by it, or be hurt by it.
    pub(super) fn is_about_person(&self) -> bool {
        !matches!(self, Self::BrokenPicture { .. } | Self::NoSuchPicture { .. })
    }

    /// Lets it weigh what it weighs in a page like this.
    pub(super) fn weigh(&mut self, by: Weight) {
        if let Self::NumberInName { weight, .. } | Self::PicturePerson { weight, .. } = self {
            *weight = by;
        }
    }

    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Self::NumberInName { number, weight } => number_in_name(*number, *weight),
            Self::PersonColumn { heading, cell } => Words::error(
                "persons-in-table",
                format!("ตารางนี้มีคอลัมน์ “{heading}” ซึ่งเป็นข้อมูลของบุคคล ({}) และทุกคนจะดาวน์โหลดได้", cell.th()),
                format!("this table has a column “{heading}”, which is about persons ({}), and everybody can download it", cell.en()),
            )
            .remedy(
                "ลบคอลัมน์นี้ทั้งคอลัมน์แล้วบันทึกใหม่ หรือแนบตารางที่สรุปเป็นจำนวนแล้วแทน",
                "delete the whole column and save the file again, or attach a table of counts instead",
            ),
            Self::CitizenNumberInTable { first, count } => Words::error(
                "citizen-number-in-table",
                format!("ตารางนี้มีเลขประจำตัวประชาชน {count} เซลล์ เซลล์แรกอยู่ที่{} และทุกคนจะดาวน์โหลดได้", first.th()),
                match count {
                    1 => format!("a cell of this table holds a citizen's identity number ({}), and everybody can download it", first.en()),
                    _ => format!("{count} cells of this table hold citizens' identity numbers, the first in {}, and everybody can download it", first.en()),
                },
            )
            .remedy(
                "ลบคอลัมน์ที่มีเลขนี้แล้วบันทึกใหม่ หรือแนบตารางที่สรุปเป็นจำนวนแล้วแทน",
                "delete the column and save the file again, or attach a table of counts instead",
            ),
            Self::BrokenPicture { problem } => broken_picture(*problem),
            Self::PictureWithoutConsent { name } => Words::warning(
                "picture-without-consent",
                "ภาพนี้อยู่ในเรื่องที่ผู้ปรากฏในภาพอาจเดือดร้อนได้ แต่ยังไม่มีบันทึกว่าในภาพมีใคร และยินยอมแล้วหรือยัง",
                "this picture belongs to a case that can hurt those who are shown, and nothing says whether anybody is and has agreed",
            )
            .remedy(
                format!("สร้างไฟล์ `{name}.yaml` ไว้ข้างภาพ แล้วเขียน `people: none` ถ้าไม่มีบุคคล หรือ `people: not-recognisable` ถ้าจำหน้าไม่ได้ ถ้ายินยอมแล้วให้เขียน `people: consented` และบอกใน `consent` ว่าเก็บหนังสือยินยอมไว้ที่ใด"),
                format!("make a file `{name}.yaml` beside it and write `people: none` if nobody is shown, or `people: not-recognisable`; if they agreed, write `people: consented` and say under `consent` where that is kept"),
            ),
            Self::ConsentNotKept { weight } => {
                let remedy = (
                    "เติม `consent: {kept_at: ที่ว่าการอำเภอ, date: 3 พ.ย. 2565}` หรือใช้ภาพที่จำหน้าไม่ได้แทน แล้วเขียน `people: not-recognisable`",
                    "add `consent: {kept_at: District Office, date: 2022-11-03}`, or use a picture in which nobody can be recognised and write `people: not-recognisable`",
                );
                let words = match weight {
                    Weight::Sensitive => Words::error(
                        "consent-not-kept",
                        "ภาพในเรื่องเด็กต้องบอกว่าเก็บหนังสือยินยอมของผู้ปกครองไว้ที่ใดและลงวันที่เท่าใด",
                        "a picture in a case about children must say where the consent of their guardians is kept, and its date",
                    ),
                    Weight::Ordinary => Words::warning(
                        "consent-not-kept",
                        "บันทึกนี้บอกว่าผู้ปรากฏในภาพยินยอมแล้ว แต่ไม่ได้บอกว่าเก็บหนังสือยินยอมไว้ที่ใดและลงวันที่เท่าใด",
                        "those who are shown agreed, but nothing says where that is kept, and its date",
                    ),
                };
                words.label("ยังไม่บอกที่เก็บ", "kept where?").remedy(remedy.0, remedy.1)
            }
            Self::NoSuchPicture { name } => Words::warning(
                "no-such-picture",
                format!("ไม่มีภาพชื่อ `{name}` อยู่ข้างไฟล์นี้ ข้อความในไฟล์จึงไม่มีใครเห็น"),
                format!("there is no picture `{name}` beside this file, so nobody sees what it tells"),
            )
            .remedy(
                "ตั้งชื่อไฟล์ตามชื่อภาพทั้งชื่อแล้วต่อท้ายด้วย `.yaml` เช่น `fai.jpg.yaml` สำหรับภาพ `fai.jpg`",
                "name it after the whole name of the picture, with `.yaml` at its end: `dam.jpg.yaml` for `dam.jpg`",
            ),
            Self::PicturePosition => Words::error(
                "picture-position",
                "ภาพนี้มีตำแหน่งที่ถ่ายฝังอยู่ในไฟล์ ใครดาวน์โหลดไปก็หาบ้านหรือสถานที่นั้นพบ",
                "this picture carries the position where it was taken, from which anybody can find the home or place",
            )
            .remedy(format!("{} {}", REMOVE.0, SCREENSHOT.0), format!("{}; {}", REMOVE.1, SCREENSHOT.1)),
            Self::PicturePerson { carried, weight } => {
                let [th, en] = [what_th as fn(&Carried) -> &'static str, what_en]
                    .map(|what| carried.iter().map(what).collect::<Vec<_>>());
                let th = format!("ภาพนี้มี{}ฝังอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้", th.join(" และ"));
                let en = format!("this picture carries {}, which everybody can see", en.join(" and "));
                let words = match weight {
                    Weight::Sensitive => Words::error("picture-person", th, en),
                    Weight::Ordinary => Words::warning("picture-person", th, en),
                };
                let [th, en] = weight.remedy(
                    [REMOVE.0, REMOVE.1],
                    [
                        "ถ้าเป็นชื่อหน่วยงาน หรือเจ้าของชื่อยินดีให้เผยแพร่ ให้ระบุเหตุผลไว้ใน `accept`",
                        "if it is the name of an office, or its owner wants it there, say so under `accept`",
                    ],
                );
                words.remedy(th, en)
            }
        }
    }
}

fn broken_picture(problem: Problem) -> Words {
    let again = (
        "คัดลอกไฟล์จากต้นทางใหม่ รอให้เสร็จ แล้วเปิดดูให้เห็นภาพเต็มก่อนวางลงในโฟลเดอร์นี้",
        "copy it again from where it came, wait until that is done, and open it once before you put it here",
    );
    let convert = (
        "เปิดภาพด้วยโปรแกรมดูภาพ แล้วบันทึกใหม่เป็น jpg หรือ png การเปลี่ยนชื่อไฟล์อย่างเดียวไม่พอ",
        "open it in a program that shows it and save it as jpg or png; to change its name is not enough",
    );
    match problem {
        Problem::Empty => Words::error(
            "broken-picture",
            "ไฟล์ภาพนี้ว่างเปล่า",
            "the file of this picture holds nothing",
        )
        .remedy(again.0, again.1),
        Problem::CutOff => Words::error(
            "broken-picture",
            "ไฟล์ภาพนี้ขาดตอนท้าย คัดลอกหรือดาวน์โหลดมาไม่ครบ",
            "the file of this picture ends too early: it was not copied or downloaded whole",
        )
        .remedy(again.0, again.1),
        Problem::Damaged => Words::error(
            "broken-picture",
            "ไฟล์ภาพนี้เสียหาย จึงเปิดเป็นภาพไม่ได้",
            "the file of this picture is damaged and cannot be shown",
        )
        .remedy(again.0, again.1),
        Problem::Other(other) => {
            let (th, en) = what_other(other);
            Words::error(
                "broken-picture",
                format!("ไฟล์นี้มีชื่อเป็นภาพ แต่ข้างใน{th} ซึ่งเบราว์เซอร์แสดงไม่ได้"),
                format!(
                    "this file has the name of a picture, but {en}, which browsers cannot show"
                ),
            )
            .remedy(convert.0, convert.1)
        }
        Problem::TooLarge { width, height } => {
            let most = MOST_PIXELS / 1_000_000;
            Words::error(
                "picture-too-large",
                format!("ภาพนี้กว้าง {width} สูง {height} จุด เว็บไซต์รับภาพได้ไม่เกิน {most} ล้านจุด"),
                format!("this picture is {width} × {height} pixels, and no more than {most} million can be drawn"),
            )
            .remedy(
                "ย่อภาพให้ด้านยาวไม่เกิน 4,000 จุดด้วยโปรแกรมแต่งภาพ แล้วบันทึกทับไฟล์เดิม หน้าเว็บแสดงกว้างที่สุดเพียง 1,600 จุด",
                "make its longer side 4,000 pixels at most in a program for pictures, and save it in place of this one; pages show no more than 1,600",
            )
        }
    }
}

fn what_other(other: Other) -> (&'static str, &'static str) {
    match other {
        Other::Heic => ("เป็น HEIC จาก iPhone", "inside it is HEIC, as iPhones write it"),
        Other::Avif => ("เป็น AVIF", "inside it is AVIF"),
        Other::Tiff => ("เป็น TIFF จากเครื่องสแกน", "inside it is TIFF, as scanners write it"),
        Other::Bmp => ("เป็น BMP", "inside it is BMP"),
        Other::Pdf => ("เป็นเอกสาร PDF", "inside it is a PDF document"),
        Other::Page => ("เป็นหน้าเว็บหรือภาพ SVG", "inside it is a web page or an SVG"),
        Other::OddJpeg => ("เป็น JPEG ชนิดพิเศษ", "inside it is a rare kind of JPEG"),
        Other::Unknown => ("ไม่ใช่ภาพชนิดที่รู้จัก", "inside it is no kind of picture that is known"),
    }
}

/// How to take out of a picture what it carries, where its author sits.
const REMOVE: (&str, &str) = (
    "ใน Windows คลิกขวาที่ภาพ เลือก Properties (คุณสมบัติ) แท็บ Details (รายละเอียด) แล้วกด Remove Properties and Personal Information (ลบคุณสมบัติและข้อมูลส่วนบุคคล)",
    "in Windows, right-click the picture, choose Properties, then Details, then Remove Properties and Personal Information",
);

/// The same with a telephone.
const SCREENSHOT: (&str, &str) = (
    "บนโทรศัพท์ ให้เปิดภาพ จับภาพหน้าจอ ตัดขอบ แล้วใช้ภาพใหม่แทน",
    "on a telephone, open it, take a screenshot, crop it, and use that instead",
);

fn what_th(carried: &Carried) -> &'static str {
    match carried {
        Carried::Position => "ตำแหน่งที่ถ่าย",
        Carried::Author => "ชื่อผู้ถ่าย",
        Carried::Owner => "ชื่อเจ้าของกล้อง",
        Carried::Serial => "หมายเลขเครื่องของกล้อง",
        Carried::Shown => "ชื่อผู้ที่อยู่ในภาพ",
        Carried::Place => "ชื่อสถานที่ที่ถ่าย",
    }
}

fn what_en(carried: &Carried) -> &'static str {
    match carried {
        Carried::Position => "where it was taken",
        Carried::Author => "the name of who took it",
        Carried::Owner => "the name of the camera's owner",
        Carried::Serial => "the serial number of the camera",
        Carried::Shown => "the names of those shown",
        Carried::Place => "the name of the place",
    }
}

fn number_in_name(number: PersonNumber, weight: Weight) -> Words {
    let rename = (
        "เปลี่ยนชื่อเป็นคำที่บอกเนื้อหา เช่น `prachum-muban.jpg` และแก้ชื่อในข้อความที่อ้างถึงไฟล์นี้ด้วย",
        "rename it after what it shows, like `village-meeting.jpg`, and change the name where a text refers to it",
    );
    match number {
        PersonNumber::Citizen => Words::error(
            "number-in-name",
            "ชื่อไฟล์หรือโฟลเดอร์นี้มีเลขประจำตัวประชาชน ซึ่งทุกคนจะเห็นได้",
            "the name of this file or folder holds a citizen's identity number, which everybody can see",
        )
        .remedy(
            format!("{} ถ้าเป็นสำเนาบัตรหรือเอกสารของบุคคล ให้นำไฟล์ออก", rename.0),
            format!("{}; if it is a copy of somebody's card or papers, take the file out", rename.1),
        ),
        PersonNumber::PerhapsCitizen => Words::warning(
            "number-in-name",
            "ชื่อนี้เป็นเลข 13 หลักที่อาจเป็นเลขประจำตัวประชาชน หรืออาจเป็นชื่อที่โทรศัพท์ตั้งให้",
            "this name is a number of thirteen digits: perhaps a citizen's identity number, perhaps a name that a telephone gave",
        )
        .remedy(rename.0, rename.1),
        PersonNumber::Mobile => {
            let (th, en) = (
                "ชื่อไฟล์หรือโฟลเดอร์นี้มีเบอร์โทรศัพท์มือถือ ซึ่งทุกคนจะเห็นได้",
                "the name of this file or folder holds a mobile telephone number, which everybody can see",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("number-in-name", th, en),
                Weight::Ordinary => Words::warning("number-in-name", th, en),
            };
            words.remedy(rename.0, rename.1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_in_a_spreadsheet() {
        for (column, letters) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")] {
            assert_eq!(Cell { line: 1, column }.letters(), letters);
        }
    }
}
