package org.bilheteria.web.page;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Every page is stateless from the moment it is made. The {@code transient} of the layout comes too late: before it is
 * read, PrimeFaces keeps its nonce in the view, and for that Faces opens an HTTP session for whoever looks at a page.
 */
public class StatelessViews extends ViewHandlerWrapper {

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = super.createView(context, viewId);
        if (view != null) {
            view.setTransient(true);
        }
        return view;
    }
}
