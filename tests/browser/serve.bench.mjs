// How soon an author sees a save, in a project of any size, and whether strangers at the door keep the
// author out.
//
//   cargo build --release
//   cargo run --release --example invented -- target/many 10000
//   npm --prefix tests/browser run bench:serve -- target/many [saves]
//
// Four things are measured, one after the other, on one `amphoe serve`:
//
// 1. from the start of the program to its first page;
// 2. from a save of one case to the frame in which Chromium shows it;
// 3. the memory that it takes at most (Linux only);
// 4. for a minute, what an ordinary request waits while 200 connections read slowly, stop half-way or
//    send random bytes, and which sockets and how much memory are left of that.
//
// The project is changed while it runs: every case that is saved gets a new title. What is printed
// depends on the machine; nothing fails here but a program that ends or no longer answers.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { launch } from './chromium.mjs';

const repository = resolve(import.meta.dirname, '../..');
const program = process.env.AMPHOE_BIN ?? join(repository, 'target/release/amphoe');
const root = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'target/many');

const SAVES = Number(process.argv[3] ?? 100);
const CROWD = 200;
const CROWD_FOR = 60_000;
const TARGETS = { first: 3000, median: 150, most: 300, memory: 700 };

const quantile = (all, share) => all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))];
const row = (name, value, target) => console.log(`${name.padEnd(58)} ${value}${target ? `   (target ${target})` : ''}`);

/** The memory that the program takes now, and the most that it took, in MB; none but on Linux. */
function memory() {
  const path = `/proc/${server.pid}/status`;
  if (!existsSync(path)) return undefined;
  const said = readFileSync(path, 'utf8');
  const of = (key) => Math.round(Number(said.match(new RegExp(`${key}:\\s+(\\d+)`))[1]) / 1024);
  return { now: of('VmRSS'), most: of('VmHWM') };
}

const sockets = () => {
  const path = `/proc/${server.pid}/fd`;
  return existsSync(path) ? readdirSync(path).length : undefined;
};

const begun = performance.now();
const server = spawn(program, ['serve', '--root', root, '--port', '0', '--lang', 'en'], { stdio: ['ignore', 'ignore', 'pipe'] });
let isStopped = false;
server.on('exit', (code) => {
  if (isStopped) return;
  console.error(`the program ended (${code})`);
  process.exit(1);
});
const address = await new Promise((found) => {
  let said = '';
  server.stderr.on('data', (data) => {
    said += data;
    const match = said.match(/the site is at (\S+)/);
    if (match) found(match[1]);
  });
});
const first = await fetch(address);
await first.text();
if (!first.ok) throw new Error(`the first page answers ${first.status}`);
row('start to first page', `${(performance.now() - begun).toFixed(0)} ms`, `${TARGETS.first} ms`);

const cases = readdirSync(join(root, 'content/cases')).filter((name) => existsSync(join(root, 'content/cases', name, 'index.th.md')));
row('cases', cases.length);

const browser = await launch();
/** Words of the text stand on one page; a title, which is saved next, stands in lists too. */
const waits = { words: [], title: [] };
try {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  for (let save = 0; save < SAVES; save += 1) {
    const slug = cases[Math.floor((save * cases.length) / SAVES)];
    const file = join(root, 'content/cases', slug, 'index.th.md');
    const before = readFileSync(file, 'utf8');
    for (const [what, of] of Object.entries(waits)) {
      await page.goto(`${address}cases/${slug}/`);
      const mark = `${save}${randomBytes(3).toString('hex')}`;
      const text = what === 'title' ? before.replace(/^title: .*$/m, `title: ชื่อที่บันทึก ${mark}`) : `${before}\nบันทึก ${mark}\n`;
      const isShown = (mark) => document.querySelector('main')?.textContent.includes(mark);
      const seen = page.waitForFunction(isShown, mark, { polling: 'raf' });
      // An author looks at the page before the next save.
      await pause(200);
      const saved = performance.now();
      writeFileSync(file, text);
      await seen;
      of.push(performance.now() - saved);
    }
  }
} finally {
  await browser.close();
}
for (const [what, of] of Object.entries(waits)) {
  row(`save to repaint, ${SAVES} saves of ${what}: median`, `${quantile(of, 0.5).toFixed(0)} ms`, `${TARGETS.median} ms`);
  row(`save to repaint, of ${what}: 95 of 100`, `${quantile(of, 0.95).toFixed(0)} ms`, `${TARGETS.most} ms`);
}
row('memory at most', memory() ? `${memory().most} MB` : 'not measured here', `${TARGETS.memory} MB`);

/** One of the crowd: opens, does its worst, waits, and comes again until `end`. */
async function stranger(number, end) {
  const { hostname, port } = new URL(address);
  while (performance.now() < end) {
    const socket = connect(Number(port), hostname);
    const closed = new Promise((done) => socket.on('close', done));
    socket.on('error', () => {});
    socket.on('connect', () => {
      const kind = number % 4;
      if (kind === 0) socket.write(randomBytes(512));
      if (kind === 1) socket.write('GET / HTTP/1.1\r\nHost: loc');
      // Reads so slowly that its buffers fill.
      if (kind === 2) socket.pause().write(`GET /cases/ HTTP/1.1\r\nHost: ${new URL(address).host}\r\n\r\n`);
    });
    if (number % 4 !== 2) socket.resume();
    await Promise.race([closed, pause(1000 + (number % 7) * 500)]);
    socket.destroy();
    await closed;
  }
}

const before = { ...memory(), sockets: sockets() };
const end = performance.now() + CROWD_FOR;
const crowd = Array.from({ length: CROWD }, (_, number) => stranger(number, end));
const answers = [];
let unanswered = 0;
for (let at = 0; performance.now() < end; at += 1) {
  const asked = performance.now();
  // Also a page that says that its case is broken is an answer.
  const answer = await fetch(`${address}cases/${cases[at % cases.length]}/`).catch(() => undefined);
  await answer?.text();
  if (answer && answer.status !== 503) answers.push(performance.now() - asked);
  else unanswered += 1;
  await pause(100);
}
await Promise.all(crowd);
await pause(1000);
const well = await fetch(address);
if (!well.ok) throw new Error(`after the crowd the first page answers ${well.status}`);
row(`ordinary requests among ${CROWD} strangers, ${CROWD_FOR / 1000} s: answered`, `${answers.length}, not ${unanswered}`);
row('they waited: median, 99 of 100', `${quantile(answers, 0.5).toFixed(0)} ms, ${quantile(answers, 0.99).toFixed(0)} ms`);
if (before.now) {
  row('memory before and after', `${before.now} MB, ${memory().now} MB`);
  row('open files before and after', `${before.sockets}, ${sockets()}`);
}
isStopped = true;
server.kill();
