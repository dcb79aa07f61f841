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

/**
 * What `src/search/posting.rs` says too: how many slots an entry has, what one step of impact is worth,
 * how many classes of grams the sketch tells apart.
 */
const SLOTS = 16;
const STEP = 0.5;
const SKETCH = 8192;
const K1 = 1.2;
const B = 0.6;
const USUAL = 600;

/** How many grams of a question are fetched, and how many passages are read. */
const GRAMS = 10;
const READ = 12;

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

const PIECE = /(?<thai>[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำ]?|[\u0e00-\u0e7f])|(?<word>[a-z0-9\u00aa-\u00d6\u00d8-\u00f6\u00f8-\u052f\u1e00-\u1fff]+)|(?<sign>[^ ])/gu;

/** FNV-1a over `length` numbers, then mixed. */
function hash32(length, numberAt) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ numberAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

const number = (text) => hash32(text.length, (at) => text.charCodeAt(at));

/**
 * The grams of a folded text: their numbers, from where to where they stand, and whether they are
 * likely a piece of a word.
 */
export function grams(text) {
  const found = [];
  const add = (gram, from, to, tells = true) => found.push({ gram: number(gram), from, to, tells, thai: isThai(gram) });
  let last = null;
  for (const match of text.matchAll(PIECE)) {
    const { thai, word, sign } = match.groups;
    const piece = match[0];
    const [from, to] = [match.index, match.index + piece.length];
    const kind = thai ? 'thai' : word ? 'word' : 'sign';
    if (word) {
      const bounded = [...`_${word}_`];
      for (let at = 0; at === 0 || at + 4 <= bounded.length; at += 1) {
        const start = Math.max(from, from + at - 1);
        const tells = word.length > 1 && /[^0-9]/.test(word);
        add(bounded.slice(at, at + 4).join(''), start, Math.min(to, from + at + 3), tells);
      }
    } else if (last?.kind === kind) {
      add(last.piece + piece, last.from, to, !sign);
    }
    if (sign) add(sign, from, to, false);
    last = { kind, piece, from };
  }
  return found;
}

const isThai = (text) => /[\u0e00-\u0e7f]/.test(text);

/** The single clusters of Thai in a folded text. */
const singles = (text) => [...text.matchAll(PIECE)].filter((match) => match.groups.thai)
  .map((match) => ({
    gram: number(match[0]), from: match.index, to: match.index + match[0].length, tells: false, thai: true,
  }));

// ---------------------------------------------------------------------------------------------
// Files.

/** The bytes of a file, without the two that say whether it came as it was written (`src/search/bytes.rs`). */
async function whole(response, path) {
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const length = bytes.length - 2;
  const seal = bytes[length] * 256 + bytes[length + 1];
  if (!(length >= 0 && (hash32(length, (at) => bytes[at]) & 0xffff) === seal)) throw new Error(`${path}: damaged`);
  return bytes.subarray(0, length);
}

/** Reads numbers of seven bits a byte. */
function* varints(bytes, at = 0) {
  for (let value = 0, shift = 1; at < bytes.length; at += 1) {
    value += (bytes[at] & 127) * shift;
    shift *= 128;
    if (bytes[at] < 128) {
      yield [value, at + 1];
      [value, shift] = [0, 1];
    }
  }
}

/** Reads bits, the highest first; zeros after the end. */
class Bits {
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at * 8;
  }

  next(count) {
    let value = 0;
    for (let left = count; left > 0; left -= 1, this.at += 1) {
      value = value * 2 + ((this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1);
    }
    return value;
  }
}

/** What the texts of a language are written with: see `src/search/book.rs`. */
class Book {
  constructor(bytes) {
    const numbers = varints(bytes);
    const next = () => numbers.next().value ?? [0, bytes.length];
    const [[singles], [joined]] = [next(), next()];
    let [character, at] = [0, 0];
    this.pieces = [''];
    for (let one = 0; one < singles; one += 1) {
      let step;
      [step, at] = next();
      character += step;
      this.pieces.push(String.fromCodePoint(character));
    }
    const bits = new Bits(bytes, at);
    for (let one = 0; one < joined; one += 1) {
      this.pieces.push(this.pieces[bits.next(11)] + this.pieces[bits.next(11)]);
    }
    const lengths = this.pieces.map(() => bits.next(4));
    /** The pieces in the order of their codes, and how many codes each length has. */
    this.order = lengths.map((_, piece) => piece)
      .sort((a, b) => lengths[a] - lengths[b] || a - b);
    this.counts = Array(16).fill(0);
    for (const length of lengths) this.counts[length] += 1;
  }

