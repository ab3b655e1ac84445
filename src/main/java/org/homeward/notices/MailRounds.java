package org.homeward.notices;

import java.time.Duration;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgreedTime;
import org.homeward.shared.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends mails in the background, on each node that has a means to; and clears away what is long over. */
@Configuration(proxyBeanMethods = false)
class MailRounds {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration TIDYING = Duration.ofHours(1);

    @Bean
    Rounds roundsOfMail(MailRound round, PostOffice office, NoticeTable notices, AgreedTime time) {
        var rounds = new Rounds("mail", time).every(TIDYING, () -> ActingParty.asSystem("mail", notices::tidy));
        office.post().ifPresent(post -> rounds.every(PAUSE, () -> round.sendBy(post)));
        return rounds;
    }
}
