package org.homeward.cases.web;

import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * Two cases that may be about one person, as one reader may see them.
 *
 * @param kind what matches: identity, name or sound; again: the newer was opened out of the older
 */
public record SuspectedDuplicateView(OneOfTwo older, OneOfTwo newer, String kind, Instant at) {

    /** The view for the page of one of them. */
    public OneOfTwo otherThan(CaseNumber number) {
        return older.number().equals(number) ? newer : older;
    }

    /** Whether the page is the newer one's, where the person agreed that the older is known. */
    public boolean agreedOn(CaseNumber number) {
        return newer.number().equals(number);
    }

    /**
     * One of the two.
     *
     * @param country where it is held, or was opened
     * @param call whom to call about it; null while nobody there may be told of the other one (R3)
     * @param opens whether the reader may open it
     */
    public record OneOfTwo(
            CaseNumber number,
            CountryCode country,
            @Nullable AgencyCode call,
            boolean opens) {}
}
