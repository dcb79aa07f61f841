//! One address -> bytes: pages, feeds, data.

pub mod view;
