package org.homeward.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.springframework.mail.MailException;

/** A means by which mails leave. */
interface MailTransport {

    /** Hands the mail on; when it returns, the mail has left. */
    void carry(MimeMessage mail, String name) throws MailException, MessagingException, IOException;
}
