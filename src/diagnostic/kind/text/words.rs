//! What is said about each mistake in a text. Apart from the kinds, since the sentences are many.

use crate::diagnostic::{
    Words,
    kind::text::{EmphasisCause, LinkRefusal, Quotation, Text, Weight, claim, fault, identifier},
};

pub(super) fn words(kind: &Text) -> Words {
    match kind {
        Text::Overclaim { claim, word, level } => claim::words(*claim, word, *level),
        Text::Homophone { written, meant } => Words::note(
            "homophone",
            format!("“{written}” ตรงนี้น่าจะเป็น “{meant}”"),
            format!("“{written}” is probably meant to be “{meant}”"),
        )
        .label("เสียงคล้ายกัน", "sounds alike")
        .remedy(
            format!("ถ้าหมายถึง “{meant}” ให้แก้คำนี้ ถ้าคัดลอกตามต้นฉบับ ให้คงไว้และบอกในช่อง `as_printed`"),
            format!("write “{meant}” if that is meant; if a source prints it so, leave it and say so under `as_printed`"),
        ),
        Text::Protected(fault) => fault::words(fault),
        Text::Misquoted(Quotation { quoted, value, what, source }) => Words::warning(
            "figure-misquoted",
            format!("เขียนว่า {quoted} แต่ตัวเลขหรือวันที่ที่มีแหล่งอ้างอิงคือ {} ({})", value.th, what.th),
            format!("this says {quoted}, but the figure on record is {} ({})", value.en, what.en),
        )
        .label("ไม่ตรงกับข้อมูลโครงการ", "not as on record")
        .also("ค่าที่มีแหล่งอ้างอิง", "as on record")
        .remedy(
            format!("แหล่งที่บันทึกไว้คือ “{source}” ถ้าตัวเลขนี้มาจากแหล่งอื่น ให้ใส่เครื่องหมายคำพูด “ ” ตามที่แหล่งนั้นพิมพ์ พร้อมเลขอ้างอิง ถ้าหมายถึงอย่างอื่น ให้บอกให้ชัดว่านับอะไร"),
            format!("it rests on “{source}”; if this comes from another source, put it between “ ” as printed, with its citation; if something else is counted, say what"),
        ),
        // HTML
        Text::Html { tag } => Words::warning(
            "html-as-text",
            format!("แท็ก HTML `<{tag}>` ใช้ไม่ได้ ผู้อ่านจะเห็นเป็นตัวหนังสือตามที่พิมพ์"),
            format!("the HTML tag `<{tag}>` is not used here: readers see it as it was typed"),
        )
        .label("แสดงเป็นตัวหนังสือ", "shown as text")
        .remedy(
            "ลบแท็กนี้ หรือใช้เครื่องหมายของ Markdown แทน เช่น `**ตัวหนา**` \
                 (แท็กที่ใช้ได้มีเพียง br wbr sub sup kbd mark)",
            "remove the tag, or write Markdown such as `**bold**` \
                 (only br, wbr, sub, sup, kbd and mark pass)",
        ),
        Text::HtmlAttributes { tag } => Words::warning(
            "html-attributes",
            format!("แท็ก `<{tag}>` ใช้ได้เมื่อเขียนเพียงชื่อ ไม่มีคำสั่งอื่นต่อท้าย"),
            format!("the tag `<{tag}>` passes only when nothing follows its name"),
        )
        .label("แสดงเป็นตัวหนังสือ", "shown as text")
        .remedy(format!("เขียนเพียง `<{tag}>`"), format!("write just `<{tag}>`")),
        Text::HtmlUnbalanced { tag } => Words::warning(
            "html-unbalanced",
            format!("แท็ก `{tag}` ไม่มีแท็กคู่ในย่อหน้าเดียวกัน"),
            format!("the tag `{tag}` has no partner in the same paragraph"),
        )
        .label("ไม่มีคู่", "no partner")
        .remedy(
            format!("เขียนให้ครบคู่ในย่อหน้าเดียวกัน คือ `<{tag}>` กับ `</{tag}>`"),
            format!("write both, `<{tag}>` and `</{tag}>`, in one paragraph"),
        ),
        Text::HtmlComment => Words::note(
            "html-comment",
            "หมายเหตุในเครื่องหมาย `<!-- -->` ไม่แสดงบนหน้าเว็บ แต่ยังอยู่ในไฟล์ที่ทุกคนเปิดดูได้",
            "what is inside `<!-- -->` is not shown on the page, \
                 but stays in a file that everyone can open",
        )
        .label("ไม่แสดง", "not shown")
        .remedy(
            "ถ้าเป็นเรื่องภายในหรือข้อมูลส่วนบุคคล ให้ลบออกจากไฟล์",
            "if it is internal or about a person, remove it from the file",
        ),
        Text::HtmlCommentOpen => Words::warning(
            "html-comment-open",
            "หมายเหตุที่เปิดด้วย `<!--` ไม่มี `-->` ปิด ผู้อ่านจะเห็นเป็นตัวหนังสือ",
            "a remark opened by `<!--` is not closed by `-->`: readers see it as text",
        )
        .label("เปิดตรงนี้", "opened here")
        .remedy("เติม `-->` ท้ายหมายเหตุ หรือลบ `<!--`", "add `-->` at its end, or remove `<!--`"),
        // Links and pictures
        Text::Emphasis { mark, cause } => emphasis(mark, *cause),
        Text::PictureWithoutAlt => Words::error(
            "picture-without-alt",
            "ภาพนี้ไม่มีคำบรรยายสำหรับผู้ที่มองไม่เห็น",
            "this picture has no words for those who cannot see it",
        )
        .label("วงเล็บเหลี่ยมว่าง", "the square brackets are empty")
        .remedy(
            "เขียนในวงเล็บเหลี่ยมว่าภาพแสดงอะไร เช่น `![ชาวบ้านช่วยกันสร้างฝาย](fai.jpg)`",
            "say in the square brackets what it shows, as in \
                 `![Villagers building a check dam](dam.jpg)`",
        ),
        Text::LinkEmpty => Words::warning(
            "link-empty",
            "ลิงก์นี้ไม่มีข้อความให้กด",
            "this link has no words to press on",
        )
        .label("ไม่มีข้อความ", "no words")
        .remedy(
            "เขียนในวงเล็บเหลี่ยมว่าลิงก์พาไปที่ใด เช่น `[รายงานผลปี 2566](รายงาน.pdf)`",
            "say in the square brackets where it leads, as in `[the report of 2023](report.pdf)`",
        ),
        Text::LinkSplit => Words::warning(
            "link-split",
            "มีช่องว่างระหว่าง `]` กับ `(` จึงไม่กลายเป็นลิงก์",
            "a space between `]` and `(` keeps this from being a link",
        )
        .label("ช่องว่างเกิน", "one space too many")
        .remedy("เขียนให้ชิดกันเป็น `[ข้อความ](ที่อยู่)`", "close it up: `[words](address)`"),
        Text::LinkSpaces { target } => Words::warning(
            "link-spaces",
            "ชื่อไฟล์หรือที่อยู่มีช่องว่าง จึงไม่กลายเป็นลิงก์หรือภาพ",
            "spaces in the address keep this from being a link or a picture",
        )
        .label("มีช่องว่าง", "has spaces")
        .remedy(
            format!("ครอบที่อยู่ด้วย `<` กับ `>` เป็น `(<{target}>)`"),
            format!("put it between `<` and `>`: `(<{target}>)`"),
        ),
        Text::LinkRefused { cause } => refused(cause),
        Text::LocalPath => Words::error(
            "local-path",
            "ที่อยู่นี้มีเฉพาะในเครื่องของผู้เขียน ผู้อื่นเปิดไม่ได้",
            "this address exists only on the author's own computer",
        )
        .label("ไฟล์ในเครื่อง", "a file on one computer")
        .remedy(
            "คัดลอกไฟล์มาไว้ในโฟลเดอร์เดียวกับเรื่องนี้ แล้วเขียนเพียงชื่อไฟล์ เช่น `fai.jpg`",
            "copy the file into the folder of this page and write its name alone: `dam.jpg`",
        ),
        Text::LocalPathInText => Words::warning(
            "local-path-in-text",
            "ข้อความนี้บอกตำแหน่งไฟล์ในเครื่องของผู้เขียน ซึ่งอาจมีชื่อบุคคลอยู่ด้วย",
            "this text tells where a file is on the author's computer, \
                 which may give away a name",
        )
        .label("ตำแหน่งไฟล์ในเครื่อง", "a place on one computer")
        .remedy("ลบออก หรือเขียนเพียงชื่อไฟล์", "remove it, or write the file's name alone"),
        // Sources and footnotes
        Text::FootnoteUndefined { label } => Words::error(
            "footnote-undefined",
            format!("ไม่มีเชิงอรรถชื่อ `{label}`"),
            format!("there is no footnote called `{label}`"),
        )
        .label("ไม่มีเชิงอรรถนี้", "not defined")
        .remedy(
            format!(
                "เพิ่มบรรทัด `[^{label}]: ข้อความ` ท้ายไฟล์ \
                     หรือใช้ตัวเลขเพื่ออ้างแหล่งอ้างอิงตามลำดับ เช่น `[^1]`"
            ),
            format!(
                "add a line `[^{label}]: text` at the end of the file, \
                     or cite a source by its number, as in `[^1]`"
            ),
        ),
        Text::FootnoteTwice { label } => Words::warning(
            "footnote-twice",
            format!("มีเชิงอรรถชื่อ `{label}` มากกว่าหนึ่งรายการ ระบบใช้รายการแรก"),
            format!("there are several footnotes called `{label}`: the first is used"),
        )
        .label("ซ้ำ", "again")
        .also("รายการแรก", "the first")
        .remedy("ตั้งชื่อให้ต่างกัน หรือลบรายการที่ไม่ใช้", "give it another name, or remove it"),
        Text::FootnoteUnused { label } => Words::warning(
            "footnote-unused",
            format!("ไม่มีข้อความใดอ้างถึงเชิงอรรถ `{label}` ผู้อ่านจึงไม่เห็น"),
            format!("nothing refers to the footnote `{label}`, so readers do not see it"),
        )
        .label("ไม่มีที่อ้าง", "never referred to")
        .remedy(
            format!("เขียน `[^{label}]` ตรงที่ต้องการอ้าง หรือลบเชิงอรรถนี้"),
            format!("write `[^{label}]` where it belongs, or remove the footnote"),
        ),
        Text::CitationWithoutSource { number, sources } => Words::error(
            "citation-without-source",
            format!("อ้างแหล่งที่ {number} แต่รายการแหล่งอ้างอิงมี {sources} แหล่ง"),
            format!(
                "source {number} is cited, but the list of sources has {sources} \
                     {}",
                if *sources == 1 { "entry" } else { "entries" }
            ),
        )
        .label("ไม่มีแหล่งนี้", "no such source")
        .remedy(
            "แก้ตัวเลขให้ตรงกับลำดับในช่อง `sources` หรือเพิ่มแหล่งอ้างอิง",
            "use the number of its place in `sources`, or add the source",
        ),
        Text::NumberWithoutSource => Words::warning(
            "number-without-source",
            "ตัวเลขในหัวข้อผลลัพธ์ไม่มีแหล่งอ้างอิงในย่อหน้าเดียวกัน",
            "a number among the results has no source in its paragraph",
        )
        .label("ยังไม่มีแหล่งอ้างอิง", "no source")
        .remedy(
            "เติมหมายเลขแหล่งอ้างอิงท้ายประโยค เช่น `[^1]`",
            "add the number of its source at the end of the sentence, as in `[^1]`",
        ),
        Text::SourcesByHand => Words::warning(
            "sources-by-hand",
            "ระบบสร้างหัวข้อแหล่งอ้างอิงจากช่อง `sources` ให้อยู่แล้ว หน้าเว็บจะมีรายการซ้ำ",
            "the list of sources is made from `sources`, so the page would have two",
        )
        .label("ซ้ำกับที่ระบบสร้าง", "made by the program")
        .remedy(
            "ย้ายรายการไปไว้ในช่อง `sources` ที่ส่วนหัวของไฟล์ แล้วลบหัวข้อนี้",
            "move the entries to `sources` at the head of the file, and remove this section",
        ),
        // Persons
        Text::CitizenNumber => Words::error(
            "citizen-number",
            "มีเลขประจำตัวประชาชนอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
            "a citizen's identity number is in this file, which everybody can open",
        )
        .label("เลขประจำตัวประชาชน", "an identity number")
        .remedy("ลบออกทุกหลัก ไม่ต้องใส่เครื่องหมายอื่นแทน", "remove all thirteen digits, and put nothing in their place"),
        Text::MobileNumber { weight } => {
            let (th, en) = (
                "มีเบอร์โทรศัพท์มือถืออยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a mobile telephone number is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("mobile-number", th, en),
                Weight::Ordinary => Words::warning("mobile-number", th, en),
            };
            let [th, en] = weight.remedy(
                [
                    "ใช้เบอร์กลางของสำนักงานแทน เช่น `0 4200 0000`",
                    "give the office's switchboard instead, like `0 4200 0000`",
                ],
                [
                    "ถ้าเป็นเบอร์ของสำนักงานจริง ให้ระบุเหตุผลไว้ใน `accept`",
                    "if the office has no other, say so under `accept`",
                ],
            );
            words.label("เบอร์มือถือ", "a mobile number").remedy(th, en)
        }
        Text::PrivateMailbox { weight } => {
            let (th, en) = (
                "มีอีเมลส่วนตัวอยู่ในไฟล์ ซึ่งทุกคนจะเปิดดูได้",
                "a private e-mail address is in this file, which everybody can open",
            );
            let words = match weight {
                Weight::Sensitive => Words::error("private-mailbox", th, en),
                Weight::Ordinary => Words::warning("private-mailbox", th, en),
            };
            let [th, en] = weight.remedy(
                ["ใช้อีเมลของหน่วยงานแทน", "give the office's own address instead"],
                [
                    "ถ้าหน่วยงานใช้อีเมลนี้เป็นทางการ ให้ระบุเหตุผลไว้ใน `accept`",
                    "if the office uses this one, say so under `accept`",
                ],
            );
            words.label("อีเมลส่วนตัว", "a private address").remedy(th, en)
        }
        Text::SecretStamp => Words::warning(
            "secret-stamp",
            "มีตราชั้นความลับหรือคำว่าใช้ในราชการเท่านั้น เอกสารต้นทางอาจเผยแพร่ไม่ได้",
            "this is the stamp of a paper that is kept inside its office, which may not be published",
        )
        .label("ตราชั้นความลับ", "a stamp")
        .remedy(
            "หยุดไว้ก่อน แล้วถามหน่วยงานเจ้าของเอกสาร ถ้าอนุญาตให้เผยแพร่แล้ว ให้บอกใน `accept` ว่าใครอนุญาตและเมื่อใด",
            "stop, and ask the office that the paper belongs to; if it agreed, say under `accept` who did and when",
        ),
        Text::Identifier { what, weight } => identifier::words(*what, *weight),
        // Characters
        Text::DirectionControl { code } => Words::error(
            "direction-control",
            format!("มีอักขระที่มองไม่เห็นซึ่งสลับทิศทางตัวหนังสือ (U+{code:04X})"),
            format!("a hidden character turns the direction of writing (U+{code:04X})"),
        )
        .label("ตรงนี้", "here")
        .remedy(
            "ลบออก เพราะทำให้ข้อความอ่านได้ไม่ตรงกับที่เขียน",
            "remove it: it makes the text read differently from what is written",
        ),
        Text::ControlCharacter { code } => Words::error(
            "control-character",
            format!("มีอักขระควบคุมซึ่งไม่ใช่ตัวหนังสือ (U+{code:04X})"),
            format!("this is a control character, not a letter (U+{code:04X})"),
        )
        .label("ตรงนี้", "here")
        .remedy("ลบออก มักติดมาจากการคัดลอก", "remove it: it usually comes along when copying"),
        Text::HiddenCharacter { code } => Words::warning(
            "hidden-character",
            format!("มีอักขระที่มองไม่เห็นในข้อความ (U+{code:04X}) ทำให้ค้นหาคำนี้ไม่พบ"),
            format!("a hidden character in the text (U+{code:04X}) keeps search from finding it"),
        )
        .label("ตรงนี้", "here")
        .remedy("ลบออก มักติดมาจากการคัดลอก", "remove it: it usually comes along when copying"),
        Text::LostCharacter => Words::warning(
            "lost-character",
            "มีเครื่องหมาย `\u{fffd}` แสดงว่าตัวหนังสือเดิมหายไปแล้ว",
            "the mark `\u{fffd}` says that a letter was lost here",
        )
        .label("ตัวหนังสือหายไป", "lost")
        .remedy("พิมพ์ตัวหนังสือเดิมจากต้นฉบับ", "type the letter again from the original"),
        Text::PdfDamage { found, instead } => {
            let words = Words::warning(
                "pdf-damage",
                format!("ข้อความเสียหายจากการคัดลอก PDF: `{found}`"),
                format!("this Thai was damaged by copying from a PDF: `{found}`"),
            )
            .label("เสียหาย", "damaged");
            match instead {
                // It looks the same; only the order of the keys was another.
                Some(instead) if same_letters(found, instead) => words.remedy(
                    "ลบพยางค์นี้แล้วพิมพ์ใหม่ สระกับวรรณยุกต์อยู่สลับลำดับ แม้มองเห็นเหมือนเดิม แต่ค้นหาไม่พบ",
                    "delete the syllable and type it again: its marks stand in another order than they are typed, which looks the same and is not found by search",
                ),
                Some(instead) => {
                    words.remedy(format!("เขียนว่า `{instead}`"), format!("write `{instead}`"))
                }
                None => words.remedy("พิมพ์คำนี้ใหม่", "type the word again"),
            }
        }
        // Headings and sections
        Text::HeadingLevelOne => Words::note(
            "heading-level-one",
            "หัวข้อ `#` เป็นระดับเดียวกับชื่อเรื่อง ระบบจึงแสดงเป็นหัวข้อ `##`",
            "a heading with one `#` has the level of the title, so it is shown as `##`",
        )
        .label("ใช้ `##`", "use `##`")
        .remedy("เขียนหัวข้อด้วย `##`", "write headings with `##`"),
        Text::HeadingJump { from, to } => Words::warning(
            "heading-level-jump",
            format!("หัวข้อข้ามระดับ จากระดับ {from} เป็นระดับ {to}"),
            format!("this heading jumps from level {from} to level {to}"),
        )
        .label("ข้ามระดับ", "skips a level")
        .remedy(
            format!("เขียนเป็น `{}`", "#".repeat(usize::from(*from) + 1)),
            format!("use `{}`", "#".repeat(usize::from(*from) + 1)),
        ),
        Text::HeadingWithoutSpace => Words::warning(
            "heading-without-space",
            "ไม่มีช่องว่างหลัง `#` จึงไม่กลายเป็นหัวข้อ",
            "without a space after `#` this is not a heading",
        )
        .label("เว้นวรรคตรงนี้", "a space belongs here")
        .remedy("เว้นวรรคหลัง `#` เช่น `## หัวข้อ`", "put a space after it, as in `## Heading`"),
        Text::HeadingEmpty => {
            Words::warning("heading-empty", "หัวข้อนี้ไม่มีข้อความ", "this heading has no words")
                .label("ว่าง", "empty")
                .remedy("เขียนชื่อหัวข้อ หรือลบบรรทัดนี้", "give it words, or remove the line")
        }
        Text::SectionNear { like } => Words::warning(
            "section-near",
            format!("หัวข้อนี้คล้าย “{like}” แต่ไม่ตรงกัน ระบบจึงไม่นับเป็นหัวข้อนั้น"),
            format!("this heading is nearly “{like}” but not the same, so it is not counted as that section"),
        )
        .label("ไม่ตรงกัน", "not the same")
        .remedy(
            format!("ถ้าหมายถึงหัวข้อนั้น ให้เขียนว่า `{like}`"),
            format!("if that is meant, write `{like}`"),
        ),
        Text::SectionUnmarked { instead } => Words::warning(
            "section-unmarked",
            "บรรทัดนี้เป็นชื่อหัวข้อ แต่ไม่มี `##` นำหน้า ระบบจึงนับเป็นข้อความธรรมดา",
            "this line names a section, but without `##` before it is only text",
        )
        .label("ไม่เป็นหัวข้อ", "not a heading")
        .remedy(format!("เขียนว่า `{instead}`"), format!("write `{instead}`")),
        Text::SectionTwice { section } => Words::warning(
            "section-twice",
            format!("มีหัวข้อ “{}” มากกว่าหนึ่งครั้ง", section.th),
            format!("the section “{}” is here more than once", section.en),
        )
        .label("ซ้ำ", "again")
        .also("ครั้งแรก", "the first")
        .remedy(
            "รวมไว้ในหัวข้อเดียว หรือทำเป็นหัวข้อย่อยด้วย `###`",
            "join them, or make this one a heading below with `###`",
        ),
        Text::Placeholder => Words::warning(
            "placeholder",
            "ยังไม่ได้เติมข้อความตรงนี้ ผู้อ่านจะเห็นวงเล็บตามที่พิมพ์",
            "this was left to be filled in: readers see the brackets as they are",
        )
        .label("ยังไม่ได้เติม", "not filled in")
        .remedy(
            "พิมพ์ข้อความของหน่วยงานท่านแทนทั้งวงเล็บ หรือลบประโยคนี้ออก",
            "write your office's own words in place of the brackets, or remove the sentence",
        ),
        Text::SectionEmpty { section } => Words::warning(
            "section-empty",
            format!("หัวข้อ “{}” ยังไม่มีเนื้อหา", section.th),
            format!("the section “{}” has no text", section.en),
        )
        .label("ไม่มีเนื้อหา", "nothing below")
        .remedy(
            "เขียนเนื้อหา หรือลบหัวข้อออก (หน้าเว็บจะบอกเองว่ายังไม่มีข้อมูล)",
            "write it, or remove the heading (the page itself says that there is no information yet)",
        ),
        Text::SectionMissing { section, heading } => Words::note(
            "section-missing",
            format!("ยังไม่มีหัวข้อ “{}”", section.th),
            format!("there is no section “{}” yet", section.en),
        )
        .remedy(
            format!("ถ้ามีข้อมูล เพิ่มหัวข้อ `## {heading}`"),
            format!("if there is something to tell, add `## {heading}`"),
        ),
        // Blocks
        Text::TooDeep { limit } => Words::error(
            "nested-too-deep",
            format!("เนื้อหาซ้อนกันลึกเกิน {limit} ชั้น"),
            format!("this is nested more than {limit} levels deep"),
        )
        .label("ลึกเกินไป", "too deep")
        .remedy("ลดการซ้อนของรายการหรือข้อความอ้าง", "use fewer lists or quotations inside each other"),
        Text::FenceOpen => Words::note(
            "code-fence-open",
            "ส่วนที่เปิดด้วย ``` ไม่มี ``` ปิด ข้อความทั้งหมดหลังจากนี้จึงแสดงเป็นโค้ด",
            "nothing closes this ```, so everything after it is shown as code",
        )
        .label("เปิดตรงนี้", "opened here")
        .remedy("เติมบรรทัด ``` ตรงที่โค้ดจบ", "add a line ``` where the code ends"),
        Text::IndentedCode => Words::warning(
            "indented-code",
            "ย่อหน้านี้ขึ้นต้นด้วยเว้นวรรคสี่เคาะขึ้นไป จึงแสดงเป็นโค้ดคอมพิวเตอร์",
            "this paragraph begins with four or more spaces, so it is shown as computer code",
        )
        .label("ย่อหน้าเข้ามา", "indented")
        .remedy(
            "ลบเว้นวรรคหน้าบรรทัด (ถ้าเป็นโค้ดจริง ให้ครอบด้วย ```)",
            "remove the spaces before it (if it is code, put ``` around it)",
        ),
        Text::TabTable { row, rule } => Words::warning(
            "tab-table",
            "แถวเหล่านี้คั่นช่องด้วยแท็บ จึงไม่กลายเป็นตาราง ทุกแถวจะต่อกันเป็นย่อหน้าเดียว",
            "the cells of these rows are separated by tabs, which does not make a table: they run together into one paragraph",
        )
        .label("ไม่เป็นตาราง", "not a table")
        .remedy(
            format!("คั่นช่องของทุกแถวด้วย `|` และใส่เส้นขีดไว้ใต้แถวแรก คือ\n{row}\n{rule}"),
            format!("separate the cells of each row with `|`, and put dashes under the first:\n{row}\n{rule}"),
        ),
        Text::ListMark { mark, instead } => Words::warning(
            "list-mark",
            format!("`{mark}` ที่ต้นบรรทัดไม่กลายเป็นรายการ ทุกบรรทัดจะต่อกันเป็นย่อหน้าเดียว"),
            format!("`{mark}` does not make a list here: the lines run together into one paragraph"),
        )
        .label("ไม่เป็นรายการ", "not a list")
        .remedy(
            format!("ขึ้นต้นทุกบรรทัดด้วย `{instead}` แล้วเว้นวรรค"),
            format!("begin each line with `{instead}` and a space"),
        ),
        Text::TableRagged { cells, columns } => {
            let words = Words::warning(
                "table-ragged",
                format!("แถวนี้มี {cells} ช่อง แต่หัวตารางมี {columns} ช่อง"),
                format!("cells in this row: {cells}; in the table's head: {columns}"),
            );
            if cells > columns {
                words.label("ช่องที่เกินจะหายไป", "the extra cells are lost").remedy(
                    "เพิ่มคอลัมน์ที่หัวตาราง หรือถ้าต้องการเครื่องหมาย | ในข้อความ ให้เขียน `\\|`",
                    "add columns to the head; a `|` that is part of the text is written `\\|`",
                )
            } else {
                words
                    .label("ช่องไม่ครบ", "cells are missing")
                    .remedy("เติมช่องให้ครบ ช่องว่างเขียน `| |`", "add cells; an empty one is `| |`")
            }
        }
        Text::NoteUnknown { label, nearest } => {
            let words = Words::warning(
                "note-unknown",
                format!("ไม่รู้จักกล่องข้อความชนิด `[!{label}]`"),
                format!("there is no kind of note called `[!{label}]`"),
            )
            .label("ไม่มีชนิดนี้", "unknown");
            let known = "[!หมายเหตุ] [!เคล็ดลับ] [!สำคัญ] [!ข้อควรระวัง] [!คำเตือน]";
            match nearest {
                Some(nearest) => words.did_you_mean(format!("[!{nearest}]")),
                None => words.remedy(
                    format!("ชนิดที่ใช้ได้คือ {known}"),
                    "the kinds are [!NOTE] [!TIP] [!IMPORTANT] [!WARNING] [!CAUTION]",
                ),
            }
        }
    }
}

