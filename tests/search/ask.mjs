// Asks `search.js` what a test wants to know, and tells it word for word.
//
// `node ask.mjs JOB` reads a job (tests/it/search.rs writes it) and prints one line of JSON: the folded
// form and the grams of each text in `folds`, and what came of each question in `asks`, with the files
// that were `asked` for. A text is a list of UTF-16 units, since JSON carries no halves of characters. A
// question may say what has become of files of the index: other bytes, or `null` where a file does not
// come.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const base = 'https://amphoe.example/under/';
const { script, folder, folds, asks } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { open, fold, grams } = await import(pathToFileURL(script).href);

const text = (units) => units.map((unit) => String.fromCharCode(unit)).join('');

const reader = (damage, asked) => async (address) => {
  const path = decodeURIComponent(address.slice(base.length));
  asked.push(path);
  try {
    const bytes = damage[path] === undefined ? readFileSync(join(folder, path)) : damage[path];
    return bytes ? new Response(Uint8Array.from(bytes)) : new Response('', { status: 404 });
  } catch {
    return new Response('', { status: 404 });
  }
};

async function answer(ask) {
  const began = performance.now();
  const asked = [];
  try {
    const searcher = await open({ base, fetch: reader(ask.damage ?? {}, asked) });
    const said = await searcher.query(text(ask.text), { limit: 1e9, counts: true, ...ask.options });
    return { ...said, asked, ms: performance.now() - began };
  } catch (error) {
    return { error: String(error?.stack ?? error), ms: performance.now() - began };
  }
}

const said = { folds: folds.map(text).map((one) => [fold(one), grams(fold(one)).map(({ gram }) => gram)]), asks: [] };
for (const ask of asks) said.asks.push(await answer(ask));
process.stdout.write(JSON.stringify(said));
