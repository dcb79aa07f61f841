//! Front matter or a settings file that is not YAML as we read it.

use crate::diagnostic::Words;

/// A piece of YAML that cannot be read, or that would lose what its author wrote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Syntax {
    /// A file with nothing in it.
    EmptyFile,
    /// A page that does not begin with front matter.
    NoFrontMatter,
    /// Front matter whose second `---` is missing.
    FrontMatterUnclosed,
    /// Front matter that is too long to be front matter.
    FrontMatterTooLong {
        /// The most, in KiB.
        limit: usize,
    },
    /// YAML that is no keys with values.
    NotKeys,
    /// A tab before a key.
    Tab,
    /// A space that is not the plain one, before a key or after its colon.
    OddSpace,
    /// A full-width sign in place of a plain one.
    FullWidth {
        /// As typed.
        typed: char,
        /// The line as it should be.
        corrected: String,
    },
    /// A key whose colon is not followed by a space.
    NoSpaceAfterColon {
        /// The line as it should be.
        corrected: String,
    },
    /// A sentence with a colon and a space, without quotes.
    UnquotedColon {
        /// The line as it should be, where it is known.
        corrected: Option<String>,
    },
    /// A sentence that would lose all that follows ` #`.
    CommentLoss {
        /// The line as it should be.
        corrected: String,
    },
    /// A quotation with more words after it.
    QuoteFirst {
        /// The line as it should be.
        corrected: String,
    },
    /// A value that begins with a sign of YAML's own.
    SpecialFirst {
        /// The sign.
        first: String,
        /// The line as it should be.
        corrected: String,
    },
    /// A dash alone, where forms on paper have one for "nothing".
    LoneDash,
    /// A quote that is opened and never closed.
    UnclosedQuote {
        /// The line as it should be, where it is known.
        corrected: Option<String>,
    },
    /// Braces or brackets that are not closed or not filled as they should.
    Braces {
        /// The line as it should be, where it is known.
        corrected: Option<String>,
    },
    /// A comma inside braces that cuts a sentence in two.
    CommaInBraces {
        /// What became a key of its own.
        cut: String,
        /// The line as it should be, where it is known.
        corrected: Option<String>,
    },
    /// A comma between the thousands of a number inside brackets, which makes two of it.
    CommaInNumber {
        /// The line as it should be.
        corrected: String,
    },
    /// A line without the colon after its key.
    MissingColon,
    /// A line that is indented neither like its neighbours nor like their child.
    Indent {
        /// The line as it should be, where it is known.
        corrected: Option<String>,
    },
    /// An anchor, an alias or a tag of YAML.
    Alias,
    /// Too many brackets open at once.
    TooManyBrackets,
    /// Lists inside lists inside lists.
    TooDeep,
    /// A second document in one file.
    MoreDocuments,
    /// Anything else.
    Other {
        /// What the parser said, in English.
        message: String,
    },
}

