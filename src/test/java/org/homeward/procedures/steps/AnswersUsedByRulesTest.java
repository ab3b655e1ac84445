package org.homeward.procedures.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FieldNames;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.ValueCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersUsedByRulesTest {

    /** Under this name the file keeps the services that a step at home asks for. */
    private static final String KEPT_AS = "servicesNeededAtHome";

    private static final Set<String> ASKED = PackagedForms.files().stream()
            .map(PackagedForms::read)
            .flatMap(
                    form -> form.fields().stream().filter(field -> !form.shown().contains(field.key())))
            .flatMap(field -> Stream.concat(Stream.of(field), field.columns().stream()))
            .map(Field::key)
            .collect(Collectors.toSet());

    @Test
    void each_answer_that_a_declaration_hears_is_asked_by_a_form() {
        assertThat(DeclaredSteps.ALL)
                .allSatisfy(rules -> assertThat(rules.heard().names())
                        .allMatch(field -> ASKED.stream().anyMatch(new FieldNames(Set.of(field))::contains)));
    }

    @Test
    void what_stands_beside_the_declarations_is_asked_by_a_form_and_heard_by_none_of_them() {
        // given
        var heard = DeclaredSteps.ALL.stream().map(StepRules::heard).toList();

        // then
        assertThat(AnswersUsedByRules.beside())
                .hasSizeGreaterThan(30)
                .allMatch(field -> heard.stream().noneMatch(names -> names.contains(field)))
                .filteredOn(field -> !ASKED.contains(field))
                .containsExactly(KEPT_AS);
    }

    @Test
    void a_declaration_that_goes_by_an_answer_without_naming_it_fails() {
        // given
        var careless = StepRules.of("userTask_any")
                .then((state, said) -> said.is("chargeStatus", "charged") ? Effects.NONE : Effects.set("any", true));

        // then
        assertThatThrownBy(
                        () -> ValueCase.adult().says("chargeStatus", "charged").of(careless))
                .hasMessageContaining("chargeStatus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"indicatorsCoerced", "transport", "fitToTravel", "blockedContacts", "tellIfLost", "handedOverAt"
            })
    void what_anything_goes_by_is_read_wherever_it_is_asked(String field) {
        assertThat(AnswersUsedByRules.isRead(field)).isTrue();
    }

    @Test
    void what_is_only_a_record_is_not_read() {
        assertThat(AnswersUsedByRules.isRead("guardianPhone")).isFalse();
    }
}
