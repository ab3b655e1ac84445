package org.homeward.shell.web.errors;

import java.io.IOException;

/** More was sent than any page or call takes: answers 413. */
public final class BodyTooLarge extends IOException {

    public BodyTooLarge() {
        super("more bytes than are taken");
    }
}