impl Syntax {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Syntax::EmptyFile => Words::error("empty-file", "ไฟล์นี้ว่างเปล่า", "this file is empty").remedy(
                "เขียนเนื้อหาแล้วบันทึกใหม่ หรือลบไฟล์นี้ถ้าไม่ได้ใช้",
                "write something into it and save it again, or delete it if it is not needed",
            ),
            Syntax::NoFrontMatter => Words::error(
                "front-matter-missing",
                "ไฟล์นี้ไม่มีส่วนหัว ซึ่งอยู่ระหว่างบรรทัด --- สองบรรทัด",
                "this file does not begin with front matter between two lines of ---",
            )
            .label("บรรทัดแรกต้องเป็น ---", "the first line must be ---")
            .remedy(
                "พิมพ์ --- เป็นบรรทัดแรก บรรทัดถัดไปเขียน title: ชื่อเรื่อง และช่องอื่น ๆ แล้วปิดด้วย --- อีกบรรทัด",
                "make --- the first line, write title: ... and the other keys below it, and close them with another line ---",
            ),
            Syntax::FrontMatterUnclosed => Words::error(
                "front-matter-unclosed",
                "ไม่พบบรรทัด --- ที่ปิดส่วนหัวของไฟล์",
                "the front matter is not closed by a second line of ---",
            )
            .label("เปิดที่นี่ แต่ไม่มีบรรทัดปิด", "it begins here and never ends")
            .remedy(
                "เพิ่มบรรทัดที่มีเพียง --- ต่อจากช่องสุดท้าย ก่อนเริ่มเนื้อหา",
                "put a line with nothing but --- after the last key, before the text",
            ),
            Syntax::FrontMatterTooLong { limit } => Words::error(
                "front-matter-too-long",
                format!("ส่วนหัวของไฟล์ยาวเกิน {limit} กิโลไบต์"),
                format!("the front matter is longer than {limit} KiB"),
            )
            .remedy(
                "ย้ายข้อความยาว ๆ ลงไปไว้ในเนื้อหาใต้บรรทัด --- และตรวจว่าบรรทัด --- ที่ปิดอยู่ถูกที่",
                "move long texts into the body below the line ---, and see that the closing --- is in its place",
            ),
            Syntax::NotKeys => Words::error(
                "not-keys",
                "ส่วนนี้ต้องเป็นชื่อช่องกับข้อมูล เช่น title: ชื่อเรื่อง",
                "keys with values are expected here, such as title: ...",
            )
            .remedy(
                "เขียนแต่ละบรรทัดเป็น ชื่อช่อง: ข้อมูล",
                "write each line as key: value",
            ),
            Syntax::Tab => Words::error(
                "yaml-tab",
                "ช่องว่างนี้มาจากปุ่ม Tab ซึ่งใช้ในส่วนนี้ไม่ได้",
                "this space was made with the Tab key, which cannot be used here",
            )
            .label("แท็บ", "tab")
            .remedy(
                "ลบแล้วเคาะเว้นวรรคแทน หน้าช่องย่อย 2 เคาะ หลังเครื่องหมาย : 1 เคาะ",
                "delete it and use the space bar: two spaces before an inner key, one after a colon",
            ),
            Syntax::OddSpace => Words::error(
                "odd-space",
                "มีช่องว่างชนิดพิเศษที่มองไม่ออก มักติดมาจาก Word หรือหน้าเว็บ",
                "there is a space of another kind here, which often comes from Word or a web page",
            )
            .label("ช่องว่างนี้", "this space")
            .remedy(
                "ลบแล้วเคาะเว้นวรรคใหม่",
                "delete it and press the space bar instead",
            ),
            Syntax::FullWidth { typed, corrected } => Words::error(
                "full-width-sign",
                format!("เครื่องหมาย `{typed}` เป็นแบบเต็มความกว้าง (แบบที่ใช้กับภาษาจีนและญี่ปุ่น) ต้องใช้ : ธรรมดา"),
                format!("`{typed}` is a full-width sign (as Chinese and Japanese use it) where a plain : is needed"),
            )
            .label("เต็มความกว้าง", "full-width")
            .remedy(
                format!("เขียนว่า `{corrected}` โดยมีเว้นวรรคหลัง :"),
                format!("write `{corrected}`, with a space after the colon"),
            ),
            Syntax::NoSpaceAfterColon { corrected } => Words::error(
                "no-space-after-colon",
                "หลังเครื่องหมาย : ต้องเว้นวรรค",
                "the colon after a key needs a space behind it",
            )
            .label("เว้นวรรคตรงนี้", "a space belongs here")
            .remedy(format!("เขียนว่า `{corrected}`"), format!("write `{corrected}`")),
            Syntax::UnquotedColon { corrected } => {
                let words = Words::error(
                    "yaml-unquoted-colon",
                    "ข้อความนี้มีเครื่องหมาย : ตามด้วยเว้นวรรค ระบบจึงเข้าใจว่าเป็นช่องใหม่",
                    "this text has a colon and a space in it, which begin a new key",
                )
                .label("เครื่องหมายนี้", "this colon");
                match corrected {
                    Some(line) => words.remedy(
                        format!("ครอบข้อความด้วยเครื่องหมายคำพูด: `{line}`"),
                        format!("put the text in quotes: `{line}`"),
                    ),
                    None => words.remedy(
                        "ครอบข้อความทั้งหมดหลังชื่อช่องด้วย '",
                        "put the whole text after the key between two '",
                    ),
                }
            }
            Syntax::CommentLoss { corrected } => Words::error(
                "yaml-comment-loss",
                "ข้อความหลังเครื่องหมาย # จะหายไป เพราะระบบถือเป็นหมายเหตุ",
                "everything after # would be lost, since it is read as a comment",
            )
            .label("ส่วนนี้จะหายไป", "this would be lost")
            .remedy(
                format!("ครอบข้อความด้วยเครื่องหมายคำพูด: `{corrected}` ถ้าเป็นหมายเหตุจริง ให้ย้ายไปขึ้นบรรทัดใหม่ที่ขึ้นต้นด้วย #"),
                format!("put the text in quotes: `{corrected}`; if it is a comment, give it a line of its own"),
            ),
            Syntax::QuoteFirst { corrected } => Words::error(
                "yaml-quote-first",
                "ข้อความเริ่มด้วยเครื่องหมายคำพูด แต่ยังมีข้อความต่อหลังเครื่องหมายปิด",
                "the text begins with a quotation and goes on after it",
            )
            .label("ส่วนนี้อยู่นอกเครื่องหมายคำพูด", "this is outside the quotes")
            .remedy(
                format!("ครอบทั้งข้อความด้วยเครื่องหมาย ' เป็น `{corrected}`"),
                format!("put the whole text between two ': `{corrected}`"),
            ),
            Syntax::SpecialFirst { first, corrected } => Words::error(
                "yaml-special-first",
                format!("ข้อความขึ้นต้นด้วย `{first}` ซึ่งมีความหมายพิเศษในส่วนนี้"),
                format!("the text begins with `{first}`, which has a meaning of its own here"),
            )
            .remedy(
                format!("ครอบข้อความด้วยเครื่องหมายคำพูด: `{corrected}`"),
                format!("put the text in quotes: `{corrected}`"),
            ),
            Syntax::LoneDash => Words::error(
                "yaml-lone-dash",
                "ขีด - อย่างเดียวไม่ได้บอกว่าไม่มี ไม่ทราบ หรือแหล่งอ้างอิงไม่ระบุ",
                "a dash alone does not say whether there is none, nobody knows, or the source does not say",
            )
            .label("ขีดนี้", "this dash")
            .remedy(
                "ถ้ายังไม่มีใครบอก ให้ลบบรรทัดนี้ ถ้าแหล่งอ้างอิงไม่ได้บอก ให้เขียน `ไม่ระบุ` ถ้าไม่มีเลย ให้เขียน `0`",
                "leave the line out if nobody has told us, write `not-stated` if the source does not say, and `0` if there was none",
            ),
            Syntax::UnclosedQuote { corrected } => {
                let words = Words::error(
                    "yaml-unclosed-quote",
                    "เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด",
                    "a quote is opened here and never closed",
                )
                .label("เปิดที่นี่", "opened here");
                match corrected {
                    Some(corrected) => words.remedy(
                        format!("ปิดเครื่องหมายคำพูดท้ายข้อความ: `{corrected}`"),
                        format!("close it at the end of the text: `{corrected}`"),
                    ),
                    None => words.remedy(
                        "เติมเครื่องหมายเดียวกันท้ายข้อความ หรือลบตัวเปิดออก",
                        "put the same sign at the end of the text, or remove this one",
                    ),
                }
            }
            Syntax::Braces { corrected: Some(corrected) } => Words::error(
                "yaml-braces",
                "ข้อความนี้มีวงเล็บ [ ] หรือ { } อยู่ข้างในวงเล็บอีกชั้น ระบบจึงอ่านต่อไม่ได้",
                "this text has brackets in it, which mean something of their own inside braces",
            )
            .label("วงเล็บในข้อความ", "brackets in a text")
            .remedy(
                format!("ครอบข้อความด้วยเครื่องหมายคำพูด: `{corrected}`"),
                format!("put the text in quotes: `{corrected}`"),
            ),
            Syntax::Braces { corrected: None } => Words::error(
                "yaml-braces",
                "วงเล็บ { } หรือ [ ] เปิดแล้วปิดไม่ครบ หรือปิดผิดชนิด",
                "these braces are opened and not closed, or closed by the wrong sign",
            )
            .label("วงเล็บนี้", "these")
            .remedy(
                "เติม } หรือ ] ให้ครบคู่ หรือเขียนบรรทัดละช่องแทนการใช้วงเล็บ",
                "close them with } or ], or write each key on a line of its own instead",
            ),
            Syntax::CommaInBraces { cut, corrected } => {
                let words = Words::error(
                    "yaml-comma-in-braces",
                    format!("เครื่องหมายจุลภาค (,) ตัดข้อความจน `{cut}` กลายเป็นช่องใหม่"),
                    format!("a comma cuts the text, so that `{cut}` becomes a key of its own"),
                )
                .label("ส่วนนี้หลุดออกมา", "this came off");
                match corrected {
                    Some(corrected) => words.remedy(
                        format!("ครอบข้อความที่มีจุลภาคด้วยเครื่องหมายคำพูด: `{corrected}`"),
                        format!("put the text with the comma in quotes: `{corrected}`"),
                    ),
                    None => words.remedy(
                        "ครอบข้อความที่มีจุลภาคด้วย ' หรือเขียนบรรทัดละช่องแทนการใช้ { }",
                        "put the text with the comma between two ', or write each key on a line of its own instead of using { }",
                    ),
                }
            }
            Syntax::CommaInNumber { corrected } => Words::error(
                "yaml-comma-in-number",
                "จุลภาค (,) ในวงเล็บ [ ] ใช้แบ่งข้อมูล ตัวเลขนี้จึงกลายเป็นสองค่า",
                "inside brackets a comma divides values, so this number becomes two",
            )
            .label("กลายเป็นสองค่า", "two values")
            .remedy(
                format!("ถ้าเป็นตัวเลขเดียว เขียนว่า `{corrected}` ถ้าเป็นสองค่าจริง ให้เว้นวรรคหลังจุลภาค"),
                format!("if it is one number, write `{corrected}`; if they are two, put a space after the comma"),
            ),
            Syntax::MissingColon => Words::error(
                "yaml-missing-colon",
                "บรรทัดนี้ไม่มีเครื่องหมาย : หลังชื่อช่อง",
                "this line has no colon after its key",
            )
            .label("ไม่มี :", "no colon")
            .remedy(
                "เขียนเป็น ชื่อช่อง: ข้อมูล ถ้าเป็นข้อความต่อจากบรรทัดก่อน ให้เยื้องเข้าไป 2 เคาะ",
                "write it as key: value; if it continues the line before it, indent it by two spaces",
            ),
            Syntax::Indent { corrected } => {
                let words = Words::error(
                    "yaml-indent",
                    "บรรทัดนี้เยื้องไม่ตรงกับบรรทัดอื่นในชุดเดียวกัน",
                    "this line is not indented like its neighbours",
                )
                .label("เยื้องไม่ตรง", "out of line");
                match corrected {
                    Some(corrected) => words.remedy(
                        format!("จัดให้ตรงกับบรรทัดก่อนหน้า: `{corrected}`"),
                        format!("begin it where the line before it begins: `{corrected}`"),
                    ),
                    None => words.remedy(
                        "จัดให้ช่องในชุดเดียวกันเยื้องเท่ากัน ช่องหลักชิดซ้ายสุด",
                        "indent the keys of one group by the same number of spaces; main keys begin at the left",
                    ),
                }
            }
            Syntax::Alias => Words::error(
                "yaml-alias",
                "ส่วนนี้ใช้เครื่องหมาย & * หรือ ! แบบพิเศษของ YAML ซึ่งระบบไม่รับ",
                "anchors, aliases and tags of YAML (& * !) are not used here",
            )
            .remedy(
                "เขียนข้อมูลซ้ำตามปกติ หรือครอบข้อความที่ขึ้นต้นด้วยเครื่องหมายเหล่านี้ด้วย '",
                "write the value again, or put a text that begins with such a sign between two '",
            ),
            Syntax::TooManyBrackets => Words::error(
                "too-many-brackets",
                "มีวงเล็บ { หรือ [ ที่ยังไม่ปิดมากเกินไป",
                "too many { or [ are open at once",
            )
            .remedy("ปิดวงเล็บให้ครบ", "close the brackets"),
            Syntax::TooDeep => Words::error(
                "yaml-too-deep",
                "ข้อมูลซ้อนกันลึกเกินไป",
                "the values are nested too deeply",
            )
            .remedy(
                "ตรวจการเยื้องบรรทัด ข้อมูลของกรณีศึกษาซ้อนกันไม่เกิน 4 ชั้น",
                "look at the indentation: a case nests its values four deep at most",
            ),
            Syntax::MoreDocuments => Words::error(
                "yaml-more-documents",
                "ไฟล์นี้มีบรรทัด --- แบ่งข้อมูลเป็นหลายชุด",
                "lines of --- split this file into several documents",
            )
            .remedy("ลบบรรทัด --- ที่เกิน ให้เหลือข้อมูลชุดเดียว", "make it one and remove the extra ---"),
            Syntax::Other { message } => Words::error(
                "yaml-syntax",
                format!("อ่านข้อมูลส่วนนี้ไม่ได้ (โปรแกรมอ่านแจ้งว่า {message})"),
                format!("this cannot be read: {message}"),
            )
            .remedy(
                "ตรวจเครื่องหมาย : การเยื้อง และเครื่องหมายคำพูดในบรรทัดนี้และบรรทัดก่อนหน้า",
                "look at the colon, the indentation and the quotes in this line and the one before",
            ),
        }
    }
}
