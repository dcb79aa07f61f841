//! A drawing in bytes: text as outlines, SVG as PNG.
//!
//! A share picture must look the same wherever it was made, so no font of the system is used and no
//! library sets text by itself: [`font`] shapes a line with the fonts that come with the program,
//! whose marks stand where they belong (ที่, ปู่, ญี่ปุ่น), and gives its outline as the path of an SVG.
//! [`png`] draws that SVG. It reads no other file, whatever the SVG names.

pub mod font;
mod palette;

use resvg::{
    tiny_skia::{Pixmap, PremultipliedColorU8, Transform},
    usvg::{ImageHrefResolver, Options, Tree},
};

use palette::Palette;

/// The width of a share picture, in pixels: what LINE and Facebook show whole.
pub const WIDTH: u32 = 1200;
/// Its height.
pub const HEIGHT: u32 = 630;

/// The picture that `svg` draws, stretched to [`WIDTH`] and [`HEIGHT`], as a PNG of few
/// colours. The same text gives the same bytes.
///
/// # Errors
///
/// It is no SVG; the words say why, in English.
pub fn png(svg: &str) -> Result<Vec<u8>, String> {
    let resolver = ImageHrefResolver {
        resolve_data: Box::new(|_, _, _| None),
        resolve_string: Box::new(|_, _| None),
    };
    let options = Options { image_href_resolver: resolver, ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or("there is no room for a picture")?;
    // Where nothing is drawn, it is white: a picture that one can see through is black in some chats.
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    let (wide, high) = (tree.size().width(), tree.size().height());
    let stretch = Transform::from_scale(WIDTH as f32 / wide, HEIGHT as f32 / high);
    resvg::render(&tree, stretch, &mut pixels.as_mut());
    let colours: Vec<[u8; 3]> = pixels.pixels().iter().map(colour).collect();
    encoded(&Palette::of(&colours)).map_err(|error| error.to_string())
}

fn colour(pixel: &PremultipliedColorU8) -> [u8; 3] {
    // Nothing is seen through, so that the parts are what they were multiplied with.
    [pixel.red(), pixel.green(), pixel.blue()]
}

fn encoded(picture: &Palette) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(picture.colours.as_flattened());
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_compression(png::Compression::Balanced);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.pixels)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'>\
        <rect width='600' height='630' fill='#27408b'/></svg>";

    #[test]
    fn a_picture_has_its_size_and_the_same_bytes_each_time() {
        let bytes = png(SVG).expect("it is an SVG");
        assert_eq!(bytes, png(SVG).expect("it is an SVG"));
        let reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a PNG");
        let palette = reader.info().palette.as_deref().expect("it has a palette");
        assert_eq!(reader.info().size(), (WIDTH, HEIGHT));
        assert_eq!(palette.len(), 6, "two colours");
        assert!(palette.chunks(3).any(|colour| colour == [0x27, 0x40, 0x8b]));
    }

    #[test]
    fn what_is_no_svg_is_told_and_no_file_is_read() {
        assert!(png("<svg").is_err());
        let file =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/preview.png");
        let image = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'>\
             <image width='1200' height='630' href='{}'/></svg>",
            file.display()
        );
        let empty = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'/>";
        assert_eq!(png(&image), png(empty));
    }
}
