package org.homeward.procedures.children;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import org.homeward.procedures.Requirement;
import org.homeward.procedures.StepRules;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.procedures.ReturnJourneyProcess;

/**
 * A person who came of age is asked anew for each consent that ended, and for no other: not asked is asked again (R1), declined stops
 * what the former consent carried and isn't asked again (R20).
 */
public final class AskConsentsAtEighteenStep {

    /** The consent that each field asks for. */
    private static final TreeMap<String, AskedConsent> FIELDS = new TreeMap<>(AskedConsent.fields("At18"));

    private static final Set<ConsentValue> OPEN = EnumSet.of(ConsentValue.EndedAt18, ConsentValue.NotAsked);
    private static final Set<ConsentValue> NO = EnumSet.of(ConsentValue.Declined, ConsentValue.Withdrawn);
    private static final String DECLINED = ConsentValue.Declined.name();

    static final StepRules RULES = StepRules.of(ReturnJourneyProcess.Step.ASK_AT_EIGHTEEN)
            .hears(FIELDS.keySet())
            .reads(CasePart.ENDED_AT_18, CasePart.CONSENTS_BEFORE)
            .form(new FormRules()
                    .shows(
                            "consentsEnded",
                            AskConsentsAtEighteenStep::toAsk,
                            CasePart.ENDED_AT_18,
                            CasePart.CONSENTS_BEFORE))
            .sets(ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN)
            .insists(Requirement.checks(
                            "onlyWhatEndedAt18",
                            Set.of(),
                            AskConsentsAtEighteenStep::problems,
                            CasePart.ENDED_AT_18,
                            CasePart.CONSENTS_BEFORE)
                    .keeps("R1", "R20"))
            .setsOff(Effect.DeclinesAnew.class)
            .then(AskConsentsAtEighteenStep::follows);

    private AskConsentsAtEighteenStep() {}

    /** Whether the step asks for what this consent was given for. */
    public static boolean asksFor(Consent ended) {
        return FIELDS.containsValue(AskedConsent.of(ended));
    }

    /** For what the person still has to be asked. */
    private static List<FormLine> toAsk(CaseState state) {
        return state.get(CasePart.ENDED_AT_18).stream()
                .filter(ended -> before(state, AskedConsent.of(ended))
                        .filter(OPEN::contains)
                        .isPresent())
                .map(Consent::purpose)
                .distinct()
                .map(purpose -> FormLine.of("cases.purpose." + purpose.name()))
                .toList();
    }

    /** A consent that never was isn't asked for here, and a no that was said here before stands. */
    private static List<FieldProblem> problems(CaseState state, HandedInStep said) {
        var problems = new ArrayList<FieldProblem>();
        FIELDS.forEach((field, asked) -> {
            if (ended(state, asked).isEmpty()) {
                if (!isOpen(said, field)) {
                    problems.add(Requirement.problem(field, "children.notEndedAt18"));
                }
            } else if (said.text(field) != null && saidNo(state, asked) && !said.is(field, DECLINED)) {
                problems.add(Requirement.problem(field, "children.declinedAt18"));
            }
        });
        return problems;
    }

    private static Effects follows(CaseState state, HandedInStep said) {
        var effects = Effects.NONE;
        var all = true;
        for (Map.Entry<String, AskedConsent> field : FIELDS.entrySet()) {
            var asked = field.getValue();
            var ended = ended(state, asked);
            if (ended.isPresent() && !saidNo(state, asked) && said.is(field.getKey(), DECLINED)) {
                effects = effects.and(new Effect.DeclinesAnew(ended.get()));
            }
            all &= ended.isEmpty()
                    || before(state, asked).filter(OPEN::contains).isEmpty()
                    || !isOpen(said, field.getKey());
        }
        return effects.andSet(ReturnJourneyProcess.Variable.ASKED_AT_EIGHTEEN, all);
    }

    /** The newest consent of this kind that ended. */
    private static Optional<Consent> ended(CaseState state, AskedConsent asked) {
        return state.get(CasePart.ENDED_AT_18).stream()
                .filter(consent -> AskedConsent.of(consent).equals(asked))
                .reduce((earlier, later) -> later);
    }

    private static boolean saidNo(CaseState state, AskedConsent asked) {
        return before(state, asked).filter(NO::contains).isPresent();
    }

    private static Optional<ConsentValue> before(CaseState state, AskedConsent asked) {
        return state.get(CasePart.CONSENTS_BEFORE).stream()
                .filter(consent -> AskedConsent.of(consent).equals(asked))
                .map(Consent::value)
                .findFirst();
    }

    private static boolean isOpen(HandedInStep said, String field) {
        return said.text(field) == null || said.is(field, ConsentValue.NotAsked.name());
    }
}
