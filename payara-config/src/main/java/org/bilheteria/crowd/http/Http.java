package org.bilheteria.crowd.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Sends requests on a {@link Loop}. Kept-alive connections carry the fast ones; each slow one opens its own. */
public final class Http {

    private static final int SLOW_PER_FAST = 5;

    private final Loop loop;
    private final int connections;
    private final Map<String, ConnectionPool> pools = new HashMap<>();
    private long answers;

    /** @param connections the most at a time to one server for fast requests; slow ones may have five times as many */
    public Http(Loop loop, int connections) {
        this.loop = loop;
        this.connections = connections;
    }

    /** Sends and returns; {@code then} hears of the end later, exactly once, on the loop's thread. */
    public void send(Request request, Consumer<Response> then) {
        pool(request).send(new Exchange(request, response -> {
            answers += response.answered() ? 1 : 0;
            then.accept(response);
        }));
    }

    /** Sends and runs the loop until the end of this request. */
    public Response await(Request request) {
        Response[] ended = new Response[1];
        send(request, response -> ended[0] = response);
        loop.runUntil(() -> ended[0] != null);
        return ended[0];
    }

    /** How many requests were answered so far. */
    public long answers() {
        return answers;
    }

    private ConnectionPool pool(Request request) {
        URI target = request.target();
        return pools.computeIfAbsent((request.slow() ? "slow " : "fast ") + target.getAuthority(), name -> {
            int port = target.getPort() < 0 ? 80 : target.getPort();
            int limit = request.slow() ? connections * SLOW_PER_FAST : connections;
            return new ConnectionPool(loop, new InetSocketAddress(target.getHost(), port), limit);
        });
    }
}
