package org.homeward.sop.services;

import java.util.List;
import org.homeward.engine.steps.HandInHandler;

/** The classes that did the steps that find a place before they were declared. */
public final class FormerPlaces {

    public static final List<Class<? extends HandInHandler>> ALL =
            List.of(ArrangeShelter.class, PlaceTemporarily.class, SearchPlace.class);

    private FormerPlaces() {}
}
