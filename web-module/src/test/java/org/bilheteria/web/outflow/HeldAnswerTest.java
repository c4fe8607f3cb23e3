package org.bilheteria.web.outflow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldAnswerTest {

    private final List<String> told = new ArrayList<>();
    private final HeldAnswer answer = new HeldAnswer((HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                told.add(method.getName());
                return method.getName().equals("getCharacterEncoding") ? "UTF-8" : null;
            }));

    @Test
    void nothingLeavesBeforeItIsWhole() throws Exception {
        answer.getWriter().write("meia-entrada ");
        answer.getWriter().flush();
        answer.flushBuffer();
        answer.getWriter().write("é");
        answer.setContentLength(3);

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("meia-entrada é");
        assertThat(told).doesNotContain("getWriter", "getOutputStream", "flushBuffer", "setContentLength");
    }

    @Test
    void bytesAreHeldAsWell() throws Exception {
        answer.getOutputStream().write(new byte[] {1, 2, 3}, 1, 2);
        answer.getOutputStream().write(4);
        answer.getOutputStream().close();

        assertThat(answer.body()).containsExactly(2, 3, 4);
    }

    @Test
    void whatIsTakenBackIsGone() throws Exception {
        answer.getWriter().write("half a page");
        answer.resetBuffer();
        answer.getWriter().write("an error");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("an error");
    }

    @Test
    void whereTheContainerAnswersNothingIsAdded() throws Exception {
        answer.getOutputStream().write(1);
        answer.sendError(404);

        assertThat(answer.body()).isEmpty();
        assertThat(told).contains("sendError");
    }
}
