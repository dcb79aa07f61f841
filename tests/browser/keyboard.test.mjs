// From the home page to a case and into the other language with Tab and Enter alone, script off.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { focused } from './checks.mjs';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base } from './site.mjs';

/** More stops than any page has: whoever presses Tab so often has gone around in a circle. */
const MOST_STOPS = 400;

let browser;
before(async () => {
  if (!whereBrowser.skip) browser = await launch();
});
after(() => browser?.close());

/** Presses Tab until what has the focus leads to an address that `isWanted`. */
async function tabTo(page, isWanted, what) {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const { href } = await focused(page);
    if (href !== null && isWanted(href)) return href;
  }
  return assert.fail(`the Tab key never reaches ${what} on ${page.url()}`);
}

async function enter(page) {
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

const langOf = (page) => page.evaluate(() => document.documentElement.lang);

test('a case is found, and read in the other language', whereBrowser, async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(base);
  assert.equal(await langOf(page), 'th');

  const isCase = (href) => /^cases\/(?!page\/)[^/]+\/$/.test(href.slice(base.length));
  const chosen = await tabTo(page, isCase, 'a case');
  await enter(page);
  assert.equal(page.url(), chosen);

  const inEnglish = `${base}en/${chosen.slice(base.length)}`;
  await tabTo(page, (href) => href === inEnglish, 'the English edition');
  await enter(page);
  assert.equal(page.url(), inEnglish);
  assert.equal(await langOf(page), 'en');

  await tabTo(page, (href) => href === chosen, 'the way back to Thai');
  await enter(page);
  assert.equal(await langOf(page), 'th');
  assert.deepEqual(page.complaints, []);
});

test('the skip link leads past the menu', whereBrowser, async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(base);
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).skipsToMain, true, 'the first stop is the skip link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).isAtMain, true, 'the next stop is in the main text');
});
