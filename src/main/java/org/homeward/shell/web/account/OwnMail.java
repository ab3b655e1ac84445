package org.homeward.shell.web.account;

import org.homeward.shared.MailAddress;
import org.homeward.shared.WrongContent;
import org.jspecify.annotations.Nullable;

/** The mail address that a person gives for itself. */
final class OwnMail {

    private OwnMail() {}

    /** The address, null if the text is blank; {@link WrongContent} if it is none. */
    static @Nullable MailAddress of(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!MailAddress.isOne(text)) {
            throw WrongContent.field("mail", "refusal.account.mail");
        }
        return new MailAddress(text);
    }
}
