//! What amphoe does, by feature, in the terms of those who write and read the site.

mod command;
mod explain;
mod floors;
mod licences;
mod markdown;
mod publish;
mod serve;
mod site;
