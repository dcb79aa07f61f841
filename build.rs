//! Shortens the built-in scripts while the program is compiled.
//!
//! They are written to be read, and a reader on a telephone pays for every letter. A site's own
//! scripts are published as they are, so the program itself needs to know nothing of JavaScript.

use std::{env, error::Error, fs, path::Path};

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_mangler::{MangleOptions, Mangler};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// Where the scripts are, from the root of the repository.
const ASSETS: &str = "themes/default/assets";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
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
