package org.bilheteria.web.staff;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bilheteria.account.role.Role;
import org.bilheteria.account.staff.Staff;
import org.bilheteria.account.staff.StaffMember;
import org.bilheteria.web.openapi.BodyContract;
import org.bilheteria.web.security.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Goal: what is changed of staff is read as {@code /openapi} describes it. */
class StaffContractTest {

    private static final StaffMember BIA = new StaffMember(7, "Bia", "bia@example.com", Set.of(), false, false);

    private final StaffResource resource = new StaffResource();

    @BeforeEach
    void open() {
        resource.signedIn = new SignedIn() {
            @Override
            public void requireFreshFactor() {
                // It was shown.
            }

            @Override
            public long requireBuyer() {
                return 1;
            }

            @Override
            public String actor() {
                return "organiser 1";
            }
        };
        resource.staff = new Staff() {
            @Override
            public StaffMember of(String email) {
                return BIA;
            }

            @Override
            public StaffMember roles(String email, Set<Role> wanted, String actor) {
                return BIA;
            }

            @Override
            public StaffMember switchOff(String email, long by, String actor) {
                return BIA;
            }
        };
    }

    @Test
    void aChange() {
        new BodyContract("changeStaff", "StaffChange", this::read)
                .missesWhatIsRequired()
                .isContentWithTheLeast()
                .keepsTheBounds();
    }

    private void read(JsonObject json) {
        resource.change(new ByteArrayInputStream(json.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
