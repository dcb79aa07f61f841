//! Mistakes in a theme: its templates, its words, its stylesheets and pictures.
//!
//! Whoever changes a theme knows HTML, so the template engine's own English sentence is quoted
//! where it says more than we could.

use crate::diagnostic::Words;

/// A file of `themes/` that cannot be used as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Theme {
    /// `theme:` names a folder that is not there.
    Unknown {
        /// As typed.
        name: String,
        /// A folder that is there.
        near: Option<String>,
    },
    /// A template that the engine cannot read, or refuses for a reason that has no kind of its own.
    TemplateSyntax {
        /// What the engine said.
        message: String,
    },
    /// A template that calls something that does not exist.
    TemplateCalls {
        /// What it calls.
        what: Part,
        /// By which name.
        name: String,
        /// A name that exists.
        near: Option<String>,
    },
    /// Templates that extend or include each other in a circle.
    TemplateCircle {
        /// The templates, from the first to itself.
        chain: Vec<String>,
    },
    /// A component that two templates define.
    ComponentTwice {
        /// Its name.
        name: String,
        /// The other template.
        other: String,
    },
    /// A template that no page uses.
    TemplateUnused {
        /// The built-in template that may be meant.
        near: Option<String>,
    },
    /// A template that failed while it drew a page.
    TemplateRender {
        /// What the engine said.
        message: String,
        /// The built-in template and line in which it said so, where that is not the place shown.
        inside: Option<String>,
    },
    /// A file of words in a language that the site does not have.
    WordsLanguage,
    /// A line of a file of words that is not `key: text`.
    WordLine,
    /// A text that must stand in quotes.
    WordQuotes {
        /// The line as it should be.
        corrected: String,
    },
    /// A key that no template and no page uses.
    WordUnknown {
        /// As typed.
        key: String,
        /// A key that exists.
        near: Option<String>,
    },
    /// A key that stands twice.
    WordTwice {
        /// The key.
        key: String,
    },
    /// A name in braces that nothing fills in.
    WordBlank {
        /// The name.
        blank: String,
        /// Those that are filled in for this key.
        known: Vec<String>,
    },
    /// A text that leaves out a blank which the built-in one has.
    WordBlankLost {
        /// The name.
        blank: String,
    },
    /// A stylesheet that names a file that is not among the assets.
    AssetMissing {
        /// As written.
        name: String,
        /// A file that is there.
        near: Option<String>,
    },
    /// A stylesheet that fetches something from another site.
    AssetForeign {
        /// The address.
        address: String,
    },
    /// A page that would fetch something from another site, or send a form there.
    PageForeign {
        /// The address.
        address: String,
    },
    /// A stylesheet in place of a built-in one that leaves out names which others use.
    TokenLost {
        /// The stylesheet.
        sheet: String,
        /// The names, with their dashes.
        names: Vec<String>,
    },
    /// Stylesheets that import each other.
    AssetCircle {
        /// The stylesheet that comes back.
        name: String,
    },
}

/// What a template can call.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// Another template, by `extends` or `include`.
    Template,
    /// A block of the template that it extends.
    Block,
    /// A component.
    Component,
    /// A filter: `| name`.
    Filter,
    /// A test: `is name`.
    Test,
    /// A function: `name()`.
    Function,
}

impl Part {
    /// With a space at its end where Latin letters are last.
    fn th(self) -> &'static str {
        match self {
            Part::Template => "แม่แบบ",
            Part::Block => "บล็อก (block) ",
            Part::Component => "ชิ้นส่วน (component) ",
            Part::Filter => "ตัวกรอง (filter) ",
            Part::Test => "ตัวทดสอบ (test) ",
            Part::Function => "ฟังก์ชัน",
        }
    }

    fn en(self) -> &'static str {
        match self {
            Part::Template => "template",
            Part::Block => "block",
            Part::Component => "component",
            Part::Filter => "filter",
            Part::Test => "test",
            Part::Function => "function",
        }
    }
}

