package org.homeward.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known of a case. A declaration names the parts that it reads; no other is loaded.
 *
 * @param of which of its kind, the key of an answer for example; empty where there is one alone
 * @param none what it is where nothing is known
 */
public record CasePart<T>(String kind, String of, T none) {

    /** What the step's process knows: codes, dates, yes/no, numbers. */
    public static final CasePart<Map<String, Object>> PROCESS = new CasePart<>("process", "", Map.of());

    /** When what clocks count from happened: moments or days in ISO form. */
    public static final CasePart<Map<CaseEvent, String>> EVENTS = new CasePart<>("events", "", Map.of());

    /** The open steps of the case. */
    public static final CasePart<List<Open>> OPEN_STEPS = new CasePart<>("openSteps", "", List.of());

    public static final CasePart<Safeguard> SAFEGUARDS = new CasePart<>("safeguards", "", Safeguard.NONE);

    /** The newest answer for each purpose and recipient, whether it is a yes or not. */
    public static final CasePart<List<Consent>> CONSENTS = new CasePart<>("consents", "", List.of());

    /** Whether a court of the host country orders the person to stay, today. */
    public static final CasePart<Boolean> ORDERED_STAY = new CasePart<>("orderedStay", "", false);

    /** Parents and children with cases of their own; who loads it makes others wait who do the same for one of them. */
    public static final CasePart<List<Relative>> FAMILY = new CasePart<>("family", "", List.of());

    /** On which side the person is, {@code destination} or {@code origin}. */
    public static final CasePart<String> SIDE_OF_PERSON = new CasePart<>("sideOfPerson", "", "destination");

    /** The focal point of the country in which the step is handed in. */
    public static final CasePart<Optional<AgencyCode>> OWN_FOCAL_POINT =
            new CasePart<>("ownFocalPoint", "", Optional.empty());

    /** The newest answer to a field, after this step's own answers. */
    public static CasePart<Optional<Object>> newest(String field) {
        return new CasePart<>("newest", field, Optional.empty());
    }

    /** Who gave the newest answer to a field, and when: a same answer given again changes neither. */
    public static CasePart<Optional<Given>> given(String field) {
        return new CasePart<>("given", field, Optional.empty());
    }

    /** The newest answer that the country of origin gave to a field, whatever others wrote since. */
    public static CasePart<Optional<Object>> fromOrigin(String field) {
        return new CasePart<>("fromOrigin", field, Optional.empty());
    }

    /** Whether the process, in the version on which the case runs, goes by a variable. */
    public static CasePart<Boolean> goesBy(String process, String variable) {
        return new CasePart<>("goesBy", process + "/" + variable, true);
    }

    /**
     * Who gave an answer, and when.
     *
     * @param step in which; null outside of one
     */
    public record Given(AgencyCode by, Instant at, @Nullable StepId step) {}

    /** An open step. */
    public record Open(StepId id, String process, String key) {}

    /**
     * A parent or a child of the person, with a case of its own.
     *
     * @param bound whether one doesn't go home without the other
     * @param left whether the other is on the way home, or there
     * @param ways the other's open steps on the way home, none for who isn't bound or has left
     */
    public record Relative(CaseNumber number, boolean bound, boolean left, List<Way> ways) {

        public Relative {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A step of another person's way home.
     *
     * @param day the day that is planned, null while there is none
     * @param point where the border is crossed, null while that is open
     */
    public record Way(
            String process,
            String step,
            @Nullable String day,
            @Nullable String point) {}
}
