//! Who did the work and what it took: the part of the front matter on offices and money.

use amphoe::lang::Bilingual;

use super::{
    case::Case,
    figure::grouped,
    node::{Node, fact, typed},
    plan::Cost,
    site::OFFICES,
};

impl Case<'_> {
    /// Who did it and what it took.
    pub(super) fn means(&self, say: &mut impl FnMut(&'static str, Node)) {
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
    pub(super) fn office(&self, at: usize) -> Bilingual<String> {
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
}
