package org.homeward.studio.reading;

/** What stands on the steps of the diagram; the names are those of the address. */
enum DiagramOverlay {
    who,
    days,
    paths,
    insists
}
