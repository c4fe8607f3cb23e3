import { judgeHead, readHead } from './heads.js';
import { readLine } from './journalLine.js';
import { isIncluded } from './merkle.js';
import { fromHex, utf8 } from './sha256.js';

const HASH = /^[0-9a-f]{64}$/;
/** Siblings of a leaf in the largest tree whose size is exact. */
const LONGEST_PATH = 53;

/**
 * Judges a proof (its JSON, parsed) that a line is in the journal; `sectors`, the Replay of each sector that was read, may
 * be empty. Answers {ok, why}: why not, or null.
 */
export async function judgeProof(proof, keys, sectors) {
  const why = await whyNot(proof, keys, sectors);
  return { ok: why === null, why };
}

async function whyNot(proof, keys, sectors) {
  if (!isProof(proof)) {
    return 'it is not a proof';
  }
  const { sector, seq, line, path, root, size } = proof;
  if (!isOf(proof)) {
    return 'its line is not the one it speaks of';
  }
  if (!await isIncluded(utf8(line), seq - 1, size, path.map(fromHex), root)) {
    return 'its line is not in the tree it speaks of';
  }
  const head = await readHead(proof.head, keys);
  if (head === null) {
    return 'its head is not signed by the box office';
  }
  if (head.sector !== sector || head.performance !== proof.performance || head.seq !== size || head.root !== root) {
    return 'its head is that of another tree';
  }
  return judgeHead(head, sectors).result === 'FORKED' ? 'its head is not that of the journal read here' : null;
}

function isProof(proof) {
  return typeof proof === 'object' && proof !== null
    && Number.isSafeInteger(proof.seq) && Number.isSafeInteger(proof.size)
    && typeof proof.line === 'string' && typeof proof.root === 'string'
    && Array.isArray(proof.path) && proof.path.length <= LONGEST_PATH
    && proof.path.every((hash) => typeof hash === 'string' && HASH.test(hash));
}

/** Whether the line is what the proof says of it; of a place it must be the arrival. */
function isOf({ line, seq, sector, place }) {
  try {
    const read = readLine(utf8(line));
    const arrived = (place ?? null) === null || (read.type === 'ARRIVED' && read.facts.text('place') === place);
    return arrived && read.seq === BigInt(seq) && read.sector === sector;
  } catch (notALine) {
    return false;
  }
}
