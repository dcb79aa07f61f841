//! `amphoe import`: a document of Word becomes the draft of a case.
//!
//! Git never forgets, so personal data is looked for before a single byte is written, in the words
//! and in the pictures. What is wrong with the draft otherwise is no reason to refuse it: it is a
//! draft, and its author mends it in the file.

mod told;

use std::{
    fs::{self, File},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use clap::ArgMatches;

use super::{
    End,
    new::{self, Desk, on_disk, unfit},
    report, today,
};
use crate::{
    build::{Memo, build},
    content::{attachment, document::Kind},
    diagnostic::{
        self, Diagnostic, Place, Severity,
        kind::attachment::Attachment,
        report::{Report, human},
    },
    edit::{
        create::{Made, create},
        new as scaffold,
        word::{
            document::At,
            import::{self, Draft, draft, personal},
            package::MOST_BYTES,
        },
    },
    lang::Lang,
    site::resolve::Options,
    source::{Blob, Source, SourcePath},
};

/// What belongs to a person, and where the document says it.
type Personal = (Diagnostic, Option<At>);

pub(super) fn import(matches: &ArgMatches, lang: Lang) -> io::Result<End> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let Some(bytes) = read(&file)? else {
        super::say(&told::no_file(&file, lang));
        return Ok(End::Use);
    };
    let Some(desk) = new::desk(matches, lang)? else { return Ok(End::Use) };
    let today = match today::today(matches, lang) {
        Ok(today) => today,
        Err(said) => {
            super::say(&said);
            return Ok(End::Use);
        }
    };
    let taken = scaffold::taken(&desk.tree, Kind::Case);
    let slug = matches.get_one::<String>("slug").map(String::as_str);
    if let Some(why) = slug.and_then(|slug| unfit(slug, Kind::Case, &taken, lang).err()) {
        super::say(&told::not_written(&why, lang));
        return Ok(End::Use);
    }
    let wanted = import::Desk { facts: &desk.facts, lang: desk.edition, slug, taken: &taken };
    let draft = match draft(&bytes, wanted) {
        Ok(draft) => draft,
        Err(why) => {
            super::say(&told::unread(&file, &why, lang));
            return Ok(End::Content);
        }
    };
    if draft.is_blank {
        super::say(&told::blank(&file, draft.paper, lang));
        return Ok(End::Content);
    }
    let path = scaffold::path(Kind::Case, &draft.slug, desk.edition);
    let mut found = personal(&draft, &path);
    found.extend(in_pictures(&draft, &path));
    if !found.is_empty() {
        let is_weighed = matches.get_flag("keep-personal-data");
        super::say(&told::personal(&file, &found, &draft.text, is_weighed.into(), lang));
        if !is_weighed {
            return Ok(End::Content);
        }
    }
    let errors = errors(&desk, &draft, &path, today);
    if let Some(end) = write(&desk, &draft, &path, lang)? {
        return Ok(end);
    }
    super::say(&told::written(&draft, &path, lang));
    if !errors.is_empty() {
        let mut tree = desk.tree.clone();
        tree.insert(Source::new(&path, draft.text.as_str()));
        super::say(&told::errors(errors.len(), lang));
        let text = human::human(&Report::new(errors), &tree, &report::look(lang));
        super::say(text.trim_end());
    }
    super::say(told::next(lang));
    Ok(End::Ok)
}

/// The bytes of the file; none where there is no such file. One that is longer than any document is
/// read so far that it is known.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let named =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let there = match fs::metadata(path) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(named(error)),
    };
    // A folder, or a pipe that never ends.
    if !there.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(named)?;
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(named)?;
    Ok(Some(bytes))
}

/// What pictures carry that belongs to a person: where they were taken, and by whom.
fn in_pictures(draft: &Draft, path: &str) -> Vec<Personal> {
    let folder = SourcePath::new(path);
    let folder = folder.folder();
    let mut found = Vec::new();
    for picture in &draft.pictures {
        let path = SourcePath::new(format!("{folder}/{}", picture.name));
        let extension = path.extension().unwrap_or_default();
        for said in attachment::inside(&extension, &picture.bytes).said {
            let is_personal = matches!(
                said,
                diagnostic::Kind::Attachment(
                    Attachment::PicturePosition | Attachment::PicturePerson { .. }
                )
            );
            if is_personal {
                found.push((Diagnostic::new(said, Place::whole(&path)), Some(picture.at.clone())));
            }
        }
    }
    found
}

/// What stops the draft from being published, but the keys that are still to be answered.
fn errors(
    desk: &Desk,
    draft: &Draft,
    path: &str,
    today: crate::facts::date::Date,
) -> Vec<Diagnostic> {
    let mut tree = desk.tree.clone();
    tree.insert(Source::new(path, draft.text.as_str()));
    let source = SourcePath::new(path);
    let folder = source.folder();
    for picture in &draft.pictures {
        let path = format!("{folder}/{}", picture.name);
        let blob = Blob::in_memory(path, picture.bytes.clone());
        tree.blobs.insert(blob.path.clone(), blob);
    }
    let options = Options::to_look(today);
    let said = build(&tree, &options, &mut Memo::default()).said;
    let is_told = |said: &Diagnostic| {
        let is_its = said.at.path.folder() == folder;
        let is_missing = draft.missing.iter().any(|key| {
            said.code() == "missing-key"
                && said.kind.words().title.en.contains(&format!("`{}`", key.name))
        });
        is_its && said.severity() == Severity::Error && !is_missing
    };
    said.into_iter().filter(is_told).collect()
}

/// Writes the pictures and then the case, so that no case is ever without its pictures. An end where
/// something stands in the way, which has been said.
fn write(desk: &Desk, draft: &Draft, path: &str, lang: Lang) -> io::Result<Option<End>> {
    let file = on_disk(&desk.root, path);
    let folder = file.parent().map(Path::to_path_buf).unwrap_or_default();
    let source = SourcePath::new(path);
    if fs::symlink_metadata(&folder).is_ok() {
        super::say(&told::there_already(source.folder(), lang));
        return Ok(Some(End::Use));
    }
    let pictures =
        draft.pictures.iter().map(|picture| (folder.join(&picture.name), &*picture.bytes));
    for (file, bytes) in pictures.chain([(file.clone(), draft.text.as_bytes())]) {
        if create(&file, bytes)? == Made::Kept {
            super::say(&told::there_already(source.folder(), lang));
            return Ok(Some(End::Use));
        }
    }
    Ok(None)
}
