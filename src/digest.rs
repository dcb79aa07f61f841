//! The only way we ask "is it the same?".
//!
//! One hash for every purpose: hashed asset names, the memo of parsed files, the published
//! manifest, the drift of a translation. Nothing here is a secret, and a reader never sees more of
//! it than a few characters.

use std::fmt;

/// The BLAKE3 hash of some bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of `bytes`.
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self(*blake3::hash(bytes.as_ref()).as_bytes())
    }

    /// The digest of several parts, each closed by its length, so that `["ab", "c"]` and
    /// `["a", "bc"]` differ.
    pub fn of_parts<T: AsRef<[u8]>>(parts: impl IntoIterator<Item = T>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            let part = part.as_ref();
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The digest of several, in their order.
    pub fn of_all(digests: impl IntoIterator<Item = Digest>) -> Self {
        let mut hasher = blake3::Hasher::new();
        for digest in digests {
            hasher.update(&digest.0);
        }
        Self(*hasher.finalize().as_bytes())
    }

    /// The digest of what `reader` yields until its end.
    ///
    /// # Errors
    ///
    /// Whatever `reader` refuses.
    pub fn of_reader(reader: impl std::io::Read) -> std::io::Result<Self> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(reader)?;
        Ok(Self(*hasher.finalize().as_bytes()))
    }

    /// The first `length` lower-case hexadecimal digits (at most 64).
    pub fn short(&self, length: usize) -> String {
        let mut hex = self.to_string();
        hex.truncate(length);
        hex
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
        let hex: String =
            self.0.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).collect();
        f.write_str(&hex)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({})", self.short(12))
    }
}

impl std::str::FromStr for Digest {
    type Err = ();

    /// Reads the 64 digits that `Display` writes, and nothing shorter or longer.
    fn from_str(hex: &str) -> Result<Self, ()> {
        let mut bytes = [0; 32];
        if hex.len() != 64 || !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(());
        }
        for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks(2)) {
            let pair = std::str::from_utf8(pair).map_err(drop)?;
            *byte = u8::from_str_radix(pair, 16).map_err(drop)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_reads_back_what_it_shows() {
        let digest = Digest::of("อำเภอ");
        assert_eq!(digest.to_string().parse(), Ok(digest));
        for wrong in ["xyz", &"+f".repeat(32), &"ก".repeat(64), &"a".repeat(63)] {
            assert_eq!(wrong.parse::<Digest>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn the_borders_between_parts_count() {
        assert_ne!(Digest::of_parts(["ab", "c"]), Digest::of_parts(["a", "bc"]));
    }
}
