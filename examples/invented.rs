//! Writes a site of invented cases in both languages, to measure the program with:
//! `cargo run --release --example invented -- OUT [CASES]`, where OUT is an empty folder and CASES
//! is 1000 unless given. Then `amphoe build --root OUT`.
//!
//! The same number gives the same bytes everywhere. A text has about 3,000 characters in each
//! language, built from stock sentences in an order of its own. Only the names of districts are
//! real; the site says on every page that it is invented.

use std::{fmt::Write as _, fs, io, path::Path};

use amphoe::{
    content::{
        document::{Kind, PageName},
        parse,
        wording::Wording,
        words,
    },
    facts::{Facts, place::District},
    lang::{Bilingual, Lang},
    source::Source,
};

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().expect("the folder to write to");
    let cases = arguments.next().map_or(1000, |number| number.parse().expect("a number of cases"));
    let content = Path::new(&out).join("content");
    fs::create_dir_all(&out)?;
    assert!(fs::read_dir(&out)?.next().is_none(), "{out} is not empty: nothing was written");
    fs::create_dir(&content)?;
    fs::write(content.join("site.yaml"), SITE)?;

    let facts = Facts::built_in();
    let districts: Vec<&District> = facts.places.districts().collect();
    let mut dice = Dice(878);
    for at in 0..cases {
        let slug = slug(at);
        let folder = content.join("cases").join(&slug);
        fs::create_dir_all(&folder)?;
        let invented = Invented::new(at, districts[dice.roll(districts.len())], &facts, &mut dice);
        let path = format!("content/cases/{slug}/index.th.md");
        let source = Source::new(path.as_str(), invented.original(&mut dice));
        fs::write(folder.join("index.th.md"), &*source.text)?;
        let name = PageName { kind: Kind::Case, slug: slug.clone(), lang: Lang::Th };
        let original = parse::parse(&source, &name, &facts, &Wording::default()).value;
        let translation = invented.translation(&words::stamp(&original.digests), &mut dice);
        fs::write(folder.join("index.en.md"), translation)?;
    }
    println!("{cases} cases in {out}");
    Ok(())
}

const SITE: &str = "\
model: 1
title: {th: คลังเรื่องสมมติ, en: Invented cases}
description: {th: เรื่องสมมติสำหรับวัดความเร็วของโปรแกรม ไม่มีเรื่องใดเป็นจริง, en: Invented cases to measure the program with. None of them is true.}
base_url: https://invented.example/
default_language: th
demo: true
";

fn slug(at: usize) -> String {
    format!("invented-{at:05}")
}

/// Numbers that look random and are the same on every machine (splitmix64).
struct Dice(u64);

impl Dice {
    /// A number below `sides`.
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % sides as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }
}

/// What both editions of a case have in common.
struct Invented {
    at: usize,
    district: Bilingual<String>,
    province: Bilingual<String>,
    work: Bilingual<&'static str>,
    theme: &'static str,
    before: usize,
    after: usize,
    year: usize,
}

impl Invented {
    fn new(at: usize, district: &District, facts: &Facts, dice: &mut Dice) -> Self {
        let (theme, th, en) = dice.one(&WORK);
        let before = 100 + dice.roll(900);
        Self {
            at,
            district: district.name.clone(),
            province: facts.places.province(district.code.province()).name.clone(),
            work: Bilingual::new(th, en),
            theme,
            before,
            after: before * (20 + dice.roll(60)) / 100,
            year: 2560 + dice.roll(8),
        }
    }

