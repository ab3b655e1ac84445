package org.homeward.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.directory.DirectoryFiles;
import org.homeward.engine.steps.OpenStep;
import org.homeward.engine.steps.WorkItems;
import org.homeward.shared.SideRole;
import org.homeward.shared.Stage;
import org.homeward.shared.procedures.InformationRecallProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The duration of an agency's part in a case, by the role for which it came in: {@code directory/parts.csv}. A role without a row has a
 * part for its step.
 */
@Component
public final class RoleDurations {

    /** The steps that have destroyed what was received. */
    public static final Set<String> RECALLS = Set.of(
            InformationRecallProcess.Step.CONFIRM_DESTRUCTION,
            InformationRecallProcess.Step.CONFIRM_FAMILY_DESTRUCTION,
            InformationRecallProcess.Step.CONFIRM_RECEIVED);

    private final Map<String, Kind> kinds = new HashMap<>();

    RoleDurations() {
        DirectoryFiles.table("classpath:directory/parts.csv").forEach(row -> {
            if (kinds.put(row.text("role"), row.as("part", Kind::valueOf)) != null) {
                throw new IllegalStateException("The list of parts has two rows for " + row.text("role"));
            }
        });
    }

    /**
     * The part of who holds the role.
     *
     * @param role without its side, {@code focal-point}
     */
    public Kind of(String role) {
        return kinds.getOrDefault(role, Kind.step);
    }

    /**
     * Whether a step stands alone for who has it: no form of it needs the case's stage, corridor or child mark, and these aren't shown
     * beside it. So it is with a service, and with what has to be destroyed (R4).
     *
     * @param key the step's in its model
     */
    public boolean standsAlone(SideRole role, String key) {
        return of(role.role()) == Kind.service || RECALLS.contains(key);
    }

    /** The stage that may stand beside the step; null where it stands alone. */
    public @Nullable Stage stage(OpenStep step) {
        return standsAlone(step.role(), step.key()) ? null : step.stage();
    }

    /** The steps that stand alone, for a list that is narrowed by such marks. */
    public WorkItems.Alone alone() {
        return new WorkItems.Alone(
                kinds.keySet().stream().filter(role -> of(role) == Kind.service).toList(), List.copyOf(RECALLS));
    }

    /** How long a part lasts. The constants are the words of the file. */
    public enum Kind {
        /** Until the case or its side's part ends, or what was received is recalled. Nothing else ends it, a lawyer's or guardian's neither. */
        lasting,
        /** While a step of its own is open; then its own answers. */
        step,
        /** As {@link #step}, and nothing of the case beside that step. */
        ownStep,
        /** As {@link #ownStep}, and neither stage nor corridor nor child mark beside it. */
        service
    }
}
