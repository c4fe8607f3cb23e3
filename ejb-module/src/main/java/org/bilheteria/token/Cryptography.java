package org.bilheteria.token;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jose4j.jca.ProviderContext;
import org.jspecify.annotations.Nullable;

/**
 * Whose code makes and checks our ES256 signatures: {@link NativeProvider}'s where it works on this machine, which takes a
 * twentieth of the time, else the platform's. Both make the same signatures. Digests and HMACs are the platform's, which is as
 * fast at them.
 */
final class Cryptography {

    private static final Logger LOG = Logger.getLogger(Cryptography.class.getName());
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Cryptography FASTEST = of(NativeProvider.find());

    private final @Nullable Provider provider;
    private final ProviderContext context = new ProviderContext();

    private Cryptography(@Nullable Provider provider) {
        this.provider = provider;
        if (provider != null) {
            context.getSuppliedKeyProviderContext().setSignatureProvider(provider.getName());
        }
    }

    /** The fastest that works here; found out once. */
    static Cryptography fastest() {
        return FASTEST;
    }

    /** That of a provider if the platform believes its signatures and it the platform's, else the platform's. */
    static Cryptography of(Optional<Provider> provider) {
        return provider.filter(Cryptography::works).map(Cryptography::new).orElseGet(() -> new Cryptography(null));
    }

    private static boolean works(Provider provider) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            Signature ours = Signature.getInstance(SIGNATURE, provider);
            Signature platform = Signature.getInstance(SIGNATURE);
            return agree(ours, platform, pair) && agree(platform, ours, pair);
        } catch (GeneralSecurityException | RuntimeException | LinkageError broken) {
            LOG.log(Level.WARNING, "Signing by " + provider.getName() + " failed; the platform signs", broken);
            return false;
        }
    }

    private static boolean agree(Signature signs, Signature checks, KeyPair pair) throws GeneralSecurityException {
        byte[] message = {1, 2, 3};
        signs.initSign(pair.getPrivate());
        signs.update(message);
        checks.initVerify(pair.getPublic());
        checks.update(message);
        return checks.verify(signs.sign());
    }

    /** For the libraries that sign. */
    ProviderContext context() {
        return context;
    }

    /** The key as this provider keeps it, so that it isn't translated for each signature. */
    PrivateKey own(PrivateKey key) {
        return (PrivateKey) translated(key);
    }

    PublicKey own(PublicKey key) {
        return (PublicKey) translated(key);
    }

    private java.security.Key translated(java.security.Key key) {
        if (provider == null) {
            return key;
        }
        try {
            return KeyFactory.getInstance("EC", provider).translateKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key can't be used", e);
        }
    }

    /** Whether it is native code. */
    boolean isNative() {
        return provider != null;
    }

    @Override
    public String toString() {
        return provider == null ? "the platform" : provider.getName() + " " + provider.getVersionStr();
    }
}
