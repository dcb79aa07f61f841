//! The plan itself: the rooms with their floors, and the words that only some of them may say.

/// A room, its floor, and the rooms below that it may import.
pub(super) struct Room(pub(super) &'static str, pub(super) u8, pub(super) &'static [&'static str]);

pub(super) const ROOMS: &[Room] = &[
    Room("digest", 0, &[]),
    Room("lang", 0, &[]),
    Room("raster", 0, &[]),
    Room("facts", 1, &["lang"]),
    Room("picture", 1, &["digest", "lang"]),
    Room("source", 1, &["digest"]),
    // What an author got wrong is often a wrong fact: a kind carries the date or place as it failed.
    Room("diagnostic", 2, &["digest", "lang", "facts", "picture", "source"]),
    Room("content", 3, &["digest", "lang", "facts", "picture", "source", "diagnostic"]),
    Room("theme", 3, &["digest", "lang", "raster", "source", "diagnostic"]),
    Room("site", 4, &["digest", "lang", "facts", "picture", "source", "diagnostic", "content"]),
    Room(
        "render",
        5,
        &["lang", "raster", "facts", "picture", "source", "diagnostic", "content", "theme", "site"],
    ),
    // It knows no page and no theme, as `render` knows no index.
    Room("search", 5, &["digest", "lang", "facts", "content", "site"]),
    Room("build", 6, &BELOW_BUILD),
    Room("edit", 7, &["lang", "facts", "source", "diagnostic", "content"]),
    Room("publish", 7, &["digest", "source"]),
    // `build` hands it finished bytes, so it needs no phase; it speaks the reader's language and asks
    // whether two states of the project are the same.
    Room("serve", 7, &["digest", "lang", "source", "diagnostic", "build"]),
    // It asks strangers whether a page still opens, and knows nothing of who cites it.
    Room("web", 7, &["facts"]),
    Room("cli", 8, &BELOW_CLI),
];

const BELOW_BUILD: [&str; 11] = [
    "digest",
    "lang",
    "facts",
    "picture",
    "source",
    "diagnostic",
    "content",
    "theme",
    "site",
    "render",
    "search",
];
const BELOW_CLI: [&str; 16] = [
    "digest",
    "lang",
    "facts",
    "picture",
    "source",
    "diagnostic",
    "content",
    "theme",
    "site",
    "render",
    "search",
    "build",
    "edit",
    "publish",
    "serve",
    "web",
];

/// Words that only some rooms or files may say outside their tests, and why.
pub(super) struct Reserved {
    pub(super) words: &'static [&'static str],
    /// Rooms (`cli`), or single files (`content/yaml.rs`).
    pub(super) to: &'static [&'static str],
    pub(super) why: &'static str,
}

