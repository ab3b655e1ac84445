package org.homeward.studio.drafts;

/** The states of a draft; one that is published or discarded never changes again. */
public enum SopDraftState {
    draft,
    inReview,
    published,
    discarded;

    public boolean isOpen() {
        return this == draft || this == inReview;
    }
}
