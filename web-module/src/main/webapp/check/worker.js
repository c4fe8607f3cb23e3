/**
 * The browser's own check of a public journal: whoever doubts the box office runs it here, in a worker, with nothing of the
 * server's code. It ports the Java verifier (bin/verify-journal) rule by rule; each file is named after its class there.
 *
 * In:  {journal: URL of NDJSON, published?: the board's object of that sector, jwks?: JWK set, issuer?: "bilheteria",
 *       place?: id, receipts?: [jwt], heads?: [jwt], proof?: proof}
 * Out: {type: 'progress', lines, bytes}, {type: 'violation', line, seq, rule, message}, at most 100 of a rule, and last
 *      {type: 'done', unreadable, violations, warnings, sectors, place, receipts, heads, proof}
 * Questions that come meanwhile are answered one after the other.
 */
import { verify } from './verification.js';

const PROGRESS_MILLIS = 100;

let answered = Promise.resolve();

self.addEventListener('message', ({ data }) => {
  answered = answered.then(() => answer(data));
});

async function answer(question) {
  const violation = (found) => self.postMessage({ type: 'violation', ...found });
  self.postMessage({ type: 'done', ...await verify(question, violation, progress()) });
}

/** Adds up, and tells of it now and then. */
function progress() {
  const sum = { lines: 0, bytes: 0 };
  let told = performance.now();
  return (lines, bytes) => {
    sum.lines += lines;
    sum.bytes += bytes;
    if (performance.now() - told >= PROGRESS_MILLIS) {
      told = performance.now();
      self.postMessage({ type: 'progress', ...sum });
    }
  };
}
