package org.bilheteria.catalogue.face;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.catalogue.Performance;
import org.bilheteria.catalogue.SaleSteered;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;

/** Keeps what organisers say of shows, and their posters; each change in one transaction with its line of the audit log. */
@Stateless
public class FaceRecords {

    @PersistenceContext
    EntityManager database;

    @Inject
    Event<FaceChanged> changed;

    @Inject
    Event<SaleSteered> steered;

    /** What was said of shows, by the ids of their performances; pictures only by their marks. */
    public Map<Integer, Presented> all() {
        return read(" ", Map.of());
    }

    public Presented of(int performance) {
        return read(" where f.performance = :performance", Map.of("performance", performance))
                .getOrDefault(performance, Presented.NOTHING);
    }

    private Map<Integer, Presented> read(String which, Map<String, Object> parameters) {
        Map<Integer, PosterMark> posters = new HashMap<>();
        var marks = database.createQuery(
                "select f.performance, f.name, f.alt, f.tint, f.width, f.height from ShowPoster f" + which,
                Object[].class);
        parameters.forEach(marks::setParameter);
        marks.getResultList().forEach(row -> posters.put((Integer) row[0], mark(row)));
        var faces = database.createQuery("select f from ShowFace f" + which, ShowFace.class);
        parameters.forEach(faces::setParameter);
        Map<Integer, Presented> read = new HashMap<>();
        posters.forEach((id, mark) -> read.put(id, new Presented(ShowFacts.NONE, Optional.of(mark), 0)));
        faces.getResultList()
                .forEach(face -> read.put(
                        face.performance(),
                        new Presented(
                                face.facts(), Optional.ofNullable(posters.get(face.performance())), face.version())));
        return read;
    }

    private static PosterMark mark(Object[] row) {
        return new PosterMark((String) row[1], (String) row[2], (String) row[3], (Integer) row[4], (Integer) row[5]);
    }

    /** The picture of this name; the file is a JPEG. */
    public Optional<byte[]> picture(String name, PosterSize size) {
        List<ShowPoster> named = database.createQuery(
                        "select p from ShowPoster p where p.name = :name", ShowPoster.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getResultList();
        return named.stream().findFirst().map(poster -> poster.bytes(size));
    }

    /**
     * Says of a show what there is to know; what was said before is gone.
     *
     * @param seen the version that whoever writes has seen; empty for whatever it is
     * @throws Refused NOT_FOUND; WRONG_PHASE when somebody else has changed it since
     */
    public void say(int id, ShowFacts facts, Optional<Long> seen, String actor) {
        Performance performance = find(id);
        ShowFace face = database.find(ShowFace.class, id);
        long version = face == null ? 0 : face.version();
        if (seen.filter(known -> known != version).isPresent()) {
            throw new Refused(Refusal.WRONG_PHASE, "Somebody else has changed it meanwhile");
        }
        ShowFacts before = face == null ? ShowFacts.NONE : face.facts();
        if (facts.equals(before)) {
            return;
        }
        if (face == null) {
            database.persist(new ShowFace(id, facts));
        } else {
            face.say(facts);
        }
        FaceInWords.of(before, facts, performance)
                .forEach(words -> steered.fire(new SaleSteered(actor, "present", words)));
        changed.fire(new FaceChanged(id));
    }

    /** @throws Refused NOT_FOUND */
    public void poster(int id, MadePoster made, String alt, String actor) {
        find(id);
        ShowPoster poster = database.find(ShowPoster.class, id);
        if (poster == null) {
            database.persist(new ShowPoster(id, made, alt));
        } else {
            poster.show(made, alt);
        }
        steered.fire(new SaleSteered(actor, "set poster", FaceInWords.poster(id, alt)));
        changed.fire(new FaceChanged(id));
    }

    /** @throws Refused NOT_FOUND, also when there is no poster */
    public void describe(int id, String alt, String actor) {
        find(id);
        ShowPoster poster = Optional.ofNullable(database.find(ShowPoster.class, id))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "The show has no poster"));
        poster.alt(alt);
        steered.fire(new SaleSteered(actor, "describe poster", FaceInWords.poster(id, alt)));
        changed.fire(new FaceChanged(id));
    }

    /** Takes the poster away; when there is none, nothing happens. @throws Refused NOT_FOUND */
    public void withoutPoster(int id, String actor) {
        find(id);
        ShowPoster poster = database.find(ShowPoster.class, id);
        if (poster != null) {
            database.remove(poster);
            steered.fire(new SaleSteered(actor, "remove poster", "performance " + id));
            changed.fire(new FaceChanged(id));
        }
    }

    private Performance find(int id) {
        return Optional.ofNullable(database.find(Performance.class, id))
                .filter(performance -> !performance.removed())
                .orElseThrow(Performance::missing);
    }
}
