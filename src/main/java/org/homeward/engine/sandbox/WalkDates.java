package org.homeward.engine.sandbox;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.homeward.engine.sandbox.WalkReferenceLookup.WalkTimes;
import org.homeward.shared.procedures.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Dates the steps and timers of a walk by the draft's own table of deadlines. */
@Component
final class WalkDates {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*");

    private final CurrentWalk current;
    private final WalkDecisions decisions;
    private final WalkReferenceLookup world;

    WalkDates(CurrentWalk current, WalkDecisions decisions, @Lazy WalkReferenceLookup world) {
        this.current = current;
        this.decisions = decisions;
        this.world = world;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** Null if the table has no row for it, or the date it counts from isn't known. */
    @Nullable
    Date ofStep(String key, TaskEntity task) {
        var walk = current.get();
        var roles = task.getTaskDefinition().getCandidateGroupIdExpressions();
        if (roles.isEmpty()) {
            return null;
        }
        var role = WalkRoles.of(roles.iterator().next().getExpressionText(), task.getVariables());
        if (role == null) {
            return null;
        }
        var corridor = walk.facts.corridor();
        var acting = role.country(corridor);
        return row(key, acting.value(), corridor.toString(), walk.facts.child())
                .flatMap(row -> world.due(
                        key,
                        row,
                        acting,
                        corridor,
                        new WalkTimes(walk.facts.begins(), walk.now, walk::when),
                        task::getVariable))
                .map(Date::from)
                .orElse(null);
    }

    @Nullable
    Date ofTimer(String key, Date from) {
        return after(key, from.toInstant()).map(Date::from).orElse(null);
    }

    /** When the time of the row is over that begins at a moment; empty if the table has no such row. */
    Optional<Instant> after(String key, Instant from) {
        return row(key, "", "", false).map(row -> world.timer(key, row, from));
    }

    private Optional<Map<String, Object>> row(String key, String country, String corridor, boolean child) {
        var inputs = new HashMap<String, Object>();
        inputs.put("deadlineKey", key);
        inputs.put("country", country);
        inputs.put("corridor", corridor);
        inputs.put("child", child);
        return decisions.first(Decision.SOP_DEADLINES, inputs);
    }
}
