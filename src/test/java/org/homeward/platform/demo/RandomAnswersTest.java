package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Participation;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.cases.ConsentWithdrawals;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.shared.ActingParty;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.ReturnApprovalProcess;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Whatever is answered at each step, by chance, and whatever consent is taken back on the way, what keeps a person safe holds
 * (R1, R3, R4, R19, R20, R21): {@link SafeJourney} says what. Cases that chance keeps in a circle are left after so many steps.
 * Months pass in them, so they have an application of their own.
 */
@WholeRun
@ProcessTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=chance")
class RandomAnswersTest {

    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int CASES =
            Integer.getInteger("homeward.cases", Boolean.getBoolean("homeward.long") ? 2000 : 60);

    private static final int PAIRS = Math.max(3, CASES / 25);

    @Autowired
    Stories story;

    @Autowired
    LinkedPersons persons;

    @Autowired
    ParentsAndChildren families;

    @Autowired
    CaseEvents events;

    @Autowired
    DemoStoryPlayer teller;

    @Autowired
    TestClock clock;

    @Autowired
    HandIn handIn;

    @Autowired
    FormLibrary forms;

    @Autowired
    Directory directory;

    @Autowired
    CaseFactsRecords facts;

    @Autowired
    CaseFiles files;

    @Autowired
    Consents consents;

    @Autowired
    ConsentWithdrawals withdrawals;

    @Autowired
    Participation participation;

    @Autowired
    WorkItems workItems;

    @Test
    void no_chance_answer_lets_anybody_fall() throws IOException {
        // given
        var stories =
                StoryBook.all().stream().filter(told -> told.linked() == null).toList();
        var ends = new TreeMap<String, Integer>();
        var broken = new ArrayList<String>();
        var withdrawal = new ChanceWithdrawal(consents, withdrawals, participation, clock);

        // when
        for (int nth = 0; nth < CASES; nth++) {
            clock.reset();
            var random = new Random(SEED * 1_000_000 + nth);
            var scenario = stories.get(random.nextInt(stories.size()));
            var number = story.begun(scenario, nth, Map.of()).number();
            var people = new Wanderer(handIn, forms, directory, clock, scenario);
            var journey = new SafeJourney(number, scenario, files, consents, participation, facts, workItems);
            var walk = new ChanceWalk(number, people, random, story, teller, withdrawal);
            var end = walk.toTheEnd(journey);
            ends.merge(end, 1, Integer::sum);
            for (var problem : journey.broken(story.ended(number).isPresent())) {
                broken.add("seed %d, case %d, %s, %s: %s".formatted(SEED, nth, scenario.name(), end, problem));
            }
        }

        // then
        report(ends, broken);
        assertThat(broken).isEmpty();
        assertThat(ends).hasSizeGreaterThan(CASES < 50 ? 1 : 3);
    }

    @Test
    void no_chance_answer_parts_a_child_from_its_parent() {
        // given
        var broken = new ArrayList<String>();

        // when
        for (int nth = 0; nth < PAIRS; nth++) {
            clock.reset();
            var random = new Random(SEED * 1_000_000 + nth);
            var pair = pair(nth, random);
            for (var problem : pair.toTheEnd(random)) {
                broken.add("seed %d, pair %d: %s".formatted(SEED, nth, problem));
            }
        }

        // then
        assertThat(broken).isEmpty();
    }

    /** A mother and her child, told in turns. */
    private ChancePair pair(int nth, Random random) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusDays(300)
                .toString();
        var agreed = Map.<String, Object>of(
                ReturnApprovalProcess.Variable.PROPOSED_RETURN_DATE,
                day,
                HandoverProcess.Variable.PLANNED_HANDOVER,
                day,
                "shorterNoticeAsked",
                "yes",
                "shorterNoticeReason",
                "The only seat",
                "bothCross",
                "yes",
                "bidCrossing",
                random.nextBoolean() ? "together" : "apart");
        var mother = walk("th-kh-adult", nth, random, agreed);
        var child = walk("th-kh-child", nth, random, agreed);
        var police = story.actor("th.police1");
        ActingParty.as(police.agency(), () -> {
            persons.link(mother.number(), child.number(), PersonRelation.child, false, police);
            return mother;
        });
        return new ChancePair(mother, child, persons, families, events, workItems, police);
    }

    private ChancePair.Half walk(String name, int nth, Random random, Map<String, Object> agreed) {
        var scenario = StoryBook.named(name);
        var number = story.begun(scenario, nth, Map.of()).number();
        var people = new Wanderer(handIn, forms, directory, clock, scenario, agreed);
        var withdrawal = new ChanceWithdrawal(consents, withdrawals, participation, clock);
        return new ChancePair.Half(
                number,
                new ChanceWalk(number, people, random, story, teller, withdrawal),
                new SafeJourney(number, scenario, files, consents, participation, facts, workItems));
    }

    private static void report(Map<String, Integer> ends, List<String> broken) throws IOException {
        var folder = Files.createDirectories(Path.of("target/reports"));
        var counts = ends.entrySet().stream()
                .map(end -> "\"%s\": %d".formatted(end.getKey(), end.getValue()))
                .collect(Collectors.joining(", "));
        Files.writeString(
                folder.resolve("random-answers.json"),
                "{\"cases\": %d, \"seed\": %d, \"broken\": %d, \"ends\": {%s}}%n"
                        .formatted(CASES, SEED, broken.size(), counts));
    }
}
