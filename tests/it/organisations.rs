//! What the pages of organisations and of partners tell: who did what, in which cases, and no more
//! than this repository holds.

use amphoe::{
    build::Build,
    content::office::Role,
    facts::vocabulary::VocabularyName,
    site::{claim::page::SHOWN_OF_ROLE, route::Facet},
    source::Tree,
};

use crate::project::{built, case, page, real};

fn site(cases: &[(&str, &str)]) -> Build {
    let cases: Vec<String> = cases.iter().map(|(slug, more)| case(slug, more)).collect();
    built(&Tree::from_literal(&cases.concat()))
}

fn has_page(build: &Build, path: &str) -> bool {
    build.site.routes.get(path).is_some()
}

/// The section of a page whose heading has this id.
fn section<'p>(page: &'p str, id: &str) -> &'p str {
    let opening = format!("<section aria-labelledby=\"{id}\">");
    let rest = page.split_once(opening.as_str()).unwrap_or_else(|| panic!("no section {id}")).1;
    rest.split_once("</section>").expect("it ends").0
}

const EVERYTHING: &str = "\
owner: กรมการพัฒนาชุมชน
partners:
  - {partner: ภาครัฐ, who: กรมการปกครอง และกรมการพัฒนาชุมชน, role: จัดอบรม}
  - {partner: ภาคประชาชน, who: คนในหมู่บ้าน, role: 'ลงแรง[^1]'}
funding:
  - {from: กรมการพัฒนาชุมชน, amount: 15000}
  - {from: กรมการปกครอง, amount: 0}
contact: {office: พช.}
visits: {accepts: yes, office: พช.}
approved: {office: CDD}
reviewed: 2566-01-10
reviewed_by: กรมการพัฒนาชุมชน
contrary: [{what: มีข้อมูลที่ขัดแย้ง, source: 1}]
reply: [{office: กรมการพัฒนาชุมชน, date: 2566-01-10, text: ชี้แจงแล้ว}]
";

#[test]
fn each_part_that_an_office_had_stands_under_a_heading_of_its_own() {
    let build = site(&[("a", EVERYTHING)]);
    let shown = page(&build, "organisations/cdd/");
    for role in Role::ALL {
        assert!(section(&shown, role.id()).contains("../../cases/a/"), "{}", role.id());
    }
    assert!(section(&shown, "partner").contains("จัดอบรม"));
    assert!(section(&shown, "funder").contains("15,000"));
    assert!(!shown.contains("ลงแรง"), "that is what others did");
    assert!(page(&build, "en/organisations/cdd/").contains("Community Development Department"));
}

#[test]
fn two_offices_in_one_line_have_both_joined_and_who_gave_nothing_gave_no_money() {
    let shown = page(&site(&[("a", EVERYTHING)]), "organisations/dopa/");
    assert!(section(&shown, "partner").contains("../../cases/a/"));
    assert!(!shown.contains("id=\"funder\""));
}

#[test]
fn words_that_name_no_office_of_the_vocabulary_stay_words() {
    let build = site(&[("a", "owner: กลุ่มแม่บ้านกรมการพัฒนาชุมชน\n")]);
    let organisations = build.site.facts.vocabularies.get(VocabularyName::Organisations).terms();
    for term in organisations {
        assert!(!has_page(&build, &format!("organisations/{}/", term.id)), "{}", term.id);
    }
    assert!(page(&build, "cases/a/").contains("กลุ่มแม่บ้านกรมการพัฒนาชุมชน"));
    assert!(page(&build, "organisations/").contains("ยังไม่มีกรณีศึกษาที่ระบุหน่วยงานในคลังนี้"));
}

#[test]
fn an_office_that_a_case_names_is_a_link_to_its_page() {
    let shown = page(&site(&[("a", EVERYTHING)]), "cases/a/");
    let links = shown.matches("href=\"../../organisations/cdd/\"").count();
    assert_eq!(links, 3, "owner, money and approval; of two names in one line neither is a link");
}

