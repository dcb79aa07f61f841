// What Lighthouse thinks of the built site as a telephone sees it: performance, accessibility, best
// practices, SEO. By hand (`npm ci && npm run lighthouse`), since it takes minutes and a second look
// at the same page may differ by a point or two.
//
// The site is served from its folder with the headers that it asks static hosts for and compressed
// as they compress it. `AMPHOE_SITE` names another folder, arguments other pages.

import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { answer, base, folder } from '../site.mjs';

const kinds = { home: '', case: 'cases/lawa-liver-fluke/', district: 'districts/4708/', search: 'search/?q=%E0%B8%82%E0%B8%A2%E0%B8%B0' };
/** What is meant to be so: a page of answers is no answer, and stays out of other search engines. */
const meant = { search: ['is-crawlable'] };
const asked = process.argv.slice(2);
const pages = asked.length > 0 ? Object.fromEntries(asked.map((path) => [path, path])) : kinds;

/** The headers of `_headers` for a path: those of every rule that fits. */
function headersFor(path) {
  const headers = {};
  let applies = false;
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    if (line.startsWith('/')) applies = path.startsWith(line.trim().replace(/\*$/, ''));
    const [, name, value] = /^ +([^:]+): (.*)$/.exec(line) ?? [];
    if (applies && name) headers[name] = value;
  }
  return headers;
}

const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  const { status, contentType, body } = answer(base + path.slice(1));
  const headers = { ...headersFor(path), 'Content-Type': contentType, Vary: 'Accept-Encoding' };
  const packed = /^(text|application)|svg/.test(contentType) ? gzipSync(body) : body;
  if (packed !== body) headers['Content-Encoding'] = 'gzip';
  response.writeHead(status, headers).end(packed);
});
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const root = `http://localhost:${server.address().port}/`;

const chrome = await launch({
  chromePath: process.env.AMPHOE_CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
let least = 100;
try {
  for (const [name, path] of Object.entries(pages)) {
    const { lhr } = await lighthouse(root + path, {
      port: chrome.port,
      logLevel: 'error',
      skipAudits: meant[name] ?? [],
    });
    const scores = Object.values(lhr.categories).map(({ title, score }) => [title, Math.round(score * 100)]);
    least = Math.min(least, ...scores.map(([, score]) => score));
    console.log(`${name.padEnd(10)} ${scores.map(([title, score]) => `${title} ${score}`).join('  ')}`);
    for (const { auditRefs } of Object.values(lhr.categories)) {
      for (const { id, weight } of auditRefs) {
        const { score, title, displayValue } = lhr.audits[id];
        if (weight > 0 && score !== null && score < 1) {
          console.log(`  ${score.toFixed(2)} ${title}${displayValue ? ` (${displayValue})` : ''}`);
        }
      }
    }
  }
} finally {
  await chrome.kill();
  server.close();
}
process.exitCode = least === 100 ? 0 : 1;
