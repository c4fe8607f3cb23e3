package org.bilheteria.web.file;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All files of pages, read and compressed when the first is asked for. */
@Named
@ApplicationScoped
public class PageFiles {

    /** What their addresses begin with. */
    static final String ROOT = "/static/";

    private static final String FOLDER = "/resources/";

    @Inject
    ServletContext application;

    private final Map<String, PageFile> files = new TreeMap<>();

    @PostConstruct
    void read() {
        read(FOLDER);
        // After all others, whose addresses stand in them.
        for (String path : sheets()) {
            String text = text(path);
            files.put(path, PageFile.of(path, StyleSheet.fetched(text, this::text, this::address)));
        }
    }

    private void read(String folder) {
        Set<String> found = application.getResourcePaths(folder);
        for (String path : found == null ? Set.<String>of() : found) {
            if (path.endsWith("/")) {
                read(path);
            } else {
                String name = path.substring(FOLDER.length());
                files.put(name, PageFile.of(name, content(path)));
            }
        }
    }

    private Set<String> sheets() {
        return Set.copyOf(
                files.keySet().stream().filter(path -> path.endsWith(".css")).toList());
    }

    private String text(String path) {
        return new String(content(FOLDER + path), StandardCharsets.UTF_8);
    }

    private byte[] content(String path) {
        try (InputStream content = application.getResourceAsStream(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path below the folder of resources */
    Optional<PageFile> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Where browsers fetch it; pages ask by {@code #{pageFiles.address('img/icon.svg')}}. */
    public String address(String path) {
        return file(path)
                .orElseThrow(() -> new IllegalArgumentException("No such file: " + path))
                .address();
    }
}
