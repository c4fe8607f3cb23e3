/**
 * Passkeys: signing in by a key that a phone, a computer or a password manager keeps, and opens by a finger, a face or a PIN.
 *
 * <p>Operations: {@link org.bilheteria.account.passkey.Passkeys} says what a browser is to be asked for, and judges what it
 * answers.
 *
 * <ul>
 *   <li>R1 A passkey is discoverable and verifies its user. <i>(why: nobody types an e-mail, and the device that was found in a
 *       pocket opens nothing; possession and a finger or a PIN are two factors in one gesture)</i>
 *   <li>R2 A challenge is sealed, for one purpose, five minutes and one answer; one for a new passkey is for one buyer. <i>(why:
 *       nothing has to be kept of those nobody answers, so asking for them in a flood fills nothing; what was listened to is
 *       worth nothing)</i>
 *   <li>R3 Those that were answered rightly are kept in the database until they are over. <i>(why: all nodes share it; there are
 *       no more of them than people who signed in within five minutes)</i>
 *   <li>R4 The site and the pages that count come from settings, never from a request. <i>(why: a header {@code Host} is written
 *       by whoever asks)</i>
 *   <li>R5 Whatever is wrong, the answer is the same: {@code BAD_PASSKEY}. <i>(why: nobody learns which passkeys there are)</i>
 *   <li>R6 A counter that does not rise, in a passkey that counts, is refused and logged. <i>(why: somebody may have copied the
 *       key)</i>
 *   <li>R7 No attestation is asked for. <i>(why: it would tell us the make of everybody's device, and keep out those who make
 *       their own)</i>
 *   <li>R8 The owner is told by mail of each passkey that comes or goes. <i>(why: it is as good as a new password)</i>
 * </ul>
 *
 * <p>The library is WebAuthn4J; only {@code WebAuthn} and {@code FastKey} know it.
 */
package org.bilheteria.account.passkey;
