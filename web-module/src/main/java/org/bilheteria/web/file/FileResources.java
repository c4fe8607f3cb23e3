package org.bilheteria.web.file;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.outputlabel.OutputLabel;
import org.primefaces.component.tag.Tag;

/**
 * What pages call a resource is fetched as a {@link PageFile}. And PrimeFaces' own style sheet, thirteen kilobytes compressed and
 * in the way of the first paint, is left out where there is nothing of it that our own sheet does not paint.
 */
public class FileResources extends ResourceHandlerWrapper {

    private static final Set<Class<?>> PAINTED_BY_US = Set.of(Tag.class, OutputLabel.class);

    public FileResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, @Nullable String library) {
        Resource resource = super.createResource(name, library);
        if (resource == null || library == null) {
            return resource;
        }
        return CDI.current()
                .select(PageFiles.class)
                .get()
                .file(library + "/" + name)
                .<Resource>map(file -> new Kept(resource, file.address()))
                .orElse(resource);
    }

    @Override
    public boolean isResourceRendered(FacesContext context, String name, @Nullable String library) {
        return super.isResourceRendered(context, name, library)
                || "primefaces".equals(library) && name.equals("components.css") && paintedByUs(context.getViewRoot());
    }

    private static boolean paintedByUs(UIComponent component) {
        Class<?> kind = component.getClass();
        if (kind.getName().startsWith("org.primefaces.component.") && !PAINTED_BY_US.contains(kind)) {
            return false;
        }
        for (Iterator<UIComponent> parts = component.getFacetsAndChildren(); parts.hasNext(); ) {
            if (!paintedByUs(parts.next())) {
                return false;
            }
        }
        return true;
    }

    private static final class Kept extends ResourceWrapper {

        private final String address;

        Kept(Resource resource, String address) {
            super(resource);
            this.address = address;
        }

        @Override
        public String getRequestPath() {
            return address;
        }
    }
}
