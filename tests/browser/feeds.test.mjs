// The files that machines fetch: Atom feeds, the sitemap, robots.txt. Shape by schema, then what no
// schema can say: that each address leads to a published file.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { memoryPages, validateXML } from 'xmllint-wasm';
import { base, fileFor, files, read } from './site.mjs';

const MOST_ADDRESSES = 50_000;

async function valid(path, schema) {
  const { valid: isValid, errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: read(path) },
    schema: readFileSync(join(import.meta.dirname, 'schemas', schema), 'utf8'),
    extension: 'relaxng',
    maxMemoryPages: memoryPages.GiB,
  });
  const said = errors.slice(0, 10).map(({ message }) => `${path}: ${message}`);
  assert.ok(isValid, said.join('\n'));
}

const decoded = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const all = (text, pattern) =>
  [...text.matchAll(pattern)].map(([, found]) => found.replace(/&[#\w]+;/g, (name) => decoded[name] ?? name));

/** Each of `addresses` leads to a file; those of others are not ours to follow. */
function lead(path, addresses) {
  const dead = addresses.filter((address) => fileFor(address) === undefined);
  assert.deepEqual(dead, [], `${path}: nothing is published there`);
}

const unique = (list) => assert.equal(new Set(list).size, list.length, 'each stands there once');

const feeds = files('feed.xml');

test('there is a feed in each language', () => {
  for (const path of ['feed.xml', 'en/feed.xml']) assert.ok(feeds.includes(path), path);
});

for (const path of feeds) {
  test(`${path} is an Atom feed`, async () => {
    await valid(path, 'atom.rng');
    const feed = read(path);
    const [head, ...entries] = feed.split('<entry');
    const ids = entries.map((entry) => all(entry, /<id>([^<]+)<\/id>/g)[0]);
    unique(ids);
    assert.match(head, /rel="self"/, 'RFC 4287, 4.1.1: a feed should say its own address');
    lead(path, all(feed, /<link [^>]*href="([^"]+)"/g));
    if (!head.includes('<author>')) {
      assert.ok(entries.every((entry) => entry.includes('<author>')), 'RFC 4287, 4.1.1: an author');
    }
  });
}

test('the sitemap names published pages, each once, in all their languages', async () => {
  const maps = files('.xml').filter((path) => /(^|\/)sitemap[^/]*\.xml$/.test(path));
  assert.ok(maps.includes('sitemap.xml'));
  const named = [];
  for (const path of maps) {
    await valid(path, 'sitemap.rng');
    const map = read(path);
    const addresses = all(map, /<loc>([^<]+)<\/loc>/g);
    assert.ok(addresses.length <= MOST_ADDRESSES, `${path}: ${addresses.length} addresses`);
    lead(path, [...addresses, ...all(map, /<xhtml:link [^>]*href="([^"]+)"/g)]);
    named.push(...addresses);
  }
  unique(named);
  assert.ok(named.includes(base), 'the home page');
});

test('robots.txt leads to the sitemap', () => {
  assert.ok(read('robots.txt').split(/\r?\n/).includes(`Sitemap: ${base}sitemap.xml`));
});