    fn original(&self, dice: &mut Dice) -> String {
        let Self { at, district, province, work, theme, before, after, year } = self;
        let (district, province, work) = (&district.th, &province.th, work.th);
        let prefix = if province == "กรุงเทพมหานคร" {
            "เขต"
        } else {
            "อ."
        };
        let status = dice.one(&["planned", "acting", "evaluated", "distilled"]);
        let cost = 10 + dice.roll(990);
        let mut text = format!(
            "---\n\
             title: เรื่องสมมติที่ {at} {work}ใน{district}\n\
             summary: เรื่องสมมติ {district}ลองทำ{work}ร่วมกับชาวบ้าน จำนวนครัวเรือนที่เดือดร้อนลดจาก {before} เป็น {after} ครัวเรือน[^1] ยังไม่มีข้อมูลว่าทำต่อหรือไม่\n\
             place: {prefix}{district} จ.{province}\n\
             level: district\n\
             themes: [{theme}, participation]\n\
             status: {status}\n\
             round: {year}\n\
             period: {{start: {year}-02, end: {year}-11}}\n\
             published: {}-01-15\n\
             partners:\n\
             \x20 - {{partner: government, who: ที่ว่าการ{district} (สมมติ), role: 'นำทีมลงพื้นที่[^1]'}}\n\
             \x20 - {{partner: people, who: ชาวบ้าน (สมมติ), role: 'ร่วมลงแรง[^2]'}}\n\
             cost: {{total: '{cost},000', in_kind: แรงงานอาสาสมัคร}}\n\
             funding:\n\
             \x20 - {{from: กองทุนหมู่บ้าน (สมมติ), amount: '{cost},000'}}\n\
             people: {{staff: 4, volunteers: not-stated}}\n\
             reach: {{households: {before}, persons: not-stated}}\n\
             results:\n\
             \x20 - {{what: ครัวเรือนที่เดือดร้อน, kind: outcome, unit: ครัวเรือน, better: down, before: {before}, after: {after}, measured_by: self, how: นับจากการสำรวจของหมู่บ้าน, source: [1]}}\n\
             \x20 - {{what: การประชุม, kind: output, unit: ครั้ง, better: up, after: {}, measured_by: self, source: [2]}}\n\
             needs:\n\
             \x20 - คนในพื้นที่ที่ชาวบ้านเชื่อถือ[^1]\n\
             unknown:\n\
             \x20 - หลังปี {year} ทำต่อหรือไม่\n\
             \x20 - ใช้เวลาของเจ้าหน้าที่เท่าไร\n\
             caution:\n\
             \x20 - อย่าอ้างว่าเป็นเรื่องจริง\n",
            year + 1,
            3 + dice.roll(20),
        );
        if *at > 0 {
            let _ = writeln!(text, "related: [{}]", slug(dice.roll(*at)));
        }
        let _ = write!(
            text,
            "sources:\n\
             \x20 - {{title: บันทึกสมมติเรื่อง{work}, publisher: ที่ว่าการ{district} (สมมติ), date: 3 พ.ย. {year}, self_reported: yes, lang: th}}\n\
             \x20 - {{title: รายงานสมมติของหมู่บ้าน, publisher: คณะกรรมการหมู่บ้าน (สมมติ), date: ธ.ค. {year}, self_reported: yes, lang: th}}\n\
             ---\n"
        );
        self.body(Lang::Th, &mut text, dice);
        text
    }

    fn translation(&self, stamp: &str, dice: &mut Dice) -> String {
        let Self { at, district, work, before, after, .. } = self;
        let (district, work) = (&district.en, work.en);
        let mut text = format!(
            "---\n\
             title: 'Invented case {at} of {work} in {district}'\n\
             summary: 'An invented case. {district} tried {work} together with villagers. Households in hardship went from {before} to {after}.[^1] Whether it went on is not known.'\n\
             {stamp}\n\
             sources:\n\
             \x20 - {{publisher: District office (invented)}}\n\
             \x20 - {{publisher: Village committee (invented)}}\n\
             partners:\n\
             \x20 - {{partner: government, who: District office (invented), role: 'led the team[^1]'}}\n\
             \x20 - {{partner: people, who: Villagers (invented), role: 'gave their labour[^2]'}}\n\
             cost: {{in_kind: the labour of volunteers}}\n\
             funding:\n\
             \x20 - {{from: Village fund (invented)}}\n\
             results:\n\
             \x20 - {{what: Households in hardship, unit: households, how: Counted in a survey of the village}}\n\
             \x20 - {{what: Meetings, unit: meetings}}\n\
             needs:\n\
             \x20 - 'Somebody of the place whom villagers trust[^1]'\n\
             unknown:\n\
             \x20 - Whether it went on\n\
             \x20 - How much time of officers it took\n\
             caution:\n\
             \x20 - Do not say that this is true\n\
             ---\n"
        );
        self.body(Lang::En, &mut text, dice);
        text
    }

    /// The text under its ten headings, of about 3,000 characters.
    fn body(&self, lang: Lang, text: &mut String, dice: &mut Dice) {
        let section = 3000 / SECTIONS.len();
        for (at, heading) in SECTIONS.iter().enumerate() {
            let (th, en) = *heading;
            let _ = write!(text, "\n## {}\n\n", Bilingual::new(th, en).get(lang));
            let from = text.chars().count();
            while text.chars().count() - from < section {
                let (th, en) = dice.one(&SENTENCES);
                // The steps are a numbered list, as they are in a real case.
                text.push_str(if at == 3 { "1. " } else { "" });
                text.push_str(Bilingual::new(th, en).get(lang));
                text.push_str(if at == 3 { "\n" } else { " " });
            }
            let end = text.trim_end().len();
            text.truncate(end);
            text.push('\n');
        }
    }
}

