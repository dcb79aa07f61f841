// What is left where a reader's program knows no stylesheet and no script: words in an order that
// makes sense, under headings that say how they hang together.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base } from './site.mjs';

let browser;
before(async () => {
  if (!whereBrowser.skip) browser = await launch();
});
after(() => browser?.close());

const pages = {
  home: '',
  cases: 'cases/',
  case: 'cases/lawa-liver-fluke/',
  district: 'districts/4708/',
  province: 'provinces/47/',
  coverage: 'coverage/',
  programme: 'programme/',
  board: 'programme/submissions/',
  data: 'data/',
  search: 'search/',
};

/** Drawings that are decoration or a picture of the whole are no wider than a line of text. */
const WIDEST_DRAWING = 700;

for (const [kind, path] of Object.entries(pages)) {
  for (const root of ['', 'en/']) {
    test(`${root}${kind} reads in a sensible order`, whereBrowser, async () => {
      const page = await open(browser, { javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
      await page.context().route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: '' }));
      await page.goto(base + root + path);
      const seen = await page.evaluate(() => {
        const isSeen = (element) => element.checkVisibility();
        const all = [...document.body.querySelectorAll('a[href], header, h1, h2, h3, h4, main, footer')];
        const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4)')].filter(isSeen);
        return {
          first: all[0].getAttribute('href'),
          regions: all.filter((it) => it.matches('body > :is(header, main, footer)')).map((it) => it.localName),
          levels: headings.map((it) => Number(it.localName[1])),
          empty: headings.filter((it) => it.textContent.trim() === '').length,
          wide: [...document.querySelectorAll('svg')].map((it) => it.getBoundingClientRect().width),
          hidden: [...document.querySelectorAll('main [hidden]')].filter(isSeen).length,
        };
      });
      assert.equal(seen.first, '#main', 'the way past the menu comes first');
      assert.deepEqual(seen.regions, ['header', 'main', 'footer']);
      assert.equal(seen.levels[0], 1, 'the text begins with its name');
      assert.equal(seen.levels.filter((level) => level === 1).length, 1);
      seen.levels.reduce((above, level) => {
        assert.ok(level <= above + 1, `a heading of level ${level} below one of level ${above}`);
        return level;
      });
      assert.equal(seen.empty, 0, 'no heading is empty');
      assert.equal(seen.hidden, 0, 'what only a script shows stays hidden');
      assert.ok(Math.max(0, ...seen.wide) <= WIDEST_DRAWING, `a drawing is ${Math.max(...seen.wide)} px wide`);
    });
  }
}
