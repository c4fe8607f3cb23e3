package org.bilheteria.verifier;

import java.util.Map;

/** Makes exhibits of what stands in files and on boards: one to be judged, or one refused with the reason. */
final class Exhibits {
    private final TokenCheck tokens;

    Exhibits(TokenCheck tokens) {
        this.tokens = tokens;
    }

    /** Reads one line of a file of this kind. */
    Exhibit read(ExhibitKind kind, byte[] line) {
        try {
            if (line.length > ByteLines.LONGEST) {
                throw new Malformed("longer than " + ByteLines.LONGEST + " bytes");
            }
            String text = Utf8.read(line);
            return switch (kind) {
                case RECEIPT -> Receipt.of(tokens.open(Receipt.TYPE, text));
                case HEAD -> Head.of(tokens.open(Head.TYPE, text));
                case PROOF -> proof(Json.document(text));
            };
        } catch (Malformed wrong) {
            return new RefusedExhibit("", Answer.of(kind.wrong, wrong.why()));
        }
    }

    private Exhibit proof(Map<String, Object> json) {
        String label = json.get("seq") instanceof Long seq ? "seq " + seq : "";
        Head head;
        try {
            head = Head.of(tokens.open(Head.TYPE, json.get("head") instanceof String token ? token : ""));
        } catch (Malformed wrong) {
            return new RefusedExhibit(label, Answer.of(Outcome.BAD_TOKEN, "its head: " + wrong.why()));
        }
        try {
            return Proof.of(json, head);
        } catch (Malformed wrong) {
            return new RefusedExhibit(label, Answer.of(Outcome.WRONG_PROOF, wrong.why()));
        }
    }
}
