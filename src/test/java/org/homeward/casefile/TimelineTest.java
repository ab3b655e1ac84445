package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TimelineTest {

    @Autowired
    CaseFiles files;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseAccess access;

    @Autowired
    TestClock clock;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_case_that_the_origin_joins_on_the_second_day() {
        number = cases.aCase().with(Readers.shelter(), Readers.thaiFocalPoint()).build();
        message("beforeTheShare", Readers.THAI_SHELTER, null);
        clock.advance(Duration.ofDays(1));
        cases.join(number, Readers.khmerFocalPoint());
    }

    @Test
    void the_origin_sees_nothing_from_before_the_share_and_no_step_of_the_hosts() {
        // when
        step("shelterStep", Readers.shelter());
        message("asked", Readers.THAI_FOCAL_POINT, Readers.KHMER_FOCAL_POINT);
        step("originStep", Readers.khmerFocalPoint());

        // then
        assertThat(seenBy(Readers.khmerFocalPoint())).containsExactly("asked", "originStep");
        assertThat(seenBy(Readers.shelter()))
                .containsExactly("caseOpened", "beforeTheShare", "shelterStep", "asked", "originStep");
    }

    @Test
    void after_the_hand_over_the_host_reads_on_only_what_is_addressed_to_it() {
        // given
        cases.handOver(number);

        // when
        clock.advance(Duration.ofDays(30));
        step("visit", Readers.khmerFocalPoint());
        message("feedback", Readers.KHMER_FOCAL_POINT, Readers.THAI_SHELTER);

        // then
        assertThat(seenBy(Readers.shelter())).containsExactly("caseOpened", "beforeTheShare", "feedback");
    }

    @Test
    void the_former_side_is_not_told_how_the_case_ended() {
        // given
        cases.handOver(number);
        cases.hold(number, Readers.khmerFocalPoint());
        clock.advance(Duration.ofDays(300));

        // when
        cases.run(
                Readers.khmerFocalPoint(),
                () -> files.end(number, ReturnJourneyProcess.Outcome.CLOSED, clock.instant()));

        // then
        assertThat(seenBy(Readers.khmerFocalPoint())).contains("caseEnded");
        assertThat(seenBy(Readers.shelter())).doesNotContain("caseEnded");
    }

    @Test
    void the_origin_sees_no_shelter_among_the_participants_and_no_date_before_it_was_asked() {
        // when
        var parts = cases.as(
                Readers.khmerFocalPoint(),
                () -> access.participants(access.require(number, Readers.khmerFocalPoint())));

        // then
        assertThat(parts)
                .extracting(AgencyParticipation::agency)
                .containsExactlyInAnyOrder(Readers.THAI_FOCAL_POINT, Readers.KHMER_FOCAL_POINT);
        assertThat(parts).extracting(AgencyParticipation::since).containsOnly(clock.instant());
    }

    private void step(String kind, Actor by) {
        cases.run(by, () -> timeline.add(number, kind, by.agency(), null, Map.of()));
    }

    private void message(String kind, AgencyCode from, @Nullable AgencyCode to) {
        var entry = new TimelineEntry(clock.instant(), kind, from, null, null, to, TimelineVisibility.both, Map.of());
        cases.run(Readers.shelter(), () -> timeline.add(number, entry));
    }

    private List<String> seenBy(Actor actor) {
        return cases.as(actor, () -> timeline.of(access.require(number, actor))).stream()
                .map(TimelineEntry::kind)
                .toList();
    }
}
