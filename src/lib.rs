//! amphoe turns Markdown case studies into a bilingual (Thai and English) static site.
//!
//! **A site is a function from an address to bytes.** The program is the story of that function:
//!
//! 1. [`source`] reads the project from the disk, once, into a `Tree`.
//! 2. [`content`] parses each file alone into a typed `Document`: what the author wrote.
//! 3. [`site`] resolves all documents together into a `Site`: what they mean. Every address that
//!    the site will answer is claimed there, once.
//! 4. [`render`] answers one address with bytes. It is pure, so `build` calls it for every address
//!    in parallel and `serve` only for what a browser asks. [`search`] makes the files in which a
//!    reader's browser searches.
//! 5. [`publish`] moves those bytes into `public/`, file by file.
//!
//! Every phase returns its value *and* everything it had to say (`diagnostic::Checked`); nothing
//! stops at the first mistake, and nothing is published while there is an error.
//!
//! What is absent is the architecture, and a test (`tests/it/floors.rs`) holds it: only `source`
//! reads the project; only `publish` writes the output, and `edit` what an author asks to have
//! written; only `web` speaks to strangers, and only `amphoe check --external` enters it; nothing
//! below `cli` prints, exits, or reads the clock or the environment; `content` does not know `site`;
//! there is no global state and no lock in a phase. Imports go down, never up:

// Floor 0: knows nothing of ours.
pub mod digest;
pub mod lang;
pub mod raster;
// Floor 1: files in memory, and what is true before any page is read.
pub mod facts;
pub mod picture;
pub mod source;
// Floor 2: what an author can mend.
pub mod diagnostic;
// Floor 3: one file as its author wrote it; templates, interface words, assets.
pub mod content;
pub mod theme;
// Floor 4: all files together, as they are meant.
pub mod site;
// Floor 5: one address -> bytes; the files that readers search in.
pub mod render;
pub mod search;
// Floor 6: the pipeline.
pub mod build;
// Floor 7: what the pipeline's result is for, and what an author asks for besides.
pub mod edit;
pub mod publish;
pub mod serve;
pub mod web;
// Floor 8: arguments -> command; the only room that prints, exits, reads the clock.
pub mod cli;
