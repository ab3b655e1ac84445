package org.homeward.studio.agreements;

import java.time.Instant;

/**
 * The changes that a review asked for.
 *
 * @param by the account
 * @param note what to change, in the owner's words
 */
public record ChangesRequested(String by, Instant at, String note) {}
