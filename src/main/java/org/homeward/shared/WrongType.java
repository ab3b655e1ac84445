package org.homeward.shared;

/** What was sent is of a kind that isn't taken: answers 415. */
public final class WrongType extends Refusal {

    private WrongType(String messageKey) {
        super(messageKey);
    }

    public static WrongType document() {
        return new WrongType("refusal.wrongType.document");
    }

    public static WrongType table() {
        return new WrongType("refusal.wrongType.table");
    }

    public static WrongType noUpload() {
        return new WrongType("refusal.wrongType.noUpload");
    }
}
