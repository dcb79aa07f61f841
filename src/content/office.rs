//! Which offices of the vocabulary a case names, and as what.
//!
//! An owner may be a term of the vocabulary; everything else that an author says of offices is
//! words: who joined, who gave the money, whom to ring. A name among such words counts only where
//! it stands as an item of its own, since "a teacher of Khon Kaen University" is not the university:
//! too few are found rather than one too many. Words that name no office of the vocabulary stay
//! words. It is asked for when a file is parsed, because folding names is slow.

use crate::{
    content::{
        markdown::{Words, words},
        value::{Map, Value},
    },
    facts::vocabulary::Vocabulary,
    lang::mark,
};

/// As what an office takes part in a case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// It was responsible for the work.
    Owner,
    /// It joined as a partner.
    Partner,
    /// It gave money.
    Funder,
    /// It answers questions.
    Contact,
    /// It receives study visits.
    Host,
    /// It agreed that the case be published.
    Approver,
    /// It looked the case through.
    Reviewer,
    /// It answered to what speaks against the case.
    Respondent,
}

impl Role {
    /// Every role, those in the work before those in its being told.
    pub const ALL: [Role; 8] = [
        Role::Owner,
        Role::Partner,
        Role::Funder,
        Role::Contact,
        Role::Host,
        Role::Approver,
        Role::Reviewer,
        Role::Respondent,
    ];

    /// Its name in addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Owner => "owner",
            Role::Partner => "partner",
            Role::Funder => "funder",
            Role::Contact => "contact",
            Role::Host => "host",
            Role::Approver => "approver",
            Role::Reviewer => "reviewer",
            Role::Respondent => "respondent",
        }
    }
}

/// The part that an office has in a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// The id of the office in the vocabulary of organisations.
    pub organisation: String,
    /// As what.
    pub role: Role,
    /// The position in the list that names it; 0 where there is no list.
    pub at: usize,
}

/// Every part that an office of the vocabulary has in the case with this front matter.
pub fn parts(front: &Map, organisations: &Vocabulary) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |role: Role, at: usize, words: Option<&str>| {
        for id in words.into_iter().flat_map(|words| named(words, organisations)) {
            let part = Part { organisation: id.to_owned(), role, at };
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    };
    add(Role::Owner, 0, front.text("owner"));
    for (at, said) in front.list("partners").iter().enumerate() {
        add(Role::Partner, at, said.map().and_then(|map| map.text("who")));
    }
    for (at, map) in front.list("funding").iter().enumerate() {
        let Some(map) = map.map() else { continue };
        let gave_nothing = matches!(map.get("amount").map(|said| &said.value),
            Some(Value::Amount(amount)) if amount.is_none_stated());
        if !gave_nothing {
            add(Role::Funder, at, map.text("from"));
        }
    }
    let office = |key: &str| front.map(key).and_then(|map| map.text("office"));
    add(Role::Contact, 0, office("contact"));
    let receives = front.map("visits").and_then(|map| map.text("accepts")) == Some("yes");
    add(Role::Host, 0, office("visits").filter(|_| receives));
    add(Role::Approver, 0, office("approved"));
    add(Role::Reviewer, 0, front.text("reviewed_by"));
    for (at, said) in front.list("reply").iter().enumerate() {
        add(Role::Respondent, at, said.map().and_then(|map| map.text("office")));
    }
    parts
}

