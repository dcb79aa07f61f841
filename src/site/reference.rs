//! Where a link in a text leads.
//!
//! Authors link to the files that they see: `../mae-chai-weirs/index.th.md`, `form.docx`,
//! `#results`. Each becomes the address of what that file turned into, in the reader's language.
//! Addresses of the site (`/cases/mae-chai-weirs/`) and of the web work too.

use crate::{
    content::document::Document,
    lang::{Lang, nearest},
    site::{Site, route},
    source::SourcePath,
};

/// What a link written in a text leads to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reference {
    /// Another site, a mail or telephone address.
    Elsewhere,
    /// A place on the same page.
    Here {
        /// Without `#`.
        fragment: String,
    },
    /// A page of this site.
    Page {
        /// Its path from the root, in the language of the reader.
        path: String,
        /// Without `#`; empty where the whole page is meant.
        fragment: String,
    },
    /// A file that is published as it is.
    File {
        /// Where it lies in the project.
        source: SourcePath,
        /// Its path from the root.
        path: String,
    },
    /// A case that is not published.
    Unpublished {
        /// Its slug.
        slug: String,
    },
    /// A file or folder that could not be read.
    Refused,
    /// A path that leads out of the content folder.
    Outside,
    /// Nothing.
    Dead,
}

/// Whether a target has a scheme of its own (`https:`, `mailto:`).
pub fn has_scheme(target: &str) -> bool {
    target.split_once(':').is_some_and(|(scheme, _)| {
        !scheme.is_empty()
            && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
    })
}

impl Site {
    /// What `target`, as written in `document`, leads to for a reader of `lang`.
    pub fn reference(&self, document: &Document, target: &str, lang: Lang) -> Reference {
        if has_scheme(target) || target.starts_with("//") {
            return Reference::Elsewhere;
        }
        let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
        let fragment = unescape(fragment);
        if file.is_empty() {
            return Reference::Here { fragment };
        }
        let file = unescape(file);
        if let Some(address) = file.strip_prefix('/') {
            return self.address(address, fragment, lang);
        }
        let Some(path) = normalise(document.source.path.folder(), &file) else {
            return Reference::Outside;
        };
        if !path.starts_with("content/") && path != "content" {
            return Reference::Outside;
        }
        if let Some(page) = self.page_of(&path, lang) {
            return Reference::Page { path: page, fragment };
        }
        if let Some((source, published)) = self.attachments.get_key_value(path.as_str()) {
            return Reference::File { source: source.clone(), path: published.clone() };
        }
        let folder = path.strip_suffix('/').unwrap_or(&path);
        let folder = folder.rsplit_once("/index.").map_or(folder, |(folder, _)| folder);
        if let Some(slug) = self.unpublished.get(folder) {
            return Reference::Unpublished { slug: slug.clone() };
        }
        if self.is_refused(&path) {
            return Reference::Refused;
        }
        Reference::Dead
    }

    /// What is there and near to the dead `target`, written as `target` is.
    pub(super) fn nearest_to(&self, document: &Document, target: &str) -> Option<String> {
        let file = unescape(target.split_once('#').map_or(target, |(file, _)| file));
        let Some(address) = file.strip_prefix('/') else {
            return self.nearest_file(document, &file);
        };
        let pages = self.routes.iter().filter(|(_, claim)| claim.route.is_page());
        let nearest = nearest::nearest(address, pages.map(|(path, _)| path));
        nearest.map(|path| format!("/{path}"))
    }

    /// An address as the site has them, in either language.
    fn address(&self, address: &str, fragment: String, lang: Lang) -> Reference {
        if let Some(claim) = self.routes.get(address)
            && claim.route.is_page()
        {
            return Reference::Page { path: address.to_owned(), fragment };
        }
        // `/cases/a/` is what authors see at the root; a reader of the other language gets theirs.
        let other = self.routes.in_lang(lang, address);
        if self.routes.get(&other).is_some_and(|claim| claim.route.is_page()) {
            return Reference::Page { path: other, fragment };
        }
        Reference::Dead
    }

    /// The page that a file or folder under `content/` became.
    fn page_of(&self, path: &str, lang: Lang) -> Option<String> {
        let folder = path.strip_suffix('/').unwrap_or(path);
        let folder = match folder.rsplit_once('/') {
            Some((folder, name)) if name.starts_with("index.") && name.ends_with(".md") => folder,
            _ => folder,
        };
        let plain = self.folders.get(folder)?;
        Some(self.routes.in_lang(lang, plain))
    }

    /// The file or folder near `file`, written as `file` is.
    fn nearest_file(&self, document: &Document, file: &str) -> Option<String> {
        let here = document.source.path.folder();
        let beside = self.attachments.keys().filter(|path| path.folder() == here);
        let beside = beside.map(|path| path.name().to_owned());
        // `../other/index.th.md` is compared with the files of pages, `../other/` with folders.
        let page = file.rsplit('/').next().filter(|name| name.starts_with("index."));
        let page = page.unwrap_or_default();
        let folders = self
            .folders
            .keys()
            .map(|folder| format!("{}/{page}", route::relative(&format!("{here}/"), folder)));
        let known: Vec<String> = beside.chain(folders).collect();
        nearest::nearest(file, known.iter().map(String::as_str)).map(str::to_owned)
    }
}

/// `file` as seen from `folder`; none where it leads above the project's root.
fn normalise(folder: &str, file: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in file.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Percent escapes undone, where they are UTF-8.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.filter(|_| first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_read_from_its_folder_and_never_leaves_the_project() {
        assert_eq!(
            normalise("content/cases/a", "../b/index.th.md").as_deref(),
            Some("content/cases/b/index.th.md")
        );
        assert_eq!(
            normalise("content/cases/a", "./x.jpg").as_deref(),
            Some("content/cases/a/x.jpg")
        );
        assert_eq!(normalise("content/cases/a", "../../../../etc/passwd"), None);
    }

    #[test]
    fn percent_escapes_are_undone_once() {
        assert_eq!(unescape("%E0%B8%82"), "ข");
        assert_eq!(unescape("100%25"), "100%");
        assert_eq!(unescape("%zz%"), "%zz%");
    }

    #[test]
    fn a_scheme_is_not_a_file_name() {
        assert!(has_scheme("mailto:a@b.example"));
        assert!(!has_scheme("รูป:1.jpg"));
        assert!(!has_scheme("a/b:c"));
    }
}