  read(bytes) {
    const [count, start] = varints(bytes).next().value ?? [0, 0];
    const bits = new Bits(bytes, start);
    let text = '';
    for (let one = 0; one < count && bits.at < bytes.length * 8; one += 1) {
      let [code, first, passed] = [0, 0, 0];
      for (let length = 1; length < 16; length += 1) {
        code = code * 2 + bits.next(1);
        const here = this.counts[length];
        if (code < first + here) {
          const piece = this.order[passed + code - first];
          text += piece ? this.pieces[piece] : String.fromCodePoint(Math.min(bits.next(21), 0x10ffff));
          break;
        }
        [first, passed] = [(first + here) * 2, passed + here];
      }
    }
    return text;
  }
}

/** Postings of one gram: how many there are in all, and those that were fetched. */
function list(bytes, quotient) {
  const numbers = varints(bytes);
  const next = () => numbers.next().value?.[0];
  for (let at = 0, gap = next(); gap !== undefined; gap = next()) {
    at += gap;
    const head = next();
    const found = { count: head >>> 1, more: (head & 1) === 1, slots: [], worths: [] };
    if (found.more) found.count = next();
    for (let one = head >>> 1, slot = 0; one > 0; one -= 1) {
      const posting = next();
      if (posting === undefined) break;
      slot += Math.floor(posting / 8);
      found.slots.push(slot);
      found.worths.push(((posting & 7) + 1) * STEP);
    }
    if (at === quotient) return found;
    if (at > quotient) break;
  }
  return { count: 0, more: false, slots: [], worths: [] };
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
    run.lists.set(gram, {
      ...found, more: false, slots: found.slots.concat(rest.slots), worths: found.worths.concat(rest.worths),
    });
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
    const onPages = found ? found.slots.filter((slot) => slot < pages * SLOTS).length : share * pages;
    return { cases: idf(found ? found.count - onPages : share * all, all), pages: idf(onPages, pages) };
  }

  /** What kind of entry has this number: pages come first. */
  #kind(entry) {
    return entry < this.root.pages ? 'pages' : 'cases';
  }

  async #book(lang, run) {
    if (!this.#books.has(lang)) {
      const bytes = await this.#file(this.root.books[lang], run);
      if (bytes) this.#books.set(lang, new Book(bytes));
    }
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
      const [what, th, en, noteTh, noteEn, ...lines] = book.read(bytes).split('\n');
      const [kind, path] = what.split(' ');
      this.#passages.set(key, {
        kind, path, titles: { th, en }, notes: { th: noteTh, en: noteEn }, passage: new Passage(lines.join('\n')),
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
    const numbers = varints(bytes, end + 1);
    return JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))).map(([id, th, en, count]) => {
      let before = 0;
      const cases = Array.from({ length: count }, () => {
        before += numbers.next().value?.[0] ?? 0;
        return before;
      });
      return { id, label: { th, en }, cases };
    });
  }

  /**
   * Answers `text` for a reader of `lang`. `facets` narrows the answer; with `counts` the facets come
   * with how many of the answers each value has.
   */
  async query(text, { lang = this.root.default, limit = 10, facets = {}, counts = false } = {}) {
    const run = { bytes: 0, missing: false, lists: new Map() };
    const question = fold(String(text).slice(0, 400));
    const answer = { total: 0, results: [], pages: [], facets: {}, suggestion: null };
    if (question) {
      const found = await this.#find(question, run);
      const within = await this.#within(facets, run);
      const first = this.root.pages;
      const cases = found.entries.filter(({ entry }) => entry >= first && (!within || within.has(entry - first)));
      const pages = found.entries.filter(({ entry }) => entry < first);
      answer.total = cases.length;
      const reading = this.#read(cases, question, found, lang, limit, run);
      const direct = await this.#direct(pages, cases, question, lang, reading, run);
      const read = await reading;
      answer.results = read.slice(0, limit).map((one) => this.#result(one, found, lang));
      answer.pages = direct;
      answer.suggestion = await this.#suggestion(text, question, found, read, run);
      if (counts) answer.facets = await this.#counts(cases, lang, run);
    }
    return { ...answer, missing: run.missing, bytes: run.bytes };
  }

  /** The entries that have grams of a question, the best first. */
  async #find(question, run) {
    let all = unique(grams(question));
    await this.#lists(rarest(all, GRAMS, (gram) => this.#class(gram)), run);
    const known = () => all.filter(({ gram }) => run.lists.get(gram)?.slots.length);
    // What no page has tells nothing: others are asked for in its place.
    const rest = all.filter(({ gram }) => !run.lists.has(gram));
    await this.#lists(rarest(rest, GRAMS - known().length, (gram) => this.#class(gram)), run);
    // Nor does a word beside them answer for what is asked in Thai.
    const isThaiAsked = all.some(({ thai }) => thai);
    if (!known().some(({ thai }) => thai || !isThaiAsked)) {
      all = unique([...all, ...singles(question)]);
      await this.#lists(rarest(all, GRAMS, (gram) => this.#class(gram)), run);
    }
    const used = known();
    // A short question of common grams is answered in full. Grams at its ends may be cut from longer
    // ones, so they are no proof that a page is not meant.
    if (used.length <= SHORT) {
      await Promise.all(used.filter(({ gram }) => run.lists.get(gram).more).map(({ gram }) => this.#tail(gram, run)));
    }

    const rarity = new Map(all.map((one) => [one.gram, this.#rarity(one, run)]));
    const entries = new Map();
    for (const { gram } of used) {
      const { slots, worths } = run.lists.get(gram);
      const best = new Map();
      slots.forEach((slot, at) => {
        const number = Math.floor(slot / SLOTS);
        const weight = rarity.get(gram)[this.#kind(number)];
        let entry = entries.get(number);
        if (!entry) entries.set(number, entry = { entry: number, sum: 0, slots: new Map() });
        let own = entry.slots.get(slot % SLOTS);
        if (!own) entry.slots.set(slot % SLOTS, own = { sum: 0, share: 0 });
        own.sum += weight * worths[at];
        own.share += weight;
        best.set(entry, Math.max(best.get(entry) ?? 0, worths[at]));
      });
      best.forEach((worth, entry) => { entry.sum += rarity.get(gram)[this.#kind(entry.entry)] * worth; });
    }
    const total = (kind) => used.reduce((sum, { gram }) => sum + rarity.get(gram)[kind], 0);
    const totals = { cases: total('cases'), pages: total('pages') };
    for (const entry of entries.values()) {
      const most = totals[this.#kind(entry.entry)];
      for (const slot of entry.slots.values()) {
        slot.score = TOGETHER * slot.sum + COMPLETE * (slot.share / most) ** 8 * most;
      }
      const slots = [...entry.slots.values()];
      entry.share = Math.max(...slots.map(({ share }) => share)) / most;
      entry.score = entry.sum + Math.max(...slots.map(({ score }) => score));
    }
    const order = [...entries.values()].sort((a, b) => b.score - a.score || a.entry - b.entry);
    return { all, used, rarity, totals, entries: order };
  }

  /** Reads the passages of the best, and puts the first dozen in order by what is read. */
  async #read(cases, question, found, lang, limit, run) {
    const bare = squeeze(question);
    const total = found.all.reduce((sum, { gram }) => sum + found.rarity.get(gram).cases, 0);
    const shown = cases.slice(0, Math.max(READ, limit));
    const read = await Promise.all(shown.map(async (one, at) => {
      const slot = slotOf(one);
      const text = await this.#passage(one.entry, slot, run);
      if (!text) return null;
      const passage = text.passage.bare;
      const titles = Object.values(text.titles).map((title) => squeeze(fold(title)));
      let score = at < READ ? 0 : -Infinity;
      if (at < READ) {
        const counts = new Map();
        for (const { gram } of text.passage.grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
        for (const { gram } of titles.flatMap(grams)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
        const length = K1 * (1 - B + (B * text.passage.grams.length) / USUAL);
        score = one.sum + COMPLETE * one.share ** 8 * found.totals.cases;
        for (const { gram } of found.all) {
          const count = counts.get(gram) ?? 0;
          const worth = found.rarity.get(gram).cases * (count * (K1 + 1)) / (count + length);
          score += (TOGETHER + (run.lists.has(gram) ? 0 : 1)) * worth;
        }
        const title = titles.some((own) => own === bare) ? TITLE_IS
          : titles.some((own) => own.startsWith(bare)) ? TITLE_BEGINS : 0;
        const literal = passage.includes(bare) || titles.some((own) => own.includes(bare));
        score += total * (title + (literal ? LITERAL : 0) + STRETCH * stretches(bare, passage));
      }
      return { ...one, slot, score, text };
    }));
    const order = read.filter(Boolean);
    return [
      ...order.slice(0, READ).sort((a, b) => b.score - a.score || a.entry - b.entry),
      ...order.slice(READ),
    ];
  }

  #result({ entry, slot, score, text }, found, lang) {
    const shown = text.titles[lang] ? lang : other(lang);
    const { excerpt, marks } = text.passage.excerpt(found);
    return {
      case: text.path.split('/').slice(-2)[0],
      url: (lang === this.root.default ? '' : `${lang}/`) + text.path,
      title: text.titles[shown],
      lang: shown,
      place: text.notes[lang] || text.notes[other(lang)],
      excerpt,
      marks,
      excerptLang: slot < SLOTS / 2 ? 'th' : 'en',
      score: Number.isFinite(score) ? score : entry.score,
    };
  }

  /** Pages to go straight to: what is called as was typed, or nearly so, and what tells more than any case. */
  async #direct(pages, cases, question, lang, reading, run) {
    const bare = squeeze(question);
    const near = pages.filter(({ share }) => share >= 0.4).slice(0, 8);
    const texts = await Promise.all(near.map((one) => this.#passage(one.entry, 0, run)));
    // What a case says in these words is not a name with a slip in it.
    const [best] = await reading;
    const isSaid = best ? best.text.passage.bare.includes(bare) : false;
    const isUnknown = [...run.lists.values()].some(({ count }) => !count);
    const read = near.map((one, at) => {
      const text = texts[at];
      if (!text) return null;
      const names = text.passage.text.split('\n').map(squeeze);
      // A page tells more than any case; more clearly so where something typed is nowhere told.
      const least = Math.min(0.95, (cases[0]?.share ?? 0) + (isUnknown ? 0.2 : 0));
      const tells = text.kind === 'page' && !isSaid && one.share > Math.max(0.55, least);
      const isPlace = ['province', 'cluster', 'district'].includes(text.kind);
      const part = isPlace ? 0.5 : 0.6;
      const rank = Math.max(tells ? one.share / 2 : 0, ...names.map((name) => likeness(name, bare, part, isSaid)));
      const shown = text.titles[lang] ? lang : other(lang);
      return {
        kind: text.kind,
        url: (lang === this.root.default ? '' : `${lang}/`) + text.path,
        title: text.titles[shown],
        lang: shown,
        note: text.notes[lang] || text.notes[other(lang)] || '',
        score: one.score,
        rank,
      };
    });
    return read.filter((one) => one?.rank > 0)
      .sort((a, b) => b.rank - a.rank || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.score - a.score)
      .slice(0, 3);
  }

  async #counts(cases, lang, run) {
    const first = this.root.pages;
    const found = new Set(cases.map(({ entry }) => entry - first));
    const counted = await Promise.all(this.root.facets.map(async (name) => {
      const values = (await this.#facet(name, run)).map(({ id, label, cases: own }) => ({
        id, label: label[lang], count: own.filter((one) => found.has(one)).length,
      }));
      return [name, values.filter(({ count }) => count)];
    }));
    return Object.fromEntries(counted);
  }

  /** What was likely meant: the same keys on the other layout, or what stands in the best answers. */
  async #suggestion(text, question, found, read, run) {
    // How much of what is likely words is in any page.
    const known = (of) => {
      const telling = of.filter(({ gram, tells }) => tells && run.lists.has(gram));
      return telling.filter(({ gram }) => run.lists.get(gram).count).length / (telling.length || 1);
    };
    const certain = known(found.all);
    if (certain < 0.75) {
      const typed = otherLayout(String(text).trim());
      const cut = rarest(unique(grams(fold(typed))), 6, (gram) => this.#class(gram));
      await this.#lists(cut, run);
      if (known(cut) >= Math.max(0.75, certain + 0.25)) return { text: typed, why: 'layout' };
    }
    const bare = squeeze(question);
    const isThere = ({ text: { passage, titles } }) => passage.bare.includes(bare)
      || Object.values(titles).some((title) => squeeze(fold(title)).includes(bare));
    if (bare.length < 4 || bare.length > 40 || read.some(isThere)) return null;
    const slips = Math.min(2, Math.floor(bare.length / 5));
    for (const { text: { passage, titles } } of read.slice(0, 3)) {
      for (const own of [new Passage(titles.th), new Passage(titles.en), passage]) {
        const meant = own.nearest(bare, slips);
        const other = meant && squeeze(fold(meant));
        // A name that is not typed to its end is not misspelt.
        if (meant && !bare.includes(other) && !other.includes(bare)) return { text: meant, why: 'spelling' };
      }
    }
    return null;
  }
}

const other = (lang) => (lang === 'th' ? 'en' : 'th');

/** Each gram once, where it stands first. */
function unique(all) {
  const seen = new Set();
  return all.filter(({ gram }) => !seen.has(gram) && seen.add(gram));
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

/** Of pages that are called the same, which is shown first: a province before its capital. */
const KINDS = ['province', 'cluster', 'organisation', 'district', 'term', 'page'];

/** How much a name is what was typed: 3 where it is, less where it holds it, is held or nearly is it. */
function likeness(name, typed, part, isSaid) {
  if (name === typed) return 3;
  if (typed.length < 3 || name.length < 3) return 0;
  if (typed.includes(name)) return name.length / typed.length >= part ? 2 : 0;
  if (name.startsWith(typed)) return 1 + typed.length / name.length / 2;
  if (isSaid) return 0;
  const slips = Math.min(2, Math.floor(typed.length / 4));
  return slips && distance(name, typed) <= slips ? 1 : 0;
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

const squeeze = (text) => text.replace(/[\s\p{P}]/gu, '');

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

class Passage {
  constructor(text) {
    this.text = text;
  }

  /** The folded text, and for each of its characters where it stands in the text, once it is asked. */
  #folding() {
    if (this.folded !== undefined) return;
    this.folded = '';
    this.at = [];
    this.borders = [];
    for (const { 0: cluster, index } of this.text.matchAll(CLUSTER)) {
      let form = forms.get(cluster);
      if (form === undefined) {
        form = /^\s/.test(cluster) ? ' ' : fold(cluster.replace(/[\u0001\u0002]/g, ''));
        if (cluster.length < 8) forms.set(cluster, form);
      }
      for (let one = 0; one < form.length; one += 1) this.at.push(this.borders.length);
      this.borders.push(index);
      this.folded += form;
    }
    this.borders.push(this.text.length);
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
    const asked = new Map(all.map(({ gram }) => [gram, rarity.get(gram).cases]));
    const most = Math.max(0, ...asked.values());
    // Stretches of the text that are in the question; one common gram alone is none.
    const runs = [];
    for (const { gram, from, to } of this.grams) {
      const weight = asked.get(gram);
      if (weight === undefined) continue;
      const [start, end] = this.#clusters(from, to);
      const last = runs[runs.length - 1];
      if (last && start <= last.end) {
        Object.assign(last, { end: Math.max(end, last.end), count: last.count + 1 });
        last.grams.push(gram);
        last.weight = Math.max(last.weight, weight);
      } else runs.push({ start, end, weight, count: 1, grams: [gram] });
    }
    const kept = runs.filter(({ weight, count }) => count > 1 || weight > most * 0.5);
    const clusters = this.borders.length - 1;
    let [from, best] = [0, -1];
    kept.forEach((first, at) => {
      const seen = new Set();
      let sum = 0;
      for (let next = at; next < kept.length && kept[next].end <= first.start + EXCERPT - 30; next += 1) {
        for (const gram of kept[next].grams) {
          if (!seen.has(gram)) sum += asked.get(gram);
          seen.add(gram);
        }
      }
      if (sum > best) [best, from] = [sum, first.start];
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
    // Sellers (1980): the least slips to turn `wanted` into what ends at each character.
    const letters = [];
    for (let at = 0; at < this.folded.length; at += 1) {
      if (squeeze(this.folded[at])) letters.push(at);
    }
    let row = Array.from({ length: wanted.length + 1 }, (_, one) => [one, 0]);
    let found = null;
    letters.forEach((at, count) => {
      const next = [[0, count + 1]];
      for (let one = 1; one <= wanted.length; one += 1) {
        const same = this.folded[at] === wanted[one - 1] ? 0 : 1;
        const ways = [[row[one - 1][0] + same, row[one - 1][1]], [row[one][0] + 1, row[one][1]],
          [next[one - 1][0] + 1, next[one - 1][1]]];
        next.push(ways.reduce((a, b) => (b[0] < a[0] ? b : a)));
      }
      row = next;
      const [cost, start] = row[wanted.length];
      if (cost === 0 || cost > slips || this.folded[letters[start]] !== wanted[0]) return;
      // Of ends that differ as much the last: a name is told whole.
      if (!found || cost < found.cost || (cost === found.cost && letters[start] === found.from)) {
        found = { cost, from: letters[start], to: at + 1 };
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
