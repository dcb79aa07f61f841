//! What is shown: the bytes that `build` writes, and what is added to pages.

use std::net::TcpListener;

use amphoe::{
    build::{Memo, build},
    render,
    site::resolve::Options,
    source::read::{self, Limits},
};
use rayon::prelude::*;

use super::bench::{Bench, Reply};
use crate::project::{CASE, FILE, Project, options};

/// What stands in front of the digest of the state in the element that is added.
const ADDED: &str = "<script src=\"/_amphoe/bench.js\" data-state=\"";

#[test]
fn every_address_has_the_bytes_that_build_writes_and_pages_one_script_after_their_end() {
    let project = Project::real();
    let bench = Bench::with(&project, &["--port", "0", "--no-drafts"]);
    let tree = read::read(project.root(), Limits::default()).expect("the project can be read");
    let options = Options { base: None, ..options() };
    let build = build(&tree, &options, &mut Memo::default());
    let door = bench.door;
    let routes: Vec<_> = build.site.routes.iter().collect();
    assert!(routes.len() > 2000);
    let different: Vec<String> = routes
        .par_iter()
        .filter_map(|(path, claim)| {
            let bytes = render::bytes(&build.site, &build.theme, path, claim).expect("it is drawn");
            let reply = door.get(&format!("/{path}"));
            let added = reply.body.strip_prefix(bytes.as_slice());
            let is_page = claim.route.is_drawn();
            let is_right = match added.map(String::from_utf8_lossy) {
                None => false,
                Some(added) if !is_page => added.is_empty(),
                Some(added) => {
                    added.starts_with(ADDED)
                        && added.ends_with(" defer></script>\n")
                        && added.matches('<').count() == 2
                }
            };
            let kind = reply.header("Content-Type").unwrap_or_default();
            let is_html = kind == "text/html; charset=utf-8";
            let is_well = reply.status == 200
                && is_right
                && is_html == is_page
                && kind != "application/octet-stream";
            (!is_well).then(|| format!("{path}: {} {kind}", reply.status))
        })
        .collect();
    assert!(different.is_empty(), "{different:#?}");
    let is_other =
        |(path, bytes): &(&String, &Vec<u8>)| door.get(&format!("/{path}")).body != **bytes;
    let other: Vec<_> = build.index().par_iter().filter(is_other).map(|(path, _)| path).collect();
    assert!(other.is_empty(), "{other:#?}");
}

#[test]
fn what_has_no_address_is_a_page_that_says_so_and_nothing_else_on_the_disk_can_be_reached() {
    let project = Project::small();
    project.write("secret.txt", "secret");
    project.write("content/site.yaml", "title: {th: ก, en: A}\nbase_url: https://site.example/\n");
    let bench = Bench::start(&project);
    for target in [
        "/nothing/",
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/cases/../../secret.txt",
        "/secret.txt",
        "/content/cases/waste-bank/index.th.md",
        "/cases/waste-bank/index.th.md",
        "//cases/",
        "//evil.example/",
        "/cases//",
        "/cases\\..\\..\\secret.txt",
        "/%",
        "/%00",
        "/C:/Windows/",
        "/_amphoe/",
        "/_amphoe/../../secret.txt",
    ] {
        let reply = bench.get(target);
        assert_eq!(reply.status, 404, "{target}");
        assert!(reply.text().contains("</html>") && !reply.text().contains("secret"), "{target}");
        assert_eq!(reply.header("Location"), None, "{target}");
    }
    // The page that says so leads to this server and not to the published site.
    let lost = bench.text("/nothing/");
    assert!(!lost.contains("https://site.example"), "{lost}");
    assert!(lost.contains("href=\"/assets/") || lost.contains("href=\"/site."), "{lost}");
}

#[test]
fn an_address_without_its_last_slash_leads_to_the_page() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let reply = bench.get("/cases/waste-bank");
    assert_eq!((reply.status, reply.header("Location")), (307, Some("/cases/waste-bank/")));
    assert_eq!(
        bench.get("/cases/waste-bank/index.html").body,
        bench.get("/cases/waste-bank/").body
    );
    assert_eq!(bench.get("/?from=chat").status, 200);
}

#[test]
fn a_head_is_asked_for_without_the_page() {
    let project = Project::small();
    let bench = Bench::start(&project);
    let reply = Reply::read(&bench.ask(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    assert_eq!((reply.status, reply.body.len()), (200, 0));
    let length = bench.get("/").body.len().to_string();
    assert_eq!(reply.header("Content-Length"), Some(&*length));
}

#[test]
fn drafts_are_shown_with_their_notice_unless_they_are_left_out() {
    let project = Project::small();
    project.write(FILE, CASE.replace("---\n##", "ฉบับร่าง: ใช่\n---\n##").replace("ใช่", "true"));
    let shown = Bench::start(&project).get("/cases/waste-bank/");
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains("notice-draft"));
    let bench = Bench::with(&project, &["--port", "0", "--no-drafts"]);
    assert_eq!(bench.get("/cases/waste-bank/").status, 404);
}

#[test]
fn a_port_in_use_is_named_and_the_next_is_taken() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let port = taken.local_addr().expect("it has an address").port();
    let project = Project::small();
    let mut bench = Bench::with(&project, &["--port", &port.to_string()]);
    assert_ne!(bench.port, port);
    assert!(bench.said.iter().any(|line| line.contains(&format!("port {port} is in use"))));
    bench.assert_well();
}
