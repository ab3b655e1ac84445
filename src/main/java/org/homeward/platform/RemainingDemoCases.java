package org.homeward.platform;

/** The number of the demo's cases that are still being made; there is none outside of the demo. */
@FunctionalInterface
public interface RemainingDemoCases {

    int left();
}
