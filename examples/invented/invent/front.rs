//! What the front matter of a case says.

use amphoe::lang::{Bilingual, Lang};

use super::{
    case::{Case, FORM, joined, slug},
    figure::grouped,
    month::{SHORT, iso, iso_month, month},
    node::{Node, fact, facts as many, lines, typed},
    plan::{Measured, Review, Shown, WITHDRAWN},
    site::OFFICES,
    words::{Better, Pair},
};

/// Themes in which a case must be looked through by an office.
const SENSITIVE: [&str; 6] = ["health", "drugs", "debt", "poverty", "children", "elderly"];

impl Case<'_> {
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
