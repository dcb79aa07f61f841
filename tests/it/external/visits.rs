//! What a visit comes to, and how a host is treated.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::TcpListener,
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
    time::Duration,
};

use amphoe::{
    facts::visit::{Doubt, Outcome, Silence},
    web::{Visitor, guard::Reach, pace::Pace},
};

use super::host::{Host, Question, Reply, leads, status};

/// As impatient as a test must be.
const PACE: Pace = Pace {
    rest: Duration::from_millis(60),
    connect: Duration::from_millis(500),
    answer: Duration::from_millis(700),
    busy: Duration::from_millis(50),
    patience: Duration::from_millis(1500),
};

const NAME: &str = "amphoe/0.1.0 (+https://amphoe.example/)";

fn visitor(hosts: &[(&str, &Host)]) -> Visitor {
    let reach =
        hosts.iter().fold(Reach::internet(), |reach, (name, host)| reach.and(name, host.machine));
    Visitor::new(NAME, reach, PACE).expect("this machine has certificates")
}

/// What a visit to `http://a.example/x` comes to, and what the host was asked.
fn visit(
    answers: impl Fn(&Question, usize) -> Reply + Send + Sync + 'static,
) -> (Outcome, Vec<String>) {
    let host = Host::that(answers);
    let outcome = visitor(&[("a.example", &host)]).visit("http://a.example/x");
    (outcome, host.asked())
}

fn moved(to: &str) -> Outcome {
    Outcome::Moved { to: to.to_owned() }
}

#[test]
fn a_page_that_opens_is_asked_for_once_and_for_its_head_alone() {
    assert_eq!(visit(|_, _| status(200)), (Outcome::Opened, vec!["HEAD /x".to_owned()]));
}

#[test]
fn a_page_that_is_gone_is_asked_for_as_a_browser_does_before_it_is_said_to_be_gone() {
    for gone in [404, 410, 500] {
        let (outcome, asked) = visit(move |_, _| status(gone));
        assert_eq!(outcome, Outcome::Refused { status: gone });
        assert_eq!(asked, ["HEAD /x", "GET /x"]);
    }
}

#[test]
fn a_server_that_does_not_know_the_question_for_the_head_is_asked_for_the_page() {
    let by_method = |head: fn() -> Reply| {
        visit(move |question, _| if question.method == "HEAD" { head() } else { status(200) }).0
    };
    assert_eq!(by_method(|| status(405)), Outcome::Opened);
    assert_eq!(by_method(|| status(403)), Outcome::Opened);
    assert_eq!(by_method(|| status(404)), Outcome::Opened);
    assert_eq!(by_method(|| Reply::Close), Outcome::Opened);
    assert_eq!(by_method(|| Reply::Silence), Outcome::Opened);
}

#[test]
fn a_site_that_lets_no_program_in_is_not_said_to_be_gone() {
    for barred in [401, 403, 405] {
        assert_eq!(
            visit(move |_, _| status(barred)).0,
            Outcome::Unknown(Doubt::Barred),
            "{barred}"
        );
    }
}

#[test]
fn a_page_that_never_ends_is_not_read() {
    let (outcome, asked) = visit(|question, _| match &*question.method {
        "HEAD" => status(405),
        _ => Reply::Endless,
    });
    assert_eq!(outcome, Outcome::Opened);
    assert_eq!(asked, ["HEAD /x", "GET /x"]);
}

#[test]
fn a_host_that_says_nothing_or_nothing_of_sense_does_not_hold_us() {
    assert_eq!(visit(|_, _| Reply::Silence).0, Outcome::NoAnswer(Silence::Time));
    assert_eq!(visit(|_, _| Reply::Drip).0, Outcome::NoAnswer(Silence::Time));
    assert_eq!(visit(|_, _| Reply::Close).0, Outcome::NoAnswer(Silence::Connection));
    assert_eq!(visit(|_, _| Reply::Nonsense).0, Outcome::NoAnswer(Silence::Nonsense));
    // A door that was open a moment ago.
    let nobody = TcpListener::bind("127.0.0.1:0").and_then(|door| door.local_addr());
    let nobody = nobody.expect("it has an address");
    let visitor = Visitor::new(NAME, Reach::internet().and("a.example", nobody), PACE);
    let outcome = visitor.expect("this machine has certificates").visit("http://a.example/");
    assert_eq!(outcome, Outcome::NoAnswer(Silence::Connection));
}

