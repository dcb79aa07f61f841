// The author's bench in a real browser: a save is seen, a mistake is told on the page.
//
// `AMPHOE_BIN` names the program; else the newest that cargo built here.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, whereBrowser } from './chromium.mjs';

const repository = resolve(import.meta.dirname, '../..');
const target = resolve(process.env.CARGO_TARGET_DIR ?? join(repository, 'target'));
const screenshots = join(target, 'screenshots');

const newest = (paths) =>
  paths.filter(existsSync).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
const program =
  process.env.AMPHOE_BIN ?? newest(['debug', 'release'].map((profile) => join(target, profile, 'amphoe')));

const skip = whereBrowser.skip || (!program && 'no program here: run `cargo build` first');

const path = 'content/cases/wanon-niwat-training-site/index.th.md';
const page = 'cases/wanon-niwat-training-site/';

let root, server, address, browser;

before(async () => {
  if (skip) return;
  root = mkdtempSync(join(tmpdir(), 'amphoe-serve-'));
  for (const folder of ['content', 'themes']) cpSync(join(repository, folder), join(root, folder), { recursive: true });
  server = spawn(program, ['serve', '--root', root, '--port', '0', '--lang', 'en'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  address = await new Promise((found, failed) => {
    let said = '';
    server.stderr.on('data', (data) => {
      said += data;
      const match = said.match(/the site is at (\S+)/);
      if (match) found(match[1]);
    });
    server.on('exit', () => failed(new Error(`the program ended: ${said}`)));
  });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.kill();
  if (root) rmSync(root, { recursive: true, force: true });
});

const edit = (change) => {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

/** A page that gathers what the browser complains about. */
async function open(where, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(error.message));
  page.on('console', (message) => {
    const lost = /the server responded with a status of 404/;
    if (message.type() === 'error' && !lost.test(message.text())) page.complaints.push(message.text());
  });
  await page.goto(address + where);
  return page;
}

const shoot = async (page, name) => {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `serve-${name}.png`) });
};

const phone = { viewport: { width: 360, height: 740 } };
const desktop = { viewport: { width: 1280, height: 800 } };

test('a save is seen in the open page, which stays where it was read', { skip }, async () => {
  const tab = await open(page, phone);
  await tab.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  edit((text) => text.replace(/^## .*$/m, (heading) => `${heading}\n\nบรรทัดที่เพิ่งเขียน\n`));
  await tab.getByText('บรรทัดที่เพิ่งเขียน').waitFor();
  await tab.waitForFunction(() => Math.abs(scrollY - 900) < 2);
  assert.deepEqual(tab.complaints, []);
  await tab.context().close();
});

test('a page whose front matter is broken is empty under the report, and comes back', { skip }, async () => {
  const [th, en] = [await open(page, phone), await open(`en/${page}`, desktop)];
  await th.evaluate(() => scrollTo({ top: 700, behavior: 'instant' }));
  edit((text) => text.replace(/^title: .*$/m, 'title: "ชื่อเรื่องที่ลืมปิดเครื่องหมาย'));
  await th.locator('.amphoe-empty .amphoe-report').first().waitFor();
  await en.locator('.amphoe-report').first().waitFor();
  assert.match(await th.locator('.amphoe-place').first().innerText(), /index\.th\.md:\d+:\d+/);
  assert.notEqual(await th.locator('.amphoe-remedy').first().innerText(), '');
  await shoot(th, 'broken-th-phone');
  await shoot(en, 'broken-en-desktop');
  edit((text) => text.replace(/^title: .*$/m, 'title: "ชื่อเรื่องใหม่"'));
  await th.getByRole('heading', { level: 1, name: 'ชื่อเรื่องใหม่' }).waitFor();
  await th.waitForFunction(() => Math.abs(scrollY - 700) < 2);
  // The browser itself reports the status of a page that cannot be made.
  const said = [...th.complaints, ...en.complaints].filter((line) => !/a status of 500/.test(line));
  assert.deepEqual(said, []);
  await th.context().close();
  await en.context().close();
});

test('a mistake lies over the other pages too, until it is closed', { skip }, async () => {
  const tab = await open('', desktop);
  edit((text) => text.replace(/^title: .*$/m, (line) => `${line}\ntitel: x`));
  const dialog = tab.getByRole('dialog');
  await dialog.waitFor();
  await shoot(tab, 'overlay-th-desktop');
  await tab.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await tab.goto(`${address}en/`);
  const count = tab.getByRole('button', { name: /error/ });
  await count.waitFor();
  assert.equal(await dialog.isVisible(), false, 'what was closed stays closed until the next save');
  await tab.setViewportSize(phone.viewport);
  await count.click();
  await dialog.waitFor();
  await shoot(tab, 'overlay-en-phone');
  edit((text) => text.replace(/^titel: x\n/m, ''));
  await count.waitFor({ state: 'detached' });
  assert.deepEqual(tab.complaints, []);
  await tab.context().close();
});

test('a tab that nobody looks at holds no connection, and is up to date when it is looked at', { skip }, async () => {
  const tab = await open(page, desktop);
  await tab.locator('h1').waitFor();
  const look = (hidden) =>
    tab.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await look(true);
  edit((text) => text.replace(/^title: .*$/m, 'title: "ชื่อที่ไม่มีใครเห็น"'));
  const other = await open(page, phone);
  await other.getByRole('heading', { level: 1, name: 'ชื่อที่ไม่มีใครเห็น' }).waitFor();
  assert.equal(await tab.getByRole('heading', { level: 1, name: 'ชื่อที่ไม่มีใครเห็น' }).count(), 0);
  await look(false);
  await tab.getByRole('heading', { level: 1, name: 'ชื่อที่ไม่มีใครเห็น' }).waitFor();
  await other.context().close();
  await tab.context().close();
});

test('warnings are a quiet count, which opens what they are', { skip }, async () => {
  edit((text) => text.replace(/^## .*$/m, (heading) => `${heading}\n\n<font>ตัวหนังสือสี</font>\n`));
  const tab = await open('en/', { ...phone, colorScheme: 'dark' });
  const count = tab.getByRole('button', { name: /^\d+ warnings?$/ });
  await count.waitFor();
  const dialog = tab.getByRole('dialog');
  assert.equal(await dialog.isVisible(), false, 'a warning lies over no page');
  await shoot(tab, 'count-en-phone-dark');
  await count.click();
  await dialog.waitFor();
  await shoot(tab, 'warnings-en-phone-dark');
  await tab.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  assert.deepEqual(tab.complaints, []);
  await tab.context().close();
});
