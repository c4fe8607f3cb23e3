package org.bilheteria.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.bilheteria.shared.InvalidFields;
import org.bilheteria.shared.Refusal;
import org.bilheteria.shared.Refused;
import org.bilheteria.web.line.Visit;
import org.bilheteria.web.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What all pages do with a request: read a parameter, show a refusal, send elsewhere. */
@RequestScoped
public class PageRequest {

    @Inject
    Language language;

    /** A parameter of the address or the form; empty when there is none. */
    public String parameter(String name) {
        String value = external().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    /** All of them. */
    public Map<String, String> parameters() {
        return external().getRequestParameterMap();
    }

    /** @throws Refused NOT_FOUND when it is no id */
    public int id(String name) {
        return Ids.number(parameter(name));
    }

    public void redirect(String path) {
        try {
            external().redirect(path);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the reader show a second factor, and come back. @param next to where */
    public void askSecondFactor(String next) {
        redirect("/second-factor?next=" + encode(next));
    }

    /** Shows a refusal in the reader's words. */
    public void showRefusal(Refused refused) {
        addError(null, language.text("Refusal." + refused.refusal().name()));
    }

    /** Shows the refusal of this name, if it is one: what a redirect brought along. */
    public void showRefusalNamed(String name) {
        Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.name().equals(name))
                .forEach(refusal -> addError(null, language.text("Refusal." + refusal.name())));
    }

    /** Says beside the fields of a form what is wrong with what was typed. @param form its client id */
    public void showFlaws(String form, InvalidFields invalid) {
        invalid.fields().forEach((field, flaw) -> addError(form + ":" + field, language.text("Field." + flaw)));
    }

    /** @param field client id of the field, or null for the whole page */
    public void addError(@Nullable String field, String text) {
        FacesContext.getCurrentInstance().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What this request brings to the door. @param brought the sealed stamp in the form, empty when there is none */
    public Visit visit(String brought) {
        return Visit.of((HttpServletRequest) external().getRequest(), brought);
    }

    /** What this request is answered with. */
    public HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
