package org.homeward.casefile;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.homeward.directory.Directory;
import org.homeward.engine.TaskRouting;
import org.homeward.engine.steps.StepAdmission;
import org.homeward.testing.ProgramClasses;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking is not admitting: who may let an agency into a case, and that no question does. */
@WholeRun
class AdmissionRulesTest {

    /** Those who ask for a holder without sending, opening or accepting anything. */
    private static final List<String> ASKERS = List.of(
            "RoutedGroupAssignment",
            "NextSteps",
            "RungAgencies",
            "ServiceCaseStates",
            "ReassignmentTargets",
            "DecisionSigners",
            "CaseRoleHolderFinders");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Participation | join         | CaseAdmission CaseFiles ReassignmentParticipation",
                "Participation | joinPanel    | CaseAdmission",
                "Participation | joinForStep  | CaseAdmission ReassignmentParticipation",
                "Participation | joinAsked    | ReferralEffects",
                "Participation | holdCase     | CaseAdmission ReassignmentParticipation",
                "Participation | leave        | FormerSideParticipation",
                "Participation | stepDone     | EngineTimelineWriter ReassignmentParticipation",
                "Participation | end          | CaseFiles",
                "Participation | recall       | ParticipationEndOnRecall",
                "Participation | mayJoinAnew  | ParticipationEndOnRecall",
                "Participation | leaveService | ServiceConsentWithdrawal BlockedProviderReplacement ReferralEffects",
                "InvitedAgencies   | invite       | CaseAdmission",
                "Participation | bar          | OfficesNamedInText",
                "InvitedAgencies   | bar          | OfficesNamedInText",
                "CaseAdmission     | corresponded | ThrowEventMessages AgencyMessages BlockedOfficeStepRerouting",
                "StepAdmission | opened       | StepTaskListener StepsInNewVersion"
            })
    void an_agency_comes_into_a_case_or_leaves_it_by_these_alone(String owner, String method, String callers) {
        assertThat(callersOf(owner, method)).containsExactlyInAnyOrder(callers.split(" "));
    }

    @Test
    void no_question_reaches_what_lets_an_agency_in() {
        noClasses()
                .that(assignableTo(TaskRouting.class)
                        .or(assignableTo(CaseRoleHolderFinder.class))
                        .or(equivalentTo(Directory.class))
                        .or(describe("ask for a holder", type -> ASKERS.contains(type.getSimpleName()))))
                .should()
                .dependOnClassesThat(equivalentTo(Participation.class)
                        .or(equivalentTo(InvitedAgencies.class))
                        .or(assignableTo(StepAdmission.class)))
                .check(ProgramClasses.MAIN);
    }

    @Test
    void each_asker_is_there() {
        assertThat(ProgramClasses.MAIN.stream().map(JavaClass::getSimpleName)).containsAll(ASKERS);
    }

    private static List<String> callersOf(String owner, String method) {
        return ProgramClasses.MAIN.stream()
                .filter(type -> type.getSimpleName().equals(owner))
                .flatMap(type -> type.getMethods().stream())
                .filter(member -> member.getName().equals(method))
                .flatMap(member -> member.getAccessesToSelf().stream())
                .map(JavaAccess::getOriginOwner)
                .map(AdmissionRulesTest::outermost)
                .map(JavaClass::getSimpleName)
                .filter(caller -> !caller.equals(owner))
                .distinct()
                .toList();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AdmissionRulesTest::outermost).orElse(type);
    }
}
