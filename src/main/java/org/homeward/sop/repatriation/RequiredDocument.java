package org.homeward.sop.repatriation;

/**
 * A paper that a journey home needs.
 *
 * @param source the id of the source that asks for it
 */
record RequiredDocument(String code, String source) {}
