package org.bilheteria.web.outflow;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** An answer whose body is kept until it is whole; status and headers are set as they come. */
final class HeldAnswer extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(8_192);
    private final ServletOutputStream stream = new Held();
    private @Nullable PrintWriter writer;
    private boolean givenUp;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** All that was written. Empty when the container answers in our place. */
    byte[] body() {
        flushBuffer();
        return givenUp ? new byte[0] : body.toByteArray();
    }

    HttpServletResponse real() {
        return (HttpServletResponse) getResponse();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // Said now, as by a container: from here on it is fixed, and stands in the type.
            setCharacterEncoding(getCharacterEncoding());
            writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        drop();
    }

    @Override
    public void reset() {
        super.reset();
        drop();
    }

    private void drop() {
        flushBuffer();
        body.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        givenUp = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        givenUp = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        givenUp = true;
        super.sendRedirect(location);
    }

    /** The length is that of what is kept. */
    @Override
    public void setContentLength(int length) {
        // Known when it is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Known when it is whole.
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int oneByte) {
            body.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            body.write(bytes, from, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Memory is always ready");
        }
    }
}
