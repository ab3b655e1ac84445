package org.homeward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.Participation;
import org.homeward.channel.Message;
import org.homeward.channel.MessageDelivery;
import org.homeward.channel.Messages;
import org.homeward.directory.people.Accounts;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.platform.demo.DemoPersonStory;
import org.homeward.platform.demo.DemoStoryPlayer;
import org.homeward.platform.demo.Scenario;
import org.homeward.platform.demo.StoryBook;
import org.homeward.platform.demo.ToldStory;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;

/** Tells the demo's stories up to a point, and what came of them. */
public final class Stories {

    private final DemoStoryPlayer teller;
    private final Accounts accounts;
    private final CaseStages stages;
    private final WorkItems workItems;
    private final Messages messages;
    private final MessageDelivery delivery;
    private final Participation participation;
    private final TestClock clock;
    private final DueJobs jobs;
    private final Map<CaseNumber, DemoPersonStory> tales = new HashMap<>();

    Stories(
            DemoStoryPlayer teller,
            Accounts accounts,
            CaseStages stages,
            WorkItems workItems,
            Messages messages,
            MessageDelivery delivery,
            Participation participation,
            TestClock clock,
            DueJobs jobs) {
        this.teller = teller;
        this.accounts = accounts;
        this.stages = stages;
        this.workItems = workItems;
        this.messages = messages;
        this.delivery = delivery;
        this.participation = participation;
        this.clock = clock;
        this.jobs = jobs;
    }

    /** A new case of the usual story. */
    public CaseNumber opened() {
        return opened(Map.of());
    }

    /** A new case of the usual story, with what is different at the intake. */
    public CaseNumber opened(Map<String, Object> changes) {
        return begun(StoryBook.usual(), 0, changes).number();
    }

    /** A new case of this story and person, to be told step by step. */
    public DemoPersonStory begun(Scenario scenario, int person, Map<String, Object> changes) {
        ToldStory.people(accounts);
        var tale = teller.begin(scenario, person, changes);
        tales.put(tale.number(), tale);
        return tale;
    }

    /** A case of the usual story in which everything before the step has happened. */
    public CaseNumber before(String step) {
        return before(StoryBook.usual(), step);
    }

    /** A case of this story in which everything before the step has happened. */
    public CaseNumber before(Scenario scenario, String step) {
        var tale = begun(scenario, 0, Map.of());
        tellBefore(tale, step);
        return tale.number();
    }

    /** Tells the case's story on until the step is the next. */
    public void tellBefore(CaseNumber number, String step) {
        tellBefore(tale(number), step);
    }

    /** Tells on until the step is the next. */
    public void tellBefore(DemoPersonStory tale, String step) {
        for (var next = next(tale); !next.key().equals(step); next = next(tale)) {
            tale.tell(next);
        }
    }

    /** Tells on until the journey has ended and nothing is open. */
    public void tellToTheEnd(DemoPersonStory tale) {
        while (ended(tale.number()).isEmpty()
                || !workItems.ofCase(tale.number()).isEmpty()) {
            tale.tell(next(tale));
        }
    }

    /** A case in which everything up to the step has happened, the step with these answers. */
    public CaseNumber upTo(String step, Map<String, Object> changes) {
        var number = before(step);
        play(number, step, changes);
        return number;
    }

    /** Somebody whose step it is hands it in, with what is different this time. */
    public void play(CaseNumber number, String step, Map<String, Object> changes) {
        delivery.deliver(number);
        var open = workItems.ofCase(number).stream()
                .filter(one -> one.key().equals(step))
                .findFirst();
        assertThat(open).as("%s is open; open are %s", step, steps(number)).isPresent();
        tale(number).waitsFor(open.orElseThrow()).ifPresent(this::timePasses);
        tale(number).tell(open.orElseThrow(), changes);
    }

    /** The step that is told next; time passes where none is open. */
    public OpenStep next(DemoPersonStory tale) {
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

    /** Nobody hands in the step that is left; everything else goes on, in the order of the stories. */
    public void leaveOpenUntil(CaseNumber number, String left, String until) {
        for (var open = steps(number); !open.contains(until); open = steps(number)) {
            var next = open.stream().filter(step -> !step.equals(left)).min(Comparator.comparingInt(StoryBook::rank));
            if (next.isPresent()) {
                play(number, next.get(), Map.of());
            } else {
                timePasses("P30D");
            }
        }
    }

    /** Nobody hands in the step that is left; everything else that is open is handed in, until it stands alone. */
    public void leaveAlone(CaseNumber number, String left) {
        for (var open = steps(number); !List.of(left).equals(open); open = steps(number)) {
            var next = open.stream().filter(step -> !step.equals(left)).min(Comparator.comparingInt(StoryBook::rank));
            assertThat(next).as("something is open beside %s", left).isPresent();
            play(number, next.orElseThrow(), Map.of());
        }
    }

    public void timePasses(String time) {
        clock.advance(Duration.ofDays(Period.parse(time).getDays()));
        ActingParty.asSystem("clock", jobs::runDue);
    }

    private DemoPersonStory tale(CaseNumber number) {
        return Objects.requireNonNull(tales.get(number));
    }

    public List<String> steps(CaseNumber number) {
        delivery.deliver(number);
        return workItems.ofCase(number).stream().map(OpenStep::key).toList();
    }

    public OpenStep open(CaseNumber number, String step) {
        return workItems.ofCase(number).stream()
                .filter(open -> open.key().equals(step))
                .findFirst()
                .orElseThrow();
    }

    public Optional<String> ended(CaseNumber number) {
        return stages.ended(number).map(CaseStages.Ended::how);
    }

    public Actor actor(String account) {
        ToldStory.people(accounts);
        return accounts.byName(account).map(accounts::actorOf).orElseThrow();
    }

    public List<Message> sent(CaseNumber number) {
        return ActingParty.asSystem("test", () -> messages.since(number, 0));
    }

    /** Nobody in the country of origin takes part, has a step or was written to. */
    public void the_origin_knows_nothing_of(CaseNumber number) {
        assertThat(ActingParty.asSystem("test", () -> participation.all(number)))
                .isNotEmpty()
                .extracting(AgencyParticipation::side)
                .doesNotContain(BorderSide.origin);
        assertThat(workItems.ofCase(number))
                .extracting(open -> open.agency().country().value())
                .doesNotContain("KH");
        assertThat(sent(number)).noneMatch(Message::crossesBorder);
    }
}
