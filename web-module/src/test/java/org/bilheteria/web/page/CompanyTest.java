package org.bilheteria.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.bilheteria.shared.Settings;
import org.junit.jupiter.api.Test;

class CompanyTest {

    @Test
    void whatIsSetIsShownInTheOrderOfTheLaw() {
        Company company = company(Map.of(
                "company.tax-number", "CNPJ 11.222.333/0001-81",
                "company.name", "Shows do Rio Ltda.",
                "company.contact", "ajuda@shows.example",
                "company.terms", "https://shows.example/termos"));

        assertThat(company.getFacts()).containsExactly("Shows do Rio Ltda.", "CNPJ 11.222.333/0001-81");
        assertThat(company.getLinks())
                .containsExactly(
                        new Company.Link("company.contact", "mailto:ajuda@shows.example"),
                        new Company.Link("company.terms", "https://shows.example/termos"));
        assertThat(company.getTerms()).isEqualTo("https://shows.example/termos");
    }

    @Test
    void whatIsNoAddressIsNoLink() {
        Company company = company(
                Map.of("company.name", " ", "company.help", "javascript:alert(1)", "company.terms", "not an address"));

        assertThat(company.getFacts()).isEmpty();
        assertThat(company.getLinks()).isEmpty();
        assertThat(company.getTerms()).isEmpty();
    }

    private static Company company(Map<String, String> told) {
        Company company = new Company();
        company.settings = new Settings() {
            @Override
            public Optional<String> text(String key) {
                return Optional.ofNullable(told.get(key));
            }
        };
        company.read();
        return company;
    }
}
