package org.homeward.notices.web;

import org.homeward.shared.NotFound;

/** Reads a notice's id from an address. */
final class NoticeId {

    private NoticeId() {}

    static long of(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw NotFound.aNotice();
        }
        return Long.parseLong(text);
    }
}
