package org.homeward.overdue.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.cases.Intake;
import org.homeward.cases.Intakes;
import org.homeward.directory.people.AccountInput;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a supervisor does with many steps at once. Long, since each act is tried with what it may and may not touch. */
@WholeRun
@DatabaseTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=bulk")
class BulkExecutionTest {

    private static final String POLICE = "TH-RTP-ATPD";
    private static final int MANY = Boolean.getBoolean("homeward.long") ? 500 : 20;

    @Autowired
    private BulkExecution acts;

    @Autowired
    private BulkOrders orders;

    @Autowired
    private Intake intake;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient database;

    private final List<String> copies = new ArrayList<>();

    @BeforeEach
    void people() {
        account("bulk.one", POLICE, Role.caseworker);
        account("bulk.two", POLICE, Role.caseworker);
        account("bulk.head", POLICE, Role.supervisor);
        account("bulk.far", "TH-DATIP", Role.caseworker, Role.supervisor);
    }

    @AfterEach
    void copies_go() {
        copies.forEach(id -> database.sql("delete from work_item where step_id = ?")
                .param(id)
                .update());
    }

    @Test
    void many_steps_get_a_new_holder_at_once_and_those_of_others_are_refused_by_number() throws IOException {
        // given
        var ours = opened(MANY);
        var all = new ArrayList<>(ours);
        all.add(3, "no-such-step");
        all.add(copied(ours.get(0), "TH-DATIP"));

        // when
        var began = System.nanoTime();
        var result = as("bulk.head", reassign(all, "bulk.two"), null);
        report(result, Duration.ofNanos(System.nanoTime() - began));

        // then
        assertThat(result.done()).isEqualTo(MANY);
        assertThat(result.refused()).isEqualTo(Map.of(UnchangedReason.otherAgency, 2));
        assertThat(result.refusedSteps()).containsExactly("no-such-step", all.get(all.size() - 1));
        assertThat(ours).allSatisfy(id -> assertThat(holder(id)).isEqualTo("bulk.two"));
        assertThat(logged(ours)).isEqualTo(MANY);
    }

    @Test
    void who_has_it_now_doesnt_matter_and_what_is_over_or_has_no_step_in_the_engine_is_told() {
        // given
        var steps = opened(2);
        as("bulk.head", reassign(steps, "bulk.one"), null);
        var without = copied(steps.get(1), POLICE);

        // when
        var result = as("bulk.head", reassign(List.of(steps.get(0), without), "bulk.two"), null);

        // then
        assertThat(result.done()).isEqualTo(1);
        assertThat(holder(steps.get(0))).isEqualTo("bulk.two");
        assertThat(holder(steps.get(1))).isEqualTo("bulk.one");
        assertThat(result.refused()).isEqualTo(Map.of(UnchangedReason.over, 1));
    }

