// What would run in a reader's browser if it were obeyed, in every place where words of authors stand
// (tests/hostile/scripts.json): a real browser shows each page, without the policy that would forbid it
// anyway, and nothing runs. The same texts are held against the standard in tests/it/hostile/html.rs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, whereBrowser } from './chromium.mjs';

const root = resolve(import.meta.dirname, '../..');
const target = resolve(process.env.CARGO_TARGET_DIR ?? join(root, 'target'));
const program = [process.env.AMPHOE_BIN, join(target, 'release/amphoe'), join(target, 'debug/amphoe')].find(
  (path) => path && existsSync(path),
);
const scripts = JSON.parse(readFileSync(join(root, 'tests/hostile/scripts.json'), 'utf8'));

/** A case that says `text` wherever it says anything. */
function everywhere(text) {
  // JSON is YAML. A character that no file may hold is refused there, so that it is left out here.
  const plain = text.replace(/[\0\u2028\u2029]/g, ' ');
  const said = JSON.stringify([...plain].slice(0, 80).join(''));
  const line = plain.replaceAll('\n', ' ');
  return `---
title: ${said}
summary: ${said}
place: อ.วานรนิวาส จ.สกลนคร
level: village
themes: [environment]
status: acting
sources: [{title: ${said}, note: ${said}}]
needs: [${said}]
owner: ${said}
results: [{what: ${said}, unit: ${said}, before: 3, after: 2, how: ${said}}]
---
## ขั้นตอนการดำเนินงาน

ประชุม

${plain}

### ก ${line}

- ก ${line}

> ก ${line}

| ${line} | ก |
|-|-|
| ${line} | ข |

## ผลลัพธ์

ก **${line}** ข[^1]
`;
}

let folder;
let published = [];

/** Runs the program on the cases; says whether it published, and what it said. */
function build() {
  try {
    execFileSync(
      program,
      ['build', '--lang', 'en', '--quiet', '--no-share-pictures', '--root', folder, '--out', join(folder, 'public')],
      { stdio: 'pipe' },
    );
    return { done: true, said: '' };
  } catch (error) {
    return { done: false, said: `${error.stdout}${error.stderr}` };
  }
}

before(() => {
  if (whereBrowser.skip || !program) return;
  folder = mkdtempSync(join(tmpdir(), 'amphoe-canary-'));
  scripts.forEach(([, text], at) => {
    const file = join(folder, `content/cases/script-${at}/index.th.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, everywhere(text));
    published.push(at);
  });
  // What is refused outright reaches no reader; the others are looked at without it.
  for (let round = 0; round < 5; round += 1) {
    const { done, said } = build();
    if (done) return;
    const refused = new Set([...said.matchAll(/content\/cases\/script-(\d+)\//g)].map((found) => Number(found[1])));
    const errors = new Set(
      said
        .split('\n\n')
        .filter((report) => report.trimStart().startsWith('error['))
        .flatMap((report) => [...report.matchAll(/content\/cases\/script-(\d+)\//g)].map((found) => Number(found[1]))),
    );
    assert.ok(refused.size > 0 && errors.size > 0, said);
    for (const at of errors) rmSync(join(folder, `content/cases/script-${at}`), { recursive: true });
    published = published.filter((at) => !errors.has(at));
  }
  assert.fail('the cases are never published');
});

after(() => folder && rmSync(folder, { recursive: true, force: true }));

const skip = whereBrowser.skip || (!program && 'the program is not built (cargo build --release)');

test('nothing that authors write runs in a browser', { skip, timeout: 600_000 }, async () => {
  assert.ok(published.length > 60, `only ${published.length} are published`);
  const browser = await launch();
  try {
    const sang = [];
    // Without the policy of the page: the text itself must hold.
    const context = await browser.newContext({ bypassCSP: true });
    await context.exposeFunction('canary', () => sang.push(page.url()));
    await context.route(/^https?:/, (route) => {
      sang.push(`${page.url()} asks ${route.request().url()}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('dialog', (dialog) => dialog.dismiss());
    const show = async (path) => {
      await page.goto(`file://${join(folder, 'public', path)}`);
      // What waits for the mouse or the keyboard gets both.
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('main *')) {
          for (const event of ['mouseover', 'focus', 'toggle', 'error', 'load']) {
            element.dispatchEvent(new Event(event));
          }
        }
      });
    };
    // The canary sings when it is let out, or its silence proves nothing.
    writeFileSync(join(folder, 'public/sings.html'), '<main><img src=x onerror=canary()></main>');
    await show('sings.html');
    await page.waitForTimeout(100);
    assert.equal(sang.splice(0).length > 0, true, 'the canary is mute');
    for (const at of published) {
      for (const path of [`cases/script-${at}/index.html`, `en/cases/script-${at}/index.html`]) {
        await show(path);
        assert.deepEqual(sang.splice(0), [], `${scripts[at][0]}: ${path}`);
      }
    }
    for (const path of ['index.html', 'cases/index.html']) {
      await show(path);
      assert.deepEqual(sang.splice(0), [], path);
    }
    await page.waitForTimeout(300);
    assert.deepEqual(sang, []);
  } finally {
    await browser.close();
  }
});
