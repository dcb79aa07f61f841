//! The author's bench: what is built is what is shown, a save is seen, and nobody stops it.
//!
//! The program itself runs, on a copy of a project, and is spoken to over its socket, since most of
//! what could go wrong lies between processes. Nothing here fails on time: whatever is waited for
//! is waited for a minute.

mod bench;
mod change;
mod fault;
mod page;
mod stranger;
