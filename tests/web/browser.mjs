// SPDX-License-Identifier: Apache-2.0
// Opens every page in Chromium at phone and desktop width, light and dark, and fails on console
// errors, refused content, accessibility findings (axe) and sideways scrolling. Then it uses them
// as a person does: search as you type, the keyboard, no JavaScript.
//   KITH_URL          where the server is
//   KITH_SCREENSHOTS  a folder to leave pictures in (optional)
import { existsSync, mkdirSync } from 'node:fs';

const base = process.env.KITH_URL;
const pictures = process.env.KITH_SCREENSHOTS;
const browserPath = process.env.KITH_CHROMIUM ?? '/usr/bin/chromium';

function skip(why) {
  console.log(`1..0 # SKIP web/browser: ${why}`);
  process.exit(0);
}

if (!base) skip('KITH_URL is not set');
if (!existsSync(browserPath)) skip('chromium is not installed');
let chromium;
let AxeBuilder;
try {
  ({ chromium } = await import('playwright-core'));
  ({ AxeBuilder } = await import('@axe-core/playwright'));
} catch {
  skip('node_modules is not there');
}
if (pictures) mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
  ],
});

let count = 0;
let failed = 0;

async function test(name, run) {
  count += 1;
  try {
    await run();
    console.log(`ok ${count} ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${count} ${name}`);
    for (const line of String(error.message ?? error).split('\n')) console.log(`# ${line}`);
  }
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** A page whose complaints are kept. */
async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) complaints.push(`left the server: ${request.url()}`);
  });
  return { context, page, complaints };
}

async function personPath() {
  const { context, page } = await open({});
  await page.goto(`${base}people?sort=last`);
  const path = await page.locator('.people a').first().getAttribute('href');
  await context.close();
  return path.slice(1);
}

const person = await personPath();
const pages = [
  ['today', '?minutes=60'],
  ['people', 'people'],
  ['people-found', 'people?q=an'],
  ['people-none', 'people?q=zzzzzz'],
  ['person', person],
  ['missing', 'nowhere'],
];
const widths = [['phone', 390, 844], ['desktop', 1280, 860]];

for (const colorScheme of ['light', 'dark']) {
  for (const [device, width, height] of widths) {
    const { context, page, complaints } = await open({
      viewport: { width, height },
      colorScheme,
      deviceScaleFactor: device === 'phone' ? 2 : 1,
    });
    for (const [name, path] of pages) {
      await test(`/browser/${name}_is_sound_${device}_${colorScheme}`, async () => {
        complaints.length = 0;
        const response = await page.goto(base + path);
        await page.evaluate(() => document.fonts.ready);
        if (pictures) {
          await page.screenshot({
            path: `${pictures}/${name}-${device}-${colorScheme}.png`, fullPage: true,
          });
        }
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth);
        expect(wide <= 0, `scrolls sideways by ${wide} pixels`);
        // No page of ours has frames, so axe need not open a page of its own to gather results.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
        const found = violations.map(
          (v) => `${v.id}: ${v.help}\n${v.nodes.map((n) => `  ${n.html}`).join('\n')}`);
        expect(found.length === 0, found.join('\n'));
        const expected = response.status() === 404 ? 1 : 0; // Chromium logs the page's own 404
        expect(complaints.length === expected, complaints.join('\n'));
      });
    }
    await context.close();
  }
}

await test('/browser/search_finds_as_you_type_and_says_so', async () => {
  const { context, page, complaints } = await open({});
  await page.goto(`${base}people`);
  const first = await page.locator('.people a').first().textContent();
  const word = first.split(' ')[0];
  await page.locator('#q').pressSequentially(word, { delay: 20 });
  await page.waitForFunction(
    () => document.querySelector('#status').textContent.includes('found'));
  expect((await page.locator('.people').textContent()).includes(first), 'not found');
  expect(new URL(page.url()).searchParams.get('q') === word, 'the address does not follow');
  expect(await page.locator('#q').evaluate((q) => q === document.activeElement), 'focus is lost');
  await page.locator('#q').fill('');
  await page.waitForFunction(
    () => !document.querySelector('#status').textContent.includes('found'));
  expect(complaints.length === 0, complaints.join('\n'));
  await context.close();
});

await test('/browser/everything_works_without_javascript', async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto(base);
  await page.locator('#q').fill('an');
  await page.locator('#q').press('Enter');
  await page.waitForURL('**/people?q=an');
  await page.locator('.people a').first().click();
  await page.waitForURL('**/people/*');
  expect((await page.locator('h1').count()) === 1, 'no heading');
  await context.close();
});

await test('/browser/the_keyboard_reaches_the_content', async () => {
  const { context, page } = await open({});
  await page.goto(base);
  await page.keyboard.press('Tab');
  expect((await page.evaluate(() => document.activeElement.className)) === 'skip', 'no skip link');
  await page.keyboard.press('Enter');
  expect((await page.evaluate(() => document.activeElement.id)) === 'main', 'main has no focus');
  await context.close();
});

await test('/browser/no_page_stays_in_the_browser', async () => {
  const { context, page } = await open({});
  await page.goto(`${base}people`);
  const first = await page.locator('.people a').first().textContent();
  await page.locator('#q').pressSequentially('an');
  await page.waitForFunction(
    () => document.querySelector('#status').textContent.includes('found'));
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(!kept.includes('<') && !kept.includes(first), `kept: ${kept}`);
  expect((await context.cookies()).length === 0, 'cookies');
  await context.close();
});

await browser.close();
console.log(`1..${count}`);
process.exit(failed === 0 ? 0 : 1);
