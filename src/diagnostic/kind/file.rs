//! Files and folders that cannot be read, each with what to do about it.
//!
//! The reader of these words copies files in Explorer and saves them in Notepad or Word. So the
//! remedies name those programs, and the names of their menus, and never ask for a command.

use std::io;

use crate::{
    diagnostic::{Diagnostic, Place, Words},
    source::{Encoding, Refusal, SourcePath, name::NameProblem},
};

/// A file or folder that cannot be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum File {
    /// A symbolic link.
    SymbolicLink,
    /// A device, a socket, a pipe.
    NotAFile,
    /// Too many bytes.
    TooLarge {
        /// In bytes.
        length: u64,
        /// In bytes.
        limit: u64,
    },
    /// Too many folders inside each other.
    TooDeep {
        /// The most that are read.
        limit: usize,
    },
    /// Too many files in one of the two folders of a project.
    TooMany {
        /// The most that are read.
        limit: usize,
    },
    /// A name that cannot be used.
    Name {
        /// What is wrong with it.
        problem: NameProblem,
    },
    /// Two names that differ only in case or Unicode form.
    SameName {
        /// The name, without its folder.
        name: String,
        /// The other one's.
        other: String,
    },
    /// Text that is not UTF-8.
    NotUtf8 {
        /// The line of the first wrong byte, from 1.
        line: usize,
        /// What it looks like instead.
        guess: Encoding,
    },
    /// The machine would not give it.
    Unreadable {
        /// The kind of fault.
        kind: io::ErrorKind,
        /// What the machine said.
        error: String,
    },
}

/// What there is to tell about a file or folder at `path` that was not read. It speaks of the whole
/// file, since nobody holds its text.
pub fn refused(path: &SourcePath, refusal: &Refusal) -> Diagnostic {
    let mut also = None;
    let kind = match refusal.clone() {
        Refusal::SymbolicLink => File::SymbolicLink,
        Refusal::NotAFile => File::NotAFile,
        Refusal::TooLarge { length, limit } => File::TooLarge { length, limit },
        Refusal::TooDeep { limit } => File::TooDeep { limit },
        Refusal::TooMany { limit } => File::TooMany { limit },
        Refusal::Name { problem } => File::Name { problem },
        Refusal::SameName { other } => {
            let (name, first) = (path.name().to_owned(), other.name().to_owned());
            also = Some(Place::whole(&other));
            File::SameName { name, other: first }
        }
        Refusal::NotUtf8 { line, guess, .. } => File::NotUtf8 { line, guess },
        Refusal::Unreadable { kind, error } => File::Unreadable { kind, error },
    };
    let diagnostic = Diagnostic::new(kind, Place::whole(path));
    match also {
        Some(place) => diagnostic.also(place),
        None => diagnostic,
    }
}

