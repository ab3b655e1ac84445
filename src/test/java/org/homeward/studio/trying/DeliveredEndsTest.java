package org.homeward.studio.trying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.studio.Sop;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/**
 * The program brings a walk for each phase and each end of its processes. What ends a part of a process while the process runs, or ends
 * the process from without, comes by a message of another process: a walk through one process hears none.
 */
class DeliveredEndsTest {

    private static final String MESSAGE = "a message of another process ends the step while it is open";
    private static final String CHILD =
            "a child's objection or a panel's new decision leads there: no story of a trial that ends does";
    private static final String REGISTRY = "a registry's entry leads there: no story of a trial does";
    private static final String RECHECK =
            "it begins with a day that another process plans, and no story of a trial ends there";
    private static final String REFERRAL =
            "it begins with a service that another process asks for, and no story of a trial ends there";

    /** The ends that no walk gets to, each with why. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("ageSettlement/event_notSettled", MESSAGE),
            Map.entry("ageSettlement/event_notAppointed", MESSAGE),
            Map.entry("ageSettlement/event_ofAgeNow", MESSAGE),
            Map.entry("bestInterestsReview/event_decidedAnew", CHILD),
            Map.entry("destructionTold/event_notTold", MESSAGE),
            Map.entry("hostFeedback/event_nothingToRead", MESSAGE),
            Map.entry("nationalityVerification/event_entryEnough", REGISTRY),
            Map.entry("nationalityVerification/event_entryNotEnough", REGISTRY),
            Map.entry("returnApproval/event_panelFirst", CHILD),
            Map.entry("returnWish/event_askedInstead", MESSAGE),
            Map.entry("returnWish/event_ofAgeNow", CHILD),
            Map.entry("riskRecheck/event_riskTooHigh", RECHECK),
            Map.entry("serviceReferral/event_notWanted", REFERRAL));

    private static final DeployedPhase MODELS = models();

    @Test
    void each_phase_has_a_walk() {
        assertThat(phases())
                .allSatisfy(phase -> assertThat(ofPhase(phase)).as(phase).isNotEmpty());
    }

    @Test
    void each_end_of_each_process_has_a_walk_or_a_reason_why_not() {
        // given
        var walked = phases().stream().flatMap(phase -> walks(phase).stream()).collect(Collectors.toSet());

        // when
        var without = ends().filter(end -> !walked.contains(end)).collect(Collectors.toSet());

        // then
        assertThat(without).isEqualTo(WITHOUT.keySet());
    }

    /** Without the whole journeys, which each phase has too. */
    private static Set<String> ofPhase(String phase) {
        var walks = walks(phase);
        if (!phase.equals("journey")) {
            walks.removeAll(walks("journey"));
        }
        return walks;
    }

    private static Set<String> walks(String phase) {
        return new DeliveredWalks(new StaticMessageSource())
                .of(new Sop(phase)).stream().map(DeliveredWalk::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> phases() {
        return PackagedModels.files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .map(name -> name.split("/")[1])
                .collect(Collectors.toSet());
    }

    private static Stream<String> ends() {
        return MODELS.processes().stream()
                .flatMap(
                        process -> MODELS
                                .model(process)
                                .<Process>getModelElementById(process)
                                .getChildElementsByType(EndEvent.class)
                                .stream()
                                .map(end -> DeliveredWalk.key(process, end.getId())));
    }

    private static DeployedPhase models() {
        var files = new TreeMap<>(PackagedModels.files());
        files.keySet().removeIf(name -> !name.startsWith("processes/") || name.endsWith(".dmn"));
        return new DeployedPhase(files);
    }
}
