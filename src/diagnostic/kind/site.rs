//! What stands in the way between files: addresses, names, settings.

use crate::diagnostic::Words;

/// Something about the site as a whole.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Site {
    /// Two folders with one name.
    DuplicateSlug {
        /// The name.
        slug: String,
    },
    /// An address that something else has already.
    AddressTaken {
        /// The path.
        path: String,
    },
    /// A name that the program needs for itself.
    ReservedSlug {
        /// The name.
        slug: String,
    },
    /// An address that was published and that nobody claims now.
    AddressLost {
        /// The path.
        path: String,
        /// A path that may be the same page.
        nearest: Option<String>,
    },
    /// No base address.
    NoBase,
    /// Nobody to ask.
    NoContact,
    /// No data protection officer.
    NoProtectionOfficer,
    /// Nobody takes corrections.
    NoCorrections,
    /// A Markdown file that is not read where it lies.
    StrayFile,
    /// A file beside which there is no page.
    NoPageBeside,
    /// A file that is named as a page and is no Markdown.
    NotMarkdown,
    /// A page whose file name does not say its language.
    NoLanguageInName,
    /// A mark at the beginning of the file that nobody sees.
    ByteOrderMark,
    /// A term that stands twice.
    TermTwice {
        /// Its id.
        id: String,
    },
    /// A name that two terms of a vocabulary have, so that it would mean only one of them.
    TermNameTwice {
        /// The name.
        name: String,
        /// The id of the term that it means.
        first: String,
    },
    /// A file in `content/vocabulary/` that is no vocabulary.
    UnknownVocabulary {
        /// Its name.
        name: String,
        /// The nearest that is one.
        nearest: Option<String>,
    },
    /// The record of the visits to sources, which a program writes.
    VisitsUnreadable,
    /// Not one case.
    NoCases,
}

