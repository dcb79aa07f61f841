//! Word in, Word out: the form that officers fill in, and documents that become drafts of cases.
//!
//! Officers write in Word, and fill a form of their own department in each year; a second typing
//! would be refused. So the form is made of the schema ([`form`]), and whatever comes back is read:
//! that form ([`answer`]), the knowledge form of the Community Development Department, and any other
//! document (`label`). A document is a stranger's: [`package`] opens it within limits, `read`
//! takes from it what a case can hold, and everything else is told ([`lost`]).

pub mod answer;
pub mod document;
mod field;
mod form;
pub mod import;
mod label;
pub mod lost;
mod markdown;
pub mod package;
mod read;
mod style;

pub use form::form;
