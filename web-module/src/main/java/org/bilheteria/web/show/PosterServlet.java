package org.bilheteria.web.show;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws posters. What is asked for says all of the picture, so whoever has it never asks again. */
@WebServlet(urlPatterns = "/poster/*", asyncSupported = true)
public class PosterServlet extends HttpServlet {

    private static final Pattern PATH = Pattern.compile("/([0-9a-f]{8})\\.svg");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (path.matches()) {
            response.setContentType("image/svg+xml");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
            response.getWriter().write(Poster.svg(path.group(1)));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
