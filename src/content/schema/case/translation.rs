//! What a translation says of itself. It carries words and no facts.

use crate::content::schema::{Key, Shape};

pub(super) const TRANSLATED_FROM: Key = Key::new(
    "translated_from",
    &["แปลจาก"],
    Shape::Digests,
    "{rule: w1}",
    "ไฟล์นี้เป็นฉบับแปล สั่ง amphoe check แล้วในรายงานจะมีบรรทัดให้คัดลอกมาวาง",
    "This file is a translation; the report of `amphoe check` gives the line to paste",
)
.ours();

pub(super) const TRANSLATOR: Key = Key::new(
    "translator",
    &["ผู้แปล"],
    Shape::Text,
    "กองการต่างประเทศ",
    "หน่วยงานที่แปล",
    "The office that translated it",
);

pub(super) const MACHINE: Key = Key::new(
    "machine",
    &["แปลด้วยโปรแกรม"],
    Shape::YesNo,
    "false",
    "แปลด้วยโปรแกรมและยังไม่มีผู้ตรวจทาน",
    "Translated by a program and not yet reviewed",
)
.ours();
