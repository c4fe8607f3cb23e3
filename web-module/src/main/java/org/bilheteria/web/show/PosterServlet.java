package org.bilheteria.web.show;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilheteria.catalogue.face.Faces;
import org.bilheteria.catalogue.face.PosterSize;

/**
 * Serves posters: those that organisers uploaded, as they were made anew, and draws the others. What is asked for says all of the
 * picture, so whoever has it never asks again.
 */
@WebServlet(urlPatterns = "/poster/*", asyncSupported = true)
public class PosterServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern DRAWN = Pattern.compile("/([0-9a-f]{8})\\.svg");
    private static final Pattern UPLOADED = Pattern.compile("/([0-9a-f]{20})(-small)?\\.jpg");

    @Inject
    transient Faces faces;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Matcher drawn = DRAWN.matcher(path);
        Matcher uploaded = UPLOADED.matcher(path);
        if (drawn.matches()) {
            response.setContentType("image/svg+xml");
            response.setCharacterEncoding("UTF-8");
            keepForGood(response);
            response.getWriter().write(Poster.svg(drawn.group(1)));
        } else if (uploaded.matches()) {
            send(uploaded, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(Matcher asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PosterSize size = asked.group(2) == null ? PosterSize.LARGE : PosterSize.SMALL;
        Optional<byte[]> picture = faces.picture(asked.group(1), size);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = '"' + asked.group(1) + '"';
        response.setHeader("ETag", tag);
        keepForGood(response);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(picture.get().length);
        response.getOutputStream().write(picture.get());
    }

    private static void keepForGood(HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    }
}
