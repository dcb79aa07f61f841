//! The folder that a site of invented cases is written into.
//!
//! Nothing of an author's may be lost or mixed with what is invented: a folder that holds anything
//! is refused, unless a marker says that this program made it, and so is every folder inside one
//! that is called `content`.

use std::{
    fs, io,
    path::{self, Path},
};

use super::File;

/// The file by which a folder of ours is known.
const MARKER: &str = "INVENTED.txt";

const MARKED: &str = "\
โฟลเดอร์นี้สร้างด้วยโปรแกรม ทุกเรื่องเป็นเรื่องสมมติ โฟลเดอร์ content จะถูกเขียนทับเมื่อสั่งสร้างใหม่
A program made this folder. Every case in it is invented. `content` is written anew when it is made again.
";

/// Writes the files into the folder `out`, in place of an earlier site of ours.
///
/// # Errors
///
/// Where the folder is not ours to write into, or the disk refuses.
pub(crate) fn write(out: &Path, files: &[File]) -> io::Result<()> {
    let whole = out.canonicalize().or_else(|_| path::absolute(out))?;
    if whole.iter().any(|part| part == "content") {
        return Err(io::Error::other(format!(
            "{}: inside a folder `content`, where the real cases are; nothing was written",
            out.display()
        )));
    }
    fs::create_dir_all(out)?;
    let content = out.join("content");
    if out.join(MARKER).is_file() {
        match fs::remove_dir_all(&content) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    } else if fs::read_dir(out)?.next().is_some() {
        return Err(io::Error::other(format!(
            "{}: this folder is not empty; nothing was written",
            out.display()
        )));
    }
    fs::write(out.join(MARKER), MARKED)?;
    for File { path, text } in files {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}