impl Theme {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Theme::Unknown { name, near } => Words::error(
                "theme-unknown",
                format!("ไม่มีโฟลเดอร์ themes/{name}"),
                format!("there is no folder themes/{name}"),
            )
            .label("ไม่พบชุดรูปแบบนี้", "no such theme")
            .nearest_or(
                near.as_deref(),
                "สร้างด้วยคำสั่ง amphoe theme new ตามด้วยชื่อ หรือใช้ theme: default ซึ่งมากับโปรแกรม",
                "make it with `amphoe theme new` and its name, or write theme: default, which comes with the program",
            ),
            Theme::TemplateSyntax { message } => Words::error(
                "template-syntax",
                format!("แม่แบบนี้เขียนไม่ถูกรูปแบบ: {message}"),
                format!("this template cannot be read: {message}"),
            )
            .label("อ่านต่อจากตรงนี้ไม่ได้", "it cannot be read on from here")
            .remedy(
                "ตรวจว่า {% %} และ {{ }} เปิดปิดครบคู่ และทุก if, for, block, component มีคำปิด",
                "see that every {% %} and {{ }} is closed, and that every if, for, block and component has its end",
            ),
            Theme::TemplateCalls { what, name, near } => {
                let (th, en) = match what {
                    Part::Block => (
                        "ใช้ชื่อบล็อกที่มีอยู่ในแม่แบบที่สืบทอดมา ดูชื่อได้ที่คำว่า block ในไฟล์นั้น",
                        "use the name of a block that the extended template has: they come after the word block in it",
                    ),
                    Part::Template => (
                        "ตรวจชื่อไฟล์ แม่แบบที่มากับโปรแกรมเรียกได้ด้วยชื่อ amphoe/ นำหน้า เช่น amphoe/base.html",
                        "check the name of the file; those that come with the program are called amphoe/base.html and so on",
                    ),
                    Part::Component | Part::Filter | Part::Test | Part::Function => {
                        ("ตรวจตัวสะกดของชื่อ", "check the spelling of the name")
                    }
                };
                Words::error(
                    "template-unknown-name",
                    format!("ไม่มี{}ชื่อ `{name}`", what.th()),
                    format!("there is no {} called `{name}`", what.en()),
                )
                .label("ไม่พบชื่อนี้", "no such name")
                .nearest_or(near.as_deref(), th, en)
            }
            Theme::TemplateCircle { chain } => Words::error(
                "template-circle",
                format!("แม่แบบเรียกกันเป็นวงไม่รู้จบ: {}", chain.join(" → ")),
                format!("these templates call each other in a circle: {}", chain.join(" → ")),
            )
            .remedy(
                "ถ้าต้องการสืบทอดแม่แบบชื่อเดียวกันที่มากับโปรแกรม ให้เติม amphoe/ หน้าชื่อ",
                "to extend the built-in template of the same name, put amphoe/ before the name",
            ),
            Theme::ComponentTwice { name, other } => Words::error(
                "component-twice",
                format!("ชิ้นส่วน `{name}` ประกาศซ้ำ อีกที่หนึ่งคือ {other}"),
                format!("the component `{name}` is defined here and in {other}"),
            )
            .remedy("เหลือไว้ที่เดียว", "keep one of the two"),
            Theme::TemplateUnused { near } => Words::warning(
                "template-unused",
                "ไม่มีหน้าใดใช้แม่แบบนี้",
                "no page uses this template",
            )
            .nearest_or(
                near.as_deref(),
                "ตั้งชื่อไฟล์ให้ตรงกับแม่แบบที่ต้องการแทน หรือลบไฟล์นี้",
                "give the file the name of the template it should replace, or delete it",
            ),
            Theme::TemplateRender { message, inside } => {
                let words = Words::error(
                    "template-render",
                    format!("แม่แบบสร้างหน้าไม่ได้: {message}"),
                    format!("the template could not draw the page: {message}"),
                );
                match inside {
                    Some(inside) => words
                        .label(
                            format!("เรียกจากตรงนี้ ข้อผิดพลาดอยู่ใน {inside}"),
                            format!("called from here; it happened in {inside}"),
                        )
                        .remedy(
                            "ตรวจว่าค่าที่ส่งไปให้ตรงนี้เป็นชนิดที่ชิ้นส่วนนั้นต้องการ เช่น link={...} ต้องได้ลิงก์ ไม่ใช่ข้อความ",
                            "see that what is handed over here is of the sort that is needed there: link={...} needs a link, not a text",
                        ),
                    None => words.label("เกิดที่นี่", "it happened here").remedy(
                        "ถ้าค่านั้นอาจไม่มี ให้ครอบด้วย {% if %} ก่อนแสดง",
                        "where a value may be absent, ask {% if %} before you print it",
                    ),
                }
            }
            Theme::WordsLanguage => Words::warning(
                "theme-words-language",
                "ไม่มีหน้าใดใช้ไฟล์คำนี้ เว็บไซต์มีเพียงภาษาไทย (th) และภาษาอังกฤษ (en)",
                "no page uses this file of words: the site has Thai (th) and English (en)",
            )
            .remedy(
                "ตั้งชื่อไฟล์เป็น strings/th.yaml หรือ strings/en.yaml หรือลบไฟล์นี้",
                "call it strings/th.yaml or strings/en.yaml, or delete it",
            ),
            Theme::WordLine => Words::error(
                "theme-word-line",
                "บรรทัดนี้ไม่ได้เขียนเป็น ชื่อ: ข้อความ",
                "this line is not written as `name: text`",
            )
            .label("อ่านบรรทัดนี้ไม่ได้", "cannot be read")
            .remedy(
                "เขียนบรรทัดละหนึ่งคำ ชิดซ้าย เช่น home: หน้าแรก",
                "write one entry a line, without spaces before it, such as home: Home",
            ),
            Theme::WordQuotes { corrected } => Words::error(
                "theme-word-quotes",
                "ข้อความนี้มีเครื่องหมายพิเศษ ต้องอยู่ในเครื่องหมายคำพูด",
                "this text has special signs in it and must be in quotes",
            )
            .label("ครอบด้วย ' '", "put it in ' '")
            .remedy(format!("เขียนว่า {corrected}"), format!("write {corrected}")),
            Theme::WordUnknown { key, near } => Words::error(
                "theme-word-unknown",
                format!("ไม่มีคำในหน้าเว็บชื่อ `{key}`"),
                format!("no word of the site is called `{key}`"),
            )
            .label("ไม่รู้จักชื่อนี้", "not known")
            .nearest_or(
                near.as_deref(),
                "ดูชื่อทั้งหมดใน themes/default/strings/th.yaml ของโปรแกรม",
                "all names are in the program's themes/default/strings/en.yaml",
            ),
            Theme::WordTwice { key } => Words::error(
                "theme-word-twice",
                format!("`{key}` เขียนไว้สองครั้ง"),
                format!("`{key}` is here twice"),
            )
            .label("ครั้งที่สอง", "the second time")
            .also("ครั้งแรก", "the first time")
            .remedy("เหลือไว้บรรทัดเดียว", "keep one of the two lines"),
            Theme::WordBlank { blank, known } => {
                let listed =
                    known.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
                let words = Words::error(
                    "theme-word-blank",
                    format!("โปรแกรมไม่มีค่าที่จะเติมใน {{{blank}}}"),
                    format!("nothing fills in {{{blank}}} here"),
                )
                .label("จะไม่มีค่ามาแทน", "stays as it is");
                if listed.is_empty() {
                    words.remedy(
                        "คำนี้ไม่มีช่องให้เติม ลบวงเล็บปีกกาออก",
                        "this word has nothing to fill in: remove the braces",
                    )
                } else {
                    words.remedy(
                        format!("ช่องที่ใช้ได้ในคำนี้คือ {}", listed.replace(", ", " ")),
                        format!("here you may use {listed}"),
                    )
                }
            }
            Theme::WordBlankLost { blank } => Words::note(
                "theme-word-blank-lost",
                format!("ข้อความเดิมมี {{{blank}}} แต่ข้อความนี้ไม่มี ค่านั้นจึงไม่แสดงบนหน้าเว็บ"),
                format!("the built-in text has {{{blank}}} and this has not, so pages do not show it"),
            )
            .label(format!("ไม่มี {{{blank}}}"), format!("without {{{blank}}}"))
            .remedy(
                format!("ใส่ {{{blank}}} ตรงที่ต้องการให้แสดง ถ้าตั้งใจเว้นไว้ คงไว้อย่างนี้ได้"),
                format!("write {{{blank}}} where it should stand, or leave it as it is if that is what you want"),
            ),
            Theme::AssetMissing { name, near } => Words::error(
                "theme-asset-missing",
                format!("ไม่มีไฟล์ `{name}` ในโฟลเดอร์ assets ของชุดรูปแบบ"),
                format!("there is no file `{name}` among the assets of the theme"),
            )
            .label("ไม่พบไฟล์นี้", "no such file")
            .nearest_or(
                near.as_deref(),
                "วางไฟล์ไว้ในโฟลเดอร์ assets ไฟล์ CSS อ้างด้วยที่อยู่จากตัวมันเอง แม่แบบอ้างด้วยชื่อที่ต่อจาก assets/",
                "put the file into assets; a stylesheet names it as seen from itself, a template by what follows assets/",
            ),
            Theme::AssetForeign { address } => Words::error(
                "theme-asset-foreign",
                format!("สไตล์ชีตดึงไฟล์จากเว็บไซต์อื่น: {address}"),
                format!("the stylesheet fetches a file from another site: {address}"),
            )
            .label("ผู้อ่านจะถูกติดตามจากเว็บไซต์นั้นได้", "that site could watch the readers")
            .remedy(
                "ดาวน์โหลดไฟล์มาไว้ในโฟลเดอร์ assets แล้วอ้างจากที่นั่น",
                "put a copy of the file into assets and name that",
            ),
            Theme::PageForeign { address } => Words::error(
                "theme-page-foreign",
                format!("หน้าเว็บที่แม่แบบนี้สร้างจะเรียกเว็บไซต์อื่นเองโดยผู้อ่านไม่ได้กด: {address}"),
                format!("a page drawn by this template asks another site by itself: {address}"),
            )
            .label("ผู้อ่านจะถูกติดตามจากเว็บไซต์นั้นได้", "that site could watch the readers")
            .remedy(
                "วางไฟล์ไว้ในโฟลเดอร์ assets ของชุดรูปแบบแล้วเรียกด้วย asset(name=\"...\") หรือทำเป็นลิงก์ธรรมดา",
                "put the file into the assets of the theme and name it with asset(name=\"...\"), or make it a plain link",
            ),
            Theme::TokenLost { sheet, names } => {
                let first = names.iter().take(3).map(String::as_str).collect::<Vec<_>>().join(", ");
                let [th, en] = match names.len().saturating_sub(3) {
                    0 => [String::new(), String::new()],
                    more => [format!(" และอีก {more} ชื่อ"), format!(" and {more} more")],
                };
                Words::warning(
                    "theme-token-lost",
                    format!("ไฟล์นี้ไม่มีค่า {first}{th} ที่สไตล์ชีตอื่นใช้อยู่ หน้าเว็บจึงขาดสีหรือระยะเหล่านั้น"),
                    format!("this file no longer gives a value to {first}{en}, which other stylesheets use"),
                )
                .remedy(
                    format!("ขึ้นต้นไฟล์ด้วย `@import \"amphoe/{sheet}\";` แล้วเขียนเฉพาะค่าที่เปลี่ยน"),
                    format!("begin the file with `@import \"amphoe/{sheet}\";` and write only what changes"),
                )
            }
            Theme::AssetCircle { name } => Words::error(
                "theme-asset-circle",
                format!("สไตล์ชีต `{name}` นำเข้าตัวเองวนเป็นวง"),
                format!("the stylesheet `{name}` imports itself, directly or through others"),
            )
            .remedy("ลบ @import บรรทัดนี้", "remove this @import"),
        }
    }
}
