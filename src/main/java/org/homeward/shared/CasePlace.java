package org.homeward.shared;

import org.jspecify.annotations.Nullable;

/**
 * The place of a case, as far as it is known.
 *
 * @param hostProvince ISO 3166-2 code, never shown to the origin (R6)
 * @param originProvince ISO 3166-2 code of the person's own province
 * @param crossing the hand-over point that the notice names
 */
public record CasePlace(
        Corridor corridor,
        @Nullable String hostProvince,
        @Nullable String originProvince,
        @Nullable String crossing) {

    /** Only the corridor is known. */
    public static CasePlace in(Corridor corridor) {
        return new CasePlace(corridor, null, null, null);
    }

    /**
     * The province whose offices act for a side; null if it isn't known, or for a country that a model names itself.
     * Without a border the host's stands for the person's own until that is known.
     */
    public @Nullable String province(SideRole role) {
        return switch (role.side()) {
            case SideRole.DESTINATION -> hostProvince;
            case SideRole.ORIGIN -> originProvince == null && corridor.sameCountry() ? hostProvince : originProvince;
            default -> null;
        };
    }
}
