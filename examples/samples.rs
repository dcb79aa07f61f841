//! Writes an invented page of every kind in both languages, to look at a theme in a browser:
//! `cargo run --example samples -- OUT`.

use std::{fs, path::Path};

use amphoe::{
    render::sample::samples,
    theme::{Body, Theme},
};

fn main() -> std::io::Result<()> {
    let out = std::env::args().nth(1).expect("the folder to write to");
    let out = Path::new(&out);
    let theme = Theme::built_in();
    for asset in theme.assets() {
        if let Body::Bytes(bytes) = &asset.body {
            write(&out.join(&asset.href), bytes)?;
        }
    }
    let mut html = Vec::new();
    for sample in samples(&theme) {
        match sample.draw(&theme, &mut html) {
            Ok(()) => {
                write(&out.join(sample.lang.code()).join(sample.name).join("index.html"), &html)?
            }
            Err(error) => panic!("{}: {:?}", sample.name, error.into_diagnostic()),
        }
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(path.parent().expect("it has a folder"))?;
    fs::write(path, bytes)
}
