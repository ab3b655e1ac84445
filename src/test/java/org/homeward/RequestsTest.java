package org.homeward;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.FieldMessage;
import org.homeward.shared.FieldProblems;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.RequestParameters;
import org.homeward.shared.RowCursor;
import org.homeward.shared.RowLimit;
import org.homeward.shared.StepId;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;

/** Requests are read in one way: controllers take our types, and what is wrong with fields is collected in one place. */
class RequestsTest {

    /**
     * Texts that are looked up in the directory or the models, words for late steps, and numbers of one room with a refusal or a length of
     * their own.
     */
    private static final Set<String> LOOKED_UP = Set.of(
            "CalendarFeedPage",
            "CalendarPages",
            "CalendarsApi",
            "OfficeHoursPages",
            "DiagramPages",
            "FormsApi",
            "LateStepApi",
            "LetterPages",
            "NoticesApi",
            "NoticesPage",
            "SopPages",
            "WalkPages");

    @Test
    void ids_and_numbers_in_addresses_are_types() {
        // when
        var texts = controllers()
                .flatMap(controller -> controller.getMethods().stream())
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> parameter.isAnnotatedWith(PathVariable.class))
                .filter(parameter -> parameter.getRawType().isEquivalentTo(String.class))
                .map(RequestsTest::controller)
                .distinct();

        // then
        assertThat(texts).isSubsetOf(LOOKED_UP);
    }

    @Test
    void controllers_read_none_of_our_types_themselves() {
        var types = List.of(
                StepId.class, CaseNumber.class, AgencyCode.class, Corridor.class, RowCursor.class, RowLimit.class);
        DescribedPredicate<JavaConstructorCall> one =
                DescribedPredicate.describe("of a type that is read from requests", call -> types.stream()
                        .anyMatch(call.getTargetOwner()::isEquivalentTo));
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .callConstructorWhere(one)
                .orShould()
                .callMethod(Corridor.class, "of", String.class)
                .orShould()
                .callMethod(RowCursor.class, "of", String.class)
                .orShould()
                .callMethod(RowLimit.class, "of", String.class)
                .orShould()
                .dependOnClassesThat(type(RequestParameters.class))
                .check(ProgramClasses.MAIN);
    }

    @Test
    void problems_of_fields_are_collected_by_one_class() {
        // when
        var collectors = ProgramClasses.MAIN.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getAllInvolvedRawTypes().stream().anyMatch(type(FieldProblem.class)))
                .map(field -> field.getOwner().getSimpleName());

        // then
        assertThat(collectors)
                .as("those that hold problems: the collector, and what was refused or found")
                .containsExactlyInAnyOrder(
                        FieldProblems.class.getSimpleName(),
                        "InvalidContentException",
                        "FormVerdict",
                        "Problem",
                        "HandInOutcome");
    }

    @Test
    void a_message_at_a_field_is_one_record() {
        // when
        var records = ProgramClasses.MAIN.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(type -> Stream.of(type.getRecordComponents())
                        .map(part -> part.getType().getSimpleName() + " " + part.getName())
                        .toList()
                        .equals(List.of("String field", "String message")));

        // then
        assertThat(records).hasSize(1).first().isEqualTo(FieldMessage.class);
    }

    private static Stream<JavaClass> controllers() {
        return ProgramClasses.MAIN.stream().filter(type -> type.isMetaAnnotatedWith(Controller.class));
    }

    private static String controller(JavaParameter parameter) {
        return parameter.getOwner().getOwner().getSimpleName();
    }
}
