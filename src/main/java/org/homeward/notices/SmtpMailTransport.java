package org.homeward.notices;

import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the mail server; greets it by the sender's domain, not by this machine's name (R12). */
final class SmtpMailTransport implements MailTransport {

    private static final String LONGEST_MILLIS = "20000";

    private final JavaMailSenderImpl server;

    SmtpMailTransport(JavaMailSenderImpl server, MailSettings settings) {
        this.server = server;
        var properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail.smtp.localhost", settings.sender().domain());
        properties.putIfAbsent("mail.smtp.connectiontimeout", LONGEST_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", LONGEST_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", LONGEST_MILLIS);
    }

    @Override
    public void carry(MimeMessage mail, String name) {
        server.send(mail);
    }
}
