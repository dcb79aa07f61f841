//! Files and folders that cannot be read, each with what to do about it.

use crate::diagnostic::Words;

/// A file or folder that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// A symbolic link.
    SymbolicLink,
}

impl File {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            File::SymbolicLink => Words::error(
                "symbolic-link",
                "นี่เป็นลิงก์สัญลักษณ์ (symbolic link) ระบบไม่อ่านตามลิงก์",
                "this is a symbolic link, and links are not followed",
            )
            .remedy(
                "ลบลิงก์นี้ แล้วคัดลอกไฟล์จริงมาวางแทน",
                "remove the link and put a copy of the real file in its place",
            ),
        }
    }
}
