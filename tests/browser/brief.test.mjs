// A case on one sheet: printed, it is one side of A4 and no more, whatever the case tells.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base, files, isInvented } from './site.mjs';

const sheets = files('/brief/index.html').filter((path) => /^(en\/)?cases\//.test(path));

/** A site of invented cases has hundreds, made alike. */
const looked = isInvented ? sheets.filter((_, at) => at % 10 === 0) : sheets;

/** How much of the sheet may be filled here, since other machines have wider letters. */
const MOST = 0.95;

let browser;
before(async () => {
  if (!whereBrowser.skip) browser = await launch();
});
after(() => browser?.close());

const pages = (pdf) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;

describe('a case on one sheet', whereBrowser, () => {
  test('there are sheets', () => assert.ok(looked.length > 0));

  for (const path of looked) {
    test(path, async () => {
      const page = await open(browser, { viewport: { width: 1280, height: 800 } });
      try {
        await page.goto(base + path.replace(/index\.html$/, ''));
        assert.equal(pages(await page.pdf({ preferCSSPageSize: true })), 1);
        const longer = await page.pdf({ preferCSSPageSize: true, scale: 1 / MOST });
        assert.equal(pages(longer), 1, `more than ${MOST * 100} % of the sheet is filled`);
      } finally {
        await page.context().close();
      }
    });
  }
});
