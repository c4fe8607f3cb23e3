package org.bilheteria.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.bilheteria.shared.Settings;

/**
 * Who sells here, as a buyer must be able to read on every page (Decreto 7.962/2013, art. 2): name, tax number, address, how to reach
 * them, and their terms. All by the settings {@code company.*}; what is not set is not shown.
 */
@Named
@ApplicationScoped
public class Company {

    private static final Logger LOG = Logger.getLogger(Company.class.getName());
    private static final String TERMS = "company.terms";
    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto");

    @Inject
    Settings settings;

    private List<String> facts;
    private List<Link> links;

    @PostConstruct
    void read() {
        facts = new ArrayList<>();
        for (String key : List.of("company.name", "company.tax-number", "company.address")) {
            text(key).ifPresent(facts::add);
        }
        links = new ArrayList<>();
        for (String key : List.of("company.contact", "company.help", TERMS, "company.privacy")) {
            text(key).flatMap(address -> link(key, address)).ifPresent(links::add);
        }
    }

    private Optional<String> text(String key) {
        return settings.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** An address of mail may be written as such. */
    private static Optional<Link> link(String key, String written) {
        String address = written.contains("@") && !written.contains(":") ? "mailto:" + written : written;
        try {
            if (SCHEMES.contains(String.valueOf(new URI(address).getScheme()))) {
                return Optional.of(new Link(key, address));
            }
        } catch (URISyntaxException e) {
            LOG.log(Level.FINE, "Not an address", e);
        }
        LOG.log(Level.WARNING, "bilheteria.{0} is no address of a page or of mail: {1}. It is not shown", new Object[] {
            key, written
        });
        return Optional.empty();
    }

    /** Name, tax number and address, those that are set. */
    public List<String> getFacts() {
        return List.copyOf(facts);
    }

    /** Where to reach them, and what they promise. */
    public List<Link> getLinks() {
        return List.copyOf(links);
    }

    /** Where the terms are that whoever buys accepts; empty when none are set. */
    public String getTerms() {
        return links.stream()
                .filter(link -> link.key().equals(TERMS))
                .map(Link::address)
                .findFirst()
                .orElse("");
    }

    /** @param key of its text */
    public record Link(String key, String address) {}
}
