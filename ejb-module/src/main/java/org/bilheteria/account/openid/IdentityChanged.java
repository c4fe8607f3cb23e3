package org.bilheteria.account.openid;

/**
 * An account is opened by an identity more, or by one less.
 *
 * @param reference of the mail: the identity's id, a point, the provider's key
 */
public record IdentityChanged(String reference, long buyer, boolean added) {

    static IdentityChanged of(LinkedIdentity identity, boolean added) {
        return new IdentityChanged(identity.id() + "." + identity.provider(), identity.buyer(), added);
    }

    /** The key of the provider, out of the reference. */
    public static String provider(String reference) {
        return reference.substring(reference.indexOf('.') + 1);
    }
}
