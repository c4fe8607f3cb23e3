package org.bilheteria.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bilheteria.web.line.Choice;
import org.bilheteria.web.line.EntryIntent;
import org.bilheteria.web.security.OverTls;

/** For whoever does not want to enter a line when they have signed in: what was chosen is forgotten. */
@WebServlet("/not-now")
public class NotNowServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient OverTls overTls;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String chosen = EntryIntent.of(request)
                .map(EntryIntent::choice)
                .map(Choice::page)
                .orElse("/");
        EntryIntent.forget(request, response, overTls.of(request));
        response.sendRedirect(chosen);
    }
}
