package org.homeward.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.homeward.casefile.CaseFiles;
import org.homeward.directory.Directory;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.WalkBeside;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkFacts;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.engine.sandbox.told.WalkStep;
import org.homeward.engine.sandbox.told.WalkStoppedException;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.WorkItems;
import org.homeward.inbox.HandIn;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.sop.declared.RefusalReasonsForReader;
import org.homeward.testing.ProcessTest;
import org.homeward.testing.Stories;
import org.homeward.testing.TestClock;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The same answers, some by chance, go into a case on the product's engine and into a trial of the packaged set, step by step. Compared
 * are whether a step is refused and at which fields with which sentence, and which steps are open next. A trial is in no province and
 * finds its person: the case is where no province has a seat of its own on the panel, and was opened for somebody who was found.
 */
@WholeRun
@ProcessTest
@DirtiesContext
@TestPropertySource(properties = "homeward.test.cases=beside")
class TrialBesideCaseTest {

    private static final int WALKS =
            Integer.getInteger("homeward.cases", Boolean.getBoolean("homeward.long") ? 2_000 : 100);
    private static final int FIRST = Integer.getInteger("homeward.first", 0);
    private static final int STEPS = 45;

    /** What the opening tells of the person's age. */
    private static final Set<String> INTAKE =
            Set.of("ageStated", "ageBasis", "ageAtLeast", "ageDoubt", "prs_Birthdate");

    @Autowired
    Stories story;

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
    WorkItems workItems;

    @Autowired
    Walks walks;

    @Autowired
    ApplicationContext application;

    @Test
    void a_trial_goes_the_way_of_a_case() {
        // given
        var stories = StoryBook.all().stream()
                .filter(told -> told.linked() == null)
                .filter(told -> !told.intake().containsKey(ReturnJourneyProcess.Variable.WAY_IN))
                .toList();
        var different = new ArrayList<String>();
        var compared = new TreeMap<String, Integer>();

        // when
        for (int nth = FIRST; nth < WALKS; nth++) {
            clock.reset();
            var random = new Random(31_000_000L + nth);
            var scenario = stories.get(random.nextInt(stories.size()));
            var number = story.begun(scenario, nth, province(scenario)).number();
            var known = facts.of(number);
            var corridor = known.corridor();
            var walk = walks.start(
                    PackagedModels.files(),
                    WalkFacts.of(
                            ReturnJourneyProcess.KEY,
                            known.child(),
                            corridor.host(),
                            corridor.origin(),
                            clock.instant()),
                    "beside",
                    "owner");
            try {
                new WalkBeside(walk, application)
                        .openedWith(ActingParty.as(known.openedBy(), () -> files.values(number, INTAKE)));
                var difference = beside(number, walk, scenario, random, compared);
                if (!difference.isEmpty()) {
                    different.add("%d, %s: %s".formatted(nth, scenario.name(), difference));
                }
            } finally {
                walks.end(walk);
            }
        }

        // then
        System.out.println("compared hand-ins " + compared);
        different.forEach(System.out::println);
        assertThat(different).isEmpty();
    }

    private static Map<String, Object> province(Scenario scenario) {
        return scenario.host().equals("TH") ? Map.of("hostProvince", "TH-20") : Map.of();
    }

    /** What was different first; empty if nothing was. */
    private String beside(
            CaseNumber number, WalkId walk, Scenario scenario, Random random, Map<String, Integer> compared) {
        var people = new Wanderer(handIn, forms, directory, clock, scenario);
        var last = "the beginning";
        for (int turn = 0; turn < STEPS; turn++) {
            var ofCase = story.steps(number).stream().sorted().toList();
            var open = walks.state(walk, Locale.ENGLISH).open();
            var ofTrial = open.stream().map(WalkStep::key).sorted().toList();
            if (!ofCase.equals(ofTrial)) {
                return "after " + last + " open are " + ofCase + ", in the trial " + ofTrial;
            }
            if (ofCase.isEmpty()) {
                return "";
            }
            var items = workItems.ofCase(number);
            var step = items.get(random.nextInt(items.size()));
            var days = teller.daysAhead(step);
            if (days > 0) {
                story.timePasses("P" + days + "D");
                new WalkBeside(walk, application).moveTo(clock.instant());
                continue;
            }
            var same = open.stream()
                    .filter(one -> one.key().equals(step.key()))
                    .findFirst()
                    .orElseThrow();
            var data = random.nextInt(3) == 0 ? people.byChance(step, random) : people.told(step);
            var refused = people.refused(step, data);
            var refusedToo = refused(walk, same, data);
            last = step.key() + " " + data;
            if (!alike(refused, refusedToo)) {
                return last + " is refused with " + refused + ", in the trial with " + refusedToo;
            }
            compared.merge(step.key() + (refused.isEmpty() ? "" : " refused"), 1, Integer::sum);
        }
        return "";
    }

    /** Who may not read why reads that it is refused. */
    private static boolean alike(List<String> ofCase, List<String> ofTrial) {
        return ofCase.equals(ofTrial)
                || !ofTrial.isEmpty()
                        && ofCase.stream().anyMatch(problem -> problem.contains(RefusalReasonsForReader.COMMON));
    }

    private List<String> refused(WalkId walk, WalkStep step, Map<String, Object> data) {
        try {
            walks.answer(walk, step.id(), data);
            return List.of();
        } catch (InvalidContentException wrong) {
            return wrong.problems().stream().map(Object::toString).toList();
        } catch (ConflictException late) {
            return List.of(late.getClass().getSimpleName());
        } catch (WalkStoppedException stopped) {
            return List.of("stopped at " + stopped.element());
        }
    }
}
