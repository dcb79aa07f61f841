//! Mistakes inside a template: what it opens, what it asks a page for, what it writes into one.
//!
//! Whoever changes a template knows HTML and a little CSS and has never met this template language.
//! So these are told in our own words wherever the engine's sentence can be understood; what it says
//! otherwise is quoted by [`Theme`](super::theme::Theme).

use crate::diagnostic::Words;

/// A place in a template that cannot be as it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Template {
    /// A tag that opens something and is not closed where it should be.
    Unclosed {
        /// The tag's word, `if`, or its braces.
        tag: String,
        /// What closes it: `endif`, or braces.
        end: String,
    },
    /// A tag that closes what was not opened.
    StrayEnd {
        /// The tag's word: `endif`.
        tag: String,
    },
    /// A value that no page of this kind has, printed or asked for something.
    UnknownValue {
        /// As written.
        name: String,
        /// A name that exists.
        near: Option<String>,
        /// What there is at this place, where that is known.
        known: Vec<String>,
    },
    /// Something that some pages do not have: `page.picture.href` where there is no picture.
    AbsentValue {
        /// What may be absent, as written: `page.picture`.
        name: String,
    },
    /// A word of the interface with a blank that `fill` is given nothing for.
    Unfilled {
        /// The blank, without braces.
        blank: String,
    },
    /// A value that no page has, where that is silent: `{% if page.titel %}` never holds.
    UnknownCondition {
        /// As written.
        name: String,
        /// A name that exists.
        near: Option<String>,
        /// What there is at this place.
        known: Vec<String>,
    },
    /// A value of another sort than what is done with it needs.
    WrongSort {
        /// What is needed.
        needed: Sort,
        /// What there is.
        got: Sort,
    },
    /// A template that draws a picture, and what it draws is none.
    BrokenPicture {
        /// What the reader of SVG said.
        message: String,
    },
    /// A style or script that stands in the page itself, which the policy of every page forbids.
    Inline {
        /// What.
        what: Inline,
    },
}

/// What a value is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// A text.
    Text,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// A list.
    List,
    /// A group of values with names, such as a link.
    Group,
    /// Nothing at all.
    Nothing,
}

impl Sort {
    fn words(self) -> [&'static str; 2] {
        match self {
            Sort::Text => ["ข้อความ", "a text"],
            Sort::Number => ["ตัวเลข", "a number"],
            Sort::YesNo => ["ค่าใช่หรือไม่ใช่", "a yes or no"],
            Sort::List => ["รายการ", "a list"],
            Sort::Group => ["กลุ่มค่าที่มีชื่อย่อย", "a group of named values"],
            Sort::Nothing => ["ค่าว่าง", "nothing"],
        }
    }
}

/// What the policy of every page keeps a browser from obeying.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Inline {
    /// `style="…"`.
    StyleAttribute,
    /// `<style>`.
    Style,
    /// `<script>` with a script in it.
    Script,
    /// `onclick="…"`, or an address that is a script.
    Handler,
}

/// As many names as a person looks through.
const LISTED: usize = 12;

/// The remedy for a name that does not exist.
fn known_or(words: Words, near: Option<&str>, known: &[String]) -> Words {
    let listed = |th: &str| known.iter().take(LISTED).cloned().collect::<Vec<_>>().join(th);
    let [more_th, more_en] = match known.len().saturating_sub(LISTED) {
        0 => [String::new(), String::new()],
        more => [format!(" และอีก {more} ชื่อ"), format!(" and {more} more")],
    };
    match (near, known) {
        (Some(near), _) => words.did_you_mean(near),
        (None, []) => words.remedy(
            "ดูชื่อทั้งหมดใน themes/default/VIEWS.md ของโปรแกรม",
            "all names are in the program's themes/default/VIEWS.md",
        ),
        (None, _) => words.remedy(
            format!("ชื่อที่ใช้ได้ตรงนี้คือ {}{more_th}", listed(" ")),
            format!("the names here are {}{more_en}", listed(", ")),
        ),
    }
}

