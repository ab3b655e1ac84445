package org.homeward.studio.drafts;

import org.homeward.shared.RowNumber;

/** The number of a draft. */
public record DraftId(long value) {

    /** Reads it as an address carries it; throws {@link IllegalArgumentException} for anything else. */
    public static DraftId of(String text) {
        return new DraftId(RowNumber.of(text).value());
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
