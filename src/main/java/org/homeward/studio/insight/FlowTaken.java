package org.homeward.studio.insight;

/** A way from where a process divides to the element to which it leads. */
public record FlowTaken(String process, String from, String to) {}
