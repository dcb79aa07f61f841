// The built site as a folder: its files, its base address, and what a static host would answer.
//
// The browser is shown the site at its own address and every request is answered from the folder
// (see chromium.mjs), so nothing listens on a port, the page for lost addresses finds its stylesheet
// by its whole address, and a request to anywhere else is a foreign one.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';

/** The folder under test: `AMPHOE_SITE`, or `public/` of this repository. */
export const folder = resolve(process.env.AMPHOE_SITE ?? join(import.meta.dirname, '../../public'));

/** Whether that is a site of invented cases (`cargo run --example invented -- FOLDER 300`). */
export const isInvented = process.env.AMPHOE_INVENTED === 'yes';

/** Where pictures for people go: `screenshots` beside everything else that is built. */
export const screenshots = resolve(
  process.env.CARGO_TARGET_DIR ?? join(import.meta.dirname, '../../target'),
  'screenshots',
);

if (!existsSync(join(folder, 'index.html'))) {
  throw new Error(`${folder} holds no site: run \`cargo run --release -- build\` first`);
}

const canonical = /<link rel="?canonical"? href="?([^">\s]+)/;

/** The base address the site was built for, with a slash at its end. */
export const base =
  readFileSync(join(folder, 'index.html'), 'utf8').match(canonical)?.[1] ?? 'https://site.invalid/';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** The file that a static host of the folder at `site` sends for a whole address, or nothing. */
export function fileFor(address, site = base) {
  if (!address.startsWith(site)) return undefined;
  const path = decodeURIComponent(new URL(address).pathname.slice(new URL(site).pathname.length));
  const file = join(folder, path);
  if (relative(folder, file).startsWith('..')) return undefined;
  const isFolder = path === '' || path.endsWith('/');
  const found = isFolder ? join(file, 'index.html') : file;
  return existsSync(found) && statSync(found).isFile() ? found : undefined;
}

/** What a static host answers: the file, or `404.html` with its status. */
export function answer(address, site = base) {
  const found = fileFor(address, site);
  const file = found ?? join(folder, '404.html');
  const contentType = types[extname(file)] ?? 'application/octet-stream';
  return { status: found ? 200 : 404, contentType, body: readFileSync(file) };
}

/** Every published file whose name ends so, as paths from the folder with `/`, sorted. */
export function files(end) {
  return readdirSync(folder, { recursive: true })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith(end) && !path.startsWith('.'))
    .sort();
}

export const read = (path) => readFileSync(join(folder, path), 'utf8');
