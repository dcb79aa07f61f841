// Asks the search of a built index, as a page of the site would, and tells what came back.
//
// `node measure.mjs JOB` reads a job (see examples/evaluate/ask.rs) and prints one line of JSON for
// each question, in their order. It judges nothing: what is right and what is enough is known to the
// evaluation that reads these lines. The module is the very file that readers get; only its `fetch`
// is ours, which reads files and counts what a browser would have received for the first time.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const base = 'https://amphoe.example/';
const job = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { open } = await import(pathToFileURL(job.script).href);

/** A `fetch` over a folder. An address that was fetched before costs nothing: browsers keep it. */
function reader(folder) {
  const seen = new Set();
  const cost = { bytes: 0, files: 0 };
  const fetch = async (address) => {
    const url = new URL(String(address?.url ?? address), base);
    if (url.href.slice(0, base.length) !== base) throw new TypeError(`foreign address ${url}`);
    const file = join(folder, decodeURIComponent(url.pathname.slice(1)));
    let body;
    try {
      body = readFileSync(file);
    } catch {
      return new Response('', { status: 404 });
    }
    if (!seen.has(url.pathname)) {
      seen.add(url.pathname);
      cost.bytes += body.length;
      cost.files += 1;
    }
    return new Response(body, { status: 200 });
  };
  return { fetch, cost };
}

const slug = (result) => /(?:^|\/)cases\/([^/]+)\//.exec(result.url ?? '')?.[1] ?? result.case;

async function ask(searcher, ask, task) {
  const options = { lang: ask.lang ?? task.lang, limit: task.limit ?? 10 };
  const answer = await searcher.query(ask.q, options);
  const told = {
    total: answer.total,
    results: answer.results.map((it) => ({
      case: slug(it), url: it.url, title: it.title, lang: it.lang,
    })),
    pages: (answer.pages ?? []).map(({ kind, url, title }) => ({ kind, url, title })),
    suggestion: answer.suggestion ?? null,
    missing: answer.missing === true,
  };
  // Far down the list is among the answers too.
  if (ask.among && !told.results.some((it) => it.case === ask.among)) {
    const all = await searcher.query(ask.q, { ...options, limit: 1e9 });
    told.found = all.results.some((it) => slug(it) === ask.among);
    told.total = all.total;
  }
  return told;
}

async function* answers(task) {
  let files, searcher;
  for (const [at, one] of task.asks.entries()) {
    const before = { bytes: 0, files: 0 };
    const begun = performance.now();
    let told;
    try {
      if (at === 0 || (task.session > 0 && at % task.session === 0)) {
        files = reader(job.folder);
        searcher = await open({ base, fetch: files.fetch });
      } else {
        Object.assign(before, files.cost);
      }
      told = await ask(searcher, one, task);
    } catch (error) {
      told = { error: `${error?.stack ?? error}` };
    }
    told.ms = performance.now() - begun;
    told.bytes = files.cost.bytes - before.bytes;
    told.files = files.cost.files - before.files;
    yield told;
  }
}

for (const task of job.tasks) {
  for await (const told of answers(task)) {
    process.stdout.write(`${JSON.stringify({ task: task.name, ...told })}\n`);
  }
}
