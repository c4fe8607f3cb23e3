package org.bilheteria.account.passkey;

import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.COSEKeyOperation;
import com.webauthn4j.data.attestation.statement.COSEKeyType;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import org.bilheteria.token.FastSignatures;
import org.jspecify.annotations.Nullable;

/** A passkey's public key, for the library that checks signatures by whichever code takes it: the fastest there is. */
final class FastKey implements COSEKey {

    private static final long serialVersionUID = 1L;

    private final COSEKey key;
    private final @Nullable PublicKey fast;

    FastKey(COSEKey key) {
        this.key = key;
        PublicKey slow = key.getPublicKey();
        this.fast = slow == null ? null : FastSignatures.key(slow);
    }

    @Override
    public boolean hasPublicKey() {
        return key.hasPublicKey();
    }

    @Override
    public boolean hasPrivateKey() {
        return false;
    }

    @Override
    public @Nullable PublicKey getPublicKey() {
        return fast;
    }

    @Override
    public @Nullable PrivateKey getPrivateKey() {
        return null;
    }

    @Override
    public @Nullable COSEKeyType getKeyType() {
        return key.getKeyType();
    }

    @Override
    public byte @Nullable [] getKeyId() {
        return key.getKeyId();
    }

    @Override
    public @Nullable COSEAlgorithmIdentifier getAlgorithm() {
        return key.getAlgorithm();
    }

    @Override
    public @Nullable List<COSEKeyOperation> getKeyOps() {
        return key.getKeyOps();
    }

    @Override
    public byte @Nullable [] getBaseIV() {
        return key.getBaseIV();
    }

    @Override
    public void validate() {
        key.validate();
    }
}
