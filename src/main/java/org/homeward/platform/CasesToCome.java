package org.homeward.platform;

/** How many of the demo's cases are still being made; there is none outside of the demo. */
@FunctionalInterface
public interface CasesToCome {

    int left();
}
