package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.homeward.engine.forms.PackagedForms;
import org.junit.jupiter.api.Test;

class FieldKeyTest {

    /** They record a withdrawal, its explanation, and that the person heard what became of what was received. */
    private static final Set<String> OF_WITHDRAWAL =
            Set.of("consentWithdrawal", "withdrawalExplanation", "destructionTold");

    /** It is the person's, in whatever form it is asked. */
    private static final String LANGUAGE = "interpreterLanguage";

    @Test
    void what_is_answered_in_a_withdrawal_is_told_apart_from_all_other_answers() {
        // given
        var asked = new TreeSet<String>();
        var others = new TreeSet<String>();

        // when
        for (var file : PackagedForms.files()) {
            var form = PackagedForms.read(file);
            form.fields().stream()
                    .filter(field -> field.inCaseFile() && !form.shown().contains(field.key()))
                    .map(field -> FieldKey.of(field.key(), String.valueOf(field.category())))
                    .filter(field -> OF_WITHDRAWAL.contains(form.id()) != field.isOfWithdrawal())
                    .map(FieldKey::key)
                    .forEach(OF_WITHDRAWAL.contains(form.id()) ? asked::add : others::add);
        }

        // then
        assertThat(asked).containsExactly(LANGUAGE);
        assertThat(others).as("said before any no that ends a consent").containsExactly("destroyingExplained");
    }
}
