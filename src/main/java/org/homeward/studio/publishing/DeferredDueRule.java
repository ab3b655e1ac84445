package org.homeward.studio.publishing;

/**
 * A due rule that was published for new cases only, and that a move would bring to running cases.
 *
 * @param id its file, its place in it and a fingerprint of what changes, {@code sopDeadlines.dmn#rule_assessFamily@1f…}
 * @param text what changes, in words
 */
public record DeferredDueRule(String id, String text) {}
