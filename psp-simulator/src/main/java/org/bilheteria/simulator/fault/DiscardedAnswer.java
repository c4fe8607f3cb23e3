package org.bilheteria.simulator.fault;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.Writer;

/** An answer of which nothing is sent. */
final class DiscardedAnswer extends HttpServletResponseWrapper {

    DiscardedAnswer(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public void write(int octet) {
                // gone
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("Nothing of it is sent");
            }
        };
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(Writer.nullWriter());
    }

    @Override
    public void flushBuffer() {
        // nothing of it may be on its way
    }

    @Override
    public void setContentLength(int length) {
        // it is another answer that is sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // it is another answer that is sent
    }
}
