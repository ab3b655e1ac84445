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

    /** The ends that no walk gets to, each with why. */
    private static final Map<String, String> WITHOUT = Map.of();

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
