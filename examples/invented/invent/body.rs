//! The text of a case under its headings: what its work alone has to tell, and what fits any work.

use amphoe::lang::{Bilingual, Lang};

use super::{
    case::{Case, joined},
    dice::Dice,
    plan::Measured,
    words::Pair,
};

/// A section: its heading and its text.
type Section = (Bilingual<&'static str>, Bilingual<String>);

const CONTEXT: (&str, &str) = ("บริบทพื้นที่และสภาพปัญหา", "Context and problem");
const GOAL: (&str, &str) = ("วัตถุประสงค์และเป้าหมาย", "Purpose and goals");
const TARGET: (&str, &str) = ("กลุ่มเป้าหมาย", "Target group");
const STEPS: (&str, &str) = ("ขั้นตอนการดำเนินงาน", "What was done, step by step");
const TECHNIQUE: (&str, &str) = ("เทคนิคและเคล็ดลับในการทำงาน", "Techniques and tips");
const RESULTS: (&str, &str) = ("ผลผลิตและผลลัพธ์", "Outputs and outcomes");
const SUCCESS: (&str, &str) = ("ปัจจัยที่ช่วยให้ทำได้", "What helped");
const PROBLEMS: (&str, &str) = ("ปัญหา อุปสรรค และแนวทางแก้ไข", "Problems, obstacles and remedies");
const LESSONS: (&str, &str) = ("บทเรียนที่ได้", "Lessons learned");
const TRANSFER: (&str, &str) = ("การนำไปปรับใช้ในพื้นที่อื่น", "Using it elsewhere");
const NOW: (&str, &str) = ("ปัจจุบันเป็นอย่างไร", "Where it stands today");

impl Case<'_> {
    /// The text in both languages.
    pub(super) fn body(&self, dice: &mut Dice) -> Bilingual<String> {
        let sections = self.sections(dice);
        Bilingual::from_fn(|lang| {
            let text = |(heading, text): &Section| {
                format!("\n## {}\n\n{}\n", heading.get(lang), text.get(lang))
            };
            sections.iter().map(text).collect()
        })
    }

    /// The sections that there is something to tell of.
    fn sections(&self, dice: &mut Dice) -> Vec<Section> {
        let (words, practice) = (&self.words.phrases, self.practice);
        let mut sections: Vec<Section> = Vec::new();
        let mut add = |(th, en), text| sections.push((Bilingual::new(th, en), text));
        // What its work alone has to tell, as it is or as a sentence of its own; then what fits any.
        let mut prose = |own: &[&Pair], more: &[Pair]| {
            let own = own.iter().map(|pair| sentence(self.say(pair)));
            joined(own.chain(dice.most(more).into_iter().map(|pair| self.say(pair))))
        };
        add(CONTEXT, prose(&[&practice.problem, &practice.context], &words.context));
        add(GOAL, prose(&[&practice.goal], &words.goal));
        if !self.has_begun() {
            add(TARGET, sentence(self.say(&practice.target)));
            return sections;
        }
        add(TARGET, prose(&[&practice.target], &words.target));
        add(STEPS, numbered(practice.steps.iter().chain(&words.steps).map(|pair| self.say(pair))));
        add(TECHNIQUE, prose(&[&practice.technique], &words.technique));
        if self.plan.measured > Measured::Nothing {
            let more = prose(&[], &words.results.more);
            add(RESULTS, joined(self.results().into_iter().chain([more])));
        }
        add(SUCCESS, prose(&[], &words.success));
        add(PROBLEMS, prose(&[&practice.trouble], &words.problems));
        add(LESSONS, prose(&[&practice.lesson], &words.lessons));
        let copied: &[&Pair] = match self.plan.originals.is_empty() {
            true => &[],
            false => &[&words.copied],
        };
        add(TRANSFER, prose(copied, &words.transfer));
        add(
            NOW,
            match self.plan.status {
                "ended" => self.say(&words.ended),
                _ => self.say(dice.one(&words.now)),
            },
        );
        sections
    }

    /// The results in sentences, which agree with those of the front matter.
    fn results(&self) -> Vec<Bilingual<String>> {
        let words = &self.words.phrases.results;
        let output = || self.say_output(&words.output);
        match self.plan.measured {
            Measured::Nothing => Vec::new(),
            Measured::Told => vec![self.say(&words.told)],
            Measured::Output => vec![output()],
            Measured::Disagree => vec![self.say(&words.disagree), output()],
            Measured::Compared => vec![self.say(&words.compared), output()],
            _ => vec![self.say(&words.measured), output()],
        }
    }
}

/// English sentences end with a full stop; Thai ones with a space.
fn sentence(text: Bilingual<String>) -> Bilingual<String> {
    Bilingual::from_fn(|lang| {
        let text = text.get(lang);
        match lang {
            Lang::En if !text.ends_with(['.', ']']) => format!("{text}."),
            _ => text.clone(),
        }
    })
}

fn numbered(lines: impl Iterator<Item = Bilingual<String>>) -> Bilingual<String> {
    let lines: Vec<_> = lines.collect();
    Bilingual::from_fn(|lang| {
        let lines = lines.iter().enumerate();
        let lines = lines.map(|(at, line)| format!("{}. {}", at + 1, line.get(lang)));
        lines.collect::<Vec<_>>().join("\n")
    })
}
