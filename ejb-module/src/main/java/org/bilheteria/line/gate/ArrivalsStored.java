package org.bilheteria.line.gate;

import java.util.List;

/** These places are in the line's records now. */
public record ArrivalsStored(List<String> places) {}
