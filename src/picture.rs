//! Pictures, as authors give them and as readers get them.

pub mod carried;
