//! `amphoe explain CODE`, and `amphoe explain KEY`: whoever reads of a mistake asks about both.

use std::{
    io::{self, Write as _},
    path::Path,
};

use clap::ArgMatches;

use super::{End, schema};
use crate::{
    content::schema::guide,
    diagnostic::explain,
    lang::{Lang, nearest},
};

pub(super) fn explain(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let mut out = anstream::stdout().lock();
    let Some(code) = matches.get_one::<String>("code") else {
        write!(out, "{}", explain::list(lang))?;
        return Ok(End::Ok);
    };
    // People copy the brackets too: `error[unknown-place]`.
    let code = code.rsplit('[').next().unwrap_or(code).trim_end_matches(']');
    if ["keys", "ช่อง", "หัวข้อ"].contains(&code) {
        write!(out, "{}", guide::list(lang))?;
        return Ok(End::Ok);
    }
    let text = match explain::explain(code, lang) {
        Some(text) => Some(text),
        None => guide::of(code, lang, &schema::facts(Path::new(""))?.vocabularies),
    };
    match text {
        Some(text) => {
            writeln!(out, "{}", text.trim_end())?;
            Ok(End::Ok)
        }
        None => {
            let near = nearest::nearest(code, explain::codes());
            match (lang, near) {
                (Lang::Th, Some(near)) => {
                    super::say(&format!("ไม่มีรหัส `{code}` หมายถึง `{near}` หรือไม่"))
                }
                (Lang::Th, None) => {
                    super::say(&format!("ไม่มีรหัส `{code}` พิมพ์ amphoe explain เพื่อดูรหัสทั้งหมด"))
                }
                (Lang::En, Some(near)) => {
                    super::say(&format!("there is no code `{code}`; did you mean `{near}`?"))
                }
                (Lang::En, None) => {
                    super::say(&format!("there is no code `{code}`; `amphoe explain` lists all"))
                }
            }
            Ok(End::Use)
        }
    }
}
