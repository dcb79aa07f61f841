//! What can be typed, told in the language of who types it.

use clap::{
    Arg, ArgAction, Command,
    builder::{PossibleValuesParser, ValueParser},
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::End;
use crate::lang::{Bilingual, Lang};

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let say = |th: &'static str, en: &'static str| *Bilingual::new(th, en).get(lang);
    Command::new("amphoe")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say(
            "สร้างเว็บไซต์สองภาษาจากกรณีศึกษาของอำเภอ",
            "Builds a bilingual site from the case studies of Thailand's districts",
        ))
        .long_about(say(
            "สร้างเว็บไซต์สองภาษา (ไทยและอังกฤษ) จากกรณีศึกษาที่เขียนเป็นไฟล์ Markdown\n\n\
             เริ่มจากไฟล์เดียว: content/cases/ชื่อเรื่อง/index.th.md แล้วพิมพ์ amphoe check",
            "Builds a bilingual (Thai and English) site from case studies written in Markdown.\n\n\
             One file is enough to begin: content/cases/<name>/index.th.md, then `amphoe check`.",
        ))
        .after_help(say(
            "รหัสจบการทำงาน: 0 เรียบร้อย, 1 เนื้อหามีข้อผิดพลาด, 2 พิมพ์คำสั่งผิด, 3 เครื่องไม่ยอมให้ทำ",
            "Exit codes: 0 all is well, 1 the content has errors, 2 wrong use, 3 the machine refused",
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .next_help_heading(say("ตัวเลือก", "Options"))
        .subcommand_help_heading(say("คำสั่ง", "Commands"))
        .arg(
            Arg::new("lang")
                .long("lang")
                .global(true)
                .value_name("LANG")
                .value_parser(PossibleValuesParser::new(["th", "en"]))
                .help(say("ภาษาของข้อความ", "The language of messages")),
        )
        .subcommand(build(lang).name("build").about(say(
            "ตรวจเนื้อหา แล้วเขียนเว็บไซต์ลงในโฟลเดอร์ public",
            "Check the content and write the site into public/",
        )))
        .subcommand(shared(Command::new("check"), lang).about(say(
            "ตรวจเนื้อหา ไม่เผยแพร่",
            "Check the content, publish nothing",
        )))
        .subcommand(
            Command::new("explain")
                .about(say(
                    "อธิบายข้อผิดพลาด พร้อมตัวอย่างก่อนและหลังแก้",
                    "Explain a mistake, with an example before and after",
                ))
                .arg(Arg::new("code").value_name("CODE").help(say(
                    "รหัสในวงเล็บเหลี่ยม เช่น unknown-place ถ้าไม่ใส่จะแสดงรหัสทั้งหมด",
                    "The code between brackets, such as unknown-place; without one, all are listed",
                ))),
        )
        .subcommand(
            Command::new("schema")
                .about(say(
                    "พิมพ์แบบฟอร์มของไฟล์เป็น JSON Schema สำหรับโปรแกรมแก้ไขข้อความ",
                    "Print the form of a file as JSON Schema, for editors",
                ))
                .arg(
                    Arg::new("what")
                        .value_name("WHAT")
                        .default_value("case")
                        .value_parser(PossibleValuesParser::new(["case", "page", "site", "programme"]))
                        .help(say("แบบฟอร์มของอะไร", "The form of what")),
                )
                .arg(root(lang)),
        )
        .subcommand(
            Command::new("completions")
                .about(say("พิมพ์ตัวช่วยเติมคำของเชลล์", "Print completions for a shell"))
                .arg(
                    Arg::new("shell")
                        .value_name("SHELL")
                        .required(true)
                        .value_parser(clap::value_parser!(clap_complete::Shell)),
                ),
        )
        .subcommand(
            Command::new("man").about(say("พิมพ์คู่มือแบบ man", "Print the manual page")),
        )
}

fn root(lang: Lang) -> Arg {
    let say = |th: &'static str, en: &'static str| *Bilingual::new(th, en).get(lang);
    Arg::new("root")
        .long("root")
        .value_name("DIR")
        .default_value(".")
        .value_parser(ValueParser::path_buf())
        .help(say("โฟลเดอร์ที่มี content อยู่ข้างใน", "The folder that holds content/"))
}

/// What `build` and `check` have in common.
fn shared(command: Command, lang: Lang) -> Command {
    let say = |th: &'static str, en: &'static str| *Bilingual::new(th, en).get(lang);
    command
        .arg(root(lang))
        .arg(Arg::new("base-url").long("base-url").value_name("URL").help(say(
            "ที่อยู่เว็บเต็ม แทนที่เขียนไว้ใน site.yaml",
            "The whole address of the site, in place of the one in site.yaml",
        )))
        .arg(
            Arg::new("drafts").long("drafts").action(ArgAction::SetTrue).help(say(
                "รวมฉบับร่างและเรื่องที่ยังไม่ถึงวันเผยแพร่",
                "Include drafts and cases whose day has not come",
            )),
        )
        .arg(
            Arg::new("strict").long("strict").action(ArgAction::SetTrue).help(say(
                "ถือคำเตือนเป็นข้อผิดพลาด",
                "Refuse warnings as well as errors",
            )),
        )
        .arg(Arg::new("today").long("today").value_name("DAY").help(say(
            "ถือว่าวันนี้คือวันที่ (ปกติดูจากนาฬิกา เวลาไทย)",
            "The day to go by (else SOURCE_DATE_EPOCH, else the clock in Bangkok)",
        )))
        .arg(
            Arg::new("previous")
                .long("previous")
                .value_name("FILE")
                .value_parser(ValueParser::path_buf())
                .help(say(
                    "addresses.txt ของเว็บไซต์ที่เผยแพร่อยู่ ที่อยู่ในนั้นต้องไม่หายไป (ปกติใช้ไฟล์ใน public)",
                    "The addresses.txt of the published site, none of which may be lost (else the one in public/)",
                )),
        )
        .arg(
            Arg::new("report")
                .long("report")
                .value_name("FORM")
                .default_value("human")
                .value_parser(PossibleValuesParser::new(["human", "json", "sarif", "github"]))
                .help(say("รูปแบบของรายงาน", "The form of the report")),
        )
        .arg(
            Arg::new("accepted").long("accepted").action(ArgAction::SetTrue).help(say(
                "แสดงคำเตือนที่ผู้เขียนรับทราบแล้ว พร้อมเหตุผล",
                "Tell the warnings that authors have weighed, with their reasons",
            )),
        )
        .arg(
            Arg::new("quiet").long("quiet").short('q').action(ArgAction::SetTrue).help(say(
                "ไม่พูดอะไรถ้าไม่มีปัญหา",
                "Say nothing when all is well",
            )),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("DIR")
                .value_parser(ValueParser::path_buf())
                .help(say(
                    "โฟลเดอร์ปลายทาง (ปกติคือ public ใน --root)",
                    "The folder to publish into (else public/ in --root)",
                )),
        )
}

fn build(lang: Lang) -> Command {
    let say = |th: &'static str, en: &'static str| *Bilingual::new(th, en).get(lang);
    shared(Command::new("build"), lang).arg(
        Arg::new("threads")
            .long("threads")
            .value_name("N")
            .value_parser(clap::value_parser!(usize))
            .help(say(
                "จำนวนเธรด (ปกติเท่าจำนวนซีพียู) ผลลัพธ์เหมือนกันเสมอ",
                "Threads (else one a processor); the result is the same",
            )),
    )
}

/// Tells what is wrong with the arguments: the mistakes that people make in the language of who
/// made them, the rest as clap says it.
pub(super) fn refuse(error: &clap::Error, lang: Lang) -> End {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let near = |kind: ContextKind| match context(kind) {
        near if near.is_empty() => String::new(),
        near => match lang {
            Lang::Th => format!(" หมายถึง `{near}` หรือไม่"),
            Lang::En => format!("; did you mean `{near}`?"),
        },
    };
    let said = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Help goes where it was asked for; a reader that stops early is no fault.
            return match error.print() {
                Ok(()) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                    End::Use
                }
                Ok(()) | Err(_) => End::Ok,
            };
        }
        ErrorKind::InvalidSubcommand => {
            let name = context(ContextKind::InvalidSubcommand);
            let near = near(ContextKind::SuggestedSubcommand);
            match lang {
                Lang::Th => format!("ไม่มีคำสั่ง `{name}`{near}"),
                Lang::En => format!("there is no command `{name}`{near}"),
            }
        }
        ErrorKind::UnknownArgument => {
            let name = context(ContextKind::InvalidArg);
            let near = near(ContextKind::SuggestedArg);
            match lang {
                Lang::Th => format!("ไม่รู้จัก `{name}`{near}"),
                Lang::En => format!("`{name}` is not known{near}"),
            }
        }
        ErrorKind::InvalidValue => {
            let (name, value) =
                (context(ContextKind::InvalidArg), context(ContextKind::InvalidValue));
            let choices = context(ContextKind::ValidValue);
            match lang {
                Lang::Th => format!("`{value}` ใช้กับ {name} ไม่ได้ เลือกได้: {choices}"),
                Lang::En => format!("`{value}` is no value of {name}; choose one of {choices}"),
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let name = context(ContextKind::InvalidArg);
            match lang {
                Lang::Th => format!("ยังขาด {name}"),
                Lang::En => format!("{name} is missing"),
            }
        }
        _ => {
            eprint!("{error}");
            return End::Use;
        }
    };
    match lang {
        Lang::Th => eprintln!("{said}\nดูวิธีใช้ด้วย amphoe --help"),
        Lang::En => eprintln!("{said}\n`amphoe --help` tells more"),
    }
    End::Use
}
