package org.bilheteria.support.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Goal: what judges our messages reads as the standard says, and not merely as we write. */
class PushBrowserTest {

    /** RFC 8291, section 5. */
    @Test
    void readsTheExampleOfTheStandard() throws Exception {
        PushBrowser browser = PushBrowser.of(
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");

        String said = browser.read(
                Base64.getUrlDecoder()
                        .decode(
                                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                                        + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"));

        assertThat(said).isEqualTo("When I grow up, I want to be a watermelon");
    }
}
