package org.homeward.cases.web;

import java.time.Instant;

/**
 * A line of the timeline in words.
 *
 * @param mark how it is marked: {@code wait}, {@code no}, or empty
 */
public record EventLine(Instant at, String title, String text, String mark) {}
