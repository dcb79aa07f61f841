//! An address as a QR code, by which paper leads back to the page.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::view::case::Qr;

/// Empty modules around the code, without which it is not found (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The code of an address; none where it is longer than a code can hold.
pub(super) fn code(address: &str) -> Option<Qr> {
    // A sheet of paper is folded and stained: so much may be lost of it (15 in 100).
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count() as i32;
            if run > 0 {
                write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET)
                    .expect("writing to a string cannot fail");
            }
            x += run.max(1);
        }
    }
    Some(Qr { size: code.size() + 2 * QUIET, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a telephone reads from the code, drawn from its path.
    fn read(qr: &Qr) -> String {
        const MODULE: usize = 4;
        let side = qr.size as usize * MODULE;
        let mut dark = vec![false; side * side];
        for run in qr.path.split('M').skip(1) {
            let (x, rest) = run.split_once(' ').expect("a run has a place");
            let (y, rest) = rest.split_once('h').expect("a run has a length");
            let (length, _) = rest.split_once('v').expect("a run has a height");
            let [x, y, length] =
                [x, y, length].map(|n| n.parse::<usize>().expect("these are numbers") * MODULE);
            for row in y..y + MODULE {
                dark[row * side + x..row * side + x + length].fill(true);
            }
        }
        let grey = |x, y| if dark[y * side + x] { 0 } else { 255 };
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, grey);
        let [grid] = &picture.detect_grids()[..] else { panic!("one code is found") };
        grid.decode().expect("it can be read").1
    }

    #[test]
    fn a_telephone_reads_the_address() {
        let longest = format!("https://amphoe.example/{}/", "a-long-name-of-a-case".repeat(9));
        for address in
            ["https://a.example/", "https://amphoe.example/en/cases/waste-bank/", &longest]
        {
            assert_eq!(read(&code(address).expect("it is short enough")), address);
        }
        assert!(code(&"a".repeat(3000)).is_none());
    }
}
