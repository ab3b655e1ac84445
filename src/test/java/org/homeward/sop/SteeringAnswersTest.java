package org.homeward.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeward.casefile.known.ProtectingAnswers;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.engine.modelset.ModelEffect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringAnswersTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java/org/homeward/sop"), Path.of("src/main/java/org/homeward/procedures"));
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z_]+)\"");

    /** The program reads them as they are, each time. */
    private static final Set<String> READ_ANEW =
            Set.of(Objects.requireNonNull(ReadAnew.class.getAnnotation(ModelEffect.class))
                    .answers());

    /** The program names them otherwise. */
    private static final Set<String> ONLY_NAMED = Set.of(
            // only that their own step doesn't show what another answered
            "memberReasons",
            "memberVotedOn",
            "guardianPhone",
            "guardianLanguage",
            "guardianAppointedOn",
            "guardianAppointedBy",
            "childHeardOnGuardian",
            "childViewOfGuardian",
            // only that there is one
            "lawyer",
            // a record that nothing depends on
            "consentGiver",
            "consentSignature",
            "sentListGiven",
            "referralNote");

    private final SteeringAnswers steering = new SteeringAnswers();

    @Test
    void an_answer_on_which_the_program_acts_cannot_be_corrected_beside_it() throws IOException {
        // given
        var asked = PackagedForms.files().stream()
                .map(PackagedForms::read)
                .flatMap(form -> form.fields().stream()
                        .filter(Field::inCaseFile)
                        .map(Field::key)
                        .filter(key -> !form.shown().contains(key)))
                .collect(Collectors.toCollection(TreeSet::new));

        // when
        var named = new TreeSet<>(literals());
        named.retainAll(asked);
        named.removeAll(READ_ANEW);
        named.removeAll(ONLY_NAMED);

        // then
        assertThat(named).hasSizeGreaterThan(20).allSatisfy(field -> assertThat(steering.steers(field, null))
                .as(field)
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ageStated", "prs_Birthdate", "prs_Citizenship", "guardianConsent", "custodySince"})
    void age_nationality_consent_and_clocks_are_changed_by_a_step(String field) {
        assertThat(steering.steers(field, "any")).isTrue();
    }

    /** Two persons take fear back, at the person's own word: {@code ProtectingAnswers}. */
    @ParameterizedTest
    @ValueSource(strings = {"yes", "notAsked", "no"})
    void fear_is_corrected_beside_the_step(String answer) {
        assertThat(steering.steers("fearsAuthoritiesAtHome", answer)).isFalse();
    }

    @Test
    void no_answer_that_protects_the_person_is_a_steps_alone() {
        assertThat(new ProtectingAnswers().fields())
                .allSatisfy(field ->
                        assertThat(steering.steers(field, null)).as(field).isFalse());
    }

    @Test
    void the_question_for_each_answer_that_protects_the_person_stays_in_its_form() {
        assertThat(READ_ANEW).containsAll(new ProtectingAnswers().fields());
    }

    @Test
    void that_a_child_is_among_adults_may_be_corrected_at_once_and_that_it_is_not_by_a_step_alone() {
        assertThat(steering.steers("separateFromAdults", "no")).isFalse();
        assertThat(steering.steers("heldWithAdults", "yes")).isFalse();
        assertThat(steering.steers("separateFromAdults", "yes")).isTrue();
        assertThat(steering.steers("heldWithAdults", "no")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"immediateSafety", "blockedContacts", "safeContactPlan", "givenName"})
    void danger_and_whom_not_to_contact_are_corrected_at_once(String field) {
        assertThat(steering.steers(field, "any")).isFalse();
    }

    private static Set<String> literals() throws IOException {
        var all = new TreeSet<String>();
        for (var folder : SOURCES) {
            all.addAll(literals(folder));
        }
        return all;
    }

    private static Set<String> literals(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("SteeringAnswers.java") && !file.endsWith("ReadAnew.java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
