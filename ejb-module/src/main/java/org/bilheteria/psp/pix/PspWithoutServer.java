package org.bilheteria.psp.pix;

import java.time.Clock;
import org.bilheteria.psp.Psp;
import org.bilheteria.psp.PspAccess;
import org.bilheteria.psp.PspCalls;
import org.bilheteria.shared.Settings;

/** The client put together by hand, for programs that run without the server. Asked once each: nothing is tried again. */
public final class PspWithoutServer {

    private final PspCalls calls = new PspCalls();
    private final PixClient client = new PixClient();
    private final PixApi api = new PixApi();
    private final Clock clock;

    private PspWithoutServer(Settings settings, Clock clock) {
        this.clock = clock;
        client.connection = new PspConnection();
        client.connection.settings = settings;
        client.connection.calls = calls;
        client.connection.clock = clock;
        api.client = client;
        api.settings = settings;
        api.clock = clock;
    }

    /** @throws IllegalStateException when a setting makes no sense or a store of keys can't be opened */
    public static PspWithoutServer open(Settings settings, Clock clock) {
        PspWithoutServer made = new PspWithoutServer(settings, clock);
        made.client.connection.open();
        return made;
    }

    public Psp psp() {
        return api;
    }

    public PspAccess access() {
        return client;
    }

    public PspCalls calls() {
        return calls;
    }

    public Clock clock() {
        return clock;
    }
}
