package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.channel.Delivery;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tells an adult's story up to a point, and what came of it. */
@ProcessTest
abstract class AcrossTheStory {

    @Autowired
    StoryTeller teller;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseStages stages;

    @Autowired
    WorkItems workItems;

    @Autowired
    Messages messages;

    @Autowired
    Delivery delivery;

    @Autowired
    Participation participation;

    @Autowired
    TestClock clock;

    @Autowired
    DueJobs jobs;

    @BeforeEach
    void people_have_accounts() {
        ToldStory.people(accounts);
    }

    private final Map<CaseNumber, Tale> tales = new HashMap<>();

    /** A new case of the usual story. */
    CaseNumber opened() {
        return opened(Map.of());
    }

    /** A new case of the usual story, with what is different at the intake. */
    CaseNumber opened(Map<String, Object> changes) {
        return begun(StoryBook.usual(), 0, changes).number();
    }

    Tale begun(Scenario scenario, int person, Map<String, Object> changes) {
        var tale = teller.begin(scenario, person, changes);
        tales.put(tale.number(), tale);
        return tale;
    }

    /** A case of the usual story in which everything before the step has happened. */
    CaseNumber before(String step) {
        return before(StoryBook.usual(), step);
    }

    /** A case of this story in which everything before the step has happened. */
    CaseNumber before(Scenario scenario, String step) {
        var tale = begun(scenario, 0, Map.of());
        tellBefore(tale, step);
        return tale.number();
    }

    /** Tells the case's story on until the step is the next. */
    void tellBefore(CaseNumber number, String step) {
        tellBefore(tale(number), step);
    }

    /** Tells on until the step is the next. */
    void tellBefore(Tale tale, String step) {
        for (var next = next(tale); !next.key().equals(step); next = next(tale)) {
            tale.tell(next);
        }
    }

    /** Tells on until the journey has ended and nothing is open. */
    void tellToTheEnd(Tale tale) {
        while (ended(tale.number()).isEmpty()
                || !workItems.ofCase(tale.number()).isEmpty()) {
            tale.tell(next(tale));
        }
    }

    /** A case in which everything up to the step has happened, the step with these answers. */
    CaseNumber upTo(String step, Map<String, Object> changes) {
        var number = before(step);
        play(number, step, changes);
        return number;
    }

    /** Somebody whose step it is hands it in, with what is different this time. */
    void play(CaseNumber number, String step, Map<String, Object> changes) {
        delivery.deliver(number);
        var open = workItems.ofCase(number).stream()
                .filter(one -> one.key().equals(step))
                .findFirst();
        assertThat(open).as("%s is open; open are %s", step, steps(number)).isPresent();
        tale(number).tell(open.orElseThrow(), changes);
    }

    /** The step that is told next; time passes where none is open. */
    OpenStep next(Tale tale) {
        for (var next = tale.next(); ; next = tale.next()) {
            if (next.isPresent()) {
                return next.get();
            }
            assertThat(ended(tale.number()))
                    .as("the case %s goes on", tale.number())
                    .isEmpty();
            timePasses(tale.pause().orElseThrow());
        }
    }

    /** Nobody hands in the step that is left; everything else goes on. */
    void leaveOpenUntil(CaseNumber number, String left, String until) {
        for (var open = steps(number); !open.contains(until); open = steps(number)) {
            var next = open.stream().filter(step -> !step.equals(left)).findFirst();
            if (next.isPresent()) {
                play(number, next.get(), Map.of());
            } else {
                timePasses("P30D");
            }
        }
    }

    void timePasses(String time) {
        clock.advance(Duration.ofDays(Period.parse(time).getDays()));
        ActingParty.asSystem("clock", jobs::runDue);
    }

    private Tale tale(CaseNumber number) {
        return Objects.requireNonNull(tales.get(number));
    }

    List<String> steps(CaseNumber number) {
        delivery.deliver(number);
        return workItems.ofCase(number).stream().map(OpenStep::key).toList();
    }

    OpenStep open(CaseNumber number, String step) {
        return workItems.ofCase(number).stream()
                .filter(open -> open.key().equals(step))
                .findFirst()
                .orElseThrow();
    }

    Optional<String> ended(CaseNumber number) {
        return stages.ended(number).map(CaseStages.Ended::how);
    }

    Actor actor(String account) {
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }

    List<Message> sent(CaseNumber number) {
        return ActingParty.asSystem("test", () -> messages.since(number, 0));
    }

    /** Nobody in the country of origin takes part, has a step or was written to. */
    void the_origin_knows_nothing_of(CaseNumber number) {
        assertThat(ActingParty.asSystem("test", () -> participation.all(number)))
                .isNotEmpty()
                .extracting(Part::side)
                .doesNotContain(Side.origin);
        assertThat(workItems.ofCase(number))
                .extracting(open -> open.agency().country().value())
                .doesNotContain("KH");
        assertThat(sent(number)).noneMatch(Message::crossesBorder);
    }
}
