package org.bilheteria.web.account.own;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.bilheteria.privacy.Export;
import org.bilheteria.web.account.SignInAgain;
import org.bilheteria.web.page.PageRequest;
import org.bilheteria.web.security.SignedIn;

/**
 * The same for a browser, in lines that people can read. Whoever has to sign in first comes back to the page of the account, which
 * asks for it again by itself.
 */
@WebServlet(urlPatterns = "/export-account", asyncSupported = true)
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String READY = "/account?export=ready#data";
    private static final JsonWriterFactory READABLE =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Export export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        signedIn.requireKnown();
        response.setHeader("Cache-Control", "no-store");
        Optional<Long> buyer = signedIn.buyer();
        if (buyer.isEmpty()) {
            response.sendRedirect("/sign-in?next=" + PageRequest.encode(READY));
        } else if (signedIn.fresh()) {
            write(export.of(buyer.get()), response);
        } else {
            response.sendRedirect(SignInAgain.before(READY));
        }
    }

    private static void write(JsonObject all, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", ExportResource.AS_FILE);
        try (JsonWriter writer = READABLE.createWriter(response.getWriter())) {
            writer.write(all);
        }
    }
}
