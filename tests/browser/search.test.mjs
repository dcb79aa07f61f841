// Search as a reader meets it, by keyboard and by hand, with an engine that answers what a test
// needs (engine.fake.mjs); the engine's own answers are judged by the evaluation.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import * as checks from './checks.mjs';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base, folder, read } from './site.mjs';

const fake = readFileSync(join(import.meta.dirname, 'engine.fake.mjs'));

/** Longer than the rest after the last key, and shorter than an answer that is called slow. */
const SOON = 300;

let browser;
before(async () => {
  if (!whereBrowser.skip) browser = await launch();
});
after(() => browser?.close());

/** A page of the site whose engine is the false one. `page.scripts` are the scripts it loaded. */
async function visit(path, options) {
  const page = await open(browser, { viewport: { width: 1280, height: 900 }, ...options });
  page.scripts = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') page.scripts.push(request.url().slice(base.length));
  });
  await page.route(/\/assets\/search\.[^/]*js$/, (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', body: fake }),
  );
  await page.goto(base + path);
  // The page of answers is live once its script has taken over from what stands there without it.
  if (/(^|\/)search\//.test(path)) await page.waitForSelector('#search-needs', { state: 'hidden' });
  return page;
}

const field = '#search-field';
/** At the head of a page; on a telephone, in the midst of the home page. */
const head = '#top-search-field';
const home = '#home-search-field';
const cards = '[data-part=cases] > li';
const near = '[data-part=near] > li';

/** Types the whole at once, and waits for the answer to it. */
async function ask(page, text, into = field) {
  await page.fill(into, text);
  await answered(page, text);
}

const answered = async (page, text) => {
  await page.waitForFunction((text) => globalThis.asked?.at(-1)?.text === text, text);
  await page.waitForSelector('#search-results:not([aria-busy])', { state: 'attached' });
};

const asked = (page) => page.evaluate(() => globalThis.asked ?? []);
const addressed = (page, text) =>
  page.waitForFunction((text) => new URL(location).searchParams.get('q') === text, text);
const shown = (page, selector) => page.locator(selector).filter({ visible: true }).allTextContents();
const end = async (page) => {
  assert.deepEqual(page.complaints, []);
  await page.context().close();
};

/** Bytes by gzip: of the script that every page loads, and of all. */
const LITTLE = 512;
const MOST = 12 * 1024;

test('a page that is only read loads next to no script, and all scripts are light', () => {
  const page = read('search/index.html');
  const names = [...page.matchAll(/ (src|data-view|data-engine)="?(?:\.\.\/)*(assets\/[^" >]*\.js)/g)];
  const sizes = names.map(([, what, name]) => {
    const size = gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
    return [what, size];
  });
  const { src, ...rest } = Object.fromEntries(sizes);
  assert.deepEqual(Object.keys(rest).sort(), ['data-engine', 'data-view']);
  assert.ok(src <= LITTLE, `${src} bytes on every page`);
  const all = sizes.reduce((sum, [, size]) => sum + size, 0);
  assert.ok(all <= MOST, `${all} bytes in all`);
});