#[test]
fn a_name_that_no_host_has() {
    // RFC 6761 keeps `.invalid` so that no host ever has it.
    let outcome = visitor(&[]).visit("https://nobody.invalid/");
    assert!(matches!(outcome, Outcome::NoAnswer(Silence::Name | Silence::Time)), "{outcome:?}");
}

#[test]
fn a_page_that_moved_for_good_is_told_with_its_other_address() {
    let (outcome, asked) = visit(|question, _| match &*question.path {
        "/x" => leads(301, "/y?z=1#part"),
        "/y?z=1" => leads(308, "http://a.example/หน้า"),
        _ => status(200),
    });
    assert_eq!(outcome, moved("http://a.example/%E0%B8%AB%E0%B8%99%E0%B9%89%E0%B8%B2"));
    assert_eq!(asked.len(), 3);
}

#[test]
fn where_a_site_sends_us_today_is_no_other_address() {
    let to_front = |first: u16| {
        visit(move |question, _| match &*question.path {
            "/x" => leads(first, "/y"),
            "/y" => leads(302, "/session?1"),
            _ => status(200),
        })
        .0
    };
    assert_eq!(to_front(302), Outcome::Opened);
    assert_eq!(to_front(301), moved("http://a.example/y"));
}

#[test]
fn an_address_that_moved_to_nowhere_is_gone() {
    let (outcome, _) =
        visit(|question, _| if question.path == "/x" { leads(301, "/y") } else { status(404) });
    assert_eq!(outcome, Outcome::Refused { status: 404 });
}

#[test]
fn an_address_that_leads_on_and_on_is_left_after_five_steps() {
    let (outcome, asked) = visit(|_, count| leads(302, &format!("/{count}")));
    assert_eq!(outcome, Outcome::NoAnswer(Silence::Redirects));
    assert_eq!(asked.len(), 6);
    let (outcome, _) = visit(|_, _| leads(301, "/x"));
    assert_eq!(outcome, Outcome::NoAnswer(Silence::Redirects));
}

#[test]
fn five_steps_are_gone() {
    let (outcome, asked) = visit(|_, count| match count {
        6 => status(200),
        count => leads(302, &format!("/{count}")),
    });
    assert_eq!(outcome, Outcome::Opened);
    assert_eq!(asked.len(), 6);
}

#[test]
fn nobody_is_led_to_what_is_no_page_of_the_web() {
    for to in
        ["mailto:a@b.example", "file:///etc/passwd", "ftp://a.example/", "http://a.example:22/", ""]
    {
        let (outcome, asked) = visit(move |_, _| leads(301, to));
        assert_eq!(outcome, Outcome::NoAnswer(Silence::Redirects), "{to}");
        assert!(!asked.is_empty());
    }
    let (outcome, _) = visit(|_, _| status(302));
    assert_eq!(outcome, Outcome::NoAnswer(Silence::Redirects));
}

#[test]
fn nobody_is_led_to_a_machine_that_only_we_can_reach() {
    let secret = Host::that(|_, _| status(200));
    let port = secret.machine.port();
    for to in [
        format!("http://127.0.0.1:{port}/"),
        "http://127.0.0.1/".to_owned(),
        "http://2130706433/".to_owned(),
        "http://0x7f.1/".to_owned(),
        "http://localhost/".to_owned(),
        "http://[::1]/".to_owned(),
        "http://[::ffff:127.0.0.1]/".to_owned(),
        "http://[64:ff9b::7f00:1]/".to_owned(),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "http://192.168.1.1/".to_owned(),
        "http://0.0.0.0/".to_owned(),
    ] {
        // The author cites a page of the same port, so that the port is no hindrance.
        let at = if to.contains(&port.to_string()) { format!(":{port}") } else { String::new() };
        let told = to.clone();
        let host = Host::that(move |_, _| leads(302, &told));
        let outcome = visitor(&[("a.example", &host)]).visit(&format!("http://a.example{at}/x"));
        assert_eq!(outcome, Outcome::NoAnswer(Silence::Private), "{to}");
    }
    assert_eq!(secret.asked(), [""; 0]);
}

