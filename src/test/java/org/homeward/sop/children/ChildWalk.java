package org.homeward.sop.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.procedures.RepatriationProcess;

/** What was taken of a child's case, in its order, and which of the safeguards (R19) that holds. */
final class ChildWalk {

    private static final Set<String> RETURNS =
            Set.of(RepatriationProcess.Answer.RETURN_TO_FAMILY, RepatriationProcess.Answer.RETURN_TO_ALT_CARE);
    private static final List<String> OBJECTIONS = List.of("childObjectsToReturn", "childObjectsToConsents");

    private final List<Taken> taken = new ArrayList<>();

    private record Taken(OpenStep step, Map<String, Object> data) {

        boolean is(String key) {
            return step.key().equals("userTask_" + key);
        }

        boolean says(String field) {
            return data.get(field) instanceof String text && !text.isBlank();
        }
    }

    void taken(OpenStep step, Map<String, Object> data) {
        taken.add(new Taken(step, data));
    }

    OpenStep last() {
        return taken.get(taken.size() - 1).step();
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }

    /** In words, the safeguards that are missing. */
    List<String> missing() {
        var missing = new ArrayList<String>();
        var guardian = first("appointGuardian");
        if (guardian < 0 || last("interviewPerson") >= 0 && last("interviewPerson") < guardian) {
            missing.add("guardian before interview");
        }
        if (taken.stream().noneMatch(one -> one.is("prepareBestInterests") && one.says("childView"))) {
            missing.add("child's view");
        }
        var decided = last("decideBestInterests");
        if (decided < 0
                || !RETURNS.contains(String.valueOf(
                        taken.get(decided).data().get(RepatriationProcess.Variable.BEST_INTERESTS_DECISION)))) {
            missing.add("best-interests decision");
        } else if (objected() > decided) {
            missing.add("decision after the objection");
        }
        var check = last("checkDeparture");
        if (check < 0 || !taken.get(check).says("escortName")) {
            missing.add("named escort");
        }
        return missing;
    }

    private int objected() {
        for (int i = taken.size() - 1; i >= 0; i--) {
            var data = taken.get(i).data();
            if (OBJECTIONS.stream().anyMatch(field -> "yes".equals(data.get(field)))) {
                return i;
            }
        }
        return -1;
    }

    private int first(String key) {
        for (int i = 0; i < taken.size(); i++) {
            if (taken.get(i).is(key)) {
                return i;
            }
        }
        return -1;
    }

    private int last(String key) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            if (taken.get(i).is(key)) {
                return i;
            }
        }
        return -1;
    }
}
