package org.bilheteria.catalogue.face;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.bilheteria.shared.Disk;
import org.bilheteria.shared.FieldCheck;
import org.bilheteria.shared.Refused;

/** Where organisers say what there is to know of a show, and give it a poster. Each act is in the audit log. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FaceOffice {

    /** Characters that say what is to be seen on a poster. */
    public static final int LONGEST_ALT = 250;

    /** Bytes of a file that may become a poster. */
    public static final int MOST_BYTES = PosterFile.MOST_BYTES;

    /** One after the other: each takes a hundred megabytes for a moment. */
    private static final ReentrantLock PRESS = new ReentrantLock();

    @Inject
    FaceRecords records;

    @Inject
    Disk disk;

    /** What stands there now, read anew: for whoever is about to change it. */
    public Presented read(int performance) {
        return records.of(performance);
    }

    /**
     * What was said before is gone.
     *
     * @param seen the version that whoever writes has seen; empty for whatever it is
     * @throws Refused NOT_FOUND; WRONG_PHASE when somebody else has changed it since
     */
    public void say(int performance, ShowFacts facts, Optional<Long> seen, String actor) {
        records.say(performance, facts, seen, actor);
        disk.sync();
    }

    /**
     * Gives a show its poster, in place of the one it had.
     *
     * @param file a JPEG, PNG or WebP file; nothing of it is kept but what is to be seen
     * @param alt what that is, for whoever doesn't see it
     * @throws PosterRefused with the reason
     * @throws Refused NOT_FOUND
     */
    public void poster(int performance, byte[] file, String alt, String actor) {
        String said = said(alt);
        records.poster(performance, print(file), said, actor);
        disk.sync();
    }

    private static MadePoster print(byte[] file) {
        PRESS.lock();
        try {
            return PosterPress.print(file);
        } finally {
            PRESS.unlock();
        }
    }

    /** Says anew what is to be seen on the poster. @throws PosterRefused ALT; @throws Refused NOT_FOUND when there is none */
    public void describe(int performance, String alt, String actor) {
        records.describe(performance, said(alt), actor);
        disk.sync();
    }

    /** Takes the poster away; the drawn one is shown again. @throws Refused NOT_FOUND */
    public void withoutPoster(int performance, String actor) {
        records.withoutPoster(performance, actor);
        disk.sync();
    }

    private static String said(String alt) {
        String said = alt.replaceAll("\\s+", " ").strip();
        if (FieldCheck.nothing(said)
                || said.length() > LONGEST_ALT
                || said.chars().anyMatch(Character::isISOControl)) {
            throw new PosterRefused(
                    PosterFlaw.ALT, "alt says in 1 to " + LONGEST_ALT + " characters what is to be seen");
        }
        return said;
    }
}
