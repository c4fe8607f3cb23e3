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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where journals and keys come from: standard input, files, http and https. */
final class Source {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int UNAVAILABLE = 503;
    private static final int APPOINTMENTS = 20;
    /** A journal from a line on; with any other parameter it is read as it is, and not gone on with. */
    private static final Pattern JOURNAL =
            Pattern.compile("(?<path>https?://[^?#]*/sectors/[^/?#]+/journal/?)(?:\\?from=(?<from>[0-9]{1,18}))?");

    private final InputStream standardInput;
    private final Pause pause;
    private @Nullable HttpClient http;

    /** How time is let pass. */
    @FunctionalInterface
    interface Pause {
        void rest(long seconds) throws InterruptedException;
    }

    Source(InputStream standardInput) {
        this(standardInput, TimeUnit.SECONDS::sleep);
    }

    Source(InputStream standardInput, Pause pause) {
        this.standardInput = standardInput;
        this.pause = pause;
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
        Matcher journal = JOURNAL.matcher(url);
        if (!journal.matches()) {
            return answer(url);
        }
        String first = journal.group("from");
        return new ResumingStream(
                first == null ? 1 : Long.parseLong(first),
                line -> answer(line == 1 ? url : journal.group("path") + "?from=" + line));
    }

    /** Whoever is told to come again does, for as long as somebody at a terminal would wait. */
    private InputStream answer(String url) throws IOException, Unreadable {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
            HttpResponse<InputStream> answer = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            for (int i = 0; i < APPOINTMENTS && answer.statusCode() == UNAVAILABLE; i++) {
                answer.body().close();
                pause.rest(answer.headers().firstValueAsLong("Retry-After").orElse(1));
                answer = client().send(request, HttpResponse.BodyHandlers.ofInputStream());
            }
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
