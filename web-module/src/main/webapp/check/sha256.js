/** Bytes of a hash. */
export const LENGTH = 32;
/** Hashes under way at once: Web Crypto works beside this thread, and each alone would be waited for. */
const AT_ONCE = 4096;
const SHA_256 = 'SHA-256';
const HMAC = { name: 'HMAC', hash: SHA_256 };
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const UTF_8 = new TextEncoder();

/** Web Crypto is kept from pages that came over plain http from another host. */
export function isAvailable() {
  return globalThis.crypto?.subtle !== undefined;
}

export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest(SHA_256, bytes));
}

/** The hashes of `count` messages, one behind the other; `message(i)` is asked for when its turn comes. */
export function sha256All(count, message) {
  return all(count, (i) => crypto.subtle.digest(SHA_256, message(i)));
}

/** As sha256All, keyed. */
export async function hmacAll(key, count, message) {
  const imported = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return all(count, (i) => crypto.subtle.sign(HMAC, imported, message(i)));
}

async function all(count, hash) {
  const hashes = new Uint8Array(count * LENGTH);
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => hash(from + i));
    (await Promise.all(some)).forEach((each, i) => hashes.set(new Uint8Array(each), (from + i) * LENGTH));
  }
  return hashes;
}

/** The hash at `i`; with a `width` the hashes there, if they are taken so many at a time. */
export function nth(hashes, i, width = 1) {
  return hashes.subarray(i * width * LENGTH, (i + 1) * width * LENGTH);
}

export function utf8(text) {
  return UTF_8.encode(text);
}

export function concat(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function toHex(bytes) {
  let text = '';
  for (const byte of bytes) {
    text += HEX[byte];
  }
  return text;
}

/** `text` must be hex digits, two for each byte. */
export function fromHex(text) {
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => parseInt(text.substring(2 * i, 2 * i + 2), 16));
}
