//! The addresses of the site as it was last published: none of them may be lost.

use std::{
    fs,
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use super::End;
use crate::{
    lang::Lang,
    render::machine::{NotAnAddress, read_addresses},
};

/// The addresses that must not be lost: those of the list that was `given`, which must be there, else
/// those of the site that was last published here, if any was.
pub(super) fn previous(given: Option<&PathBuf>, out: &Path) -> Result<Vec<String>, NoList> {
    match given {
        Some(path) => addresses(path).map_err(|why| NoList::Given(path.clone(), why)),
        None => last_published(out),
    }
}

/// A list of earlier addresses that is of no use.
pub(super) enum NoList {
    /// The one that was given with `--previous`.
    Given(PathBuf, Why),
    /// The one that lies in the output.
    Found(PathBuf, Why),
}

impl NoList {
    /// How the command ends: a list that is there and that the machine does not give is nobody's
    /// wrong use.
    pub(super) fn end(&self) -> End {
        match self {
            NoList::Found(_, Why::File(error)) if error.raw_os_error().is_some() => End::Machine,
            _ => End::Use,
        }
    }
}

/// Why a list of addresses is of no use.
pub(super) enum Why {
    /// It cannot be read.
    File(io::Error),
    /// This line of it is no address of a page.
    Line(NotAnAddress),
}

impl From<io::Error> for Why {
    fn from(error: io::Error) -> Self {
        Why::File(error)
    }
}

/// The addresses of the site that was last published in `out`; none where none was.
pub(super) fn last_published(out: &Path) -> Result<Vec<String>, NoList> {
    let path = out.join("addresses.txt");
    match fs::metadata(&path) {
        // A pipe that somebody put there would keep us waiting for ever.
        Ok(there) if !there.is_file() && !there.is_dir() => {
            return Err(NoList::Found(path, io::Error::other("not a plain file").into()));
        }
        _ => {}
    }
    match addresses(&path) {
        // Nothing was published there. That a file lies in place of the folder is told later.
        Err(Why::File(error))
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(Vec::new())
        }
        read => read.map_err(|why| NoList::Found(path, why)),
    }
}

/// No list of addresses is longer, in bytes.
const LONGEST_LIST: u64 = 64 << 20;

fn addresses(path: &Path) -> Result<Vec<String>, Why> {
    let mut text = String::new();
    let mut file = fs::File::open(path)?.take(LONGEST_LIST + 1);
    file.read_to_string(&mut text)?;
    match file.limit() {
        0 => Err(io::Error::from(io::ErrorKind::FileTooLarge).into()),
        _ => read_addresses(&text).map_err(Why::Line),
    }
}

/// What is wrong with a list, and what can be done about it.
pub(super) fn no_previous(no_list: &NoList, lang: Lang) -> String {
    let (path, why, remedy) = match (no_list, lang) {
        (NoList::Given(path, why), Lang::Th) => (path, why, "ตรวจชื่อไฟล์ที่ให้ไว้กับ --previous"),
        (NoList::Given(path, why), Lang::En) => {
            (path, why, "check the file name given with --previous")
        }
        (NoList::Found(path, why), Lang::Th) => {
            (path, why, "นำไฟล์นี้กลับมาจากเว็บไซต์ที่เผยแพร่อยู่ หรือลบทิ้ง แล้วจะไม่มีการตรวจว่าที่อยู่เดิมหายไปหรือไม่")
        }
        (NoList::Found(path, why), Lang::En) => (
            path,
            why,
            "copy it again from the published site, or remove it: then nothing is checked for lost addresses",
        ),
    };
    let path = path.display();
    let why = match (why, lang) {
        (Why::File(error), _) => error.to_string(),
        (Why::Line(line), Lang::Th) => {
            format!("บรรทัดที่ {} ไม่ใช่ที่อยู่ของหน้าใด: {}", line.number, line.text)
        }
        (Why::Line(line), Lang::En) => {
            format!("line {} is not the address of a page: {}", line.number, line.text)
        }
    };
    match lang {
        Lang::Th => format!("อ่านรายการที่อยู่เดิมใน {path} ไม่ได้: {why}\n{remedy}"),
        Lang::En => format!("the earlier addresses in {path} cannot be read: {why}\n{remedy}"),
    }
}
