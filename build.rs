//! Shortens the built-in scripts, and gathers what `amphoe init` writes, while the program is compiled.
//!
//! The scripts are written to be read, and a reader on a telephone pays for every letter. A site's own
//! scripts are published as they are, so the program itself needs to know nothing of JavaScript.

use std::{env, error::Error, fs, path::Path};

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_mangler::{MangleOptions, Mangler};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Where the scripts are, from the root of the repository.
const ASSETS: &str = "themes/default/assets";

/// What of this repository's content is true of any site: each is put into a new folder as it is.
const SHARED: [&str; 3] =
    ["content/guides", "content/pages/accessibility", "content/pages/how-search-works"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    gather()?;
    println!("cargo::rerun-if-changed={ASSETS}");
    let scripts = Path::new(&env::var("OUT_DIR")?).join("scripts");
    if scripts.exists() {
        fs::remove_dir_all(&scripts)?;
    }
    fs::create_dir_all(&scripts)?;
    for file in fs::read_dir(ASSETS)? {
        let path = file?.path();
        if path.extension().is_some_and(|end| end == "js") {
            let short = shortened(&fs::read_to_string(&path)?)
                .map_err(|message| format!("{}: {message}", path.display()))?;
            fs::write(scripts.join(path.file_name().ok_or("a script has a name")?), short)?;
        }
    }
    Ok(())
}

/// Copies what is shared to where the program takes it from; what is not there is left out.
fn gather() -> Result<(), Box<dyn Error>> {
    let shared = Path::new(&env::var("OUT_DIR")?).join("shared");
    if shared.exists() {
        fs::remove_dir_all(&shared)?;
    }
    fs::create_dir_all(&shared)?;
    for folder in SHARED.map(Path::new) {
        if folder.is_dir() {
            println!("cargo::rerun-if-changed={}", folder.display());
            copy(folder, &shared.join(folder))?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// A module without comments and needless space, its own names short.
fn shortened(script: &str) -> Result<String, String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, script, SourceType::mjs()).parse();
    if let Some(mistake) = parsed.diagnostics.first() {
        return Err(mistake.to_string());
    }
    let options = MangleOptions { top_level: Some(true), ..MangleOptions::default() };
    let names = Mangler::new().with_options(options).build(&parsed.program);
    let written = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(Some(names.scoping))
        .with_private_member_mappings(Some(names.class_private_mappings))
        .build(&parsed.program);
    Ok(written.code)
}
