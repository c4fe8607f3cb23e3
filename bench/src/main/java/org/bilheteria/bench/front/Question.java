package org.bilheteria.bench.front;

import java.nio.file.Path;
import java.util.List;

/**
 * What is asked, by whom.
 *
 * @param header in which sessions go; "-" when nobody is signed in
 * @param prefix before the session there
 * @param people a file with a line {@code SESSION<tab>PLACE} for each who asks
 * @param targets a path, in which {@code {place}} is the asker's own, and possibly a blank and a body; each is asked once by everybody,
 *     then the next
 */
record Question(String method, String header, String prefix, Path people, List<String> targets) {

    static Question anonymous(Path people, String path) {
        return new Question("GET", "-", "", people, List.of(path));
    }

    static Question bearer(String method, Path people, List<String> targets) {
        return new Question(method, "Authorization", "Bearer ", people, targets);
    }

    /** As a browser that kept its session asks. */
    static Question cookie(Path people, String path) {
        return new Question("GET", "Cookie", "session=", people, List.of(path));
    }
}
