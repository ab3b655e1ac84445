package org.homeward.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.channel.lines.StepLine;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.WorkListSort;
import org.homeward.inbox.InboxListFilter.Who;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.shared.DatabaseTimes;
import org.homeward.shared.OpenedSince;
import org.homeward.shared.RowCursor;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In each order the list comes page by page, each step once; who has it and since when it is open narrow it. */
@DatabaseTest
class InboxOrderTest {

    private static final AgencyCode AGENCY = new AgencyCode("VN-ORDER-1");
    private static final String ME = "order.me";
    private static final Actor READER =
            new Actor(ME, ME, Set.of(Role.caseworker), Set.of(), AGENCY, new CountryCode("VN"), Locale.ENGLISH, false);

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @BeforeEach
    void seven_steps() {
        for (int n = 0; n < 7; n++) {
            database.sql("""
                            insert into work_item (step_id, case_number, process_key, process_instance, definition_id,
                                step_key, stage, role, agency, agency_group, unrouted, assignee, opened, due, kind, child,
                                host, origin, form_key)
                            values (:id, :number, 'none', 'none', (select min(id_) from act_re_procdef), :key, :stage, 'destination.case-manager',
                                :agency, 'caseworker', false, :assignee, :opened, :due, 'agencyDue', false, 'VN', :origin,
                                'none')
                            """)
                    .param("id", "order-" + n)
                    .param("number", CaseNumber.random(new SecureRandom()).value())
                    .param("key", "step" + n * 3 % 7)
                    .param("stage", n % 2 == 0 ? "protection" : "identification")
                    .param("agency", AGENCY.value())
                    .param("assignee", n == 2 ? ME : null)
                    .param("opened", DatabaseTimes.of(clock.instant().minus(Duration.ofDays(n * 10L))))
                    .param("due", DatabaseTimes.of(clock.instant().plus(Duration.ofDays(n * 4L % 7))))
                    .param("origin", n % 3 == 0 ? "LA" : "CN")
                    .update();
        }
    }

    @AfterEach
    void made_up_steps_go() {
        database.sql("delete from work_item where step_id like 'order-%'").update();
    }

    @ParameterizedTest
    @EnumSource
    void page_by_page_each_step_comes_once(WorkListSort order) {
        // given
        var whole = list(new InboxListFilter(null, null, order), null, 100);
        var paged = new ArrayList<String>();

        // when
        RowCursor after = null;
        do {
            var page = list(new InboxListFilter(null, null, order), after, 2);
            page.items().forEach(row -> paged.add(row.id()));
            after = page.next();
        } while (after != null);

        // then
        assertThat(whole.items()).hasSize(7);
        assertThat(paged).containsExactlyElementsOf(ids(whole));
    }

    @Test
    void a_column_orders_the_list() {
        var byNumber = list(new InboxListFilter(null, null, WorkListSort.number), null, 100);
        assertThat(byNumber.items()).extracting(row -> row.number().value()).isSorted();

        var byStep = list(new InboxListFilter(null, null, WorkListSort.step), null, 100);
        assertThat(byStep.items()).extracting(row -> row.marks().stage()).isSorted();
    }

    @Test
    void who_has_it_and_since_when_it_is_open_narrow_the_list() {
        assertThat(ids(list(new InboxListFilter(Who.me, null, WorkListSort.due), null, 100)))
                .containsExactly("order-2");
        assertThat(ids(list(new InboxListFilter(Who.nobody, null, WorkListSort.due), null, 100)))
                .hasSize(6)
                .doesNotContain("order-2");
        assertThat(ids(list(new InboxListFilter(null, OpenedSince.week, WorkListSort.due), null, 100)))
                .containsExactly("order-0");
        assertThat(ids(list(new InboxListFilter(null, OpenedSince.earlier, WorkListSort.opened), null, 100)))
                .containsExactly("order-6", "order-5", "order-4");
    }

    @ParameterizedTest
    @EnumSource
    void the_page_shows_the_same_lines_as_the_list(WorkListSort order) {
        // given
        var choice = new InboxListFilter(null, null, order);
        var first = list(choice, null, 3);

        // when
        var shown = sheet(InboxScope.agency, choice, first.next(), READER);

        // then
        assertThat(ids(shown.page())).hasSize(4).containsExactlyElementsOf(ids(list(choice, first.next(), 100)));
        assertThat(shown.page().total()).isEqualTo(7);
        assertThat(shown.counts().of(InboxScope.agency)).isEqualTo(7);
        assertThat(shown.counts().of(InboxScope.mine)).isEqualTo(1);
    }

    @Test
    void beside_the_list_stand_the_talks_of_today_and_for_whom_has_no_step_the_most_urgent() {
        // given
        database.sql("update work_item set due = null, next_talk = :talk where step_id in ('order-2', 'order-5')")
                .param("talk", DatabaseTimes.of(clock.instant().minus(Duration.ofHours(1))))
                .update();
        var other = new Actor(
                "order.other",
                "",
                Set.of(Role.caseworker),
                Set.of(),
                AGENCY,
                new CountryCode("VN"),
                Locale.ENGLISH,
                false);

        // when
        var mine = sheet(InboxScope.mine, InboxListFilter.ALL, null, READER);
        var agency = sheet(InboxScope.agency, InboxListFilter.ALL, null, READER);
        var others = sheet(InboxScope.mine, InboxListFilter.ALL, null, other);
        var waiting = sheet(InboxScope.waiting, InboxListFilter.ALL, null, other);

        // then
        assertThat(mine.talks()).extracting(StepLine::id).containsExactly("order-2");
        assertThat(agency.talks()).extracting(StepLine::id).containsExactly("order-2", "order-5");
        assertThat(agency.urgent()).as("the reader has one").isNull();
        assertThat(others.page().items()).isEmpty();
        assertThat(others.urgent())
                .isEqualTo(inbox.mostUrgent(other, Locale.ENGLISH).orElseThrow())
                .extracting(StepLine::id)
                .isEqualTo("order-0");
        assertThat(waiting.urgent()).isEqualTo(others.urgent());
        assertThat(waiting.talks()).isEmpty();
    }

    private InboxOverview sheet(InboxScope scope, InboxListFilter choice, @Nullable RowCursor after, Actor reader) {
        return inbox.sheet(
                new InboxQuery(scope, null, null, null, false, false, after, 50, choice), reader, Locale.ENGLISH);
    }

    private InboxListResult list(InboxListFilter choice, @Nullable RowCursor after, int limit) {
        return inbox.list(
                new InboxQuery(InboxScope.agency, null, null, null, false, false, after, limit, choice),
                READER,
                Locale.ENGLISH);
    }

    private static List<String> ids(InboxListResult page) {
        return page.items().stream().map(StepLine::id).toList();
    }
}
