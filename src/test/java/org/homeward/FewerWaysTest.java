package org.homeward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** What is done everywhere is done in one way; who does it otherwise is named here, with the reason. */
class FewerWaysTest {

    private static final String HOUSE = "org.homeward.";

    @Test
    void only_one_class_knows_how_the_database_keeps_a_moment() {
        noClasses()
                .that(areNot(
                        "shared.DatabaseTimes",
                        // a list's place, where rows without a date come last
                        "shared.RowCursor",
                        "engine.steps.WorkItems",
                        "overdue.BoardRowReader",
                        // moments that people or programs wrote with their offset
                        "cases.IntakeRules",
                        "inbox.BackdatedDayCheck",
                        "deadlines.counting.ClockStart",
                        // answers that tell a moment with the offset of a reader or a country
                        "deadlines.DueDatePreview",
                        "deadlines.DeadlinePreviews",
                        "deadlines.web.CalendarsApi",
                        "deadlines.web.DeadlinesApi",
                        // the demo's own clock
                        "platform.demo.DemoAnswers",
                        "platform.demo.DemoClock",
                        "platform.demo.DemoSettings"))
                .should()
                .dependOnClassesThat(belongToAnyOf(OffsetDateTime.class, Timestamp.class))
                .check(ProgramClasses.MAIN);
    }

    @Test
    void a_day_is_a_countrys_not_utcs() {
        noClasses()
                .that(areNot(
                        "shared.DatabaseTimes",
                        // for a country that the directory doesn't know
                        "directory.TodayInCountry",
                        // where nothing is known of a case, and for the fictional one of a walk
                        "engine.forms.FormRuleDays",
                        "engine.sandbox.told.WalkFacts",
                        // by contract the day of a token's last use is UTC's: it tells nothing of where its owner is
                        "directory.people.ApiTokens",
                        // a clock has a zone
                        "platform.DatabaseClock"))
                .should()
                .accessField(ZoneOffset.class, "UTC")
                .check(ProgramClasses.MAIN);
    }

    @Test
    void what_is_done_again_and_again_stands_still_while_the_clock_is_off() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(areNot(
                        // they tell whether the clock is off
                        "platform.ClusterNodes", "platform.ClockSynchronization"))
                .should()
                .beAnnotatedWith(Scheduled.class)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void sql_parameters_have_names() {
        noClasses()
                .that(areNot(
                        // its statements differ in what they set; the row is one list for all
                        "engine.steps.WorkItemTable",
                        // entries that a transaction writes together, as one batch
                        "engine.BatchWriteBeforeCommit"))
                .should()
                .callMethod(JdbcClient.StatementSpec.class, "param", Object.class)
                .orShould()
                .callMethod(JdbcClient.StatementSpec.class, "param", int.class, Object.class)
                .orShould()
                .callMethod(JdbcClient.StatementSpec.class, "param", int.class, Object.class, int.class)
                .orShould()
                .callMethod(JdbcClient.StatementSpec.class, "params", Object[].class)
                .orShould()
                .callMethod(JdbcClient.StatementSpec.class, "params", List.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(JdbcOperations.class)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void statements_of_their_own_are_prepared_only_where_a_connection_is_handed_out() {
        noClasses()
                .that(areNot(
                        "casefile.RowPolicyContext",
                        // there is no data source before the roles are
                        "platform.database.DatabaseRoles"))
                .should()
                .callMethod(Connection.class, "prepareStatement", String.class)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void beans_are_components_and_who_answers_says_by_its_name_whom() {
        noClasses()
                .should()
                .beAnnotatedWith(Service.class)
                .orShould()
                .beAnnotatedWith(Repository.class)
                .check(ProgramClasses.MAIN);
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .haveNameMatching(".*Pages?")
                .check(ProgramClasses.MAIN);
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Api")
                .check(ProgramClasses.MAIN);
    }

    @Test
    void only_what_cannot_be_passed_is_bound_to_the_thread() {
        noClasses()
                .that(areNot(
                        // each connection that is opened for the thread tells the database who acts
                        "shared.ActingParty",
                        // between a hand-in and the listeners of the steps that follow lies the engine
                        "engine.BackdatedEntry",
                        // what the second engine calls must know in which walk it is called
                        "engine.sandbox.CurrentWalk",
                        // what a change of calendars would lead to is counted by everything that counts days
                        "directory.Directory"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocal.class)
                .check(ProgramClasses.MAIN);
    }

    @Test
    void only_the_demo_knows_of_steps_that_are_made_up() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.startsWith("src/main/java/org/homeward/platform/demo"))
                            .filter(FewerWaysTest::saysSynthetic))
                    .isEmpty();
        }
    }

    private static boolean saysSynthetic(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT).contains("synthetic");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Neither these classes, which must exist, nor parts of theirs. */
    private static DescribedPredicate<JavaClass> areNot(String... names) {
        for (var name : names) {
            assertThat(ProgramClasses.MAIN.contain(HOUSE + name)).as(name).isTrue();
        }
        var exceptions = Set.of(names);
        return DescribedPredicate.describe(
                "are not named as exceptions",
                one -> !exceptions.contains(
                        one.getName().replaceFirst("\\$.*", "").substring(HOUSE.length())));
    }
}
