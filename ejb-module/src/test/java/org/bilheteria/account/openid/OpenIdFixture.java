package org.bilheteria.account.openid;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bilheteria.account.Buyer;
import org.bilheteria.account.Confirmation;
import org.bilheteria.account.Registers;
import org.bilheteria.account.cpf.CpfReclaimed;
import org.bilheteria.account.limit.SignUpLimit;
import org.bilheteria.account.passkey.Passkey;
import org.bilheteria.account.passkey.PasskeyRegister;
import org.bilheteria.shared.Events;
import org.bilheteria.shared.JpaInMemory;
import org.bilheteria.shared.Keys;
import org.bilheteria.shared.MovingClock;
import org.bilheteria.shared.Settings;
import org.jspecify.annotations.Nullable;

/** A box office that asks a {@link ProviderStub}, on the real schema; each call of the desk is a transaction, as in the container. */
final class OpenIdFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");
    static final String KEY = "prov";

    final MovingClock clock = new MovingClock(NOW);
    final JpaInMemory database = new JpaInMemory();
    final ProviderStub provider;
    final Map<String, String> told = new HashMap<>();
    final List<IdentityChanged> changes = new ArrayList<>();
    final List<CpfReclaimed> reclaimed = new ArrayList<>();
    final List<Passkey> passkeys = new ArrayList<>();
    final OpenId openId = new OpenId();
    boolean mailboxesConfirmed = true;

    OpenIdFixture(Path folder) throws IOException {
        provider = new ProviderStub();
        told.putAll(Map.of(
                "data",
                folder.toString(),
                "public-url",
                "https://tickets.example/",
                "openid.timeout",
                "PT5S",
                "openid.providers",
                KEY,
                "openid.prov.issuer",
                provider.issuer(),
                "openid.prov.client-id",
                ProviderStub.CLIENT,
                "openid.prov.client-secret",
                "a secret: of theirs"));
        Settings settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(told.get(key));
            }
        };
        openId.settings = settings;
        openId.keys = Keys.of(settings);
        openId.clock = clock;
        openId.providers = new ReadAnew();
        openId.providers.settings = settings;
        openId.calls = new ProviderCalls();
        openId.calls.settings = settings;
        openId.calls.clock = clock;
        openId.calls.open();
        openId.desk = new OneTransactionEach();
        openId.limit = new SignUpLimit(settings);
        openId.open();
    }

    /** As an attempt is begun by somebody who is not signed in. */
    Begun begin() {
        return begin(Optional.empty());
    }

    Begun begin(Optional<Long> linking) {
        Departure departure = openId.begin(KEY, "/places", linking, false);
        return new Begun(query(departure.address()), departure.sealed());
    }

    static Map<String, String> query(URI address) {
        Map<String, String> fields = new HashMap<>();
        for (String field : address.getRawQuery().split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    /** @param asked what the provider is asked @param sealed the cookie */
    record Begun(Map<String, String> asked, String sealed) {

        String state() {
            return asked.get("state");
        }

        String nonce() {
            return asked.get("nonce");
        }
    }

    Arrival answered(Begun begun) {
        return answered(begun, Optional.empty());
    }

    Arrival answered(Begun begun, Optional<Long> signedIn) {
        return answered(begun.sealed(), begun.state(), Optional.empty(), signedIn);
    }

    Arrival answered(@Nullable String sealed, String state, Optional<String> issuer, Optional<Long> signedIn) {
        return openId.answered(
                new Answer(
                        KEY,
                        openId.attempt(sealed),
                        Optional.of(state),
                        Optional.of("a code"),
                        Optional.empty(),
                        issuer),
                signedIn);
    }

    <T> T ask(Function<EntityManager, T> act) {
        return database.ask(act);
    }

    Buyer buyer(long id) {
        return ask(entities -> Registers.on(entities).buyer(id).orElseThrow());
    }

    IdentityDesk desk(EntityManager entities) {
        IdentityDesk desk = new IdentityDesk();
        desk.database = entities;
        desk.clock = clock;
        desk.buyers = Registers.on(entities);
        desk.accounts = new VouchedAccounts();
        desk.accounts.register = desk.buyers;
        desk.accounts.cpfs = Registers.cpfs(entities, clock, reclaimed::add);
        desk.accounts.clock = clock;
        desk.confirmation = new Confirmation() {
            @Override
            public boolean needed() {
                return mailboxesConfirmed;
            }
        };
        desk.cpfs = Registers.cpfs(entities, clock, reclaimed::add);
        desk.changes = Events.to(changes::add);
        desk.passkeys = new PasskeyRegister() {
            @Override
            public List<Passkey> of(long buyer) {
                return passkeys;
            }
        };
        return desk;
    }

    @Override
    public void close() {
        provider.close();
        database.close();
    }

    /** Tests change what it was told. */
    private static final class ReadAnew extends Providers {

        @Override
        public List<Provider> all() {
            open();
            return super.all();
        }
    }

    private final class OneTransactionEach extends IdentityDesk {

        private <T> T one(Function<IdentityDesk, T> act) {
            return ask(entities -> act.apply(OpenIdFixture.this.desk(entities)));
        }

        @Override
        public Optional<Buyer> signIn(Attempt attempt, Vouched vouched) {
            return one(desk -> desk.signIn(attempt, vouched));
        }

        @Override
        public void add(long buyer, Attempt attempt, Vouched vouched) {
            one(desk -> {
                desk.add(buyer, attempt, vouched);
                return true;
            });
        }

        @Override
        public Buyer signUp(Vouched vouched, @Nullable String name, @Nullable String cpf) {
            return one(desk -> desk.signUp(vouched, name, cpf));
        }

        @Override
        public Optional<Buyer> owner(Vouched vouched) {
            return one(desk -> desk.owner(vouched));
        }

        @Override
        public List<LinkedIdentity> of(long buyer) {
            return one(desk -> desk.of(buyer));
        }

        @Override
        public void unlink(long buyer, String id) {
            one(desk -> {
                desk.unlink(buyer, id);
                return true;
            });
        }

        @Override
        public void forgetAttempts(Instant now) {
            one(desk -> {
                desk.forgetAttempts(now);
                return true;
            });
        }
    }
}
