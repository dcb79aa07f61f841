// Search: answers what a reader types from files that lie beside the page.
//
// Nothing that is typed leaves the reader's device. The index is made of small files (`src/search.rs`
// tells which). A question is cut into grams, pieces of writing short enough to survive a slip and a
// missing space. The rarest of them say which passages may answer; the passages of the best dozen are
// fetched and read, and what is read decides their order and is shown.
//
// A module without side effects, for browsers and for Node:
//
//   const searcher = await open({ base: 'https://example.org/' });
//   const answer = await searcher.query('ธนาคารขยะ', { lang: 'th' });
//
// `searcher.prepare('th')`, where there is time before the first question, makes its answer come sooner.
// `answer.total` counts the cases that answer, which is what `facets` count too, and `near` those that
// hold less than half as much of the question as the best. `results` are the first `limit` of both,
// what answers before what is near: { case, url, title, lang, place, excerpt, marks, excerptLang, score }.
// `pages` are pages to go straight to: { kind, url, title, lang, note, score }. `suggestion` is null or
// { text, why: 'layout' | 'spelling' }; `missing` says that a file did not come; `bytes` is what came.

/**
 * What `src/search/posting.rs` says too: how many slots an entry has, what one step of impact is worth,
 * how many classes of grams the sketch tells apart.
 */
const SLOTS = 16;
const ENTRY = 8 * SLOTS;
const STEP = 0.5;
const SKETCH = 8192;
const K1 = 1.2;
const B = 0.6;
const USUAL = 600;

/** How many grams of a question are fetched, how many passages of cases are read, and names of pages. */
const GRAMS = 10;
const READ = 12;
const NAMES = 8;

/**
 * A list so short is wanted at once, as below a field. It has titles and no excerpts, and for its grams, and
 * for what is read of pages and cases together, no more is fetched than a browser fetches at a time (six
 * files of one host, where it speaks HTTP/1.1).
 */
const BRIEF = 5;
const AT_ONCE = 6;
const BRIEF_NAMES = 2;

/** How much of a question a page has that is called so: one slip in four letters leaves a third of their grams. */
const PART = 1 / 3;

/**
 * What counts beside something better: a case beside the best, a mark beside the longest, a name as
 * part of a question, a case beside a page. Of what has less than half, more is missing than there.
 */
const HALF = 0.5;

/** How much of a question the best case must tell to be found, and not only near. */
const LEAST = 0.1;

/** Letters of a name that is known with one of them wrong. */
const SLIP = 4;

/** With so many grams at most a question is short: all that its lists hold is fetched. */
const SHORT = 4;

/**
 * What a passage gains beyond its grams, in parts of all that the question could bring: for holding
 * them together, for every one of them being there, for the question as it was typed, for long pieces
 * of it, and for being in a title at its beginning, or all of it.
 */
const TOGETHER = 2;
const COMPLETE = 4;
const LITERAL = 1;
const STRETCH = 1;
const TITLE_BEGINS = 0.3;
const TITLE_IS = 1;

// ---------------------------------------------------------------------------------------------
// Folding: texts that look the same are the same. The steps are those of `src/lang/fold.rs`, and
// tests/search/fold.json holds both to one another.

const SPACES = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const HIDDEN = /[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** Where old Thai fonts hold letters that are drawn lower or further left: U+F700 and after. */
const OLD_FONTS = 'ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู';
const LETTERS = {
  ß: 'ss', æ: 'ae', ð: 'd', ø: 'o', þ: 'th', đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ŋ: 'ng', œ: 'oe',
  ŧ: 't', ς: 'σ', ๅ: 'า',
};
/** Where a mark stands in the heap on a Thai letter, first to last. */
const PLACES = ['ฺ', 'ุู', 'ัิีึื็ํ', '่้๊๋', '์๎'];
const place = (mark) => PLACES.findIndex((marks) => marks.includes(mark));

const sorted = (text) => text
  .replace(/[ัิ-ฺ็-๎]{2,}/g, (marks) => [...marks].sort((a, b) => place(a) - place(b)).join(''))
  .replace(/([ัิ-ฺ็-๎])\1+/g, '$1');

const ordered = (text) => sorted(sorted(text)
  .replace(/ํ([่-๋]*)า/g, '$1ำ')
  .replace(/[่-๋ำ]{2,}/g, (run) => run.replace(/ำ/g, '') + run.replace(/[^ำ]/g, '')))
  .replace(/เเ/g, 'แ');

const folded = (text) => ordered([...text
  .replace(SPACES, ' ')
  .replace(HIDDEN, '')
  .replace(/[\uf700-\uf71a]/g, (c) => OLD_FONTS[c.charCodeAt(0) - 0xf700])
  .normalize('NFD')]
  .map((c) => c.toLowerCase().replace(/[ßæðøþđħıłŋœŧςๅ]/g, (letter) => LETTERS[letter])
    .replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0xe50)
    .replace(/[\u0300-\u036f]/g, ''))
  .join(''))
  .normalize('NFC');

/** The form in which texts are compared. */
export function fold(text) {
  let now = folded(text.toWellFormed?.() ?? text);
  // A foreign mark among Thai ones may come to rest elsewhere; no language writes so.
  for (let before = ''; before !== now;) {
    before = now;
    now = ordered(now.normalize('NFD')).normalize('NFC');
  }
  return now.replace(/ +/g, ' ').trim();
}

