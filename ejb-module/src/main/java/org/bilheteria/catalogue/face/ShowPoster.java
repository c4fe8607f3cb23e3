package org.bilheteria.catalogue.face;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The poster of one performance, in the two sizes in which it is shown. */
@Entity
@Table(name = "show_poster")
public class ShowPoster {

    @Id
    @Column(name = "performance_id")
    private int performance;

    private String name;
    private String alt;
    private String tint;
    private int width;
    private int height;
    private byte[] large;
    private byte[] small;

    protected ShowPoster() {}

    ShowPoster(int performance, MadePoster made, String alt) {
        this.performance = performance;
        set(made, alt);
    }

    void show(MadePoster made, String newAlt) {
        set(made, newAlt);
    }

    private void set(MadePoster made, String newAlt) {
        name = made.name();
        alt = newAlt;
        tint = made.tint();
        width = made.large().width();
        height = made.large().height();
        large = made.large().bytes();
        small = made.small().bytes();
    }

    void alt(String newAlt) {
        alt = newAlt;
    }

    /** A JPEG file. */
    byte[] bytes(PosterSize size) {
        return size == PosterSize.LARGE ? large : small;
    }
}