#[test]
fn a_cited_address_of_an_internal_network_is_not_visited_either() {
    for address in ["http://10.0.0.1/", "https://192.168.1.5:8443/report.pdf", "http://[fd00::1]/"]
    {
        assert_eq!(visitor(&[]).visit(address), Outcome::NoAnswer(Silence::Private), "{address}");
    }
}

#[test]
fn a_host_learns_who_asks_and_nothing_else() {
    let host = Host::that(|question, _| match &*question.path {
        "/x" => Reply::Status(
            302,
            vec!["Location: http://me:secret@a.example/y#z".into(), "Set-Cookie: a=b".into()],
        ),
        _ => status(200),
    });
    let outcome = visitor(&[("a.example", &host)]).visit("http://a.example/x");
    assert_eq!(outcome, Outcome::Opened);
    let questions = host.questions();
    assert_eq!(host.asked(), ["HEAD /x", "HEAD /y"]);
    for question in questions {
        let names: BTreeSet<&str> =
            question.head.iter().filter_map(|line| line.split(':').next()).collect();
        assert_eq!(names, BTreeSet::from(["accept", "host", "user-agent"]), "{question:?}");
        assert!(question.head.contains(&format!("user-agent: {NAME}")), "{question:?}");
    }
}

#[test]
fn a_busy_host_is_asked_once_more_after_the_time_that_it_asks_for() {
    let host = Host::that(|_, count| match count {
        1 => Reply::Status(429, vec!["Retry-After: 1".into()]),
        _ => status(200),
    });
    let outcome = visitor(&[("a.example", &host)]).visit("http://a.example/x");
    assert_eq!(outcome, Outcome::Opened);
    let questions = host.questions();
    assert_eq!(host.asked(), ["HEAD /x", "HEAD /x"]);
    assert!(questions[1].at - questions[0].at >= Duration::from_secs(1));
}

#[test]
fn a_host_that_stays_busy_is_left_alone_with_all_that_we_have_of_it() {
    for head in ["X-Nothing: 1", "Retry-After: 86400", "Retry-After: Fri, 27 Nov 2026 07:28:00 GMT"]
    {
        let host = Host::that(move |_, _| Reply::Status(503, vec![head.to_owned()]));
        let addresses = BTreeSet::from(["http://a.example/1", "http://a.example/2"]);
        let outcomes = visitor(&[("a.example", &host)]).visit_all(&addresses, || ());
        let busy = Outcome::Unknown(Doubt::Busy);
        assert_eq!(outcomes, BTreeMap::from([("http://a.example/1".to_owned(), busy)]));
        let asked = if head.starts_with("X-") { 2 } else { 1 };
        assert_eq!(host.asked(), vec!["HEAD /1"; asked], "{head}");
    }
}

#[test]
fn one_host_is_asked_one_thing_at_a_time_with_a_rest_between_also_when_another_leads_there() {
    let a = Host::that(|_, _| {
        thread::sleep(Duration::from_millis(30));
        status(200)
    });
    let b =
        Host::that(|question, _| leads(302, &format!("http://a.example/from-b{}", question.path)));
    let addresses: Vec<String> = (0..6)
        .flat_map(|n| [format!("http://a.example/{n}"), format!("http://b.example/{n}")])
        .collect();
    let addresses: BTreeSet<&str> = addresses.iter().map(String::as_str).collect();
    let outcomes = visitor(&[("a.example", &a), ("b.example", &b)]).visit_all(&addresses, || ());
    assert_eq!(outcomes.len(), 12);
    assert!(outcomes.values().all(|outcome| *outcome == Outcome::Opened));
    for host in [&a, &b] {
        let questions = host.questions();
        assert_eq!(host.most_at_once(), 1);
        for pair in questions.windows(2) {
            assert!(pair[1].at - pair[0].at >= PACE.rest, "{pair:?}");
        }
    }
    assert_eq!(a.questions().len(), 12);
}

