package org.bilheteria.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Goal: {@code mvn -Prun} asks whoever tries it for neither a mailbox nor an authenticator app. */
class RunProfileTest {

    @Test
    void whoTriesItOutIsNotStoppedAtTheDoor() throws Exception {
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        // Of two of them Maven takes one, and says nothing.
        NodeList told = pom.getElementsByTagName("environmentVariables");
        assertThat(told.getLength()).isEqualTo(1);

        Map<String, String> settings = new TreeMap<>();
        for (Node each = told.item(0).getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element setting) {
                settings.put(setting.getTagName(), setting.getTextContent());
            }
        }

        assertThat(settings)
                .containsEntry("BILHETERIA_ACCOUNT_CONFIRM_MAILBOX", "false")
                .containsEntry("BILHETERIA_STAFF_SECOND_FACTOR", "offered");
    }
}