const WORK: [(&str, &str, &str); 8] = [
    ("water", "การแบ่งน้ำ", "sharing water"),
    ("environment", "การคัดแยกขยะ", "sorting waste"),
    ("poverty", "การซ่อมบ้าน", "mending houses"),
    ("food", "การปลูกผัก", "growing vegetables"),
    ("elderly", "การดูแลผู้สูงอายุ", "care for older people"),
    ("livelihood", "การฝึกอาชีพ", "teaching a trade"),
    ("safety", "การลดอุบัติเหตุ", "safer roads"),
    ("debt", "การแก้หนี้", "settling debts"),
];

const SECTIONS: [(&str, &str); 10] = [
    ("บริบทพื้นที่และสภาพปัญหา", "Context and problem"),
    ("วัตถุประสงค์และเป้าหมาย", "Purpose and goals"),
    ("กลุ่มเป้าหมาย", "Target group"),
    ("ขั้นตอนการดำเนินงาน", "What was done, step by step"),
    ("ผลผลิตและผลลัพธ์", "Outputs and outcomes"),
    ("ปัจจัยแห่งความสำเร็จ", "What made it work"),
    ("ปัญหา อุปสรรค และแนวทางแก้ไข", "Problems, obstacles and remedies"),
    ("บทเรียนที่ได้", "Lessons learned"),
    ("การนำไปปรับใช้ในพื้นที่อื่น", "Using it elsewhere"),
    ("ปัจจุบันเป็นอย่างไร", "Where it stands today"),
];

const SENTENCES: [(&str, &str); 16] = [
    (
        "หมู่บ้านขาดน้ำในหน้าแล้งเกือบทุกปี ชาวบ้านต้องซื้อน้ำใช้เอง[^1]",
        "The village is short of water in most dry seasons, and people buy it.[^1]",
    ),
    (
        "ทีมงานลงพื้นที่สำรวจทีละครัวเรือน และบันทึกผลไว้ที่ศาลาประชาคม[^1]",
        "The team went from house to house and kept the record in the village hall.[^1]",
    ),
    (
        "ผู้ใหญ่บ้านเรียกประชุมเดือนละครั้ง ทุกคนเสนอความเห็นได้",
        "The village head called a meeting each month, where everybody could speak.",
    ),
    ("เด็กนักเรียนช่วยกันทำป้ายบอกทางและแผนที่ของหมู่บ้าน", "Pupils made the signs and a map of the village."),
    (
        "วัดให้ใช้ลานเป็นที่เก็บของ และพระสงฆ์ช่วยชักชวนญาติโยม[^2]",
        "The temple lent its yard as a store, and the monks asked people to join.[^2]",
    ),
    ("ช่วงแรกมีคนร่วมน้อย เพราะตรงกับฤดูเก็บเกี่ยว", "Few came at first, since it was the harvest season."),
    (
        "จึงย้ายวันนัดไปหลังเก็บเกี่ยว แล้วมีคนมาร่วมมากขึ้น[^2]",
        "The day was moved to after the harvest, and **more people** came.[^2]",
    ),
    (
        "กติกาที่ตกลงกันเขียนไว้สั้น ๆ ติดไว้หน้าร้านค้า",
        "The rules agreed on were short and hung beside the shop.",
    ),
    (
        "ทีมงานพบว่าการให้ข้อมูลอย่างตรงไปตรงมาสำคัญกว่าการแจกของ",
        "The team found that plain information mattered more than gifts.",
    ),
    (
        "ยังไม่มีข้อมูลเปรียบเทียบกับหมู่บ้านที่ไม่ได้ทำ",
        "There is nothing to compare with villages that did not do it.",
    ),
    (
        "ผู้สูงอายุเล่าว่าเคยมีวิธีคล้ายกันเมื่อครั้งยังเด็ก",
        "Older people told of a like custom from their childhood.",
    ),
    (
        "ค่าใช้จ่ายส่วนใหญ่เป็นค่าวัสดุ แรงงานเป็นของชาวบ้านเอง[^1]",
        "Most of the money went into materials; the labour was the people's own.[^1]",
    ),
    (
        "หมู่บ้านข้างเคียงมาดูงานแล้วนำ*บางส่วน*ไปลองทำ",
        "A village nearby came to look and tried *parts of it*.",
    ),
    (
        "เมื่อผู้ประสานงานย้ายไป งานหยุดไปหลายเดือน",
        "When the coordinator moved away, the work stopped for months.",
    ),
    (
        "ครั้งต่อไปควรฝึกคนแทนไว้ตั้งแต่ต้น และแบ่งหน้าที่ให้ชัดเจน",
        "Next time somebody should be trained as a stand-in from the start.",
    ),
    (
        "รายละเอียดอยู่ใน[ระเบียบของหมู่บ้าน](https://village.example/rules)ที่สมมติขึ้น",
        "Details are in the [rules of the village](https://village.example/rules), which are invented.",
    ),
];