impl File {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            File::SymbolicLink => Words::error(
                "symbolic-link",
                "นี่เป็นทางลัดชนิดลิงก์สัญลักษณ์ (symbolic link) ไม่ใช่ไฟล์หรือโฟลเดอร์จริง ระบบจึงไม่อ่าน",
                "this is a symbolic link and not a real file or folder, so it is not read",
            )
            .remedy(
                "ลบลิงก์นี้ แล้วคัดลอกไฟล์หรือโฟลเดอร์จริงมาวางแทน",
                "delete the link and put a copy of the real file or folder in its place",
            ),
            File::NotAFile => Words::error(
                "not-a-file",
                "สิ่งที่อยู่ตรงนี้ไม่ใช่ไฟล์ธรรมดา แต่เป็นช่องทางของระบบ (อุปกรณ์ ไปป์ หรือซ็อกเก็ต) จึงไม่เปิดอ่าน",
                "this is not an ordinary file but a device, pipe or socket of the system, so it is not opened",
            )
            .remedy(
                "ลบออก หรือย้ายออกไปนอกโฟลเดอร์ `content` และ `themes`",
                "delete it, or move it out of the folders `content` and `themes`",
            ),
            File::TooLarge { length, limit } => {
                let (limit, length) = (size(*limit), size(*length));
                Words::error(
                    "file-too-large",
                    format!("ไฟล์นี้มีขนาด {length} เกินขนาดที่รับได้ คือ {limit}"),
                    format!("this file has {length}, and at most {limit} are accepted"),
                )
                .remedy(
                    "ถ้าเป็นภาพหรือเอกสาร ให้ย่อขนาดแล้วบันทึกใหม่ ถ้าเป็นข้อความ ให้แบ่งเป็นหลายไฟล์",
                    "save a picture or document again in a smaller size; divide a text into several files",
                )
            }
            File::TooDeep { limit } => Words::error(
                "folder-too-deep",
                format!("โฟลเดอร์นี้ซ้อนลึกเกิน {limit} ชั้น ระบบจึงไม่อ่านสิ่งที่อยู่ข้างใน"),
                format!(
                    "this folder is more than {limit} folders deep, so nothing in it is read"
                ),
            )
            .remedy(
                "ย้ายโฟลเดอร์นี้ขึ้นมาให้ซ้อนน้อยชั้นลง เช่น `content/cases/47/wanon-niwat`",
                "move the folder up, as in `content/cases/47/wanon-niwat`",
            ),
            File::TooMany { limit } => Words::error(
                "too-many-files",
                format!("โฟลเดอร์นี้มีไฟล์มากกว่า {limit} ไฟล์ ระบบจึงไม่อ่านทั้งโฟลเดอร์"),
                format!("this folder holds more than {limit} files, so none of it is read"),
            )
            .remedy(
                "ดูว่ามีใครคัดลอกโฟลเดอร์อื่นเข้ามาโดยไม่ตั้งใจหรือไม่ แล้วย้ายออก",
                "see whether another folder was copied into it by accident, and move that out",
            ),
            File::Name { problem } => name(*problem),
            File::SameName { name, other } => Words::error(
                "same-name",
                format!("ชื่อ `{name}` กับ `{other}` ต่างกันเพียงตัวพิมพ์เล็กใหญ่หรือวิธีพิมพ์ บางเครื่องจะถือเป็นไฟล์เดียวกัน"),
                format!("the names `{name}` and `{other}` differ only in capital letters or in how an accent was typed, and some computers take them for one file"),
            )
            .remedy(
                "เปลี่ยนชื่อให้ต่างกันชัดเจน หรือลบอันที่ไม่ใช้",
                "give one of them another name, or delete the one that is not needed",
            )
            .also("อีกชื่อหนึ่ง", "the other one"),
            File::NotUtf8 { line, guess } => not_utf8(*line, *guess),
            File::Unreadable { kind, error } => unreadable(*kind, error),
        }
    }
}

/// Bytes as people read them. One unit for both languages.
fn size(bytes: u64) -> String {
    match bytes {
        0..0x400 => format!("{bytes} B"),
        0x400..0x10_0000 => format!("{:.1} KiB", bytes as f64 / 1024.0),
        _ => format!("{:.1} MiB", bytes as f64 / (1024.0 * 1024.0)),
    }
}

