import { quickCheck } from './quick.js';
import * as keepsakes from './keepsakes.js';
import { tellPlace } from './ownStory.js';
import { moment, say } from './words.js';

const { performance, sector, place, issuer } = document.getElementById('check').dataset;
const performancePath = `/api/performances/${performance}`;
const journal = `${performancePath}/sectors/${sector}/journal`;
const element = (id) => document.getElementById(id);

/** What no honest box office lets happen to what people kept. */
const AGAINST_US = new Set(['OMITTED', 'WRONG_STAMP', 'FORKED']);

element('command').textContent = `bin/verify-journal ${new URL(performancePath, location.href)}`;
element('receipts').value = place ? keepsakes.receipt(place) : '';
element('heads').value = keepsakes.heads(sector).join('\n');
element('start').disabled = false;
element('start').addEventListener('click', () => {
  element('start').disabled = true;
  start().catch(() => finish(say('downloadFailed')));
});
if (place) {
  quick().catch(() => judge('quick-verdict', '', say('downloadFailed')));
}

async function quick() {
  const [answer, jwks] = await Promise.all([fetch(`${journal}/proof?place=${place}`), json('/.well-known/jwks.json')]);
  if (answer.status === 404) {
    judge('quick-verdict', '', say('quickNotYet'));
    return;
  }
  const { ok, why, seq, size, at } = await quickCheck(await answer.json(), jwks, { place, performance, sector, issuer });
  judge('quick-verdict', ok ? 'good' : 'bad', say(ok ? 'quickGood' : 'quickBad'));
  element('quick').textContent = ok ? say('quickOk', seq, size, moment(at)) : say('quickFailed', why);
}

/** Says it large: good, bad, or neither when nothing follows from it. */
function judge(id, verdict, text) {
  element(id).className = `verdict ${verdict}`;
  element(id).textContent = text;
  element(id).hidden = text === '';
}

/** The whole journal, in a worker: the page stays usable, also on a phone. */
async function start() {
  const [board, jwks] = await Promise.all([json(`${performancePath}/board`), json('/.well-known/jwks.json')]);
  const published = board.sectors.find((each) => each.sector === sector);
  const worker = new Worker('/check/worker.js', { type: 'module' });
  worker.onmessage = ({ data }) => tell(data, worker);
  worker.onerror = () => finish(say('unsupported'));
  element('violations').replaceChildren();
  judge('verdict', '', '');
  element('progress').hidden = false;
  element('progress').max = published.journalSeq;
  worker.postMessage({
    journal: new URL(journal, location.href).href,
    published,
    jwks,
    issuer,
    place: place || undefined,
    receipts: lines('receipts'),
    heads: lines('heads').concat(published.head ?? []),
  });
}

async function json(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

function lines(id) {
  return element(id).value.split(/\s+/).filter((token) => token !== '');
}

function tell(message, worker) {
  if (message.type === 'progress') {
    element('progress').value = message.lines;
    element('status').textContent = say('working', message.lines);
  } else if (message.type === 'violation') {
    item('violations', say('violation', message.line, message.rule, message.message));
  } else {
    worker.terminate();
    done(message);
  }
}

function done({ unreadable, violations, sectors, place: told, receipts, heads }) {
  const count = sectors.reduce((sum, each) => sum + each.lines, 0);
  const verdict = violations > 0 ? say('broken', violations) : say('ok', count);
  finish(unreadable === null ? verdict : say('unreadable', unreadable));
  const contradicted = [...receipts, ...heads].some(({ result }) => AGAINST_US.has(result));
  if (violations > 0 || contradicted) {
    judge('verdict', 'bad', say('verdictBad'));
    element('specialists').open = true;
  } else if (unreadable === null) {
    judge('verdict', 'good', say('verdictGood'));
  }
  element('evidence').replaceChildren();
  receipts.forEach(({ result }, i) => item('evidence', say('receiptOf', i + 1, say(result))));
  heads.forEach(({ result }, i) => item('evidence', say('headOf', i + 1, say(result))));
  if (place && unreadable === null) {
    element('mine').hidden = false;
    tellPlace(told, element('story'), element('before'));
  }
}

function finish(verdict) {
  element('progress').hidden = true;
  element('start').disabled = false;
  element('status').textContent = verdict;
}

function item(list, text) {
  const entry = document.createElement('li');
  entry.textContent = text;
  element(list).append(entry);
}
