package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Goal: the server is told what the files say, in their order, without what is for readers. */
class CommandFileTest {

    @Test
    void commentsGoAndNamesAreFilledIn() {
        String text = "# Why.\n\nset a.@LISTENER@.b=@VALUE@\ncreate @VALUE@ ${ENV=X}\n";

        assertThat(CommandFile.commands(text, Map.of("LISTENER", "http-listener-1", "VALUE", "1")))
                .containsExactly("set a.http-listener-1.b=1", "create 1 ${ENV=X}");
    }
}
