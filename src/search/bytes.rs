//! How numbers are written into the files of the index.

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
pub fn varint(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Bits one after the other, the highest of each number first, filled up with zeros.
#[derive(Default)]
pub struct Bits {
    bytes: Vec<u8>,
    /// What is not yet a byte, with its count of bits.
    rest: (u64, u32),
}

impl Bits {
    /// Adds the lowest `count` bits of `number`; at most 32.
    pub fn push(&mut self, number: u32, count: u32) {
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
    pub fn finish(mut self) -> Vec<u8> {
        let (_, held) = self.rest;
        if held > 0 {
            self.push(0, 8 - held);
        }
        self.bytes
    }
}
