package org.homeward.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.homeward.engine.CaseStages;
import org.homeward.engine.steps.OpenStep;
import org.jspecify.annotations.Nullable;

/** A case of the demo while its story is told: the next event in it, and its time. */
final class DemoCaseProgress {

    /** How long nothing is asked while nothing is open: a visit is some weeks away, a handover too. */
    private static final Duration QUIET = Duration.ofDays(7);

    private final int person;
    private final DemoCase row;
    private final DemoStoryPlayer teller;
    private final CaseStages stages;
    private final Function<RelativeTime, Instant> then;
    private final Deque<DemoCase.Handed> left;
    private Instant moment;
    private @Nullable DemoPersonStory tale;
    private String next = "the intake";

    DemoCaseProgress(int person, DemoStoryPlayer teller, CaseStages stages, Function<RelativeTime, Instant> then) {
        this.person = person;
        this.row = DemoCase.of(person);
        this.teller = teller;
        this.stages = stages;
        this.then = then;
        this.left = new ArrayDeque<>(row.stands());
        this.moment = then.apply(row.opened());
    }

    int person() {
        return person;
    }

    /** When it is told on. */
    Instant moment() {
        return moment;
    }

    /** Tells what happens at its moment; false when the case stands where it should. */
    boolean goesOn() {
        if (tale == null) {
            tale = teller.begin(StoryBook.named(row.story()), person, Map.of());
            return row.pace() != null && goesOnAt(moment.plus(row.pace()));
        }
        var open = tale.next();
        if (open.isPresent()) {
            return goesOn(tale, open.get());
        }
        if (stages.ended(tale.number()).isEmpty()) {
            return goesOnAt(afterQuiet());
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException("it ended before " + left.element().step());
        }
        return false;
    }

    private boolean goesOn(DemoPersonStory begun, OpenStep open) {
        next = open.key();
        var ofItsOwn = !left.isEmpty() && left.element().step().equals(next);
        if (ofItsOwn && then.apply(left.element().ago()).isAfter(moment)) {
            return goesOnAt(then.apply(left.element().ago()));
        }
        begun.tell(open);
        if (ofItsOwn) {
            left.remove();
        }
        return !(ofItsOwn && left.isEmpty()) && goesOnAt(moment.plus(Objects.requireNonNull(row.pace())));
    }

    /** In a while, at the latest when a step is to be handed in. */
    private Instant afterQuiet() {
        var later = moment.plus(QUIET);
        return Stream.ofNullable(left.peek())
                .map(handed -> then.apply(handed.ago()))
                .filter(at -> at.isAfter(moment) && at.isBefore(later))
                .findFirst()
                .orElse(later);
    }

    private boolean goesOnAt(Instant later) {
        moment = later;
        return true;
    }

    /** The case and its story, for who starts the demo. */
    @Override
    public String toString() {
        return "The demo's case %s (row %d of demo/cases.csv, %s), before %s,"
                .formatted(tale == null ? "without a number" : tale.number(), person + 1, row.story(), next);
    }
}
