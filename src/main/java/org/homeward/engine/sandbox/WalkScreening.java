package org.homeward.engine.sandbox;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.models.ScreeningFacts;
import org.homeward.shared.procedures.Decision;
import org.homeward.shared.procedures.IdentificationProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Stands in for what a screening finds, the age and what the signs amount to, by the draft's own tables. */
@Component
final class WalkScreening {

    private static final int ADULT = 18;
    private static final int MARGIN = 2;
    private static final Set<String> PROVEN = Set.of("Document", "Assessed");

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkWorld world;
    private final ObjectProvider<SecondEngine> second;

    WalkScreening(
            CurrentWalk current, WalkDecisions decisions, @Lazy WalkWorld world, ObjectProvider<SecondEngine> second) {
        this.current = current;
        this.decisions = decisions;
        this.world = world;
        this.second = second;
    }

    Map<String, Object> screened(WalkAnswer answer) {
        var child = foundChild(answer);
        var signs = world.signs(ScreeningFacts.signs(answer.data()));
        var inputs = new HashMap<String, Object>();
        inputs.put("child", child);
        inputs.put("positiveDimensions", signs.dimensions());
        inputs.put("strongIndicators", signs.strong());
        inputs.put("mediumIndicators", signs.medium());
        inputs.put("weakIndicators", signs.weak());
        inputs.put("interviewDeclined", answer.is(IdentificationProcess.Variable.CONSENT_INTERVIEW, "Declined"));
        inputs.put("reviewAsked", ScreeningFacts.secondLook(answer.data()));
        var result = decisions
                .first(Decision.SCREENING_RESULT, inputs)
                .map(row -> String.valueOf(row.get("result")))
                .orElse("needsReview");
        return Map.of(
                IdentificationProcess.Variable.SCREENING_RESULT,
                result,
                IdentificationProcess.Variable.IS_CHILD,
                child);
    }

    Map<String, Object> interviewed(WalkAnswer answer) {
        var before = current.get().facts.child();
        var child = foundChild(answer);
        return Map.of(
                IdentificationProcess.Variable.IS_CHILD,
                child,
                IdentificationProcess.Variable.INTERVIEW_COUNTS,
                !(before && child && answer.is("guardianPresent", "no")),
                IdentificationProcess.Variable.GUARDIAN_APPOINTED,
                answer.isTrue(IdentificationProcess.Variable.GUARDIAN_APPOINTED));
    }

    /** A child's case becomes an adult's only by a document or an assessment (R20); all processes of the walk learn of it. */
    private boolean foundChild(WalkAnswer answer) {
        var walk = current.get();
        var stated = answer.data().get("ageStated") instanceof Number years ? years.intValue() : null;
        var born = byBirth(answer);
        var proven = PROVEN.contains(String.valueOf(answer.text("ageBasis")));
        var before = walk.facts.child();
        var child = stated == null && born == null
                ? before
                : before && !proven || under(stated) || under(born) || doubted(answer, stated);
        if (child != before) {
            walk.facts = walk.facts.withChild(child);
            var runtime = second.getObject().engine().getRuntimeService();
            runtime.createProcessInstanceQuery()
                    .tenantIdIn(walk.id.value())
                    .list()
                    .forEach(instance ->
                            runtime.setVariable(instance.getId(), IdentificationProcess.Variable.IS_CHILD, child));
        }
        return child;
    }

    private static boolean doubted(WalkAnswer answer, @Nullable Integer stated) {
        if (answer.data().get("ageAtLeast") instanceof Number years) {
            return answer.is("ageDoubt", "yes") || years.intValue() < ADULT;
        }
        var mayBeLess = answer.is("ageBasis", "Estimated") && stated != null && stated - MARGIN < ADULT;
        return answer.is("ageDoubt", "yes") || mayBeLess;
    }

    private @Nullable Integer byBirth(WalkAnswer answer) {
        var born = answer.text("prs_Birthdate");
        var today = world.day(current.moment(), answer.country());
        return born == null
                ? null
                : Period.between(LocalDate.parse(born), today).getYears();
    }

    private static boolean under(@Nullable Integer years) {
        return years != null && years < ADULT;
    }
}
