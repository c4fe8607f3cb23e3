package org.bilheteria.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What people see instead of an error. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject
    HttpServletRequest request;

    private String kind() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer given ? given : 404;
        if (code == 503) {
            return "away";
        }
        return code >= 500 ? "fault" : "notFound";
    }

    public String getTitleKey() {
        return "error." + kind() + "Title";
    }

    public String getTextKey() {
        return "error." + kind() + "Text";
    }
}
