import { LENGTH, concat, nth, sha256, sha256All, toHex } from './sha256.js';

const LEAF = 0;
const NODE = 1;
const NOTHING = new Uint8Array();

/** What is hashed for a leaf (RFC 6962 §2.1). */
export function leafOf(bytes) {
  return prefixed(LEAF, bytes);
}

/**
 * Merkle tree hash of RFC 6962 §2.1 over SHA-256 that grows by leaves: of each size of complete subtree it keeps the one
 * that waits for its sibling, so a million leaves cost twenty hashes of memory.
 */
export class MerkleTree {
  /** The waiting subtree of 2^i leaves, or undefined. */
  #waiting = [];

  /** Adds leaf hashes, one behind the other. */
  async append(leaves) {
    let nodes = leaves;
    for (let level = 0; nodes.length > 0; level++) {
      const row = concat(this.#waiting[level] ?? NOTHING, nodes);
      const pairs = Math.floor(row.length / LENGTH / 2);
      this.#waiting[level] = row.length > pairs * 2 * LENGTH ? row.slice(-LENGTH) : undefined;
      nodes = await sha256All(pairs, (i) => prefixed(NODE, nth(row, i, 2)));
    }
  }

  /** The root over all leaves so far: what waits is joined from the right. */
  async root() {
    let root;
    for (const subtree of this.#waiting) {
      root = subtree && root ? await join(subtree, root) : subtree ?? root;
    }
    return root ?? sha256(NOTHING);
  }
}

/** The hash over texts that are sorted already: the root over their UTF-8 bytes. */
export async function rootOf(count, bytes) {
  const tree = new MerkleTree();
  await tree.append(await sha256All(count, (i) => leafOf(bytes(i))));
  return tree.root();
}

/**
 * Whether `line` (its bytes) is leaf `index`, from 0, of the tree of `size` leaves with this root (hex); `path` are the
 * siblings' hashes (bytes) from the leaf up. The rules are those of RFC 9162 §2.1.3.2, for the trees of RFC 6962.
 */
export async function isIncluded(line, index, size, path, root) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return false;
  }
  let hash = await sha256(leafOf(line));
  let at = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0 || sibling.length !== LENGTH) {
      return false;
    }
    if (at % 2 === 1 || at === last) {
      hash = await join(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        [at, last] = [half(at), half(last)];
      }
    } else {
      hash = await join(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && toHex(hash) === root;
}

function join(left, right) {
  return sha256(prefixed(NODE, concat(left, right)));
}

function prefixed(prefix, bytes) {
  const message = new Uint8Array(bytes.length + 1);
  message[0] = prefix;
  message.set(bytes, 1);
  return message;
}

function half(number) {
  return Math.floor(number / 2);
}
