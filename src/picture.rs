//! Pictures, as authors give them and as readers get them.
//!
//! What an author gives is looked at ([`look`]) and asked what it gives away ([`carried`]). What a
//! reader gets is made of it anew ([`made`]): upright, in the colours of the web, in a few sizes, and
//! with nothing in the file but what is seen.

pub mod carried;
pub mod look;
pub mod made;
