import { document } from './json.js';
import { utf8 } from './sha256.js';

const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const SIGNATURE_BYTES = 64;
const LONGEST = 8192;
const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Who may have signed: a JWK set as the box office serves it, and the issuer that tokens must name. */
export class Keys {
  #keys;
  #issuer;
  #audience;

  constructor(jwks, issuer, audience = 'verifier') {
    this.#audience = audience;
    this.#keys = Array.isArray(jwks?.keys) ? jwks.keys : [];
    this.#issuer = issuer ?? 'bilheteria';
  }

  /**
   * The claims of a signed token of this type ("receipt+jwt", "head+jwt") that has not expired, or null. Nothing the
   * token says of its own key or algorithm is believed: it names a key of the set, and is checked with ES256 or not at all.
   */
  async claims(token, type, nowSeconds = Date.now() / 1000) {
    try {
      const [head, body, signature] = partsOf(token);
      const header = objectOf(head);
      if (header.alg !== 'ES256' || header.typ !== type || header.crit !== undefined) {
        return null;
      }
      const key = await this.#imported(header.kid);
      const signed = utf8(token.slice(0, token.lastIndexOf('.')));
      const genuine = signature.length === SIGNATURE_BYTES && await crypto.subtle.verify(ES256, key, signature, signed);
      const claims = objectOf(body);
      return genuine && this.#isMeantForUs(claims, nowSeconds) ? claims : null;
    } catch (notAToken) {
      return null;
    }
  }

  #imported(kid) {
    const key = this.#keys.find((each) => typeof kid === 'string' && each?.kid === kid && isForSignatures(each));
    const { x, y } = key ?? {};
    return crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, ES256, false, ['verify']);
  }

  #isMeantForUs({ iss, aud, iat, exp }, nowSeconds) {
    return iss === this.#issuer && aud === this.#audience && Number.isSafeInteger(iat) && Number.isSafeInteger(exp)
      && exp > nowSeconds;
  }
}

function isForSignatures({ kty, crv, use, alg }) {
  return kty === 'EC' && crv === 'P-256' && (use ?? 'sig') === 'sig' && (alg ?? 'ES256') === 'ES256';
}

function partsOf(token) {
  const parts = typeof token === 'string' && token.length <= LONGEST ? token.split('.') : [];
  if (parts.length !== 3) {
    throw new TypeError('not a compact JWS');
  }
  return parts.map(bytesOf);
}

/** Base64url without padding (RFC 7515 §2), in the one spelling it has. */
function bytesOf(text) {
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  const spelt = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  if (spelt !== text) {
    throw new TypeError('not base64url');
  }
  return bytes;
}

function objectOf(bytes) {
  const members = [...document(UTF_8.decode(bytes))];
  return Object.fromEntries(members.map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]));
}
