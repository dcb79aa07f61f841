//! Share pictures: an SVG that a template draws, as a PNG.
//!
//! A site changes its pictures as it changes its pages, with a `share.svg` of its own. The letters are
//! those of the fonts that come with the program, whatever the machine has: a picture is published
//! under a name that says all it was made of, and must be the same wherever it is made.

use serde::Serialize;
use tera::Context;

use super::{TemplateError, Theme, builtin};
use crate::{digest::Digest, raster, raster::font::Family};

/// The template.
const TEMPLATE: &str = "share.svg";

/// To be raised whenever other bytes would come of the same template: the name of a picture that is
/// published already says that it need not be drawn again.
const RECIPE: &str = "1";

const FONTS: [&str; 2] = ["fonts/Sarabun-Regular.ttf", "fonts/Sarabun-SemiBold.ttf"];

/// The fonts of this program.
pub(super) fn family() -> Family {
    let [regular, bold] = FONTS.map(font);
    Family::new(regular, bold).expect("the fonts in themes/default are fonts")
}

fn font(name: &str) -> &'static [u8] {
    builtin::file(name).expect("the fonts are in themes/default")
}

impl Theme {
    /// The PNG that the template makes of this view, which it sees as `share`.
    ///
    /// # Errors
    ///
    /// The template asks for something that the view does not have, or draws no SVG.
    pub fn share(&self, view: &impl Serialize) -> Result<Vec<u8>, TemplateError> {
        let mut context = Context::new();
        context.insert("share", view);
        let mut svg = Vec::new();
        self.engine.render(TEMPLATE, &context, "share", &mut svg).map_err(TemplateError)?;
        let useless = |message: String| TemplateError(self.engine.useless(TEMPLATE, &message));
        raster::png(&String::from_utf8_lossy(&svg)).map_err(useless)
    }

    /// The fonts that share pictures are lettered in.
    pub fn family(&self) -> &Family {
        &self.family
    }

    /// Whether the site has a template of its own for them.
    pub fn has_own_share(&self) -> bool {
        self.own_share().is_some()
    }

    /// The site's own template; an unchanged copy is none.
    fn own_share(&self) -> Option<&str> {
        let own = self.engine.own(TEMPLATE)?;
        let built_in = String::from_utf8_lossy(builtin::file(TEMPLATE).unwrap_or_default());
        (!built_in.lines().eq(own.lines())).then_some(own)
    }

    /// The digest of what all share pictures are made of: the templates, the fonts, and the words
    /// called `words`.
    pub fn share_recipe(&self, words: &[&'static str]) -> Digest {
        let built_in = builtin::file(TEMPLATE).unwrap_or_default();
        let own = self.own_share().unwrap_or_default();
        let mut parts = vec![RECIPE.as_bytes(), built_in, own.as_bytes()];
        parts.extend(FONTS.map(font));
        let said = |key: &&'static str| {
            [&self.words.th, &self.words.en].map(|words| words.get(key).unwrap_or_default())
        };
        parts.extend(words.iter().flat_map(said).map(str::as_bytes));
        Digest::of_parts(parts)
    }
}
