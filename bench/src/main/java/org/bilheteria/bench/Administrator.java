package org.bilheteria.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bilheteria.support.Sale;

/** Somebody signed in to the admin console who keeps a sale's page open: their browser asks for its figures again and again. */
final class Administrator {

    private final HttpClient browser;
    private final String console;

    private Administrator(HttpClient browser, String console) {
        this.browser = browser;
        this.console = console;
    }

    static Administrator signIn(String console, String password)
            throws IOException, InterruptedException, GeneralSecurityException {
        SSLContext own = SSLContext.getInstance("TLS");
        // The certificate of a fresh domain is signed by itself; it is on this machine.
        own.init(null, new TrustManager[] {new AnyCertificate()}, new SecureRandom());
        HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .sslContext(own)
                .build();
        Administrator administrator = new Administrator(browser, console);
        // The console is loaded when somebody first asks for it, and says so meanwhile.
        while (!administrator.get("").contains("j_security_check")) {
            Thread.sleep(1_000);
        }
        String form = "j_username=admin&j_password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        administrator.send(HttpRequest.newBuilder(URI.create(console + "j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return administrator;
    }

    /** What the open page asks for. @return the figures as HTML */
    String look(Sale sale) throws IOException, InterruptedException {
        String figures = get("bilheteria/figures.jsf?performance=" + sale.performance());
        if (!figures.startsWith("<div id=\"bilheteriaFigures\"")) {
            throw new IOException("The console answered something else than a sale's figures: " + figures);
        }
        return figures;
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(console + path)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
