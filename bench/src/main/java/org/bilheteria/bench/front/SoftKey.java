package org.bilheteria.bench.front;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/** A browser with a passkey in it, of one account at one site, as Web Authentication (W3C, Level 3) has them. */
final class SoftKey {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int PRESENT_AND_VERIFIED = 0x05;
    private static final int ATTESTED = 0x40;
    private static final int COORDINATE = 32;

    private final String origin;
    private final byte[] credential;
    private final KeyPair pair;
    private String userHandle = "";
    private String cookie = "";

    /** @param origin such as {@code http://localhost:8080} @param number another for each passkey */
    SoftKey(String origin, long number) {
        this.origin = origin;
        credential = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(number)
                .putLong(~number)
                .array();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the browser answers {@code POST /api/account/passkeys/options}. */
    String created(JsonObject options) {
        userHandle = options.getJsonObject("user").getString("id");
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        object.writeBytes(new byte[] {(byte) 0xa3});
        text(object, "fmt");
        text(object, "none");
        text(object, "attStmt");
        object.write(0xa0);
        text(object, "authData");
        bytes(object, attested(options.getJsonObject("rp").getString("id")));
        return credential(Json.createObjectBuilder()
                .add("clientDataJSON", encoded(clientData("webauthn.create", options.getString("challenge"))))
                .add("attestationObject", encoded(object.toByteArray()))
                .add("transports", Json.createArrayBuilder().add("internal"))
                .build());
    }

    /** What it answers {@code POST /api/session/passkey/options}. */
    String signedIn(JsonObject options) {
        byte[] client = clientData("webauthn.get", options.getString("challenge"));
        byte[] data = authenticatorData(options.getString("rpId"), PRESENT_AND_VERIFIED);
        byte[] hash = sha256(client);
        byte[] signed = ByteBuffer.allocate(data.length + hash.length)
                .put(data)
                .put(hash)
                .array();
        return credential(Json.createObjectBuilder()
                .add("clientDataJSON", encoded(client))
                .add("authenticatorData", encoded(data))
                .add("signature", encoded(sign(signed)))
                .add("userHandle", userHandle)
                .build());
    }

    /** The cookie by which the site knows this browser again. */
    void keep(String given) {
        cookie = given;
    }

    /** Empty while there is none. */
    String cookie() {
        return cookie;
    }

    private String credential(JsonObject response) {
        JsonObject credential = Json.createObjectBuilder()
                .add("id", encoded(this.credential))
                .add("rawId", encoded(this.credential))
                .add("type", "public-key")
                .add("response", response)
                .build();
        return Json.createObjectBuilder().add("credential", credential).build().toString();
    }

    private byte[] attested(String site) {
        ByteArrayOutputStream attested = new ByteArrayOutputStream();
        attested.writeBytes(authenticatorData(site, PRESENT_AND_VERIFIED | ATTESTED));
        attested.writeBytes(new byte[16]);
        attested.write(0);
        attested.write(credential.length);
        attested.writeBytes(credential);
        attested.writeBytes(cose());
        return attested.toByteArray();
    }

    private static byte[] authenticatorData(String site, int flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(0)
                .array();
    }

    /** EC2, ES256, P-256, x, y (RFC 9053, 7.1). */
    private byte[] cose() {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(cose, coordinate(open.getW().getAffineX()));
        cose.write(0x22);
        bytes(cose, coordinate(open.getW().getAffineY()));
        return cose.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] signed = number.toByteArray();
        byte[] plain = new byte[COORDINATE];
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, plain, COORDINATE - length, length);
        return plain;
    }

    private byte[] clientData(String type, String challenge) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add("challenge", challenge)
                .add("origin", origin)
                .add("crossOrigin", false)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
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
