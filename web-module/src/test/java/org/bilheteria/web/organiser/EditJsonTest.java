package org.bilheteria.web.organiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bilheteria.catalogue.SectorPrices;
import org.bilheteria.sale.PerformancePlan.SectorPlan;
import org.bilheteria.sale.SaleEdit;
import org.bilheteria.sale.SaleEdit.SectorChange;
import org.bilheteria.shared.Money;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.rest.JsonBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal: a change is what was written, what is absent stays, and what makes no sense is refused. */
class EditJsonTest {

    @Test
    void nothingChangesNothing() {
        assertThat(change("{}")).isEqualTo(SaleEdit.nothing());
    }

    @Test
    void aSectorWithAnIdIsChangedAndOneWithoutIsNew() {
        SaleEdit change = change("""
                {"title":" A show ","limitPerBuyer":6,"sectors":[{"id":"5","fullPrice":"120.00"},
                {"name":"Box","capacity":10,"fullPrice":"200.00","halfPrice":"100.00"}]}""");

        assertThat(change.show().title()).contains("A show");
        assertThat(change.limits().perBuyer()).contains(6);
        assertThat(change.sectors())
                .containsOnlyKeys(5)
                .containsValue(new SectorChange(
                        Optional.empty(), Optional.empty(), Optional.of(new Money(12_000)), Optional.empty()));
        assertThat(change.added())
                .containsExactly(new SectorPlan("Box", 10, 4, new SectorPrices(new Money(20_000), new Money(10_000))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title':' '} | INVALID",
                "{'venue':5} | MALFORMED",
                "{'limitPerBuyer':0} | INVALID",
                "{'halfPerBuyer':101} | INVALID",
                "{'sectors':[{'id':'5'}]} | INVALID",
                "{'sectors':[{'id':'5','name':''}]} | INVALID",
                "{'sectors':[{'id':'5','fullPrice':'0.00'}]} | INVALID",
                "{'sectors':[{'id':'5','halfPrice':'-1.00'}]} | INVALID",
                "{'sectors':[{'id':'5','capacity':5,'halfQuota':2}]} | INVALID",
                "{'sectors':[{'id':'5','capacity':5},{'id':'5','capacity':6}]} | INVALID",
                "{'sectors':[{'capacity':5}]} | MALFORMED",
                "{'sectors':[{'name':'Box','capacity':5,'fullPrice':'0.00','halfPrice':'1.00'}]} | INVALID"
            },
            quoteCharacter = '`')
    void whatMakesNoSenseIsRefused(String json, Refusal refusal) {
        Refused refused = catchThrowableOfType(Refused.class, () -> change(json.replace('\'', '"')));

        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }

    private static SaleEdit change(String json) {
        return EditJson.change(JsonBody.of(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }
}
