//! One address -> bytes: pages, feeds, data.

pub mod sample;
pub mod view;
