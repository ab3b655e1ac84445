package org.homeward.notices;

import java.nio.file.Path;
import java.time.Duration;
import org.homeward.shared.InvalidSettingException;
import org.homeward.shared.MailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The way in which mails leave. The server itself is Spring's {@code spring.mail.*}.
 *
 * @param from the address that they come from, {@code HOMEWARD_MAIL_FROM}; choose one that tells nothing (R12)
 * @param folder where they are written as files if no server is set; null: then they wait
 * @param attempts after how many tries a mail is dead: a proposed default
 * @param firstWait how long the second try waits; each further one twice as long as the one before
 * @param longestWait the longest wait between two tries
 * @param lease for how long a node has a mail that it is sending; longer than a server may take to answer
 * @param keep how long notices of finished steps are kept: a proposed default
 */
@ConfigurationProperties("homeward.mail")
record MailSettings(
        @DefaultValue("") String from,
        @Nullable Path folder,
        @DefaultValue("10") int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("4h") Duration longestWait,
        @DefaultValue("5m") Duration lease,
        @DefaultValue("365d") Duration keep) {

    private static final String NOT_SET = "reminders@mail.invalid";

    MailSettings {
        from = from.isBlank() ? NOT_SET : from;
        InvalidSettingException.unless(MailAddress.isOne(from), "homeward.mail.from");
        InvalidSettingException.unless(attempts > 0, "homeward.mail.attempts");
        InvalidSettingException.unless(positive(firstWait), "homeward.mail.first-wait");
        InvalidSettingException.unless(positive(longestWait), "homeward.mail.longest-wait");
        InvalidSettingException.unless(positive(lease), "homeward.mail.lease");
        InvalidSettingException.unless(positive(keep), "homeward.mail.keep");
    }

    MailAddress sender() {
        return new MailAddress(from);
    }

    /** How long to wait after so many tries. */
    Duration waitAfter(int tries) {
        var wait = firstWait;
        for (int doubled = 1; doubled < tries && wait.compareTo(longestWait) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longestWait) < 0 ? wait : longestWait;
    }

    private static boolean positive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