fn name(problem: NameProblem) -> Words {
    let words = |th: String, en: String| {
        Words::error("file-name", th, en).remedy(
            "เปลี่ยนชื่อเป็นตัวอักษรอังกฤษพิมพ์เล็ก ตัวเลข และขีด เช่น `photo-1.jpg`",
            "change the name to lower-case English letters, digits and hyphens, as in `photo-1.jpg`",
        )
    };
    match problem {
        NameProblem::NotUnicode => words(
            "ชื่อนี้เสียหาย มีอักขระที่อ่านไม่ออก".into(),
            "this name is damaged: some of its characters cannot be read".into(),
        ),
        NameProblem::Invisible(char) => words(
            format!("ชื่อนี้มีอักขระที่มองไม่เห็น (U+{:04X}) ปนอยู่", u32::from(char)),
            format!(
                "this name contains a character that cannot be seen (U+{:04X})",
                u32::from(char)
            ),
        )
        .remedy(
            "ลบชื่อเดิมทั้งหมดแล้วพิมพ์ชื่อใหม่ด้วยแป้นพิมพ์ ไม่คัดลอกมาวาง เช่น `photo-1.jpg`",
            "clear the whole name and type a new one, without pasting, as in `photo-1.jpg`",
        ),
        NameProblem::Character(char) => words(
            format!("ชื่อนี้มีเครื่องหมาย `{char}` ซึ่งเครื่อง Windows ใช้ในชื่อไฟล์ไม่ได้"),
            format!("this name contains the sign `{char}`, which Windows cannot have in a name"),
        ),
        NameProblem::End => words(
            "ชื่อนี้ลงท้ายด้วยช่องว่างหรือจุด ซึ่งเครื่อง Windows จะตัดทิ้งจนหาไฟล์ไม่พบ".into(),
            "this name ends with a space or a full stop, which Windows cuts off".into(),
        )
        .remedy(
            "เปลี่ยนชื่อโดยลบช่องว่างหรือจุดท้ายชื่อออก",
            "change the name so that it ends without the space or the full stop",
        ),
        NameProblem::Reserved => words(
            "ชื่อนี้เป็นชื่อสงวนของ Windows (เช่น `con` `aux` `nul`) จึงใช้เป็นชื่อไฟล์ไม่ได้".into(),
            "Windows keeps this name for itself (as `con`, `aux`, `nul`), so no file can have it"
                .into(),
        ),
    }
}

fn not_utf8(line: usize, guess: Encoding) -> Words {
    let notepad = (
        "เปิดไฟล์ด้วย Notepad เลือก File > Save As (ไฟล์ > บันทึกเป็น) ที่ช่อง Encoding (การเข้ารหัส) เลือก UTF-8 แล้วบันทึกทับ ถ้าตัวอักษรเพี้ยนตั้งแต่ตอนเปิด ให้เปิดด้วย Word แล้วบันทึกเป็น Plain Text (*.txt) แบบ Unicode (UTF-8) แทน",
        "open the file in Notepad, choose File > Save As, set Encoding to UTF-8 and save it in its place; if the letters are already wrong when it opens, open it in Word and save it as Plain Text (*.txt) in Unicode (UTF-8) instead",
    );
    let words = |th: String, en: String| Words::error("not-utf8", th, en);
    match guess {
        Encoding::Tis620 => words(
            "ไฟล์นี้เก็บภาษาไทยแบบเก่า (TIS-620 หรือ Windows-874) ระบบอ่านได้เฉพาะ UTF-8".into(),
            "this file has Thai in an old encoding (TIS-620 or Windows-874); only UTF-8 is read".into(),
        )
        .remedy(notepad.0, notepad.1),
        Encoding::Utf16 => words(
            "ไฟล์นี้บันทึกแบบ UTF-16 (Notepad เรียกว่า Unicode) ระบบอ่านได้เฉพาะ UTF-8".into(),
            "this file is saved as UTF-16 (Notepad calls it Unicode); only UTF-8 is read".into(),
        )
        .remedy(notepad.0, notepad.1),
        Encoding::Unknown => words(
            format!("ไฟล์นี้ไม่ใช่ข้อความ UTF-8 ที่สมบูรณ์ พบอักขระเสียที่บรรทัด {line}"),
            format!("this file is not sound UTF-8 text: line {line} holds a damaged character"),
        )
        .remedy(
            format!("เปิดไฟล์ด้วย Notepad พิมพ์อักขระที่เสีย (มักเห็นเป็น �) ที่บรรทัด {line} ใหม่ แล้วเลือก File > Save As และ Encoding เป็น UTF-8 ถ้าไม่ใช่ไฟล์ข้อความ ให้แก้นามสกุลไฟล์ให้ตรงชนิด"),
            format!("open it in Notepad, retype the damaged character (usually shown as �) in line {line}, then choose File > Save As with the encoding UTF-8; if it is not text at all, give the file the right ending"),
        ),
    }
}

