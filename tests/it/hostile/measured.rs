//! How long each input takes at its full size, and how much memory, as a table for people.
//!
//! It fails on nothing. A step that takes the square of its input needs hours here and is seen at
//! once.

use std::{fs, time::Instant};

use amphoe::{
    diagnostic::report::{
        Report,
        human::{Look, human},
    },
    lang::Lang,
    render,
    site::route::Route,
};

use super::{
    FULL, Input, Size, facts, folder, ground, html, links, markdown, pictures, plant, settings,
    tables, thai, themes, yaml,
};
use crate::project::built;

/// The most memory that was in use since the last time that this was asked, in MiB; nothing where
/// the system does not tell.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let peak = line.trim().trim_end_matches(" kB").parse::<u64>().ok()? >> 10;
    // From now on it is counted anew.
    fs::write("/proc/self/clear_refs", "5").ok()?;
    Some(peak)
}

/// What is measured: all, or those whose name contains `AMPHOE_HOSTILE`.
fn inputs(size: Size) -> Vec<Input> {
    let only = std::env::var("AMPHOE_HOSTILE").unwrap_or_default();
    let groups = [
        markdown::inputs(size),
        thai::inputs(size),
        yaml::inputs(size),
        html::inputs(),
        links::inputs(size),
        facts::inputs(size),
        pictures::inputs(),
        tables::inputs(size),
        settings::inputs(size),
        themes::inputs(size),
    ];
    groups.into_iter().flatten().filter(|input| input.name.contains(&only)).collect()
}

#[test]
#[ignore = "a table for people: minutes in a release build"]
fn hostile_inputs_at_full_size_take_their_time_and_no_more() {
    let size = std::env::var("AMPHOE_HOSTILE_BYTES").ok().and_then(|bytes| bytes.parse().ok());
    println!("  check    page  report     MiB    said  input");
    for input in inputs(size.map_or(FULL, Size)) {
        let mut tree = ground();
        plant(&input, &folder(0), &mut tree);
        peak();
        let begun = Instant::now();
        let build = built(&tree);
        let check = begun.elapsed();
        let begun = Instant::now();
        let pages = build.site.routes.iter().filter(|(_, claim)| {
            matches!(claim.route, Route::Case(_) | Route::Brief(_) | Route::Text(_) | Route::Home)
        });
        for (path, claim) in pages {
            // A template that is wrong was told by the check.
            let _made = render::bytes(&build.site, &build.theme, path, claim);
        }
        build.index();
        let page = begun.elapsed();
        let begun = Instant::now();
        let said = build.said.len();
        human(&Report::new(build.said.clone()), &tree, &Look::plain(Lang::Th));
        let report = begun.elapsed();
        println!(
            "{:>7.2} {:>7.2} {:>7.2} {:>7} {said:>7}  {}",
            check.as_secs_f64(),
            page.as_secs_f64(),
            report.as_secs_f64(),
            peak().map_or_else(|| "?".to_owned(), |peak| peak.to_string()),
            input.name
        );
    }
}