    @Test
    void sent_twice_it_is_done_once_with_the_same_answer() {
        // given
        var steps = opened(2);
        var key = UUID.randomUUID().toString();
        var first = as("bulk.head", reassign(steps, "bulk.one"), key);
        as("bulk.head", reassign(steps, "bulk.two"), null);

        // when
        var again = as("bulk.head", reassign(steps, "bulk.one"), key);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(holder(steps.get(0))).isEqualTo("bulk.two");
        assertThatThrownBy(() -> as("bulk.head", reassign(steps, "bulk.two"), key))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void r2_r15_what_waits_for_the_person_is_left_alone_and_a_limit_on_custody_or_stay_isnt_paused() {
        // given
        var steps = opened(4);
        kind(steps.get(0), "personDecides");
        kind(steps.get(1), "custodyMax");
        kind(steps.get(3), "stayExpiry");
        pausable(steps);

        // when
        var reminded = as("bulk.head", order(BulkAction.remind, steps, null), null);
        var again = as("bulk.head", order(BulkAction.remind, steps, null), null);
        var escalated = as("bulk.head", order(BulkAction.escalate, steps, null), null);
        var paused = as("bulk.head", order(BulkAction.pause, steps, "2026-03-20"), null);
        var pausedAgain = as("bulk.head", order(BulkAction.pause, steps, "2026-03-20"), null);

        // then
        assertThat(reminded.refused()).isEqualTo(Map.of(UnchangedReason.personDecides, 1));
        assertThat(again.refused())
                .isEqualTo(Map.of(UnchangedReason.personDecides, 1, UnchangedReason.remindedToday, 3));
        assertThat(escalated.refused())
                .isEqualTo(Map.of(UnchangedReason.personDecides, 1, UnchangedReason.noLevels, 2));
        assertThat(paused.refused())
                .isEqualTo(Map.of(
                        UnchangedReason.personDecides,
                        1,
                        UnchangedReason.custodyLimit,
                        1,
                        UnchangedReason.notPausable,
                        1));
        assertThat(paused.done()).isEqualTo(1);
        assertThat(pausedAgain.refused())
                .isEqualTo(Map.of(
                        UnchangedReason.personDecides,
                        1,
                        UnchangedReason.custodyLimit,
                        1,
                        UnchangedReason.notPausable,
                        1,
                        UnchangedReason.paused,
                        1));
        assertThat(workItems.find(new StepId(steps.get(2))).orElseThrow().paused())
                .isTrue();
    }

    @Test
    void a_day_that_cant_be_is_the_orders_fault_and_nothing_is_paused() {
        // given
        var steps = opened(2);
        pausable(steps);

        // then
        assertThatThrownBy(() -> as("bulk.head", order(BulkAction.pause, steps, "2026-03-01"), null))
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> as("bulk.head", order(BulkAction.pause, steps, "soon"), null))
                .isInstanceOf(InvalidContentException.class);
        assertThat(workItems.find(new StepId(steps.get(0))).orElseThrow().paused())
                .isFalse();
    }

    @Test
    void r17_what_concerns_one_person_never_pauses_many_at_once() {
        // given
        var steps = opened(2);
        pausable(steps);

        for (var reason : List.of("witnessHold", "medicalHold", "personsWish")) {
            // when
            var hold = new BulkOrder.PauseAsked(reason, "2026-03-20", "order 12");
            var refused = catchThrowableOfType(
                    InvalidContentException.class,
                    () -> as("bulk.head", new BulkOrder(BulkAction.pause, steps, null, hold), null));

            // then
            assertThat(refused.problems())
                    .extracting(InvalidContentException.FieldProblem::messageKey)
                    .containsExactly("bulk.wrong.oneByOne");
        }
        assertThat(workItems.find(new StepId(steps.get(0))).orElseThrow().paused())
                .isFalse();
    }

    @Test
    void a_step_that_the_cause_doesnt_touch_stays_as_it_is_and_doesnt_stop_the_others() {
        // given
        var steps = opened(2);
        pausable(steps);
        var closed = new BulkOrder.PauseAsked("borderClosed", "2026-03-20", null);

        // when
        var result = as("bulk.head", new BulkOrder(BulkAction.pause, steps, null, closed), null);

        // then
        assertThat(result.done()).isZero();
        assertThat(result.refused()).isEqualTo(Map.of(UnchangedReason.notTravel, 2));
    }

    @Test
    void an_order_of_a_page_goes_on_part_by_part_and_does_each_step_once() {
        // given
        var steps = opened(BulkOrders.PART + 2);
        var order = order(BulkAction.remind, steps, null);
        var head = actor("bulk.head");
        var id = UUID.randomUUID();

        // when
        as(head, () -> orders.give(id, order, head));
        as(head, () -> orders.give(id, order, head));
        var half = orders.find(id, head).orElseThrow();
        as(head, () -> orders.goOn(id, head));
        var whole = orders.find(id, head).orElseThrow();
        as(head, () -> orders.goOn(id, head));

        // then
        assertThat(half.done()).isEqualTo(BulkOrders.PART);
        assertThat(half.over()).isFalse();
        assertThat(whole.done()).isEqualTo(steps.size());
        assertThat(whole.kept()).isEmpty();
        assertThat(orders.find(id, head)).contains(whole);
        assertThat(orders.find(id, actor("bulk.far"))).isEmpty();
    }

