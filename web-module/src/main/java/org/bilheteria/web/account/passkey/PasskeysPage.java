package org.bilheteria.web.account.passkey;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bilheteria.account.passkey.Passkey;
import org.bilheteria.account.passkey.Passkeys;
import org.bilheteria.web.page.Language;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** The reader's passkeys; and for every page, for which site passkeys are. */
@Named
@RequestScoped
public class PasskeysPage {

    @Inject
    Passkeys passkeys;

    @Inject
    SignedIn signedIn;

    @Inject
    Language language;

    @Inject
    PageRequest pageRequest;

    private @Nullable List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            rows = passkeys.of(signedIn.requireBuyer()).stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(Passkey passkey) {
        String name = passkey.name().isEmpty() ? language.text("passkey.unnamed") : passkey.name();
        String used = passkey.lastUsedAt()
                .map(at -> language.text("passkey.used", language.write(at)))
                .orElseGet(() -> language.text("passkey.unused"));
        return new Row(
                passkey.id(),
                name,
                language.text("passkey.made", language.write(passkey.createdAt())),
                used,
                language.text("passkey.removeNamed", name));
    }

    /** The domain, by which a script knows whether passkeys can be made on this page. */
    public String getSite() {
        return passkeys.site().id();
    }

    /** What has just been done, in words; empty when nothing was. */
    public String getDone() {
        return switch (pageRequest.parameter("passkey")) {
            case "added" -> language.text("passkey.added");
            case "removed" -> language.text("passkey.removed");
            default -> "";
        };
    }

    /** One passkey of the list. */
    public record Row(String id, String name, String made, String used, String remove) {}
}
