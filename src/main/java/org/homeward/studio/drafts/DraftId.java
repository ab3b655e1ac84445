package org.homeward.studio.drafts;

/** The number of a draft. */
public record DraftId(long value) {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
