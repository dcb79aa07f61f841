//! Links and pictures that lead nowhere.

use crate::diagnostic::Words;

/// A link or picture whose target is not there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Link {
    /// No such file or page.
    Dead {
        /// As written.
        target: String,
        /// The nearest that is there, as it would be written.
        nearest: Option<String>,
    },
    /// The page is there, the place on it is not.
    DeadFragment {
        /// As written, without `#`.
        fragment: String,
        /// The nearest that is there.
        nearest: Option<String>,
    },
    /// A link to a case that is not published.
    Unpublished {
        /// Its slug.
        slug: String,
    },
    /// A path that leads out of the content folder.
    Outside {
        /// As written.
        target: String,
    },
    /// A picture that lies on another site.
    ForeignPicture {
        /// As written.
        target: String,
    },
    /// A picture whose file is no picture.
    NotAPicture {
        /// As written.
        target: String,
    },
}

impl Link {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Link::Dead { target, nearest } => {
                let words = Words::error(
                    "dead-link",
                    format!("ลิงก์ไปที่ `{target}` แต่ไม่มีไฟล์หรือหน้านี้"),
                    format!("`{target}` leads to no file or page"),
                )
                .label("ไปไม่ถึง", "leads nowhere");
                match nearest {
                    Some(nearest) => words.did_you_mean(nearest),
                    None if names_a_file(target) => words.remedy(
                        "วางไฟล์ไว้ในโฟลเดอร์เดียวกับเรื่องนี้ แล้วเขียนชื่อให้ตรงทุกตัว รวมทั้งตัวพิมพ์เล็กใหญ่และนามสกุลไฟล์",
                        "put the file into the folder of this page and write its name letter for letter, capitals and ending included",
                    ),
                    None => words.remedy(
                        "เขียนที่อยู่ของไฟล์จากโฟลเดอร์นี้ เช่น ../ชื่อเรื่อง/index.th.md หรือที่อยู่เว็บเต็มที่ขึ้นต้นด้วย https://",
                        "write the file as seen from this folder, such as ../other-case/index.th.md, or a whole address with https://",
                    ),
                }
            }
            Link::DeadFragment { fragment, nearest } => {
                let words = Words::error(
                    "dead-fragment",
                    format!("ไม่มีหัวข้อ `#{fragment}` ในหน้าที่ลิงก์ไป"),
                    format!("there is no `#{fragment}` on that page"),
                )
                .label("ไม่มีหัวข้อนี้", "no such heading");
                match nearest {
                    Some(nearest) => words.did_you_mean(format!("#{nearest}")),
                    None => words.remedy(
                        "แก้ให้ตรงกับหัวข้อในหน้านั้น หรือลบเครื่องหมาย # และข้อความที่ตามมา",
                        "correct it to a heading of that page, or remove # and what follows",
                    ),
                }
            }
            Link::Unpublished { slug } => Words::warning(
                "link-to-unpublished",
                format!("ลิงก์ไปยัง `{slug}` ซึ่งยังไม่เผยแพร่ ผู้อ่านจะเห็นเป็นข้อความธรรมดา"),
                format!("`{slug}` is not published, so readers see plain text in place of the link"),
            )
            .remedy(
                "รอให้เรื่องนั้นเผยแพร่ก่อน หรือลบลิงก์",
                "wait until it is published, or remove the link",
            ),
            Link::Outside { target } => Words::error(
                "path-outside",
                format!("`{target}` ชี้ออกนอกโฟลเดอร์ content"),
                format!("`{target}` leads out of the content folder"),
            )
            .remedy(
                "คัดลอกไฟล์มาไว้ในโฟลเดอร์ของเรื่องนี้ แล้วเขียนเพียงชื่อไฟล์ในลิงก์",
                "copy the file into the folder of this page and link to it by its name",
            ),
            Link::ForeignPicture { target } => Words::error(
                "foreign-picture",
                format!("ภาพ `{target}` อยู่ในเว็บไซต์อื่น"),
                format!("the picture `{target}` is on another site"),
            )
            .remedy(
                "ขออนุญาตเจ้าของภาพ แล้วบันทึกภาพไว้ในโฟลเดอร์ของเรื่องนี้ เว็บไซต์นี้ไม่ดึงสิ่งใดจากเว็บไซต์อื่น เพื่อความเป็นส่วนตัวของผู้อ่าน",
                "ask its owner and save it in the folder of this page; the site fetches nothing from elsewhere, for the privacy of its readers",
            ),
            Link::NotAPicture { target } => Words::error(
                "not-a-picture",
                format!("`{target}` ไม่ใช่ไฟล์ภาพที่ใช้ได้"),
                format!("`{target}` is not a picture that can be shown"),
            )
            .remedy("บันทึกเป็น jpg png webp หรือ gif แล้วใส่ชื่อไฟล์ใหม่", "save it as jpg, png, webp or gif, and write the new name"),
        }
    }
}

/// Whether a target is meant as a file beside the page: a name with an ending.
fn names_a_file(target: &str) -> bool {
    let (name, ending) = target.rsplit_once('.').unwrap_or_default();
    !target.contains(['/', '#']) && !name.is_empty() && ending != "md"
}
