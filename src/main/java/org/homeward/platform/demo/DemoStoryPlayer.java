package org.homeward.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.homeward.casefile.Consents;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.cases.Intake;
import org.homeward.cases.age.AgeAssessmentRequest;
import org.homeward.cases.legal.LegalDevelopmentReport;
import org.homeward.channel.MessageDelivery;
import org.homeward.deadlines.PauseReason;
import org.homeward.deadlines.PauseRequest;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.StepOperations;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.inbox.PauseHandling;
import org.homeward.inbox.StepSubmission;
import org.homeward.procedures.Consent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays the people of a story through the product's own services, as they would. */
@Component
@Profile({"demo", "test"})
public class DemoStoryPlayer {

    private static final int FOUND_SECONDS_AGO = 3600;
    private static final String AGE = "age";

    private final Accounts accounts;
    private final Intake intake;
    private final WorkItems workItems;
    private final HandIn handIn;
    private final Consents consents;
    private final ConsentWithdrawals withdrawals;
    private final AgeAssessmentRequest age;
    private final LegalDevelopmentReport legalNews;
    private final MessageDelivery delivery;
    private final StepOperations steps;
    private final PauseHandling pauses;
    private final Clock clock;
    private final TodayInCountry today;
    private final DemoAnswers answers;

    DemoStoryPlayer(
            Accounts accounts,
            Intake intake,
            WorkItems workItems,
            HandIn handIn,
            Consents consents,
            ConsentWithdrawals withdrawals,
            AgeAssessmentRequest age,
            LegalDevelopmentReport legalNews,
            MessageDelivery delivery,
            StepOperations steps,
            PauseHandling pauses,
            Clock clock,
            TodayInCountry today,
            Optional<StoryTexts> texts) {
        this.answers = texts.map(DemoAnswers::new).orElseGet(DemoAnswers::new);
        this.accounts = accounts;
        this.intake = intake;
        this.workItems = workItems;
        this.handIn = handIn;
        this.consents = consents;
        this.withdrawals = withdrawals;
        this.age = age;
        this.legalNews = legalNews;
        this.delivery = delivery;
        this.steps = steps;
        this.pauses = pauses;
        this.clock = clock;
        this.today = today;
    }

    /** Opens the case of the nth person, with what is different this time. */
    public DemoPersonStory begin(Scenario scenario, int person, Map<String, Object> changes) {
        var actor = actor(StoryBook.opener(scenario));
        var data = opening(scenario, person);
        data.putAll(changes);
        var number = ActingParty.as(actor.agency(), () -> opened(scenario, person, data, actor));
        return new DemoPersonStory(this, scenario, person, number, linked(scenario, person, number, actor));
    }

    /** Opens the case of who belongs to the person from that person's case. */
    private @Nullable DemoPersonStory linked(Scenario scenario, int person, CaseNumber number, Actor actor) {
        var linked = scenario.linked();
        if (linked == null) {
            return null;
        }
        var told = scenario.ofLinked().orElseThrow();
        var other = Scenario.linkedTo(person);
        var companion = new Intake.Companion(number, linked.relation(), false);
        return new DemoPersonStory(
                this,
                told,
                other,
                ActingParty.as(actor.agency(), () -> intake.open(companion, opening(told, other), actor)),
                null);
    }

    private Map<String, Object> opening(Scenario scenario, int person) {
        return answers.of(
                Intake.FORM,
                new StoryPerson(person, scenario, false),
                clock.instant().minusSeconds(FOUND_SECONDS_AGO),
                scenario.intake());
    }

    private CaseNumber opened(Scenario scenario, int person, Map<String, Object> data, Actor actor) {
        if (!scenario.isAccompanying()) {
            return intake.open(data, actor);
        }
        var found = clock.instant().minusSeconds(FOUND_SECONDS_AGO);
        var sibling = intake.open(answers.of(Intake.FORM, scenario.sibling(person), found, Map.of()), actor);
        return intake.open(new Intake.Companion(sibling, PersonRelation.sibling, false), data, actor);
    }

    /** The open step of the case that comes first in a story of the usual order. */
    public Optional<OpenStep> open(CaseNumber number) {
        return open(number, StoryBook.usual());
    }

