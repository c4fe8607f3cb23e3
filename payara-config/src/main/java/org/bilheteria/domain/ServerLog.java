package org.bilheteria.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's log, one JSON a line. */
final class ServerLog {

    private static final Pattern COMPLAINT = Pattern.compile("\"Level\":\"(WARNING|SEVERE)\"");

    private static final Pattern MESSAGE = Pattern.compile("\"(?:LogMessage|Exception)\":\"([^\"]*)");
    private static final Pattern CAUSE = Pattern.compile("Caused by: ([^\"\\\\]*)");
    private static final int LAST = 5;
    private static final int WIDTH = 500;

    private ServerLog() {}

    /** The last that the server complained of; empty when there is none. */
    static String complaints(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        Deque<String> last = new ArrayDeque<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.filter(line -> COMPLAINT.matcher(line).find()).forEach(line -> {
                last.add(line);
                if (last.size() > LAST) {
                    last.remove();
                }
            });
        }
        return last.stream()
                .map(line -> shortened(said(line)) + "\n")
                .distinct()
                .collect(Collectors.joining());
    }

    /** The message alone, with the last cause: that is the first, and stands at the end of a stack of pages. */
    private static String said(String line) {
        Matcher message = MESSAGE.matcher(line);
        String cause = CAUSE.matcher(line)
                .results()
                .map(found -> "; caused by: " + found.group(1))
                .reduce("", (earlier, later) -> later);
        return message.find() ? message.group(1) + cause : line;
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(WIDTH, line.length()));
    }
}
