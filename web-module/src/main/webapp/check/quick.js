import { readHead } from './heads.js';
import { judgeProof } from './proof.js';
import { isAvailable } from './sha256.js';
import { Keys } from './tokens.js';

/** Checks the proof that the asked place's arrival is in the journal: {ok, why, seq, size, at}. A few kilobytes, no more. */
export async function quickCheck(proof, jwks, { place, performance, sector, issuer }) {
  if (!isAvailable()) {
    return { ok: false, why: 'https' };
  }
  const keys = new Keys(jwks, issuer);
  const { ok, why } = await judgeProof(proof, keys, []);
  const asked = proof.place === place && proof.performance === performance && proof.sector === sector;
  if (!ok || !asked) {
    return { ok: false, why: why ?? 'it is not of this place' };
  }
  const { at } = await readHead(proof.head, keys);
  return { ok, why, seq: proof.seq, size: proof.size, at };
}
