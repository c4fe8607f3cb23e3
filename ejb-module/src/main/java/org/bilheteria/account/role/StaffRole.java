package org.bilheteria.account.role;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** That an account has a role. */
@Entity
@Table(name = "staff_role")
@IdClass(StaffRole.Key.class)
public class StaffRole {

    @Id
    @Column(name = "buyer_id")
    private long buyer;

    @Id
    @Enumerated(EnumType.STRING)
    private Role role;

    protected StaffRole() {}

    public StaffRole(long buyer, Role role) {
        this.buyer = buyer;
        this.role = role;
    }

    public long buyer() {
        return buyer;
    }

    public Role role() {
        return role;
    }

    /** Both of it. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long buyer;
        private @Nullable Role role;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.buyer == buyer && key.role == role;
        }

        @Override
        public int hashCode() {
            return Objects.hash(buyer, role);
        }
    }
}
