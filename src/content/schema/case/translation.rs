//! What a translation says of itself. It carries words and no facts.

use crate::content::schema::{Key, Shape};

pub(in crate::content::schema) const TRANSLATED_FROM: Key = Key::new(
    "translated_from",
    &["แปลจาก"],
    Shape::Digests,
    "{rule: w1}",
    "ไฟล์นี้เป็นฉบับแปล คำสั่ง amphoe translated เขียนบรรทัดนี้ให้",
    "This file is a translation; `amphoe translated` writes this line",
)
.ours()
.told_by_each();

pub(in crate::content::schema) const TRANSLATOR: Key = Key::new(
    "translator",
    &["ผู้แปล"],
    Shape::Text,
    "กองการต่างประเทศ",
    "หน่วยงานที่แปล",
    "The office that translated it",
)
.told_by_each();

pub(in crate::content::schema) const MACHINE: Key = Key::new(
    "machine",
    &["แปลด้วยโปรแกรม"],
    Shape::YesNo,
    "false",
    "แปลด้วยโปรแกรมและยังไม่มีผู้ตรวจทาน",
    "Translated by a program and not yet reviewed",
)
.ours()
.told_by_each();
