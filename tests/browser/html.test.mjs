// Every published page, read by the Nu Html Checker, which is the one of the W3C.

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { test } from 'node:test';
import vnuJar from 'vnu-jar';
import { files, folder } from './site.mjs';

/** As many files as fit on a command line of every system, with room for long names. */
const BATCH = 400;

/**
 * What the checker says and we do not follow, each with its reason. Empty is best.
 * @type {{ says: RegExp, at?: RegExp, because: string }[]}
 */
const REFUSED_ADVICE = [
  {
    says: /^Resource violates Content Security Policy \(meta tag\)/,
    because: "a file in a folder has no origin, so 'self' fits nothing; Chromium applies the policy for real",
  },
  {
    says: /^Inline script violates Content Security Policy \(meta tag\)/,
    at: /<script type="application\/ld\+json">/,
    because: 'a data block is never run, so that the policy does not reach it; what is run is still told',
  },
];

const hasJava = (() => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

if (!hasJava && process.env.AMPHOE_BROWSER === 'required') {
  throw new Error('AMPHOE_BROWSER=required, and there is no Java to run the HTML checker');
}

function check(paths) {
  const options = ['-Xss8m', '-jar', String(vnuJar), '--format', 'json', '--exit-zero-always'];
  return new Promise((resolve, reject) => {
    execFile(
      'java',
      [...options, ...paths],
      { cwd: folder, maxBuffer: 2 ** 30 },
      (error, _stdout, stderr) => (error ? reject(error) : resolve(JSON.parse(stderr).messages)),
    );
  });
}

test('every page is right HTML', { skip: !hasJava && 'no Java here' }, async (t) => {
  const pages = files('.html');
  const said = new Map();
  for (let at = 0; at < pages.length; at += BATCH) {
    for (const { type, subType, message, url, lastLine, extract } of await check(pages.slice(at, at + BATCH))) {
      const isRefused = ({ says, at = / */ }) => says.test(message) && at.test(extract ?? '');
      if (REFUSED_ADVICE.some(isRefused)) continue;
      const kind = `${subType ?? type}: ${message.replace(/“[^”]*”/g, '“…”')}`;
      const path = decodeURI(url ?? '').split(encodeURI(folder)).at(-1);
      const first = `${subType ?? type}: ${message}\n    ${path}:${lastLine}: ${(extract ?? '').trim().replace(/\s+/g, ' ')}`;
      const before = said.get(kind) ?? { first, type, times: 0 };
      said.set(kind, { ...before, times: before.times + 1 });
    }
  }
  const lines = [...said.values()].map(({ first, times }) => `${times} times ${first}`);
  t.diagnostic(`${pages.length} pages read`);
  assert.ok(pages.length > 0, 'there are pages to read');
  assert.ok(lines.length === 0, lines.join('\n'));
});
