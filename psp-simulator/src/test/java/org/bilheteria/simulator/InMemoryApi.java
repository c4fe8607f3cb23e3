package org.bilheteria.simulator;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Configuration;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import org.bilheteria.simulator.api.AccessTokens;
import org.bilheteria.simulator.bank.Teller;
import org.bilheteria.simulator.fault.Faults;
import org.bilheteria.simulator.json.JsonText;
import org.bilheteria.simulator.ledger.Charges;
import org.bilheteria.simulator.ledger.Ledger;
import org.bilheteria.simulator.ledger.MutableClock;
import org.bilheteria.simulator.ledger.Payments;
import org.bilheteria.simulator.ledger.Refunds;
import org.bilheteria.simulator.ledger.Webhooks;
import org.bilheteria.simulator.manner.Manners;
import org.bilheteria.simulator.manner.answer.Answers;
import org.bilheteria.simulator.manner.door.Door;
import org.bilheteria.simulator.notice.Backoff;
import org.bilheteria.simulator.notice.NoticeForm;
import org.bilheteria.simulator.notice.WebhookDelivery;
import org.bilheteria.simulator.notice.WebhookTrial;
import org.bilheteria.simulator.setting.SimulatorSettings;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** All resources, filters and mappers over a ledger of their own, called through JAX-RS without a server; notices are posted at once. */
public final class InMemoryApi implements Closeable {

    private static final URI BASE = URI.create("http://psp.example/psp/");

    public final MutableClock clock = new MutableClock();
    public final Ledger ledger;

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ApplicationHandler jaxRs;

    private InMemoryApi(Ledger ledger, Optional<String> auth) {
        this.ledger = ledger;
        Faults faults = new Faults();
        Manners manners = new Manners(clock);
        NoticeForm form = new NoticeForm(manners);
        List<Object> parts = List.of(
                ledger,
                faults,
                new Charges(ledger, clock),
                new Payments(ledger, clock),
                new Refunds(ledger, clock),
                new Webhooks(ledger, clock),
                new AccessTokens(clock),
                manners,
                new Door(manners, clock, new WebhookTrial(form, clock)),
                new Answers(manners),
                new WebhookDelivery(ledger, clock, faults, form, Runnable::run, scheduler, new Backoff(List.of())));
        jaxRs = new ApplicationHandler(new ResourceConfig()
                .packages("org.bilheteria.simulator")
                .addProperties(new SimulatorApplication().getProperties())
                .register(new Parts(parts, clock, auth)));
    }

    public static InMemoryApi open(Path folder) throws IOException {
        return new InMemoryApi(Ledger.open(folder.resolve("ledger.ndjson")), Optional.empty());
    }

    /** @param auth {@code client:secret} */
    public static InMemoryApi openWith(Path folder, String auth) throws IOException {
        return new InMemoryApi(Ledger.open(folder.resolve("ledger.ndjson")), Optional.of(auth));
    }

    /** What came back. */
    public record Answer(int status, String type, Map<String, String> headers, String body) {

        public JsonObject json() {
            return JsonText.parse(body);
        }
    }

    /** Sent with every call from now on. */
    public void header(String name, String value) {
        headers.put(name, value);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /** @param json with ' in place of " */
    public Answer put(String path, String json) {
        return send("PUT", path, json.replace('\'', '"'));
    }

    /** @param json as {@link #put} */
    public Answer post(String path, String json) {
        return send("POST", path, json.replace('\'', '"'));
    }

    /** @param json as {@link #put} */
    public Answer patch(String path, String json) {
        return send("PATCH", path, json.replace('\'', '"'));
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** A posted form. */
    public Answer form(String path, String fields) {
        return send("POST", path, fields, "application/x-www-form-urlencoded");
    }

    private Answer send(String method, String path, String body) {
        return send(method, path, body, "application/json");
    }

    private Answer send(String method, String path, String body, String type) {
        Configuration configuration = jaxRs.getConfiguration();
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(path), method, null, new MapPropertiesDelegate(), configuration);
        headers.forEach(request::header);
        if (!body.isEmpty()) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        ContainerResponse response = answered(jaxRs.apply(request, sent));
        Map<String, String> named = new LinkedHashMap<>();
        response.getHeaders().forEach((name, values) -> named.put(name, String.valueOf(values.get(0))));
        return new Answer(
                response.getStatus(),
                String.valueOf(response.getMediaType()),
                named,
                sent.toString(StandardCharsets.UTF_8));
    }

    private static ContainerResponse answered(Future<ContainerResponse> response) {
        try {
            return response.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("It is all done in the calling thread", e);
        }
    }

    @Override
    public void close() throws IOException {
        scheduler.shutdownNow();
        ledger.close();
    }

    /** What {@link SimulatorParts} does in the server. */
    private static final class Parts extends AbstractBinder {

        private final List<Object> parts;
        private final Clock clock;
        private final Optional<String> auth;

        Parts(List<Object> parts, Clock clock, Optional<String> auth) {
            this.parts = parts;
            this.clock = clock;
            this.auth = auth;
        }

        @Override
        protected void configure() {
            parts.forEach(this::bindAsItself);
            bind(clock).to(Clock.class);
            bindAsContract(Teller.class);
            bind(new SimulatorSettings() {
                        @Override
                        public Optional<String> auth() {
                            return auth;
                        }
                    })
                    .to(SimulatorSettings.class);
        }

        private <T> void bindAsItself(T part) {
            @SuppressWarnings("unchecked")
            Class<T> type = (Class<T>) part.getClass();
            bind(part).to(type);
        }
    }
}
