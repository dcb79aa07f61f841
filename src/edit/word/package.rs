//! A Word document as a package: a zip of parts.
//!
//! It comes from a stranger, so nothing in it is believed. Names of parts are only ever compared, and
//! never become names on a disk; lengths are counted while a part is unpacked, and not read from its
//! header; XML may have no document type, so that no entity can grow or fetch anything.

use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
};

use flate2::{Compression, bufread::DeflateDecoder, write::DeflateEncoder};
use rawzip::time::UtcDateTime;
use rawzip::{
    CompressionMethod, ErrorKind, ZipArchive, ZipArchiveEntryWayfinder, ZipArchiveWriter,
    ZipSliceArchive,
};
use roxmltree::{Document, ParsingOptions};

use crate::lang::Bilingual;

/// A longer file is not opened.
pub const MOST_BYTES: u64 = 64 << 20;
/// More parts than any document has.
const MOST_PARTS: usize = 8192;
/// A part of text that is longer when it is unpacked.
const MOST_XML: u64 = 16 << 20;
/// A picture that is longer when it is unpacked.
const MOST_PICTURE: u64 = 24 << 20;
/// More elements, attributes and pieces of text than a part of text has.
const MOST_NODES: u32 = 2_000_000;

/// Why a document was not read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unread {
    /// It is no Word document at all.
    NotWord,
    /// Word wrote it before 2007, or behind a password.
    OldOrLocked,
    /// It was written by another program for documents.
    OtherProgram,
    /// It is longer than any document.
    TooLarge,
    /// A part of it grows beyond measure, or there are too many.
    Bomb {
        /// The name of the part.
        part: String,
    },
    /// A part of it is broken or missing.
    Damaged {
        /// The name of the part.
        part: String,
    },
    /// A part of it declares what no document needs, and what harms.
    Hostile {
        /// The name of the part.
        part: String,
    },
}

impl Unread {
    /// What is the matter, and what can be done about it.
    pub fn words(&self) -> Bilingual<String> {
        match self {
            Unread::NotWord => Bilingual::new(
                "ไม่ใช่เอกสาร Word (.docx)\nเปิดไฟล์นี้ใน Word แล้วเลือก บันทึกเป็น ชนิดเอกสาร Word (.docx)",
                "it is no Word document (.docx)\nopen it in Word, and save it as a Word document (.docx)",
            )
            .owned(),
            Unread::OldOrLocked => Bilingual::new(
                "เป็นเอกสารรุ่นเก่า (.doc) หรือมีรหัสผ่าน\nเปิดใน Word เอารหัสผ่านออก แล้วเลือก บันทึกเป็น ชนิดเอกสาร Word (.docx)",
                "it is an old document (.doc), or has a password\nopen it in Word, take the password off, and save it as a Word document (.docx)",
            )
            .owned(),
            Unread::OtherProgram => Bilingual::new(
                "เป็นเอกสารของโปรแกรมอื่น เช่น LibreOffice (.odt)\nเปิดในโปรแกรมนั้น แล้วบันทึกเป็นเอกสาร Word (.docx)",
                "it is a document of another program, such as LibreOffice (.odt)\nopen it there, and save it as a Word document (.docx)",
            )
            .owned(),
            Unread::TooLarge => {
                let most = MOST_BYTES >> 20;
                Bilingual {
                    th: format!(
                        "ไฟล์ใหญ่กว่า {most} เมกะไบต์\nลดขนาดภาพใน Word (รูปแบบรูปภาพ บีบอัดรูปภาพ) แล้วบันทึกใหม่"
                    ),
                    en: format!(
                        "it is larger than {most} megabytes\ncompress its pictures in Word, and save it again"
                    ),
                }
            }
            Unread::Bomb { part } => Bilingual {
                th: format!(
                    "ส่วน `{part}` ในไฟล์ขยายออกมาใหญ่ผิดปกติ จึงไม่เปิด\nคัดลอกเนื้อหาไปวางในเอกสารใหม่ แล้วใช้ไฟล์ใหม่"
                ),
                en: format!(
                    "its part `{part}` unpacks to far too much, and was not opened\ncopy the text into a new document, and use that"
                ),
            },
            Unread::Damaged { part } => Bilingual {
                th: format!(
                    "ส่วน `{part}` ในไฟล์เสียหายหรือขาดหายไป\nเปิดไฟล์ใน Word ให้โปรแกรมซ่อม บันทึกเป็นไฟล์ใหม่ แล้วใช้ไฟล์ใหม่ หรือขอไฟล์จากผู้ส่งอีกครั้ง"
                ),
                en: format!(
                    "its part `{part}` is broken or missing\nlet Word repair it, save it as a new file and use that, or ask its sender for it again"
                ),
            },
            Unread::Hostile { part } => Bilingual {
                th: format!(
                    "ส่วน `{part}` ในไฟล์มีคำสั่งที่เอกสารปกติไม่มี (DOCTYPE) จึงไม่เปิด\nคัดลอกเนื้อหาไปวางในเอกสารใหม่ แล้วใช้ไฟล์ใหม่"
                ),
                en: format!(
                    "its part `{part}` declares a document type, which no document of Word does, and was not opened\ncopy the text into a new document, and use that"
                ),
            },
        }
    }
}