/// Whether two texts have the same characters, in whatever order.
fn same_letters(one: &str, other: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(one) == sorted(other)
}

fn emphasis(mark: &str, cause: EmphasisCause) -> Words {
    let words = Words::warning(
        "emphasis-not-closed",
        format!("เครื่องหมาย `{mark}` ไม่ทำให้เป็นตัวเน้น ผู้อ่านจะเห็น `{mark}` บนหน้าเว็บ"),
        format!("`{mark}` does not make bold or italic here: readers see it on the page"),
    );
    match cause {
        EmphasisCause::LetterAfter => words
            .label("เว้นวรรคหลังเครื่องหมายนี้", "a space belongs after it")
            .remedy(format!("เว้นวรรคหลัง `{mark}`"), format!("put a space after `{mark}`")),
        EmphasisCause::LetterBefore => words
            .label("เว้นวรรคหน้าเครื่องหมายนี้", "a space belongs before it")
            .remedy(format!("เว้นวรรคหน้า `{mark}`"), format!("put a space before `{mark}`")),
        EmphasisCause::SpacesInside => words.label("มีช่องว่างด้านใน", "spaces inside").remedy(
            format!("ลบช่องว่างด้านใน เป็น `{mark}ข้อความ{mark}`"),
            format!("remove the spaces inside: `{mark}words{mark}`"),
        ),
        EmphasisCause::Underscores => words
            .label("ขีดล่างชิดตัวหนังสือ", "underscores inside a word")
            .remedy("ใช้ดอกจัน `**ข้อความ**` แทนขีดล่าง", "use asterisks, `**words**`, instead"),
        EmphasisCause::NeverClosed => words.label("ไม่มีคู่ปิด", "never closed").remedy(
            format!("เติม `{mark}` ท้ายคำที่ต้องการเน้น หรือลบเครื่องหมายนี้"),
            format!("add `{mark}` after the words that you want to stress, or remove it"),
        ),
    }
}

