//! `amphoe check --fix`: what can be mended with certainty, shown first, then written.
//!
//! The fixes are made in memory until nothing more is offered, since what one line hid another may
//! need; so there is one list to read and one question to answer. Who cannot be asked (a script, a
//! pipe) is shown the list, and `--yes` is the answer given in advance.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, BufRead as _, IsTerminal as _, Write as _},
};

use clap::ArgMatches;

use super::{End, build::Ready, report};
use crate::{
    build::{self, Memo},
    content::decode::yes_no,
    diagnostic::{
        Diagnostic, Severity,
        report::{Report, shown},
    },
    edit::{
        self,
        fix::{Change, Mended, mend},
    },
    lang::Lang,
    source::{Source, SourcePath},
};

/// A fix brings another to light a few times at most.
const ROUNDS: usize = 8;

/// What became of the fixes.
pub(super) enum Outcome {
    /// Written, and what there is to say of it.
    Written(String),
    /// Nothing was written, and why.
    Shown(String),
    /// An end that has been spoken of.
    Refused(End),
}

/// Shows what can be mended, asks, and writes it.
pub(super) fn fix(ready: &Ready, matches: &ArgMatches, lang: Lang) -> io::Result<Outcome> {
    let rounds = rounds(ready);
    let mut files: BTreeMap<SourcePath, (&Source, &str)> = BTreeMap::new();
    for mended in rounds.iter().flatten() {
        let path = mended.before.path.clone();
        files.entry(path).or_insert((&mended.before, "")).1 = &mended.text;
    }
    files.retain(|_, (before, text)| &*before.text != *text);
    if files.is_empty() {
        return Ok(Outcome::Shown(nothing(lang)));
    }
    let changes = rounds.iter().flatten();
    let shown: String = changes.map(|mended| listed(mended, lang, report::is_coloured())).collect();
    io::stderr().write_all(shown.as_bytes())?;
    let count = rounds.iter().flatten().map(|mended| mended.changes.len()).sum();
    if !matches.get_flag("yes") {
        let can_ask = io::stdin().is_terminal() && io::stderr().is_terminal();
        if !can_ask {
            return Ok(Outcome::Shown(not_asked(count, files.len(), lang)));
        }
        if !is_wanted(count, files.len(), lang)? {
            return Ok(Outcome::Shown(not_wanted(lang)));
        }
    }
    for (path, (before, text)) in &files {
        match edit::change(&ready.root, before, text) {
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                super::say(&changed_meanwhile(path, lang));
                return Ok(Outcome::Refused(End::Machine));
            }
            written => written?,
        }
    }
    Ok(Outcome::Written(written(count, files.len(), lang)))
}

/// Every file with what is mended in it, round after round.
fn rounds(ready: &Ready) -> Vec<Vec<Mended>> {
    let mut tree = ready.tree.clone();
    let mut memo = Memo::default();
    let mut said = ready.report.said().to_vec();
    let mut rounds = Vec::new();
    while rounds.len() < ROUNDS {
        let mended = mend(&tree, &said);
        if mended.is_empty() {
            break;
        }
        for mended in &mended {
            tree.insert(Source::new(mended.before.path.as_str(), &*mended.text));
        }
        rounds.push(mended);
        let built = build::build(&tree, &ready.options, &mut memo);
        said = Report::new(built.said).said().to_vec();
    }
    rounds
}

/// The changes in a file, as a person compares them.
fn listed(mended: &Mended, lang: Lang, coloured: bool) -> String {
    let mut text = String::new();
    let path = shown::line(mended.before.path.as_str());
    let [red, green, plain] = match coloured {
        true => ["\x1b[31m", "\x1b[32m", "\x1b[0m"],
        false => [""; 3],
    };
    for Change { line, why, before, after } in &mended.changes {
        let _ = writeln!(text, "{path}:{line}");
        for (code, title) in why {
            let _ = writeln!(text, "  {} [{code}]", shown::line(title.get(lang)));
        }
        for line in before {
            let _ = writeln!(text, "  {red}- {}{plain}", shown::line(line));
        }
        for line in after {
            let _ = writeln!(text, "  {green}+ {}{plain}", shown::line(line));
        }
        text.push('\n');
    }
    text
}

fn is_wanted(changes: usize, files: usize, lang: Lang) -> io::Result<bool> {
    let question = match lang {
        Lang::Th => format!("แก้ให้ได้ {changes} จุด ใน {files} ไฟล์ บันทึกหรือไม่ (ใช่/ไม่) "),
        Lang::En => format!("{} in {}: write? (yes/no) ", places(changes), count_files(files)),
    };
    let mut err = io::stderr();
    err.write_all(question.as_bytes())?;
    err.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(yes_no(answer.trim()) == Some(true))
}

/// That some of what was said can be mended by this command.
pub(super) fn hint(report: &Report, lang: Lang) -> Option<String> {
    let has_fix =
        |said: &&Diagnostic| said.fix.is_some() && said.kind.words().severity != Severity::Note;
    let count = report.said().iter().filter(has_fix).count();
    (count > 0).then(|| match lang {
        Lang::Th => format!("โปรแกรมแก้ให้ได้ {count} ข้อ ดูก่อนแล้วค่อยบันทึกด้วยคำสั่ง amphoe check --fix"),
        Lang::En => format!(
            "of these, {count} can be mended for you: amphoe check --fix shows the changes first"
        ),
    })
}

fn nothing(lang: Lang) -> String {
    match lang {
        Lang::Th => "ไม่มีข้อใดที่โปรแกรมแก้ให้ได้แน่นอน".to_owned(),
        Lang::En => "there is nothing that can be mended with certainty".to_owned(),
    }
}

fn not_asked(changes: usize, files: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!(
            "แก้ให้ได้ {changes} จุด ใน {files} ไฟล์ ยังไม่ได้บันทึก ถ้าต้องการให้บันทึก สั่ง amphoe check --fix --yes"
        ),
        Lang::En => format!(
            "{} in {}; nothing was written: to write, run amphoe check --fix --yes",
            places(changes),
            count_files(files)
        ),
    }
}

fn not_wanted(lang: Lang) -> String {
    match lang {
        Lang::Th => "ไม่ได้บันทึก ทุกไฟล์คงเดิม".to_owned(),
        Lang::En => "nothing was written; every file is as it was".to_owned(),
    }
}

fn written(changes: usize, files: usize, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("แก้แล้ว {changes} จุด ใน {files} ไฟล์ ข้างบนคือผลการตรวจหลังแก้"),
        Lang::En => {
            format!("{} made in {}; above is what is left", places(changes), count_files(files))
        }
    }
}

fn places(count: usize) -> String {
    format!("{count} {}", if count == 1 { "change" } else { "changes" })
}

fn count_files(count: usize) -> String {
    format!("{count} {}", if count == 1 { "file" } else { "files" })
}

/// Somebody saved the file while it was being looked at.
pub(super) fn changed_meanwhile(path: &SourcePath, lang: Lang) -> String {
    match lang {
        Lang::Th => format!("มีผู้บันทึก {path} ระหว่างนี้ จึงไม่ได้เขียนทับ สั่งใหม่อีกครั้ง"),
        Lang::En => format!(
            "{path} was saved by somebody meanwhile and is not overwritten; run the command again"
        ),
    }
}
