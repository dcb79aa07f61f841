//! What `site.yaml` decides, with a default for everything.

use crate::{
    content::{
        markdown::address::is_host, schema::settings::MODEL, sheet::Sheet, value::Map, yaml::Part,
    },
    diagnostic::{
        Diagnostic, Place,
        kind::{front::Front, site::Site as Wrong},
    },
    lang::{Bilingual, Lang},
    source::SourcePath,
};

/// The settings of a site.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Its name.
    pub title: Bilingual<String>,
    /// One sentence about it.
    pub description: Bilingual<String>,
    /// The whole address of its root, ending in `/`, where it is known.
    pub base: Option<String>,
    /// The language at its root.
    pub default: Lang,
    /// The name of its theme.
    pub theme: String,
    /// Whether it speaks for an office.
    pub official: bool,
    /// Who publishes it.
    pub publisher: Option<Bilingual<String>>,
    /// The licence of its words.
    pub licence: String,
    /// Where its sources are, without a slash at the end.
    pub repository: Option<String>,
    /// The branch of its sources.
    pub branch: String,
    /// Whom to ask.
    pub contact: Option<Office>,
    /// Its data protection officer.
    pub protection: Option<Office>,
    /// Who takes corrections and withdrawals.
    pub corrections: Option<Office>,
    /// Whether Thai pages show Thai digits.
    pub thai_digits: bool,
    /// Whether the whole site is a demonstration.
    pub demo: bool,
    /// Whether pages have a picture for whoever shares them.
    pub share_pictures: bool,
}

/// An office that can be reached.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its name.
    pub name: Bilingual<String>,
    /// Its e-mail.
    pub email: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
}

impl Settings {
    /// What the values of `site.yaml` mean. `base` stands above what is written there.
    pub fn read(front: &Map, base: Option<&str>) -> Settings {
        let bilingual = |key: &str, th: &str, en: &str| {
            front.bilingual(key).cloned().unwrap_or_else(|| Bilingual::new(th, en).owned())
        };
        let base = base.or_else(|| front.text("base_url")).map(|base| {
            let mut base = base.to_owned();
            if !base.ends_with('/') {
                base.push('/');
            }
            base
        });
        Settings {
            title: bilingual("title", "คลังบทเรียนอำเภอ", "District Lessons Library"),
            description: bilingual(
                "description",
                "รวมกรณีศึกษาการพัฒนาพื้นที่จากอำเภอทั่วประเทศ",
                "Case studies of area development from districts across Thailand",
            ),
            base,
            default: front.text("default_language").and_then(Lang::from_code).unwrap_or(Lang::Th),
            theme: front.text("theme").unwrap_or("default").to_owned(),
            official: front.yes("official").unwrap_or(false),
            publisher: front.bilingual("publisher").cloned(),
            licence: front.text("licence").unwrap_or("CC-BY-4.0").to_owned(),
            repository: front
                .text("repository")
                .map(|address| address.trim_end_matches('/').to_owned()),
            branch: front.text("branch").unwrap_or("main").to_owned(),
            contact: office(front, "contact"),
            protection: office(front, "dpo"),
            corrections: office(front, "corrections"),
            thai_digits: front.yes("thai_digits").unwrap_or(false),
            demo: front.yes("demo").unwrap_or(false),
            share_pictures: front.yes("share_pictures").unwrap_or(true),
        }
    }
}

/// In bytes: it stands several times in every page, and no browser follows a longer one.
const LONGEST_BASE: usize = 2000;

/// Whether an address can stand before the path of every page: of the web, without a query or a
/// fragment, and without anything that an address does not have.
pub fn is_base(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let is_part = |c: char| c.is_ascii_alphanumeric() || "-._~:/%[]@".contains(c);
    address.len() <= LONGEST_BASE
        && rest.is_some_and(|rest| {
            is_host(rest.split('/').next().unwrap_or_default()) && rest.chars().all(is_part)
        })
}

fn office(front: &Map, key: &str) -> Option<Office> {
    let map = front.map(key)?;
    Some(Office {
        name: map.bilingual("office")?.clone(),
        email: map.text("email").map(str::to_owned),
        phone: map.text("phone").map(str::to_owned),
    })
}

/// What `site.yaml` lacks, or says in a way that does not work.
pub(super) fn check(settings: &Settings, sheet: Option<&Sheet>, said: &mut Vec<Diagnostic>) {
    let path = SourcePath::new("content/site.yaml");
    let place = Place::whole(sheet.map_or(&path, |sheet| &sheet.source.path));
    let say = |missing: bool, kind: Wrong, said: &mut Vec<Diagnostic>| {
        if missing {
            said.push(Diagnostic::new(kind, place.clone()));
        }
    };
    let is_broken = sheet.is_some_and(|sheet| sheet.is_broken);
    say(settings.base.is_none() && !is_broken, Wrong::NoBase, said);
    if let Some(sheet) = sheet
        && let Some(model) = sheet.front.whole("model").filter(|model| *model != MODEL)
        && let Some(written) = sheet.front.get("model")
    {
        let kind = match model > MODEL {
            true => Front::NewerModel { model, known: MODEL },
            false => Front::OlderModel { model, known: MODEL },
        };
        said.push(Diagnostic::new(kind, sheet.place(&written.way, Part::Value)));
    }
    if let Some(sheet) = sheet
        && let Some(written) = sheet.front.get("base_url")
        && let Some(text) = written.text().filter(|text| !is_base(text))
    {
        let kind = Front::NotUrl { typed: text.to_owned() };
        said.push(Diagnostic::new(kind, sheet.place(&written.way, Part::Value)));
    }
    // A folder without settings is somebody's first try, not a site that lacks an office.
    if sheet.is_some() && !is_broken && !settings.demo {
        say(settings.contact.is_none(), Wrong::NoContact, said);
        say(settings.protection.is_none(), Wrong::NoProtectionOfficer, said);
        say(settings.corrections.is_none(), Wrong::NoCorrections, said);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_an_address_that_a_path_can_follow() {
        for base in ["https://a.example", "http://a.example:8000/x/", "https://[::1]/"] {
            assert!(is_base(base), "{base}");
        }
        for other in [
            "a.example",
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a.example/?x",
            "https://a.example/#x",
            "https://a.example/\"><script>",
            "https://ก.example/",
            "https://a.example:65536/",
            "https://a.example:x/",
            "https://a..example/",
            "https://somebody@a.example/",
            "http://[::1/",
        ] {
            assert!(!is_base(other), "{other}");
        }
    }
}
