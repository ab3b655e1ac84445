package org.homeward.notices;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Knows which means this installation has: a mail server, else a folder, else none, and then mails wait. */
@Component
public class MailTransports {

    private final Optional<MailTransport> post;
    private final Means means;

    MailTransports(ObjectProvider<JavaMailSenderImpl> server, MailSettings settings) {
        var host = server.stream()
                .filter(sender -> sender.getHost() != null && !sender.getHost().isBlank())
                .findFirst();
        post = host.<MailTransport>map(sender -> new SmtpMailTransport(sender, settings))
                .or(() -> Optional.ofNullable(settings.folder()).map(FolderMailTransport::new));
        means = host.isPresent() ? Means.server : post.isPresent() ? Means.folder : Means.none;
    }

    /** How mails leave here. */
    public Means means() {
        return means;
    }

    Optional<MailTransport> post() {
        return post;
    }

    /** Ways for a mail to leave. */
    public enum Means {
        server,
        folder,
        none
    }
}
