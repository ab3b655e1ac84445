package org.homeward.casefile.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** A list shows names for ten minutes, and another list not at all. */
class NameDisplaySettingTest {

    private final MovedClock clock = new MovedClock();
    private final NameDisplaySetting names = new NameDisplaySetting(clock);
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void a_list_shows_none_until_its_reader_says_so_and_then_for_ten_minutes() {
        // given
        assertThat(names.until(session, ListShowingNames.inbox)).isEmpty();

        // when
        names.switchList(session, ListShowingNames.inbox, true);

        // then
        assertThat(names.until(session, ListShowingNames.cases)).isEmpty();
        clock.now = clock.now.plus(Duration.ofMinutes(10)).minusSeconds(1);
        assertThat(names.until(session, ListShowingNames.inbox)).isPresent();
        clock.now = clock.now.plusSeconds(1);
        assertThat(names.until(session, ListShowingNames.inbox)).isEmpty();
    }

    @Test
    void a_list_hides_them_before_if_its_reader_says_so() {
        // given
        names.switchList(session, ListShowingNames.cases, true);

        // when
        names.switchList(session, ListShowingNames.cases, false);

        // then
        assertThat(names.until(session, ListShowingNames.cases)).isEmpty();
    }

    @Test
    void the_page_of_one_person_shows_the_name_until_it_is_hidden() {
        assertThat(names.hidesPerson(session)).isFalse();
        names.switchPerson(session, false);
        assertThat(names.hidesPerson(session)).isTrue();
        names.switchPerson(session, true);
        assertThat(names.hidesPerson(session)).isFalse();
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T03:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
