package org.bilheteria.bench.fairness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.support.net.FaultProxy;
import org.bilheteria.support.net.Passage;

/** A phone's browser on one connection through a network. */
final class Phone implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final int PATIENCE_MILLIS = 20_000;
    /** What a phone's browser sends of itself, some 500 bytes. */
    private static final String HEADERS = "Host: ingressos.example\r\nConnection: keep-alive\r\n"
            + "User-Agent: Mozilla/5.0 (Linux; Android 13; SM-A035M) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile"
            + " Safari/537.36\r\nAccept: application/json, text/plain, */*\r\nAccept-Language: pt-BR,pt;q=0.9,en;q=0.8\r\n"
            + "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n"
            + "sec-ch-ua: \"Chromium\";v=\"124\", \"Google Chrome\";v=\"124\"\r\nsec-ch-ua-mobile: ?1\r\n";

    private final Socket socket;
    private final Passage passage;

    Phone(FaultProxy network) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), network.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        passage = network.passage(socket.getLocalPort());
    }

    Passage passage() {
        return passage;
    }

    /** @return the body of the answer @throws IOException also for an answer that is no 2xx */
    String ask(String method, String path, String token, String body) throws IOException {
        String request = method + " " + path + " HTTP/1.1\r\n" + HEADERS + "Cookie: session=" + token + "\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        InputStream in = socket.getInputStream();
        String head = head(in);
        Matcher length = LENGTH.matcher(head);
        if (!length.find() || !head.startsWith("HTTP/1.1 2")) {
            throw new IOException(head);
        }
        int bytes = Integer.parseInt(length.group(1));
        byte[] answer = in.readNBytes(bytes);
        if (answer.length < bytes) {
            throw new IOException("cut short");
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
