package org.homeward.casefile.duplicates;

import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody saw that cases may be about one person.
 *
 * @param older on whose page; null for the officer's list
 * @param pairs how many
 */
public record SuspectedDuplicatesReadEvent(@Nullable CaseNumber older, AgencyCode agency, String user, int pairs) {}
