package org.bilheteria.account.password;

/** Those who wait for a password to be hashed, in lines of their own. */
public enum PasswordLine {
    SIGN_IN,
    SIGN_UP
}
