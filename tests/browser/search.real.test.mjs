// Search from the first key to the case that is read, with the engine and the index that are
// published: what search.test.mjs asks of a false engine is here what a reader gets.
//
// The questions are about this repository's own content; how well others are answered is judged by
// the evaluation (examples/evaluate).

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import * as checks from './checks.mjs';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base } from './site.mjs';

const field = '#search-field';
/** At the head of a page. */
const head = '#top-search-field';
const cards = '[data-part=cases] > li';
const options = '[role=option]';

/** A case, how a reader asks for it, and the title of its English edition. */
const bank = { path: 'cases/kong-thanu-waste-bank/', asked: 'ธนาคารขยะ', english: /Kong Thanu/ };

let browser;
before(async () => {
  if (!whereBrowser.skip) browser = await launch();
});
after(() => browser?.close());

/** A page of the site at `site`. What is asked of the index is gathered in `page.files`. */
async function visit(path, { site = base, ...wanted } = {}) {
  const page = await open(browser, { viewport: { width: 1280, height: 900 }, ...wanted }, site);
  page.on('dialog', () => page.complaints.push('a script of somebody else ran'));
  page.files = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.bin')) page.files.push(request.url().slice(site.length));
  });
  await page.goto(site + path);
  return page;
}

/** Puts a question into the page of answers, and waits for what it says. */
async function ask(page, text) {
  // As typing does, and also what no keyboard types.
  await page.$eval(
    field,
    (input, text) => {
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    text,
  );
  await answered(page, text);
}

/** Waits until the page of answers shows what it found for this text; the address says for which. */
async function answered(page, text) {
  const told = text.trim().slice(0, 400).toWellFormed();
  await page.waitForFunction(
    (told) =>
      (new URL(location).searchParams.get('q') ?? '') === told &&
      // What stands there without script has gone with the first answer.
      document.querySelector('#search-needs[hidden]') &&
      document.querySelector('#search-results:not([aria-busy])'),
    told,
  );
}

/** Types into the field at the head of a page, key by key, and waits for the list to this text. */
async function type(page, text) {
  await page.locator(head).focus();
  await page.locator(head).pressSequentially(text, { delay: 30 });
  await page.waitForFunction(
    ([options, q]) => {
      const last = [...document.querySelectorAll(options)].at(-1);
      return last && new URL(last.href).searchParams.get('q') === q;
    },
    [options, text],
  );
}

const shown = (page, selector) => page.locator(selector).filter({ visible: true }).allInnerTexts();
const found = (page) => page.locator(`${cards} a`).evaluateAll((all) => all.map((it) => it.href));
const end = async (page) => {
  assert.deepEqual(page.complaints, []);
  await page.context().close();
};

/** What lies in the answers of the page whatever is asked: it is never blank. */
const says = async (page) =>
  (await shown(page, `${cards}, [data-part=pages] > li, [data-when=nothing], #search-ways a`)).length;

describe('search as it is published', whereBrowser, () => {
  test('a question in Thai is typed, chosen by arrow keys and opened by Enter', async () => {
    const page = await visit('about/');
    assert.deepEqual(page.files, [], 'a page that is only read asks nothing of the index');
    await type(page, bank.asked);
    assert.deepEqual(await checks.accessible(page), []);
    const hrefs = await page.locator(options).evaluateAll((all) => all.map((it) => it.href));
    const at = hrefs.indexOf(base + bank.path);
    assert.ok(at >= 0, `${hrefs}`);
    for (let press = 0; press <= at; press += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(base + bank.path);
    await end(page);
  });

  test('Enter leads to all answers, and back from a case leads to them again', async () => {
    const page = await visit('about/');
    await type(page, bank.asked);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${base}search/?q=${encodeURIComponent(bank.asked)}`);
    await answered(page, bank.asked);
    const [first, ...others] = await found(page);
    assert.equal(first, base + bank.path);
    assert.match((await shown(page, '[data-part=count]'))[0], new RegExp(` ${others.length + 1} `));
    assert.match((await page.locator(`${cards} mark`).allInnerTexts()).join(' '), /ธนาคารขยะ/);

    await page.locator(`${cards} a`).first().click();
    await page.waitForURL(base + bank.path);
    await page.goBack();
    await answered(page, bank.asked);
    assert.equal(await page.inputValue(field), bank.asked);
    assert.deepEqual(await found(page), [first, ...others]);
    await end(page);
  });

  test('a province is offered before what lies in it', async () => {
    const page = await visit('about/');
    await type(page, 'เชียงใหม่');
    const [first] = await page.locator(options).evaluateAll((all) => all.map((it) => it.href));
    assert.equal(first, `${base}provinces/50/`);
    await end(page);
  });

  test('the other language answers the same question', async () => {
    const page = await visit('search/');
    await ask(page, bank.asked);
    await page.locator('header a[hreflang=en]').click();
    await page.waitForURL(`${base}en/search/?q=*`);
    await answered(page, bank.asked);
    assert.ok((await found(page)).includes(`${base}en/${bank.path}`));
    await end(page);
  });

  test('what is far from a question is not said to be found', async () => {
    const page = await visit('search/');
    await ask(page, 'ทุเรียน');
    assert.deepEqual(await found(page), []);
    assert.deepEqual(await shown(page, '[data-part=count]'), []);
    assert.equal((await shown(page, '[data-when=nothing]')).length > 0, true);
    await end(page);
  });

  test('a shared address gives the same answers on a telephone', async () => {
    const address = `search/?q=${encodeURIComponent(bank.asked)}`;
    const [desk, phone] = [
      await visit(address),
      await visit(address, { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }),
    ];
    for (const page of [desk, phone]) {
      await answered(page, bank.asked);
      assert.equal(await page.inputValue(field), bank.asked);
      assert.deepEqual(await checks.fits(page), []);
    }
    assert.deepEqual(await found(phone), await found(desk));
    await end(desk);
    await end(phone);
  });

  test('the number beside a choice is how many answers it leaves', async () => {
    const page = await visit('search/');
    await ask(page, 'อำเภอ');
    await page.click('.filters summary');
    await page.waitForSelector('[name=theme]');
    const all = await found(page);
    const choices = await page.locator('[data-facet]:not([hidden]) li').evaluateAll((items) =>
      items.map((item) => {
        const { name, value } = item.querySelector('input');
        return { name, value, count: Number(item.querySelector('.count').textContent) };
      }),
    );
    const facets = new Set(choices.map(({ name }) => name));
    for (const name of ['theme', 'province', 'status', 'evidence']) assert.ok(facets.has(name), name);
    // One choice of each facet, the smallest, which narrows most.
    for (const facet of facets) {
      const of = choices.filter(({ name }) => name === facet).sort((a, b) => a.count - b.count);
      const { value, count } = of[0];
      const box = page.locator(`[name=${facet}][value="${value}"]`);
      await box.check();
      await page.waitForURL((url) => url.searchParams.has(facet));
      const left = await found(page);
      assert.equal(left.length, count, `${facet} ${value}`);
      assert.ok(left.every((href) => all.includes(href)));
      await box.uncheck();
      await page.waitForURL((url) => !url.searchParams.has(facet));
    }
    await end(page);
  });

  test('a slip and the wrong keyboard are offered as what was meant', async () => {
    for (const [path, typed, meant] of [
      ['search/', 'ฝ่ายชะลอน้ำ', 'ฝายชะลอน้ำ'],
      ['search/', '-pt', 'ขยะ'],
      ['en/search/', 'ไฟหะำ', 'waste'],
    ]) {
      const page = await visit(path);
      await ask(page, typed);
      const button = page.locator('[data-part=meant]');
      assert.ok((await button.innerText()).includes(meant), `${typed}: ${await button.innerText()}`);
      await button.click();
      await answered(page, meant);
      assert.equal(await page.inputValue(field), meant);
      assert.ok((await found(page)).length > 0, meant);
      await end(page);
    }
    const page = await visit('about/');
    await type(page, '-pt');
    const [first] = await page.locator(options).evaluateAll((all) => all.map((it) => it.href));
    assert.equal(new URL(first).searchParams.get('q'), 'ขยะ');
    await end(page);
  });

  test('no answer is no blank: it is said, and ways on are shown', async () => {
    for (const [path, text] of [['search/', 'ฆฌฆฌฆฌ'], ['en/search/', 'qqqxxjjz']]) {
      const page = await visit(path);
      await ask(page, text);
      assert.deepEqual(await found(page), []);
      assert.equal((await shown(page, '[data-when=nothing][data-told]')).length, 1);
      assert.ok((await shown(page, '#search-ways a')).length > 5);
      await end(page);
    }
    const page = await visit('about/');
    await type(page, 'ฆฌฆฌฆฌ');
    assert.equal(await page.locator(options).count(), 1, 'the way to the page that says so');
    await end(page);
  });

  test('either language finds the case, and shows it in the language of the reader', async () => {
    for (const text of ['waste bank', bank.asked]) {
      const page = await visit('en/search/');
      await ask(page, text);
      const card = page.locator(cards, { has: page.locator(`a[href="${base}en/${bank.path}"]`) });
      assert.match(await card.locator('h3').innerText(), bank.english, text);
      assert.equal(await card.locator('h3').getAttribute('lang'), null, text);
      await end(page);
    }
    const page = await visit('search/');
    await ask(page, 'waste bank');
    const card = page.locator(cards, { has: page.locator(`a[href="${base}${bank.path}"]`) });
    assert.match(await card.locator('h3').innerText(), /โก่งธนู/);
    // What stands in the other edition says so, to eyes and to ears.
    assert.equal(await card.locator('.summary').getAttribute('lang'), 'en');
    assert.equal(await card.locator('.badge').count(), 1);
    await end(page);
  });

  test('whatever is asked, something is answered and nothing breaks', async () => {
    const page = await visit('search/');
    const parts = await page.locator('#search-results *').evaluateAll((all) => [...new Set(all.map((it) => it.localName))]);
    const allowed = new Set([...parts, 'li', 'a', 'h3', 'p', 'span', 'mark']);
    for (const text of [
      'a\ud800b',
      '\udc00ขยะ',
      'ขยะ '.repeat(2500),
      'ก'.repeat(10000),
      '\u0e34\u0e48\u0e49\u0e4d',
      '\u200b\u200d\ufeff',
      '\u202eขยะ\u2066',
      '<img src=x onerror=alert(1)>',
      '"><script>alert(1)</script>',
      '{{ 7 * 7 }} ${alert(1)} %00 ../../',
      '__proto__ constructor toString',
      '😀🏳️‍🌈',
      '.*+?^$[](){}|\\',
    ]) {
      await ask(page, text);
      assert.ok((await says(page)) > 0, `nothing is said to ${text.slice(0, 20)}`);
      assert.deepEqual(await shown(page, '[data-when=failed], [data-when=old], [data-when=missing]'), []);
      const names = await page.locator('#search-results *').evaluateAll((all) => all.map((it) => it.localName));
      assert.deepEqual(names.filter((name) => !allowed.has(name)), []);
      assert.deepEqual(await checks.fits(page), []);
    }
    await end(page);
  });
});

describe('search where something is missing', whereBrowser, () => {
  /** A page whose requests for these files do not come through. */
  async function lossy(path, isLost, wanted) {
    const page = await open(browser, wanted);
    page.lost = [];
    await page.route(/\.(bin|js)(\?|$)/, (route) => {
      const file = route.request().url().slice(base.length);
      if (!isLost(file)) return route.fallback();
      page.lost.push(file);
      return route.abort();
    });
    await page.goto(base + path);
    return page;
  }
  /** The browser itself reports what did not come; nothing else is complained about. */
  const endLossy = async (page) => {
    const others = page.complaints.filter((said) => !said.includes('net::ERR_FAILED'));
    assert.deepEqual(others, []);
    await page.context().close();
  };
  const question = 'อาสาสมัครตั้งธนาคารขยะ';

  test('the rest answers where one file of the index does not come, and the reader is told', async () => {
    const whole = await visit('search/');
    await ask(whole, question);
    const all = await found(whole);
    const files = whole.files.filter((file) => file !== 'search/root.bin');
    await end(whole);
    const lossOf = async (kind) => {
      const one = files.find((file) => kind.test(file));
      assert.ok(one, `${files}`);
      const page = await lossy(`search/?q=${encodeURIComponent(question)}`, (file) => file === one);
      await answered(page, question);
      assert.ok(page.lost.length > 0, one);
      assert.equal((await shown(page, '[data-when=missing]')).length, 1, one);
      assert.ok((await says(page)) > 0, one);
      const left = await found(page);
      assert.equal((await shown(page, '[data-part=count]')).length > 0, left.length > 0, one);
      await endLossy(page);
      return left;
    };
    // Other pieces of the question lead to the same case.
    assert.equal((await lossOf(/^search\/[^/]+\/\d+\.bin$/))[0], all[0], 'lists');
    assert.ok((await lossOf(/^search\/text-/)).length >= all.length - 1, 'a passage');
    // What is written with the book of a language cannot be read without it; nor is it counted then.
    assert.deepEqual(await lossOf(/^search\/book-/), [], 'the book');
  });

  test('an index that comes later is asked again', async () => {
    let isAway = true;
    const page = await lossy('search/', (file) => isAway && file === 'search/root.bin');
    await ask(page, bank.asked);
    assert.equal((await shown(page, '[data-when=failed]')).length, 1);
    assert.ok((await shown(page, '#search-ways a')).length > 5);
    isAway = false;
    await ask(page, `${bank.asked} `.repeat(2).trim());
    assert.equal((await found(page))[0], base + bank.path);
    await endLossy(page);
  });

  test('a script that comes later is asked for again', async () => {
    let isAway = true;
    const page = await lossy('search/', (file) => isAway && /^assets\/search\.\w+\.js/.test(file));
    await ask(page, bank.asked);
    assert.equal((await shown(page, '[data-when=failed]')).length, 1);
    assert.ok(page.lost.length > 0);
    isAway = false;
    await ask(page, `${bank.asked} `.repeat(2).trim());
    assert.equal((await found(page))[0], base + bank.path);
    await endLossy(page);
  });

  test('under any path the same files answer', async () => {
    const site = 'https://elsewhere.example/some/where/';
    const page = await visit('about/', { site });
    await type(page, bank.asked);
    const hrefs = await page.locator(options).evaluateAll((all) => all.map((it) => it.href));
    assert.ok(hrefs.every((href) => href.startsWith(site)), `${hrefs}`);
    assert.ok(hrefs.includes(site + bank.path));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site}search/?q=*`);
    await answered(page, bank.asked);
    assert.equal((await found(page))[0], site + bank.path);
    await page.locator(`${cards} a`).first().click();
    await page.waitForURL(site + bank.path);
    const english = await visit('en/search/?q=waste+bank', { site });
    await answered(english, 'waste bank');
    assert.ok((await found(english)).includes(`${site}en/${bank.path}`));
    await end(english);
    await end(page);
  });

  test('without script the question leads to lists in which everything stands', async () => {
    const page = await visit('about/', { javaScriptEnabled: false });
    await page.fill(head, bank.asked);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${base}search/?q=*`);
    assert.deepEqual(await shown(page, '#search-results :is(a, h2, button)'), []);
    await page.waitForSelector('#search-needs', { state: 'visible' });
    const letters = page.locator('#search-ways a[href$="a-z/"]');
    await letters.click();
    await page.waitForURL(`${base}a-z/`);
    assert.ok((await page.locator('main a[href]').count()) > 20);
    await end(page);
  });
});