impl Template {
    /// What is said about it.
    pub fn words(&self) -> Words {
        match self {
            Template::Unclosed { tag, end } => {
                let [shown, end] = [tag, end].map(|word| tag_shown(word));
                Words::error(
                    "template-unclosed",
                    format!("`{shown}` ตรงนี้ยังไม่ได้ปิด"),
                    format!("this `{shown}` is not closed"),
                )
                .label("เปิดไว้ตรงนี้", "opened here")
                .also("ต้องปิดก่อนถึงตรงนี้", "it must be closed before this")
                .remedy(
                    format!("เติม `{end}` ต่อท้ายส่วนที่เปิดไว้"),
                    format!("write `{end}` where the part ends that it opens"),
                )
            }
            Template::StrayEnd { tag } => {
                let shown = tag_shown(tag);
                Words::error(
                    "template-stray-end",
                    format!("`{shown}` ตรงนี้ปิดสิ่งที่ไม่ได้เปิดไว้"),
                    format!("this `{shown}` closes what was not opened"),
                )
                .label("ไม่มีคู่เปิด", "nothing to close")
                .remedy(
                    "ลบคำปิดนี้ หรือเติมคำเปิดที่หายไปไว้ก่อนหน้า",
                    "remove it, or write what should be opened before it",
                )
            }
            Template::UnknownValue { name, near, known } => known_or(
                Words::error(
                    "template-unknown-value",
                    format!("หน้านี้ไม่มีค่าชื่อ `{name}`"),
                    format!("this page has no value called `{name}`"),
                )
                .label("ไม่พบชื่อนี้", "no such name"),
                near.as_deref(),
                known,
            ),
            Template::UnknownCondition { name, near, known } => known_or(
                Words::warning(
                    "template-unknown-condition",
                    format!("ไม่มีหน้าใดมีค่าชื่อ `{name}`"),
                    format!("no page has a value called `{name}`"),
                )
                .label("ส่วนที่ขึ้นกับค่านี้จะไม่แสดง", "what depends on it is never shown"),
                near.as_deref(),
                known,
            ),
            Template::AbsentValue { name } => Words::error(
                "template-absent-value",
                format!("บางหน้าไม่มี `{name}`"),
                format!("some pages have no `{name}`"),
            )
            .label("บางหน้าไม่มีค่านี้", "absent from some pages")
            .remedy(
                format!("ครอบส่วนนี้ด้วย {{% if {name} %}} ... {{% endif %}}"),
                format!("put {{% if {name} %}} ... {{% endif %}} around it"),
            ),
            Template::Unfilled { blank } => Words::error(
                "template-unfilled-blank",
                format!("คำนี้ต้องเติมค่าใน {{{blank}}}"),
                format!("this word needs a value for {{{blank}}}"),
            )
            .label("ยังไม่ได้เติม", "not filled in")
            .remedy(
                format!("เติมด้วย fill({blank}=...)"),
                format!("fill it in with fill({blank}=...)"),
            ),
            Template::WrongSort { needed, got } => {
                let ([needed_th, needed_en], [got_th, got_en]) = (needed.words(), got.words());
                let words = Words::error(
                    "template-wrong-sort",
                    format!("ตรงนี้ต้องเป็น{needed_th} แต่ค่าที่ให้มาเป็น{got_th}"),
                    format!("{needed_en} is needed here, and this is {got_en}"),
                )
                .label(format!("เป็น{got_th}"), format!("this is {got_en}"));
                match needed {
                    _ if *got == Sort::Nothing => words.remedy(
                        "ถ้าบางหน้าไม่มีค่านี้ ให้ครอบด้วย {% if %} ... {% endif %}",
                        "where some pages do not have it, put {% if %} ... {% endif %} around it",
                    ),
                    Sort::List => words.remedy(
                        "for ใช้กับรายการเท่านั้น ถ้าเป็นข้อความ ให้แสดงด้วย {{ }} เลย",
                        "`for` goes through a list; print a text with {{ }} as it is",
                    ),
                    Sort::Number => words.remedy(
                        "ค่าในหน้าเว็บจัดรูปเป็นข้อความพร้อมแสดงแล้ว ให้แสดงด้วย {{ }} เลย ไม่ต้องคำนวณ ปัดเศษ หรือเทียบกับตัวเลข",
                        "the values of a page are texts that are ready to be shown: print them with {{ }}, without reckoning, rounding or comparing",
                    ),
                    Sort::Group => words.remedy(
                        "ค่านี้ไม่มีค่าย่อย ถ้าเป็นรายการ ให้ไล่ด้วย {% for %} ถ้าเป็นข้อความ ให้แสดงด้วย {{ }} เลย",
                        "it has no values of its own: go through a list with {% for %}, and print a text with {{ }} as it is",
                    ),
                    _ => words.remedy(
                        "ใช้ค่าอื่นที่เป็นชนิดนั้น ดูชนิดของทุกค่าใน themes/default/VIEWS.md ของโปรแกรม",
                        "use a value of that sort; the program's themes/default/VIEWS.md tells the sort of each",
                    ),
                }
            }
            Template::BrokenPicture { message } => Words::error(
                "template-broken-picture",
                format!("สิ่งที่แม่แบบนี้วาดไม่เป็นภาพ SVG ที่อ่านได้: {message}"),
                format!("what this template draws is no SVG that can be read: {message}"),
            )
            .remedy(
                "ตรวจว่าทุกแท็กเปิดปิดครบคู่ และขึ้นต้นด้วย <svg xmlns=\"http://www.w3.org/2000/svg\" ...>",
                "see that every tag is closed, and that it begins with <svg xmlns=\"http://www.w3.org/2000/svg\" ...>",
            ),
            Template::Inline { what } => {
                let [th, en] = match what {
                    Inline::StyleAttribute => [" style=\"...\" ในแท็ก", "a style=\"...\" in a tag"],
                    Inline::Style => [" <style> ในหน้า", "a <style> in the page"],
                    Inline::Script => {
                        [" <script> ที่มีโค้ดอยู่ในหน้า", "a <script> with code in the page"]
                    }
                    Inline::Handler => ["โค้ดในแท็ก เช่น onclick", "code in a tag, such as onclick"],
                };
                let words = Words::error(
                    "theme-page-inline",
                    format!("เบราว์เซอร์จะไม่ทำตาม{th} เพราะนโยบายความปลอดภัยของทุกหน้าห้ามไว้"),
                    format!("browsers ignore {en}: the policy of every page forbids it"),
                )
                .label("ไม่มีผลในหน้าเว็บ", "has no effect");
                match what {
                    Inline::StyleAttribute | Inline::Style => words.remedy(
                        "ใส่ class แทน แล้วเขียนรูปแบบไว้ในไฟล์ CSS ในโฟลเดอร์ assets ของชุดรูปแบบ เช่น assets/tokens.css",
                        "give it a class, and write the style into a stylesheet in the theme's assets, such as assets/tokens.css",
                    ),
                    Inline::Script | Inline::Handler => words.remedy(
                        "วางสคริปต์เป็นไฟล์ในโฟลเดอร์ assets แล้วเรียกด้วย <script type=\"module\" src=\"{{ page.root }}{{ asset(name=\"...\") }}\"></script>",
                        "put the script into a file in assets and write <script type=\"module\" src=\"{{ page.root }}{{ asset(name=\"...\") }}\"></script>",
                    ),
                }
            }
        }
    }
}

/// `endif` as it is typed; braces as they are.
fn tag_shown(word: &str) -> String {
    match word.chars().next() {
        Some('{' | '}' | '%') => word.to_owned(),
        Some('<') if !word.ends_with('>') => format!("{{% {word}> %}}"),
        _ => format!("{{% {word} %}}"),
    }
}
