package org.bilheteria.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goal: only what is meant is changed, in the configuration of the server itself, however often. */
class DomainXmlTest {

    private static final String TEXT = """
            <domain>
              <applications><application name="artemis-rar" location="x"></application></applications>
              <configs>
                <config name="server-config">
                  <java-config debug-options="none">
                    <jvm-options>-Xmx512m</jvm-options>
                    <jvm-options>-Dkept=&lt;a&amp;b&gt;</jvm-options>
                  </java-config>
                  <network-listeners>
                    <network-listener name="http-listener-1" port="8080"></network-listener>
                    <network-listener name="http-listener-2" port="8181"></network-listener>
                  </network-listeners>
                </config>
                <config name="default-config">
                  <java-config><jvm-options>-Xmx512m</jvm-options></java-config>
                  <network-listeners>
                    <network-listener name="http-listener-1" port="${HTTP_LISTENER_PORT}"></network-listener>
                  </network-listeners>
                </config>
              </configs>
              <secure-admin special-admin-indicator="x" enabled="true"></secure-admin>
            </domain>
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("domain.xml"), TEXT);
    }

    @Test
    void thePortIsClosedAndOpenedAgain() throws IOException {
        enable(false);
        assertThat(file).content().containsOnlyOnce("enabled=\"false\"").contains("port=\"8080\"");
        assertThat(lineWith("8080")).contains("enabled=\"false\"");

        enable(true);
        assertThat(file).content().doesNotContain("enabled=\"false\"");
        assertThat(lineWith("8080")).contains("enabled=\"true\"");
    }

    @Test
    void theOptionsOfTheLastTimeGoAndPayarasStay() throws IOException {
        Path noted = folder.resolve("bilheteria.jvm");
        JvmOptions.replace(DomainXml.read(file), noted, "-Xmx1g -Dours=<&>|\\");
        assertThat(options()).containsExactly("-Dkept=<a&b>", "-Xmx1g", "-Dours=<&>|\\");
        assertThat(lineWith("-Xmx1g").strip()).isEqualTo("<jvm-options>-Xmx1g</jvm-options>");

        JvmOptions.replace(DomainXml.read(file), noted, "  -Xmx2g ");

        assertThat(options()).containsExactly("-Dkept=<a&b>", "-Xmx2g");
        assertThat(noted).hasContent("-Xmx2g");
        assertThat(file).content().containsOnlyOnce("<jvm-options>-Xmx512m</jvm-options>");
    }

    @Test
    void saysWhatIsThere() throws IOException {
        DomainXml domain = DomainXml.read(file);

        assertThat(domain.deployed("artemis-rar")).isTrue();
        assertThat(domain.deployed("bilheteria")).isFalse();
        assertThat(domain.secureAdmin()).isTrue();
        Files.writeString(file, TEXT.replace("enabled=\"true\"", ""));
        assertThat(DomainXml.read(file).secureAdmin()).isFalse();
    }

    private void enable(boolean enabled) throws IOException {
        DomainXml domain = DomainXml.read(file);
        domain.enableListener("http-listener-1", enabled);
        domain.write();
    }

    private List<String> options() throws IOException {
        return DomainXml.read(file).jvmOptions();
    }

    private String lineWith(String text) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseThrow();
    }
}
