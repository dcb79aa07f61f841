//! Word in, Word out: what an officer fills in or sends is what the draft says, and a document that
//! means harm does none.

mod command;
mod filled;
mod form;
mod hostile;
mod paper;

use std::io::Write as _;

use amphoe::{
    edit::word::{
        import::{self, Desk, Draft},
        package::Unread,
    },
    facts::Facts,
    lang::Lang,
};

/// A zip of these parts.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut bytes);
    for (name, text) in parts {
        let method = rawzip::CompressionMethod::DEFLATE;
        let file = archive.new_file(name).compression_method(method);
        let (mut entry, config) = file.start().expect("memory takes it");
        let encoder =
            flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::default());
        let mut writer = config.wrap(encoder);
        writer.write_all(text).expect("memory takes it");
        let (encoder, descriptor) = writer.finish().expect("memory takes it");
        encoder.finish().expect("memory takes it");
        entry.finish(descriptor).expect("memory takes it");
    }
    archive.finish().expect("memory takes it");
    bytes
}

/// The text of a part of a document.
fn part(bytes: &[u8], wanted: &str) -> String {
    let archive = rawzip::ZipArchive::from_slice(bytes).expect("it is a zip");
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().expect("it is whole") {
        if entry.file_path().as_ref() == wanted.as_bytes() {
            let entry = archive.get_entry(entry.wayfinder()).expect("it is there");
            let mut text = String::new();
            let mut reader = flate2::bufread::DeflateDecoder::new(entry.data());
            std::io::Read::read_to_string(&mut reader, &mut text).expect("it is a text");
            return text;
        }
    }
    panic!("there is no {wanted}");
}

const TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const TOP: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

/// The main part with this body.
fn main_part(body: &str) -> String {
    format!(
        r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:body>{body}</w:body></w:document>"#
    )
}

/// A document with this body and these other parts.
fn docx(body: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let main = main_part(body);
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", TOP.as_bytes()),
        ("word/document.xml", main.as_bytes()),
    ];
    parts.extend(more);
    zip(&parts)
}

/// A paragraph of plain words.
fn p(words: &str) -> String {
    format!(r#"<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>"#)
}

/// The draft of the bytes of a file.
fn drafted(bytes: &[u8]) -> Result<Draft, Unread> {
    let facts = Facts::built_in();
    let desk = Desk { facts: &facts, lang: Lang::Th, slug: Some("a"), taken: &[] };
    import::draft(bytes, desk)
}

fn draft(bytes: &[u8]) -> Draft {
    drafted(bytes).unwrap_or_else(|why| panic!("it is a document: {why:?}"))
}

/// The draft without the explanations in its front matter.
fn bare(draft: &Draft) -> String {
    let lines = draft.text.lines().filter(|line| !line.starts_with("# ") && !line.is_empty());
    lines.fold(String::new(), |text, line| format!("{text}{line}\n"))
}
