package org.homeward.procedures.limits;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.procedures.AskedConsent;
import org.homeward.procedures.CasePart;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Effect;
import org.homeward.procedures.Effects;
import org.homeward.procedures.FormLine;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.HandedInStep;
import org.homeward.procedures.Purpose;
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.children.ConsentRules;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.SideRole;
import org.homeward.shared.procedures.EndingConsentProcess;
import org.jspecify.annotations.Nullable;

/**
 * The person is asked anew for each consent that ends soon, and for no other: with the host and, after the arrival, at home. Not asked
 * leaves it as it is, until its day (R1); declined stops at once what it carried.
 */
public final class RenewConsentsSteps {

    /** The consents on which the work at home rests; the others were for the time before. */
    public static final Set<AskedConsent> AT_HOME = Set.of(AskedConsent.SERVICES_AT_HOME, AskedConsent.FEEDBACK);

    /** Without one of these there is no return any more. */
    public static final Set<Purpose> STOP_THE_RETURN = Set.of(Purpose.Return, Purpose.ShareWithOriginAgency);

    static final StepRules WITH_HOST = new RenewConsentsSteps(SideRole.DESTINATION, AskedConsent.fields("Anew"))
            .rules(EndingConsentProcess.Step.RENEW_CONSENTS, "consentsEnding");

    static final StepRules RENEW_AT_HOME = new RenewConsentsSteps(
                    SideRole.ORIGIN, ofHome(AskedConsent.fields("Renewed")))
            .rules(EndingConsentProcess.Step.RENEW_AT_HOME, "consentsEndingAtHome");

    private final Map<String, AskedConsent> fields;
    private final CasePart<List<Consent>> ending;
    private final Requirement onlyWhatEnds;

    private RenewConsentsSteps(String side, Map<String, AskedConsent> fields) {
        this.fields = new TreeMap<>(fields);
        this.ending = CasePart.consentsEnding(side);
        this.onlyWhatEnds = Requirement.checks("consentEndsSoon", fields.keySet(), this::notEnding, ending);
    }

    private static Map<String, AskedConsent> ofHome(Map<String, AskedConsent> all) {
        return all.entrySet().stream()
                .filter(field -> AT_HOME.contains(field.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @param shown the field that lists what ends */
    private StepRules rules(String step, String shown) {
        return StepRules.of(step)
                .freely(ConsentRules.HOW)
                .form(new FormRules().shows(shown, this::lines, ending).leavesOut(this::notAsked, ending))
                .reads(ending)
                .sets(EndingConsentProcess.Variable.CONSENTS_ASKED)
                .keeps("R1", "R19")
                .insists(onlyWhatEnds, ConsentRules.of(fields))
                .setsOff(Effect.DeclinesAnew.class, Effect.KeepsObjection.class)
                .keptThoughRefused(this::kept)
                .then(this::follows);
    }

    private List<FormLine> lines(CaseState state) {
        var ends = state.get(ending).stream()
                .map(consent -> ConsentFormLines.ends(state, consent))
                .toList();
        return ends.isEmpty() ? List.of(FormLine.of("consent.noneEnds")) : ends;
    }

    private Set<String> notAsked(CaseState state) {
        var ends = ending(state).keySet();
        return fields.keySet().stream()
                .filter(field -> !ends.contains(fields.get(field)))
                .collect(Collectors.toSet());
    }

    /** One that was answered elsewhere, or taken back, while the page was open. */
    private List<FieldProblem> notEnding(CaseState state, HandedInStep said) {
        var asked = ending(state).keySet();
        return fields.entrySet().stream()
                .filter(field -> !asked.contains(field.getValue()) && !isOpen(said.text(field.getKey())))
                .map(field -> Requirement.problem(field.getKey(), "consent.notEnding"))
                .toList();
    }

    private Effects kept(CaseState state, HandedInStep said) {
        return onlyWhatEnds.problems(state, said).isEmpty()
                        && ConsentRules.childObjects(state, said)
                        && isOfReturn(said, ending(state).keySet())
                ? Effects.of(new Effect.KeepsObjection(said.at()))
                : Effects.NONE;
    }

    /** Whether the child, if it objects, objects to the return: to what is declined, or where nothing is, to whatever ends. */
    private boolean isOfReturn(HandedInStep said, Set<AskedConsent> ends) {
        var asked = fields.entrySet().stream()
                .filter(field -> ends.contains(field.getValue()))
                .toList();
        var declined = asked.stream()
                .filter(field -> said.is(field.getKey(), ConsentValue.Declined.name()))
                .toList();
        return (declined.isEmpty() ? asked : declined)
                .stream()
                        .anyMatch(field ->
                                STOP_THE_RETURN.contains(field.getValue().purpose()));
    }

    private Effects follows(CaseState state, HandedInStep said) {
        var effects = Effects.NONE;
        var all = true;
        var ends = ending(state);
        for (var field : fields.entrySet()) {
            var consent = ends.get(field.getValue());
            if (consent != null) {
                all &= !isOpen(said.text(field.getKey()));
                if (said.is(field.getKey(), ConsentValue.Declined.name())) {
                    effects = effects.and(new Effect.DeclinesAnew(consent));
                }
            }
        }
        return effects.andSet(EndingConsentProcess.Variable.CONSENTS_ASKED, all);
    }

    private Map<AskedConsent, Consent> ending(CaseState state) {
        return state.get(ending).stream().collect(Collectors.toMap(AskedConsent::of, Function.identity()));
    }

    private static boolean isOpen(@Nullable String answer) {
        return answer == null || ConsentValue.NotAsked.name().equals(answer);
    }
}
