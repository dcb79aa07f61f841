//! The files of the index: the same for the same site, and as few as can be for a changed one.

use std::collections::BTreeSet;

use super::laws::{case, site};

fn some(count: usize) -> Vec<String> {
    let words = "ชาวบ้านคัดแยกขยะเปียก ".repeat(90);
    (0..count).map(|at| case(&format!("case-{at:03}"), &format!("เรื่องที่ {at}"), &words)).collect()
}

#[test]
fn one_thread_and_many_write_the_same_index() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| site(&some(30)).index().clone())
    };
    assert_eq!(with(1), with(4));
}

#[test]
fn a_file_of_another_name_has_other_bytes_and_only_the_root_keeps_its_name() {
    let (before, after) = (site(&some(20)), site(&some(21)));
    for (path, bytes) in before.index() {
        if let Some(other) = after.index().get(path) {
            assert!(path == "search/root.bin" || other == bytes, "{path}");
        }
    }
    assert_ne!(before.index()["search/root.bin"], after.index()["search/root.bin"]);
}

#[test]
fn a_new_case_at_the_end_changes_no_text_of_a_full_bundle() {
    let (before, after) = (site(&some(200)), site(&some(201)));
    let texts = |build: &amphoe::build::Build| -> BTreeSet<String> {
        build.index().keys().filter(|path| path.contains("/text-")).cloned().collect()
    };
    let (before, after) = (texts(&before), texts(&after));
    let bundles = |paths: &BTreeSet<String>| -> BTreeSet<String> {
        paths.iter().filter_map(|path| path.split('/').nth(1)).map(str::to_owned).collect()
    };
    let gone: Vec<_> = bundles(&before).difference(&bundles(&after)).cloned().collect();
    assert!(gone.len() <= 1, "{gone:?}");
    assert!(bundles(&before).len() > 3);
}

#[test]
fn a_case_that_is_withdrawn_a_draft_or_invented_is_in_no_file() {
    let whole = some(5);
    for hides in ["draft: true", "withdrawn: อำเภอขอถอน", "demo: true"] {
        let hidden = case("hidden", "เรื่องที่ซ่อนไว้", "ถ้อยคำเฉพาะ");
        let hidden = hidden.replace("level: village", &format!("level: village\n{hides}"));
        let more = [whole.clone(), vec![hidden]].concat();
        assert_eq!(site(&whole).index(), site(&more).index(), "{hides}");
    }
}
