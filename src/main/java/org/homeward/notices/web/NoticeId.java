package org.homeward.notices.web;

import org.homeward.shared.NotThere;

/** Reads a notice's id from an address. */
final class NoticeId {

    private NoticeId() {}

    static long of(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw NotThere.aNotice();
        }
        return Long.parseLong(text);
    }
}
