import { fullScreen, sound } from './buttons.js';
import { watch } from './camera.js';
import { Judge } from './judge.js';
import { hear } from './scanner.js';
import { signal } from './signal.js';
import { Store } from './store.js';
import { isRefusal, Sync } from './sync.js';

const SYNC_MILLIS = 5000;
const QUICK_MILLIS = 1500;
/** The same code in front of the camera is not asked about again so soon. */
const SAME_CODE_MILLIS = 4000;

const page = document.getElementById('check-in');
const { performance, issuer } = page.dataset;
/** Names by id. */
const sectors = JSON.parse(page.dataset.sectors);
const element = (id) => document.getElementById(id);
const words = {
  ADMITTED: page.dataset.admitted,
  ALREADY: page.dataset.already,
  ANNULLED: page.dataset.annulled,
  WRONG_PERFORMANCE: page.dataset.wrong,
  FORGED: page.dataset.forged,
  UNKNOWN: page.dataset.unknown,
  REFUSED: page.dataset.refused,
};
/** A clock that is wrong by more than this is told of. */
const WRONG_MILLIS = 120_000;
/** Whether the box office no longer hears whoever is signed in here. */
let refused = false;
let lastCode = '';
let lastSeen = 0;

if (!crypto.subtle || !globalThis.indexedDB) {
  show('FORGED', page.dataset.insecure);
} else {
  start().catch((error) => show('FORGED', String(error)));
}

async function start() {
  navigator.serviceWorker?.register('/check-in-offline.js', { scope: '/check-in' });
  const store = await Store.open(performance);
  const judge = new Judge(store, performance, issuer);
  const sync = new Sync(store, performance);
  element('entrance').value = await store.known('entrance') ?? '';
  element('entrance').addEventListener('input', () => store.keep('entrance', element('entrance').value.trim()));
  fullScreen(element('full-screen'));
  await sound(element('sound'), store);
  await synchronise(store, sync);
  setInterval(() => synchronise(store, sync), SYNC_MILLIS);
  globalThis.addEventListener('online', () => synchronise(store, sync));
  element('judge').disabled = false;
  const check = (code) => admit(code, store, judge, sync);
  element('typed').addEventListener('submit', (event) => {
    event.preventDefault();
    check(element('code').value);
    element('code').value = '';
    element('code').focus();
  });
  hear(document, check);
  element(element('entrance').value ? 'code' : 'entrance').focus();
  element('camera').addEventListener('click', () => {
    watch(element('view'), (code) => isNew(code) && check(code)).catch(() => show('FORGED', page.dataset.noCamera));
  });
}

function isNew(code) {
  const now = Date.now();
  const fresh = code !== lastCode || now - lastSeen > SAME_CODE_MILLIS;
  lastCode = code;
  lastSeen = now;
  return fresh;
}

async function admit(code, store, judge, sync) {
  const entrance = element('entrance').value.trim();
  if (!entrance || !code.trim()) {
    element(entrance ? 'code' : 'entrance').focus();
    return;
  }
  const verdict = await judge.judge(code, entrance);
  if (verdict.result === 'ADMITTED') {
    await askBoxOffice(verdict, store, sync);
  }
  show(verdict.result, text(verdict), verdict);
  await count(store, sync);
}

/** Without an answer this device's own word counts; an answer counts more, and nobody is let in against it. */
async function askBoxOffice(verdict, store, sync) {
  const answer = await sync.ask(verdict.admission, QUICK_MILLIS);
  if (answer === null || answer.result === 'ADMITTED') {
    return;
  }
  refused = refused || answer.result === 'REFUSED';
  verdict.result = answer.result;
  verdict.before = answer.before;
  await store.remove(verdict.ticket);
  if (answer.before) {
    await store.put([answer.before]);
  }
}

function text({ result, before }) {
  if (result === 'ALREADY' && before) {
    return `${words.ALREADY} ${before.entrance}, ${new Date(before.at).toLocaleTimeString(document.documentElement.lang)}`;
  }
  return words[result];
}

/** Where the bearer goes, and what they may have to show. */
function what({ type, sector }) {
  const half = type === 'half';
  return [
    ['sector', sectors[sector] ?? ''],
    [half ? 'half' : 'full', half ? `${page.dataset.half}: ${page.dataset.halfHint}` : page.dataset.full],
  ].filter(([, label]) => label);
}

function show(result, message, ticket = {}) {
  const field = element('result');
  const admitted = result === 'ADMITTED';
  const half = admitted && ticket.type === 'half';
  field.className = `admission ${admitted ? 'yes' : 'no'}${half ? ' half' : ''}`;
  field.textContent = '';
  // Said anew even when it is the same as before.
  requestAnimationFrame(() => {
    field.textContent = '';
    line(field, 'verdict', `${admitted ? '✓' : '✗'} ${message}`);
    if (admitted) {
      what(ticket).forEach(([name, label]) => line(field, name, label));
    }
  });
  signal(half ? 'half' : admitted ? 'yes' : 'no');
}

function line(field, name, label) {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = label;
  field.append(paragraph);
}

async function synchronise(store, sync) {
  try {
    await sync.run();
    refused = false;
  } catch (error) {
    refused = isRefusal(error);
  }
  announce(await store.known('show'));
  const minutes = Math.round(sync.skewMillis / 60_000);
  element('clock').textContent = Math.abs(sync.skewMillis) > WRONG_MILLIS ? page.dataset.clock.replace('{0}', minutes) : '';
  await count(store, sync);
}

/** The show as the box office told it last: it may have been moved since the page was read, also by a device without a network. */
function announce(known) {
  if (known) {
    const starts = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'America/Sao_Paulo',
    });
    element('show').textContent = `${known.title} · ${starts.format(new Date(known.startsAt))}`;
  }
}

async function count(store, sync) {
  element('count').textContent = (await store.all()).filter((each) => each.own).length;
  const waiting = await sync.waiting();
  if (refused) {
    element('sync').textContent = page.dataset.refused;
    return;
  }
  element('sync').textContent = waiting > 0 ? `${page.dataset.waiting} ${waiting}` : page.dataset.synced;
}
