//! `amphoe serve`: the site on this machine, while it is being written.

use std::{
    io::{self, Write as _},
    path::PathBuf,
};

use clap::ArgMatches;

use super::{
    End,
    previous::{last_published, no_previous},
    report, today,
};
use crate::{
    build::{Memo, build},
    diagnostic::report::{Report, human, summary},
    lang::Lang,
    serve::{self, Happening, Listener, Moment},
    site::{resolve::Options, route::Route},
    source::{SourcePath, Tree},
};

/// So many ports are tried, from the one that was asked for.
const PORTS: u16 = 20;

/// Serves until the author stops it.
pub(super) fn serve(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_default();
    if let Err(said) = today::today(matches, lang) {
        super::say(&said);
        return Ok(End::Use);
    }
    if !root.join("content").is_dir() {
        super::say(&super::build::no_content(&root, lang));
        return Ok(End::Use);
    }
    let previous = match last_published(&root.join("public")) {
        Ok(previous) => previous,
        Err(no_list) => {
            super::say(&no_previous(&no_list, lang));
            return Ok(no_list.end());
        }
    };
    let listener = listen(matches, lang)?;
    let address = listener.address();
    if !listener.is_private() {
        say(open_to_all(lang));
    }
    let mut memo = Memo::default();
    let drafts = !matches.get_flag("no-drafts");
    let mut make = |tree: &Tree| {
        // The clock is asked each time: the bench may stand open over night.
        let today = today::today(matches, lang).expect("it was right at the beginning");
        let options = Options {
            base: None,
            drafts,
            no_share_pictures: false,
            no_search: false,
            today,
            previous: previous.clone(),
        };
        build(tree, &options, &mut memo)
    };
    let mut teller = Teller { lang, told: Report::default() };
    let mut tell = |happening: Happening<'_>| match happening {
        Happening::Ready(moment) => {
            teller.mistakes(moment);
            say(&ready(&address, lang));
            if matches.get_flag("open")
                && let Err(error) = open::that_detached(&address)
            {
                say(&no_browser(&error, lang));
            }
        }
        Happening::Changed(moment, changed) => {
            say(&rebuilt(moment, changed, &address, lang));
            teller.mistakes(moment);
        }
    };
    match serve::serve(listener, &root, &mut make, &mut tell) {
        Ok(never) => match never {},
        Err(error) => Err(error),
    }
}

/// A line for the author. Where nobody reads the terminal any more, the pages still tell.
fn say(line: &str) {
    let _unread = writeln!(io::stderr(), "{line}");
}

/// Listens at the port that was asked for, or at the next that is free.
fn listen(matches: &ArgMatches, lang: Lang) -> io::Result<Listener> {
    let host = matches.get_one::<String>("host").map_or("127.0.0.1", String::as_str);
    let mut port = matches.get_one::<u16>("port").copied().unwrap_or(8000);
    let last = port.saturating_add(PORTS);
    loop {
        match Listener::bind(host, port) {
            Ok(listener) => return Ok(listener),
            // Windows refuses ports that it keeps for itself, Unix those below 1024.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::AddrInUse | io::ErrorKind::PermissionDenied
                ) && port < last =>
            {
                say(&next_port(port, error.kind(), lang));
                port += 1;
            }
            Err(error) => {
                return Err(io::Error::new(error.kind(), format!("{host}:{port}: {error}")));
            }
        }
    }
}

/// Tells mistakes, the same ones only once.
struct Teller {
    lang: Lang,
    told: Report,
}

impl Teller {
    fn mistakes(&mut self, moment: &Moment) {
        let report = moment.report.clone().without_notes();
        if report != self.told && !report.said().is_empty() {
            let text = human::human(&report, &moment.tree, &report::look(self.lang));
            say(text.trim_end());
        }
        self.told = report;
    }
}

/// One quiet line for each new state, with the address of the page that changed: a new case is in no
/// list yet that its author would find it in.
fn rebuilt(moment: &Moment, changed: &[SourcePath], address: &str, lang: Lang) -> String {
    let first = changed.first().map_or("", |path| path.as_str());
    let rest = changed.len().saturating_sub(1);
    let counts = match summary::counts(&moment.report.clone().without_notes(), lang) {
        counts if counts.is_empty() => String::new(),
        counts => format!(": {counts}"),
    };
    let line = match (lang, rest) {
        (Lang::Th, 0) => format!("ปรับหน้าเว็บตาม {first} แล้ว{counts}"),
        (Lang::Th, rest) => format!("ปรับหน้าเว็บตาม {first} และอีก {rest} ไฟล์แล้ว{counts}"),
        (Lang::En, 0) => format!("updated after {first}{counts}"),
        (Lang::En, rest) => format!("updated after {first} and {rest} more{counts}"),
    };
    match changed.iter().find_map(|path| page_of(moment, path)) {
        Some(page) => format!("{line}\n  {address}{page}"),
        None => line,
    }
}

/// The path of the page that a file is the text of, or lies beside.
fn page_of<'m>(moment: &'m Moment, path: &SourcePath) -> Option<&'m str> {
    let lang = if path.name() == "index.en.md" { Lang::En } else { Lang::Th };
    let mut pages = moment.build.site.routes.iter().filter(|(_, claim)| {
        matches!(claim.route, Route::Case(_) | Route::Text(_))
            && claim.lang == lang
            && claim.by.as_ref().is_some_and(|by| by.folder() == path.folder())
    });
    pages.next().map(|(page, _)| page)
}

fn ready(address: &str, lang: Lang) -> String {
    match lang {
        Lang::Th => {
            format!("เปิดดูเว็บไซต์ได้ที่ {address}\nบันทึกไฟล์เมื่อใด หน้าเว็บจะเปลี่ยนตามเอง หยุดด้วย Ctrl-C")
        }
        Lang::En => {
            format!("the site is at {address}\nsave a file and the page follows; Ctrl-C stops")
        }
    }
}

fn next_port(port: u16, why: io::ErrorKind, lang: Lang) -> String {
    let next = port + 1;
    match (lang, why) {
        (Lang::Th, io::ErrorKind::AddrInUse) => {
            format!("พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ จึงลองพอร์ต {next}")
        }
        (Lang::Th, _) => format!("เครื่องไม่ยอมให้ใช้พอร์ต {port} จึงลองพอร์ต {next}"),
        (Lang::En, io::ErrorKind::AddrInUse) => {
            format!("port {port} is in use by another program; trying {next}")
        }
        (Lang::En, _) => format!("the machine does not allow port {port}; trying {next}"),
    }
}

fn open_to_all(lang: Lang) -> &'static str {
    match lang {
        Lang::Th => "ทุกเครื่องในเครือข่ายเดียวกันเปิดดูได้ รวมทั้งฉบับร่าง โปรดใช้เฉพาะในเครือข่ายที่ไว้ใจได้",
        Lang::En => {
            "every machine in this network can see the site, drafts included: use this only in a network you trust"
        }
    }
}

fn no_browser(error: &io::Error, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("เปิดเบราว์เซอร์ให้ไม่ได้ ({error}) คัดลอกที่อยู่ข้างบนไปเปิดเอง"),
        Lang::En => {
            format!("no browser could be opened ({error}): copy the address above into one")
        }
    }
}
