package org.homeward.platform.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.ParentAndChild;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.directory.people.Actor;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.steps.WorkItems;
import org.homeward.procedures.CaseEvent;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.ConflictException;
import org.homeward.shared.NotFound;
import org.homeward.shared.procedures.HandoverProcess;

/** A parent and a child whose cases are linked, told in turns by chance: none of them may cross while the other isn't ready (R21). */
final class ChancePair {

    private final List<Half> halves;
    private final LinkedPersons persons;
    private final ParentsAndChildren families;
    private final CaseEvents events;
    private final WorkItems workItems;
    private final Actor worker;
    private final List<String> broken = new ArrayList<>();

    ChancePair(
            Half parent,
            Half child,
            LinkedPersons persons,
            ParentsAndChildren families,
            CaseEvents events,
            WorkItems workItems,
            Actor worker) {
        this.halves = List.of(parent, child);
        this.persons = persons;
        this.families = families;
        this.events = events;
        this.workItems = workItems;
        this.worker = worker;
    }

    /** Goes on until both have ended or can't go on; what was broken on the way. */
    List<String> toTheEnd(Random random) {
        var going = new ArrayList<>(halves);
        while (!going.isEmpty()) {
            var half = going.get(random.nextInt(going.size()));
            if (random.nextInt(30) == 0) {
                chooses(random.nextBoolean());
            }
            var before = crossed(half);
            if (half.walk().goOn(half.journey()).isPresent()) {
                going.remove(half);
            }
            if (!before && crossed(half)) {
                together(half);
            }
        }
        return broken;
    }

    private void together(Half gone) {
        var other = halves.get(0).equals(gone) ? halves.get(1) : halves.get(0);
        var ready = workItems.ofCase(other.number()).stream()
                .anyMatch(step -> step.key().equals(HandoverProcess.Step.HAND_OVER));
        var mayPart = families.hold(gone.number()).stream().allMatch(ParentAndChild::mayPart);
        if (!ready && !crossed(other) && !mayPart) {
            broken.add("parent and child apart (R21), after " + gone.journey().last());
        }
    }

    private boolean crossed(Half half) {
        return events.of(half.number(), CaseEvent.handedOver).isPresent();
    }

    private void chooses(boolean apart) {
        try {
            ActingParty.as(worker.agency(), () -> {
                persons.parentChose(halves.get(0).number(), halves.get(1).number(), apart, worker);
                return apart;
            });
        } catch (NotFound | ConflictException left) {
            // who would write it down has no part in the case any more
        }
    }

    /** One of the two. */
    record Half(CaseNumber number, ChanceWalk walk, SafeJourney journey) {}
}
