// A page of another origin in a real Chromium, with the client SDK's own bundle. Each visit shows what a gate says, logs an
// event, and hands the events over in one of two ways: by a flush, or by beacon when the page is left right after the event.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { done, task } from './task.js';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const bundle = await readFile(new URL('node_modules/@statsig/js-client/build/statsig-js-client.min.js', import.meta.url));

const shop = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const [type, body] = pathname === '/statsig.js' ? ['text/javascript', bundle] : ['text/html', page(searchParams.get('visit'))];
  response.setHeader('Content-Type', `${type}; charset=utf-8`).end(body);
});
await new Promise((listening) => shop.listen(0, '127.0.0.1', listening));

const browser = await chromium.launch({ executablePath: task.chromium, args: ARGUMENTS });
const visits = [];
for (const visit of task.visits) {
  visits.push(await see(visit));
}
await browser.close();
shop.close();
done({ visits });

function page(name) {
  const { user, options } = task.visits.find((visit) => visit.name === name);
  return `<!doctype html><title>Shop</title><link rel="icon" href="data:,"><p id="checkout"></p>
    <script src="/statsig.js"></script>
    <script>
      const client = new Statsig.StatsigClient(${JSON.stringify(task.key)}, ${JSON.stringify(user)}, ${JSON.stringify({ networkConfig: { api: `${task.base}/v1` }, ...options })});
      const report = () => client.logEvent(${JSON.stringify(name)}, 9.99, { item: 'book' });
      client.initializeAsync().then(() => {
        const gate = client.getFeatureGate(${JSON.stringify(task.gate)});
        document.getElementById('checkout').textContent = (gate.value ? 'new' : 'old') + ' checkout, ' + gate.details.reason;
      });
    </script>`;
}

async function see({ name, leaves }) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const said = [];
  const requests = [];
  tab.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  tab.on('pageerror', (error) => said.push(`error: ${error.message}`));
  tab.on('request', (request) => requests.push(shown(request)));
  await tab.goto(`http://localhost:${shop.address().port}/?visit=${name}`);
  const shownText = await tab.locator('#checkout:not(:empty)').textContent();
  if (leaves) {
    await tab.evaluate('client.flush()'); // so that nothing but the event is left for the beacon
  }
  await (leaves
    ? Promise.all([tab.waitForURL('about:blank'), tab.evaluate("void (report(), (location = 'about:blank'))")])
    : tab.evaluate('report(), client.flush()'));
  const event = await arrived(`name=${name}`);
  await context.close();
  return { name, text: shownText, said, requests: requests.filter(Boolean), event };
}

/** A request to the emulator: how it was sent, and where to, without the query but for how the body is packed. */
function shown(request) {
  const { origin, pathname, searchParams } = new URL(request.url());
  const packing = ['se', 'gz'].filter((name) => searchParams.get(name) === '1');
  return origin === task.base && [request.resourceType(), request.method(), pathname, ...packing].join(' ');
}

/** The first event of those, once the emulator has one. */
async function arrived(wanted) {
  for (;;) {
    const answer = await fetch(`${task.base}/__emulator/events?${wanted}`, { headers: { 'STATSIG-API-KEY': task.key } });
    const { events } = await answer.json();
    if (events.length > 0) {
      return events[0];
    }
    await new Promise((later) => setTimeout(later, 50));
  }
}
