package org.homeward.directory.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AbsencesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private Absences absences;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void people() {
        account("away.ann", Role.caseworker, "TH-WPC-PTT");
        account("away.bo", Role.caseworker, "TH-WPC-PTT");
        account("away.chai", Role.caseworker, "TH-WPC-PTT");
        account("away.head", Role.supervisor, "TH-WPC-PTT");
        account("away.far", Role.supervisor, "TH-DATIP");
        account("away.research", Role.researcher, "TH-WPC-PTT");
    }

    @Test
    void a_deputy_stands_in_from_the_first_to_the_last_day_and_for_an_absent_deputy_theirs() {
        // given
        enter("away.ann", 0, 4, "away.bo");
        enter("away.bo", 3, 9, "away.chai");

        // then
        assertThat(absences.deputyOf("away.ann", TestClock.START)).contains("away.bo");
        assertThat(absences.deputyOf("away.ann", TestClock.START.plusSeconds(3 * 86_400)))
                .contains("away.chai");
        assertThat(absences.deputyOf("away.ann", TestClock.START.plusSeconds(5 * 86_400)))
                .isEmpty();
        assertThat(absences.deputyOf("away.chai", TestClock.START)).isEmpty();
    }

    @Test
    void only_colleagues_who_do_steps_are_offered_as_deputies() {
        // when
        var offered =
                absences.deputies(accounts.actorOf(accounts.byName("away.ann").orElseThrow()));

        // then
        assertThat(offered)
                .extracting(Account::username)
                .contains("away.bo", "away.chai", "away.head")
                .doesNotContain("away.ann", "away.far", "away.research");
    }

    @Test
    void who_works_elsewhere_or_does_no_steps_any_more_stands_in_for_nobody() {
        // given
        enter("away.ann", 0, 4, "away.bo");
        var deputy = accounts.byName("away.bo").orElseThrow();

        // when
        accounts.move(deputy, new AgencyCode("TH-DATIP"));

        // then
        assertThat(absences.deputyOf("away.ann", TestClock.START)).isEmpty();

        // when
        var as = deputy.given();
        accounts.change(
                accounts.byName("away.bo").orElseThrow(),
                new AccountInput(
                        as.username(), as.name(), Set.of(Role.researcher), Set.of(), as.agency(), as.language(), false),
                true);

        // then
        assertThat(absences.deputyOf("away.ann", TestClock.START)).isEmpty();
    }

    @Test
    void the_day_is_that_of_the_agencys_country() {
        // given
        enter("away.ann", 1, 1, "away.bo");

        // then
        assertThat(absences.deputyOf("away.ann", TestClock.START.plusSeconds(14 * 3600 - 1)))
                .isEmpty();
        assertThat(absences.deputyOf("away.ann", TestClock.START.plusSeconds(14 * 3600)))
                .contains("away.bo");
    }

    @Test
    void a_closed_account_stands_in_for_nobody() {
        // given
        enter("away.ann", 0, 4, "away.bo");

        // when
        accounts.disable("away.bo");

        // then
        assertThat(absences.deputyOf("away.ann", TestClock.START)).isEmpty();
    }

    @Test
    void deputies_never_lead_back() {
        // given
        enter("away.ann", 0, 4, "away.bo");
        enter("away.bo", 3, 9, "away.chai");

        // then
        refused("away.chai", 4, 4, "away.ann", "refusal.absence.circle");
        enter("away.chai", 5, 6, "away.ann");
    }

    @Test
    void days_and_deputy_must_be_possible() {
        // given
        enter("away.ann", 2, 4, null);

        // then
        refused("away.ann", 4, 6, null, "refusal.absence.overlap");
        refused("away.bo", 4, 3, null, "refusal.absence.order");
        refused("away.bo", -3, -1, null, "refusal.absence.past");
        refused("away.bo", 0, 400, null, "refusal.absence.long");
        refused("away.bo", 0, 1, "away.bo", "refusal.absence.oneself");
        refused("away.bo", 0, 1, "away.far", "refusal.absence.deputy");
        refused("away.bo", 0, 1, "nobody.here", "refusal.absence.deputy");
        refused("away.bo", 0, 1, "away.research", "refusal.absence.deputy");
    }

    @Test
    void a_supervisor_enters_it_for_people_of_the_own_agency_only_and_a_colleague_for_nobody() {
        // given
        var absence = new AbsenceInput("away.ann", TODAY, TODAY, null);

        // then
        assertThatThrownBy(() -> absences.enter(absence, actor("away.far"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> absences.enter(absence, actor("away.bo"))).isInstanceOf(NotFound.class);
        var id = absences.enter(absence, actor("away.head"));
        assertThatThrownBy(() -> absences.takeBack(id, actor("away.far"))).isInstanceOf(NotFound.class);
        absences.takeBack(id, actor("away.ann"));
        assertThat(absences.of(actor("away.ann"))).isEmpty();
    }

    private void enter(String username, int from, int to, @Nullable String deputy) {
        absences.enter(new AbsenceInput(username, TODAY.plusDays(from), TODAY.plusDays(to), deputy), actor(username));
    }

    private void refused(String username, int from, int to, @Nullable String deputy, String why) {
        assertThatThrownBy(() -> enter(username, from, to, deputy))
                .isInstanceOfSatisfying(InvalidContentException.class, wrong -> assertThat(wrong.problems())
                        .extracting(InvalidContentException.FieldProblem::messageKey)
                        .containsExactly(why));
    }

    private Actor actor(String username) {
        return accounts.actorOf(accounts.byName(username).orElseThrow());
    }

    private void account(String username, Role role, String agency) {
        accounts.create(
                new AccountInput(username, "Test person", Set.of(role), Set.of(), new AgencyCode(agency), "en", false),
                "a fictional password");
    }
}