fn refused(cause: &LinkRefusal) -> Words {
    let (th, en) = match cause {
        LinkRefusal::Scheme(scheme) => (
            format!("ลิงก์ที่ขึ้นต้นด้วย `{scheme}:` ใช้ไม่ได้ เพราะอาจเป็นอันตรายต่อผู้อ่าน"),
            format!(
                "links that begin with `{scheme}:` cannot be used, since they may harm readers"
            ),
        ),
        LinkRefusal::Hidden => (
            "ที่อยู่ของลิงก์มีอักขระที่มองไม่เห็นซ่อนอยู่".to_owned(),
            "the address of this link has hidden characters in it".to_owned(),
        ),
        LinkRefusal::NoScheme => (
            "ที่อยู่ที่ขึ้นต้นด้วย `//` ไม่ได้บอกว่าเป็น `http` หรือ `https`".to_owned(),
            "an address that begins with `//` says neither `http` nor `https`".to_owned(),
        ),
        LinkRefusal::Host => {
            return Words::error(
                "link-refused",
                "ที่อยู่ของลิงก์ไม่มีชื่อเว็บไซต์ที่ใช้ได้ต่อจาก `//`",
                "no usable name of a site follows `//` in the address of this link",
            )
            .label("ใช้ไม่ได้", "refused")
            .remedy(
                "เปิดหน้านั้น แล้วคัดลอกที่อยู่จากแถบด้านบนของเบราว์เซอร์ทั้งบรรทัด",
                "open that page and copy the whole line from the top of the browser",
            );
        }
        LinkRefusal::Backslash => (
            "ที่อยู่ของลิงก์มีเครื่องหมาย `\\`".to_owned(),
            "the address of this link has a backslash in it".to_owned(),
        ),
        LinkRefusal::Empty => ("ลิงก์นี้ไม่มีที่อยู่".to_owned(), "this link has no address".to_owned()),
    };
    Words::error("link-refused", th, en).label("ใช้ไม่ได้", "refused").remedy(
        "ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// http:// mailto: หรือ tel: \
         หรือชื่อไฟล์และหน้าในเว็บไซต์นี้",
        "use an address that begins with https:// http:// mailto: or tel:, \
         or the name of a file or page of this site",
    )
}
