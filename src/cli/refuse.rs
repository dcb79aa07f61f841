//! What is said about wrong arguments: the mistakes that people make in the language of who made
//! them, the rest as clap says it.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::End;
use crate::lang::Lang;

/// Tells what is wrong with the arguments, or prints the help that they ask for.
pub(super) fn refuse(error: &Error, lang: Lang) -> End {
    let help = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Some(End::Ok),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Some(End::Use),
        _ => None,
    };
    if let Some(end) = help {
        // Help goes where it was asked for; a reader that stops early is no fault.
        let _may_be_unread = error.print();
        return end;
    }
    match (in_words(error, lang), lang) {
        (Some(said), Lang::Th) => super::say(&format!("{said}\nดูวิธีใช้ด้วยคำสั่ง amphoe --help")),
        (Some(said), Lang::En) => super::say(&format!("{said}\nsee `amphoe --help`")),
        (None, _) => super::say(error.to_string().trim_end()),
    }
    End::Use
}

/// None for what nobody meets.
fn in_words(error: &Error, lang: Lang) -> Option<String> {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(if lang == Lang::Th { " " } else { ", " }),
        _ => String::new(),
    };
    let near = |kind: ContextKind| {
        let near = match error.get(kind) {
            Some(ContextValue::String(text)) => Some(text),
            // The nearest is last.
            Some(ContextValue::Strings(texts)) => texts.last(),
            _ => None,
        };
        near.map_or_else(String::new, |near| match lang {
            Lang::Th => format!(" หมายถึง `{near}` หรือไม่"),
            Lang::En => format!("; did you mean `{near}`?"),
        })
    };
    let name = context(ContextKind::InvalidArg);
    let value = context(ContextKind::InvalidValue);
    Some(match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            let near = near(ContextKind::SuggestedSubcommand);
            match lang {
                Lang::Th => format!("ไม่มีคำสั่ง `{name}`{near}"),
                Lang::En => format!("there is no command `{name}`{near}"),
            }
        }
        ErrorKind::MissingSubcommand => match lang {
            Lang::Th => "ยังไม่ได้พิมพ์คำสั่ง เช่น check หรือ build".to_owned(),
            Lang::En => "no command was given, such as `check` or `build`".to_owned(),
        },
        ErrorKind::UnknownArgument if !name.starts_with('-') => match lang {
            Lang::Th => format!("ไม่รู้จัก `{name}` ในคำสั่งนี้"),
            Lang::En => format!("`{name}` is not understood here"),
        },
        ErrorKind::UnknownArgument => {
            let near = near(ContextKind::SuggestedArg);
            match lang {
                Lang::Th => format!("ไม่มีตัวเลือก `{name}`{near}"),
                Lang::En => format!("there is no option `{name}`{near}"),
            }
        }
        // An option at the end of the line, without the value that it needs.
        ErrorKind::InvalidValue if value.is_empty() => match lang {
            Lang::Th => format!("ต้องใส่ค่าต่อท้าย {name}"),
            Lang::En => format!("{name} needs a value"),
        },
        ErrorKind::InvalidValue => {
            let choices = context(ContextKind::ValidValue);
            match lang {
                Lang::Th => format!("`{value}` ใช้กับ {name} ไม่ได้ เลือกได้จาก {choices}"),
                Lang::En => format!("`{value}` cannot be used for {name}; choose one of {choices}"),
            }
        }
        ErrorKind::ValueValidation => match lang {
            Lang::Th => format!("`{value}` ใช้กับ {name} ไม่ได้"),
            Lang::En => format!("`{value}` cannot be used for {name}"),
        },
        ErrorKind::ArgumentConflict => match lang {
            Lang::Th => format!("ใส่ {name} ได้ครั้งเดียว"),
            Lang::En => format!("{name} may be given once"),
        },
        ErrorKind::InvalidUtf8 => match lang {
            Lang::Th => "มีตัวอักษรที่เสียหายในคำสั่ง (ไม่ใช่ UTF-8)".to_owned(),
            Lang::En => "a character of the command is damaged (no UTF-8)".to_owned(),
        },
        ErrorKind::MissingRequiredArgument => match lang {
            Lang::Th => format!("ยังขาด {name}"),
            Lang::En => format!("{name} is missing"),
        },
        _ => return None,
    })
}
