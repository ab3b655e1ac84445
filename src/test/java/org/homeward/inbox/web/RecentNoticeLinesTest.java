package org.homeward.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.notices.PersonalNotices;
import org.homeward.notices.news.NewsCollector;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The inbox tells what is new since yesterday, the newest first, until it is seen; and of none but the reader's own notices. */
@WebTest
class RecentNoticeLinesTest {

    @Autowired
    Stories story;

    @Autowired
    NewsCollector news;

    @Autowired
    PersonalNotices board;

    @Autowired
    RecentNoticeLines lines;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void what_came_is_there_for_two_days_and_only_for_whom_it_is() {
        // given
        sawAllUntilNow("kh.mosvy1");
        var number = story.before(OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);
        var asked = story.open(number, OriginResponseProcess.Step.ACKNOWLEDGE_REQUEST);

        // when
        news.tell();

        // then
        var origin = of("kh.mosvy1");
        assertThat(origin).hasSizeLessThanOrEqualTo(3).anySatisfy(line -> {
            assertThat(line.notice().stepId()).isEqualTo(asked.id().value());
            assertThat(line.notice().opens()).isTrue();
            assertThat(line.told()).matches("\\d\\d:\\d\\d");
        });
        assertThat(numbers("th.police1")).as("its part has ended").doesNotContain(number);

        // when
        clock.advance(Duration.ofDays(1));

        // then
        assertThat(of("kh.mosvy1"))
                .filteredOn(line -> asked.id().value().equals(line.notice().stepId()))
                .singleElement()
                .satisfies(line -> assertThat(line.told()).doesNotMatch("\\d\\d:\\d\\d"));

        // when
        clock.advance(Duration.ofDays(1));

        // then
        assertThat(numbers("kh.mosvy1")).doesNotContain(number);
    }

    /** What other tests left behind is no news. */
    private void sawAllUntilNow(String account) {
        news.tell();
        accounts.byName(account)
                .map(accounts::actorOf)
                .ifPresent(actor -> ActingParty.as(actor.agency(), () -> {
                    board.seeUntil(Long.MAX_VALUE, actor.username(), actor.agency());
                    return actor;
                }));
    }

    private List<CaseNumber> numbers(String account) {
        return of(account).stream()
                .flatMap(line -> Stream.ofNullable(line.notice().number()))
                .map(CaseNumber::new)
                .toList();
    }

    private List<RecentNoticeLines.Line> of(String account) {
        var actor = actor(account);
        return ActingParty.as(
                actor.agency(), () -> lines.of(actor, Locale.ENGLISH).lines());
    }

    private Actor actor(String account) {
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }
}
