import { SECOND, instant } from './micros.js';

/** So long after a receipt was signed its arrival must be in the journal. */
const PATIENCE = 60n * SECOND;

/** The claims of a receipt, its stamp as microseconds in `stampedAt`; null if it is none of the box office's. */
export async function readReceipt(token, keys) {
  const claims = await keys.claims(token, 'receipt+jwt');
  try {
    return claims && isText(claims.sub) && isText(claims.sector) ? { ...claims, stampedAt: instant(claims.stamp) } : null;
  } catch (notATime) {
    return null;
  }
}

function isText(claim) {
  return typeof claim === 'string' && claim !== '';
}

/** What the journal (the Replay of each sector) says to a receipt: {result} and, where it has the arrival, its {seq}. */
export function judgeReceipt(claims, sectors) {
  if (claims === null) {
    return { result: 'BAD_TOKEN' };
  }
  const replay = sectors.find((each) => each.name === claims.sector);
  if (replay === undefined) {
    return { result: 'OTHER_SECTOR' };
  }
  const arrival = replay.witness.arrival(claims.sub);
  if (arrival !== undefined) {
    return { result: arrival.stamp === claims.stampedAt ? 'PROVEN_IN' : 'WRONG_STAMP', seq: arrival.seq };
  }
  const due = BigInt(claims.iat) * SECOND + PATIENCE;
  return { result: replay.chain.at >= due ? 'OMITTED' : 'NOT_YET' };
}
