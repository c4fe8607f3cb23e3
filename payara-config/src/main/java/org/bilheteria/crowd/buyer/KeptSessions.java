package org.bilheteria.crowd.buyer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilheteria.crowd.option.WrongUsage;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ups kept in a file for the next run. First line: seed, run, size of its block of people; then one line a buyer:
 * index, session. Parts are separated by tabs. A session that has lapsed meanwhile is renewed by signing in.
 */
public final class KeptSessions {

    private final @Nullable Path file;
    private final String run;
    private final int size;
    private final Map<Integer, String> sessions = new HashMap<>();

    private KeptSessions(@Nullable Path file, String run, int size) {
        this.file = file;
        this.run = run;
        this.size = size;
    }

    /**
     * Reads the file, or begins it.
     *
     * @param file null: nothing is kept
     * @param newRun the name of a run that begins
     * @throws WrongUsage when the file is of another seed, of a smaller crowd, or none of ours
     */
    public static KeptSessions open(@Nullable Path file, long seed, int buyers, String newRun) {
        if (file == null) {
            return new KeptSessions(null, newRun, buyers);
        }
        try {
            if (Files.exists(file)) {
                return read(file, seed, buyers);
            }
            Files.writeString(file, seed + "\t" + newRun + "\t" + buyers + "\n");
            return new KeptSessions(file, newRun, buyers);
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new WrongUsage("--keep-signups " + file + " can't be used: " + e.getMessage());
        }
    }

    private static KeptSessions read(Path file, long seed, int buyers) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.isEmpty() ? new String[0] : lines.get(0).split("\t");
        if (head.length != 3 || Long.parseLong(head[0]) != seed) {
            throw new WrongUsage("--keep-signups " + file + " is not of seed " + seed);
        }
        KeptSessions kept = new KeptSessions(file, head[1], Integer.parseInt(head[2]));
        if (kept.size < buyers) {
            throw new WrongUsage("--keep-signups " + file + " was begun for " + kept.size + " buyers only");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t");
            // A run that was killed may have left half a line; its owner signs in again.
            if (parts.length == 2) {
                kept.sessions.put(Integer.parseInt(parts[0]), parts[1]);
            }
        }
        return kept;
    }

    public String run() {
        return run;
    }

    /** How many people the run was begun for. */
    public int size() {
        return size;
    }

    /** Null: not signed up yet. */
    @Nullable
    String session(int index) {
        return sessions.get(index);
    }

    void keep(int index, String session) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, index + "\t" + session + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