    /**
     * The open step of the case that comes first in this story, where each agency takes the time that it has the one that is due first.
     * Steps that were opened at the same time come in the order in which the
     * engine made their ids; as text, ids with a time in them are not in this order.
     */
    Optional<OpenStep> open(CaseNumber number, Scenario scenario) {
        delivery.deliver(number);
        var first = scenario.happenings().lastDays()
                ? Comparator.comparing(OpenStep::due, Comparator.nullsFirst(Comparator.naturalOrder()))
                : Comparator.comparingInt((OpenStep step) -> 0);
        return workItems.ofCase(number).stream()
                .min(first.thenComparingInt(step -> StoryBook.rank(scenario, step.key()))
                        .thenComparing(OpenStep::opened)
                        .thenComparing(
                                step -> UUID.fromString(step.id().value()).timestamp()));
    }

    Map<String, Object> answers(OpenStep step, StoryPerson person, Map<String, Object> changes) {
        return answers.of(
                step.formKey(),
                person,
                clock.instant(),
                changes,
                step.agency().country().value());
    }

    /** The day that both sides approved, which is the one that is announced. */
    Optional<Object> approvedDay(OpenStep step) {
        return Optional.ofNullable(steps.variables(step.id()).get(ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE));
    }

    void handIn(OpenStep step, String account, Map<String, Object> data) {
        var actor = actor(account);
        ActingParty.as(actor.agency(), () -> handIn.handIn(step.id(), StepSubmission.now(data), null, actor));
    }

    /** The person takes a consent back, the account writes it down. */
    void withdraw(CaseNumber number, StoryPerson person, Scenario.Withdrawal said, String account) {
        var actor = actor(account);
        var data = answers.of(
                ConsentWithdrawals.FORM,
                person,
                clock.instant(),
                Objects.requireNonNullElse(said.answers(), Map.of()),
                actor.country().value());
        ActingParty.as(actor.agency(), () -> {
            var consent = consents.of(number, actor).stream()
                    .filter(given -> given.purpose().name().equals(said.purpose()))
                    .mapToLong(Consent::id)
                    .findFirst()
                    .orElseThrow();
            return withdrawals.withdraw(number, consent, data, actor);
        });
    }

    /** Somebody opens a step from the page of the case: how old the person is, or what a court decided anew. */
    void opens(String what, CaseNumber number, String account) {
        var actor = actor(account);
        ActingParty.as(actor.agency(), () -> {
            if (what.equals(AGE)) {
                age.ask(number, actor);
            } else {
                legalNews.came(number, actor);
            }
            return number;
        });
    }

    /** A supervisor of the step's agency lets its clock stand still; when it is over. */
    Instant pause(OpenStep step, Scenario.Pause pause) {
        var actor = actor(DemoStoryStaff.of(step.agency(), Role.supervisor.name(), 0));
        var over = clock.instant().plus(Duration.ofDays(pause.days()));
        var asked = new PauseRequest(
                PauseReason.valueOf(pause.reason()),
                today.at(over, step.agency().country()),
                null,
                null,
                null);
        ActingParty.as(actor.agency(), () -> pauses.pause(step.id(), asked, null, actor, actor.language()));
        return over;
    }

    /** The same supervisor ends it. */
    void goOn(OpenStep step) {
        var actor = actor(DemoStoryStaff.of(step.agency(), Role.supervisor.name(), 0));
        ActingParty.as(actor.agency(), () -> {
            for (var shown : pauses.pauses(step.id(), actor)) {
                if (shown.pause().running()) {
                    pauses.end(step.id(), shown.pause().id(), null, actor);
                }
            }
            return step;
        });
    }

    /** How many days there are until the one for which the handover was announced; 0 for any other step. */
    public long daysAhead(OpenStep step) {
        if (!step.key().equals(HandoverProcess.Step.HAND_OVER)
                || !(steps.variables(step.id()).get(HandoverProcess.Variable.PLANNED_HANDOVER) instanceof String day)) {
            return 0;
        }
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        today.in(step.agency().country()), LocalDate.parse(day.substring(0, "2026-11-25".length()))));
    }

    /** How many whole days the agency still has for the step; 0 where it has no due date. */
    long daysLeft(OpenStep step) {
        var due = step.due();
        return due == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), due).toDays());
    }

    boolean isBefore(Instant then) {
        return clock.instant().isBefore(then);
    }

    boolean isOpen(CaseNumber number, String step) {
        return workItems.ofCase(number).stream().anyMatch(open -> open.key().equals(step));
    }

    private Actor actor(String account) {
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }
}
