package org.bilheteria.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.bilheteria.shared.language.Languages;

/** Remembers the language the reader chose and shows the page they came from in it. */
@WebServlet(urlPatterns = "/language", asyncSupported = true)
public class LanguageServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String language = Language.ALL
                .named(request.getParameter("to"))
                .orElse(Languages.PORTUGUESE)
                .getLanguage();
        response.addHeader("Set-Cookie", "lang=" + language + "; Path=/; Max-Age=31536000; SameSite=Lax");
        response.sendRedirect(back(request));
    }

    private static String back(HttpServletRequest request) {
        try {
            URI referer = URI.create(String.valueOf(request.getHeader("Referer")));
            if (referer.getAuthority() != null && referer.getAuthority().equals(request.getHeader("Host"))) {
                String query = referer.getRawQuery();
                return LocalPath.of(referer.getRawPath() + (query == null ? "" : "?" + query));
            }
        } catch (IllegalArgumentException noAddress) {
            // home then
        }
        return "/";
    }
}
