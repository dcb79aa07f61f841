//! What the machine refused, in words: what happened, where, and what can be done about it.

use std::{io, path::Path};

use crate::{
    lang::{Bilingual, Lang},
    publish::error::{Action, PublishError},
};

/// As many files are named as a person reads.
const NAMED: usize = 10;

/// Why nothing, or not everything, was published.
pub(super) fn publish(error: &PublishError, lang: Lang) -> String {
    let text = match error {
        PublishError::Locked { folder } => {
            let folder = folder.display();
            Bilingual {
                th: format!(
                    "ยังไม่เผยแพร่: โปรแกรมอีกตัวหนึ่งกำลังเผยแพร่ลงใน {folder}\nรอให้ตัวนั้นทำงานเสร็จ แล้วสั่งใหม่"
                ),
                en: format!(
                    "not published: another run is publishing into {folder}\nwait until it has ended, then try again"
                ),
            }
        }
        PublishError::Forbidden { folder, sources } => {
            let (folder, sources) = (folder.display(), sources.display());
            Bilingual {
                th: format!(
                    "ยังไม่เผยแพร่: โฟลเดอร์ปลายทาง {folder} ซ้อนกับโฟลเดอร์ต้นฉบับ {sources}\nเลือกโฟลเดอร์อื่นด้วย --out"
                ),
                en: format!(
                    "not published: the output {folder} overlaps the sources {sources}\nchoose another folder with --out"
                ),
            }
        }
        PublishError::Foreign { folder, files } => {
            let folder = folder.display();
            let list: String = files.iter().take(NAMED).map(|file| format!("\n  {file}")).collect();
            let more = files.len().saturating_sub(NAMED);
            let (more_th, more_en) = match more {
                0 => (String::new(), String::new()),
                _ => (format!("\n  และอีก {more} ไฟล์"), format!("\n  and {more} more")),
            };
            Bilingual {
                th: format!(
                    "ยังไม่เผยแพร่: ใน {folder} มีไฟล์ที่โปรแกรมนี้ไม่ได้เขียน อยู่ในตำแหน่งที่ต้องใช้:{list}{more_th}\nย้ายไฟล์เหล่านี้ไปที่อื่น หรือเลือกโฟลเดอร์อื่นด้วย --out โปรแกรมไม่ได้เขียนทับไฟล์ใด"
                ),
                en: format!(
                    "not published: files in {folder} that this program did not write are in the way of the site:{list}{more_en}\nmove them elsewhere, or choose another folder with --out; nothing was overwritten"
                ),
            }
        }
        PublishError::Manifest { path, newer: true } => {
            let path = path.display();
            Bilingual {
                th: format!(
                    "ยังไม่เผยแพร่: {path} เขียนโดย amphoe รุ่นใหม่กว่านี้\nใช้โปรแกรมรุ่นใหม่ หรือเลือกโฟลเดอร์อื่นด้วย --out"
                ),
                en: format!(
                    "not published: {path} was written by a newer amphoe\nuse that version, or choose another folder with --out"
                ),
            }
        }
        PublishError::Manifest { path, newer: false } => {
            let path = path.display();
            Bilingual {
                th: format!(
                    "ยังไม่เผยแพร่: {path} เสียหาย จึงไม่รู้ว่าไฟล์ใดเป็นของโปรแกรม\nเผยแพร่ลงในโฟลเดอร์ว่างด้วย --out"
                ),
                en: format!(
                    "not published: {path} is damaged, so it is not known which files this program wrote\npublish into an empty folder with --out"
                ),
            }
        }
        PublishError::Io { action, path, error } => refused(*action, path, error),
        // An address that the disk cannot hold is refused before, when it is claimed.
        PublishError::Path { .. } | PublishError::Clash { .. } => Bilingual {
            th: format!("ยังไม่เผยแพร่: {error}"),
            en: format!("not published: {error}"),
        },
    };
    text.get(lang).clone()
}

/// The machine refused `action`. What was published stays whole, so the remedy is to try again.
fn refused(action: Action, path: &Path, error: &io::Error) -> Bilingual<String> {
    let path = path.display();
    let doing = match action {
        Action::Open => Bilingual::new("เปิดไม่ได้", "it cannot be opened"),
        Action::Lock => Bilingual::new("จองไว้ใช้ไม่ได้", "it cannot be locked"),
        Action::Read => Bilingual::new("อ่านไม่ได้", "it cannot be read"),
        Action::Write => Bilingual::new("เขียนไม่ได้", "it cannot be written"),
        Action::MakeFolder => Bilingual::new("สร้างโฟลเดอร์ไม่ได้", "the folder cannot be made"),
        Action::Place => Bilingual::new("ย้ายเข้าที่ไม่ได้", "it cannot be moved into place"),
        Action::Record => Bilingual::new("บันทึกรายการไฟล์ไม่ได้", "the list of files cannot be saved"),
        Action::Remove => Bilingual::new("ลบไม่ได้", "it cannot be removed"),
    };
    let Bilingual { th, en } = reason(error);
    Bilingual {
        th: format!(
            "เผยแพร่ไม่สำเร็จ: {path}: {} เพราะ{th}\nทุกไฟล์ที่เผยแพร่อยู่ยังสมบูรณ์ แก้แล้วสั่งใหม่ได้เลย",
            doing.th
        ),
        en: format!(
            "publishing failed: {path}: {}: {en}\nevery published file is whole; correct this and run the command again",
            doing.en
        ),
    }
}

/// The machine refused something else; the error names what.
pub(super) fn machine(error: &io::Error, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("เครื่องไม่ยอมให้ทำ: {error}"),
        Lang::En => format!("the machine refused: {error}"),
    }
}

/// Why, in words where there are better ones than the machine's.
fn reason(error: &io::Error) -> Bilingual<String> {
    let known = match error.kind() {
        io::ErrorKind::PermissionDenied => ("ไม่มีสิทธิ์", "permission denied"),
        io::ErrorKind::StorageFull => ("พื้นที่ในดิสก์เต็ม", "the disk is full"),
        io::ErrorKind::QuotaExceeded => ("ใช้พื้นที่ครบโควตาแล้ว", "the quota is used up"),
        io::ErrorKind::ReadOnlyFilesystem => ("ดิสก์นี้อ่านได้อย่างเดียว", "the disk is read-only"),
        io::ErrorKind::NotFound => ("ไม่มีอยู่แล้ว", "it is no longer there"),
        io::ErrorKind::ResourceBusy => ("มีโปรแกรมอื่นใช้อยู่", "another program is using it"),
        io::ErrorKind::NotADirectory => {
            ("มีไฟล์อยู่ในตำแหน่งของโฟลเดอร์", "a file is where a folder is needed")
        }
        io::ErrorKind::IsADirectory => {
            ("มีโฟลเดอร์อยู่ในตำแหน่งของไฟล์", "a folder is where a file is needed")
        }
        _ => return Bilingual { th: format!(" {error}"), en: error.to_string() },
    };
    Bilingual::new(known.0, known.1).owned()
}
