package org.homeward.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Stage;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be known of a case. A declaration names the parts that it reads; no other is loaded.
 *
 * @param of which of its kind, the key of an answer for example; empty where there is one alone
 * @param none what it is where nothing is known
 */
public record CasePart<T>(String kind, String of, T none) {

    /** The variables of the step's process: codes, dates, yes/no, numbers. */
    public static final CasePart<Map<String, Object>> PROCESS = new CasePart<>("process", "", Map.of());

    /** When what clocks count from happened: moments or days in ISO form. */
    public static final CasePart<Map<CaseEvent, String>> EVENTS = new CasePart<>("events", "", Map.of());

    /** The open steps of the case. */
    public static final CasePart<List<Open>> OPEN_STEPS = new CasePart<>("openSteps", "", List.of());

    public static final CasePart<Safeguard> SAFEGUARDS = new CasePart<>("safeguards", "", Safeguard.NONE);

    /** The newest answer for each purpose and recipient, whether it is a yes or not. */
    public static final CasePart<List<Consent>> CONSENTS = new CasePart<>("consents", "", List.of());

    /** The key of the step in which the consent to the return was given that stands; empty if it was given in none. */
    public static final CasePart<Optional<String>> RETURN_ASKED_IN =
            new CasePart<>("returnAskedIn", "", Optional.empty());

    /** How each answer stood before this step. */
    public static final CasePart<List<Consent>> CONSENTS_BEFORE = new CasePart<>("consentsBefore", "", List.of());

    /** The consents that ended at 18, whether or not the person has answered since. */
    public static final CasePart<List<Consent>> ENDED_AT_18 = new CasePart<>("endedAt18", "", List.of());

    /** Whether a parent of the child has a case too; loading it makes others wait who do the same for one of them. */
    public static final CasePart<Boolean> PARENT_HERE = new CasePart<>("parentHere", "", false);

    /** When the step opened. */
    public static final CasePart<Optional<Instant>> OPENED = new CasePart<>("opened", "", Optional.empty());

    /** Whether a court of the host country orders the person to stay, today. */
    public static final CasePart<Boolean> ORDERED_STAY = new CasePart<>("orderedStay", "", false);

    /** Parents and children with cases of their own; loading it makes others wait who do the same for one of them. */
    public static final CasePart<List<Relative>> FAMILY = new CasePart<>("family", "", List.of());

    /** The panel on which the agency of the step sits; loading it makes others wait who vote there. */
    public static final CasePart<Optional<Summons>> PANEL = new CasePart<>("panel", "", Optional.empty());

    /** The case's newest panel in the country of the step's agency. */
    public static final CasePart<Optional<Summons>> NEWEST_PANEL = new CasePart<>("newestPanel", "", Optional.empty());

    /** Whether the person set limits for what is shared with the office that has the step. */
    public static final CasePart<Boolean> LIMITS_SET = new CasePart<>("limitsSet", "", false);

    /** On which side the person is, {@code destination} or {@code origin}. */
    public static final CasePart<String> SIDE_OF_PERSON = new CasePart<>("sideOfPerson", "", "destination");

    /** The services that were planned, asked for or given, in the order in which they were planned. */
    public static final CasePart<List<Referral>> REFERRALS = new CasePart<>("referrals", "", List.of());

    /** The agencies that are blocked contacts of the case (R6). */
    public static final CasePart<Set<AgencyCode>> BARRED = new CasePart<>("barred", "", Set.of());

    /** The side whose role has the step, {@code destination} or {@code origin}. */
    public static final CasePart<String> SIDE_OF_STEP = new CasePart<>("sideOfStep", "", "destination");

    /** The side whose agencies the message event addresses from which the program is called, {@code destination} or {@code origin}. */
    public static final CasePart<String> SIDE_ADDRESSED = new CasePart<>("sideAddressed", "", "destination");

    /** The focal point of the country in which the step is handed in. */
    public static final CasePart<Optional<AgencyCode>> OWN_FOCAL_POINT =
            new CasePart<>("ownFocalPoint", "", Optional.empty());

    private static final Set<String> OF_FILE = Set.of("answers", "newest", "given", "fromOrigin");

    /** The fields of the file that it tells of. */
    public Set<String> fields() {
        return OF_FILE.contains(kind) ? Set.of(of.split(" ")) : Set.of();
    }

    /** The newest answers to some fields by the field, after this step's own answers, read at once. */
    public static CasePart<Map<String, Object>> answers(String... fields) {
        return new CasePart<>("answers", String.join(" ", fields), Map.of());
    }

    /** Whether the newest panel of this kind was heard; false while none was summoned. */
    public static CasePart<Boolean> heard(String panel) {
        return new CasePart<>("heard", panel, false);
    }

    /** The newest answer to a field, after this step's own answers. */
    public static CasePart<Optional<Object>> newest(String field) {
        return new CasePart<>("newest", field, Optional.empty());
    }

    /** The giver of the newest answer to a field, and the time: a same answer given again changes neither. */
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

    /** Whether a running process of the case waits for the message now. */
    public static CasePart<Boolean> awaited(String message) {
        return new CasePart<>("awaited", message, false);
    }

    /** The consents for which the step on that side asks, since their last day is near: each as it was before this step. */
    public static CasePart<List<Consent>> consentsEnding(String side) {
        return new CasePart<>("consentsEnding", side, List.of());
    }

    /** The values of a variable in the open steps with this key. */
    public static CasePart<List<Object>> knownAt(String step, String variable) {
        return new CasePart<>("knownAt", step + "/" + variable, List.of());
    }

    /** The agencies to which the person lets nothing go on such a consent, by the kinds of recipients that were chosen. */
    public static CasePart<Set<AgencyCode>> leftOut(Purpose purpose) {
        return new CasePart<>("leftOut", purpose.name(), Set.of());
    }

    /** Whether a message of the case with this name was sent and hasn't come yet. */
    public static CasePart<Boolean> underWay(String message) {
        return new CasePart<>("underWay", message, false);
    }

    /** When the case came to a stage first. */
    public static CasePart<Optional<Instant>> reached(Stage stage) {
        return new CasePart<>("reached", stage.name(), Optional.empty());
    }

    /**
     * The panel of this kind as the directory seats it today, of the country on that side; nobody has summoned it, and it has no number
     * (0).
     */
    public static CasePart<Optional<Summons>> seated(PanelKind panel, String side) {
        return new CasePart<>("seated", panel + "/" + side, Optional.empty());
    }

    /** Whether each open step with this key ends when the message comes, in the version on which it runs. */
    public static CasePart<Boolean> endsWith(String step, String message) {
        return new CasePart<>("endsWith", step + "/" + message, true);
    }

    /** The holder of a role in the case, {@code destination.focal-point}. */
    public static CasePart<Optional<AgencyCode>> holder(String role) {
        return new CasePart<>("holder", role, Optional.empty());
    }

    /**
     * The giver of an answer, and the time.
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
