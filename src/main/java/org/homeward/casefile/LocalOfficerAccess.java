package org.homeward.casefile;

import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/** Local officers in the country of origin get name and village only, until the person travels (R6). */
@Component
public final class LocalOfficerAccess {

    /** All that they get, beside the contacts that a step of theirs touches. */
    private static final Set<String> NAME_AND_VILLAGE = Set.of("givenName", "nickname", "familyName", "villageName");

    private static final String FOCAL_POINT = "focalPoint";

    private final CaseStages stages;

    LocalOfficerAccess(CaseStages stages) {
        this.stages = stages;
    }

    /** Whether the reader is one, in a case whose person hasn't arrived yet: that the travel is planned opens nothing more. */
    public boolean isOne(GrantedCaseAccess view, Actor actor) {
        return view.side() == BorderSide.origin
                && !actor.functions().contains(FOCAL_POINT)
                && stages.reached(view.number()).stream().noneMatch(entry -> entry.stage() == Stage.reintegration);
    }

    /** Whether such an officer gets the host's answer to this field. */
    public static boolean get(FieldKey field) {
        return NAME_AND_VILLAGE.contains(field.key());
    }
}
