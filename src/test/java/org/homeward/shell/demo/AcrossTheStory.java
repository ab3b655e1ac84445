package org.homeward.shell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.casefile.Part;
import org.homeward.casefile.Participation;
import org.homeward.casefile.Side;
import org.homeward.channel.Delivery;
import org.homeward.channel.Message;
import org.homeward.channel.Messages;
import org.homeward.directory.Accounts;
import org.homeward.directory.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.engine.DueJobs;
import org.homeward.engine.OpenStep;
import org.homeward.engine.WorkItems;
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

    CaseNumber opened() {
        return teller.open("th.police1", 0, Map.of());
    }

    /** A case in which everything before the step has happened. */
    CaseNumber before(String step) {
        var number = opened();
        var lines = StoryLine.thKhAdult().stream()
                .takeWhile(line -> !line.step().equals(step))
                .toList();
        lines.forEach(line -> tell(number, line));
        return number;
    }

    /** A case in which everything up to the step has happened, the step with these answers. */
    CaseNumber upTo(String step, Map<String, Object> changes) {
        var number = before(step);
        play(number, step, changes);
        return number;
    }

    /** The step's own person hands it in, with what is different this time. */
    void play(CaseNumber number, String step, Map<String, Object> changes) {
        var line = line(step);
        tell(number, new StoryLine(line.account(), step, line.form(), changes));
    }

    void tell(CaseNumber number, StoryLine line) {
        if (line.isClock()) {
            clock.advance(Duration.ofDays(Period.parse(line.form()).getDays()));
            ActingParty.asSystem("clock", jobs::runDue);
        } else {
            assertThat(teller.play(number, 0, line))
                    .as("%s is open; open are %s", line.step(), steps(number))
                    .isTrue();
        }
    }

    static StoryLine line(String step) {
        return StoryLine.thKhAdult().stream()
                .filter(line -> line.step().equals(step))
                .findFirst()
                .orElseThrow();
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
