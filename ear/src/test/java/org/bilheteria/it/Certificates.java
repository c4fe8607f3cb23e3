package org.bilheteria.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys whose certificates nobody but their holders signed, made by the JDK's own keytool into one folder. */
record Certificates(Path folder) {

    private static final String PASSWORD = "changeit";

    /** @param host what the certificate is for */
    void make(String name, String host) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String[] command = {
            keytool,
            "-genkeypair",
            "-alias",
            name,
            "-keyalg",
            "EC",
            "-dname",
            "CN=" + host,
            "-ext",
            "san=dns:" + host,
            "-ext",
            "bc=ca:true",
            "-storetype",
            "PKCS12",
            "-keystore",
            store(name).toString(),
            "-storepass",
            PASSWORD
        };
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("keytool made no key for " + name);
        }
    }

    /** The certificate alone, as others are given it. */
    Path certificate(String name) throws IOException, GeneralSecurityException {
        return Files.writeString(
                folder.resolve(name + "-certificate.pem"),
                pem("CERTIFICATE", load(name).getCertificate(name).getEncoded()));
    }

    /** Certificate and key in one file, as HAProxy wants them. */
    Path identity(String name) throws IOException, GeneralSecurityException {
        KeyStore store = load(name);
        return Files.writeString(
                folder.resolve(name + "-identity.pem"),
                pem("CERTIFICATE", store.getCertificate(name).getEncoded())
                        + pem(
                                "PRIVATE KEY",
                                store.getKey(name, PASSWORD.toCharArray()).getEncoded()));
    }

    /** For a client. @param identity null to show none */
    SSLContext context(String identity, String believed) throws IOException, GeneralSecurityException {
        KeyStore others = KeyStore.getInstance("PKCS12");
        others.load(null, null);
        Certificate other = load(believed).getCertificate(believed);
        others.setCertificateEntry(believed, other);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(others);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(identity == null ? null : keys(identity), trust.getTrustManagers(), null);
        return context;
    }

    private KeyManager[] keys(String identity) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(identity), PASSWORD.toCharArray());
        return keys.getKeyManagers();
    }

    private Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }
}
