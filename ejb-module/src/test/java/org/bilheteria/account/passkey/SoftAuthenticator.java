package org.bilheteria.account.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.bilheteria.shared.Digests;

/**
 * A browser and a key in one, after the text of Web Authentication and with nothing of the library: what it makes is what a real one
 * would send, and each of its fields can be made wrong.
 */
final class SoftAuthenticator {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    String site = "tickets.example";
    String origin = "https://tickets.example";
    int flags = PRESENT | VERIFIED;
    long count;
    byte[] credential = "a credential of this key".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair key;

    SoftAuthenticator() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without a finger or a PIN. */
    void recognisesNobody() {
        flags = PRESENT;
    }

    /** @param challenge in base64url */
    Attestation make(String challenge) {
        ByteArrayOutputStream attested = new ByteArrayOutputStream();
        attested.writeBytes(authenticatorData(flags | ATTESTED));
        attested.writeBytes(new byte[16]);
        attested.write(credential.length >> 8);
        attested.write(credential.length);
        attested.writeBytes(credential);
        attested.writeBytes(cose());
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.write(0xa3);
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, attested.toByteArray());
        return new Attestation(
                ENCODER.encodeToString(clientData("webauthn.create", challenge)),
                ENCODER.encodeToString(object.toByteArray()),
                List.of("internal", "hybrid", "carrier-pigeon"));
    }

    /** @param challenge in base64url */
    Assertion answer(String challenge, String userHandle) {
        byte[] clientData = clientData("webauthn.get", challenge);
        byte[] authenticatorData = authenticatorData(flags);
        byte[] hash = Digests.sha256(clientData);
        return new Assertion(
                ENCODER.encodeToString(credential),
                userHandle,
                ENCODER.encodeToString(clientData),
                ENCODER.encodeToString(authenticatorData),
                ENCODER.encodeToString(sign(ByteBuffer.allocate(authenticatorData.length + hash.length)
                        .put(authenticatorData)
                        .put(hash)
                        .array())));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(key.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] clientData(String type, String challenge) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + challenge + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] authenticatorData(int flags) {
        return ByteBuffer.allocate(37)
                .put(Digests.sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) count)
                .array();
    }

    /** EC2, ES256, P-256, x, y (RFC 9053, 7.1). */
    private byte[] cose() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(cose, coordinate(open.getW().getAffineX()));
        cose.write(0x22);
        bytes(cose, coordinate(open.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] plain = new byte[32];
        int length = Math.min(signed.length, 32);
        System.arraycopy(signed, signed.length - length, plain, 32 - length, length);
        return plain;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.write(0x60 + text.length());
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] bytes) {
        out.write(0x59);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }
}
