//! The pages of districts, provinces and clusters.

mod district;

use crate::{
    facts::{
        date::Date,
        place::{Area, ClusterId, DistrictCode, Form, ProvinceCode},
    },
    lang::{Lang, collate},
    render::{
        frame::Head,
        reader::{Reader, numbered},
        view::{
            Group, Link,
            list::{Index, Place, RegisterLine},
        },
    },
    site::{
        board::Board,
        claim::page::SHOWN_OF_PLACE,
        coverage::Coverage,
        path,
        programme::{Entry, PilotKind, Record, Submission},
        route::{Facet, Feed},
    },
    theme::TemplateError,
};

impl Reader<'_> {
    /// The page of a district.
    pub(super) fn district_page(&self, code: DistrictCode) -> Result<Vec<u8>, TemplateError> {
        let view = self.district(code);
        // Districts of different provinces share a name.
        let title = match (self.lang, view.within.first()) {
            (Lang::Th, Some(province)) => format!("{} {}", view.heading, province.label),
            (Lang::En, Some(province)) => format!("{}, {}", view.heading, province.label),
            (_, None) => view.heading.clone(),
        };
        self.place_page(title, Some(Feed::Province(code.province())), view)
    }

    /// The page of a province.
    pub(super) fn province_page(&self, code: ProvinceCode) -> Result<Vec<u8>, TemplateError> {
        let view = self.province(code);
        self.place_page(view.heading.clone(), Some(Feed::Province(code)), view)
    }

    /// The page of a cluster.
    pub(super) fn cluster_page(&self, id: &ClusterId) -> Result<Vec<u8>, TemplateError> {
        let view = self.cluster(id);
        self.place_page(view.heading.clone(), None, view)
    }

    fn place_page(
        &self,
        title: String,
        feed: Option<Feed>,
        view: Place,
    ) -> Result<Vec<u8>, TemplateError> {
        let mut above = vec![self.link("districts/", self.say("nav_places"))];
        above.extend(view.within.iter().rev().cloned());
        let head = Head {
            kind: "place",
            title,
            description: view
                .empty
                .clone()
                .unwrap_or_else(|| format!("{} {}", view.heading, view.count)),
            crumbs: self.crumbs(above),
            editions: self.own_editions(),
            feed,
            ..Head::default()
        };
        let heading_html = self.kept_html(&numbered(&view.heading));
        self.draw(head, "place", &Place { heading_html, ..view })
    }

    /// The view of a province.
    fn province(&self, code: ProvinceCode) -> Place {
        let places = &self.site.facts.places;
        let area = Area::Province(code);
        let other = self.lang.other();
        let register =
            self.register(|district| district.province() == code, |sent| sent.province == code);
        // Bangkok is no province, and the register speaks of provinces.
        let is_province = code != ProvinceCode::BANGKOK;
        let notes = if is_province { self.register_notes(code) } else { Vec::new() };
        let words = match is_province {
            true => ["province_cases", "province_empty"],
            false => ["bangkok_cases", "bangkok_empty"],
        };
        Place {
            kind: "province".to_owned(),
            heading: places.show_province(code, self.lang, Form::Long),
            other_name: places.show_province(code, other, Form::Long),
            other_lang: other.code().to_owned(),
            code: None,
            within: self.around(&area),
            parts: vec![self.districts_of(code)],
            map: is_province.then(|| self.province_map(&self.districts_in_order(code))),
            share: is_province.then(|| self.share_of_province(code)),
            coverage: Some(self.board_link(Board::Coverage)),
            register,
            register_notes: notes,
            contribute: self.text_link("contribute", self.say("nav_contribute")),
            ..self.with_cases(&area, words)
        }
    }

    /// The view of a cluster.
    fn cluster(&self, id: &ClusterId) -> Place {
        let places = &self.site.facts.places;
        let cluster = places.cluster(id);
        let other = self.lang.other();
        let belongs = |code: ProvinceCode| places.province(code).cluster.as_ref() == Some(id);
        let provinces: Vec<ProvinceCode> = self
            .in_order(places.provinces_of(id).collect(), |province| province.name.get(self.lang))
            .into_iter()
            .map(|province| province.code)
            .collect();
        let links = provinces.iter().map(|code| Link {
            count: Some(self.site.lists.of_province(*code).len()),
            holds: Some(self.share_of_province(*code)),
            ..self.province_link(*code, Form::Short)
        });
        let label = self.say("province_of");
        let head = Link { label, ..Link::default() };
        Place {
            kind: "cluster".to_owned(),
            heading: cluster.name.get(self.lang).clone(),
            other_name: cluster.name.get(other).clone(),
            other_lang: other.code().to_owned(),
            parts: vec![Group { head, links: self.numbered(links) }],
            map: Some(self.cluster_map(&provinces)),
            share: Some(self.share(&places.districts_in(id).collect::<Vec<_>>())),
            coverage: Some(self.board_link(Board::Coverage)),
            register: self
                .register(|district| belongs(district.province()), |sent| belongs(sent.province)),
            contribute: self.text_link("contribute", self.say("nav_contribute")),
            ..self.with_cases(&Area::Cluster(id.clone()), ["cluster_cases", "cluster_empty"])
        }
    }

    /// How many districts of a province this repository has something of.
    fn share_of_province(&self, code: ProvinceCode) -> String {
        self.share(&self.site.facts.places.districts_of(code).collect::<Vec<_>>())
    }

    /// Every province, by cluster.
    pub(super) fn places(&self) -> Index {
        Index {
            heading: self.say("places_title"),
            about: None,
            groups: self.provinces_by_cluster(),
        }
    }

    /// The provinces under their clusters; Bangkok, which is in none, is last.
    pub(super) fn provinces_by_cluster(&self) -> Vec<Group> {
        let places = &self.site.facts.places;
        let entry = |code: ProvinceCode| Link {
            count: Some(self.site.lists.of_province(code).len()),
            ..self.province_link(code, Form::Short)
        };
        let mut groups: Vec<Group> = places
            .clusters()
            .map(|cluster| {
                let provinces = places.provinces_of(&cluster.id);
                let links = provinces.map(|province| entry(province.code)).collect();
                let head = self.short_cluster_link(&cluster.id);
                Group { head, links: self.sorted(links) }
            })
            .collect();
        let bangkok = places.provinces().find(|province| province.code == ProvinceCode::BANGKOK);
        if let Some(bangkok) = bangkok {
            groups.push(Group { head: entry(bangkok.code), links: Vec::new() });
        }
        groups
    }

    /// From the page of all places to that of an area.
    pub(super) fn way_to(&self, area: &Area) -> Vec<Link> {
        let mut way = vec![self.link("districts/", self.say("nav_places"))];
        way.extend(self.around(area).into_iter().rev());
        way.push(match area {
            Area::District(code) => self.district_link(*code, Form::Long),
            Area::Province(code) => self.province_link(*code, Form::Long),
            Area::Cluster(id) => self.cluster_link(id),
            Area::National => return way,
        });
        way
    }

    /// What an area lies in, the smallest first.
    pub(super) fn around(&self, area: &Area) -> Vec<Link> {
        let province = area.province();
        let cluster = province.and_then(|code| {
            let cluster = self.site.facts.places.province(code).cluster.as_ref()?;
            Some(self.cluster_link(cluster))
        });
        let province = province.filter(|code| *area != Area::Province(*code));
        let province = province.map(|code| self.province_link(code, Form::Long));
        province.into_iter().chain(cluster).collect()
    }

    /// What every place says of its cases: their heading, the newest, and what "none" means.
    fn with_cases(&self, area: &Area, [some, none]: [&'static str; 2]) -> Place {
        let facet = Facet::Place(area.clone());
        let cases = self.site.lists.of(&facet);
        let all = path::of_facet(&facet).filter(|_| cases.len() > SHOWN_OF_PLACE);
        Place {
            cards: self.cards(&cases[..cases.len().min(SHOWN_OF_PLACE)]),
            cases: self.say(some),
            count: self.count("count_cases", cases.len()),
            all: all.map(|path| self.link(&path, self.say("place_all"))),
            empty: cases.is_empty().then(|| self.say(none)),
            ..Place::default()
        }
    }

    fn districts_of(&self, code: ProvinceCode) -> Group {
        let districts = self.districts_in_order(code);
        let links = districts.iter().map(|code| {
            let coverage = self.site.coverage(*code);
            let (holds, spoken) = match coverage {
                Coverage::None => (None, Some(self.state(coverage))),
                Coverage::Adapted | Coverage::Case => (Some(self.state(coverage)), None),
            };
            let count = Some(self.site.lists.of_district(*code).len());
            let adapted = coverage == Coverage::Adapted;
            Link { count, adapted, holds, spoken, ..self.district_link(*code, Form::Short) }
        });
        let province = self.site.facts.places.show_province(code, self.lang, Form::Long);
        let of = if code == ProvinceCode::BANGKOK { "khet_of" } else { "district_of" };
        let label = self.say_with(of, &[("province", &province)]);
        let head = Link { label, ..Link::default() };
        // Khet have no hexagons that would need a number.
        let links = match code {
            ProvinceCode::BANGKOK => links.collect(),
            _ => self.numbered(links),
        };
        Group { head, links }
    }

    /// The districts of a province, as its list and its map count them.
    fn districts_in_order(&self, code: ProvinceCode) -> Vec<DistrictCode> {
        let districts = self.site.facts.places.districts_of(code).collect();
        let districts = self.in_order(districts, |district| district.name.get(self.lang));
        districts.into_iter().map(|district| district.code).collect()
    }

    /// Links with the numbers that they have on a map.
    fn numbered(&self, links: impl Iterator<Item = Link>) -> Vec<Link> {
        let numbers = (1..).map(|n| Some(self.number(n)));
        links.zip(numbers).map(|(link, number)| Link { number, ..link }).collect()
    }

    /// Places in the order of the reader's dictionary.
    pub(super) fn in_order<'a, T>(
        &self,
        mut places: Vec<&'a T>,
        name: impl Fn(&'a T) -> &'a String,
    ) -> Vec<&'a T> {
        let collator = collate::Collator::new(self.lang);
        places.sort_by_cached_key(|place| collator.key(name(place)));
        places
    }

    /// Links in the order of the reader's dictionary.
    pub(super) fn sorted(&self, mut links: Vec<Link>) -> Vec<Link> {
        let collator = collate::Collator::new(self.lang);
        links.sort_by_cached_key(|link| collator.key(&link.label));
        links
    }

    /// What the programme's register says of some districts, and of what was sent in.
    fn register(
        &self,
        belongs: impl Fn(DistrictCode) -> bool,
        was_sent: impl Fn(&Submission) -> bool,
    ) -> Vec<RegisterLine> {
        let standing = self.standing(belongs).map(|(what, entry)| {
            self.line(&Area::District(entry.district), &what, &entry.round, &entry.record)
        });
        let sent = self.site.programme.submissions.iter().filter(|sent| was_sent(sent));
        let sent = sent.map(|sent| {
            let area = sent.district.map_or(Area::Province(sent.province), Area::District);
            self.line(&area, &self.say("register_submission"), &sent.round, &sent.record)
        });
        standing.chain(sent).collect()
    }

    /// What no source on record says of a province.
    fn register_notes(&self, code: ProvinceCode) -> Vec<String> {
        let programme = &self.site.programme;
        let stands = self.standing(|district| district.province() == code).next().is_some();
        let sent = programme.submissions.iter().any(|sent| sent.province == code);
        let pilot = (!stands).then(|| self.say("province_pilot_unknown"));
        let sent = (!sent).then(|| self.say("province_submission_unknown"));
        pilot.into_iter().chain(sent).collect()
    }

    /// The standing of some districts in the programme: pilots, then finalists, then awards.
    pub(super) fn standing(
        &self,
        belongs: impl Fn(DistrictCode) -> bool,
    ) -> impl Iterator<Item = (String, &Entry)> {
        let programme = &self.site.programme;
        let pilots = programme.pilots_in(&belongs).map(|pilot| {
            let what = match pilot.kind {
                PilotKind::Province => self.say("pilot_province"),
                PilotKind::Cluster => self.say("pilot_cluster"),
            };
            (what, &pilot.entry)
        });
        let finalists = programme.finalists.iter().filter(|entry| belongs(entry.district));
        let finalists = finalists.map(|entry| (self.finalist(), entry));
        let awards = programme.awards.iter().filter(|award| belongs(award.entry.district));
        let awards = awards.map(|award| {
            let name = award.name.get(self.lang);
            (self.say_with("pilot_award", &[("name", name)]), &award.entry)
        });
        pilots.chain(finalists).chain(awards).collect::<Vec<_>>().into_iter()
    }

    /// "อ.ปลาปาก จ.นครพนม: อำเภอนำร่องระดับกลุ่มจังหวัด (พ.ศ. 2565)", with its sources on the
    /// programme page.
    fn line(&self, area: &Area, what: &str, round: &Date, record: &Record) -> RegisterLine {
        let place = self.area(area, Form::Short);
        RegisterLine {
            text: format!("{place}: {}", self.dated(what, round)),
            sources: self.programme_sources(&record.sources),
        }
    }
}
