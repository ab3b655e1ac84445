package org.homeward.casefile.person;

import org.homeward.casefile.CaseView;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.Side;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseStages;
import org.homeward.shared.Stage;
import org.springframework.stereotype.Component;

/** Local officers in the country of origin get name and village only, until the person travels (R6). */
@Component
public final class LocalOfficers {

    private static final String FOCAL_POINT = "focalPoint";

    private final CaseStages stages;

    LocalOfficers(CaseStages stages) {
        this.stages = stages;
    }

    /** Whether the reader is one, in a case whose person hasn't travelled yet. */
    public boolean isOne(CaseView view, Actor actor) {
        return view.side() == Side.origin
                && !actor.functions().contains(FOCAL_POINT)
                && stages.reached(view.number()).stream().noneMatch(entry -> travelled(entry.stage()));
    }

    /** What such an officer gets of what the host said. */
    public static boolean get(FieldKey field) {
        return PersonFields.FOR_LOCAL_OFFICERS.contains(field.key());
    }

    private static boolean travelled(Stage stage) {
        return stage == Stage.handover || stage == Stage.reintegration;
    }
}
