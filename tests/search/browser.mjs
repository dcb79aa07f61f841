// How long a reader waits from a key to the list, in Chromium on a processor slowed four times.
//
// `node browser.mjs JOB` takes the same job as measure.mjs and prints one number for each question,
// in milliseconds: from the call of the module to a drawn list of its answers. The files are served
// from this machine without delay, since it is the work that is measured and not the network; the
// page holds nothing but the list. Needs what tests/browser needs; prints `skipped: …` without it.

import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const browser = join(import.meta.dirname, '../browser/package.json');
const chromiums = [process.env.AMPHOE_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

let chromium;
try {
  ({ chromium } = createRequire(browser)('playwright-core'));
} catch {
  console.log('skipped: no playwright-core in tests/browser (npm ci)');
  process.exit(0);
}
const executablePath = chromiums.find((path) => path && existsSync(path));
if (!executablePath) {
  console.log('skipped: no Chromium');
  process.exit(0);
}

const html = '<!doctype html><meta charset="utf-8"><title>search</title><ol id="list"></ol>';

/** The body and type of what the page asks for; nothing where there is none. */
function answer(path) {
  if (path === '/') return [html, 'text/html'];
  const file = path === '/search.js' ? job.script : join(job.folder, path);
  if (!existsSync(file)) return [];
  return [readFileSync(file), path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'];
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  const [body, type] = answer(path);
  if (body === undefined) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': type }).end(body);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http://127.0.0.1:${server.address().port}/`;

const engine = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const tab = await engine.newPage();
  await tab.goto(base);
  const session = await tab.context().newCDPSession(tab);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const times = await tab.evaluate(
    async ({ base, tasks }) => {
      const { open } = await import(`${base}search.js`);
      const searcher = await open({ base, fetch: (...it) => fetch(...it) });
      const list = document.querySelector('#list');
      const times = [];
      for (const task of tasks) {
        for (const { q } of task.asks) {
          const begun = performance.now();
          const { results } = await searcher.query(q, { lang: task.lang, limit: 10 });
          list.replaceChildren(
            ...results.map((it) => {
              const item = document.createElement('li');
              item.textContent = `${it.title} ${it.excerpt ?? ''}`;
              return item;
            }),
          );
          list.getBoundingClientRect();
          times.push(performance.now() - begun);
        }
      }
      return times;
    },
    { base, tasks: job.tasks },
  );
  for (const time of times) console.log(time);
} finally {
  await engine.close();
  server.close();
}
