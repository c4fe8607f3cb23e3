import { readHead, judgeHead } from './heads.js';
import { Journal } from './journal.js';
import { judgeProof } from './proof.js';
import { Published } from './published.js';
import { judgeReceipt, readReceipt } from './receipts.js';
import { Report } from './report.js';
import { ResumingStream } from './resumingStream.js';
import { isAvailable } from './sha256.js';
import { Keys } from './tokens.js';
import { Unreadable } from './unreadable.js';

const NO_CRYPTO = 'this browser computes no hashes for a page that came over plain http: open it over https';
const NOTHING_FOUND = { sectors: [], place: null, receipts: [], heads: [], proof: null };

/**
 * Verifies the journal that `question` names (see worker.js), tells `say` of each violation and `progress` of lines and
 * bytes, and answers the verdict.
 */
export async function verify(question, say, progress) {
  const report = new Report(say);
  try {
    const found = await judged(question, report, progress);
    return { unreadable: null, violations: report.violations(), warnings: report.warnings(), ...found };
  } catch (why) {
    const unreadable = why instanceof Unreadable ? why.message : String(why);
    return { unreadable, violations: report.violations(), warnings: report.warnings(), ...NOTHING_FOUND };
  }
}

async function judged(question, report, progress) {
  if (!isAvailable()) {
    throw new Unreadable(NO_CRYPTO);
  }
  const keys = new Keys(question.jwks, question.issuer);
  const receipts = await all(question.receipts, (token) => readReceipt(token, keys));
  const heads = await all(question.heads, (token) => readHead(token, keys));
  const journal = new Journal(report, published(question), wanted(question, receipts, heads));
  await journal.verify(await ResumingStream.open(question.journal), progress);
  const replays = journal.sectors();
  // The ends of the sectors are judged one after the other, so that what is found keeps its order.
  const sectors = [];
  for (const replay of replays) {
    sectors.push(await replay.end());
  }
  return {
    sectors,
    place: await placeOf(replays),
    receipts: receipts.map((receipt) => judgeReceipt(receipt, replays)),
    heads: heads.map((head) => judgeHead(head, replays)),
    proof: question.proof ? await judgeProof(question.proof, keys, replays) : null,
  };
}

function all(tokens, read) {
  return Promise.all((tokens ?? []).map(read));
}

/** A sector without a line yet has nothing to compare. */
function published({ published: sector }) {
  const board = (sector ?? null) === null ? null : new Published(sector);
  return board !== null && board.journalSeq > 0n ? board : null;
}

function wanted({ place, proof }, receipts, heads) {
  return {
    place: place ?? null,
    receipts: new Set(receipts.flatMap((receipt) => receipt?.sub ?? [])),
    lengths: new Set([...heads.flatMap((head) => head?.seq ?? []), proof?.size ?? 0]),
  };
}

async function placeOf(replays) {
  const stories = await Promise.all(replays.map((replay) => replay.witness.story?.tell() ?? null));
  return stories.find((story) => story !== null) ?? null;
}
