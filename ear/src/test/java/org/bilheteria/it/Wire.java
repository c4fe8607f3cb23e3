package org.bilheteria.it;

import static org.bilheteria.it.Patience.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.support.Sale;

/** One TCP connection on which a test decides when which byte of a request is sent. */
final class Wire implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final int PATIENCE_MILLIS = (int) Patience.LONGEST.toMillis();

    private final Socket socket = new Socket();

    private Wire(String from, int port) throws IOException {
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    static Wire to(int port) throws IOException {
        return new Wire("127.0.0.1", port);
    }

    /** @param from one of the addresses of this machine, all 127.x.x.x */
    static Wire to(int port, String from) throws IOException {
        return new Wire(from, port);
    }

    /** The request to enter a sale's line for one ticket. @param more header lines, each ended by CRLF */
    static String entry(Sale sale, String token, String more) {
        String body = "{\"sector\":\"" + sale.sector() + "\",\"full\":1}";
        return "POST " + sale.path() + "/places HTTP/1.1\r\nHost: door\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\n" + more + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Sends a request in two parts. @return when the first was sent */
    Instant sendSlowly(String request, Duration between) throws IOException {
        Instant first = Instant.now();
        send(request.substring(0, 60));
        await().until(() -> Instant.now().isAfter(first.plus(between)));
        send(request.substring(60));
        return first;
    }

    /** Sends one request on a connection of its own. @return all that came until it was closed, in ISO-8859-1 */
    static String exchange(int port, String request) throws IOException {
        try (Wire wire = to(port)) {
            wire.send(request);
            return new String(wire.socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Reads one answer. */
    Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed after " + head);
            }
            head.write(next);
        }
        String headers = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(headers);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        return new Answer(Integer.parseInt(headers.split(" ")[1]), new String(body, StandardCharsets.UTF_8));
    }

    /** Waits until the other side has closed. */
    void awaitClosed() throws IOException {
        InputStream in = socket.getInputStream();
        try {
            while (in.read() >= 0) {
                // what it says in closing, such as 408, does not matter here
            }
        } catch (SocketException reset) {
            // closed the rude way
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Answer(int status, String body) {

        Instant arrivedAt() {
            JsonObject json = Json.createReader(new StringReader(body)).readObject();
            return Instant.parse(json.getString("arrivedAt"));
        }
    }
}