describe('the page of answers', whereBrowser, () => {
  test('answers after a rest, not at every key', async () => {
    const page = await visit('search/');
    await page.evaluate(() => {
      const field = document.getElementById('search-field');
      for (const key of 'ฝายน้ำ') {
        field.value += key;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await answered(page, 'ฝายน้ำ');
    assert.deepEqual((await asked(page)).map((it) => it.text), ['ฝายน้ำ']);
    assert.equal((await shown(page, cards)).length, 10);
    assert.match((await shown(page, '[data-part=count]'))[0], /23/);
    await addressed(page, 'ฝายน้ำ');
    await end(page);
  });

  test('what is typed before the script has come is answered, and its address is right', async () => {
    const page = await visit('about/');
    let release;
    const held = new Promise((done) => (release = done));
    await page.route(/\/assets\/search-view\./, async (route) => {
      await held;
      await route.fallback();
    });
    await page.goto(`${base}search/?q=abc`, { waitUntil: 'commit' });
    await page.fill(field, 'ฝาย');
    release();
    await answered(page, 'ฝาย');
    await addressed(page, 'ฝาย');
    await end(page);
  });

  test('an answer that comes late never takes the place of a newer one', async () => {
    const page = await visit('search/');
    await page.fill(field, 'slow');
    await page.waitForFunction(() => globalThis.asked?.length === 1);
    await ask(page, 'single');
    assert.equal((await shown(page, cards)).length, 1);
    await page.waitForTimeout(800);
    assert.equal((await shown(page, cards)).length, 1);
    await addressed(page, 'single');
    await end(page);
  });

  test('the texts of one list are fetched at a time, and half a word is answered while the whole is on its way', async () => {
    const page = await visit('search/');
    await page.fill(field, 'slow');
    await page.waitForFunction(() => globalThis.asked?.length === 1);
    await page.fill(field, 'slow sin');
    await page.waitForTimeout(SOON);
    await page.fill(field, 'slow single');
    const isEarly = () =>
      document.querySelectorAll('#search-results[aria-busy] [data-part=cases] > li').length === 10;
    await page.waitForFunction(isEarly);
    await answered(page, 'slow single');
    assert.equal((await shown(page, cards)).length, 1);
    assert.deepEqual(await page.evaluate(() => globalThis.read), ['slow', 'slow single']);
    await end(page);
  });

  test('half a word is not answered where a list is there already', async () => {
    const page = await visit('search/');
    await page.fill(field, 'first');
    await answered(page, 'first');
    await page.fill(field, 'slow');
    await page.waitForFunction(() => globalThis.asked?.length === 2);
    await page.fill(field, 'slow single');
    const counts = await page.evaluate(() => new Promise((done) => {
      const cases = document.querySelector('[data-part=cases]');
      const seen = [];
      new MutationObserver(() => {
        seen.push(cases.children.length);
        if (cases.children.length === 1) done(seen);
      }).observe(cases, { childList: true });
    }));
    assert.deepEqual(counts, [1]);
    await end(page);
  });

  test('one letter is not asked in the field of other pages', async () => {
    const page = await visit('about/');
    await page.fill(head, 'ก');
    await page.waitForTimeout(SOON);
    assert.deepEqual(await asked(page), []);
    await page.fill(head, 'กา');
    await page.waitForFunction(() => globalThis.asked?.length === 1);
    await end(page);
  });

  test('a question that is taken back is not answered', async () => {
    const page = await visit('search/');
    await page.fill(field, 'slow');
    await page.waitForFunction(() => globalThis.asked?.length === 1);
    await page.fill(field, '');
    await page.waitForTimeout(800);
    assert.deepEqual(await shown(page, cards), []);
    await addressed(page, null);
    await end(page);
  });

  test('a shared address opens the same answers, facets included', async () => {
    const page = await visit('search/?q=a%26b+%E0%B8%81&theme=waste');
    await answered(page, 'a&b ก');
    assert.equal(await page.inputValue(field), 'a&b ก');
    assert.deepEqual((await asked(page))[0].wanted, { theme: ['waste'] });
    assert.equal(await page.isChecked('[name=theme][value=waste]'), true);
    const address = page.url();
    const again = await visit(address.slice(base.length));
    await answered(again, 'a&b ก');
    assert.deepEqual((await asked(again))[0], (await asked(page))[0]);
    await again.waitForURL(address);
    await end(again);
    await end(page);
  });

  test('back leads from one settled question to the one before, over no half words', async () => {
    const page = await visit('about/');
    await page.goto(`${base}search/`);
    await page.locator(field).pressSequentially('ขยะ', { delay: SOON });
    await page.keyboard.press('Enter');
    await answered(page, 'ขยะ');
    await page.locator(field).pressSequentially('เปียก', { delay: SOON });
    await answered(page, 'ขยะเปียก');
    await page.click('.filters summary');
    await page.click('[name=theme][value=waste]');
    await page.waitForURL(/theme=waste/);
    assert.equal((await shown(page, cards)).length, 9);

    await page.goBack();
    await addressed(page, 'ขยะเปียก');
    await page.waitForFunction(() => document.querySelectorAll('[data-part=cases] > li').length === 10);
    assert.equal(await page.isChecked('[name=theme][value=waste]'), false);
    await page.goBack();
    await addressed(page, 'ขยะ');
    assert.equal(await page.inputValue(field), 'ขยะ');
    await page.goBack();
    assert.equal(page.url(), `${base}about/`);
    await page.goForward();
    await answered(page, 'ขยะ');
    assert.equal((await shown(page, cards)).length, 10);
    await end(page);
  });

  test('who comes back from a case finds the list as long as it was', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    await page.click('[data-part=more]');
    await page.waitForFunction(() => document.querySelectorAll('[data-part=cases] > li').length === 20);
    await page.locator(`${cards} a`).nth(15).click();
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-part=cases] > li').length === 20);
    await page.waitForFunction(() => scrollY > 500);
    await end(page);
  });

  test('more answers come with the focus on the first of them, until there are no more', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    for (const first of [10, 20]) {
      await page.locator('[data-part=more]').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (first) =>
          document.activeElement === document.querySelectorAll('[data-part=cases] > li a')[first],
        first,
      );
    }
    assert.equal((await shown(page, cards)).length, 23);
    assert.deepEqual(await shown(page, '[data-part=more]'), []);
    await end(page);
  });

  test('what matches in part is shown to who asks for it, below what was found', async () => {
    for (const [text, found] of [['single partly', 1], ['nothing partly', 0]]) {
      const page = await visit('search/');
      await ask(page, text);
      assert.equal((await shown(page, cards)).length, found);
      assert.deepEqual(await shown(page, near), []);
      await page.click('[data-part=others]');
      await page.waitForFunction((near) => document.activeElement === document.querySelector(`${near} a`), near);
      assert.equal((await shown(page, cards)).length, found);
      assert.deepEqual(await shown(page, '[data-part=others]'), []);
      await page.click('[data-part=more]');
      await page.waitForFunction((near) => document.querySelectorAll(near).length === 12, near);
      assert.deepEqual(await shown(page, '[data-part=more]'), []);
      assert.deepEqual(await checks.accessible(page), []);
      await page.locator(`${near} a`).nth(11).click();
      await page.goBack();
      await page.waitForFunction((near) => document.querySelectorAll(near).length === 12, near);
      await ask(page, 'abc partly');
      assert.deepEqual(await shown(page, near), [], 'another question begins anew');
      await end(page);
    }
  });

  test('facets narrow with the focus where it was, and stay to be taken away', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    await page.click('.filters summary');
    await page.locator('[name=theme][value=water]').focus();
    await page.keyboard.press('Space');
    await page.waitForURL(/theme=water/);
    assert.match((await shown(page, '[data-part=count]'))[0], /14/);
    assert.equal(await page.evaluate(() => document.activeElement.value), 'water');
    // A facet with one choice narrows nothing.
    assert.equal(await page.isVisible('[data-facet=status]'), false);

    const lost = await visit('search/?q=abc&theme=none');
    await answered(lost, 'abc');
    assert.equal((await shown(lost, '[data-when=nothing]')).length > 0, true);
    await lost.click('[data-part=clear]');
    await lost.waitForSelector(cards);
    await lost.waitForURL(`${base}search/?q=abc`);
    await end(lost);
    await end(page);
  });

  test('facets are only fetched for who opens them', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    assert.equal((await asked(page)).at(-1).counts, false);
    await page.click('.filters summary');
    await page.waitForSelector('[name=theme]');
    assert.equal((await asked(page)).at(-1).counts, true);
    assert.equal((await asked(page)).length, 2);
    await end(page);
  });

  test('arrow keys lead from the field through the answers and back', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    await page.locator(field).focus();
    const at = () => page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.id);
    await page.keyboard.press('ArrowDown');
    assert.match(await at(), /districts\/5608\/$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.match(await at(), /cases\/case-0\/$/);
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowUp');
    assert.equal(await at(), 'search-field');
    await end(page);
  });

  test('a suggestion is taken with one press, and back leads to what was typed', async () => {
    const page = await visit('search/');
    await ask(page, 'misspelt');
    await page.click('[data-part=meant]');
    await answered(page, 'ฝายชะลอน้ำ');
    assert.equal(await page.inputValue(field), 'ฝายชะลอน้ำ');
    await page.waitForFunction(() => document.activeElement.matches('[data-part=count]'));
    await page.goBack();
    assert.equal(await page.inputValue(field), 'misspelt');
    await end(page);
  });

  test('words of the other language say so to eyes and ears', async () => {
    for (const [path, own] of [['search/', 'th'], ['en/search/', 'en']]) {
      const page = await visit(path);
      await ask(page, 'abc');
      for (const card of await page.locator(cards).all()) {
        const lang = await card.locator('h3').getAttribute('lang');
        const isThai = /[ก-ฮ]/.test(await card.locator('h3').textContent());
        assert.equal(lang, isThai === (own === 'th') ? null : isThai ? 'th' : 'en');
        assert.equal(await card.locator('.badge').count(), lang ? 1 : 0);
      }
      assert.equal((await asked(page))[0].lang, own);
      await end(page);
    }
    const page = await visit('search/');
    await ask(page, 'across');
    const card = page.locator(cards).nth(2);
    assert.equal(await card.locator('h3').getAttribute('lang'), null, 'the title is the reader’s');
    assert.equal(await card.locator('.summary').getAttribute('lang'), 'en');
    assert.equal(await card.locator('.badge').count(), 1);
    await end(page);
  });

  test('ears are told once the words have settled, and not at each key', async () => {
    const page = await visit('search/');
    await page.evaluate(() => {
      globalThis.told = [];
      const status = document.querySelector('#search-results [role=status]');
      new MutationObserver(() => globalThis.told.push(status.textContent)).observe(status, { childList: true });
    });
    await page.locator(field).pressSequentially('abc', { delay: SOON });
    await page.waitForFunction(() => globalThis.told.length > 0);
    assert.deepEqual((await page.evaluate(() => globalThis.told)).map((it) => /23/.test(it)), [true]);
    await ask(page, 'nothing');
    await page.waitForFunction(() => globalThis.told.length === 2);
    const nothing = (await page.evaluate(() => globalThis.told))[1];
    assert.equal(nothing.trim(), (await shown(page, '[data-when=nothing][data-told]'))[0].trim());
    await end(page);
  });

  test('what is composed is asked for, and the keys of the composing are left alone', async () => {
    const page = await visit('search/?q=abc');
    await answered(page, 'abc');
    await page.locator(field).focus();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'ฝาย', selectionStart: 3, selectionEnd: 3 });
    await answered(page, await page.inputValue(field));
    const prevented = await page.evaluate(() => {
      const event = new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true });
      document.activeElement.dispatchEvent(event);
      return event.defaultPrevented;
    });
    assert.equal(prevented, false);
    await end(page);
  });
});

