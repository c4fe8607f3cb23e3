package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where journals and keys come from: standard input, files, http and https. */
final class Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream standardInput;
    private @Nullable HttpClient http;

    Source(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    static boolean isUrl(String name) {
        return name.startsWith("http://") || name.startsWith("https://");
    }

    /** Opens the input of this name; {@code -} is the standard input. */
    InputStream open(String name) throws IOException, Unreadable {
        if (name.equals("-")) {
            return standardInput;
        }
        return isUrl(name) ? fetch(name) : file(name);
    }

    /** Opens the file of this name. */
    InputStream file(String name) throws IOException, Unreadable {
        try {
            return Files.newInputStream(Path.of(name));
        } catch (InvalidPathException notAName) {
            throw new Unreadable("not the name of a file");
        }
    }

    private InputStream fetch(String url) throws IOException, Unreadable {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<InputStream> answer = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            answer.body().close();
            throw new Unreadable("answers " + answer.statusCode());
        } catch (IllegalArgumentException notAUrl) {
            throw new Unreadable("not a URL");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted");
        }
    }

    private HttpClient client() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        return http;
    }
}