/// The ids of the organisations that `text` names as items of its own.
pub fn named<'v>(text: &str, organisations: &'v Vocabulary) -> Vec<&'v str> {
    // An owner that is a term is there by its id, which no other name may be taken for.
    if let Some(term) = organisations.get(text) {
        return vec![&term.id];
    }
    let plain: String = words(text)
        .into_iter()
        .map(|part| match part {
            Words::Text(words) => words,
            Words::Citation(..) => " ",
        })
        .collect();
    let Items { starts, ends } = items(&plain);
    let mut found: Vec<&str> = Vec::new();
    let mut from = 0;
    for start in starts {
        if start < from {
            continue;
        }
        // The longest name first: `กรมโยธาธิการและผังเมือง` holds a word that parts items.
        let ends: Vec<usize> =
            ends.iter().copied().filter(|end| *end > start).take(MOST_JOINTS).collect();
        let name = ends.iter().rev().find_map(|end| {
            let term = organisations.find(&plain[start..*end])?;
            Some((&*term.id, *end))
        });
        if let Some((id, end)) = name {
            from = end;
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found
}

/// So many joints may a name have inside it.
const MOST_JOINTS: usize = 6;

/// Where items of a list in words may begin and end.
struct Items {
    starts: Vec<usize>,
    ends: Vec<usize>,
}

/// What stands between two items.
const JOINTS: [&str; 9] = ["ร่วมกับ", "และ", "กับ", " and ", "&", ",", ";", "/", "\n"];

fn items(text: &str) -> Items {
    let (mut starts, mut ends) = (vec![0], Vec::new());
    let mut at = 0;
    let mut inside = false;
    while let Some(c) = text[at..].chars().next() {
        let joint = JOINTS.iter().find(|joint| text[at..].starts_with(**joint));
        match joint {
            Some(joint) if !inside => {
                ends.push(at);
                at += joint.len();
                starts.push(at);
                continue;
            }
            _ => {}
        }
        match c {
            // What stands in brackets belongs to the name before it, if to anything.
            '(' => {
                ends.push(at);
                inside = true;
            }
            ')' => {
                ends.push(at + 1);
                inside = false;
            }
            // A Thai name ends at a space, an English one goes on.
            ' ' if !inside && is_between_thai(text, at) => ends.push(at),
            _ => {}
        }
        at += c.len_utf8();
    }
    ends.push(text.len());
    Items { starts, ends }
}

fn is_between_thai(text: &str, at: usize) -> bool {
    let thai = |c: Option<char>| c.is_some_and(mark::is_thai);
    thai(text[..at].chars().next_back()) && thai(text[at..].trim_start().chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::vocabulary::{Term, VocabularyName},
        lang::Bilingual,
    };

    fn offices() -> Vocabulary {
        let office = |id: &str, th: &str, en: &str, also: &[&str]| Term {
            id: id.to_owned(),
            label: Bilingual::new(th, en).owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            ..Term::default()
        };
        Vocabulary::new(
            VocabularyName::Organisations,
            vec![
                office("moi", "กระทรวงมหาดไทย", "Ministry of Interior", &["มท."]),
                office("cdd", "กรมการพัฒนาชุมชน", "Community Development Department", &["พช."]),
                office("dpt", "กรมโยธาธิการและผังเมือง", "Department of Public Works", &["ยผ."]),
                office("kku", "มหาวิทยาลัยขอนแก่น", "Khon Kaen University", &["มข."]),
                office("hrdi", "สถาบันวิจัยและพัฒนาพื้นที่สูง (องค์การมหาชน)", "HRDI", &["สวพส."]),
                office("chai", "อำเภอแม่ใจ จังหวัดพะเยา", "Mae Chai District, Phayao", &[]),
            ],
        )
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(named(text, &offices()), expected, "{text}");
    }

    #[test]
    fn an_office_is_known_by_any_of_its_names() {
        check("กรมการพัฒนาชุมชน", &["cdd"]);
        check("พช", &["cdd"]);
        check("Community Development Department", &["cdd"]);
        check("กรมการพัฒนาชุมชน (พช.)", &["cdd"]);
        check("สถาบันวิจัยและพัฒนาพื้นที่สูง (องค์การมหาชน)", &["hrdi"]);
        check("อำเภอแม่ใจ จังหวัดพะเยา", &["chai"]);
        check("Mae Chai District, Phayao", &["chai"]);
        check("กรมการพัฒนาชุมชน[^1]", &["cdd"]);
    }

    #[test]
    fn several_offices_in_one_line_are_each_known() {
        check("กรมการพัฒนาชุมชน และกรมโยธาธิการและผังเมือง", &["cdd", "dpt"]);
        check("กรมโยธาธิการและผังเมืองร่วมกับ มข.", &["dpt", "kku"]);
        check("Ministry of Interior and Khon Kaen University", &["moi", "kku"]);
        check("กรมการพัฒนาชุมชนและภาคี (วัสดุฝายปี 2566)", &["cdd"]);
        check("ชาวบ้าน, พช., ชาวบ้าน", &["cdd"]);
    }

    #[test]
    fn what_only_holds_the_name_of_an_office_is_not_that_office() {
        check("ศิษย์เก่ามหาวิทยาลัยขอนแก่น", &[]);
        check("คณะแพทยศาสตร์ มหาวิทยาลัยขอนแก่น", &[]);
        check("กรมการพัฒนาชุมชนอำเภอวานรนิวาส", &[]);
        check("Khon Kaen University alumni", &[]);
        check("ผู้เชี่ยวชาญ (มหาวิทยาลัยขอนแก่น)", &[]);
        check("สำนักงานปลัดกระทรวงมหาดไทย", &[]);
        check("กรมการพัฒนาชุมชน กระทรวงมหาดไทย", &["cdd"]);
        check("", &[]);
        check("และ", &[]);
    }
}
