package org.homeward.procedures.repatriation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CasePart.Relative;
import org.homeward.procedures.CasePart.Way;
import org.homeward.procedures.Effect;
import org.homeward.procedures.ValueCase;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.junit.jupiter.api.Test;

class NoticeOfHandOverTest {

    @Test
    void the_notice_decides_where_and_at_which_hour_the_border_is_crossed() {
        // given
        var made = notice().says("handoverTime", "09:30");

        // then
        assertThat(made.does(SendNoticeStep.RULES)).containsExactly(new Effect.CrossesAt("poipet"));
        assertThat(made.sets(SendNoticeStep.RULES, "handoverHour")).isEqualTo("2026-03-20T09:30");
        assertThat(made.sets(SendNoticeStep.RULES, HandoverProcess.Variable.NOTICE_SHORT))
                .isEqualTo(false);
    }

    @Test
    void while_only_the_day_is_agreed_there_is_no_hour() {
        assertThat(notice().sets(SendNoticeStep.RULES, "handoverHour")).isNull();
    }

    @Test
    void parent_and_child_are_announced_for_one_plan() {
        // given
        var other = new Way("handover", HandoverProcess.Step.HAND_OVER, "2026-03-21", "poipet");

        // then
        assertThat(notice().with(
                                CasePart.FAMILY, List.of(new Relative(CaseNumber.NOBODYS, true, false, List.of(other))))
                        .refusedBy(SendNoticeStep.RULES))
                .containsExactly("plannedHandover linked.cross.otherPlan");
    }

    @Test
    void the_crossing_is_one_of_the_corridor() {
        assertThat(notice().says(HandoverProcess.Variable.HANDOVER_POINT, "elsewhere")
                        .refusedBy(SendNoticeStep.RULES))
                .containsExactly("handoverPoint crossing.elsewhere");
    }

    @Test
    void the_crossing_is_open_on_that_day() {
        assertThat(notice().crossing(false).refusedBy(SendNoticeStep.RULES))
                .containsExactly("handoverPoint crossing.closed");
    }

    @Test
    void where_no_source_tells_the_crossing_is_asked_before() {
        assertThat(notice().crossing(null).refusedBy(SendNoticeStep.RULES))
                .containsExactly("crossingAsked crossing.unknown");
        assertThat(notice().crossing(null).says("crossingAsked", "yes").refusedBy(SendNoticeStep.RULES))
                .isEmpty();
        assertThat(notice().crossing(null).withoutField("crossingAsked").refusedBy(SendNoticeStep.RULES))
                .isEmpty();
    }

    @Test
    void a_notice_that_comes_too_late_is_asked_for() {
        // given
        var made = notice().lastDay("shortestNotice", "2026-03-01");

        // then
        assertThat(made.refusedBy(SendNoticeStep.RULES)).containsExactly("plannedHandover notice.tooShort");
        assertThat(made.says("shorterNoticeAsked", "yes")
                        .sets(SendNoticeStep.RULES, HandoverProcess.Variable.NOTICE_SHORT))
                .isEqualTo(true);
    }

    @Test
    void another_day_than_the_approved_one_is_asked_for() {
        // given
        var made = notice().knows(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-03-18");

        // then
        assertThat(made.refusedBy(SendNoticeStep.RULES)).containsExactly("plannedHandover notice.otherDay");
        assertThat(made.says("shorterNoticeAsked", "yes")
                        .sets(SendNoticeStep.RULES, HandoverProcess.Variable.NOTICE_SHORT))
                .isEqualTo(true);
    }

    @Test
    void a_day_that_the_country_of_origin_named_needs_no_asking() {
        // given
        var made = notice().lastDay("shortestNotice", "2026-03-01")
                .knows(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, "2026-03-18")
                .knows(HandoverProcess.Variable.NOTICE_READY_ON, "2026-03-20");

        // then
        assertThat(made.sets(SendNoticeStep.RULES, HandoverProcess.Variable.NOTICE_SHORT))
                .isEqualTo(false);
    }

    private static ValueCase notice() {
        return ValueCase.adult()
                .says(HandoverProcess.Variable.PLANNED_HANDOVER, "2026-03-20")
                .says(HandoverProcess.Variable.HANDOVER_POINT, "poipet");
    }
}
