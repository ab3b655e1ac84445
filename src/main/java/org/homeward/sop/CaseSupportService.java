package org.homeward.sop;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.homeward.shared.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * A service that was talked about for a person: asked for, given, not found or not wanted.
 *
 * @param id its number within the case
 * @param service a code of the catalogue, {@code health}
 * @param state how far it is: asked, accepted, declined, unavailable, served, stopped, declinedByPerson, unmet, notWanted or
 *     withdrawn
 * @param agency which is or was asked; null if that isn't for the reader, or nobody was
 * @param shelter whether it is a shelter whose name isn't for the reader
 * @param ours whether the reader's agency asked for it
 * @param made when it was written down
 * @param changed when it came to this state
 */
public record CaseSupportService(
        int id,
        String service,
        String state,
        @Nullable AgencyCode agency,
        @JsonIgnore boolean shelter,
        @JsonIgnore boolean ours,
        Instant made,
        Instant changed) {

    /** Whether it goes on. */
    public boolean open() {
        return switch (state) {
            case "asked", "accepted", "declined", "unavailable" -> true;
            default -> false;
        };
    }

    /** How it looks among other marks: the person's no is as good an answer as a yes (R2). */
    public String mark() {
        return switch (state) {
            case "accepted", "served" -> "yes";
            case "asked", "declined", "unavailable" -> "now";
            default -> "na";
        };
    }
}
