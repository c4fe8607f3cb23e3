package org.bilheteria.account.recovery;

import org.bilheteria.shared.Keys;

/** Mailed codes by a key that everybody knows. */
final class TestCodes {

    private TestCodes() {}

    static MailedCodes open() {
        MailedCodes codes = new MailedCodes();
        codes.keys = new Keys() {
            @Override
            public byte[] secret(String name, int length) {
                return new byte[length];
            }
        };
        codes.open();
        return codes;
    }
}
