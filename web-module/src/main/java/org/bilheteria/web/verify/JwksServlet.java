package org.bilheteria.web.verify;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.token.Signer;

/** The public keys with which anybody checks receipts and tickets. */
@WebServlet(urlPatterns = "/.well-known/jwks.json", asyncSupported = true)
public class JwksServlet extends HttpServlet {

    @Inject
    transient Signer signer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write(signer.jwks());
    }
}
