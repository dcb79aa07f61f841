//! What amphoe does, by feature, in the terms of those who write and read the site.

mod bench;
mod boards;
mod brief;
mod build;
mod command;
mod content;
mod data;
mod districts;
mod edition;
mod evidence_page;
mod explain;
mod external;
mod floors;
mod front;
#[path = "../../examples/invented/invent/mod.rs"]
mod invent;
mod invented;
mod letters;
mod licences;
mod lineage;
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
mod views;
mod within;
