package org.homeward.shared;

/** It isn't there, or it isn't for this reader: both answer 404, so that nobody learns which. */
public final class NotFound extends RefusalException {

    private NotFound(String messageKey) {
        super(messageKey);
    }

    public static NotFound aCase() {
        return new NotFound("refusal.notThere.case");
    }

    public static NotFound aStep() {
        return new NotFound("refusal.notThere.step");
    }

    public static NotFound aDraft() {
        return new NotFound("refusal.notThere.draft");
    }

    public static NotFound aNotice() {
        return new NotFound("refusal.notThere.notice");
    }

    public static NotFound aPage() {
        return new NotFound("refusal.notThere.page");
    }

    public static NotFound aPause() {
        return new NotFound("refusal.notThere.pause");
    }
}
