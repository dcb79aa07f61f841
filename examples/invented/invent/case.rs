//! A case: what it is called, what its figures are, and what its front matter says.

use amphoe::{
    facts::{
        Facts,
        place::{Area, District, DistrictKind, Form},
    },
    lang::{Bilingual, Lang},
};
use serde_yaml::Value;

use super::{
    dice::Dice,
    node::{Node, fact, facts as many, lines, typed},
    plan::{Cost, Level, Measured, Plan, Review, Shown, WITHDRAWN},
    site::OFFICES,
    words::{Better, Names, Pair, Practice, Words},
};

/// Themes in which a case must be looked through by an office.
const SENSITIVE: [&str; 6] = ["health", "drugs", "debt", "poverty", "children", "elderly"];

/// An invented case.
pub(super) struct Case<'w> {
    pub(super) plan: Plan,
    pub(super) words: &'w Words,
    pub(super) practice: &'w Practice,
    /// What stands in braces.
    pub(super) names: Names,
    figures: Figures,
    place: Node,
    also_at: Option<Node>,
}

/// The numbers of a case.
struct Figures {
    before: usize,
    after: usize,
    other: usize,
    comparison: usize,
    output: usize,
    households: usize,
    cost: usize,
}

/// The name of a case in addresses.
pub(super) fn slug(at: usize) -> String {
    format!("invented-{at:05}")
}