/// The parts of a document, each unpacked when it is asked for.
pub(super) struct Package<'a> {
    archive: ZipSliceArchive<&'a [u8]>,
    /// By name in lower case, since names of parts differ by more than case.
    parts: BTreeMap<String, (CompressionMethod, ZipArchiveEntryWayfinder)>,
}

impl<'a> Package<'a> {
    /// Opens the bytes of a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Unread> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(Unread::TooLarge);
        }
        if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(Unread::OldOrLocked);
        }
        let damaged = || Unread::Damaged { part: "zip".to_owned() };
        let archive = match ZipArchive::from_slice(bytes) {
            Ok(archive) => archive,
            Err(error) if matches!(error.kind(), ErrorKind::MissingEndOfCentralDirectory) => {
                // The end is missing of what began as a package: it was cut off on its way.
                let is_cut_off = bytes.starts_with(b"PK\x03\x04");
                return Err(if is_cut_off { damaged() } else { Unread::NotWord });
            }
            Err(_) => return Err(damaged()),
        };
        let mut parts = BTreeMap::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().map_err(|_| damaged())? {
            let path = entry.file_path();
            let name = String::from_utf8_lossy(path.as_ref()).to_ascii_lowercase();
            let part = (entry.compression_method(), entry.wayfinder());
            // Two parts of one name: one reader would take the first, another the last.
            if parts.insert(name.clone(), part).is_some() {
                return Err(Unread::Damaged { part: name });
            }
            if parts.len() > MOST_PARTS {
                return Err(Unread::Bomb { part: "zip".to_owned() });
            }
        }
        if !parts.contains_key("[content_types].xml") {
            let is_other = parts.contains_key("mimetype") || parts.contains_key("content.xml");
            return Err(if is_other { Unread::OtherProgram } else { Unread::NotWord });
        }
        Ok(Package { archive, parts })
    }

    /// The text of a part; none where there is no such part.
    pub(super) fn text(&self, name: &str) -> Result<Option<String>, Unread> {
        let damaged = || Unread::Damaged { part: name.to_owned() };
        let Some(bytes) = self.unpack(name, MOST_XML)? else { return Ok(None) };
        let text = match bytes.as_slice() {
            [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
            [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
            _ => String::from_utf8(bytes).ok(),
        };
        text.map(Some).ok_or_else(damaged)
    }

    /// The bytes of a picture; none where there is no such part.
    pub(super) fn picture(&self, name: &str) -> Result<Option<Vec<u8>>, Unread> {
        self.unpack(name, MOST_PICTURE)
    }

    fn unpack(&self, name: &str, most: u64) -> Result<Option<Vec<u8>>, Unread> {
        let damaged = || Unread::Damaged { part: name.to_owned() };
        let Some((method, wayfinder)) = self.parts.get(&name.to_ascii_lowercase()) else {
            return Ok(None);
        };
        let entry = self.archive.get_entry(*wayfinder).map_err(|_| damaged())?;
        let mut bytes = Vec::new();
        let read = match *method {
            CompressionMethod::STORE => {
                entry.verifying_reader(entry.data()).take(most + 1).read_to_end(&mut bytes)
            }
            CompressionMethod::DEFLATE => entry
                .verifying_reader(DeflateDecoder::new(entry.data()))
                .take(most + 1)
                .read_to_end(&mut bytes),
            _ => return Err(damaged()),
        };
        if bytes.len() as u64 > most {
            return Err(Unread::Bomb { part: name.to_owned() });
        }
        read.map_err(|_| damaged())?;
        Ok(Some(bytes))
    }
}

/// UTF-16, which Word reads and some programs write.
fn wide(bytes: &[u8], read: fn([u8; 2]) -> u16) -> Option<String> {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| read([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok()
}

/// The XML of the part `name`, whose text this is.
pub(super) fn xml<'t>(name: &str, text: &'t str) -> Result<Document<'t>, Unread> {
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::DtdDetected => Unread::Hostile { part: name.to_owned() },
        roxmltree::Error::NodesLimitReached => Unread::Bomb { part: name.to_owned() },
        _ => Unread::Damaged { part: name.to_owned() },
    })
}

/// A package of these parts, each by its name. The same parts give the same bytes: it has no clock.
pub(super) fn pack(parts: &[(&str, String)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let packed = write(&mut bytes, parts);
    packed.expect("memory takes whatever is written, and the parts are few and short");
    bytes
}

/// The first day that a zip can tell, in seconds: 1 January 1980.
const NO_DAY: i64 = 315_532_800;

fn write(bytes: &mut Vec<u8>, parts: &[(&str, String)]) -> Result<(), rawzip::Error> {
    let mut archive = ZipArchiveWriter::new(bytes);
    for (name, text) in parts {
        let file = archive.new_file(name).compression_method(CompressionMethod::DEFLATE);
        let file = file.last_modified(UtcDateTime::from_unix(NO_DAY));
        let (mut entry, config) = file.start()?;
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
        writer.write_all(text.as_bytes())?;
        let (encoder, descriptor) = writer.finish()?;
        encoder.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()?;
    Ok(())
}
