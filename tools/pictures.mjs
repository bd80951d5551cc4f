// SPDX-License-Identifier: Apache-2.0
// Pictures of the pages at KITH_URL, as the README shows them: one screen of each as WebP.
//   node pictures.mjs FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const base = process.env.KITH_URL;
const folder = process.argv[2];
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.KITH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});

/** The page of who is found first. */
async function pathOf(name) {
  const page = await browser.newPage();
  await page.goto(`${base}people?q=${encodeURIComponent(name)}`);
  const path = await page.locator('.people a').first().getAttribute('href');
  await page.close();
  return path.slice(1);
}

const shots = [
  ['today-desktop', '', 1120, 900, 1],
  ['today-phone', '', 390, 780, 2],
  ['people-phone', 'people?sort=warmth', 390, 780, 2],
  ['person-phone', await pathOf('Misaki'), 390, 780, 2],
];

for (const colorScheme of ['light', 'dark']) {
  for (const [name, path, width, height, deviceScaleFactor] of shots) {
    const page = await browser.newPage({
      viewport: { width, height }, colorScheme, deviceScaleFactor,
    });
    await page.goto(base + path);
    await page.evaluate(() => document.fonts.ready);
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 82 });
    writeFileSync(`${folder}/${name}-${colorScheme}.webp`, Buffer.from(data, 'base64'));
    await page.close();
  }
}
await browser.close();