impl<'w> Case<'w> {
    /// The case of this plan in a district.
    pub(super) fn new(
        plan: Plan,
        district: &District,
        second: &District,
        words: &'w Words,
        facts: &Facts,
        dice: &mut Dice,
    ) -> Case<'w> {
        let practice = &words.practices[plan.practice];
        let figures = Figures::new(&plan, practice, dice);
        let (place, full, short) = place(&plan, district, facts);
        let mut names = Names::new();
        let mut name = |key, value: Bilingual<String>| drop(names.insert(key, value));
        let both = |value: String| Bilingual::new(value.clone(), value);
        let pair = |pair: &Pair| Bilingual::from_fn(|lang| pair.get(lang).to_owned());
        name("place", full);
        name("short", short);
        name("office", office(&plan, district));
        name("number", both((plan.at + 1).to_string()));
        name("name", pair(&practice.name));
        name("problem", pair(&practice.problem));
        name("done", pair(&practice.done));
        name("what", pair(&practice.outcome.what));
        name("unit", pair(&practice.outcome.unit));
        name("how", pair(practice.outcome.how.as_ref().unwrap_or(&words.phrases.output_how)));
        name("before", both(grouped(figures.before)));
        name("after", both(grouped(figures.after)));
        name("other", both(grouped(figures.other)));
        name("comparison", both(grouped(figures.comparison)));
        name("households", both(grouped(figures.households)));
        name("when", Bilingual::from_fn(|lang| month(plan.start.unwrap_or(2565 * 12), lang)));
        let original = plan.originals.first().map_or(String::new(), |at| slug(*at));
        name("original", both(original));
        let also_at = (plan.at % 17 == 4 && plan.level == Level::District)
            .then(|| fact(second.code.to_string()));
        Case { practice, names, figures, place, also_at, words, plan }
    }

    /// A text of the lists with the names and figures of this case.
    pub(super) fn say(&self, pair: &Pair) -> Bilingual<String> {
        pair.fill(&self.names)
    }

    /// The same about the output, of which the figure stands in the place of the outcome's.
    pub(super) fn say_output(&self, pair: &Pair) -> Bilingual<String> {
        let mut names = self.names.clone();
        let output = &self.practice.output;
        for (key, value) in [("what", &output.what), ("unit", &output.unit)] {
            names.insert(key, Bilingual::from_fn(|lang| value.get(lang).to_owned()));
        }
        names.insert("after", Bilingual::from_fn(|_| grouped(self.figures.output)));
        pair.fill(&names)
    }

    /// Whether the work has been done, in part at least.
    pub(super) fn has_begun(&self) -> bool {
        self.plan.start.is_some()
    }

    /// The front matter of the original but for `translated_from`.
    pub(super) fn front(&self) -> Node {
        let mut front: Vec<(&'static str, Node)> = Vec::new();
        let mut say = |key, node| front.push((key, node));
        let words = &self.words.phrases;
        let plan = &self.plan;
        say("title", Node::Words(self.say(&words.title)));
        say("summary", Node::Words(self.summary()));
        let places = [Some(self.place.clone()), self.also_at.clone()];
        say("place", Node::List(places.into_iter().flatten().collect()));
        say("level", fact(plan.level.id()));
        say("themes", many(self.themes()));
        say("status", fact(plan.status));
        say("sources", self.sources());
        if let Some(start) = plan.start {
            let dates = [("start", Some(start)), ("end", plan.end)];
            let dates = dates.into_iter().filter_map(|(key, date)| Some((key, self.date(date?))));
            say("period", Node::Map(dates.collect()));
            let running = match plan.status {
                "acting" => "yes",
                "ended" => "no",
                _ => "unknown",
            };
            let as_of = fact(iso(self.published(), 15));
            say("still_running", Node::Map(vec![("value", fact(running)), ("as_of", as_of)]));
            if (2565..=2567).contains(&(start / 12)) {
                say("round", fact(start / 12));
            }
            if plan.at % 5 == 2 {
                say("fiscal_year", fact(format!("ปีงบประมาณ {}", start / 12 + 1)));
            }
            if start / 12 == 2565 && plan.at.is_multiple_of(2) {
                say("as_printed", self.printed(start));
            }
        }
        if !self.practice.approach.is_empty() {
            say("approach", many(self.practice.approach.iter().map(String::as_str)));
        }
        self.means(&mut say);
        self.outcome(&mut say);
        self.advice(&mut say);
        self.record(&mut say);
        Node::Map(front)
    }

    fn summary(&self) -> Bilingual<String> {
        let words = &self.words.phrases.summary;
        let outcome = match self.plan.measured {
            _ if !self.has_begun() => None,
            Measured::Nothing | Measured::Told => Some(self.say(&words.untold)),
            Measured::Output => Some(self.say_output(&words.output)),
            Measured::Disagree => Some(self.say(&words.disagree)),
            Measured::Compared => Some(self.say(&words.compared)),
            _ if self.practice.outcome.better == Better::Up => Some(self.say(&words.raised)),
            _ => Some(self.say(&words.measured)),
        };
        let done = if self.has_begun() { &words.done } else { &words.planned };
        let sentences = [Some(self.say(&words.opening)), Some(self.say(done)), outcome];
        joined(sentences.into_iter().flatten())
    }

    fn themes(&self) -> Vec<&str> {
        let beside = self.practice.beside.iter().take(self.plan.at % 3);
        std::iter::once(&self.practice.theme).chain(beside).map(String::as_str).collect()
    }

    fn sources(&self) -> Node {
        let kinds = ["own-record", "official", "news"];
        let words = &self.words.phrases;
        let months = self.published();
        let sources = words.sources.iter().zip(&words.publishers).zip(kinds);
        let sources = sources.take(self.count_of_sources());
        let source = |(nth, ((title, publisher), kind)): (usize, ((&Pair, &Pair), &str))| {
            let title = self.say(title);
            let url = (nth > 0).then(|| ("url", fact(self.address(nth))));
            let whole = vec![
                ("title", typed(title)),
                ("publisher", Node::Words(self.say(publisher))),
                ("date", self.date(months)),
                ("self_reported", fact(if kind == "news" { "no" } else { "yes" })),
                ("kind", fact(kind)),
                ("lang", typed(Bilingual::new("th", "en").owned())),
            ];
            Node::Map(whole.into_iter().chain(url).collect())
        };
        Node::List(sources.enumerate().map(source).collect())
    }

    fn count_of_sources(&self) -> usize {
        if self.plan.at.is_multiple_of(4) { 3 } else { 2 }
    }

    /// The web address of a source but the first, which is a record of the office's own.
    fn address(&self, nth: usize) -> String {
        format!("https://sources.example/{}/{nth}", slug(self.plan.at))
    }

    /// The web addresses of its sources.
    pub(super) fn addresses(&self) -> Vec<String> {
        (1..self.count_of_sources()).map(|nth| self.address(nth)).collect()
    }

    fn printed(&self, start: usize) -> Node {
        let name = month(start, Lang::Th).replace("2565", "2556");
        Node::List(vec![Node::Map(vec![
            ("field", fact("period.start")),
            ("text", fact(name)),
            ("read_as", fact(iso_month(start))),
            ("note", Node::Words(self.say(&self.words.phrases.printed))),
            ("source", many([1])),
        ])])
    }

    /// Who did it and what it took.
    fn means(&self, say: &mut impl FnMut(&'static str, Node)) {
        let words = &self.words.phrases;
        let at = self.plan.at;
        let owner = match at % 3 {
            0 => fact(OFFICES[at / 3 % OFFICES.len()][0]),
            _ => Node::Words(self.say(&words.office)),
        };
        say("owner", owner);
        if !self.has_begun() {
            return;
        }
        say("partners", self.partners());
        let office = self.office(at / 2);
        say(
            "contact",
            Node::Map(vec![
                ("office", Node::Words(office)),
                ("email", fact("office@invented.example")),
            ]),
        );
        let in_kind = Node::Words(self.say(&self.practice.in_kind));
        let funders = [self.office(at / 4), self.say(&words.not_stated_from)];
        let funding = |amounts: Option<[usize; 2]>| {
            let from = |(at, from): (usize, Bilingual<String>)| {
                let amount = amounts.map(|amounts| ("amount", fact(amounts[at])));
                Node::Map([("from", Node::Words(from))].into_iter().chain(amount).collect())
            };
            Node::List(funders.clone().into_iter().enumerate().map(from).collect())
        };
        match self.plan.cost {
            Cost::Untold => {}
            Cost::NotStated => {
                say("cost", Node::Map(vec![("total", fact("not-stated")), ("in_kind", in_kind)]));
                say("funding", funding(None));
            }
            Cost::Baht(0, _) => {
                say("cost", Node::Map(vec![("total", fact(0)), ("in_kind", in_kind)]));
            }
            Cost::Baht(..) => {
                let total = self.figures.cost;
                let yearly = (at % 2 == 1).then(|| ("yearly", fact(total / 10)));
                // Now and then the sum is only known to be about so much.
                let (told, parts) = match at % 8 {
                    6 => (
                        typed(Bilingual::new(
                            format!("ประมาณ {}", grouped(total)),
                            format!("about {}", grouped(total)),
                        )),
                        None,
                    ),
                    _ => (fact(total), Some([total * 7 / 10, total - total * 7 / 10])),
                };
                let cost = [("total", told)].into_iter().chain(yearly);
                say("cost", Node::Map(cost.chain([("in_kind", in_kind)]).collect()));
                say("funding", funding(parts));
            }
        }
        let volunteers = match at % 4 {
            1 => fact("not-stated"),
            _ => fact(10 + at % 60),
        };
        say("people", Node::Map(vec![("staff", fact(3 + at % 9)), ("volunteers", volunteers)]));
        say("reach", Node::Map(vec![("households", fact(self.figures.households))]));
        let months = |count: usize| {
            let english = if count == 1 { "month" } else { "months" };
            typed(Bilingual::new(format!("{count} เดือน"), format!("{count} {english}")))
        };
        say(
            "time",
            Node::Map(vec![("setup", months(1 + at % 4)), ("first_result", months(3 + at % 7))]),
        );
    }

    /// An office of the site's vocabulary by its name.
    fn office(&self, at: usize) -> Bilingual<String> {
        let [_, _, th, en] = OFFICES[at % OFFICES.len()];
        Bilingual::new(th, en).owned()
    }

    fn partners(&self) -> Node {
        let roles = &self.words.phrases.roles;
        let ids =
            ["government", "people", "religious", "academic", "private", "civil-society", "media"];
        let at = self.plan.at;
        let count = if at.is_multiple_of(10) { ids.len() } else { 1 + at % 4 };
        let words = &self.words.phrases;
        let partner = |(nth, id): (usize, &str)| {
            let who = match id {
                "government" => self.say(&words.office),
                "people" | "religious" => self.say(&words.village_group),
                "academic" => self.office(4),
                "private" => self.office(6),
                "civil-society" => self.office(5),
                _ => self.office(7),
            };
            // Where one offers itself, another office of the vocabulary joined.
            let who = if nth == 0 && at % 4 == 1 { self.office(at / 4 + 1) } else { who };
            let role = Node::Words(self.say(&roles[id]));
            Node::Map(vec![("partner", fact(id)), ("who", Node::Words(who)), ("role", role)])
        };
        Node::List(ids.into_iter().take(count).enumerate().map(partner).collect())
    }

    /// What came of it.
    fn outcome(&self, say: &mut impl FnMut(&'static str, Node)) {
        let (words, practice, figures) = (&self.words.phrases, self.practice, &self.figures);
        let measured = self.plan.measured;
        if measured < Measured::Output {
            return;
        }
        let better = |better| fact(if better == Better::Down { "down" } else { "up" });
        let output = Node::Map(vec![
            ("what", Node::Words(self.say(&practice.output.what))),
            ("kind", fact("output")),
            ("unit", Node::Words(self.say(&practice.output.unit))),
            ("better", better(practice.output.better)),
            ("after", fact(figures.output)),
            ("how", Node::Words(self.say(&words.output_how))),
            ("measured_by", fact("self")),
            ("source", many([2])),
        ]);
        if measured == Measured::Output {
            say("results", Node::List(vec![output]));
            return;
        }
        let about = |number: usize, th: &str, en: &str| {
            typed(Bilingual::new(
                format!("{th} {}", grouped(number)),
                format!("{en} {}", grouped(number)),
            ))
        };
        let mut outcome = vec![
            ("what", Node::Words(self.say(&practice.outcome.what))),
            ("kind", fact("outcome")),
            ("unit", Node::Words(self.say(&practice.outcome.unit))),
            ("better", better(practice.outcome.better)),
        ];
        match measured {
            Measured::Disagree => outcome.push(("before", many([figures.before, figures.other]))),
            Measured::Qualified => outcome.push(("before", about(figures.before, "กว่า", "over"))),
            Measured::Compared => {}
            _ => outcome.push(("before", fact(figures.before))),
        }
        outcome.push((
            "after",
            match measured {
                Measured::Qualified => about(figures.after, "เกือบ", "nearly"),
                _ => fact(figures.after),
            },
        ));
        if self.plan.at.is_multiple_of(5) {
            let between = (figures.before + figures.after) / 2;
            outcome.push(("target", fact(between)));
        }
        if measured == Measured::Compared || measured >= Measured::Independent {
            outcome.push(("comparison", fact(figures.comparison)));
        }
        if let Some(start) = self.plan.start {
            let after = self.plan.end.unwrap_or(start + 4);
            let before = ("before", self.date(start));
            let dates = (measured != Measured::Compared).then_some(before);
            outcome.push((
                "when",
                Node::Map(dates.into_iter().chain([("after", self.date(after))]).collect()),
            ));
        }
        let how = match measured {
            Measured::Disagree => &words.disagree_how,
            _ => practice.outcome.how.as_ref().unwrap_or(&words.output_how),
        };
        outcome.push(("how", Node::Words(self.say(how))));
        let by = match measured {
            Measured::Independent | Measured::Elsewhere => "independent",
            _ => ["self", "partner"][self.plan.at % 2],
        };
        outcome.push(("measured_by", fact(by)));
        if let Some(same) = self.same_as() {
            outcome.push(("same_as", same));
        }
        let source: &[usize] = if measured == Measured::Disagree { &[1, 2] } else { &[1] };
        outcome.push(("source", many(source.iter().copied())));
        say("results", Node::List(vec![Node::Map(outcome), output]));

        let yes = |is: bool| fact(if is { "yes" } else { "no" });
        let compared = measured == Measured::Compared;
        say(
            "checks",
            Node::Map(vec![
                ("baseline", yes(!compared)),
                ("same_method_after", yes(!compared)),
                ("comparison", yes(compared || measured >= Measured::Independent)),
                ("independent", yes(measured >= Measured::Independent)),
                ("elsewhere", yes(measured == Measured::Elsewhere)),
            ]),
        );
        if measured == Measured::Lowered {
            say("evidence", fact("1"));
        }
    }

    /// The first result of every original, which measured the same thing.
    fn same_as(&self) -> Option<Node> {
        match &self.plan.originals[..] {
            [] | [WITHDRAWN] => None,
            [_] => Some(fact(1)),
            several => {
                let of =
                    |at: &usize| Node::Map(vec![("case", fact(slug(*at))), ("result", fact(1))]);
                Some(Node::List(several.iter().map(of).collect()))
            }
        }
    }

    /// What another district must know.
    fn advice(&self, say: &mut impl FnMut(&'static str, Node)) {
        let (words, practice) = (&self.words.phrases, self.practice);
        let unknown = words.unknown.iter().map(|pair| self.say(pair));
        say("caution", lines(words.caution.iter().map(|pair| self.say(pair))));
        if !self.has_begun() {
            return;
        }
        say("needs", lines([&practice.needs, &words.needs].map(|pair| self.say(pair))));
        say("adapt", lines([&practice.adapt, &words.adapt].map(|pair| self.say(pair))));
        say("avoid", lines([&practice.avoid, &words.avoid].map(|pair| self.say(pair))));
        say("unknown", lines(unknown));
        let at = self.plan.at;
        if at % 9 == 1 && self.plan.measured >= Measured::BeforeAndAfter {
            let date = self.date(self.published());
            say(
                "contrary",
                Node::List(vec![Node::Map(vec![
                    ("what", Node::Words(self.say(&words.contrary))),
                    ("date", date),
                    ("source", many([2])),
                ])]),
            );
            if at.is_multiple_of(2) {
                say(
                    "reply",
                    Node::List(vec![Node::Map(vec![
                        ("office", Node::Words(self.office(at / 9))),
                        ("date", self.date(self.published() + 1)),
                        ("text", Node::Words(self.say(&words.reply))),
                    ])]),
                );
            }
        }
        if at % 6 == 2 {
            say("legal", lines([self.say(&words.legal)]));
        }
        if self.has_form() {
            say(
                "documents",
                Node::List(vec![Node::Map(vec![
                    ("file", fact(FORM)),
                    ("title", Node::Words(self.say(&words.form))),
                    ("kind", fact("ledger")),
                    ("licence", fact("CC BY 4.0")),
                    ("cleaned", fact("yes")),
                ])]),
            );
        }
        let accepts = ["yes", "no", "unknown"][at % 3];
        say(
            "visits",
            Node::Map(vec![
                ("accepts", fact(accepts)),
                ("office", Node::Words(self.office(at / 5))),
            ]),
        );
    }

    /// Whether a document lies beside the case.
    pub(super) fn has_form(&self) -> bool {
        self.has_begun() && self.plan.at % 50 == 17
    }

    /// Who agreed to it, what it comes from, whether it is shown.
    fn record(&self, say: &mut impl FnMut(&'static str, Node)) {
        let (plan, words) = (&self.plan, &self.words.phrases);
        let at = plan.at;
        if at % 4 == 3 {
            say(
                "approved",
                Node::Map(vec![
                    ("office", Node::Words(self.office(at / 7 + 2))),
                    ("ref", fact(format!("สมมติ {}/{}", at + 100, self.published() / 12))),
                    ("date", self.date(self.published())),
                ]),
            );
        }
        if plan.outside {
            say(
                "replicates",
                Node::List(vec![Node::Map(vec![
                    ("title", Node::Words(self.say(&words.outside))),
                    ("url", fact("https://outside.example/practice")),
                ])]),
            );
        } else if !plan.originals.is_empty() {
            say(
                "replicates",
                Node::List(plan.originals.iter().map(|at| self.example(*at)).collect()),
            );
        }
        if at % 6 == 5 && at % 150 > 60 {
            say("related", many([slug(at - 1), slug(at - 3)]));
        }
        if at % 30 == 16 {
            say("aliases", many([format!("/old/invented/{}/", at + 1)]));
        }
        let reviewed = match plan.review {
            Review::Never => None,
            Review::Due => Some(2567 * 12 + 6 + at % 4),
            Review::Fine => Some(2569 * 12 + at % 6),
        };
        if let Some(reviewed) = reviewed {
            let [_, _, th, en] = OFFICES[at / 3 % OFFICES.len()];
            say("reviewed", fact(iso(reviewed, 1 + at % 28)));
            say("reviewed_by", typed(Bilingual::new(th, en).owned()));
        } else if self.is_sensitive() {
            say(
                "accept",
                Node::List(vec![Node::Map(vec![
                    ("code", fact("no-reviewer")),
                    ("why", fact(words.unreviewed.as_str())),
                ])]),
            );
        }
        match plan.shown {
            Shown::Published => say("published", fact(iso(self.published(), 1 + at % 28))),
            Shown::Draft => say("draft", fact("yes")),
            Shown::Waiting => say("published", fact("2600-01-15")),
            Shown::Withdrawn => say("withdrawn", Node::Words(self.say(&words.withdrawn))),
        }
        say("demo", fact("yes"));
    }

    /// A case that this one adapts, and mostly what was changed.
    fn example(&self, original: usize) -> Node {
        let changed = &self.words.phrases.changed;
        let at = self.plan.at;
        if at % 5 == 4 {
            return fact(slug(original));
        }
        let changed = [0, 1 + at % 3].map(|step| self.say(&changed[(at + step) % changed.len()]));
        Node::Map(vec![("case", fact(slug(original))), ("changed", lines(changed))])
    }

    fn is_sensitive(&self) -> bool {
        self.themes().iter().any(|theme| SENSITIVE.contains(theme))
    }

    /// The month in which it is published: after the end of the work.
    fn published(&self) -> usize {
        match (self.plan.end, self.plan.start) {
            (Some(end), _) => end + 1,
            (None, Some(start)) => start + 5,
            (None, None) => 2565 * 12 + self.plan.at % 24,
        }
    }

    /// A month as people type it, each case in its own way.
    fn date(&self, months: usize) -> Node {
        match self.plan.at % 3 {
            0 => fact(iso_month(months)),
            1 => typed(Bilingual::new(
                format!("{} {}", SHORT[months % 12], months / 12),
                iso_month(months),
            )),
            _ => typed(Bilingual::from_fn(|lang| month(months, lang))),
        }
    }
}

/// The file beside some of the cases.
pub(super) const FORM: &str = "monthly-form.csv";

impl Figures {
    fn new(plan: &Plan, practice: &Practice, dice: &mut Dice) -> Figures {
        let [low, high] = practice.outcome.range;
        let before = rounded(dice.between(low, high));
        let after = match practice.outcome.better {
            Better::Down => before * dice.between(35, 75) / 100,
            Better::Up => before * dice.between(125, 190) / 100,
        };
        let [low, high] = practice.output.range;
        Figures {
            before,
            after: rounded(after),
            other: rounded(before * dice.between(108, 125) / 100),
            comparison: rounded(before * dice.between(93, 104) / 100),
            output: rounded(dice.between(low, high)),
            households: rounded(dice.between(60, 900)),
            cost: match plan.cost {
                Cost::Baht(low, high) => dice.between(low, high) * 1000,
                _ => 0,
            },
        }
    }
}

/// To tens where it is large, as people count.
fn rounded(number: usize) -> usize {
    if number < 200 { number } else { number / 10 * 10 }
}

/// With commas: 12,000.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The texts as one, with a space between.
pub(super) fn joined(texts: impl IntoIterator<Item = Bilingual<String>>) -> Bilingual<String> {
    let texts: Vec<_> = texts.into_iter().collect();
    Bilingual::from_fn(|lang| {
        let texts: Vec<&str> = texts.iter().map(|text| text.get(lang).as_str()).collect();
        texts.join(" ")
    })
}

const SHORT: [&str; 12] = [
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
];
const LONG: [(&str, &str); 12] = [
    ("มกราคม", "January"),
    ("กุมภาพันธ์", "February"),
    ("มีนาคม", "March"),
    ("เมษายน", "April"),
    ("พฤษภาคม", "May"),
    ("มิถุนายน", "June"),
    ("กรกฎาคม", "July"),
    ("สิงหาคม", "August"),
    ("กันยายน", "September"),
    ("ตุลาคม", "October"),
    ("พฤศจิกายน", "November"),
    ("ธันวาคม", "December"),
];

/// A month in words; `months` are counted in the Buddhist era.
fn month(months: usize, lang: Lang) -> String {
    let (th, en) = LONG[months % 12];
    match lang {
        Lang::Th => format!("{th} {}", months / 12),
        Lang::En => format!("{en} {}", months / 12 - 543),
    }
}

fn iso_month(months: usize) -> String {
    format!("{}-{:02}", months / 12 - 543, months % 12 + 1)
}

fn iso(months: usize, day: usize) -> String {
    format!("{}-{day:02}", iso_month(months))
}

/// Where the work is done: as typed, in the middle of a sentence, in a title.
fn place(
    plan: &Plan,
    district: &District,
    facts: &Facts,
) -> (Node, Bilingual<String>, Bilingual<String>) {
    let places = &facts.places;
    let area = Area::District(district.code);
    let show = |form| Bilingual::from_fn(|lang| places.show_area(&area, lang, form));
    let alone =
        || Bilingual::from_fn(|lang| places.show_district(district.code, lang, Form::Short));
    let province = places.province(district.code.province());
    let bare = |lang: Lang| {
        let name = district.name.get(lang);
        match (lang, district.kind) {
            (Lang::Th, DistrictKind::Khet) => format!("เขต{name}"),
            (Lang::Th, _) => format!("อำเภอ{name}"),
            (Lang::En, _) => format!("{name} District"),
        }
    };
    let is_bangkok = province.cluster.is_none();
    let within = |th: &str, khwaeng: &str, en: &str| {
        let th = if is_bangkok { khwaeng } else { th };
        let typed_place = Bilingual::from_fn(|lang| {
            let place = Bilingual::new(th, en);
            let joint = Bilingual::new(" ", ", ");
            format!("{}{}{}", place.get(lang), joint.get(lang), show(Form::Long).get(lang))
        });
        typed(typed_place)
    };
    match plan.level {
        Level::National => (
            fact("ประเทศไทย"),
            Bilingual::new(
                "หลายหน่วยงานสมมติทั่วประเทศ",
                "A group of invented offices across the country",
            )
            .owned(),
            Bilingual::new("ทั่วประเทศ", "all of Thailand").owned(),
        ),
        Level::Cluster if let Some(id) = &province.cluster => {
            let name = places.cluster(id).name.clone();
            let region = Bilingual::new(
                name.th.replace("กลุ่มจังหวัด", ""),
                name.en.replace(" Provincial Cluster", "").replace(" (Central Metropolitan)", ""),
            );
            (
                fact(name.th.as_str()),
                Bilingual::new(
                    format!("หลายจังหวัดใน{}", name.th),
                    format!("A group of provinces of the {}", name.en),
                ),
                region,
            )
        }
        Level::Cluster | Level::Province => {
            let th = if is_bangkok {
                province.name.th.clone()
            } else {
                format!("จังหวัด{}", province.name.th)
            };
            let name = Bilingual::new(th, province.name.en.clone());
            (typed(name.clone()), name.clone(), name)
        }
        Level::District => {
            let place = match plan.at % 4 {
                0 => fact(district.code.to_string()),
                1 => typed(show(Form::Long)),
                _ => typed(show(Form::Short)),
            };
            (place, Bilingual::from_fn(bare), alone())
        }
        Level::Subdistrict => (
            within("ตำบลสมมติ", "แขวงสมมติ", "Sommot Subdistrict"),
            Bilingual::from_fn(|lang| match lang {
                Lang::Th if is_bangkok => format!("แขวงสมมติใน{}", bare(lang)),
                Lang::Th => format!("ตำบลสมมติใน{}", bare(lang)),
                Lang::En => format!("Sommot Subdistrict in {}", bare(lang)),
            }),
            alone(),
        ),
        Level::Village => (
            within("บ้านสมมติ ตำบลสมมติ", "ชุมชนสมมติ แขวงสมมติ", "Ban Sommot, Sommot Subdistrict"),
            Bilingual::from_fn(|lang| match lang {
                Lang::Th if is_bangkok => format!("ชุมชนสมมติใน{}", bare(lang)),
                Lang::Th => format!("บ้านสมมติใน{}", bare(lang)),
                Lang::En => format!("Ban Sommot in {}", bare(lang)),
            }),
            alone(),
        ),
    }
}

/// The office that does the work, by its place.
fn office(plan: &Plan, district: &District) -> Bilingual<String> {
    let Bilingual { th, en } = &district.name;
    match (plan.level, district.kind) {
        (Level::National | Level::Cluster | Level::Province, _) => {
            Bilingual::new("สำนักงานกลางสมมติ", "Invented Central Office").owned()
        }
        (_, DistrictKind::Khet) => Bilingual::new(
            format!("สำนักงานเขต{th} (สมมติ)"),
            format!("{en} District Office (invented)"),
        ),
        (_, DistrictKind::Amphoe) => Bilingual::new(
            format!("ที่ว่าการอำเภอ{th} (สมมติ)"),
            format!("{en} District Office (invented)"),
        ),
    }
}

/// The front matter of a file, between its lines of three hyphens.
pub(super) fn front_matter(front: &Value, stamp: &str) -> String {
    let yaml = serde_yaml::to_string(front).expect("a map can be written");
    format!("---\n{yaml}{stamp}---\n")
}
