package org.homeward.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.engine.modelset.PackagedSet;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.junit.jupiter.api.Test;

/** A walk sets what the program sets with a step, so that no way of a draft that is tried ends for want of a variable. */
class WalkEffectsTest {

    private static final Pattern CONDITION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void each_step_with_which_the_program_sets_what_a_model_reads_is_declared() {
        // given
        var read = new PackagedSet()
                .files().entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".bpmn"))
                        .flatMap(file -> CONDITION
                                .matcher(new String(file.getValue(), StandardCharsets.UTF_8))
                                .results())
                        .flatMap(condition -> WORD.matcher(condition.group(1)).results())
                        .map(word -> word.group())
                        .collect(Collectors.toSet());

        // when
        var without = new TreeMap<>(PackagedSet.setWithSteps());
        DeclaredSteps.ALL.stream().map(StepRules::step).forEach(without::remove);
        without.replaceAll((step, sets) -> {
            var missing = new TreeSet<>(sets);
            missing.retainAll(read);
            return missing;
        });
        without.values().removeIf(missing -> missing.isEmpty());

        // then
        assertThat(without).isEmpty();
    }
}
