package org.homeward.engine.models;

import java.util.Map;

/**
 * A phase's content that passed the check beside the others.
 *
 * @param files by resource name
 * @param beside the version of each phase that was in force then
 */
public record CheckedPhase(String phase, Map<String, byte[]> files, Map<String, Integer> beside) {}
