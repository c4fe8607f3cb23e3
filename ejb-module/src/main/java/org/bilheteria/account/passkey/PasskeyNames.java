package org.bilheteria.account.passkey;

import java.text.Normalizer;
import java.util.Map;
import org.bilheteria.shared.Flaw;
import org.bilheteria.shared.InvalidFields;
import org.jspecify.annotations.Nullable;

/** What a passkey is called, so that its owner tells theirs apart. */
final class PasskeyNames {

    static final int LONGEST = 60;

    /** As they name themselves, in every language. From the public list of passkey providers. */
    private static final Map<String, String> MAKERS = Map.ofEntries(
            Map.entry("ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4", "Google Password Manager"),
            Map.entry("adce0002-35bc-c60a-648b-0b25f1f05503", "Chrome (Mac)"),
            Map.entry("fbfc3007-154e-4ecc-8c0b-6e020557d7bd", "Apple Passwords"),
            Map.entry("dd4ec289-e01d-41c9-bb89-70fa845d4bf2", "Apple Passwords"),
            Map.entry("08987058-cadc-4b81-b6e1-30de50dcbe96", "Windows Hello"),
            Map.entry("9ddd1817-af5a-4672-a2b9-3e3dd95000a9", "Windows Hello"),
            Map.entry("6028b017-b1d4-4c02-b4b3-afcdafc96bb2", "Windows Hello"),
            Map.entry("53414d53-554e-4700-0000-000000000000", "Samsung Pass"),
            Map.entry("bada5566-a7aa-401f-bd96-45619a55120d", "1Password"),
            Map.entry("d548826e-79b4-db40-a3d8-11116f7e8349", "Bitwarden"),
            Map.entry("531126d6-e717-415c-9320-3d9aa6981239", "Dashlane"),
            Map.entry("50726f74-6f6e-5061-7373-50726f746f6e", "Proton Pass"));

    private PasskeyNames() {}

    /** As typed, else who keeps it, else empty. @throws InvalidFields when {@code name} is too long or no text */
    static String of(@Nullable String typed, String maker) {
        String name = typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (name.length() > LONGEST) {
            throw new InvalidFields(Map.of("name", Flaw.TOO_LONG));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidFields(Map.of("name", Flaw.INVALID));
        }
        return name.isEmpty() ? MAKERS.getOrDefault(maker, "") : name;
    }
}
