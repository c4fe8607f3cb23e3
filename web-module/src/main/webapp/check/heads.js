const HASH = /^[0-9a-f]{64}$/;

/** The claims of a signed head; null if it is none of the box office's. */
export async function readHead(token, keys) {
  const claims = await keys.claims(token, 'head+jwt');
  const whole = claims !== null
    && typeof claims.sector === 'string'
    && Number.isSafeInteger(claims.seq) && claims.seq >= 1
    && HASH.test(claims.hash) && HASH.test(claims.root);
  return whole ? claims : null;
}

/** What the journal (the Replay of each sector) says to a head: {result} and, if it is one, its {seq}. */
export function judgeHead(claims, sectors) {
  if (claims === null) {
    return { result: 'BAD_TOKEN' };
  }
  const { sector, seq, hash, root } = claims;
  const replay = sectors.find((each) => each.name === sector);
  if (replay === undefined) {
    return { result: 'OTHER_SECTOR', seq };
  }
  const journal = replay.lengths.at(seq);
  if (journal === undefined) {
    return { result: 'NOT_YET', seq };
  }
  return { result: journal.hash === hash && journal.root === root ? 'ON_CHAIN' : 'FORKED', seq };
}
