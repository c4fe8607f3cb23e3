package org.bilheteria.it;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that shares a running {@link Distribution} with all others of the same set-up, at the same moment too, and is
 * given it as a parameter. It makes sales and buyers of its own and looks at nothing else, or only after it has told its own
 * apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedServers.class)
@interface OnSharedServer {
    SetUp value();
}
