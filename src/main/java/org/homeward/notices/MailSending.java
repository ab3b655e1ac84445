package org.homeward.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.homeward.shared.ActingParty;
import org.homeward.shared.BackgroundRound;
import org.homeward.shared.MailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that are due, one after the other: taken in a transaction of its own, sent outside of any, then marked.
 * A mail goes out a second time only if the program ends between the server's yes and the mark; while the database is away the
 * mark waits, and nothing else is sent.
 */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 200;

    private final Outbox outbox;
    private final NoticeTable notices;
    private final MailTransports office;
    private final AddressBook addresses;
    private final MailTexts texts;
    private final MailSettings settings;
    private final Clock clock;
    private final Queue<Mail> unmarked = new ConcurrentLinkedQueue<>();

    MailSending(
            Outbox outbox,
            NoticeTable notices,
            MailTransports office,
            AddressBook addresses,
            MailTexts texts,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.office = office;
        this.addresses = addresses;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    /** On each node that has a means to. */
    @BackgroundRound(pause = "PT5S")
    void send() {
        office.post().ifPresent(this::sendBy);
    }

    /** Deletes mails that are long over. */
    @BackgroundRound(pause = "PT1H")
    void tidy() {
        ActingParty.asSystem("mail", notices::tidy);
    }

    /** Sends what is due, whoever's it is; how many mails left. */
    int sendBy(MailTransport post) {
        return ActingParty.asSystem("mail", () -> sendDue(post));
    }

    private int sendDue(MailTransport post) {
        int sent = 0;
        for (var left = unmarked.peek(); left != null; left = unmarked.peek()) {
            sent += mark(left) ? 1 : 0;
        }
        for (int taken = 0; taken < AT_ONCE; taken++) {
            var mail = outbox.take();
            if (mail.isEmpty()) {
                break;
            }
            sent += send(mail.get(), post) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(Mail mail, MailTransport post) {
        if (mail.over()) {
            outbox.finish(mail, MailState.dropped);
            return false;
        }
        if (mail.attempt() > settings.attempts()) {
            return failed(mail, MailFailure.interrupted);
        }
        var addressee = addresses.of(mail.to());
        var address = addressee.map(Addressee::mail);
        if (address.isEmpty()) {
            outbox.dead(mail, addressee.isEmpty() ? MailFailure.noRecipient : MailFailure.noAddress);
            return false;
        }
        return failure(mail, addressee.get(), address.get(), post)
                .map(why -> failed(mail, why))
                .orElseGet(() -> {
                    unmarked.add(mail);
                    return mark(mail);
                });
    }

    /** As sent; a mail that can't be marked now is marked in the next round. */
    private boolean mark(Mail left) {
        var sent = outbox.finish(left, MailState.sent);
        unmarked.remove(left);
        return sent;
    }

    private Optional<MailFailure> failure(Mail mail, Addressee to, MailAddress address, MailTransport post) {
        try {
            post.carry(written(mail, to, address), mail.notice().id() + "-" + mail.token());
            return Optional.empty();
        } catch (RuntimeException | MessagingException | IOException e) {
            return Optional.of(MailFailure.of(e));
        }
    }

    private boolean failed(Mail mail, MailFailure why) {
        LOG.warn("Mail {} didn't leave at try {}: {}", mail.notice().id(), mail.attempt(), why);
        if (mail.attempt() >= settings.attempts()) {
            outbox.dead(mail, why);
        } else {
            outbox.postpone(mail, why, settings.waitAfter(mail.attempt()));
        }
        return false;
    }

    private MimeMessage written(Mail mail, Addressee to, MailAddress address) throws MessagingException, IOException {
        var message =
                new NamedMessage("<" + mail.token() + "@" + settings.sender().domain() + ">");
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), texts.sender(to.language()));
        helper.setTo(address.value());
        helper.setSubject(texts.subject(to.language()));
        helper.setText(texts.body(mail.notice(), to));
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** A message that keeps the name it was given: the usual one would tell this machine's. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(String name) {
            super((Session) null);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
