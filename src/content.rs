//! One source file, as its author wrote it.
//!
//! Each file is read alone: nothing here knows another file, a route, or the disk. What a file
//! means beside all the others is the business of `site`.

pub mod markdown;
