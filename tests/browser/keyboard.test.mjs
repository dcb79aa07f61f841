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

test('a question is asked with the keys alone, and the page that answers leads on', whereBrowser, async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${base}cases/`);
  const isField = () => document.activeElement.matches('input[type="search"]');
  for (let stops = 0; !(await page.evaluate(isField)); stops += 1) {
    assert.ok(stops < MOST_STOPS, 'the Tab key reaches the field');
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('ขยะ');
  await enter(page);
  assert.equal(page.url(), `${base}search/?q=${encodeURIComponent('ขยะ')}`);
  // Without a script nothing can answer, and the lists below are the way on.
  const isTheme = (href) => href.startsWith(`${base}themes/`);
  const chosen = await tabTo(page, isTheme, 'a theme');
  await enter(page);
  assert.equal(page.url(), chosen);
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

test('from the map of the country to a district, part by part', whereBrowser, async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${base}coverage/`);
  for (const [what, pattern] of [
    ['a cluster', /\/clusters\/northeast-upper-2\/$/],
    ['a province', /\/provinces\/47\/$/],
    ['a district', /\/districts\/4708\/$/],
  ]) {
    let chosen = null;
    // A hexagon's link is on the map, and says in words where it leads and what is there.
    for (let stops = 0; chosen === null && stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press('Tab');
      chosen = await page.evaluate((source) => {
        const link = document.activeElement.closest('svg a');
        const address = link && new URL(link.getAttribute('href'), document.baseURI).href;
        if (!address || !new RegExp(source).test(address)) return null;
        return { address, label: link.getAttribute('aria-label') };
      }, pattern.source);
    }
    assert.ok(chosen, `the Tab key never reaches ${what} on the map of ${page.url()}`);
    assert.match(chosen.label, /: .*(คลังนี้|มีกรณีศึกษา)/);
    await enter(page);
    assert.equal(page.url(), chosen.address);
  }
});

test('the map is skipped in one step', whereBrowser, async () => {
  const page = await open(browser, { javaScriptEnabled: false });
  await page.goto(`${base}coverage/`);
  const past = `${base}coverage/#list`;
  await tabTo(page, (href) => href === past, 'the way past the map');
  assert.equal((await focused(page)).isShown, true, 'it is seen while it has the focus');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMap = await page.evaluate(() => document.activeElement.closest('svg') !== null);
  assert.equal(inMap, false);
});
