package org.homeward.studio.insight;

/**
 * How many cases went a way.
 *
 * @param from the element where ways divide
 * @param to the element to which this one leads
 */
public record FlowInsight(String process, String from, String to, CaseCount cases) {}