pub(super) const RESERVED: &[Reserved] = &[
    Reserved {
        words: &[
            "print!",
            "println!",
            "eprint!",
            "eprintln!",
            "io::stdout",
            "io::stderr",
            "stdout()",
            "stderr()",
        ],
        to: &["cli"],
        why: "a phase returns what it has to say (`diagnostic::Checked`); only `cli` prints",
    },
    Reserved {
        words: &["process::exit", "process::abort", "ExitCode"],
        to: &["cli", "main.rs"],
        why: "only `cli` decides how the program ends",
    },
    Reserved {
        words: &["panic!", "todo!", "unimplemented!", "unreachable!()", "unwrap()"],
        // A word of the theme that nobody wrote, which a test looks for.
        to: &["theme.rs"],
        why: "no input makes the program fail; what cannot be is `expect(\"why it cannot\")`",
    },
    Reserved {
        words: &["set_hook", "catch_unwind"],
        to: &["cli/fault.rs", "serve.rs", "serve/page.rs"],
        why: "a fault of the program ends it, but for the bench: there it ends one page or one state",
    },
    Reserved {
        words: &[
            "SystemTime::now",
            "Zoned::now",
            "Timestamp::now",
            "TimeZone::system",
            "UNIX_EPOCH",
        ],
        to: &["cli"],
        why: "the day is an input like the tree, so that the same tree gives the same bytes; only `cli` reads the clock",
    },
    Reserved {
        words: &["Instant", "elapsed()"],
        to: &["cli", "serve", "web"],
        why: "how long something takes shows in no output; only `serve` and `web` wait for others, and must not wait for ever",
    },
    Reserved {
        words: &["std::env", "env::"],
        to: &["cli"],
        why: "what the environment says is an option like any other; only `cli` reads it",
    },
    Reserved {
        words: &[
            "std::fs",
            "fs::",
            "File::open",
            "File::create",
            "OpenOptions",
            "read_dir",
            "canonicalize",
        ],
        to: &["source", "publish", "edit", "cli"],
        why: "only `source` reads the project, `publish` writes the output, `edit` writes what an author asked for",
    },
    Reserved {
        words: &["static mut", "thread_local!", "Mutex", "RwLock"],
        to: &["build", "publish", "serve", "web", "cli", "content/yaml/place.rs"],
        why: "a phase is a function of what it is given: no global state, no lock; where a value was found in a text is remembered, which changes nothing but time",
    },
    Reserved {
        words: &["TcpListener", "TcpStream", "tiny_http", "notify"],
        to: &["serve"],
        why: "only `serve` talks to a browser and watches the disk",
    },
    Reserved {
        words: &["std::net"],
        to: &["serve", "web"],
        why: "only `serve` talks to a browser, and only `web` to strangers",
    },
    Reserved {
        words: &["ureq", "rustls", "rustls_native_certs"],
        to: &["web"],
        why: "only `web` speaks to strangers",
    },
    Reserved {
        words: &["web::"],
        to: &["web", "cli/external.rs"],
        why: "no command opens a connection but `amphoe check --external`",
    },
    Reserved {
        words: &["serde_yaml"],
        to: &["content/yaml.rs", "content/yaml/place.rs"],
        why: "the crate is archived upstream, so that one module has to change when it is replaced",
    },
    Reserved {
        words: &["pulldown_cmark"],
        to: &["content", "render"],
        why: "Markdown is read there",
    },
    Reserved { words: &["tera"], to: &["theme"], why: "templates live there" },
    Reserved {
        words: &["include_dir"],
        to: &["theme", "diagnostic", "edit"],
        why: "what is compiled in is the theme, the explanations, and the files of a new folder",
    },
    Reserved {
        words: &["exif", "memchr", "crc32fast"],
        to: &["picture"],
        why: "what a picture is and carries is asked for in one place",
    },
    Reserved {
        words: &["zune_jpeg", "jpeg_encoder", "resize::", "rgb::"],
        to: &["picture"],
        why: "pictures are made in one place",
    },
    Reserved {
        words: &["png::"],
        to: &["picture", "raster"],
        why: "what an author took and what the program draws are written in one place each",
    },
    Reserved {
        words: &["resvg", "usvg", "rustybuzz"],
        to: &["raster"],
        why: "an SVG is drawn, and text is shaped, in one place",
    },
    Reserved {
        words: &["rawzip", "flate2", "roxmltree"],
        to: &[
            "edit/word/package.rs",
            "edit/word/style.rs",
            "edit/word/read.rs",
            "edit/word/read/piece.rs",
        ],
        why: "a stranger's document is unpacked and read in one place, within its limits",
    },
    Reserved {
        words: &["walkdir"],
        to: &["source"],
        why: "only `source` lists the project's files",
    },
    Reserved {
        words: &["blake3"],
        to: &["digest"],
        why: "there is one way to ask whether it is the same",
    },
    Reserved { words: &["annotate_snippets"], to: &["diagnostic"], why: "reports are drawn there" },
    Reserved {
        words: &["clap", "clap_complete", "clap_mangen", "indicatif", "inquire", "terminal_size"],
        to: &["cli"],
        why: "arguments and progress belong to `cli`",
    },
    Reserved {
        words: &["rayon"],
        to: &["build", "search", "site", "source"],
        why: "`build` owns threads, `source` while it reads the disk, and `site` and `search` where every case is asked the same by itself",
    },
    Reserved {
        words: &["icu_normalizer"],
        to: &["lang", "source/name.rs"],
        why: "what is peculiar about Thai text is settled once, in `lang`; file names are below it",
    },
    Reserved {
        words: &[
            "icu_collator",
            "icu_locale_core",
            "icu_segmenter",
            "unicode_segmentation",
            "unicode_width",
        ],
        to: &["lang"],
        why: "what is peculiar about Thai text is settled once, in `lang`",
    },
];
