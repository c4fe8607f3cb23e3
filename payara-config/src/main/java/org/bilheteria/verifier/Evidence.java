package org.bilheteria.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The exhibits of all files, each numbered within its kind. */
final class Evidence {
    private record Piece(String name, Exhibit exhibit) {}

    private final List<Piece> pieces = new ArrayList<>();

    /** Reads a file with one exhibit a line; blank lines are ignored and not numbered. */
    void read(ExhibitKind kind, InputStream in, Exhibits exhibits) throws IOException {
        ByteLines lines = new ByteLines(in);
        int number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            byte[] text = withoutCarriageReturn(line);
            if (!isBlank(text)) {
                pieces.add(new Piece(kind + " " + ++number, exhibits.read(kind, text)));
            }
        }
    }

    /** A file written on Windows ends its lines with one. */
    private static byte[] withoutCarriageReturn(byte[] line) {
        boolean ends = line.length > 0 && line[line.length - 1] == '\r';
        return ends ? Arrays.copyOf(line, line.length - 1) : line;
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each != ' ' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    void seek(Sought sought) {
        pieces.forEach(piece -> piece.exhibit.seek(sought));
    }

    /** Prints one line for each exhibit; answers how many count as violations. */
    long judge(CheckedJournals journals, PrintStream out) {
        long violations = 0;
        for (Piece piece : pieces) {
            Answer answer = piece.exhibit.judge(journals);
            String label = piece.exhibit.label();
            out.println(piece.name + (label.isEmpty() ? "" : " " + label) + ": " + answer);
            violations += answer.outcome().isViolation() ? 1 : 0;
        }
        return violations;
    }
}
