package org.homeward.studio.reading;

/** The overlays on the steps of the diagram; the names are those of the address. */
enum DiagramOverlay {
    who,
    days,
    paths,
    insists
}
