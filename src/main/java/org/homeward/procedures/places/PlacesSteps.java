package org.homeward.procedures.places;

import java.util.List;
import org.homeward.procedures.StepRules;

/** The declared steps that find a place to stay. */
public final class PlacesSteps {

    public static final List<StepRules> ALL = List.of(ArrangeShelter.RULES, PlaceTemporarily.RULES, SearchPlace.RULES);

    private PlacesSteps() {}
}
