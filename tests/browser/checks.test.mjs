// The checks themselves: each has to find what it looks for, or its silence means nothing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as checks from './checks.mjs';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base } from './site.mjs';

let browser;
let page;
before(async () => {
  if (whereBrowser.skip) return;
  browser = await launch();
  page = await open(browser, { viewport: { width: 360, height: 800 } });
});
after(() => browser?.close());

const shell = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8">
   <meta name="viewport" content="width=device-width"><title>A page</title>
   <style>.big { display: inline-block; min-width: 24px; min-height: 24px }</style>${body}`;

async function found(check, body) {
  await page.setContent(shell(body));
  return check(page);
}

test('a picture without words is found', whereBrowser, async () => {
  const [first] = await found(checks.accessible, '<main><h1>A</h1><img src="data:,"></main>');
  assert.match(first, /^axe image-alt/);
  assert.deepEqual(await found(checks.accessible, '<main><h1>A</h1><p>Words</p></main>'), []);
});

test('letters that cannot be told from their ground are found', whereBrowser, async () => {
  const grey = '<main><h1>A</h1><p style="color: #aaa; background: #999">Words</p></main>';
  assert.match((await found(checks.legible, grey))[0], /^axe color-contrast/);
  assert.deepEqual(await found(checks.legible, '<main><h1>A</h1><p>Words</p></main>'), []);
});

test('a page that is too wide is found', whereBrowser, async () => {
  const [first] = await found(checks.fits, '<pre style="width: 400px">x</pre>');
  assert.match(first, /\d px wide in a window of 360 px: <pre/);
  assert.deepEqual(await found(checks.fits, '<p>Words</p>'), []);
});

test('a small target is found, save in a sentence', whereBrowser, async () => {
  const small = '<style>a { font-size: 10px }</style>';
  assert.equal((await found(checks.touchable, `${small}<p><a href="#a">Alone</a></p>`)).length, 1);
  assert.equal((await found(checks.touchable, `${small}<p>In <a href="#a">words</a></p>`)).length, 0);
  assert.equal((await found(checks.touchable, '<a class="big" href="#a">Large</a>')).length, 0);
});

test('a missing skip link, a hidden focus and a long way to the text are found', whereBrowser, async () => {
  const skip = '<a href="#main">Skip</a>';
  const main = '<main id="main"><a href="#x">Text</a></main>';
  const menu = (links) => '<a href="#y">Menu</a> '.repeat(links);
  assert.deepEqual(await found(checks.reachable, skip + menu(10) + main), []);
  assert.match((await found(checks.reachable, menu(1) + main))[0], /no skip link/);
  assert.match((await found(checks.reachable, skip + menu(30) + main))[0], /more than/);
  const hidden = '<style>a:focus { outline: none }</style>';
  assert.match((await found(checks.reachable, hidden + skip + main))[0], /focus cannot be seen/);
});

test('what is asked of others, and what the console says, is found', whereBrowser, async () => {
  const asking = await open(browser, {});
  await asking.goto(base);
  await asking.setContent(shell('<img alt="" src="https://elsewhere.invalid/a.png">'));
  await asking.evaluate(() => console.error('broken'));
  assert.ok(asking.complaints.some((said) => said.includes('https://elsewhere.invalid/a.png')));
  assert.ok(asking.complaints.includes('console error: broken'));
});
