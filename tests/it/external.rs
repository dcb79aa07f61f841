//! Visits to the sources: what they come to, how politely, where they never go, and what is written
//! down. Strangers are played by little hosts on this machine; no test leaves it.

mod file;
mod guard;
mod host;
mod visits;
