// One page of every kind, in both languages, on a phone and on a desk, by day and by night.
//
// The pictures in `target/screenshots/` are for people: `index.html` there shows them all beside
// each other. A machine finds what is broken; whether a page is good, somebody has to look.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import * as checks from './checks.mjs';
import { launch, open, whereBrowser } from './chromium.mjs';
import { base, files, isInvented, read, screenshots } from './site.mjs';

const boards = Object.fromEntries(
  ['submissions', 'pilots', 'statuses', 'evidence', 'translations', 'reviews', 'sources'].map(
    (board) => [`board-${board}`, `programme/${board}/`],
  ),
);

const ours = {
  home: '',
  cases: 'cases/',
  'case-told-in-full': 'cases/wanon-niwat-training-site/',
  'case-with-results': 'cases/lawa-liver-fluke/',
  brief: 'cases/lawa-liver-fluke/brief/',
  'district-with-case': 'districts/4708/',
  'district-without-case': 'districts/9201/',
  province: 'provinces/47/',
  bangkok: 'provinces/10/',
  cluster: 'clusters/northeast-upper-2/',
  coverage: 'coverage/',
  data: 'data/',
  programme: 'programme/',
  ...boards,
  evidence: 'evidence/',
  'evidence-level': 'evidence/2/',
  partners: 'partners/',
  partner: 'partners/government/',
  organisations: 'organisations/',
  organisation: 'organisations/ops-moi/',
  theme: 'themes/environment/',
  search: 'search/',
  'search-asked': 'search/?q=%E0%B8%82%E0%B8%A2%E0%B8%B0',
  letters: 'a-z/',
  letter: 'a-z/mo-ma/',
  'letter-empty': 'a-z/kho-khuat/',
  'how-search-works': 'how-search-works/',
  guide: 'guides/dates-and-numbers/',
  form: 'guides/consent-form/',
  about: 'about/',
  contribute: 'contribute/',
  lost: 'no/such/page/',
};

/** What our own content has too little of: a site of invented cases has families, full boards and a
 * country where much has happened. */
function invented() {
  const first = (end, is) => {
    const found = files('/index.html').find((path) => end.test(path) && is(read(path)));
    assert.ok(found, `no page of the invented site is like ${end}`);
    return found.replace(/index\.html$/, '');
  };
  const steps = (page) => (page.match(/<h3/g) ?? []).length;
  return {
    home: '',
    'cases-page': 'cases/page/2/',
    'case-with-all': first(/^cases\/[^/]+\/index/, (page) => /class="number aim" data-label="[^"]*"><span/.test(page)),
    'case-in-one-language': first(/^cases\/[^/]+\/index/, (page) => page.includes('notice-fallback')),
    withdrawn: first(/^cases\/[^/]+\/index/, (page) => page.includes('page-withdrawn')),
    lineage: first(/^cases\/[^/]+\/lineage\//, (page) => steps(page) >= 4),
    'district-with-case': first(/^districts\/\d+\/index/, (page) => page.includes('class="cards')),
    'district-without-case': first(/^districts\/\d+\/index/, (page) => page.includes('class="nothing"')),
    province: 'provinces/47/',
    cluster: 'clusters/northeast-upper-2/',
    coverage: 'coverage/',
    programme: 'programme/',
    ...boards,
  };
}

const pages = isInvented ? invented() : ours;
const languages = { th: '', en: 'en/' };
const schemes = ['light', 'dark'];
const widths = [360, 1280];
/** 1280 px at 200 % and 400 % zoom (WCAG 1.4.10), and a telephone whose owner has letters twice as
 *  large (WCAG 1.4.4; LINE's own browser does that). Not worth a picture. */
const ZOOMS = [
  ['200 % zoom', 640, ''],
  ['400 % zoom', 320, ''],
  ['letters of 200 %', 360, '200%'],
];

const pictures = [];
let browser;

before(async () => {
  if (!whereBrowser.skip) browser = await launch();
  mkdirSync(screenshots, { recursive: true });
});

after(async () => {
  await browser?.close();
  if (pictures.length > 0) writeFileSync(join(screenshots, isInvented ? 'invented.html' : 'index.html'), contactSheet());
});

// Both languages at once: each keeps one processor busy.
describe('pages', { ...whereBrowser, concurrency: 2 }, () => {
  for (const [lang, root] of Object.entries(languages)) {
    describe(`in ${lang}`, () => {
      for (const [kind, path] of Object.entries(pages)) {
        test(kind, async () => {
          const complaints = await look({ kind, lang, address: base + root + path });
          assert.ok(complaints.length === 0, `/${root}${path}\n${complaints.join('\n')}`);
        });
      }
    });
  }
});

/** What is wrong with a page in any of its states. It is loaded once: a window that grows and a
 *  colour scheme that changes lay out and colour the same page anew. */
async function look({ kind, lang, address }) {
  // What is further down takes its colours when it is come to, and a colour on its way to another
  // would be judged half-way.
  const page = await open(browser, { viewport: { width: widths[0], height: 800 }, reducedMotion: 'reduce' });
  const complaints = [];
  const check = async (state, ...all) => {
    for (const one of all) complaints.push(...(await one(page)).map((said) => `${state}: ${said}`));
  };
  try {
    const response = await page.goto(address);
    const status = kind === 'lost' ? 404 : 200;
    if (response.status() !== status) return [`${address} answers ${response.status()}`];
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));

    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        const picture = `${isInvented ? 'invented-' : ''}${kind}-${lang}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(screenshots, picture), fullPage: true });
        pictures.push({ kind, lang, width, colorScheme, picture });
        await check(`${colorScheme}, ${width} px`, colorScheme === 'light' ? checks.accessible : checks.legible);
      }
      await check(`${width} px`, checks.fits, checks.whole, checks.touchable, checks.reachable);
      await page.evaluate(() => document.activeElement?.blur());
    }
    for (const [name, width, text] of ZOOMS) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
      await check(name, checks.fits);
    }
    return [...complaints, ...page.complaints];
  } finally {
    await page.context().close();
  }
}

function contactSheet() {
  const figures = pictures.map(
    ({ kind, lang, width, colorScheme, picture }) =>
      `<figure style="width:${width / 4}px"><a href="${picture}"><img src="${picture}" alt=""></a>` +
      `<figcaption>${kind}, ${lang}, ${width} px, ${colorScheme}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Every kind of page</title>
<style>
body { display: flex; flex-wrap: wrap; gap: 16px; font: 12px sans-serif; background: #888 }
figure { margin: 0 } a { display: block; max-height: 480px; overflow: hidden } img { width: 100% }
</style>
${figures.join('\n')}
`;
}
