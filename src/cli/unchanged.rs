//! Whether a site is published already as it would be made now.
//!
//! Whoever builds twice waits once: where every file of the project is the same, so is the site, and so is
//! what there was to tell of it. Notes are told by `amphoe check` alone.

use std::path::Path;

use crate::{digest::Digest, lang::Lang, publish};

/// What a person was told when the site was published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Told {
    Nothing,
    Warnings,
}

impl Told {
    /// What was told when the site in `out` was published of `inputs`; none where it was not, or where it
    /// `is_strict` and there were warnings.
    pub(super) fn known(out: &Path, inputs: Digest, is_strict: bool) -> Option<Told> {
        let may_be: &[Told] = match is_strict {
            true => &[Told::Nothing],
            false => &[Told::Nothing, Told::Warnings],
        };
        may_be.iter().copied().find(|told| publish::is_unchanged(out, told.mark(inputs)))
    }

    /// What a publication of `inputs` is known by.
    pub(super) fn mark(self, inputs: Digest) -> Digest {
        match self {
            Told::Nothing => inputs,
            Told::Warnings => Digest::of_parts([&inputs.to_string(), "warnings"]),
        }
    }

    /// What there is to say where nothing has to be done.
    pub(super) fn unchanged(self, out: &Path, lang: Lang) -> String {
        let out = out.display();
        let words = match lang {
            Lang::Th => format!("ไม่มีอะไรเปลี่ยน เว็บไซต์ใน {out} เป็นปัจจุบันอยู่แล้ว"),
            Lang::En => format!("nothing has changed; the site in {out} is up to date"),
        };
        let warnings = match (self, lang) {
            (Told::Nothing, _) => "",
            (Told::Warnings, Lang::Th) => "\nคำเตือนยังเหมือนเดิม อ่านได้ด้วยคำสั่ง amphoe check",
            (Told::Warnings, Lang::En) => {
                "\nits warnings are as they were: amphoe check tells them"
            }
        };
        words + warnings
    }
}
