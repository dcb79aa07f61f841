//! The form: a document of Word with a place for every answer.
//!
//! Each field is a row: what it asks to the left, and a control to the right that Word and LibreOffice
//! let somebody fill in. The controls carry names that [`super::answer`] finds again. It is set as
//! Thai offices set their papers (TH Sarabun, 16 points, A4), so that it can be printed and filled in
//! by hand too: choices of yes and no are boxes.

mod part;

use crate::{
    content::markdown::{prompt, section::Section},
    edit::word::{
        field::{self, Field, Input, SECTION},
        package::pack,
    },
    facts::vocabulary::Vocabularies,
    lang::{Bilingual, Lang},
};

/// The sections that the form has a place for; the others are made of what is asked above.
fn sections() -> impl Iterator<Item = Section> {
    let made = [Section::Contrary, Section::Unknown, Section::Caution, Section::Refs];
    Section::all().filter(move |section| !made.contains(section))
}

const TITLE: Bilingual<&str> = Bilingual::new("แบบฟอร์มกรณีศึกษา", "Form for a case study");

const BEFORE: [Bilingual<&str>; 4] = [
    Bilingual::new(
        "พิมพ์คำตอบในช่องด้านขวา ข้อที่ต้องตอบมีเพียงส่วนที่ 1 ที่เหลือตอบเท่าที่ทราบ แล้วส่งไฟล์นี้ให้ผู้ดูแลคลัง",
        "Type the answers into the boxes on the right. Only part 1 must be answered; of the rest, answer what you know. Then send this file to the keeper of the library.",
    ),
    Bilingual::new(
        "อย่าใส่ชื่อบุคคล เลขบัตรประชาชน เบอร์โทรส่วนตัว บ้านเลขที่ หรือเลขบัญชี เพราะทุกคนจะเปิดดูได้",
        "No names of persons, no citizen numbers, private telephones, house numbers or accounts: everybody will be able to see them.",
    ),
    Bilingual::new(
        "อ้างแหล่งอ้างอิงในเนื้อหาด้วย [^1] [^2] [^3] ตามลำดับของแหล่งอ้างอิงในส่วนที่ 1",
        "Cite a source in the text as [^1], [^2], [^3], by its number in part 1.",
    ),
    Bilingual::new(
        "แทรกภาพในเนื้อหาได้ ใส่ข้อความแสดงแทนของภาพว่าในภาพมีอะไร",
        "Pictures may be inserted into the text; say in their alternative text what they show.",
    ),
];

const STORY: Bilingual<&str> = Bilingual::new("ส่วนที่ 7 เล่าเรื่อง", "Part 7: the story");

const BEFORE_STORY: Bilingual<&str> = Bilingual::new(
    "เขียนใต้หัวข้อที่มีข้อมูล หัวข้อที่ไม่มีข้อมูลให้เว้นไว้ ใช้รายการ ตาราง และภาพได้ตามปกติ",
    "Write under the headings that you know something for, and leave the others. Lists, tables and pictures are welcome.",
);

/// The heading of what has no other.
pub(super) const MORE: Bilingual<&str> =
    Bilingual::new("เรื่องอื่นที่อยากเล่า", "Anything else worth telling");

const TYPE_HERE: Bilingual<&str> = Bilingual::new("คลิกที่นี่แล้วพิมพ์", "Click here and type");
const LINE_EACH: Bilingual<&str> =
    Bilingual::new("คลิกที่นี่แล้วพิมพ์ ข้อละหนึ่งบรรทัด", "Click here and type, one item a line");
const CHOOSE: Bilingual<&str> = Bilingual::new("คลิกที่นี่แล้วเลือก", "Click here and choose");
const DAY: Bilingual<&str> = Bilingual::new(
    "คลิกที่นี่แล้วเลือกวันที่ หรือพิมพ์ เช่น 3 พ.ย. 2565 หรือ พ.ย. 2565",
    "Click here and choose a day, or type one, such as 3 Nov 2022 or Nov 2022",
);

