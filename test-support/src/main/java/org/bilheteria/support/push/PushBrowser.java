package org.bilheteria.support.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that is told things by push: it has a key pair and a secret, and reads what was encrypted for it (RFC 8291, RFC 8188). */
public final class PushBrowser {

    private static final int COORDINATE = 32;
    private static final int SALT = 16;

    private final PrivateKey ours;
    private final byte[] key;
    private final byte[] secret;

    private PushBrowser(PrivateKey ours, byte[] key, byte[] secret) {
        this.ours = ours;
        this.key = key;
        this.secret = secret;
    }

    /** One with keys of its own. */
    public static PushBrowser fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = new byte[16];
            new SecureRandom().nextBytes(secret);
            return new PushBrowser(pair.getPrivate(), uncompressed((ECPublicKey) pair.getPublic()), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One whose keys are known, in base64url. */
    public static PushBrowser of(String privateKey, String publicKey, String secret) throws GeneralSecurityException {
        PrivateKey ours = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, bytes(privateKey)), curve()));
        return new PushBrowser(ours, bytes(publicKey), bytes(secret));
    }

    /** Its public key, as it tells whoever wants to write to it ({@code p256dh}). */
    public String key() {
        return text(key);
    }

    /** What it tells beside ({@code auth}). */
    public String secret() {
        return text(secret);
    }

    /** What was written to it. @throws GeneralSecurityException if it was written to somebody else, or changed on its way */
    public String read(byte[] body) throws GeneralSecurityException {
        ByteBuffer message = ByteBuffer.wrap(body);
        byte[] salt = next(message, SALT);
        message.getInt();
        byte[] theirs = next(message, message.get());
        byte[] content = next(message, message.remaining());

        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours);
        agreement.doPhase(
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point(theirs), curve())), true);
        byte[] keyed = hkdf(
                secret,
                agreement.generateSecret(),
                joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), key, theirs),
                32);
        byte[] contentKey = hkdf(salt, keyed, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = hkdf(salt, keyed, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new GCMParameterSpec(128, nonce));
        return withoutPadding(cipher.doFinal(content));
    }

    /** The last record ends with a two, and zeros as one likes. */
    private static String withoutPadding(byte[] plain) throws GeneralSecurityException {
        int end = plain.length - 1;
        while (end > 0 && plain[end] == 0) {
            end--;
        }
        if (plain[end] != 2) {
            throw new GeneralSecurityException("It is not one record");
        }
        return new String(plain, 0, end, StandardCharsets.UTF_8);
    }

    /** Extract and expand (RFC 5869), for no more than one block. */
    private static byte[] hkdf(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        byte[] extracted = hmac(salt, input);
        return Arrays.copyOf(hmac(extracted, joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] next(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static ECPoint point(byte[] uncompressed) {
        return new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(uncompressed, 1, 1 + COORDINATE)),
                new BigInteger(1, Arrays.copyOfRange(uncompressed, 1 + COORDINATE, 1 + 2 * COORDINATE)));
    }

    private static byte[] uncompressed(ECPublicKey key) {
        return joined(
                new byte[] {4},
                coordinate(key.getW().getAffineX()),
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] filled = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, filled, COORDINATE - length, length);
        return filled;
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
