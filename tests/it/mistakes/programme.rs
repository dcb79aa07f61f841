//! The programme's register.

use super::{Project, check, sound};

const PATH: &str = "content/programme/programme.yaml";

fn programme(lines: &str) -> Project {
    let text = format!(
        "name: {{th: อำเภอนำร่อง, en: Pilot districts}}\nsources:\n  - {{title: ข่าวกระทรวง, date: 2565}}\n{lines}"
    );
    sound().and(PATH, &text)
}

#[test]
fn two_pilots_of_one_province() {
    check(
        programme(
            "pilots:\n  - {round: 2565, kind: province, district: 4708, source: 1}\n  - ⟦{round: 2565, kind: province, district: 4701, source: 1}⟧\n",
        ),
        &["two-pilots-in-province"],
    );
}

#[test]
fn two_pilots_of_one_cluster() {
    check(
        programme(
            "pilots:\n  - {round: 2565, kind: cluster, district: 4802, source: 1}\n  - ⟦{round: 2565, kind: cluster, district: 4708, source: 1}⟧\n",
        ),
        &["two-pilots-in-cluster"],
    );
}

#[test]
fn a_pilot_outside_its_cluster() {
    check(
        programme(
            "pilots:\n  - {round: 2565, kind: cluster, district: 4802, cluster: ⟦northeast-upper-1⟧, source: 1}\n",
        ),
        &["pilot-outside-cluster"],
    );
}

#[test]
fn a_cluster_that_does_not_exist() {
    check(
        programme(
            "pilots:\n  - {round: 2565, kind: cluster, district: 4802, cluster: ⟦northeast-uper-2⟧, source: 1}\n",
        ),
        &["unknown-cluster"],
    );
}

#[test]
fn a_kind_of_pilot_that_does_not_exist() {
    check(
        programme("pilots:\n  - {round: 2565, kind: ⟦ระดับตำบล⟧, district: 4802, source: 1}\n"),
        &["not-one-of"],
    );
}

#[test]
fn a_fact_without_its_source() {
    check(
        programme("pilots:\n  - ⟦{round: 2565, kind: province, district: 4708}⟧\n"),
        &["missing-key"],
    );
}

#[test]
fn a_fact_of_a_source_that_is_not_there() {
    check(
        programme("pilots:\n  - {round: 2565, kind: province, district: 4708, source: [1, ⟦9⟧]}\n"),
        &["no-such-source"],
    );
}

#[test]
fn a_pilot_that_is_no_district() {
    check(
        programme("pilots:\n  - {round: 2565, kind: province, district: ⟦สกลนคร⟧, source: 1}\n"),
        &["not-a-district"],
    );
}

#[test]
fn a_register_that_is_broken_is_told_once() {
    let page = "---\ntitle: โครงการ\nsummary: เล่าเรื่อง\n---\nข้อความ[^1]\n";
    check(
        sound().and(PATH, "name: อำเภอ⟦:⟧ นำร่อง\n").and("content/programme/index.th.md", page),
        &["yaml-unquoted-colon"],
    );
}

#[test]
fn a_round_that_the_register_does_not_have() {
    check(
        programme(
            "rounds:\n  - {id: 2565, name: {th: รุ่นปี 2565, en: 2022}, source: 1}\n  - {id: 2566, name: {th: รุ่นปี 2566, en: 2023}, source: 1}\npilots:\n  - {round: ⟦2556⟧, kind: province, district: 4708, source: 1}\n",
        ),
        &["unknown-round"],
    );
}

#[test]
fn a_submission_of_a_province_that_is_none() {
    check(
        programme(
            "submissions:\n  - {round: 2565, province: ⟦อ.วานรนิวาส จ.สกลนคร⟧, source: 1}\n  - {round: 2565, province: 47, source: 1}\n",
        ),
        &["not-a-province"],
    );
}

#[test]
fn a_submission_of_bangkok() {
    check(
        programme("submissions:\n  - {round: 2565, district: ⟦เขตบางรัก กทม.⟧, source: 1}\n"),
        &["not-a-province"],
    );
}

#[test]
fn a_submission_of_nobody() {
    check(
        programme("submissions:\n  - ⟦{round: 2565, date: 15 พ.ย. 2565, source: 1}⟧\n"),
        &["submission-without-place"],
    );
}

#[test]
fn a_submission_whose_district_is_in_another_province() {
    check(
        programme(
            "submissions:\n  - {round: 2565, province: ⟦จ.นครพนม⟧, district: 4708, source: 1}\n",
        ),
        &["district-not-in-province"],
    );
}

#[test]
fn a_submission_that_is_there_twice() {
    check(
        programme(
            "submissions:\n  - {round: 2565, province: สกลนคร, source: 1}\n  - {round: 2565, district: 4708, source: 1}\n  - ⟦{round: 2565, province: 47, source: 1}⟧\n",
        ),
        &["submission-twice"],
    );
}

#[test]
fn a_submission_whose_place_cannot_be_read_is_told_of_once() {
    check(
        programme("submissions:\n  - {round: 2565, province: จ.⟦สกลนคน⟧, source: 1}\n"),
        &["unknown-province"],
    );
}