    @Test
    void only_supervisors_do_it_and_only_for_people_of_their_agency() {
        // given
        var steps = opened(1);

        // then
        assertThatThrownBy(() -> as("bulk.one", reassign(steps, "bulk.two"), null))
                .isInstanceOf(ActionNotAllowedException.class);
        assertThatThrownBy(() -> as("bulk.head", reassign(steps, "bulk.far"), null))
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> as("bulk.head", reassign(List.of(), "bulk.two"), null))
                .isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> as("bulk.head", reassign(thousandAndOne(), "bulk.two"), null))
                .isInstanceOf(InvalidContentException.class);
        assertThat(as("bulk.far", reassign(steps, "bulk.far"), null).done()).isZero();
        assertThat(holder(steps.get(0))).isNull();
    }

    @Test
    void a_step_goes_to_nobody_who_may_not_do_it() {
        // given
        var steps = opened(1);

        // when
        var result = as("bulk.head", reassign(steps, "bulk.head"), null);

        // then
        assertThat(result.refused()).isEqualTo(Map.of(UnchangedReason.caseWorkersOnly, 1));
        assertThat(holder(steps.get(0))).isNull();
    }

    /** How long it took is told, never asserted. */
    private static void report(BulkResult result, Duration took) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        Files.writeString(
                folder.resolve("bulk-reassign.json"),
                "{\"done\": %d, \"refused\": %d, \"millis\": %d}%n"
                        .formatted(result.done(), result.refusedSteps().size(), took.toMillis()));
    }

    private static List<String> thousandAndOne() {
        return IntStream.rangeClosed(0, BulkOrder.MOST)
                .mapToObj(number -> "step-" + number)
                .toList();
    }

    private static BulkOrder order(BulkAction action, List<String> steps, @Nullable String plannedEnd) {
        return new BulkOrder(
                action, steps, null, new BulkOrder.PauseAsked("waitingForGovernment", plannedEnd, "order 12"));
    }

    private void pausable(List<String> steps) {
        database.sql("update pinned_rule set pausable = true where step_id = any (?)")
                .param(steps.toArray(String[]::new))
                .update();
    }

    private void kind(String step, String kind) {
        database.sql("update work_item set kind = ? where step_id = ?")
                .params(kind, step)
                .update();
    }

    private static BulkOrder reassign(List<String> steps, String to) {
        return new BulkOrder(BulkAction.reassign, steps, to, null);
    }

    private BulkResult as(String username, BulkOrder order, @Nullable String key) {
        var actor = actor(username);
        return ActingParty.as(actor.agency(), () -> acts.act(order, key, actor));
    }

    private static void as(Actor actor, Runnable work) {
        ActingParty.as(actor.agency(), () -> {
            work.run();
            return actor;
        });
    }

    private List<String> opened(int cases) {
        var actor = actor("bulk.one");
        return IntStream.range(0, cases)
                .mapToObj(number -> ActingParty.as(actor.agency(), () -> intake.open(Intakes.adult(), actor)))
                .map(number -> workItems.ofCase(number).get(0).id().value())
                .toList();
    }

    /** A row of the list that the engine knows nothing of. */
    private String copied(String step, String agency) {
        var id = UUID.randomUUID().toString();
        database.sql("""
                        insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                            step_key, stage, role, agency, agency_group, unrouted, opened, due, kind, child, host, origin, form_key)
                        select :id, case_number, process_key, process_instance, definition_id, step_key, stage, role,
                            :agency, agency_group, unrouted, opened, due, kind, child, host, origin, form_key
                        from work_item where step_id = :step
                        """)
                .param("id", id)
                .param("agency", agency)
                .param("step", step)
                .update();
        copies.add(id);
        return id;
    }

    private @Nullable String holder(String step) {
        return workItems.find(new StepId(step)).orElseThrow().assignee();
    }

    private long logged(List<String> steps) {
        return database.sql("select count(*) from audit_entry where what = 'stepReassigned' and step_id = any (:steps)")
                .param("steps", steps.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private Actor actor(String username) {
        return accounts.actorOf(accounts.byName(username).orElseThrow());
    }

    private void account(String username, String agency, Role... roles) {
        if (accounts.byName(username).isEmpty()) {
            accounts.create(
                    new AccountInput(
                            username, "Test person", Set.of(roles), Set.of(), new AgencyCode(agency), "en", true),
                    "a fictional password");
        }
    }
}
