/**
 * What this system signs and seals: receipts, tickets and heads of journals for everybody to check, stamps for itself.
 *
 * <p>Operations: {@link org.bilheteria.token.Signer} signs with the key of the day and names all keys that count; {@link org.bilheteria.token.Tokens}
 * makes and reads a token of one {@link org.bilheteria.token.TokenKind}. Keys turn by themselves.
 */
package org.bilheteria.token;
