package org.homeward.sop.children;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.FieldEntry;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.known.AnswerCorrectedEvent;
import org.homeward.casefile.known.CorrectionRequester;
import org.homeward.casefile.known.Corrections;
import org.homeward.casefile.known.NewCorrection;
import org.homeward.casefile.known.NewCorrection.How;
import org.homeward.directory.TodayInCountry;
import org.homeward.platform.demo.DemoStoryStaff;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.SystemActor;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** R19: the day until which the child has a guardian counts as it was corrected, at once. */
@WholeRun
@ProcessTest
class GuardianUntilTest {

    private static final Scenario CHILD = StoryBook.named("th-kh-child");
    private static final String APPOINT = IdentificationProcess.Step.APPOINT_GUARDIAN;
    private static final String HAND_OVER = HandoverProcess.Step.HAND_OVER;
    private static final CountryCode HOST = new CountryCode("TH");

    @Autowired
    Stories story;

    @Autowired
    Corrections corrections;

    @Autowired
    CaseFiles files;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TestClock clock;

    @Autowired
    TodayInCountry today;

    @Autowired
    JdbcClient database;

    @Autowired
    SystemActor system;

    @Test
    void a_guardian_whose_last_day_was_corrected_is_none_after_it() {
        // given
        var number = appointed("2028-01-01");
        story.tellBefore(number, HAND_OVER);
        var last = today.in(HOST);

        // when
        correct(number, last);

        // then
        assertThat(until(number)).isEqualTo(last);
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> story.play(number, HAND_OVER, Map.of()))
                .isInstanceOfSatisfying(InvalidContentException.class, refused -> assertThat(refused.problems())
                        .extracting(FieldProblem::messageKey)
                        .containsExactly("children.missing.guardianEnded"));

        // when
        correct(number, last.plusDays(9));

        // then
        story.play(number, HAND_OVER, Map.of());
        assertThat(until(number)).isEqualTo(last.plusDays(9));
    }

    @Test
    void the_day_of_one_to_whom_the_child_objects_is_nobodys() {
        // given
        var number = story.before(CHILD, APPOINT);
        story.play(number, APPOINT, Map.of("guardianUntil", "2028-01-01", "childObjectsToGuardian", "yes"));
        var field = FieldKey.of("guardianUntil", "legal");

        // when
        system.does(() -> {
            var police = new AgencyCode("TH-RTP-ATPD");
            files.record(number, null, police, "th.police1", List.of(new FieldEntry(field, "2028-02-02")));
            events.publishEvent(new AnswerCorrectedEvent(number, police, "th.police1", 1, field, Set.of(), null));
        });

        // then
        assertThat(until(number)).isNull();
    }

    private CaseNumber appointed(String until) {
        var number = story.before(CHILD, APPOINT);
        story.play(number, APPOINT, Map.of("guardianUntil", until));
        return number;
    }

    /** The part of who appointed the guardian has ended: with whom the child speaks corrects it. */
    private void correct(CaseNumber number, LocalDate until) {
        system.does(() -> database.sql("""
                        update participation set left_at = since where case_number = :number and agency in (
                          select by_agency from case_record where case_number = :number and field = 'guardianUntil')
                          and not holds_case
                        """).param("number", number.value()).update());
        var holder = system.sees(() -> database.sql(
                        "select agency from participation where case_number = ? and side = 'host' and holds_case")
                .param(number.value())
                .query(String.class)
                .single());
        var worker = story.actor(DemoStoryStaff.of(new AgencyCode(holder), "caseworker", 0));
        var correction = new NewCorrection(
                "guardianUntil",
                until.toString(),
                How.change,
                CorrectionRequester.foundWrong,
                "read in the order",
                null);
        ActingParty.as(worker.agency(), () -> corrections.correct(number, correction, worker, Locale.ENGLISH));
    }

    private @Nullable LocalDate until(CaseNumber number) {
        return system.sees(() -> database.sql("select max(guardian_until) from child_safeguard where case_number = ?")
                .param(number.value())
                .query(LocalDate.class)
                .optional()
                .orElse(null));
    }
}
