package org.bilheteria.verifier;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/** The curve P-256 and its signatures as ES256 writes them: r and s, 32 bytes each (RFC 7518 §3.4). */
final class P256 {
    private static final int COORDINATE = 32;
    private static final ECParameterSpec CURVE = curve();

    private P256() {}

    /** The public key of a point, which must be on the curve: Java's key factory takes any. */
    static PublicKey key(byte[] x, byte[] y) throws Malformed {
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        if (x.length != COORDINATE || y.length != COORDINATE || !isOnCurve(point)) {
            throw new Malformed("not a point of P-256");
        }
        try {
            return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether the key made this signature. Zeros are refused by ourselves: some Java 17 let them pass (CVE-2022-21449). */
    static boolean verifies(PublicKey key, byte[] signature, byte[] signed) {
        if (signature.length != 2 * COORDINATE || !isScalar(signature, 0) || !isScalar(signature, COORDINATE)) {
            return false;
        }
        try {
            Signature ecdsa = Signature.getInstance("SHA256withECDSAinP1363Format");
            ecdsa.initVerify(key);
            ecdsa.update(signed);
            return ecdsa.verify(signature);
        } catch (SignatureException refused) {
            return false;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whether the 32 bytes from here are a number from 1 to the order of the curve, which itself doesn't count. */
    private static boolean isScalar(byte[] signature, int from) {
        BigInteger number = new BigInteger(1, Arrays.copyOfRange(signature, from, from + COORDINATE));
        return number.signum() > 0 && number.compareTo(CURVE.getOrder()) < 0;
    }

    private static boolean isOnCurve(ECPoint point) {
        BigInteger p = ((ECFieldFp) CURVE.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
