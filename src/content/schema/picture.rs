//! The keys of the small file beside a picture: `fai.jpg.yaml` tells whose `fai.jpg` is, and whether
//! those who are shown agreed.

use super::{Key, Shape};
use crate::lang::Bilingual;

/// The keys of the file beside a picture.
pub const PICTURE: &[Key] = &[
    Key::new(
        "people",
        &["บุคคลในภาพ"],
        Shape::OneOf(&[
            ("none", Bilingual::new("ไม่มีบุคคล", "Nobody is shown")),
            ("not-recognisable", Bilingual::new("จำหน้าไม่ได้", "Nobody can be recognised")),
            ("consented", Bilingual::new("ยินยอมแล้ว", "Those who are shown agreed")),
        ]),
        "none",
        "ในภาพมีบุคคลหรือไม่ และยินยอมแล้วหรือยัง",
        "Whether people are shown, and whether they agreed",
    )
    .required(),
    Key::new(
        "consent",
        &["หนังสือยินยอม"],
        Shape::Map(CONSENT),
        "{kept_at: ที่ว่าการอำเภอวานรนิวาส, date: 3 พ.ย. 2565}",
        "เก็บหนังสือยินยอมไว้ที่ใด ลงวันที่เท่าใด ไม่ต้องใส่ชื่อผู้ลงนาม",
        "Where the signed consent is kept and its date; not who signed it",
    )
    .ours(),
    Key::new(
        "credit",
        &["เครดิตภาพ"],
        Shape::Bilingual,
        "{th: ที่ว่าการอำเภอวานรนิวาส, en: Wanon Niwat District Office}",
        "ภาพนี้เป็นของใคร",
        "Whose picture it is",
    )
    .ours(),
    Key::new(
        "licence",
        &["สัญญาอนุญาต"],
        Shape::Text,
        "CC BY 4.0",
        "สัญญาอนุญาตของภาพ ถ้าต่างจากของเว็บไซต์",
        "The licence of the picture, where it is not the site's own",
    )
    .ours(),
];

const CONSENT: &[Key] = &[
    Key::new(
        "kept_at",
        &["เก็บที่"],
        Shape::Text,
        "ที่ว่าการอำเภอวานรนิวาส",
        "หน่วยงานที่เก็บหนังสือยินยอม",
        "The office that keeps it",
    )
    .ours(),
    Key::new("date", &["ลงวันที่"], Shape::Date, "3 พ.ย. 2565", "วันที่ในหนังสือยินยอม", "Its date").ours(),
];
