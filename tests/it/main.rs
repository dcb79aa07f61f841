//! What amphoe does, by feature, in the terms of those who write and read the site.

mod bench;
mod boards;
mod brief;
mod build;
mod command;
mod content;
mod data;
mod districts;
mod drafts;
mod edition;
mod editor;
mod evidence_page;
mod explain;
mod external;
#[cfg(target_os = "linux")]
mod faults;
mod floors;
mod format;
mod front;
mod guides;
#[path = "../../examples/invented/invent/mod.rs"]
mod invent;
mod invented;
mod letters;
mod licences;
mod lineage;
mod mangled;
mod markdown;
mod mistakes;
mod organisations;
mod pictures;
mod places;
mod project;
mod publish;
mod random;
mod recount;
mod schema;
mod search;
mod serve;
mod share;
mod site;
mod themes;
mod views;
mod warm;
mod within;
mod word;
