//! A whole site of invented cases: to look at, to measure, to try a theme on.
//!
//! `cargo run --release --example invented` makes 500 cases and serves them on this machine;
//! `… -- OUT [CASES] [--seed N]` writes a project with 1000 cases, or as many as are asked for,
//! into the folder OUT and stops. Then `amphoe build --root OUT`.
//!
//! Only the names of provinces and districts are real. The site says on every page that it is
//! invented, and asks search engines to stay away.

mod invent;

use std::{env, io, path::PathBuf, process::ExitCode};

use amphoe::{
    build::{Memo, build},
    facts::date,
    serve::{Happening, Listener, serve},
    site::resolve::Options,
    source::Tree,
};
use invent::{SEED, folder, invent};

/// Cases of the site that is served, and of one that is written.
const SERVED: usize = 500;
const WRITTEN: usize = 1000;

/// The port that is served at, if it is free.
const PORT: u16 = 8000;

const USAGE: &str = "usage: invented [OUT [CASES]] [--seed N]
  without OUT, a site is made in the folder of the compiler's results and served";

fn main() -> ExitCode {
    let Some(wish) = Wish::read(env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match fulfil(wish) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(3)
        }
    }
}

/// What was asked for.
struct Wish {
    out: Option<PathBuf>,
    cases: Option<usize>,
    seed: u64,
}

impl Wish {
    /// None where it cannot be understood.
    fn read(mut arguments: impl Iterator<Item = String>) -> Option<Wish> {
        let mut wish = Wish { out: None, cases: None, seed: SEED };
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--seed" => wish.seed = arguments.next()?.parse().ok()?,
                option if option.starts_with('-') => return None,
                out if wish.out.is_none() => wish.out = Some(out.into()),
                number if wish.cases.is_none() => wish.cases = Some(number.parse().ok()?),
                _ => return None,
            }
        }
        Some(wish)
    }
}

fn fulfil(Wish { out, cases, seed }: Wish) -> io::Result<()> {
    let is_served = out.is_none();
    let out = match out {
        Some(out) => out,
        // Beside the program: `target/release/examples/invented`.
        None => env::current_exe()?.with_file_name("invented-site"),
    };
    let cases = cases.unwrap_or(if is_served { SERVED } else { WRITTEN });
    folder::write(&out, &invent(cases, seed))?;
    println!("{cases} invented cases in {}", out.display());
    if is_served { look(&out) } else { Ok(()) }
}

/// Serves the site until it is stopped.
fn look(root: &std::path::Path) -> io::Result<()> {
    let listener = Listener::bind("127.0.0.1", PORT).or_else(|_| Listener::bind("127.0.0.1", 0))?;
    let address = listener.address();
    let mut memo = Memo::default();
    let mut make = |tree: &Tree| {
        let today = jiff::Zoned::now().date().to_string();
        let today = date::read(&today).expect("the clock tells a day").date;
        let options = Options {
            base: None,
            drafts: true,
            no_share_pictures: false,
            no_search: false,
            today,
            previous: Vec::new(),
        };
        build(tree, &options, &mut memo)
    };
    let mut tell = |happening: Happening<'_>| {
        if let Happening::Ready(_) = happening {
            println!("the site is at {address}\nCtrl-C stops");
        }
    };
    match serve(listener, root, &mut make, &mut tell)? {}
}