describe('the field at the head of other pages', whereBrowser, () => {
  const active = (page) =>
    page.evaluate((head) => {
      const id = document.querySelector(head).getAttribute('aria-activedescendant');
      const option = id && document.getElementById(id);
      return option ? { at: [...option.parentNode.children].indexOf(option), isChosen: option.ariaSelected, href: option.href } : null;
    }, head);
  const expanded = (page) => page.getAttribute(head, 'aria-expanded');

  async function suggestions(page, text, into = head) {
    await page.locator(into).focus();
    await page.waitForSelector(`${into}[role=combobox]`);
    await page.keyboard.type(text);
    await page.waitForSelector('[role=option]');
  }

  test('loads nothing of search until it has the focus', async () => {
    const page = await visit('about/');
    await page.waitForTimeout(SOON);
    assert.equal(page.scripts.length, 1, `${page.scripts}`);
    await page.locator(head).focus();
    await page.waitForSelector(`${head}[role=combobox]`);
    assert.equal(page.scripts.length, 3, `${page.scripts}`);
    await end(page);
  });

  test('suggests pages and cases, and last the way to all answers', async () => {
    const page = await visit('about/');
    await suggestions(page, 'ฝาย');
    const options = await page.locator('[role=option]').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
    assert.equal(options.length, 6);
    assert.equal(options[0], `${base}districts/5608/`);
    assert.equal(options[2], `${base}cases/case-0/`);
    assert.equal(options[5], `${base}search/?q=${encodeURIComponent('ฝาย')}`);
    assert.equal(await expanded(page), 'true');
    assert.deepEqual(await checks.accessible(page), []);
    await end(page);
  });

  test('arrow keys choose without leaving the field, around and around', async () => {
    const page = await visit('about/');
    await suggestions(page, 'ฝาย');
    assert.equal(await active(page), null, 'nothing is chosen by itself');
    await page.keyboard.press('ArrowDown');
    assert.equal((await active(page)).at, 0);
    assert.equal((await active(page)).isChosen, 'true');
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), null, 'before the first is the field');
    await page.keyboard.press('ArrowUp');
    assert.equal((await active(page)).at, 5);
    await page.keyboard.press('Home');
    assert.equal(await active(page), null);
    const caret = () => page.$eval(head, (it) => it.selectionStart);
    assert.equal(await caret(), 0);
    await page.keyboard.press('End');
    assert.equal(await caret(), 3);
    assert.equal(await page.evaluate((head) => document.activeElement.matches(head), head), true);
    assert.equal(await page.locator('[aria-selected=true]').count(), 0);
    await end(page);
  });

  test('Escape closes the list, and then empties the field', async () => {
    const page = await visit('about/');
    await suggestions(page, 'ฝาย');
    await page.keyboard.press('Escape');
    assert.equal(await expanded(page), 'false');
    assert.equal(await page.inputValue(head), 'ฝาย');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('[role=option]');
    assert.equal(await expanded(page), 'true', 'an arrow key opens it again');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(await page.inputValue(head), '');
    await end(page);
  });

  test('Escape also stops the answer that is on its way', async () => {
    const page = await visit('about/');
    await page.locator(head).focus();
    await page.waitForSelector(`${head}[role=combobox]`);
    await page.keyboard.type('slow');
    await page.waitForFunction(() => globalThis.asked?.length > 0);
    await page.locator(head).blur();
    await page.waitForTimeout(800);
    assert.equal(await expanded(page), 'false');
    await end(page);
  });

  test('Enter opens what is chosen, or else the page of answers', async () => {
    const page = await visit('about/');
    await suggestions(page, 'ฝาย');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${base}districts/5608/`);
    await page.goBack();
    await page.fill(head, '');
    await suggestions(page, 'ฝาย');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    await answered(page, 'ฝาย');
    assert.equal((await shown(page, cards)).length, 10);
    await end(page);
  });

  test('a finger opens what it touches', async () => {
    const page = await visit('', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });
    await suggestions(page, 'ฝาย', home);
    assert.deepEqual(await checks.fits(page), []);
    await page.locator('[role=option]').nth(1).tap();
    await page.waitForURL(`${base}provinces/56/`);
    await end(page);
  });

  test('what is typed before the engine has come is answered when it comes', async () => {
    const page = await visit('about/');
    let release;
    const held = new Promise((done) => (release = done));
    await page.route(/\/assets\/search\.[^/]*js$/, async (route) => {
      await held;
      await route.fallback();
    });
    await page.locator(head).focus();
    await page.keyboard.type('ฝาย');
    release();
    await page.waitForSelector('[role=option]');
    await end(page);
  });
});

describe('what is odd or broken', whereBrowser, () => {
  test('hostile text in a question is text', async () => {
    const page = await visit('search/');
    page.on('dialog', () => assert.fail('a script ran'));
    const texts = [
      'echo <img src=x onerror=alert(1)>',
      'echo \u202eขวาไปซ้าย\u2066',
      'echo a\ud800b',
      `echo misspelt $& $1 {}`,
    ];
    for (const text of texts) {
      await page.evaluate((text) => {
        const field = document.getElementById('search-field');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await page.waitForFunction((text) => document.querySelector('[data-part=cases] a')?.textContent === text, text);
      assert.equal(await page.locator('#search-results img').count(), 0);
      await addressed(page, text.toWellFormed?.() ?? text.replace('\ud800', '\ufffd'));
    }
    await end(page);
  });

  test('ten thousand characters are asked by their beginning', async () => {
    const page = await visit('search/');
    await page.fill(field, 'กา '.repeat(3334));
    await page.waitForSelector(cards);
    assert.equal((await asked(page)).at(-1).text.length, 400);
    await addressed(page, (await asked(page)).at(-1).text);
    assert.deepEqual(await checks.fits(page), []);
    await end(page);
  });

  test('hostile text in an answer is text, and its address stays on the site', async () => {
    for (const [path, into] of [['search/', field], ['', home]]) {
      const page = await visit(path, { viewport: { width: 360, height: 800 } });
      page.on('dialog', () => assert.fail('a script ran'));
      await page.locator(into).focus();
      await page.fill(into, 'hostile');
      const links = page.locator(into === field ? `${cards} a` : '[role=option]');
      await links.first().waitFor();
      assert.ok((await links.allTextContents()).some((text) => text.includes('<img src=x onerror=alert(1)>')));
      assert.equal(await page.locator('img[src=x]').count(), 0);
      for (const link of await links.evaluateAll((all) => all.map((it) => it.href))) {
        assert.ok(link.startsWith(base), link);
      }
      assert.deepEqual(await checks.fits(page), []);
      await end(page);
    }
  });

  test('a mark parts no letter from its vowel or tone', async () => {
    const page = await visit('search/');
    await ask(page, 'cluster');
    const [first] = await page.locator(cards).all();
    assert.equal(await first.locator('.summary').textContent(), 'เก็บน้ำไว้');
    assert.deepEqual(await first.locator('mark').allTextContents(), ['เก็บน้ำ', 'ไว้']);
    await end(page);
  });

  test('a part of the index that did not come is told, with the answers of the rest', async () => {
    const page = await visit('search/');
    await ask(page, 'partial');
    assert.equal((await shown(page, '[data-when=missing]')).length, 1);
    assert.equal((await shown(page, cards)).length, 10);
    await end(page);
  });

  test('without an index the page says so and leads on', async () => {
    const page = await visit('search/');
    await ask(page, 'broken');
    assert.equal((await shown(page, '[data-when=failed]')).length, 1);
    assert.equal((await shown(page, '[data-when~=start] a')).length > 0, true);
    await ask(page, 'mended');
    assert.equal((await shown(page, '[data-when=failed]')).length, 0);
    assert.equal((await shown(page, cards)).length, 10);
    await end(page);
  });

  test('a browser that cannot open the index says so', async () => {
    const page = await open(browser, {});
    await page.addInitScript(() => delete globalThis.DecompressionStream);
    await page.route(/\/assets\/search\.[^/]*js$/, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'export const open = () => { throw new Error("too old") }',
      }),
    );
    await page.goto(`${base}search/?q=abc`);
    await page.waitForSelector('[data-when=old]:not([hidden])');
    assert.equal((await shown(page, '[data-when~=start] a')).length > 0, true);
    await end(page);
  });

  test('without script the form leads to a page with ways on', async () => {
    const page = await open(browser, { javaScriptEnabled: false });
    await page.goto(`${base}about/`);
    await page.fill(head, 'ฝาย');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=/);
    assert.equal((await shown(page, '[data-when~=start] a')).length > 0, true);
    assert.deepEqual(await shown(page, '#search-results :is(a, h2, button)'), []);
    await end(page);
  });
});

describe('every state is accessible', whereBrowser, () => {
  const states = {
    start: '',
    results: 'abc',
    suggestion: 'misspelt',
    single: 'single partly',
    nothing: 'nothing',
    missing: 'partial',
    failed: 'broken',
  };
  for (const [lang, root] of [['th', ''], ['en', 'en/']]) {
    for (const [state, text] of Object.entries(states)) {
      test(`${state}, ${lang}`, async () => {
        for (const colorScheme of ['light', 'dark']) {
          for (const width of [360, 1280]) {
            const page = await visit(`${root}search/`, { colorScheme, viewport: { width, height: 800 } });
            if (text) await ask(page, text);
            if (state === 'results') {
              await page.click('.filters summary');
              await page.waitForSelector('[name=theme]');
            }
            const said = [
              ...(await checks.accessible(page)),
              ...(await checks.fits(page)),
              ...(await checks.touchable(page)),
            ];
            assert.deepEqual(said, [], `${colorScheme}, ${width} px`);
            await page.setViewportSize({ width: 320, height: 800 });
            assert.deepEqual(await checks.fits(page), []);
            await end(page);
          }
        }
      });
    }
  }
});
