package org.homeward.procedures;

/**
 * A service that is wanted, and the agency to be asked for it.
 *
 * @param side whose agencies are asked, {@code destination} or {@code origin}
 * @param service a code of the catalogue, {@code health}
 * @param role the directory's role of those who give it, {@code service-health}
 * @param dueKey the deadline of the answer
 * @param note what is needed, in words; may be empty
 */
public record PlannedService(String side, String service, String urgency, String role, String dueKey, String note) {

    /** So that no log ever holds what is needed. */
    @Override
    public String toString() {
        return "PlannedService";
    }
}
