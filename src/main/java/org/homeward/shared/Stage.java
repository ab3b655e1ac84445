package org.homeward.shared;

/** The stages of a journey, in their order. The names are the codes that pages and the API use. */
public enum Stage {
    identification,
    protection,
    repatriation,
    handover,
    reintegration,
    closed
}
