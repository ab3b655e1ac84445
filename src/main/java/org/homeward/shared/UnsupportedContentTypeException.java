package org.homeward.shared;

/** The sent data is of a kind that isn't taken: answers 415. */
public final class UnsupportedContentTypeException extends RefusalException {

    private UnsupportedContentTypeException(String messageKey) {
        super(messageKey);
    }

    public static UnsupportedContentTypeException document() {
        return new UnsupportedContentTypeException("refusal.wrongType.document");
    }

    public static UnsupportedContentTypeException table() {
        return new UnsupportedContentTypeException("refusal.wrongType.table");
    }

    public static UnsupportedContentTypeException noUpload() {
        return new UnsupportedContentTypeException("refusal.wrongType.noUpload");
    }
}