impl Site {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Site::DuplicateSlug { slug } => Words::error(
                "duplicate-slug",
                format!("มีสองโฟลเดอร์ชื่อ `{slug}` จึงได้ที่อยู่เว็บเดียวกัน"),
                format!("two folders are called `{slug}` and would have the same address"),
            )
            .also("อีกแห่งหนึ่ง", "the other one")
            .remedy(
                "เปลี่ยนชื่อโฟลเดอร์หนึ่ง เช่น เติมชื่ออำเภอ ถ้าเคยเผยแพร่แล้ว ให้ใส่ที่อยู่เดิมในช่อง aliases",
                "rename one of them, for instance with the district's name; if it was published, put its old address under aliases",
            ),
            Site::AddressTaken { path } => Words::error(
                "address-taken",
                format!("ที่อยู่ `/{path}` มีหน้าอื่นใช้อยู่แล้ว"),
                format!("another page has the address `/{path}`"),
            )
            .also("หน้าที่ใช้อยู่", "the page that has it")
            .remedy(
                "เปลี่ยนชื่อโฟลเดอร์ หรือลบรายการที่ซ้ำในช่อง aliases",
                "rename the folder, or remove the entry under aliases",
            ),
            Site::ReservedSlug { slug } => Words::error(
                "reserved-name",
                format!("ชื่อ `{slug}` ใช้ไม่ได้ เพราะระบบหรือ Windows ใช้อยู่"),
                format!("the name `{slug}` is kept for the program or for Windows"),
            )
            .remedy(
                "เปลี่ยนชื่อโฟลเดอร์ เช่น เติมชื่ออำเภอหรือเรื่อง",
                "rename the folder, for instance with the district or the subject",
            ),
            Site::AddressLost { path, nearest } => {
                let words = Words::error(
                    "address-lost",
                    format!("ที่อยู่ `/{path}` เคยเผยแพร่ แต่ตอนนี้ไม่มีหน้าใดใช้"),
                    format!("the address `/{path}` was published, and no page has it now"),
                );
                match nearest {
                    Some(nearest) => words.remedy(
                        format!("ถ้าย้ายไปเป็น `/{nearest}` ให้เพิ่ม `aliases: [/{path}]` ในไฟล์ต้นฉบับของหน้านั้น ลิงก์เก่าจะยังใช้ได้ทั้งสองภาษา ถ้าต้องการถอนเรื่องนี้ ให้นำไฟล์กลับมาแล้วเขียน withdrawn: ตามด้วยเหตุผล"),
                        format!("if it moved to `/{nearest}`, add `aliases: [/{path}]` to the original there, and old links keep working in both languages; to withdraw a case, restore its file and write withdrawn: and the reason"),
                    ),
                    None => words.remedy(
                        format!("เพิ่ม `aliases: [/{path}]` ในหน้าที่มาแทน ถ้าต้องการถอนเรื่องนี้ ให้นำไฟล์กลับมาแล้วเขียน withdrawn: ตามด้วยเหตุผล"),
                        format!("add `aliases: [/{path}]` to the page that replaces it; to withdraw a case, restore its file and write withdrawn: and the reason"),
                    ),
                }
            }
            Site::NoBase => Words::note(
                "no-base-address",
                "ยังไม่ได้ระบุที่อยู่เว็บเต็ม (base_url) จึงยังไม่มีฟีด แผนผังเว็บไซต์ และลิงก์ส่งต่อ",
                "the address of the site (base_url) is not known, so feeds, the sitemap and share links are left out",
            )
            .remedy(
                "เพิ่ม base_url: https://... ใน content/site.yaml หรือใส่ --base-url เมื่อสั่ง amphoe build",
                "add base_url: https://... to content/site.yaml, or use --base-url when building",
            ),
            Site::NoContact => Words::warning(
                "no-contact",
                "ยังไม่ได้ระบุว่าผู้อ่านติดต่อหน่วยงานใดได้",
                "the site does not say which office readers can ask",
            )
            .remedy(
                "เพิ่ม contact: {office: ชื่อหน่วยงาน, email: ...} ใน content/site.yaml",
                "add contact: {office: ..., email: ...} to content/site.yaml",
            ),
            Site::NoProtectionOfficer => Words::warning(
                "no-dpo",
                "ยังไม่ได้ระบุเจ้าหน้าที่คุ้มครองข้อมูลส่วนบุคคล",
                "the site names no data protection officer",
            )
            .remedy(
                "เพิ่ม dpo: {office: ชื่อหน่วยงาน, email: ...} ใน content/site.yaml",
                "add dpo: {office: ..., email: ...} to content/site.yaml",
            ),
            Site::NoCorrections => Words::warning(
                "no-corrections-office",
                "ยังไม่ได้ระบุหน่วยงานที่รับแจ้งแก้ไขหรือขอถอนข้อมูล",
                "the site does not say which office takes corrections and requests for removal",
            )
            .remedy(
                "เพิ่ม corrections: {office: ชื่อหน่วยงาน, email: ...} ใน content/site.yaml",
                "add corrections: {office: ..., email: ...} to content/site.yaml",
            ),
            Site::StrayFile => Words::warning(
                "stray-file",
                "ไฟล์นี้ไม่ได้อยู่ในที่ที่ระบบอ่าน จึงไม่ได้เผยแพร่",
                "this file is not where pages are read, so it is not published",
            )
            .remedy(
                "กรณีศึกษาอยู่ที่ content/cases/ชื่อเรื่อง/index.th.md หน้าทั่วไปอยู่ที่ content/pages/ชื่อหน้า/index.th.md คู่มืออยู่ที่ content/guides/ชื่อคู่มือ/index.th.md",
                "a case is content/cases/<name>/index.th.md, a guide content/guides/<name>/index.th.md, another page content/pages/<name>/index.th.md",
            ),
            Site::NoPageBeside => Words::warning(
                "stray-file",
                "ในโฟลเดอร์นี้ไม่มีหน้าเว็บ ไฟล์นี้จึงไม่ได้เผยแพร่",
                "there is no page in this folder, so the file is not published",
            )
            .remedy(
                "เพิ่มไฟล์ index.th.md ในโฟลเดอร์นี้ หรือย้ายไฟล์ไปไว้ข้าง index.th.md ของเรื่องที่ใช้ไฟล์นี้",
                "put an index.th.md into the folder, or move the file beside the index.th.md of the case that uses it",
            ),
            Site::NotMarkdown => Words::error(
                "not-markdown",
                "ไฟล์นี้ตั้งชื่อเป็นหน้าเว็บ แต่นามสกุลไม่ใช่ .md จึงไม่ได้เผยแพร่",
                "this file has the name of a page, but its ending is not .md, so it is not published",
            )
            .remedy(
                "ถ้าเป็นไฟล์ Word ให้คัดลอกข้อความไปวางในไฟล์ index.th.md ถ้าเป็น .txt ให้เปลี่ยนชื่อจนลงท้ายด้วย .md (ใน Notepad เลือกชนิด All Files ตอนบันทึก)",
                "copy the text of a Word file into index.th.md; rename a .txt file so that its name ends with .md (in Notepad, save it with the type All Files)",
            ),
            Site::NoLanguageInName => Words::error(
                "no-language-in-name",
                "ชื่อไฟล์ไม่ได้บอกภาษา",
                "the name of this file does not say its language",
            )
            .remedy(
                "เปลี่ยนชื่อเป็น index.th.md สำหรับภาษาไทย หรือ index.en.md สำหรับภาษาอังกฤษ",
                "call it index.th.md for Thai or index.en.md for English",
            ),
            Site::ByteOrderMark => Words::note(
                "byte-order-mark",
                "ไฟล์นี้ขึ้นต้นด้วยรหัสที่มองไม่เห็น (BOM) ระบบอ่านได้ แต่โปรแกรมอื่นอาจอ่านผิด",
                "this file begins with an invisible byte order mark; it is read, but other programs may stumble",
            )
            .remedy(
                "บันทึกใหม่เป็น UTF-8 แบบไม่มี BOM",
                "save it as UTF-8 without BOM",
            ),
            Site::TermTwice { id } => Words::error(
                "term-twice",
                format!("รหัส `{id}` ซ้ำกันสองรายการ"),
                format!("the id `{id}` is there twice"),
            )
            .label("ซ้ำ", "again")
            .also("รายการแรก", "the first")
            .remedy("รวมเป็นรายการเดียว", "make them one"),
            Site::TermNameTwice { name, first } => Words::error(
                "term-name-twice",
                format!("ชื่อ “{name}” เป็นของรหัส `{first}` อยู่แล้ว"),
                format!("the name “{name}” is already that of `{first}`"),
            )
            .label("ชื่อซ้ำ", "the same name")
            .remedy(
                format!("ตั้งชื่อให้ต่างกัน หรือถ้าเป็นเรื่องเดียวกัน ให้ใช้ `{first}`"),
                format!("give it another name, or use `{first}` if both are the same"),
            ),
            Site::UnknownVocabulary { name, nearest } => Words::error(
                "unknown-vocabulary",
                format!("ไม่มีชุดคำชื่อ `{name}`"),
                format!("there is no vocabulary `{name}`"),
            )
            .nearest_or(
                nearest.as_deref(),
                "ชุดคำที่มีคือ themes approaches statuses levels evidence partners organisations office-kinds cost-bands",
                "the vocabularies are themes, approaches, statuses, levels, evidence, partners, organisations, office-kinds and cost-bands",
            ),
            Site::VisitsUnreadable => Words::error(
                "checked-unreadable",
                "อ่านบันทึกการเปิดดูแหล่งอ้างอิงไม่ได้",
                "the record of visits to sources cannot be read",
            )
            .label("อ่านไม่ได้ตั้งแต่ตรงนี้", "from here on")
            .remedy(
                "โปรแกรมเป็นผู้เขียนไฟล์นี้ ลบไฟล์นี้ทิ้ง แล้วสั่ง amphoe check --external ให้เขียนใหม่",
                "a program writes this file: remove it, and have it written again by `amphoe check --external`",
            ),
            Site::NoCases => Words::note(
                "no-cases",
                "ยังไม่มีกรณีศึกษา",
                "there is not one case yet",
            )
            .remedy(
                "เริ่มจากไฟล์เดียวที่ content/cases/ชื่อเรื่อง/index.th.md",
                "begin with one file, content/cases/<name>/index.th.md",
            ),
        }
    }
}
