package org.homeward.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.Consents;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.DemoAccounts;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.CountryCode;
import org.homeward.sop.limits.ConsentsEndingSoonRound;
import org.homeward.testing.TestClock;
import org.springframework.context.ApplicationContext;

/** The adult's story for tests of other rooms: one person's case, whose personal texts are marked by that person. */
public final class ToldStory {

    /** The password of the demo's people in tests. */
    public static final String PASSWORD = "a password for tests only";

    private static final DemoAnswers ANSWERS = new DemoAnswers();

    private final ApplicationContext application;
    private final int person;
    private final DemoPersonStory tale;

    private ToldStory(ApplicationContext application, int person, DemoPersonStory tale) {
        this.application = application;
        this.person = person;
        this.tale = tale;
    }

    /** Makes the demo's accounts, once. */
    public static void people(Accounts accounts) {
        if (accounts.byName("th.police1").isEmpty()) {
            DemoAccounts.rows().forEach(row -> accounts.create(row, PASSWORD));
        }
    }

    /** The names of all stories. */
    public static List<String> names() {
        return StoryBook.all().stream().map(Scenario::name).toList();
    }

    /** The names of the stories in which the person's country is another than the host. */
    public static List<String> acrossBorders() {
        return StoryBook.all().stream()
                .filter(scenario -> !scenario.host().equals(scenario.origin()))
                .map(Scenario::name)
                .toList();
    }

    /** The country of origin of the person of this story. */
    public static CountryCode originOf(String scenario) {
        return new CountryCode(StoryBook.named(scenario).origin());
    }

    /** What the nth person answers in a form. */
    public static Map<String, Object> answers(String form, int person, Instant now) {
        return ANSWERS.of(form, person, now, Map.of());
    }

    /** The same, of the nth person of another story, who is known as a child or isn't. */
    public static Map<String, Object> answers(
            String scenario, boolean child, String form, int person, Instant now, Map<String, Object> changes) {
        return ANSWERS.of(form, new StoryPerson(person, StoryBook.named(scenario), child), now, changes);
    }

    /** Opens the nth person's case of the usual story. */
    public static ToldStory opened(ApplicationContext application, int person) {
        return opened(application, StoryBook.USUAL, person);
    }

    /** Opens the nth person's case of this story. */
    public static ToldStory opened(ApplicationContext application, String scenario, int person) {
        return opened(application, scenario, person, Map.of());
    }

    /** As above, of somebody whose family is called like no other: nobody's case is taken for the same person's. */
    public static ToldStory opened(ApplicationContext application, String scenario, int person, String family) {
        return opened(application, scenario, person, Map.of("familyName", family));
    }

    private static ToldStory opened(
            ApplicationContext application, String scenario, int person, Map<String, Object> intake) {
        var teller = application.getBean(DemoStoryPlayer.class);
        return new ToldStory(application, person, teller.begin(StoryBook.named(scenario), person, intake));
    }

    /** Tells on until the step is the next. */
    public ToldStory before(String step) {
        for (var next = next().orElseThrow(); !next.key().equals(step); next = next().orElseThrow()) {
            tale.tell(next);
        }
        return this;
    }

    /** The next step; empty when the story is over. */
    public Optional<OpenStep> next() {
        for (var next = tale.next(); ; next = tale.next()) {
            if (next.isPresent() || isOver(tale)) {
                return next;
            }
            timePasses(application, tale);
        }
    }

    /** What a day brings by itself, comes. */
    static void timePasses(ApplicationContext application, DemoPersonStory tale) {
        var days = Period.parse(tale.pause().orElseThrow()).getDays();
        application.getBean(TestClock.class).advance(Duration.ofDays(days));
        ActingParty.asSystem("clock", application.getBean(DueJobs.class)::runDue);
        application.getBean(ConsentsEndingSoonRound.class).look(tale.number());
        ActingParty.asSystem("clock", () -> endConsents(application.getBean(Consents.class), tale.number()));
    }

    /** Those whose day has passed; they are explained to the person together. */
    private static void endConsents(Consents consents, CaseNumber number) {
        var past = consents.past().stream()
                .filter(consent -> consent.number().equals(number))
                .toList();
        past.forEach(consent -> consents.expire(consent, consent != past.get(0)));
    }

    private boolean isOver(DemoPersonStory one) {
        return application.getBean(CaseStages.class).ended(one.number()).isPresent()
                && one.linked().map(this::isOver).orElse(true);
    }

    /** Hands the step in as the story says. */
    public void tell(OpenStep step) {
        tale.tell(step);
    }

    /** Hands the step in with the answers of another form, as the story says them. */
    public void tell(OpenStep step, String form) {
        var now = application.getBean(TestClock.class).instant();
        tale.tell(step, ANSWERS.of(form, person, now, Map.of()));
    }

    /** Who hands the step in. */
    public String account(OpenStep step) {
        return tale.account(step);
    }

    /** What is answered in the step. */
    public Map<String, Object> answers(OpenStep step) {
        return tale.answers(step, Map.of());
    }

    /** Somebody handed the step in on another way. */
    public void told(OpenStep step) {
        tale.told(step);
    }

    /** Tells on to the end. */
    public ToldStory toTheEnd() {
        for (var next = next(); next.isPresent(); next = next()) {
            tale.tell(next.get());
        }
        return this;
    }

    public CaseNumber number() {
        return tale.number();
    }

    /** The text that each of the person's text fields holds, the family's name apart. */
    public String mark() {
        return String.valueOf(
                ANSWERS.of("intake", person, Instant.EPOCH, Map.of()).get("givenName"));
    }
}
