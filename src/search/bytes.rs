//! How numbers are written into the files of the index.

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
pub(super) fn varint(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// How many bytes at the end of a file say whether the others came as they were written.
const SEAL: usize = 2;

/// Ends a file with its seal: FNV-1a over its bytes, mixed, of which two bytes are kept. A file that
/// was cut short, changed on its way or taken for another is told from a whole one, save one of 65,536.
pub(super) fn seal(bytes: &mut Vec<u8>) {
    let mut hash: u32 = 0x811c_9dc5;
    for byte in bytes.iter() {
        hash = (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^= hash >> 13;
    bytes.extend(&hash.to_be_bytes()[4 - SEAL..]);
}

/// Bits one after the other, the highest of each number first, filled up with zeros.
#[derive(Default)]
pub(super) struct Bits {
    bytes: Vec<u8>,
    /// What is not yet a byte, with its count of bits.
    rest: (u64, u32),
}

impl Bits {
    /// Adds the lowest `count` bits of `number`; at most 32.
    pub(super) fn push(&mut self, number: u32, count: u32) {
        let (mut bits, mut held) = self.rest;
        bits = bits << count | u64::from(number);
        held += count;
        while held >= 8 {
            held -= 8;
            self.bytes.push((bits >> held) as u8);
        }
        self.rest = (bits & ((1 << held) - 1), held);
    }

    /// All of them.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let (_, held) = self.rest;
        if held > 0 {
            self.push(0, 8 - held);
        }
        self.bytes
    }
}
