//! The check that Git runs before each commit.
//!
//! Git never forgets: a name or a number that was committed once can be read for ever. So the content
//! is looked at before, on the machine of whoever commits. A hook that is there already is its
//! owner's, and stays.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::edit::create::{self, Made};

/// Where Git keeps its hooks, for the project in a folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// The file would lie here; the project is this far inside what Git keeps.
    Here {
        /// The file.
        file: PathBuf,
        /// The folder of the project, from where Git starts hooks, with `/`; empty at the top.
        inside: String,
    },
    /// Git keeps the folder, but its hooks lie where only its owner can say.
    Elsewhere,
    /// Git does not keep it.
    NoGit,
}

/// Where the hook of the project in `root` belongs.
///
/// # Errors
///
/// There is no such folder.
pub fn place(root: &Path) -> io::Result<Place> {
    let root = fs::canonicalize(root)?;
    for folder in root.ancestors() {
        let git = folder.join(".git");
        let Ok(there) = fs::symlink_metadata(&git) else { continue };
        // A file: this is a worktree or a part of another repository.
        if !there.is_dir() || has_own_path(&git) {
            return Ok(Place::Elsewhere);
        }
        let inside = root.strip_prefix(folder).unwrap_or(Path::new(""));
        let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
        let file = git.join("hooks").join("pre-commit");
        return Ok(Place::Here { file, inside: parts.join("/") });
    }
    Ok(Place::NoGit)
}

/// Whether the owner has told Git to look for hooks elsewhere (`core.hooksPath`).
fn has_own_path(git: &Path) -> bool {
    let settings = fs::read_to_string(git.join("config")).unwrap_or_default();
    settings.to_ascii_lowercase().contains("hookspath")
}

/// Writes the hook; one that is there is kept.
///
/// # Errors
///
/// The machine refuses.
pub fn create(file: &Path, inside: &str) -> io::Result<Made> {
    let made = create::create(file, script(inside).as_bytes())?;
    #[cfg(unix)]
    if made == Made::New {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(file, fs::Permissions::from_mode(0o755))?;
    }
    Ok(made)
}

fn script(inside: &str) -> String {
    let root = match inside {
        "" => String::new(),
        inside => format!(" --root '{}'", inside.replace('\'', r"'\''")),
    };
    format!(
        "#!/bin/sh\n\
         # ตรวจเนื้อหาก่อนบันทึกเข้า Git เขียนโดย amphoe init ลบไฟล์นี้ได้ถ้าไม่ต้องการ\n\
         # Checks the content before each commit. Written by `amphoe init`; remove the file to stop it.\n\
         # It reads the files as they lie in the folder, also what is not staged.\n\
         if ! command -v amphoe >/dev/null 2>&1; then\n\
         \x20 echo 'ไม่พบโปรแกรม amphoe จึงยังไม่ได้ตรวจเนื้อหา | amphoe was not found: nothing was checked' >&2\n\
         \x20 exit 1\n\
         fi\n\
         exec amphoe check --quiet{root}\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_called_by_its_own_name_in_the_shell() {
        assert!(script("").ends_with("exec amphoe check --quiet\n"));
        assert!(script("it's/here").contains(r"--root 'it'\''s/here'"));
    }
}
