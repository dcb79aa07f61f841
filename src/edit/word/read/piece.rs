//! The pieces of a paragraph: words and how they look, links, notes, fields, pictures.

use roxmltree::Node;

use super::{Field, Notes, Reader, chosen, control, push};
use crate::{
    content::attachment,
    edit::word::{
        document::{Inline, Look, Picture, Script},
        lost::Lost,
        package::Unread,
        style::{Target, attribute, child, is, switch, value},
    },
};

impl Reader<'_> {
    /// The pieces in `parent`, a paragraph or something within one.
    pub(super) fn pieces(
        &mut self,
        parent: Node<'_, '_>,
        depth: usize,
        text: &mut Vec<Inline>,
    ) -> Result<(), Unread> {
        if depth > super::DEEPEST {
            self.lose(Lost::Depth);
            return Ok(());
        }
        for node in parent.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "r" if is_formula(node) => {}
                "r" => self.run(node, depth, text)?,
                "hyperlink" => {
                    let mut inner = Vec::new();
                    self.pieces(node, depth + 1, &mut inner)?;
                    let target = attribute(node, "id").and_then(|id| self.relations.get(id));
                    match target.map(|relation| relation.target.clone()) {
                        Some(Target::Elsewhere(to)) => self.link(&to, inner, text),
                        Some(Target::Part(_)) => {
                            self.lose(Lost::Link);
                            text.extend(inner);
                        }
                        // A place in this document.
                        None => text.extend(inner),
                    }
                }
                "ins" | "moveTo" => {
                    let before = text.len();
                    self.pieces(node, depth + 1, text)?;
                    if text.len() > before || has_words(node) {
                        self.lose(Lost::Inserted);
                    }
                }
                "del" | "moveFrom" => self.lose(Lost::Deleted),
                "sdt" => {
                    let Some(content) = child(node, "sdtContent") else { continue };
                    let mut inner = Vec::new();
                    self.pieces(content, depth + 1, &mut inner)?;
                    match control(node) {
                        Some(control) => text.push(Inline::Control(control, inner)),
                        None => text.extend(inner),
                    }
                }
                "fldSimple" => {
                    let says = attribute(node, "instr").unwrap_or_default().to_owned();
                    self.fields.push(Field { says, has_result: true });
                    let read = self.pieces(node, depth + 1, text);
                    self.fields.pop();
                    read?;
                }
                "oMath" | "oMathPara" => {
                    self.lose(Lost::Formula);
                    let letters: String = node
                        .descendants()
                        .filter(|node| is(*node, "t"))
                        .filter_map(|node| node.text())
                        .collect();
                    push(text, &letters, Look::default());
                }
                "smartTag" | "customXml" | "bdo" | "dir" => self.pieces(node, depth + 1, text)?,
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.pieces(chosen, depth + 1, text)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn run(
        &mut self,
        node: Node<'_, '_>,
        depth: usize,
        text: &mut Vec<Inline>,
    ) -> Result<(), Unread> {
        let properties = child(node, "rPr");
        let is_on = |names: &[&str]| {
            let properties = properties?;
            names.iter().find_map(|name| switch(properties, name))
        };
        let style = properties.and_then(|properties| value(properties, "rStyle"));
        let [bold, italic] = self.styles.look(style);
        let look = Look {
            bold: is_on(&["b", "bCs"]).or(bold).unwrap_or(false),
            italic: is_on(&["i", "iCs"]).or(italic).unwrap_or(false),
            struck: is_on(&["strike", "dstrike"]).unwrap_or(false),
            script: match properties.and_then(|properties| value(properties, "vertAlign")) {
                Some("superscript") => Script::Super,
                Some("subscript") => Script::Sub,
                _ => Script::Base,
            },
        };
        if is_on(&["vanish"]) == Some(true) {
            if has_words(node) {
                self.lose(Lost::Hidden);
            }
            return Ok(());
        }
        self.contents(node, look, depth, text)
    }

    /// What a run consists of.
    fn contents(
        &mut self,
        run: Node<'_, '_>,
        look: Look,
        depth: usize,
        text: &mut Vec<Inline>,
    ) -> Result<(), Unread> {
        for node in run.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "fldChar" => self.field(node, look, text),
                "instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.has_result) {
                        field.says.push_str(node.text().unwrap_or_default());
                    }
                }
                // What a field says is no text; its result is.
                _ if self.fields.iter().any(|field| !field.has_result) => {}
                "t" => self.words(node.text().unwrap_or_default(), look, text),
                "tab" | "ptab" => self.words(" ", look, text),
                "noBreakHyphen" => self.words("-", look, text),
                "cr" => text.push(Inline::Break),
                "br" => {
                    // The end of a page or a column is no line of a text.
                    if matches!(attribute(node, "type"), None | Some("textWrapping")) {
                        text.push(Inline::Break);
                    }
                }
                "sym" => match symbol(node) {
                    Some(letter) => self.words(letter, look, text),
                    None => self.lose(Lost::Symbol),
                },
                "footnoteReference" => self.note(Notes::Foot, node, text),
                "endnoteReference" => self.note(Notes::End, node, text),
                "commentReference" => self.lose(Lost::Comment),
                "drawing" | "pict" => self.drawing(node, depth, text)?,
                "object" => self.lose(Lost::Embedded),
                "ruby" => {
                    if let Some(base) = child(node, "rubyBase") {
                        self.pieces(base, depth + 1, text)?;
                    }
                }
                "AlternateContent" => {
                    if let Some(chosen) = chosen(node) {
                        self.contents(chosen, look, depth, text)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Words, which a field may make a link.
    fn words(&mut self, words: &str, look: Look, text: &mut Vec<Inline>) {
        let words: String = words.chars().filter(|c| *c != '\n' && *c != '\r').collect();
        let to = self.fields.iter().find_map(|field| address(&field.says));
        let Some(to) = to else { return push(text, &words, look) };
        let mut inner = Vec::new();
        push(&mut inner, &words, look);
        self.link(&to, inner, text);
    }

    /// A link, or its words where readers cannot follow it.
    fn link(&mut self, to: &str, inner: Vec<Inline>, text: &mut Vec<Inline>) {
        let is_open = ["https://", "http://", "mailto:"].iter().any(|scheme| {
            to.get(..scheme.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(scheme))
        });
        if !is_open || to.chars().any(|c| c.is_control()) {
            self.lose(Lost::Link);
            return text.extend(inner);
        }
        match text.last_mut() {
            // One link of several runs.
            Some(Inline::Link(same, before)) if same == to => {
                for piece in inner {
                    match piece {
                        Inline::Words(words, look) => push(before, &words, look),
                        piece => before.push(piece),
                    }
                }
            }
            _ => text.push(Inline::Link(to.to_owned(), inner)),
        }
    }

    fn field(&mut self, node: Node<'_, '_>, look: Look, text: &mut Vec<Inline>) {
        match attribute(node, "fldCharType") {
            Some("begin") => {
                self.fields.push(Field { says: String::new(), has_result: false });
                // A box to tick, as forms had them before 2007.
                let tick = child(node, "ffData").and_then(|data| child(data, "checkBox"));
                if let Some(tick) = tick {
                    let on = switch(tick, "checked").or_else(|| switch(tick, "default"));
                    push(text, if on == Some(true) { "☑" } else { "☐" }, look);
                }
            }
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.has_result = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            _ => {}
        }
    }

    fn note(&mut self, kind: Notes, node: Node<'_, '_>, text: &mut Vec<Inline>) {
        let Some(id) = attribute(node, "id") else { return };
        let note = (kind, id.to_owned());
        let at = self.notes.iter().position(|known| *known == note).unwrap_or_else(|| {
            self.notes.push(note);
            self.notes.len() - 1
        });
        text.push(Inline::Note(at));
    }

    /// Pictures, and what else is drawn.
    fn drawing(
        &mut self,
        node: Node<'_, '_>,
        depth: usize,
        text: &mut Vec<Inline>,
    ) -> Result<(), Unread> {
        let mut is_known = false;
        let about = node.descendants().find(|node| is(*node, "docPr"));
        let about = about.and_then(|about| attribute(about, "descr")).unwrap_or_default();
        for part in node.descendants().filter(Node::is_element) {
            match part.tag_name().name() {
                "blip" | "imagedata" => {
                    is_known = true;
                    let names = ["embed", "id"];
                    let here = names.iter().find_map(|name| attribute(part, name));
                    let relation = here.and_then(|id| self.relations.get(id));
                    match relation.map(|relation| relation.target.clone()) {
                        Some(Target::Part(name)) => {
                            if let Some(at) = self.picture(&name)? {
                                text.push(Inline::Picture(at, described(about)));
                            }
                        }
                        Some(Target::Elsewhere(_)) => self.lose(Lost::PictureElsewhere),
                        None if attribute(part, "link").is_some() => {
                            self.lose(Lost::PictureElsewhere);
                        }
                        None => self.lose(Lost::PictureMissing),
                    }
                }
                "chart" => {
                    is_known = true;
                    self.lose(Lost::Chart);
                }
                "txbxContent" => {
                    is_known = true;
                    // One in another is read with that one.
                    let mut above = part.ancestors().skip(1).take_while(|above| *above != node);
                    if above.any(|above| is(above, "txbxContent")) || !has_words(part) {
                        continue;
                    }
                    self.lose(Lost::TextBox);
                    let outer = self.at.clone();
                    let fields = std::mem::take(&mut self.fields);
                    let boxes = std::mem::take(&mut self.boxes);
                    let inner = self.blocks(part, depth + 1)?;
                    self.boxes = boxes;
                    self.boxes.extend(inner);
                    self.fields = fields;
                    let reached = self.at.paragraph;
                    self.at = outer;
                    self.at.paragraph = reached;
                }
                _ => {}
            }
        }
        if !is_known {
            self.lose(Lost::Diagram);
        }
        Ok(())
    }

    /// The position of the picture that the part `name` holds; none where it cannot be shown.
    fn picture(&mut self, name: &str) -> Result<Option<usize>, Unread> {
        if let Some(known) = self.names.get(name) {
            return Ok(*known);
        }
        let at = match self.package.picture(name)? {
            None => {
                self.lose(Lost::PictureMissing);
                None
            }
            Some(bytes) => match extension(&bytes) {
                None => {
                    let kind = name.rsplit('.').next().unwrap_or(name);
                    let kind: String =
                        kind.chars().filter(char::is_ascii_alphanumeric).take(8).collect();
                    self.lose(Lost::PictureKind(kind.to_ascii_uppercase()));
                    None
                }
                Some(extension) if attachment::inside(extension, &bytes).look.is_none() => {
                    self.lose(Lost::PictureMissing);
                    None
                }
                Some(extension) => {
                    let number = self.read.pictures.len() + 1;
                    let name = format!("picture-{number}.{extension}");
                    self.read.pictures.push(Picture { name, bytes, at: self.at.clone() });
                    Some(number - 1)
                }
            },
        };
        self.names.insert(name.to_owned(), at);
        Ok(at)
    }
}

/// Whether a run is one of a formula.
fn is_formula(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_some_and(|space| space.ends_with("/math"))
}

/// Whether words stand in an element.
fn has_words(node: Node<'_, '_>) -> bool {
    let mut words = node.descendants().filter(|node| is(*node, "t"));
    words.any(|node| node.text().is_some_and(|text| !text.trim().is_empty()))
}

/// What its author says of a picture; nothing where a program says it.
fn described(about: &str) -> String {
    let by_program = ["automatically generated", "AI-generated", "สร้างขึ้นโดยอัตโนมัติ", "สร้างโดย AI"];
    let is_name = about.len() < 5 || about.ends_with(".jpg") || about.ends_with(".png");
    match is_name || by_program.iter().any(|words| about.contains(words)) {
        true => String::new(),
        false => about.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// The extension of a picture that browsers show, by its first bytes; its name may say anything.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [b'G', b'I', b'F', b'8', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}

/// The address that a field leads to: `HYPERLINK "https://…" \o "…"`.
fn address(says: &str) -> Option<String> {
    let rest = says.trim_start().strip_prefix("HYPERLINK")?.trim_start();
    let inner = rest.strip_prefix('"')?;
    Some(inner.split('"').next().unwrap_or_default().to_owned())
}

/// The letter that a character of a font of symbols is, where forms use it.
fn symbol(node: Node<'_, '_>) -> Option<&'static str> {
    let code = attribute(node, "char")?.to_ascii_uppercase();
    let code = code.strip_prefix("F0").unwrap_or(&code);
    let font = attribute(node, "font")?;
    Some(match code {
        "B7" if font == "Symbol" => "•",
        _ if !font.starts_with("Wingdings") => return None,
        "A8" | "6F" | "A3" | "71" => "☐",
        "FE" | "52" | "53" | "FD" | "78" => "☑",
        "FC" | "50" => "✓",
        "A7" => "•",
        "E0" => "→",
        _ => return None,
    })
}
