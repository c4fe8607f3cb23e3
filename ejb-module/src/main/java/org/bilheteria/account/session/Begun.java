package org.bilheteria.account.session;

import java.util.Optional;

/**
 * A session that is to be put on its owner's list.
 *
 * @param device in few words, at most 40 characters
 * @param strangeFrom whence it came, empty text if that is unknown; nothing for a device that is known for the account
 */
record Begun(Session session, String device, Optional<String> strangeFrom) {}
