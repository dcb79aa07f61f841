//! What is said about names that are kept whole.

use crate::{diagnostic::Words, lang::Bilingual};

/// What is wrong with a protected term.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// A part of it stands for all.
    Cut {
        /// All of it.
        term: String,
    },
    /// Something is marked, struck out or broken inside it.
    Marked {
        /// The term.
        term: String,
    },
    /// It stands beside a word of failure.
    BesideFailure {
        /// The term.
        term: String,
        /// The word.
        word: String,
    },
    /// A program translated a text that says it.
    ByMachine {
        /// The term.
        term: String,
    },
    /// A file or an address is called by it.
    InName {
        /// The term.
        term: String,
    },
    /// A name that only a register gives, without the register among the sources.
    NoRegister {
        /// The term.
        term: String,
        /// Who keeps the register.
        office: Bilingual<String>,
    },
}

pub(super) fn words(fault: &Fault) -> Words {
    match fault {
        Fault::Cut { term } => Words::warning(
            "protected-term-cut",
            "ถ้อยคำนี้ต้องเขียนเต็ม ไม่ตัดและไม่ย่อ",
            "these words are written in full, never cut or abbreviated",
        )
        .label("ยังไม่ครบถ้อยคำ", "not the whole of it")
        .remedy(
            format!("เขียนเต็มว่า “{term}” ถ้ายาวเกินไป ให้จบข้อความก่อนถึงถ้อยคำนี้"),
            format!("write “{term}” in full; where that is too long, end the text before it"),
        ),
        Fault::Marked { term } => Words::warning(
            "protected-term-marked",
            format!("มีเครื่องหมายคั่นหรือขีดทับอยู่ใน “{term}”"),
            format!("something is marked, struck out or broken inside “{term}”"),
        )
        .label("ถ้อยคำนี้ต้องต่อเนื่องกัน", "these words stay in one piece")
        .remedy(
            "ลบเครื่องหมายที่อยู่ในถ้อยคำนี้ ถ้าต้องการเน้น ให้เน้นทั้งถ้อยคำ และไม่ใช้ขีดทับ",
            "remove the marks inside it; stress all of it or nothing, and strike none of it out",
        ),
        Fault::BesideFailure { term, word } => Words::warning(
            "protected-term-beside-failure",
            format!("“{term}” อยู่ในประโยคเดียวกับคำว่า “{word}”"),
            format!("“{term}” stands in one sentence with “{word}”"),
        )
        .label("แยกเป็นคนละประโยค", "make two sentences of it")
        .remedy(
            "แยกเป็นสองย่อหน้า โดยให้เรื่องที่ไม่เป็นไปตามแผนกล่าวถึงกิจกรรมในพื้นที่ ไม่ใช่ถ้อยคำนี้",
            "write two paragraphs, so that what did not go as planned is said of the activity in the place",
        ),
        Fault::ByMachine { term } => Words::error(
            "protected-term-by-machine",
            format!("เรื่องนี้มีถ้อยคำ “{term}” จึงใช้ฉบับที่แปลด้วยโปรแกรมไม่ได้"),
            format!("this text says “{term}”, so a translation by a program is not published"),
        )
        .label("แปลด้วยโปรแกรม", "translated by a program")
        .remedy(
            "ให้ผู้รู้ภาษาตรวจแก้ฉบับแปลทั้งหมด แล้วลบบรรทัดนี้ หรือลบไฟล์ฉบับแปลไปก่อน",
            "let somebody who knows both languages correct all of it and remove this line, or remove the translation",
        ),
        Fault::InName { term } => Words::warning(
            "protected-term-in-name",
            format!("ชื่อไฟล์หรือที่อยู่เว็บมีถ้อยคำ “{term}”"),
            format!("the name of this file or address has “{term}” in it"),
        )
        .remedy(
            "เปลี่ยนชื่อให้บอกสถานที่และสิ่งที่เห็น เช่น `ban-den-kha-weir.jpg` ถ้าเป็นพระบรมฉายาลักษณ์ ตราสัญลักษณ์ หรือครุฑ ต้องได้รับอนุญาตก่อนเผยแพร่",
            "call it by the place and what is seen, such as `ban-den-kha-weir.jpg`; portraits, cyphers and the Garuda need permission before they are published",
        ),
        Fault::NoRegister { term, office } => Words::warning(
            "term-without-register",
            format!("“{term}” เป็นชื่อตามทะเบียนของ{} แต่ยังไม่มีแหล่งอ้างอิงจากทะเบียนนั้น", office.th),
            format!("“{term}” is a name from the register of the {}, which is not among the sources", office.en),
        )
        .label("มีชื่อในทะเบียนหรือไม่", "is it in the register?")
        .remedy(
            format!("เพิ่มแหล่งอ้างอิงจาก{} ถ้างานนี้ทำตามแนวทางโดยไม่มีชื่อในทะเบียน ให้เขียนว่า “ตามแนวพระราชดำริ”", office.th),
            format!("add a source from the {}; if the work follows the idea without being registered, say so", office.en),
        ),
    }
}
