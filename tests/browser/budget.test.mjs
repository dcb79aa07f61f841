// What a page costs a reader who pays for data: the weights of the built site, as a table, each held
// to its budget. Weights are of files compressed as hosts compress them (gzip, level 9 changes little).

import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { test } from 'node:test';
import { files, isInvented, read } from './site.mjs';

const gzip = (text) => gzipSync(text).length;
const weigh = (paths) => paths.reduce((sum, path) => sum + gzip(read(path)), 0);

const pages = files('.html');
// Assets of the publication before this one may still lie there; what counts is what a page names.
const named = (end) => [...new Set(read('index.html').match(new RegExp(`assets/[\\w.-]+\\.${end}\\b`, 'g')))];
const styles = named('css');
const scripts = named('js');

const cases = pages.filter((path) => /^(en\/)?cases\/(?!page\/)[^/]+\/index\.html$/.test(path));
const homes = ['index.html', 'en/index.html'];

/** The stylesheets and scripts that a page asks for before it is shown. */
function asks(page) {
  const html = read(page);
  const of = (pattern) => [...html.matchAll(pattern)].map(([tag]) => tag);
  return {
    styles: of(/<link\b[^>]*\brel="stylesheet"[^>]*>/g),
    blocking: of(/<script\b(?![^>]*application\/ld\+json)(?![^>]*type="module")[^>]*>/g),
  };
}

/** The heaviest of `paths` by its HTML alone. */
function heaviest(paths) {
  const [first] = paths
    .map((path) => ({ path, weight: gzip(read(path)) }))
    .sort((a, b) => b.weight - a.weight);
  return first;
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;

test('no page is heavier than its budget', (t) => {
  const style = weigh(styles);
  const all = heaviest(pages);
  const aCase = heaviest(cases);
  const home = heaviest(homes);
  const budgets = [
    ['the stylesheet', styles.join(' '), style, 12],
    ['all scripts', `${scripts.length} files`, weigh(scripts), 12],
    ['heaviest case, HTML and CSS', aCase.path, aCase.weight + style, 30],
    ['home with the map, HTML and CSS', home.path, home.weight + style, 45],
    ['heaviest page, HTML and CSS', all.path, all.weight + style, 100],
  ];
  const rows = budgets.map(([what, path, weight, most]) => ({
    what,
    path,
    gzip: kilobytes(weight),
    most: `${most} KB`,
    fits: weight <= most * 1024 ? 'yes' : 'NO',
  }));
  const width = (name) => Math.max(name.length, ...rows.map((row) => row[name].length));
  const line = (row) => Object.keys(rows[0]).map((name) => row[name].padEnd(width(name))).join('  ');
  t.diagnostic(`${isInvented ? 'invented' : 'real'} content, ${pages.length} pages, ${cases.length} cases`);
  [Object.fromEntries(Object.keys(rows[0]).map((name) => [name, name])), ...rows].forEach((row) =>
    t.diagnostic(line(row)),
  );
  assert.equal(styles.length, 1, 'a page waits for one stylesheet');
  assert.ok(cases.length > 0, 'there are cases to weigh');
  const over = rows.filter(({ fits }) => fits === 'NO').map(line);
  assert.deepEqual(over, []);
});

test('a page waits for its HTML and one stylesheet, and no script', () => {
  for (const page of pages) {
    const { styles: links, blocking } = asks(page);
    assert.equal(links.length, 1, page);
    assert.deepEqual(blocking, [], page);
  }
});

test('what a page loads by itself has its digest in its name, so that it is cached for good', () => {
  const hashed = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;
  const loose = new Set();
  for (const page of pages) {
    const html = read(page).replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
    const tags = html.match(/<(?:link|script|img|source)\b[^>]*>/g) ?? [];
    for (const tag of tags) {
      if (tag.startsWith('<link') && !/rel="(?:stylesheet|icon|preload)"/.test(tag)) continue;
      const attributes = [...tag.matchAll(/\b(?:src|srcset|href)="([^"]*)"/g)].map(([, value]) => value);
      const addresses = attributes.flatMap((value) => value.split(',').map((it) => it.trim().split(' ')[0]));
      addresses.filter((address) => !hashed.test(address)).forEach((it) => loose.add(`${page}: ${it}`));
    }
  }
  assert.deepEqual([...loose].slice(0, 5), []);
});
