// A real Chromium, showing the built site at its own address.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { answer, base } from './site.mjs';

const executable = [
  process.env.AMPHOE_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/**
 * What to hand to `test()`: nothing where there is a browser, a reason to skip where there is none.
 * With `AMPHOE_BROWSER=required` a missing browser fails instead.
 */
export const whereBrowser = { skip: !executable && 'no Chromium here (AMPHOE_CHROMIUM names one)' };

if (!executable && process.env.AMPHOE_BROWSER === 'required') {
  throw new Error('AMPHOE_BROWSER=required, and there is no Chromium');
}

export const launch = () =>
  chromium.launch({
    executablePath: executable,
    // The first is for machines where tests run as root; the others keep the browser's own errands
    // off the network.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/**
 * A page whose every request below the address `site` is answered from the folder. What it asks of
 * other addresses, and what it complains about, is gathered in `page.complaints`.
 */
export async function open(browser, options, site = base) {
  const context = await browser.newContext(options);
  const complaints = [];
  await context.route('**/*', (route) => {
    const address = route.request().url();
    if (address.startsWith(site)) return route.fulfill(answer(address, site));
    complaints.push(`asks a foreign address: ${address}`);
    return route.abort();
  });
  const page = await context.newPage();
  // The browser itself reports the status of the page for lost addresses; the test asks for it.
  const lost = /the server responded with a status of 404/;
  page.on('console', (message) => {
    const isLostPage = lost.test(message.text()) && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isLostPage) {
      complaints.push(`console ${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.complaints = complaints;
  return page;
}