// ---------------------------------------------------------------------------------------------
// Grams: see `src/search/gram.rs`; tests/search/grams.json holds both to one another.

const PIECE = / +|[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำ]?|[\u0e00-\u0e7f]|[a-z0-9\u00aa-\u00d6\u00d8-\u00f6\u00f8-\u052f\u1e00-\u1fff]+|[^]/gu;

const isThai = (text) => /[\u0e00-\u0e7f]/.test(text);
const isWord = (piece) => /^[a-z0-9\u00aa-\u00d6\u00d8-\u00f6\u00f8-\u052f\u1e00-\u1fff]/.test(piece);

/** FNV-1a: where it begins, a step, as far as it comes over a text that may go on, its end, which mixes. */
const BEGIN = 0x811c9dc5;
const step = (hash, unit) => Math.imul(hash ^ unit, 0x01000193);
function begun(text, hash = BEGIN) {
  for (let at = 0; at < text.length; at += 1) hash = step(hash, text.charCodeAt(at));
  return hash;
}
function ended(hash) {
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/**
 * The grams of a folded text: their numbers, from where to where they stand, and whether they are
 * likely a piece of a word. With `alone` also the single clusters of Thai.
 */
export function grams(text, alone = false) {
  const found = [];
  let last = {};
  let to = 0;
  for (const piece of text.match(PIECE) ?? []) {
    const from = to;
    to += piece.length;
    if (piece[0] === ' ') continue;
    const kind = isThai(piece) ? 'thai' : isWord(piece) ? 'word' : 'sign';
    const hash = begun(piece);
    const thai = kind === 'thai';
    if (kind === 'word') {
      const bounded = `_${piece}_`;
      const tells = piece.length > 1 && /[^0-9]/.test(piece);
      for (let at = 0; at === 0 || at + 4 <= bounded.length; at += 1) {
        const gram = ended(begun(bounded.slice(at, at + 4)));
        found.push({ gram, from: Math.max(from, from + at - 1), to: Math.min(to, from + at + 3), tells, thai });
      }
    } else if (last.kind === kind) {
      found.push({ gram: ended(begun(piece, last.hash)), from: last.from, to, tells: thai, thai });
    }
    if (kind === 'sign' || (thai && alone)) found.push({ gram: ended(hash), from, to, tells: false, thai });
    last = { kind, hash, from };
  }
  return found;
}

// ---------------------------------------------------------------------------------------------
// Files.

/** The bytes of a file, without the two that say whether it came as it was written (`src/search/bytes.rs`). */
async function whole(response, path) {
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const body = bytes.subarray(0, -2);
  const [high, low] = bytes.subarray(body.length);
  if ((ended(body.reduce(step, BEGIN)) & 0xffff) !== high * 256 + low) throw new Error(`${path}: damaged`);
  return body;
}

/** Reads numbers of seven bits a byte; nothing after the end. */
class Numbers {
  constructor(bytes, at = 0) {
    Object.assign(this, { bytes, at });
  }

  next() {
    let value = 0;
    for (let worth = 1; this.at < this.bytes.length; worth *= 128) {
      const byte = this.bytes[this.at];
      this.at += 1;
      value += (byte & 127) * worth;
      if (byte < 128) return value;
    }
    return undefined;
  }
}

/** Reads bits, the highest first; zeros after the end. */
class Bits {
  constructor(bytes, at) {
    Object.assign(this, { bytes, at: at * 8 });
  }

  /** What comes, of which nothing is read yet: 25 bits at most. */
  peek(count) {
    const { bytes, at } = this;
    const byte = at >> 3;
    const four = (bytes[byte] << 24) | (bytes[byte + 1] << 16) | (bytes[byte + 2] << 8) | bytes[byte + 3];
    return (four << (at & 7)) >>> (32 - count);
  }

  next(count) {
    const value = this.peek(count);
    this.at += count;
    return value;
  }
}

/** The longest code of a book, in bits. */
const LONGEST = 15;

/** What the texts of a language are written with: see `src/search/book.rs`. */
class Book {
  constructor(bytes) {
    const numbers = new Numbers(bytes);
    const [singles, joined] = [numbers.next(), numbers.next()];
    const pieces = [''];
    for (let one = 0, character = 0; one < singles; one += 1) {
      character += numbers.next();
      pieces.push(String.fromCodePoint(character));
    }
    const bits = new Bits(bytes, numbers.at);
    for (let one = 0; one < joined; one += 1) pieces.push(pieces[bits.next(11)] + pieces[bits.next(11)]);
    const lengths = pieces.map(() => bits.next(4));
    /** The piece whose code these bits begin with: shorter codes come first, then those of earlier pieces. */
    const coded = new Uint16Array(2 ** LONGEST);
    const order = [...lengths.keys()].sort((a, b) => lengths[a] - lengths[b] || a - b);
    let at = 0;
    for (const piece of order) coded.fill(piece, at, at += 2 ** (LONGEST - lengths[piece]));
    Object.assign(this, { pieces, lengths, coded });
  }

  read(bytes) {
    const numbers = new Numbers(bytes);
    const count = numbers.next();
    const bits = new Bits(bytes, numbers.at);
    let text = '';
    for (let one = 0; one < count && bits.at < bytes.length * 8; one += 1) {
      const piece = this.coded[bits.peek(LONGEST)];
      bits.at += this.lengths[piece] || 1;
      text += piece ? this.pieces[piece] : String.fromCodePoint(Math.min(bits.next(21), 0x10ffff));
    }
    return text;
  }
}

/**
 * The postings of one gram: how many there are in all, and those that were fetched, each its slot and
 * three bits of impact in one number, in the order of slots.
 */
function list(bytes, quotient) {
  const numbers = new Numbers(bytes);
  for (let at = 0; numbers.at < bytes.length && at <= quotient;) {
    at += numbers.next();
    const head = numbers.next();
    const held = head >>> 1;
    const found = { count: head & 1 ? numbers.next() : held, more: (head & 1) === 1, postings: [] };
    for (let slot = 0; found.postings.length < held && numbers.at < bytes.length;) {
      const next = numbers.next();
      slot += next & ~7;
      found.postings.push(slot + (next & 7));
    }
    if (at === quotient) return found;
  }
  return { count: 0, more: false, postings: [] };
}

/**
 * Opens the index of a site. `base` is the address of the site's root and ends in a slash; `fetch` is
 * the platform's by default. Fails only where the root of the index does not come whole.
 */
export async function open({ base, fetch = globalThis.fetch.bind(globalThis) }) {
  const root = 'search/root.bin';
  return new Searcher(base, fetch, await whole(await fetch(new URL(root, base).href), root));
}

class Searcher {
  #files = new Map();

  #books = new Map();

  #passages = new Map();

  constructor(base, fetch, bytes) {
    const end = bytes.indexOf(10);
    Object.assign(this, { base, fetch });
    this.root = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
    if (this.root.version !== 1) throw new Error(`search index of version ${this.root.version}`);
    this.sketch = bytes.subarray(end + 1, end + 1 + SKETCH / 2);
    this.bundles = bytes.subarray(end + 1 + SKETCH / 2);
  }

  /** Fetches a file once; nothing where it does not come whole. */
  async #file(path, run) {
    const fetched = async () => {
      const bytes = await whole(await this.fetch(new URL(path, this.base).href), path);
      run.bytes += bytes.length + 2;
      return bytes;
    };
    if (!this.#files.has(path)) this.#files.set(path, fetched());
    try {
      return await this.#files.get(path);
    } catch {
      this.#files.delete(path);
      run.missing = true;
      return null;
    }
  }

  /** The lists of these grams, by their numbers. */
  async #lists(wanted, run) {
    const { index, shards } = this.root;
    await Promise.all(wanted.filter(({ gram }) => !run.lists.has(gram)).map(async ({ gram }) => {
      const bytes = await this.#file(`${index}${gram % shards}.bin`, run);
      if (bytes) run.lists.set(gram, list(bytes, Math.floor(gram / shards)));
    }));
  }

  /** Adds what its shard does not hold of a list. */
  async #tail(gram, run) {
    const { index, tails } = this.root;
    const found = run.lists.get(gram);
    const bytes = await this.#file(`${index}t${gram % tails}.bin`, run);
    if (!bytes) return;
    const rest = list(bytes, Math.floor(gram / tails));
    const postings = Uint32Array.of(...found.postings, ...rest.postings).sort();
    run.lists.set(gram, { ...found, more: false, postings });
  }

  /** How common a gram is at most, from 0 (in less than one slot of 256) by half octaves. */
  #class(gram) {
    const at = gram % SKETCH;
    return (this.sketch[at >> 1] >> ((at & 1) * 4)) & 15;
  }

  /**
   * How much a gram tells among cases and among pages (the inverse document frequency of BM25), by its
   * list or, of one that was not fetched, by the sketch.
   */
  #rarity({ gram, thai }, run) {
    const { pages, passages } = this.root;
    const all = (thai ? passages.th : passages.en) || passages.th || passages.en;
    const idf = (count, of) => Math.log(1 + (of - Math.min(count, of) + 0.5) / (Math.min(count, of) + 0.5));
    const found = run.lists.get(gram);
    const share = 2 ** (this.#class(gram) / 2) / 256;
    const onPages = found ? found.postings.filter((posting) => posting < pages * ENTRY).length : share * pages;
    return { cases: idf(found ? found.count - onPages : share * all, all), pages: idf(onPages, pages) };
  }

  /** Fetches, before anything is asked, what any answer for a reader of `lang` is written with. */
  async prepare(lang) {
    // Names of pages stand in a slot of the first half, whatever the reader's language is.
    await Promise.all([...new Set(['th', lang])].map((its) => this.#book(its, { bytes: 0 })));
  }

  /** What kind of entry has this number: pages come first. */
  #kind(entry) {
    return entry < this.root.pages ? 'pages' : 'cases';
  }

  async #book(lang, run) {
    const bytes = await this.#file(this.root.books[lang], run);
    await pause();
    // Of all the passages that wait for it the first makes it.
    if (bytes && !this.#books.has(lang)) this.#books.set(lang, new Book(bytes));
    return this.#books.get(lang);
  }

  /** What stands in a slot of an entry: its passage, under a head that says what the entry is. */
  async #passage(entry, slot, run) {
    const key = entry * SLOTS + slot;
    if (!this.#passages.has(key)) {
      const at = (entry >> 6) * 3;
      const digest = [...this.bundles.subarray(at, at + 3)]
        .map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const [bytes, book] = await Promise.all([
        this.#file(`search/text-${digest}/${entry}.${slot}.bin`, run),
        this.#book(slot < SLOTS / 2 ? 'th' : 'en', run),
      ]);
      if (!bytes || !book) return null;
      await pause();
      const [what, th, en, noteTh, noteEn, ...lines] = book.read(bytes).split('\n');
      const [kind, path] = what.split(' ');
      this.#passages.set(key, {
        kind,
        path,
        titles: { th, en },
        names: [new Passage(th), new Passage(en)],
        notes: { th: noteTh, en: noteEn },
        passage: new Passage(lines.join('\n')),
      });
    }
    return this.#passages.get(key);
  }

  /** The cases that have one of these values of each facet; null where any may be. */
  async #within(facets, run) {
    let within = null;
    for (const [name, values] of Object.entries(facets)) {
      if (!values?.length || !this.root.facets.includes(name)) continue;
      const own = new Set();
      for (const value of await this.#facet(name, run)) {
        if (values.includes(value.id)) value.cases.forEach((one) => own.add(one));
      }
      within = within ? new Set([...within].filter((one) => own.has(one))) : own;
    }
    return within;
  }

  async #facet(name, run) {
    const bytes = await this.#file(`${this.root.index}${name}.bin`, run);
    if (!bytes) return [];
    const end = bytes.indexOf(10);
    const numbers = new Numbers(bytes, end + 1);
    return JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))).map(([id, th, en, count]) => {
      let before = 0;
      const cases = Array.from({ length: count }, () => {
        before += numbers.next();
        return before;
      });
      return { id, label: { th, en }, cases };
    });
  }

  /**
   * Answers `text` for a reader of `lang`. `facets` narrows the answer; with `counts` the facets come
   * with how many of the answers each value has. `wants` is asked before the 'texts' of a list are fetched,
   * without which the answer is null, and before more is fetched for a 'suggestion'.
   */
  async query(text, { lang = this.root.default, limit = 10, facets = {}, counts = false, wants = () => true } = {}) {
    const run = { bytes: 0, missing: false, lists: new Map(), isBrief: limit <= BRIEF };
    const question = fold(String(text).slice(0, 400));
    const answer = { total: 0, near: 0, results: [], pages: [], facets: {}, suggestion: null };
    if (question) {
      const found = await this.#find(question, run);
      if (!(await wants('texts'))) return null;
      const within = await this.#within(facets, run);
      const told = most(found.cases);
      const cases = found.cases.filter(({ entry }) => !within || within.has(entry - this.root.pages));
      for (const one of cases) one.isFound = one.share >= Math.max(HALF * told, LEAST);
      cases.sort((a, b) => b.isFound - a.isFound);
      const near = named(found.pages, run);
      const naming = this.#near(near, run);
      const extent = run.isBrief ? BRIEF - near.length : limit;
      const judged = run.isBrief ? extent : READ;
      const read = await this.#read(cases, question, found, { judged, extent, isWhole: !within && told >= LEAST }, run);
      const answering = cases.filter(({ isFound }) => isFound);
      answer.total = answering.length;
      answer.near = cases.length - answering.length;
      const direct = await this.#direct(question, await naming, told, read[0], run);
      answer.pages = direct.map((one) => this.#page(one, lang));
      for (const one of read) {
        await pause();
        answer.results.push(this.#result(one, found, lang, run));
      }
      if (await wants('suggestion')) answer.suggestion = await this.#suggestion(text, question, found, read, direct, run);
      if (counts) answer.facets = await this.#counts(answering, facets, lang, run);
    }
    return { ...answer, missing: run.missing, bytes: run.bytes };
  }

  /** The entries that have grams of a question, the best first. */
  async #find(question, run) {
    let all = asked(question);
    const count = run.isBrief ? AT_ONCE : GRAMS;
    await this.#lists(rarest(all, count, (gram) => this.#class(gram)), run);
    all = all.filter(({ gram, isSpare }) => !isSpare || run.lists.get(gram)?.count);
    const known = () => all.filter(({ gram }) => run.lists.get(gram)?.postings.length);
    // What no page has tells nothing: others are asked for in its place.
    const rest = all.filter(({ gram }) => !run.lists.has(gram));
    if (!run.isBrief || !known().length) {
      await this.#lists(rarest(rest, count - known().length, (gram) => this.#class(gram)), run);
    }
    // Nor does a word beside them answer for what is asked in Thai.
    const isThaiAsked = all.some(({ thai }) => thai);
    if (!known().some(({ thai }) => thai || !isThaiAsked)) {
      all = asked(question, true);
      await this.#lists(rarest(all, count, (gram) => this.#class(gram)), run);
    }
    const used = known();
    // A short question of common grams is answered in full. Grams at its ends may be cut from longer
    // ones, so they are no proof that a page is not meant.
    if (used.length <= SHORT && !run.isBrief) {
      await Promise.all(used.filter(({ gram }) => run.lists.get(gram).more).map(({ gram }) => this.#tail(gram, run)));
    }

    const rarity = new Map(all.map((one) => [one.gram, this.#rarity(one, run)]));
    const total = (some, kind) => some.reduce((sum, { gram }) => sum + rarity.get(gram)[kind], 0);
    const totals = { cases: total(used, 'cases'), pages: total(used, 'pages') };
    const fetched = all.filter(({ gram }) => run.lists.has(gram));
    const wholes = { cases: total(fetched, 'cases'), pages: total(fetched, 'pages') };
    const entries = new Map();
    for (const { gram } of used) {
      const { postings } = run.lists.get(gram);
      for (let at = 0; at < postings.length;) {
        const number = Math.floor(postings[at] / ENTRY);
        const weight = rarity.get(gram)[this.#kind(number)];
        let entry = entries.get(number);
        if (!entry) entries.set(number, entry = { entry: number, sum: 0, share: 0, complete: 0, slots: [] });
        let best = 0;
        for (; postings[at] < (number + 1) * ENTRY; at += 1) {
          const worth = ((postings[at] & 7) + 1) * STEP;
          const slot = (entry.slots[(postings[at] >> 3) % SLOTS] ??= { sum: 0, share: 0 });
          slot.sum += weight * worth;
          slot.share += weight;
          best = Math.max(best, worth);
        }
        entry.sum += weight * best;
        entry.share += weight;
      }
    }
    for (const entry of entries.values()) {
      const most = totals[this.#kind(entry.entry)];
      let best = 0;
      entry.slots.forEach((slot) => {
        const complete = COMPLETE * (slot.share / most) ** 8 * most;
        slot.score = TOGETHER * slot.sum + complete;
        best = Math.max(best, slot.score);
        entry.complete = Math.max(entry.complete, complete);
      });
      entry.score = entry.sum + best;
      entry.share /= wholes[this.#kind(entry.entry)];
    }
    const order = [...entries.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
    const of = (kind) => order.filter(({ entry }) => this.#kind(entry) === kind);
    return { all, rarity, pages: of('pages'), cases: of('cases') };
  }

  /**
   * The cases to show: what was found, then what is near. The best of them are judged and put in order by
   * what is read of them.
   */
  async #read(cases, question, { all, rarity }, { judged, extent, isWhole }, run) {
    const read = (some) => Promise.all(some.map(async (one) => {
      one.slot = slotOf(one);
      one.text = await this.#passage(one.entry, one.slot, run);
    }));
    const bare = squeeze(question);
    const total = all.reduce((sum, { gram }) => sum + rarity.get(gram).cases, 0);
    const weigh = ({ sum, complete, text: { passage, names } }) => {
      const counts = new Map();
      for (const own of [passage, ...names]) {
        for (const { gram } of own.grams) {
          if (rarity.has(gram)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
        }
      }
      const length = K1 * (1 - B + (B * passage.grams.length) / USUAL);
      let score = sum + complete;
      for (const [gram, count] of counts) {
        const worth = rarity.get(gram).cases * (count * (K1 + 1)) / (count + length);
        score += (TOGETHER + (run.lists.has(gram) ? 0 : 1)) * worth;
      }
      const titles = names.map((name) => name.bare);
      const title = titles.includes(bare) ? TITLE_IS
        : titles.some((own) => own.startsWith(bare)) ? TITLE_BEGINS : 0;
      const literal = [passage.bare, ...titles].some((own) => own.includes(bare)) ? LITERAL : 0;
      return score + total * (title + literal + STRETCH * stretches(bare, passage.bare));
    };
    const first = cases.slice(0, judged);
    await read(first);
    for (const one of first) {
      await pause();
      one.score = one.text ? weigh(one) : 0;
    }
    first.sort((a, b) => b.score - a.score || a.entry - b.entry);
    // The best of some that were picked may be no answer.
    if (isWhole || first[0]?.isFound) for (const one of first) one.isFound ||= one.score >= HALF * first[0].score;
    const shown = [...first, ...cases.slice(first.length)].sort((a, b) => b.isFound - a.isFound).slice(0, extent);
    await read(shown.filter(({ text }) => text === undefined));
    return shown.filter(({ text }) => text);
  }

  #result({ slot, score, text }, found, lang, { isBrief }) {
    const shown = text.titles[lang] ? lang : other(lang);
    const { excerpt, marks } = isBrief ? {} : text.passage.excerpt(found);
    return {
      case: text.path.split('/').slice(-2)[0],
      url: (lang === this.root.default ? '' : `${lang}/`) + text.path,
      title: text.titles[shown],
      lang: shown,
      place: text.notes[lang] || text.notes[other(lang)],
      excerpt,
      marks,
      excerptLang: slot < SLOTS / 2 ? 'th' : 'en',
      score,
    };
  }

  /** These pages with their names. */
  async #near(pages, run) {
    const read = await Promise.all(pages.map(async (one) => ({ ...one, text: await this.#passage(one.entry, 0, run) })));
    return read.filter(({ text }) => text);
  }

  /** Pages to go straight to, where cases tell so much of a question at most, and the best is read. */
  async #direct(question, near, told, best, run) {
    // What a case says in these words is no name with a slip in it.
    const maySlip = !best?.text.passage.bare.includes(squeeze(question));
    const direct = called(question, near, told, maySlip);
    // What is asked of a place may be a page of the programme's own.
    const [place] = near.filter(({ text }) => AREAS.includes(text.kind))
      .flatMap(({ text }) => text.passage.text.split('\n'))
      .filter((name) => question.includes(name)).sort((a, b) => b.length - a.length);
    const rest = place ? question.replace(place, '') : '';
    if (squeeze(rest) && direct[0]?.rank !== 1) {
      const own = called(rest, await this.#near(named((await this.#find(rest, run)).pages, run), run), 1, false);
      direct.unshift(...own.filter(({ rank, text }) => rank >= HALF && text.kind === 'page'));
    }
    const once = direct.filter(({ entry }, at) => direct.findIndex((one) => one.entry === entry) === at);
    return once.slice(0, 3);
  }

  #page({ text, score }, lang) {
    const shown = text.titles[lang] ? lang : other(lang);
    return {
      kind: text.kind,
      url: (lang === this.root.default ? '' : `${lang}/`) + text.path,
      title: text.titles[shown],
      lang: shown,
      note: text.notes[lang] || text.notes[other(lang)] || '',
      score,
    };
  }

  async #counts(cases, asked, lang, run) {
    const first = this.root.pages;
    const found = new Set(cases.map(({ entry }) => entry - first));
    const counted = await Promise.all(this.root.facets.map(async (name) => {
      const values = (await this.#facet(name, run)).map(({ id, label, cases: own }) => ({
        id, label: label[lang], count: own.filter((one) => found.has(one)).length,
      }));
      return [name, values.filter(({ id, count }) => count || asked[name]?.includes(id))];
    }));
    return Object.fromEntries(counted);
  }

  /** What was likely meant: the same keys on the other layout, or what stands in the best answers. */
  async #suggestion(text, question, found, read, direct, run) {
    // How much of what is likely words is in any page.
    const known = (of) => {
      const telling = of.filter(({ gram, tells }) => tells && run.lists.has(gram));
      return telling.filter(({ gram }) => run.lists.get(gram).count).length / (telling.length || 1);
    };
    const certain = known(found.all);
    if (certain < (run.isBrief ? HALF : 0.75)) {
      const typed = otherLayout(String(text).trim());
      const cut = rarest(asked(fold(typed)), 6, (gram) => this.#class(gram));
      await this.#lists(cut, run);
      const isWord = cut.filter(({ tells }) => tells).length > 1 || isThai(typed);
      if (isWord && known(cut) >= Math.max(0.75, certain + 0.25)) return { text: typed, why: 'layout' };
    }
    const bare = squeeze(question);
    const isThere = ({ text: { passage, names } }) => [passage, ...names].some((own) => own.bare.includes(bare));
    if (bare.length < 4 || bare.length > 40 || [...direct, ...read].some(isThere)) return null;
    const slips = Math.min(2, Math.floor(bare.length / 5));
    for (const { text: { passage, names } } of read.slice(0, 3)) {
      for (const own of [...names, passage]) {
        const meant = own.nearest(bare, slips);
        const other = meant && squeeze(fold(meant));
        // A name that is not typed to its end is not misspelt.
        if (meant && !bare.includes(other) && !other.includes(bare) && digits(other) === digits(bare)) {
          return { text: meant, why: 'spelling' };
        }
      }
    }
    return null;
  }
}

/** When this last let the browser do something else, and for how many milliseconds it may go on then. */
let paused = 0;
const LONG = 8;

/** Lets the browser do something else, where this has worked long: what a reader does waits for no list. */
async function pause() {
  if (performance.now() - paused < LONG) return;
  // A timer would wait for four milliseconds each time.
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(port1.close());
    port2.postMessage(null);
  });
  paused = performance.now();
}

const other = (lang) => (lang === 'th' ? 'en' : 'th');

/** Stops within a Thai abbreviation, which many leave out. */
const STOPS = /([ก-ฮ])\.(?=[ก-ฮ]\.)/g;

/** The grams of a question, each where it stands first, and in which word; spare are those of another writing. */
function asked(question, alone) {
  const found = new Map();
  for (const text of [question, question.replace(STOPS, '$1')]) {
    for (const one of grams(text, alone)) {
      const word = text.slice(0, one.from).split(' ').length;
      if (!found.has(one.gram)) found.set(one.gram, { ...one, word, isSpare: text !== question });
    }
  }
  return [...found.values()];
}

/** The rarest grams, first those that do not share a letter. */
function rarest(all, count, rarity) {
  const order = all.map((one) => ({ ...one, class: rarity(one.gram) })).sort((a, b) => a.class - b.class);
  const apart = [];
  for (const one of order) {
    if (apart.every(({ from, to }) => one.to <= from || to <= one.from)) apart.push(one);
  }
  return [...apart, ...order.filter((one) => !apart.includes(one))].slice(0, count);
}

/** The slot whose passage says most; where only the title does, the first of its language. */
function slotOf({ slots }) {
  let [best, most, title] = [0, -1, 0];
  slots.forEach(({ score }, slot) => {
    if (slot % 8 === 0) title = slot;
    else if (score > most) [best, most] = [slot, score];
  });
  return best || title + 1;
}

/** The pages that may be called what was typed. */
const named = (pages, { isBrief }) =>
  pages.filter(({ share }) => share >= PART).slice(0, isBrief ? BRIEF_NAMES : NAMES);

/** Of pages that are called the same, which is shown first: a province before its capital. */
const KINDS = ['province', 'cluster', 'organisation', 'district', 'term', 'page'];
const AREAS = ['province', 'cluster', 'district'];

/** The greatest share of a question that any of these has. */
const most = (entries) => entries.reduce((greatest, { share }) => Math.max(greatest, share), 0);

/**
 * Pages that are called what was typed, or nearly so, and the one that tells half of it or more where no
 * case tells half of that.
 */
function called(question, near, told, maySlip) {
  const bare = squeeze(question);
  const ranked = near.map((one, at) => {
    const names = one.text.passage.text.split('\n');
    const typed = [bare, ...(one.text.kind === 'district' ? withoutProvince(question, one.text.notes) : [])];
    const like = Math.max(...names.flatMap((name) => typed.map((own) => likeness(squeeze(name), own, maySlip))));
    const tells = at === 0 && one.text.kind === 'page' && one.share >= HALF && told < HALF * one.share;
    // That is worth a name with as many slips as may be.
    return { ...one, rank: Math.max(like, tells ? one.share * (1 - 1 / SLIP) : 0) };
  });
  return ranked.filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank
    || KINDS.indexOf(a.text.kind) - KINDS.indexOf(b.text.kind));
}

/** What is left of a question beside the province that a district is in, wherever in it that stands. */
function withoutProvince(question, notes) {
  return Object.values(notes).map((note) => fold(note).replace(/^จังหวัด| province$/, ''))
    .filter((province) => province && question.includes(province))
    .map((province) => squeeze(question.replace(province, '').replace(/จังหวัด|(^| )จ\.|changwat|province/g, '')));
}

/** How much a name is what was typed, up to 1: it is a good part of it, or begins with it, or has a slip. */
function likeness(name, typed, maySlip) {
  if (name === typed) return 1;
  // A code is no piece of a longer number, nor of a sum.
  if (Math.min(name.length, typed.length) < 3 || !/\D/.test(name)) return 0;
  if (typed.includes(name)) return name.length >= typed.length * HALF ? name.length / typed.length : 0;
  if (name.startsWith(typed)) return typed.length / name.length;
  const most = maySlip ? Math.min(2, Math.floor(typed.length / SLIP)) : 0;
  // A name of another length has that many slips at least.
  const slips = Math.abs(name.length - typed.length) <= most ? distance(name, typed) : Infinity;
  return slips <= most ? 1 - slips / typed.length : 0;
}

/** How many letters are missing, doubled, wrong or swapped (optimal string alignment). */
function distance(one, two) {
  let [before, last] = [[], Array.from({ length: two.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= two.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === two[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, last] = [last, row];
  }
  return last[two.length];
}

const digits = (text) => text.replace(/\D/g, '');
const squeeze = (text) => text.replace(/[\s\p{P}\p{So}\p{Sk}]/gu, '');

/** How much of a question stands in a passage in long pieces: 1 where all of it does. */
function stretches(question, passage) {
  let sum = 0;
  for (let from = 0; from + 4 <= question.length;) {
    let to = from + 4;
    if (!passage.includes(question.slice(from, to))) {
      from += 1;
      continue;
    }
    while (to < question.length && passage.includes(question.slice(from, to + 1))) to += 1;
    sum += ((to - from) / question.length) ** 1.5;
    from = to;
  }
  return sum;
}

// ---------------------------------------------------------------------------------------------
// Passages, as they are written and as they are compared.

/** What is never cut: a letter with its marks; a name that is kept whole, between U+0001 and U+0002. */
const CLUSTER = /\u0001[^\u0002]*\u0002|เเ[\u0e31-\u0e3a\u0e47-\u0e4e]*|[^][\u0300-\u036f\u0e31-\u0e3a\u0e47-\u0e4e\u200b-\u200d\ufe0f]*/gu;
const forms = new Map();

/** How many letters an excerpt has about. */
const EXCERPT = 170;

/** How much of a word of Latin letters is marked inside another one: little of `weir` is in `their`. */
const THIRD = 0.35;

class Passage {
  constructor(text) {
    this.text = text;
  }

  /** The folded text, and for each of its characters where it stands in the text, once it is asked. */
  #folding() {
    if (this.folded !== undefined) return;
    this.folded = '';
    this.at = [];
    this.borders = [0];
    let end = 0;
    for (const cluster of this.text.match(CLUSTER) ?? []) {
      let form = forms.get(cluster);
      if (form === undefined) {
        form = /^\s/.test(cluster) ? ' ' : fold(cluster.replace(/[\u0001\u0002]/g, ''));
        if (cluster.length < 8) forms.set(cluster, form);
      }
      for (let one = 0; one < form.length; one += 1) this.at.push(this.borders.length - 1);
      this.borders.push(end += cluster.length);
      this.folded += form;
    }
  }

  get bare() {
    this.#folding();
    this.squeezed ??= squeeze(this.folded);
    return this.squeezed;
  }

  get grams() {
    this.#folding();
    this.cut ??= grams(this.folded);
    return this.cut;
  }

  /** From which to before which cluster a stretch of the folded text reaches. */
  #clusters(from, to) {
    return [this.at[from], (this.at[to - 1] ?? this.borders.length - 2) + 1];
  }

  #plain(from, to) {
    return this.text.slice(this.borders[from], this.borders[to]).replace(/[\u0001\u0002]/g, '').replace(/\n/g, ' ');
  }

  /** The piece of the passage that tells most of what was asked, with the marks on it. */
  excerpt({ all, rarity }) {
    const asked = new Map(all.map((one) => [one.gram, { word: one.word, weight: rarity.get(one.gram).cases }]));
    const wholes = new Map();
    for (const { word, weight } of asked.values()) wholes.set(word, (wholes.get(word) ?? 0) + weight);
    // Stretches of the text that are in the question, the words of it that they are of, and for each
    // word how much its best stretch tells.
    const runs = [];
    for (const { gram, from, to } of this.grams) {
      if (!asked.has(gram) || !squeeze(this.folded.slice(from, to))) continue;
      const [start, end] = this.#clusters(from, to);
      const last = runs[runs.length - 1];
      if (last && start <= last.end) {
        last.end = Math.max(end, last.end);
        last.grams.add(gram);
      } else {
        const isInside = /[a-z0-9]{2}/.test(this.folded.slice(from && from - 1, from + 1));
        runs.push({ start, end, grams: new Set([gram]), isInside });
      }
    }
    const best = new Map();
    let rarest = 0;
    for (const run of runs) {
      const parts = [...run.grams].map((gram) => asked.get(gram)).sort((a, b) => b.weight - a.weight);
      run.word = parts[0].word;
      run.weight = parts.reduce((sum, { weight }) => sum + weight, 0);
      rarest = Math.max(rarest, parts[0].weight);
      best.set(run.word, Math.max(best.get(run.word) ?? 0, run.weight));
    }
    const kept = runs.filter(({ word, weight, isInside }) => weight >= HALF * Math.max(rarest, best.get(word))
      && !(isInside && weight < THIRD * wholes.get(word)));
    const clusters = this.borders.length - 1;
    let [from, greatest] = [0, -1];
    kept.forEach((first, at) => {
      const seen = new Set();
      let sum = 0;
      for (let next = at; next < kept.length && kept[next].end <= first.start + EXCERPT - 30; next += 1) {
        for (const gram of kept[next].grams) {
          if (!seen.has(gram)) sum += asked.get(gram).weight;
          seen.add(gram);
        }
      }
      if (sum > greatest) [greatest, from] = [sum, first.start];
    });
    // A little before, from a space where one is near; lines are shown as one.
    const start = this.#space(Math.max(0, from - 30), from) ?? Math.max(0, from - 30);
    const end = this.#space(Math.min(clusters, start + EXCERPT), Math.min(clusters, start + EXCERPT + 20))
      ?? Math.min(clusters, start + EXCERPT);
    let excerpt = start > 0 ? '…' : '';
    const marks = [];
    let at = start;
    for (const run of kept) {
      if (run.start < start || run.end > end) continue;
      excerpt += this.#plain(at, run.start);
      const piece = this.#plain(run.start, run.end);
      marks.push([excerpt.length, excerpt.length + piece.length]);
      excerpt += piece;
      at = run.end;
    }
    excerpt += this.#plain(at, end) + (end < clusters ? '…' : '');
    return { excerpt, marks };
  }

  /** The cluster after the first space between two clusters. */
  #space(from, to) {
    for (let at = from; at < to; at += 1) {
      if (/\s/.test(this.text[this.borders[at]] ?? '')) return at + 1;
    }
    return undefined;
  }

  /** What differs least from `wanted`, by one slip at least and at most so many; else nothing. */
  nearest(wanted, slips) {
    if (slips < 1) return null;
    this.#folding();
    // Sellers (1980): the least slips to turn `wanted` into what ends at each letter, and where that
    // begins, in one number: of ways that cost the same the one with the latest beginning is less.
    const COST = 2 ** 20;
    const letters = [...this.at.keys()].filter((at) => squeeze(this.folded[at]));
    const row = wanted.split('').map((_, one) => (one + 1) * COST);
    let found = null;
    letters.forEach((at, count) => {
      const letter = this.folded[at];
      let [across, before] = [-count, -count - 1];
      for (let one = 0; one < row.length; one += 1) {
        const same = across + (letter === wanted[one] ? 0 : COST);
        across = row[one];
        row[one] = before = Math.min(same, across + COST, before + COST);
      }
      const cost = Math.ceil(before / COST);
      const from = letters[cost * COST - before];
      if (cost === 0 || cost > slips || this.folded[from] !== wanted[0]) return;
      // Of ends that differ as much the last: a name is told whole.
      const isWhole = !/[a-z0-9]/.test(this.folded[at + 1] ?? '') || !/[a-z0-9]/.test(letter);
      if (!found || cost < found.cost || (cost === found.cost && from === found.from && isWhole >= found.isWhole)) {
        found = { cost, from, to: at + 1, isWhole };
      }
    });
    if (!found) return null;
    const [from, to] = this.#clusters(found.from, found.to);
    return this.#plain(from, to).trim();
  }
}

// ---------------------------------------------------------------------------------------------
// Keyboards: what the same keys write on the other layout (Kedmanee, TIS 820-2538, and US English).

const LATIN = '1234567890-=qwertyuiop[]asdfghjkl;\'\\zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:"|ZXCVBNM<>?';
const THAI = 'ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงฃผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐"ฎฑธํ๊ณฯญฐ,ฤฆฏโฌ็๋ษศซ.ฅ()ฉฮฺ์?ฒฬฦ';

function otherLayout(text) {
  const [from, to] = isThai(text) ? [THAI, LATIN] : [LATIN, THAI];
  return [...text].map((c) => to[from.indexOf(c)] ?? c).join('');
}