fn unreadable(kind: io::ErrorKind, error: &str) -> Words {
    let words = |th: &str, en: &str| {
        Words::error("unreadable", format!("{th} ({error})"), format!("{en} ({error})"))
    };
    match kind {
        io::ErrorKind::NotFound => words(
            "ไฟล์หรือโฟลเดอร์นี้หายไป ระบบจึงอ่านไม่ได้",
            "this file or folder is gone, so it could not be read",
        )
        .remedy(
            "ถ้าย้ายหรือลบไปเอง ให้นำกลับมาไว้ที่เดิม ถ้าไม่ได้ทำอะไร รอให้โปรแกรมอื่น เช่น OneDrive หรือ Git ทำงานเสร็จก่อน แล้วสั่งใหม่อีกครั้ง",
            "put it back if you moved or deleted it; otherwise wait until other programs (OneDrive, Git) have finished, then try again",
        ),
        io::ErrorKind::PermissionDenied => words(
            "เครื่องนี้ไม่อนุญาตให้อ่านไฟล์หรือโฟลเดอร์นี้",
            "this computer does not allow the file or folder to be read",
        )
        .remedy(
            "ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ หรือขอสิทธิ์อ่านจากเจ้าของไฟล์ แล้วสั่งใหม่อีกครั้ง",
            "close the program that has it open, or ask its owner for the right to read it, then try again",
        ),
        _ => words(
            "เครื่องอ่านไฟล์หรือโฟลเดอร์นี้ไม่สำเร็จ",
            "the computer failed to read this file or folder",
        )
        .remedy(
            "สั่งใหม่อีกครั้ง ถ้ายังไม่ได้ ให้ลองเปิดไฟล์นี้ดู ถ้าเปิดไม่ได้แสดงว่าไฟล์หรือแผ่นเก็บข้อมูลเสีย ให้นำสำเนาที่ดีมาวางแทน",
            "try again; if that fails, try to open the file yourself: if it does not open, the file or the disk is damaged, and a good copy should take its place",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_has_words_and_a_remedy_in_both_languages() {
        let other = SourcePath::new("content/A.md");
        let error = "os error".to_owned();
        let mut refusals = vec![
            Refusal::SymbolicLink,
            Refusal::NotAFile,
            Refusal::TooLarge { length: 52 << 20, limit: 50 << 20 },
            Refusal::TooDeep { limit: 12 },
            Refusal::TooMany { limit: 200_000 },
            Refusal::SameName { other: other.clone() },
        ];
        for problem in [
            NameProblem::NotUnicode,
            NameProblem::Invisible('\u{200b}'),
            NameProblem::Character(':'),
            NameProblem::End,
            NameProblem::Reserved,
        ] {
            refusals.push(Refusal::Name { problem });
        }
        for guess in [Encoding::Tis620, Encoding::Utf16, Encoding::Unknown] {
            refusals.push(Refusal::NotUtf8 { valid_up_to: 0, line: 1, guess });
        }
        for kind in [io::ErrorKind::NotFound, io::ErrorKind::PermissionDenied, io::ErrorKind::Other]
        {
            refusals.push(Refusal::Unreadable { kind, error: error.clone() });
        }
        let path = SourcePath::new("content/a.md");
        for refusal in refusals {
            let diagnostic = refused(&path, &refusal);
            assert_eq!(diagnostic.at, Place::whole(&path));
            let words = diagnostic.kind.words();
            for sentence in [&words.title, &words.remedy] {
                assert!(!sentence.th.is_empty() && !sentence.en.is_empty(), "{refusal:?}");
                assert!(!sentence.en.ends_with('.') && !sentence.th.contains('·'), "{refusal:?}");
            }
        }
        let same = refused(&path, &Refusal::SameName { other: other.clone() });
        assert_eq!(same.also, [Place::whole(&other)]);
    }

    #[test]
    fn sizes_are_shown_as_people_read_them() {
        assert_eq!([size(1), size(4 << 10), size(50 << 20)], ["1 B", "4.0 KiB", "50.0 MiB"]);
    }
}
