package org.homeward.shared;

/** Refuses a user's request; one advice turns it into an answer. Its text is a message key, never data. */
public abstract sealed class RefusalException extends RuntimeException
        permits NotFound,
                ConflictException,
                InvalidContentException,
                UnsupportedContentTypeException,
                ActionNotAllowedException {

    protected RefusalException(String messageKey) {
        super(messageKey);
    }

    /** The key of the sentence that tells the user what to do. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
