package org.bilheteria.support;

/** A sector on sale. */
public record Sale(int performance, int sector) {

    public String path() {
        return "/api/performances/" + performance;
    }

    public String journal() {
        return path() + "/sectors/" + sector + "/journal";
    }
}
