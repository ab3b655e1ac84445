package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.homeward.directory.Accounts;
import org.homeward.directory.DemoAccounts;
import org.homeward.engine.DueJobs;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** The adult's story for tests of other rooms: one person's case, whose personal texts are marked by that person. */
public final class ToldStory {

    /** The password of the demo's people in tests. */
    public static final String PASSWORD = "a password for tests only";

    private static final DemoAnswers ANSWERS = new DemoAnswers();

    private final ApplicationContext application;
    private final int person;
    private final CaseNumber number;

    private ToldStory(ApplicationContext application, int person, CaseNumber number) {
        this.application = application;
        this.person = person;
        this.number = number;
    }

    /** Makes the demo's accounts, once. */
    public static void people(Accounts accounts) {
        if (accounts.byName("th.police1").isEmpty()) {
            DemoAccounts.rows().forEach(row -> accounts.create(row, PASSWORD));
        }
    }

    /** What the nth person answers in a form. */
    public static Map<String, Object> answers(String form, int person, Instant now) {
        return ANSWERS.of(form, person, now, Map.of());
    }

    /** Opens the nth person's case. */
    public static ToldStory opened(ApplicationContext application, int person) {
        var number = application.getBean(StoryTeller.class).open("th.police1", person, Map.of());
        return new ToldStory(application, person, number);
    }

    /** Tells on until the step is the next. */
    public ToldStory before(String step) {
        var told = false;
        for (var line : StoryLine.thKhAdult()) {
            if (line.step().equals(step)) {
                told = true;
                break;
            }
            tell(line);
        }
        assertThat(told).as("%s is in the story", step).isTrue();
        return this;
    }

    /** Tells on to the end. */
    public ToldStory toTheEnd() {
        StoryLine.thKhAdult().forEach(this::tell);
        return this;
    }

    public CaseNumber number() {
        return number;
    }

    /** The text that each of the person's text fields holds. */
    public String mark() {
        return String.valueOf(
                ANSWERS.of("intake", person, Instant.EPOCH, Map.of()).get("familyName"));
    }

    private void tell(StoryLine line) {
        if (line.isClock()) {
            application
                    .getBean(TestClock.class)
                    .advance(Duration.ofDays(Period.parse(line.form()).getDays()));
            ActingParty.asSystem("clock", application.getBean(DueJobs.class)::runDue);
        } else {
            application.getBean(StoryTeller.class).play(number, person, line);
        }
    }
}
