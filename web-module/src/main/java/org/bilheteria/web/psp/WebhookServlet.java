package org.bilheteria.web.psp;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bilheteria.checkout.notice.Notices;
import org.bilheteria.checkout.notice.WebhookSecret;
import org.bilheteria.shared.Settings;
import org.bilheteria.web.security.ClientAddress;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /pix?hmac=SECRET} or {@code POST /pix/SECRET}: the PSP's notices. 200 only when the notice is durable, so that the PSP repeats what was not. Who does
 * not know the secret of the address, or calls from elsewhere than the PSP, is refused before anything is read.
 */
@WebServlet(
        urlPatterns = {"/pix", "/pix/*"},
        asyncSupported = true)
public class WebhookServlet extends HttpServlet {

    /** Several hundred payments in one notice. */
    private static final int LARGEST = 1_048_576;

    @Inject
    transient WebhookSecret secret;

    @Inject
    transient Notices notices;

    @Inject
    transient Settings settings;

    @Inject
    transient ClientAddress address;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!expected(request) || !knows(request)) {
            response.setStatus(403);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.setStatus(413);
            return;
        }
        try {
            notices.take(new String(body, StandardCharsets.UTF_8));
            response.setStatus(200);
        } catch (IllegalArgumentException noNotice) {
            response.setStatus(400);
        }
    }

    /** Some PSPs look whether the address is there before they register it (Santander). */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(expected(request) && knows(request) ? 200 : 403);
    }

    private boolean expected(HttpServletRequest request) {
        Set<String> senders = settings.pspNoticeAddresses();
        return senders.isEmpty() || senders.contains(address.of(request));
    }

    /** The secret stands in the query or in the path; the PSP appends "/pix" to whichever it thinks is the end. */
    private boolean knows(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("/pix$", "");
        return path.isEmpty() ? secret.is(parameter(request.getQueryString(), "hmac")) : secret.is(path.substring(1));
    }

    /** From the query alone: asking the request for parameters could swallow the body. */
    private static @Nullable String parameter(@Nullable String query, String name) {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
