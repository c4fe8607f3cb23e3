package org.bilheteria.mail;

import java.util.List;

/**
 * What one mail says.
 *
 * @param paragraphs one in each of {@link Letters#LANGUAGES}, in their order; plain text
 * @param link where the reader goes next
 */
record Letter(String to, String subject, List<String> paragraphs, String link, List<Attachment> attachments) {

    /** A file that comes along. */
    record Attachment(String name, String type, byte[] bytes) {}

    /** Without address and text: they are personal. */
    @Override
    public String toString() {
        return "Letter[hidden]";
    }
}
