import { watch } from './camera.js';
import { Judge } from './judge.js';
import { Store } from './store.js';
import { Sync } from './sync.js';

const SYNC_MILLIS = 5000;
const QUICK_MILLIS = 1500;
/** The same code in front of the camera is not asked about again so soon. */
const SAME_CODE_MILLIS = 4000;

const page = document.getElementById('check-in');
const { performance, issuer } = page.dataset;
const element = (id) => document.getElementById(id);
const words = {
  ADMITTED: page.dataset.admitted,
  ALREADY: page.dataset.already,
  ANNULLED: page.dataset.annulled,
  WRONG_PERFORMANCE: page.dataset.wrong,
  FORGED: page.dataset.forged,
  UNKNOWN: page.dataset.unknown,
};
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
    verdict.result = await sync.tellNow(verdict.admission, QUICK_MILLIS) ?? 'ADMITTED';
  }
  show(verdict.result, text(verdict));
  await count(store, sync);
}

function text({ result, type, before }) {
  if (result === 'ALREADY' && before) {
    return `${words.ALREADY} ${before.entrance}, ${new Date(before.at).toLocaleTimeString(document.documentElement.lang)}`;
  }
  const kind = type === 'half' ? `${page.dataset.half}: ${page.dataset.halfHint}` : page.dataset.full;
  return result === 'ADMITTED' ? `${words.ADMITTED} ${kind}` : words[result];
}

function show(result, message) {
  const field = element('result');
  field.className = `admission ${result === 'ADMITTED' ? 'yes' : 'no'}`;
  field.textContent = '';
  // Said anew even when it is the same as before.
  requestAnimationFrame(() => { field.textContent = `${result === 'ADMITTED' ? '✓' : '✗'} ${message}`; });
  navigator.vibrate?.(result === 'ADMITTED' ? 80 : [200, 100, 200]);
}

async function synchronise(store, sync) {
  try {
    await sync.run();
  } catch (away) {
    if (['401', '403'].includes(away.message)) {
      element('sync').textContent = page.dataset.refused;
      return;
    }
  }
  await count(store, sync);
}

async function count(store, sync) {
  element('count').textContent = (await store.all()).filter((each) => each.own).length;
  const waiting = await sync.waiting();
  element('sync').textContent = waiting > 0 ? `${page.dataset.waiting} ${waiting}` : page.dataset.synced;
}