/// A text without the words that invite to fill a control in: some programs leave them beside the
/// answer.
pub(super) fn without_invitations(text: &str) -> String {
    let mut text = text.to_owned();
    // The longer of two that begin alike first.
    for invitation in [DAY, LINE_EACH, CHOOSE, TYPE_HERE] {
        for lang in Lang::ALL {
            text = text.replace(invitation.get(lang), "");
        }
    }
    text
}

/// The bytes of the form, told in `lang`. The same vocabularies give the same bytes.
pub fn form(terms: &Vocabularies, lang: Lang) -> Vec<u8> {
    let title = TITLE.get(lang);
    pack(&[
        ("[Content_Types].xml", part::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", part::TOP.to_owned()),
        ("docProps/core.xml", part::core(title)),
        ("word/document.xml", Writer::new(lang).document(terms)),
        ("word/_rels/document.xml.rels", part::RELATIONS.to_owned()),
        ("word/settings.xml", part::SETTINGS.to_owned()),
        ("word/styles.xml", part::styles(lang)),
        ("word/footer1.xml", part::FOOTER.to_owned()),
    ])
}

/// Everything that the form itself says and that is no answer, in both languages.
pub(super) fn own_words(terms: &Vocabularies) -> Vec<String> {
    let mut own: Vec<String> = Vec::new();
    let mut both = |words: Bilingual<&str>| own.extend([words.th, words.en].map(str::to_owned));
    let words = [TITLE, STORY, BEFORE_STORY, MORE, TYPE_HERE, LINE_EACH, CHOOSE, DAY];
    words.into_iter().chain(BEFORE).for_each(&mut both);
    for section in sections() {
        both(section.heading());
        prompt::question(section).into_iter().for_each(&mut both);
    }
    for group in field::groups(terms) {
        both(group.title);
        both(group.about);
    }
    for lang in Lang::ALL {
        for field in field::fields(terms) {
            own.push(field.label.get(lang).clone());
            own.push(field.about.get(lang).clone());
            own.push(such_as(&field, lang));
        }
    }
    own.retain(|words| !words.is_empty());
    own
}

fn such_as(field: &Field, lang: Lang) -> String {
    match (field.example.get(lang).as_str(), lang) {
        ("", _) => String::new(),
        (example, Lang::Th) => format!("เช่น {example}"),
        (example, Lang::En) => format!("For example: {example}"),
    }
}

/// Writes the main part.
struct Writer {
    lang: Lang,
    xml: String,
    /// The number of the next control: each has its own.
    next: u32,
}

impl Writer {
    fn new(lang: Lang) -> Writer {
        Writer { lang, xml: String::new(), next: 1 }
    }

    fn document(mut self, terms: &Vocabularies) -> String {
        let lang = self.lang;
        self.xml.push_str(part::DOCUMENT);
        self.paragraph("Title", TITLE.get(lang));
        for words in BEFORE {
            self.paragraph("Normal", words.get(lang));
        }
        for group in field::groups(terms) {
            self.paragraph("Heading1", group.title.get(lang));
            if !group.about.get(lang).is_empty() {
                self.paragraph("Help", group.about.get(lang));
            }
            self.table(&group.fields);
        }
        self.paragraph("Heading1", STORY.get(lang));
        self.paragraph("Help", BEFORE_STORY.get(lang));
        for section in sections() {
            self.paragraph("Heading2", section.heading().get(lang));
            if let Some(question) = prompt::question(section) {
                self.paragraph("Help", question.get(lang));
            }
            self.free(section.id(), section.heading().get(lang));
        }
        self.paragraph("Heading2", MORE.get(lang));
        self.free("more", MORE.get(lang));
        self.xml.push_str(part::DOCUMENT_END);
        self.xml
    }

    fn paragraph(&mut self, style: &str, words: &str) {
        self.xml.push_str(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escaped(words)
        ));
    }

    fn table(&mut self, fields: &[Field]) {
        self.xml.push_str(part::TABLE);
        for field in fields {
            // A row stays on one page: a question without its box cannot be answered.
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            self.xml.push_str("<w:tc><w:tcPr><w:tcW w:w=\"3900\" w:type=\"dxa\"/></w:tcPr>");
            self.paragraph("Label", field.label.get(self.lang));
            for words in [field.about.get(self.lang).clone(), such_as(field, self.lang)] {
                if !words.is_empty() {
                    self.paragraph("Help", &words);
                }
            }
            self.xml.push_str(
                "</w:tc><w:tc><w:tcPr><w:tcW w:w=\"5738\" w:type=\"dxa\"/></w:tcPr><w:p>",
            );
            self.control(field);
            self.xml.push_str("</w:p></w:tc></w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }

    fn control(&mut self, field: &Field) {
        let (tag, lang) = (field.tag(), self.lang);
        let label = field.label.get(lang).clone();
        match &field.input {
            // Controls of plain text are torn apart by LibreOffice before 7.5; these are not.
            Input::Line | Input::Numbers | Input::Text => {
                self.sdt(&tag, &label, "", TYPE_HERE.get(lang));
            }
            Input::Lines => self.sdt(&tag, &label, "", LINE_EACH.get(lang)),
            Input::Day => self.sdt(&tag, &label, part::day(lang), DAY.get(lang)),
            Input::Choice(choices) => {
                let items: String = choices
                    .iter()
                    .map(|(id, label)| {
                        format!(
                            "<w:listItem w:displayText=\"{}\" w:value=\"{}\"/>",
                            escaped(label.get(lang)),
                            escaped(id)
                        )
                    })
                    .collect();
                let kind = format!("<w:dropDownList>{items}</w:dropDownList>");
                self.sdt(&tag, &label, &kind, CHOOSE.get(lang));
            }
            Input::Boxes(boxes) => {
                for (at, (id, word)) in boxes.iter().enumerate() {
                    if at > 0 {
                        self.xml.push_str("<w:r><w:t xml:space=\"preserve\">      </w:t></w:r>");
                    }
                    self.tick(&format!("{tag}={id}"), &format!("{label}: {}", word.get(lang)));
                    self.xml.push_str(&format!(
                        "<w:r><w:t xml:space=\"preserve\"> {}</w:t></w:r>",
                        escaped(word.get(lang))
                    ));
                }
            }
            Input::Tick(_) => self.tick(&tag, &label),
        }
    }

    /// A control within a paragraph, of this kind (none: any text), that shows `words` until it is filled in.
    fn sdt(&mut self, tag: &str, label: &str, kind: &str, words: &str) {
        let head = self.head(tag, label);
        self.xml.push_str(&format!(
            "<w:sdt><w:sdtPr>{head}<w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r></w:sdtContent></w:sdt>",
            escaped(words)
        ));
    }

    /// A box to tick.
    fn tick(&mut self, tag: &str, label: &str) {
        let head = self.head(tag, label);
        self.xml.push_str(&format!(
            "<w:sdt><w:sdtPr>{head}{}</w:sdtPr><w:sdtContent><w:r>{}<w:t>☐</w:t></w:r></w:sdtContent></w:sdt>",
            part::CHECKBOX,
            part::SYMBOLS,
        ));
    }

    /// A place for a text with lists, tables and pictures. Its control stands in a paragraph and not
    /// around it, since LibreOffice before 7.5 writes what it finds in the others several times; Word
    /// widens it when a second paragraph is typed.
    fn free(&mut self, id: &str, label: &str) {
        self.xml.push_str("<w:p>");
        self.sdt(&format!("{SECTION}{id}"), label, "", TYPE_HERE.get(self.lang));
        self.xml.push_str("</w:p>");
    }

    fn head(&mut self, tag: &str, label: &str) -> String {
        let id = self.next;
        self.next += 1;
        format!(
            "<w:alias w:val=\"{}\"/><w:tag w:val=\"{}\"/><w:id w:val=\"{id}\"/>",
            escaped(&cut(label)),
            escaped(tag)
        )
    }
}

/// What a control is called on the screen: Word takes no more than 64 letters.
fn cut(label: &str) -> String {
    label.chars().take(60).collect()
}

fn escaped(words: &str) -> String {
    let mut text = String::new();
    for c in words.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            // XML has no way to say these.
            c if c.is_control() => text.push(' '),
            c => text.push(c),
        }
    }
    text
}
