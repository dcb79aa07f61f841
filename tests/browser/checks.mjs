// What must hold on every page. Each check returns its complaints as sentences; none returns none.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, and the checker's advice beyond them. */
export const accessible = (page) =>
  axed(page, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  });

/** Of these, what another colour scheme can change. */
export const legible = (page) => axed(page, { runOnly: ['color-contrast', 'link-in-text-block'] });

async function axed(page, options) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    const why = first.failureSummary.split('\n').slice(1).map((line) => line.trim()).join('; ');
    return `axe ${id}: ${help} (${nodes.length}): ${first.html.slice(0, 200)}: ${why}`;
  });
}

/** Nobody has to scroll sideways to read (WCAG 1.4.10). */
export const fits = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth;
    if (wide <= innerWidth) return [];
    const culprits = [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
    return [`${wide} px wide in a window of ${innerWidth} px: ${culprits.join(' ')}`];
  });

/** A name that is kept whole stands on one line. */
export const whole = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.keep')]
      .filter((element) => element.getClientRects().length > 1)
      .map((element) => `broken at the end of a line: ${element.textContent}`),
  );

/** The least height and width of what is touched (WCAG 2.5.8), in CSS pixels. */
export const LEAST_TARGET = 24;

/** Links and buttons are large enough for a finger, save links inside a sentence. */
export const touchable = (page) =>
  page.evaluate((least) => {
    const targets = 'a[href], button, summary, input:not([type=hidden]), select, textarea';
    const isSeen = (element) => {
      const { width, height, right, bottom } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // A skip link waits off the page, or clipped, until it has the focus.
      const waits = right <= 0 || bottom <= 0 || style.clipPath !== 'none' || width * height <= 1;
      return element.checkVisibility({ visibilityProperty: true }) && !waits;
    };
    const blockOf = (element) => {
      let block = element;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      return block ?? document.body;
    };
    // A link is in a sentence where letters outside of links stand on the same lines.
    const inSentence = (element) => {
      if (getComputedStyle(element).display !== 'inline') return false;
      const block = blockOf(element).cloneNode(true);
      block.querySelectorAll(targets).forEach((link) => link.remove());
      return /\p{L}/u.test(block.textContent);
    };
    return [...document.querySelectorAll(targets)]
      .filter((element) => isSeen(element) && !inSentence(element))
      .map((element) => [element, element.getBoundingClientRect()])
      .filter(([, { width, height }]) => Math.min(width, height) < least - 0.5)
      .map(([element, { width, height }]) => {
        const words = (element.textContent.trim() || element.outerHTML).slice(0, 60);
        return `target of ${width.toFixed(0)} x ${height.toFixed(0)} px: ${words}`;
      });
  }, LEAST_TARGET);

/** How often Tab is pressed, at most, before the main text. */
export const MOST_STOPS = 15;

/** The skip link comes first, leads into the main text, and the way there is short without it. */
export async function reachable(page) {
  const complaints = [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
  });
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.isAtMain) return complaints;
    if (stops === 0 && !stop.skipsToMain) {
      complaints.push(`the first stop of the Tab key is no skip link into main: ${stop.words}`);
    }
    if (!stop.isShown) complaints.push(`focus cannot be seen on: ${stop.words}`);
    if (stops >= MOST_STOPS) {
      complaints.push(`more than ${MOST_STOPS} stops of the Tab key before main`);
      return complaints;
    }
  }
}

/** What has the focus. */
export const focused = (page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const element = document.activeElement;
    const before = main?.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const { top, left, right, bottom, width, height } = element.getBoundingClientRect();
    const isInWindow = top < innerHeight && left < innerWidth && bottom > 0 && right > 0;
    const target = element.hash && document.getElementById(decodeURIComponent(element.hash.slice(1)));
    return {
      href: element.href ?? null,
      words: (element.textContent.trim() || element.outerHTML).slice(0, 60),
      isAtMain: element !== document.body && Boolean(main) && !before,
      isShown: isInWindow && width * height > 1 && (outlineStyle !== 'none' || boxShadow !== 'none'),
      skipsToMain: Boolean(target && main && (main.contains(target) || target.contains(main))),
    };
  });
