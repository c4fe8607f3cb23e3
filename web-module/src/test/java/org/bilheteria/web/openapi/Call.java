package org.bilheteria.web.openapi;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.PostConstruct;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Request;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilheteria.web.rest.ApiApplication;
import org.bilheteria.web.security.SignedIn;

/** One call that a resource answers, as its annotations and its code say. */
record Call(String path, String verb, JavaMethod method) {

    static final JavaClasses WEB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bilheteria.web");

    /** All calls of all resources. */
    static List<Call> all() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(Call::of)
                .toList();
    }

    private static Stream<Call> of(JavaClass resource) {
        String base =
                ApiApplication.class.getAnnotation(ApplicationPath.class).value() + "/" + path(resource.reflect());
        List<Call> calls = new ArrayList<>();
        for (JavaMethod method : resource.getMethods()) {
            Method reflected = method.reflect();
            String below = reflected.isAnnotationPresent(Path.class) ? "/" + path(reflected) : "";
            Arrays.stream(reflected.getAnnotations())
                    .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                    .filter(verb -> verb != null)
                    .forEach(verb -> calls.add(new Call(base + below, verb.value(), method)));
        }
        return calls.stream();
    }

    private static String path(AnnotatedElement element) {
        return element.getAnnotation(Path.class).value();
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }

    Set<String> parameters() {
        Set<String> parameters = new TreeSet<>();
        Stream.concat(
                        Arrays.stream(method.reflect().getParameters()),
                        Arrays.stream(resource().getDeclaredFields()))
                .forEach(element -> parameter(element, parameters));
        if (conditional()) {
            parameters.add("header If-None-Match");
        }
        return parameters;
    }

    private static void parameter(AnnotatedElement element, Set<String> parameters) {
        DefaultValue given = element.getAnnotation(DefaultValue.class);
        String otherwise = given == null ? "" : "=" + given.value();
        if (element.isAnnotationPresent(PathParam.class)) {
            parameters.add("path " + element.getAnnotation(PathParam.class).value() + otherwise);
        } else if (element.isAnnotationPresent(QueryParam.class)) {
            parameters.add("query " + element.getAnnotation(QueryParam.class).value() + otherwise);
        } else if (element.isAnnotationPresent(HeaderParam.class)) {
            parameters.add("header " + element.getAnnotation(HeaderParam.class).value() + otherwise);
        }
    }

    /** Whether it can be asked for what changed only. */
    boolean conditional() {
        return Arrays.asList(method.reflect().getParameterTypes()).contains(Request.class);
    }

    Set<String> consumes() {
        Consumes consumes = method.reflect().getAnnotation(Consumes.class);
        return consumes == null ? Set.of() : Set.of(consumes.value());
    }

    /** Without their parameters. */
    Set<String> produces() {
        Produces ofMethod = method.reflect().getAnnotation(Produces.class);
        Produces ofClass = resource().getAnnotation(Produces.class);
        return Arrays.stream(ofMethod == null ? ofClass.value() : ofMethod.value())
                .map(type -> type.split(";")[0])
                .collect(Collectors.toSet());
    }

    boolean needsBuyer() {
        return asks().contains("requireBuyer") || needsFresh() || needsOrganiser();
    }

    /** Whether they must have signed in lately. */
    boolean needsFresh() {
        return asks().contains("requireFresh");
    }

    boolean needsOrganiser() {
        return asks().contains("requireOrganiser") || asks().contains("requireRole");
    }

    /** What it asks of who is signed in: itself, by its resource's other methods and its neighbours', or before all of them. */
    Set<String> asks() {
        Deque<JavaMethod> open = new ArrayDeque<>(List.of(method));
        method.getOwner().getMethods().stream()
                .filter(each -> each.isAnnotatedWith(PostConstruct.class))
                .forEach(open::add);
        Set<JavaMethod> seen = new HashSet<>();
        Set<String> asks = new TreeSet<>();
        while (!open.isEmpty()) {
            JavaMethod next = open.pop();
            if (seen.add(next)) {
                next.getMethodCallsFromSelf().forEach(call -> follow(call.getTarget(), open, asks));
            }
        }
        return asks;
    }

    private void follow(MethodCallTarget target, Deque<JavaMethod> open, Set<String> asks) {
        if (target.getOwner().isEquivalentTo(SignedIn.class)) {
            asks.add(target.getName());
        } else if (target.getOwner().getPackageName().equals(method.getOwner().getPackageName())) {
            target.resolveMember().ifPresent(open::add);
        }
    }

    private Class<?> resource() {
        return method.getOwner().reflect();
    }
}
