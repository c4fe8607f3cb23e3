package org.bilheteria.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST contract lives below {@code /api}. */
@ApplicationPath("/api")
public class ApiApplication extends Application {}
