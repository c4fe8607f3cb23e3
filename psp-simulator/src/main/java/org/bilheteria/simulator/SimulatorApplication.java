package org.bilheteria.simulator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources, at the context root the launcher gives ({@code /psp}). */
@ApplicationPath("/")
public class SimulatorApplication extends Application {}
