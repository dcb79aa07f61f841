// How long a reader waits for search, on a slow telephone and a slow line: from a key to the list that
// answers it, and the longest task that holds up what the reader does meanwhile.
//
//   cargo run --release --example invented -- target/many 10000
//   cargo run --release -- build --root target/many --out target/many-site
//   AMPHOE_SITE=$PWD/target/many-site npm --prefix tests/browser run bench -- [--http2] [--each] [--slower 2]
//
// Each question is asked by a reader who comes for the first time: a page is opened, the field at its
// head gets the focus, and the question is typed key by key; then another, to see what later lists take.
// Chromium is slowed as its own tools do it: the line to 400 kbit/s with 300 ms for each request (the
// waits of opening a connection are not imitated), the processor four times. The server is one of
// HTTP/1.1, on which six files come at a time, and compresses as static hosts do: the texts of the
// web and not the files of the index. With `--http2` all files come at once, as from most hosts. With
// `--slower 2` the processor is slowed twice only, for a machine that is half as fast to begin with.
//
// What is printed depends on the machine; nothing fails here.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch } from './chromium.mjs';
import { answer, base as site } from './site.mjs';

const LINE = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const SLOWER = Number(process.argv[process.argv.indexOf('--slower') + 1]) || 4;
/** Milliseconds between two keys, as a practised thumb needs. */
const KEY = 150;
/** Milliseconds from the focus to the first key: of a reader, and of one who is faster than any. */
const LEADS = [500, 0];
/** Milliseconds, after which a list is no longer waited for. */
const LONGEST = 30_000;

const TARGETS = { first: 2500, later: 1000, task: 50 };

const QUESTIONS = [
  'ธนาคารขยะ', 'ฝายชะลอน้ำ', 'วานรนิวาส', 'อ.เมือง จ.ลพบุรี', 'โคกหนองนา', 'แก้จน tpmap', 'ผู้สูงอายุติดเตียง',
  'ถังขยะเปียก', 'ไฟป่า', 'หมวกกันน็อค', 'น้ำดื่มชุมชน', 'สกลนคร', 'เกษตรอินทรีย์', 'ตลาดชุมชน', 'ฝ่ายชะลอน้ำ',
  'งบประมาณเท่าไร', 'ยาเสพติด', 'ท่องเที่ยวโดยชุมชน', 'waste bank', 'Wanon Niwat', 'flood warning', 'village water',
];

const isTold = (option) => process.argv.includes(option);

const COMPRESSED = /^(text|image\/svg|application\/(json|xml))/;
const kept = new Map();

/** A file as a static host sends it. */
function sent(path) {
  if (!kept.has(path)) {
    const { status, contentType, body } = answer(new URL(path.slice(1), site).href);
    const isCompressed = COMPRESSED.test(contentType);
    const bytes = isCompressed ? gzipSync(body) : body;
    const headers = { 'content-type': contentType, 'content-length': bytes.length, 'cache-control': 'max-age=600' };
    kept.set(path, [status, isCompressed ? { ...headers, 'content-encoding': 'gzip' } : headers, bytes]);
  }
  return kept.get(path);
}

function serve(request, response) {
  const [status, headers, bytes] = sent(new URL(request.url, 'http://host').pathname);
  response.writeHead(status, headers).end(bytes);
}