#[test]
fn no_more_than_four_hosts_are_asked_at_once_and_every_visit_is_told() {
    let host = Host::that(|_, _| {
        thread::sleep(Duration::from_millis(100));
        status(200)
    });
    let names: Vec<String> = (0..10).map(|n| format!("h{n}.example")).collect();
    let hosts: Vec<(&str, &Host)> = names.iter().map(|name| (name.as_str(), &host)).collect();
    let addresses: Vec<String> = names.iter().map(|name| format!("http://{name}/")).collect();
    let addresses: BTreeSet<&str> = addresses.iter().map(String::as_str).collect();
    let told = AtomicUsize::new(0);
    let outcomes = visitor(&hosts).visit_all(&addresses, || {
        told.fetch_add(1, Ordering::SeqCst);
    });
    assert_eq!(outcomes.len(), 10);
    assert_eq!(told.into_inner(), 10);
    assert!((2..=4).contains(&host.most_at_once()), "{}", host.most_at_once());
}

#[test]
fn an_address_with_thai_letters_is_asked_for_as_a_browser_asks() {
    let host = Host::that(|_, _| status(200));
    let visitor = visitor(&[("xn--o3cw4h.example", &host)]);
    assert_eq!(visitor.visit("http://ไทย.example/ข่าว"), Outcome::Opened);
    assert_eq!(host.asked(), ["HEAD /%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7"]);
}

#[test]
fn a_host_that_is_silent_is_not_waited_for_at_every_address() {
    let silent = Host::that(|_, _| Reply::Close);
    let healthy = Host::that(|question, _| match &*question.path {
        "/last" => status(200),
        path => leads(302, &format!("http://b.example{path}")),
    });
    let visitor = visitor(&[("a.example", &healthy), ("b.example", &silent)]);
    let addresses: Vec<String> = (0..6).map(|n| format!("http://b.example/{n}")).collect();
    let addresses: BTreeSet<&str> = addresses.iter().map(String::as_str).collect();
    let outcomes = visitor.visit_all(&addresses, || ());
    assert_eq!(outcomes.len(), 6);
    let no_connection = Outcome::NoAnswer(Silence::Connection);
    assert!(outcomes.values().all(|outcome| *outcome == no_connection), "{outcomes:?}");
    assert_eq!(silent.asked(), ["HEAD /0", "GET /0", "HEAD /1", "GET /1"]);
    // Who leads there is not to blame.
    assert_eq!(visitor.visit("http://a.example/1"), no_connection);
    assert_eq!(visitor.visit("http://a.example/last"), Outcome::Opened);
    assert_eq!(silent.asked().len(), 4);
}

#[test]
fn no_proxy_of_the_environment_learns_what_we_cite() {
    let proxy = Host::that(|_, _| status(200));
    let project = crate::project::Project::small();
    let cited = crate::project::CASE
        .replace("ชื่อ: บันทึกของอำเภอ", "ชื่อ: บันทึก\n    ที่อยู่เว็บ: http://nobody.invalid/1");
    project.write(crate::project::FILE, cited);
    let mut command = Command::new(env!("CARGO_BIN_EXE_amphoe"));
    for name in ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"] {
        command.env(name, format!("http://{}", proxy.machine));
    }
    let output = command.current_dir(project.root()).args(["check", "--external"]).output();
    assert_eq!(output.expect("the program can be started").status.code(), Some(3));
    assert_eq!(proxy.asked(), [""; 0]);
}

#[test]
fn a_site_whose_secret_connection_is_not_accepted_may_open_for_a_reader() {
    let host = Host::that(|_, _| status(200));
    let outcome = visitor(&[("a.example", &host)]).visit("https://a.example/x");
    assert_eq!(outcome, Outcome::Unknown(Doubt::Certificate));
}

#[test]
fn a_busy_host_that_asks_for_no_rest_gets_one() {
    let host = Host::that(|_, count| match count {
        1 => Reply::Status(503, vec!["Retry-After: 0".into()]),
        _ => status(200),
    });
    let outcome = visitor(&[("a.example", &host)]).visit("http://a.example/x");
    assert_eq!(outcome, Outcome::Opened);
    let questions = host.questions();
    assert!(questions[1].at - questions[0].at >= PACE.rest);
}
