package org.bilheteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: what is counted is said as people say it, at none, one and many, with the marks of its thousands, in each language. */
class CountedWordsTest {

    private static String said(String language, String key, int first, int second) {
        Locale locale = Locale.forLanguageTag(language);
        ResourceBundle words = ResourceBundle.getBundle(
                "org.bilheteria.web.messages", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), locale).format(new Object[] {first, second});
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 0    | 1    | Ninguém está na sua frente; falta cerca de um segundo.",
                "pt-BR | 1    | 2    | Uma pessoa está na sua frente; faltam cerca de 2 segundos.",
                "pt-BR | 1241 | 1241 | 1.241 pessoas estão na sua frente; faltam cerca de 1.241 segundos.",
                "en    | 0    | 1    | Nobody is ahead of you; about one second to go.",
                "en    | 1    | 2    | One person is ahead of you; about 2 seconds to go.",
                "en    | 1241 | 1241 | 1,241 people are ahead of you; about 1,241 seconds to go.",
                "es    | 0    | 1    | No hay nadie delante de ti; falta alrededor de un segundo.",
                "es    | 1    | 2    | Hay una persona delante de ti; faltan alrededor de 2 segundos.",
                "es    | 1241 | 1241 | Hay 1.241 personas delante de ti; faltan alrededor de 1.241 segundos."
            })
    void whoIsAhead(String language, int people, int seconds, String sentence) {
        assertThat(said(language, "turn.ahead", people, seconds)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 0    | Sem meia-entrada (Lei 12.933/2013).",
                "pt-BR | 1    | Meia-entrada esgotada: o único ingresso de meia já foi vendido ou está reservado (Lei 12.933/2013).",
                "pt-BR | 1241 | Meia-entrada esgotada: todos os 1.241 ingressos de meia já foram vendidos ou estão reservados (Lei 12.933/2013).",
                "en    | 0    | No half-price tickets (Brazilian law 12.933/2013).",
                "en    | 1    | Half price is gone: the only half-price ticket is sold or on hold (Brazilian law 12.933/2013).",
                "en    | 1241 | Half price is gone: all 1,241 half-price tickets are sold or on hold (Brazilian law 12.933/2013).",
                "es    | 0    | Sin media entrada (ley brasileña 12.933/2013).",
                "es    | 1    | Media entrada agotada: la única de este tipo ya se vendió o está reservada (ley brasileña 12.933/2013).",
                "es    | 1241 | Media entrada agotada: las 1.241 de este tipo ya se vendieron o están reservadas (ley brasileña 12.933/2013)."
            })
    void howMuchHalfPriceIsGone(String language, int tickets, String sentence) {
        assertThat(said(language, "layout.halfGone", tickets, 0)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 1    | 0    | Até 1 ingresso por pessoa, sem meia-entrada. Todas as taxas já estão incluídas.",
                "pt-BR | 1241 | 1    | Até 1.241 ingressos por pessoa, só 1 deles de meia-entrada. Todas as taxas já estão incluídas.",
                "en    | 1    | 0    | Up to 1 ticket per person, none of them half price. All fees are included.",
                "en    | 1241 | 1241 | Up to 1,241 tickets per person, no more than 1,241 of them half price. All fees are included.",
                "es    | 1    | 0    | Hasta 1 entrada por persona, sin media entrada. Todos los cargos están incluidos.",
                "es    | 1241 | 1    | Hasta 1.241 entradas por persona, solo 1 con media entrada. Todos los cargos están incluidos."
            })
    void howManyOneMayHave(String language, int tickets, int half, String sentence) {
        assertThat(said(language, "performance.limits", tickets, half)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 0    | você terá menos de um minuto para pagar.",
                "pt-BR | 1    | você terá um minuto para pagar.",
                "pt-BR | 1241 | você terá 1.241 minutos para pagar.",
                "en    | 0    | you will have less than a minute to pay.",
                "en    | 1    | you will have one minute to pay.",
                "en    | 1241 | you will have 1,241 minutes to pay.",
                "es    | 0    | tendrás menos de un minuto para pagar.",
                "es    | 1    | tendrás un minuto para pagar.",
                "es    | 1241 | tendrás 1.241 minutos para pagar."
            })
    void howLongOneHasToPay(String language, int minutes, String end) {
        assertThat(said(language, "place.mayClose", minutes, 0)).endsWith(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR | 1    | Seu ingresso está garantido",
                "pt-BR | 1241 | Seus 1.241 ingressos estão garantidos",
                "en    | 1    | Your ticket is safe",
                "en    | 1241 | Your 1,241 tickets are safe",
                "es    | 1    | Tu entrada está asegurada",
                "es    | 1241 | Tus 1.241 entradas están aseguradas"
            })
    void whatOneHas(String language, int tickets, String sentence) {
        assertThat(said(language, "order.safe", tickets, 0)).isEqualTo(sentence);
    }
}
