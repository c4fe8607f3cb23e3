package org.bilheteria.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;

/** Goal: whoever leaves the choice to Java gets native code for a key of ours, and for no other. */
class FastSignaturesTest {

    @Test
    void anEcKeyIsCheckedByNativeCodeWhereItWorks() throws Exception {
        boolean works = Cryptography.fastest().isNative();
        KeyPair pair = pair("EC", new ECGenParameterSpec("secp256r1"));
        String first = Security.getProviders()[0].getName();

        Signature fast = checking("SHA256withECDSA", "SHA256withECDSA", pair, FastSignatures.key(pair.getPublic()));
        Signature slow = checking("SHA256withECDSA", "SHA256withECDSA", pair, pair.getPublic());

        assertThat(fast.getProvider().getName().startsWith("AmazonCorretto")).isEqualTo(works);
        assertThat(slow.getProvider().getName()).isEqualTo("SunEC");
        assertThat(Security.getProviders()[0].getName()).isEqualTo(first);
    }

    @Test
    void othersAreLeftAsTheyAre() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PublicKey key = generator.generateKeyPair().getPublic();

        assertThat(FastSignatures.key(key)).isSameAs(key);
    }

    private static Signature checking(String signs, String checks, KeyPair pair, PublicKey key) throws Exception {
        byte[] message = {1, 2, 3};
        Signature signature = Signature.getInstance(signs);
        signature.initSign(pair.getPrivate());
        signature.update(message);
        byte[] signed = signature.sign();
        Signature check = Signature.getInstance(checks);
        check.initVerify(key);
        check.update(message);
        assertThat(check.verify(signed)).isTrue();
        check.update(new byte[] {1, 2, 4});
        assertThat(check.verify(signed)).isFalse();
        return check;
    }

    private static KeyPair pair(String algorithm, ECGenParameterSpec spec) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(spec);
        return generator.generateKeyPair();
    }
}
