package org.homeward.notices;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Knows which means this installation has: a mail server, else a folder, else none, and then mails wait. */
@Component
public class PostOffice {

    private final Optional<Post> post;
    private final Means means;

    PostOffice(ObjectProvider<JavaMailSenderImpl> server, MailSettings settings) {
        var host = server.stream()
                .filter(sender -> sender.getHost() != null && !sender.getHost().isBlank())
                .findFirst();
        post = host.<Post>map(sender -> new SmtpPost(sender, settings))
                .or(() -> Optional.ofNullable(settings.folder()).map(FolderPost::new));
        means = host.isPresent() ? Means.server : post.isPresent() ? Means.folder : Means.none;
    }

    /** How mails leave here. */
    public Means means() {
        return means;
    }

    Optional<Post> post() {
        return post;
    }

    /** Ways for a mail to leave. */
    public enum Means {
        server,
        folder,
        none
    }
}
