//! Grams: the pieces of writing that the index knows, cut by rule.
//!
//! Thai has no spaces, and no two programs agree where its words end. So no word is looked for: Thai
//! is cut into clusters (a consonant with what is written around it), and two clusters that follow
//! each other are a gram, as are four letters that follow each other in a word of any alphabet with
//! spaces, with its beginning and end counted as letters. A gram is found in any word that contains
//! it, so half a word, a word with a slip in it and a word in another form find each other without a
//! dictionary, and the page and the question can never be cut differently.
//!
//! `search.js` cuts by the same rules. `tests/search/grams.json` holds both sides to them.

/// What a gram is known by: FNV-1a over the UTF-16 units of its text, then mixed.
pub type Gram = u32;

/// The grams of a folded text, in their order, with repetitions. Single clusters of Thai, by which
/// only a question that has nothing longer is answered, are not among them.
pub fn grams(folded: &str) -> Vec<Gram> {
    cut(folded).0
}

/// The grams of a folded text, and its single clusters of Thai; both in their order, with repetitions.
pub fn cut(folded: &str) -> (Vec<Gram>, Vec<Gram>) {
    let text: Vec<char> = folded.chars().collect();
    let (mut grams, mut singles) = (Vec::with_capacity(text.len()), Vec::new());
    let mut before: Option<Piece> = None;
    for next in pieces(&text) {
        match (next, before) {
            (Piece::Word(word), _) => windows(word, &mut grams),
            (Piece::Cluster(this), Some(Piece::Cluster(last)))
            | (Piece::Sign(this), Some(Piece::Sign(last))) => {
                grams.push(number(last.iter().chain(this).copied()));
            }
            _ => {}
        }
        match next {
            Piece::Cluster(cluster) => singles.push(number(cluster.iter().copied())),
            Piece::Sign(sign) => grams.push(number(sign.iter().copied())),
            Piece::Word(_) => {}
        }
        before = Some(next);
    }
    (grams, singles)
}

fn number(text: impl IntoIterator<Item = char>) -> Gram {
    let mut hash: u32 = 0x811c_9dc5;
    let mut units = [0; 2];
    for c in text {
        for unit in c.encode_utf16(&mut units) {
            hash = (hash ^ u32::from(*unit)).wrapping_mul(0x0100_0193);
        }
    }
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0x2c1b_3c6d);
    hash ^ (hash >> 13)
}

/// What stands between spaces.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Piece<'t> {
    /// A cluster of Thai. One space between two of them is no border: Thai puts spaces between
    /// phrases, and people leave them out.
    Cluster(&'t [char]),
    /// A word or number of an alphabet with spaces.
    Word(&'t [char]),
    /// Any other character.
    Sign(&'t [char]),
}

fn pieces(folded: &[char]) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = folded;
    std::iter::from_fn(move || {
        while let [' ', behind @ ..] = rest {
            rest = behind;
        }
        let first = *rest.first()?;
        let (piece, length): (fn(_) -> _, _) = match first {
            thai if is_thai(thai) => (Piece::Cluster, cluster(rest)),
            letter if is_letter(letter) => {
                let end = rest.iter().position(|c| !is_letter(*c));
                (Piece::Word, end.unwrap_or(rest.len()))
            }
            _ => (Piece::Sign, 1),
        };
        let this;
        (this, rest) = rest.split_at(length);
        Some(piece(this))
    })
}

/// The length of the cluster that `text` begins with: a vowel that is written before, the consonant,
/// what stands above and below it, a vowel that is written after.
fn cluster(text: &[char]) -> usize {
    let is = |at: usize, what: fn(char) -> bool| text.get(at).is_some_and(|c| what(*c));
    let mut length = usize::from(is(0, |c| ('เ'..='ไ').contains(&c)));
    if !is(length, |c| ('ก'..='ฮ').contains(&c)) {
        return 1;
    }
    length += 1;
    while is(length, is_mark) {
        length += 1;
    }
    length + usize::from(is(length, |c| matches!(c, 'ะ' | 'า' | 'ำ')))
}

fn is_thai(c: char) -> bool {
    ('\u{e00}'..='\u{e7f}').contains(&c)
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Letters of Latin, Greek and Cyrillic, their marks, and digits, by the ranges that `search.js` has
/// too: what a browser calls a letter depends on its age.
fn is_letter(c: char) -> bool {
    matches!(c, 'a'..='z' | '0'..='9' | '\u{aa}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}')
}

/// Each four letters of `_word_`, or all of it where there are no more.
fn windows(word: &[char], grams: &mut Vec<Gram>) {
    let bounded = ['_'].iter().chain(word).chain(&['_']).copied();
    let (mut last, mut count) = (['_'; 4], 0);
    for letter in bounded {
        last = [last[1], last[2], last[3], letter];
        count += 1;
        if count >= last.len() {
            grams.push(number(last));
        }
    }
    if count < last.len() {
        grams.push(number(last.into_iter().skip(last.len() - count)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gram(text: &str) -> Gram {
        number(text.chars())
    }

    fn texts(folded: &str) -> Vec<String> {
        pieces(&folded.chars().collect::<Vec<_>>())
            .map(|piece| match piece {
                Piece::Cluster(text) | Piece::Word(text) | Piece::Sign(text) => text,
            })
            .map(|text| text.iter().collect())
            .collect()
    }

    #[test]
    fn thai_is_cut_into_clusters_and_the_rest_into_words_and_signs() {
        assert_eq!(texts("น้ำท่วม"), ["น้ำ", "ท่", "ว", "ม"]);
        assert_eq!(texts("เกาะ เมือง"), ["เกา", "ะ", "เมื", "อ", "ง"]);
        assert_eq!(texts("ๆ pm2.5 (เ"), ["ๆ", "pm2", ".", "5", "(", "เ"]);
        assert_eq!(texts("าแก"), ["า", "แก"]);
    }

    #[test]
    fn two_clusters_are_a_gram_over_a_space_too() {
        assert_eq!(grams("ขยะ"), [gram("ขยะ")]);
        assert_eq!(grams("ขยะ เปียก"), grams("ขยะเปียก"));
    }

    #[test]
    fn four_letters_are_a_gram_with_the_borders_of_the_word() {
        assert_eq!(grams("cdd"), ["_cdd", "cdd_"].map(gram));
        assert_eq!(grams("of"), [gram("_of_")]);
        assert_eq!(grams("of,"), [gram("_of_"), gram(",")]);
    }

    #[test]
    fn words_that_differ_by_a_mark_share_no_gram() {
        assert_ne!(cut("ม้า").1, cut("มา").1);
        assert_ne!(grams("ข้าว"), grams("ข่าว"));
    }
}
