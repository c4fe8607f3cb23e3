package org.bilheteria.web.file;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.bilheteria.web.shared.AcceptedCoding;

/** Sends the files of pages. */
@WebServlet(urlPatterns = "/static/*", asyncSupported = true)
public class FileServlet extends HttpServlet {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    @Inject
    transient PageFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        int end = path.indexOf('/', 1);
        Optional<PageFile> found = end < 0 ? Optional.empty() : files.file(path.substring(end + 1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(found.get(), path.substring(1, end), request, response);
        }
    }

    private static void send(PageFile file, String version, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(file.type());
        response.setHeader("Cache-Control", version.equals(file.version()) ? FOR_GOOD : "no-store");
        byte[] body = file.plain();
        if (file.zipped().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
            if (AcceptedCoding.gzip(request.getHeader("Accept-Encoding"))) {
                response.setHeader("Content-Encoding", "gzip");
                body = file.zipped().get();
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
