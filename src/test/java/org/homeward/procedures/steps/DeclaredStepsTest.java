package org.homeward.procedures.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import java.lang.reflect.Field;
import java.util.List;
import org.homeward.procedures.StepRules;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;

class DeclaredStepsTest {

    @Test
    void no_declaration_is_left_out_of_the_list_by_which_cases_find_it() {
        assertThat(written()).isNotEmpty().allSatisfy(rules -> assertThat(DeclaredSteps.of(rules.step()))
                .as(rules.step())
                .containsSame(rules));
    }

    private static List<StepRules> written() {
        return ProgramClasses.MAIN.stream()
                .filter(written -> written.getPackageName().startsWith("org.homeward.procedures."))
                .flatMap(written -> written.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(StepRules.class))
                .map(JavaField::reflect)
                .map(DeclaredStepsTest::value)
                .toList();
    }

    private static StepRules value(Field field) {
        try {
            field.setAccessible(true);
            return (StepRules) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
