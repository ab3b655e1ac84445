package org.homeward.shell.web.errors;

import java.io.IOException;

/** More was sent than any page or call takes: answers 413. */
public final class BodyTooLargeException extends IOException {

    public BodyTooLargeException() {
        super("more bytes than are taken");
    }
}
