package org.bilheteria.web.organiser.face;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.bilheteria.catalogue.face.FaceOffice;
import org.bilheteria.catalogue.face.PosterRefused;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.security.SignedIn;
import org.bilheteria.web.shared.Ids;

/** Takes a poster, and what is to be seen on it, from the page of a show's face; sends back there, with the reason if it is none. */
@WebServlet(urlPatterns = "/show-poster", asyncSupported = true)
@MultipartConfig(
        maxFileSize = PosterUpload.MOST_READ,
        maxRequestSize = PosterUpload.MOST_READ,
        fileSizeThreshold = 65_536)
public class PosterUpload extends HttpServlet {

    /** More than a poster may have: whoever chose a larger file is to be told so, and a browser listens only once it has sent all. */
    static final int MOST_READ = 33_554_432;

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient FaceOffice office;

    /** Where somebody is sent who had to sign in first. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(page(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String page = page(request);
        try {
            // Before anything of the body is read.
            signedIn.requireOrganiser();
            response.sendRedirect(page + "&done=" + act(request));
        } catch (PosterRefused refused) {
            response.sendRedirect(page + "&flaw=" + refused.flaw());
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect(page + "&refused=" + Refusal.TOO_LARGE);
        } catch (Refused refused) {
            response.sendRedirect(page + "&refused=" + refused.refusal());
        }
    }

    /** @return what was done */
    private String act(HttpServletRequest request) throws IOException, ServletException {
        int performance = Ids.number(id(request));
        if ("remove".equals(request.getParameter("act"))) {
            office.withoutPoster(performance, signedIn.actor());
            return "removed";
        }
        String alt = Objects.requireNonNullElse(request.getParameter("alt"), "");
        byte[] file = file(request);
        if (file.length == 0 && office.read(performance).poster().isPresent()) {
            office.describe(performance, alt, signedIn.actor());
        } else {
            office.poster(performance, file, alt, signedIn.actor());
        }
        return "poster";
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        Part part = request.getPart("poster");
        if (part == null) {
            return new byte[0];
        }
        try (InputStream file = part.getInputStream()) {
            return file.readNBytes(FaceOffice.MOST_BYTES + 1);
        } finally {
            part.delete();
        }
    }

    /** In the address, so that it is known before the body is read. */
    private static String id(HttpServletRequest request) {
        String query = String.valueOf(request.getQueryString());
        return query.startsWith("performance=") ? query.substring("performance=".length()) : "";
    }

    private static String page(HttpServletRequest request) {
        String id = id(request);
        return "/show-face?performance=" + (id.matches("[0-9]{1,10}") ? id : "");
    }
}
