//! Rings of words that are searched as one: what stops a ring from being one.

use crate::diagnostic::Words;

/// Something about a ring of synonyms.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Synonym {
    /// The file is no list of rings, or a ring no list of words.
    NotARing,
    /// A ring with fewer than two words.
    Alone,
    /// Nothing where a word should be.
    Empty,
    /// One character, or nothing but signs.
    TooShort {
        /// As written.
        word: String,
    },
    /// A word that stands twice in its ring, as written or by the rules.
    Repeated {
        /// As written.
        word: String,
        /// The word that says it already.
        first: String,
    },
    /// A word that stands in two rings.
    InTwoRings {
        /// As written.
        word: String,
    },
}

impl Synonym {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Synonym::NotARing => Words::error(
                "synonym-not-a-ring",
                "ตรงนี้ต้องเป็นรายการคำในวงเล็บเหลี่ยม",
                "a list of words in square brackets is expected here",
            )
            .remedy(
                "เขียนหนึ่งบรรทัดต่อหนึ่งเรื่อง เช่น `- [พช., กรมการพัฒนาชุมชน, CDD]`",
                "write one line for one thing, like `- [พช., กรมการพัฒนาชุมชน, CDD]`",
            ),
            Synonym::Alone => Words::warning(
                "synonym-alone",
                "บรรทัดนี้มีคำเดียว จึงไม่ได้บอกว่าหมายถึงสิ่งเดียวกับคำใด",
                "there is one word here and no other that means the same",
            )
            .remedy(
                "เพิ่มคำที่หมายถึงสิ่งเดียวกันในวงเล็บเดียวกัน หรือลบบรรทัดนี้",
                "add a word that means the same between the brackets, or remove the line",
            ),
            Synonym::Empty => Words::warning(
                "synonym-empty",
                "ตรงนี้ไม่มีคำ",
                "there is no word here",
            )
            .remedy(
                "ลบจุลภาคหรือเครื่องหมายคำพูดที่เกินมา ถ้าตั้งใจเขียนคำว่า null หรือ ~ ให้ครอบด้วย '",
                "remove the comma or the quotes too many; put null or ~ between two ' if the word itself is meant",
            ),
            Synonym::TooShort { word } => Words::warning(
                "synonym-too-short",
                format!("“{word}” สั้นเกินไป ใครพิมพ์คำอื่นที่มีตัวนี้ก็จะพบเรื่องนี้ไปด้วย จึงไม่ได้ใช้"),
                format!("“{word}” is too short: it stands inside too many other words, so it is not used"),
            )
            .remedy("เขียนคำเต็ม หรือลบออก", "write the whole word, or remove it"),
            Synonym::Repeated { word, first } => Words::warning(
                "synonym-repeated",
                format!("“{word}” ไม่ต้องเขียน เพราะเขียน “{first}” ในบรรทัดเดียวกันแล้ว"),
                format!("“{word}” need not be written, since “{first}” in the same line says it already"),
            )
            .label("ซ้ำ", "again")
            .also("คำที่เขียนไว้แล้ว", "the word that says it")
            .remedy(
                "ลบคำนี้ ระบบถือว่าตัวพิมพ์ใหญ่เล็ก เลขไทย จุดในคำย่อ และช่องว่างในคำไทย ไม่ทำให้เป็นคนละคำ",
                "remove it: capitals, Thai digits, the full stops of a Thai abbreviation and spaces in Thai make no other word",
            ),
            Synonym::InTwoRings { word } => Words::error(
                "synonym-in-two-rings",
                format!("“{word}” อยู่ในสองบรรทัด ระบบจึงไม่รู้ว่าหมายถึงสิ่งใด"),
                format!("“{word}” stands in two lines, so nobody can tell which of them it means"),
            )
            .label("ซ้ำ", "again")
            .also("อีกบรรทัดหนึ่ง", "the other line")
            .remedy(
                "ถ้าสองบรรทัดเป็นเรื่องเดียวกัน ให้รวมเป็นบรรทัดเดียว ถ้าคนละเรื่อง คำนี้มีสองความหมาย ให้ลบออกทั้งสองบรรทัด หรือเขียนให้ยาวขึ้นจนเหลือความหมายเดียว",
                "make the two lines one if they are the same thing; if they are not, the word has two meanings: remove it from both, or write it longer, so that it has one",
            ),
        }
    }
}