/** A server for HTTP/2, which browsers only speak with a certificate. */
function secured() {
  const at = mkdtempSync(join(tmpdir(), 'amphoe-bench-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(at, name));
  const wanted = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '1'];
  execFileSync('openssl', [...wanted, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, serve);
  rmSync(at, { recursive: true });
  return server;
}

/** Notes, in the page, every key, every list once it is painted, and every long task. */
function watch() {
  globalThis.seen = { keys: [], lists: [], tasks: [] };
  const { keys, lists, tasks } = globalThis.seen;
  addEventListener('input', ({ target, timeStamp }) => keys.push({ at: timeStamp, text: target.value.trim() }), true);
  new MutationObserver((changes) => {
    if (!changes.some(({ target }) => target.role === 'listbox')) return;
    // The last option leads to all answers, and says to which question.
    const text = new URL(document.querySelector('[role=option]:last-child').href).searchParams.get('q');
    requestAnimationFrame(() => setTimeout(() => lists.push({ at: performance.now(), text })));
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((entries) => {
    for (const { duration, startTime } of entries.getEntries()) tasks.push({ at: startTime, duration });
  }).observe({ type: 'longtask' });
}

/** One visit: what was waited for, in milliseconds, and what came over the line to the first list. */
async function visit(browser, base, lead, question, next) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 740 }, ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const isThai = /[ก-ฮ]/.test(question);
  await page.goto(`${base}${isThai ? '' : 'en/'}about/`, { waitUntil: 'networkidle' });
  const received = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => received.push([Date.now(), encodedDataLength]));
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });

  const field = page.locator('#top-search-field');
  const type = async (text) => {
    await field.pressSequentially(text, { delay: KEY });
    const isShown = (text) => globalThis.seen.lists.some((list) => list.text === text);
    await page.waitForFunction(isShown, text, { timeout: LONGEST });
  };
  const focused = await page.evaluate(() => performance.now());
  await field.focus();
  if (lead > 0) await page.waitForTimeout(lead);
  await type(question);
  await field.fill('');
  await page.waitForTimeout(1000);
  await type(next);

  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const { keys, lists, tasks, origin } = await page.evaluate(() => ({ ...globalThis.seen, origin: performance.timeOrigin }));
  await context.close();

  const first = lists[0];
  const mains = new Set(
    traceEvents.filter((it) => it.args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ran = traceEvents.filter((it) => it.name === 'RunTask' && mains.has(`${it.pid} ${it.tid}`));
  const keyOf = (list) => keys.findLast(({ text, at }) => text === list.text && at < list.at).at;
  const before = received.filter(([at]) => at <= origin + first.at);
  return {
    question,
    first: first.at - keys[0].at,
    whole: lists.find(({ text }) => text === question).at - keyOf(lists.find(({ text }) => text === question)),
    later: lists.slice(1).map((list) => list.at - keyOf(list)),
    // Time of the processor, which spins while it is slowed: other work of this machine is not in it.
    task: Math.max(...ran.map(({ tdur }) => tdur ?? 0)) / 1000,
    long: Math.max(0, ...tasks.filter(({ at }) => at > focused).map(({ duration }) => duration)),
    files: before.length,
    bytes: before.reduce((sum, [, bytes]) => sum + bytes, 0),
  };
}

const at = (values, share) => values[Math.min(values.length - 1, Math.floor(values.length * share))];

function row(what, values, target = Infinity) {
  const sorted = values.toSorted((a, b) => a - b);
  const [median, p95, max] = [at(sorted, 0.5), at(sorted, 0.95), sorted.at(-1)].map((it) => it.toFixed(0).padStart(8));
  const verdict = target === Infinity ? '' : `${target}${at(sorted, 0.95) > target ? '  MISSED' : '  ok'}`;
  console.log(`${what.padEnd(58)}${median}${p95}${max}  n=${String(values.length).padEnd(5)} ${verdict}`);
}

const server = isTold('--http2') ? secured() : createServer(serve);
await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
const base = `http${isTold('--http2') ? 's' : ''}://localhost:${server.address().port}/`;
const browser = await launch();
try {
  for (const lead of LEADS) {
    const visits = [];
    for (const [at, question] of QUESTIONS.entries()) {
      visits.push(await visit(browser, base, lead, question, QUESTIONS[(at + 1) % QUESTIONS.length]));
      if (isTold('--each')) console.log(JSON.stringify(visits.at(-1)));
    }
    const of = (name) => visits.flatMap((it) => it[name]);
    console.log(`\nfirst key ${lead} ms after the focus`.padEnd(59), ' median     p95     max         target, of p95');
    row('ms from the first key to the first list', of('first'), TARGETS.first);
    row('ms from the last key to the list of the first question', of('whole'));
    row('ms from a key to its list, every later list', of('later'), TARGETS.later);
    row('ms of the longest task of a visit, as the processor counts', of('task'), TARGETS.task);
    row('ms of the longest task of a visit that the page was told', of('long'), TARGETS.task);
    row('files to the first list', of('files'));
    row('bytes to the first list', of('bytes'));
  }
} finally {
  await browser.close();
  server.close();
}