#[test]
fn the_page_of_an_organisation_comes_and_goes_with_its_cases_and_is_not_promised() {
    let build = site(&[("a", "owner: cdd\n"), ("b", "owner: dopa\nwithdrawn: เจ้าของขอถอน\n")]);
    assert!(has_page(&build, "organisations/cdd/"));
    assert!(!has_page(&build, "organisations/dopa/"), "its only case was withdrawn");
    let promised = page(&build, "addresses.txt");
    for path in ["/organisations/\n", "/partners/\n", "/partners/media/\n", "/evidence/\n"] {
        assert!(promised.contains(path), "{path}");
    }
    assert!(!promised.contains("/organisations/cdd/"));
    assert!(page(&build, "sitemap.xml").contains("https://amphoe.example/organisations/cdd/"));
}

#[test]
fn of_many_cases_the_page_shows_the_newest_and_leads_to_all() {
    let slugs: Vec<String> = (0..=SHOWN_OF_ROLE).map(|at| format!("case-{at:02}")).collect();
    let dated = |at: usize| format!("owner: cdd\npublished: 2025-01-{:02}\n", at + 1);
    let dates: Vec<String> = (0..slugs.len()).map(dated).collect();
    let cases: Vec<(&str, &str)> =
        slugs.iter().zip(&dates).map(|(slug, date)| (slug.as_str(), date.as_str())).collect();
    let build = site(&cases);
    let shown = page(&build, "organisations/cdd/");
    assert!(section(&shown, "owner").contains("href=\"owner/\""));
    assert!(!shown.contains("cases/case-00/"), "the oldest is on the list only");
    assert!(page(&build, "organisations/cdd/owner/").contains("cases/case-00/"));

    let build = site(&cases[1..]);
    assert!(!has_page(&build, "organisations/cdd/owner/"), "it would say the same again");
}

/// Counted from the text of the files, without asking the program what it read.
#[test]
fn every_owner_of_the_real_content_has_its_case_on_its_page() {
    let tree = real();
    let build = built(&tree);
    let mut owned = 0;
    for (path, source) in &tree.sources {
        let path = path.as_str();
        let Some(slug) = path.strip_prefix("content/cases/") else { continue };
        let Some(slug) = slug.strip_suffix("/index.th.md") else { continue };
        let owner = source.text.lines().find_map(|line| line.strip_prefix("owner: "));
        let Some(owner) = owner.filter(|owner| *owner != "not-stated") else { continue };
        let shown = page(&build, &format!("organisations/{owner}/"));
        assert!(section(&shown, "owner").contains(&format!("../../cases/{slug}/")), "{path}");
        owned += 1;
    }
    assert!(owned > 5, "only {owned} owners were read");
    let roles = build.site.lists.facets().filter_map(|(facet, cases)| match facet {
        Facet::Role(_, Role::Owner) => Some(cases.len()),
        _ => None,
    });
    assert_eq!(roles.sum::<usize>(), owned);
}

#[test]
fn the_partners_stand_in_the_order_in_which_they_are_recited_with_the_names_that_sources_print() {
    let build = built(&real());
    let shown = page(&build, "partners/");
    let mut from = 0;
    for partner in &build.site.programme.partners {
        let link = format!("href=\"{}/\"", partner.id);
        let at = shown[from..].find(&link).unwrap_or_else(|| panic!("{link} is out of order"));
        from += at;
        let entry = shown[from..].split("</li>\n<li>\n<h2>").next().unwrap_or_default();
        for printed in &partner.as_printed {
            assert!(entry.contains(&format!(">{printed}</li>")), "{printed}");
        }
        for source in &partner.record.sources {
            assert!(entry.contains(&format!("../programme/#source-{source}\"")), "{source}");
        }
    }
    assert!(shown.contains("ข่าวหนึ่งรายการ (แหล่งที่ 2) แจกแจงภาคีไม่เหมือนแหล่งอื่น"));
    assert!(shown.contains("<h1>ภาคีเครือข่าย 7 ภาคี</h1>"));
}

#[test]
fn the_page_of_a_partner_says_who_it_was_in_each_case_and_what_they_did() {
    let shown = page(&site(&[("a", EVERYTHING)]), "partners/people/");
    assert!(shown.contains("<span class=\"who\">คนในหมู่บ้าน</span>: ลงแรง</li>"));
    assert!(!shown.contains("จัดอบรม"), "that is what another partner did");
}
