package org.bilheteria.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody was let in who should not have been: an entrance without a network could not know. */
@Entity
@Table(name = "admission_conflict")
public class AdmissionConflict {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "admission_conflict_seq")
    @SequenceGenerator(name = "admission_conflict_seq", sequenceName = "admission_conflict_seq", allocationSize = 50)
    private long id;

    @Column(name = "ticket_id")
    private String ticket;

    @Column(name = "performance_id")
    private int performance;

    private String entrance;

    @Column(name = "admitted_at")
    private Instant admittedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private AdmissionResult result;

    protected AdmissionConflict() {}

    AdmissionConflict(int performance, Admission admission, AdmissionResult result, Instant now) {
        this.ticket = admission.ticket();
        this.performance = performance;
        this.entrance = admission.entrance();
        this.admittedAt = admission.at();
        this.receivedAt = now;
        this.result = result;
    }

    public Admission admission() {
        return new Admission(ticket, entrance, admittedAt);
    }

    public AdmissionResult result() {
        return result;
    }
}
