package org.bilheteria.account;

/** A sign-up whose fields are all in order. */
record Newcomer(String name, Email email, Cpf cpf, String password) {

    @Override
    public String toString() {
        return "Newcomer[hidden]";
    }
}
