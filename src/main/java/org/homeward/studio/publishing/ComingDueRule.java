package org.homeward.studio.publishing;

/**
 * A due rule that was published for new cases only, and that a move would bring to running cases.
 *
 * @param id its file and its place in it, {@code sopDeadlines.dmn#rule_assessFamily}
 * @param text what changes, in words
 */
public record ComingDueRule(String id, String text) {}
