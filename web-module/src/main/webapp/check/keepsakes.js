/** What this browser kept while its reader waited: see resources/js/place.js, which writes it. */
const RECEIPT = 'bilheteria.receipt.';
const HEADS = 'bilheteria.heads.';

/** The receipt of a place, as it was given; empty when there is none here. */
export function receipt(place) {
  return kept(RECEIPT + place) ?? '';
}

/** Signed heads of a sector's journal, the oldest first. */
export function heads(sector) {
  try {
    return JSON.parse(kept(HEADS + sector) ?? '[]').map(({ head }) => head);
  } catch {
    return [];
  }
}

function kept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    // A browser that forbids keeping is one that kept nothing.
    return null;
  }
}
