// Asks Pagefind what measure.mjs asks our search: the same job, the same lines.
//
// `npm ci` in this folder and in tests/browser first. Pagefind's own script runs in Chromium, as it
// was made to, on a page of the reader's language; every body that it fetches is counted once a
// session, as browsers keep them. Its excerpts are fetched for the first ten results, as its own
// interface does.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = join(import.meta.dirname, '../../browser/package.json');
const { chromium } = createRequire(browser)('playwright-core');
const chromiums = [process.env.AMPHOE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = chromiums.find((path) => path && existsSync(path));

const types = { '.js': 'text/javascript', '.json': 'application/json' };
let seen = new Set();
let cost = { bytes: 0, files: 0 };

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const page = /^\/(th|en)\.html$/.exec(path);
  const file = join(job.folder, path);
  if (page) {
    const html = `<!doctype html><html lang="${page[1]}"><meta charset="utf-8"><title>search</title>`;
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  } else if (existsSync(file)) {
    const body = readFileSync(file);
    if (!seen.has(path)) {
      seen.add(path);
      // A script is counted as ours is: compressed by the host. The rest is compressed already.
      cost.bytes += extname(path) === '.js' ? gzipSync(body).length : body.length;
      cost.files += 1;
    }
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(body);
  } else {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}/`;

const slug = (url) => /cases\/([^/]+)\//.exec(url)?.[1];

/** A page of the reader's language whose script has fetched nothing yet. */
async function visit(engine, lang) {
  const context = await engine.newContext();
  const tab = await context.newPage();
  await tab.goto(`${base}${lang}.html`);
  seen = new Set();
  cost = { bytes: 0, files: 0 };
  await tab.evaluate(async () => {
    window.pagefind = await import('/pagefind/pagefind.js');
    await window.pagefind.init();
  });
  return tab;
}

const ask = (tab, one) =>
  tab.evaluate(async ({ q, among }) => {
    const { results } = await window.pagefind.search(q);
    const read = async (it) => {
      const { url, meta } = await it.data();
      return { url, title: meta.title };
    };
    const first = await Promise.all(results.slice(0, 10).map(read));
    const told = { total: results.length, first };
    const holds = (it) => it.url.includes(`/${among}/`);
    if (among && !first.some(holds)) {
      told.found = (await Promise.all(results.slice(10).map(read))).some(holds);
    }
    return told;
  }, one);

const engine = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const task of job.tasks) {
    let tab, lang;
    for (const [at, one] of task.asks.entries()) {
      const reader = one.lang ?? task.lang;
      const isNew = at === 0 || reader !== lang || (task.session > 0 && at % task.session === 0);
      const begun = performance.now();
      if (isNew) {
        await tab?.context().close();
        tab = await visit(engine, reader);
        lang = reader;
      }
      const before = isNew ? { bytes: 0, files: 0 } : { ...cost };
      const { total, first, found } = await ask(tab, one);
      const results = first.map(({ url, title }) => ({
        case: slug(url),
        url: url.replace(/^\//, ''),
        title,
        lang: url.startsWith('/en/') ? 'en' : 'th',
      }));
      const told = { task: task.name, total, results, found, ms: performance.now() - begun };
      told.bytes = cost.bytes - before.bytes;
      told.files = cost.files - before.files;
      process.stdout.write(`${JSON.stringify(told)}\n`);
    }
    await tab?.context().close();
  }
} finally {
  await engine.close();
  server.close();
}
