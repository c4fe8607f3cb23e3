package org.bilheteria.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A running Bilheteria, on whichever server. */
interface Served {

    /** @param path with its leading slash */
    String url(String path);

    /** E-mail and password of the first organiser, with a colon between. */
    String organiser() throws IOException;

    /** A folder of its own; commands are run there. */
    Path folder();

    /** A command of the distribution, with the server's environment. */
    ProcessBuilder command(String name, String... arguments);

    /**
     * Sends a crowd. Whether all was well is its exit code, and what it says is in {@link #crowdLog}.
     *
     * @param options of {@code bin/crowd}, with spaces between
     */
    default Process crowd(String options) throws IOException {
        List<String> words = new ArrayList<>(List.of("--url", url(""), "--organiser", organiser()));
        words.addAll(List.of(options.split(" ")));
        return command("crowd", words.toArray(String[]::new))
                .redirectOutput(crowdLog().toFile())
                .start();
    }

    default Path crowdLog() {
        return folder().resolve("crowd.log");
    }
}
