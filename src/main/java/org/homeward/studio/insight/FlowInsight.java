package org.homeward.studio.insight;

/**
 * The number of cases that went a way.
 *
 * @param from the element where ways divide
 * @param to the element to which this one leads
 */
public record FlowInsight(String process, String from, String to, MaskedCaseCount cases) {}
