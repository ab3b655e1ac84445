package org.homeward.deadlines.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.homeward.casefile.SomeCases;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepAssignment;
import org.homeward.engine.steps.StepDates;
import org.homeward.engine.steps.StepModelPosition;
import org.homeward.procedures.CaseFacts;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which provincial office a rung means. */
@DatabaseTest
class RungAgenciesTest {

    private static final AgencyCode SHELTER = new AgencyCode("KH-SHL-PNH");

    @Autowired
    private SomeCases cases;

    @Autowired
    private CaseFactsRecords facts;

    @Autowired
    private Directory directory;

    @Autowired
    private TodayInCountry today;

    @Autowired
    private Clock clock;

    @Test
    void within_one_country_the_origins_step_climbs_to_the_office_of_the_persons_own_province() {
        assertThat(provincial("origin.transit-centre", "KH-2")).containsExactly("KH-DOSVY-BTB");
    }

    @Test
    void within_one_country_the_hosts_step_climbs_to_the_office_where_the_person_is() {
        assertThat(provincial("destination.shelter", "KH-2")).containsExactly("KH-DOSVY-PNH");
    }

    @Test
    void while_the_own_province_is_not_known_the_hosts_stands_for_it() {
        assertThat(provincial("origin.transit-centre", null)).containsExactly("KH-DOSVY-PNH");
    }

    @Test
    void a_step_of_the_other_side_that_lies_here_climbs_here() {
        assertThat(provincial("KH-VN", "origin.referrer", "VN-HN")).containsExactly("KH-DOSVY-PNH");
    }

    private List<String> provincial(String role, @Nullable String originProvince) {
        return provincial("KH-KH", role, originProvince);
    }

    private List<String> provincial(String corridor, String role, @Nullable String originProvince) {
        var number = cases.aCase().build();
        ActingParty.asSystem(
                "test",
                () -> facts.open(new CaseFacts(
                        number,
                        Corridor.of(corridor),
                        null,
                        "KH-12",
                        originProvince,
                        false,
                        SHELTER,
                        clock.instant())));
        var agencies = new RungAgencies(directory, facts, (any, holder, other) -> true, today);
        return ActingParty.asSystem("test", () -> agencies.of(RungAddressee.provincial, step(number, corridor, role)))
                .stream()
                .map(AgencyCode::value)
                .toList();
    }

    private OpenStep step(CaseNumber number, String corridor, String role) {
        return new OpenStep(
                new StepId("a-step-within-one-country"),
                number,
                new StepModelPosition("domesticReturn", "an-instance", "a-definition", "userTask_aStep"),
                Stage.repatriation,
                new StepAssignment(SHELTER, "caseworker", null, false, SideRole.of(role)),
                new StepDates(Instant.EPOCH, null, null, null, "agencyDue", false),
                false,
                Corridor.of(corridor),
                "a-form");
    }
}
