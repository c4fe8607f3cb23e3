package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and its answer, as a document writes them in a fenced block of {@code http}.
 *
 * @param name where it stands, and its first line
 */
record HttpExample(String name, Message request, Message answer) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```http\n(.*?)^```$");
    private static final String ANSWER = "\nHTTP/1.1 ";

    /** @param start the request line, or the status */
    record Message(String start, Map<String, String> headers, String body) {

        private static Message of(String text) {
            String[] parts = text.strip().split("\n\n", 2);
            Map<String, String> headers = new LinkedHashMap<>();
            List<String> lines = parts[0].lines().toList();
            lines.stream()
                    .skip(1)
                    .map(line -> line.split(": ", 2))
                    .forEach(header -> headers.put(header[0], header[1]));
            return new Message(lines.get(0), headers, parts.length == 1 ? "" : parts[1]);
        }

        boolean json() {
            return body.startsWith("{") && !body.contains("}\n{") || body.startsWith("[");
        }
    }

    /** All of them, in the document's order. */
    static List<HttpExample> in(Path document) throws IOException {
        String text = Files.readString(document);
        List<HttpExample> examples = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            long line = text.substring(0, block.start(1)).lines().count() + 1;
            examples.add(of(document.getFileName() + ":" + line + " ", block.group(1)));
        }
        return examples;
    }

    private static HttpExample of(String where, String block) {
        int answer = block.indexOf(ANSWER);
        if (answer < 0) {
            throw new AssertionError(where + "has no answer");
        }
        Message request = Message.of(block.substring(0, answer));
        return new HttpExample(where + request.start(), request, Message.of(block.substring(answer + ANSWER.length())));
    }

    /** Whether it may be asked again until it is answered so. */
    boolean looks() {
        return request.start().startsWith("GET ");
    }
}
