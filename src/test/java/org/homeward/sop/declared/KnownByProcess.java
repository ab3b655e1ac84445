package org.homeward.sop.declared;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeward.shared.procedures.BestInterestsProcess;
import org.homeward.shared.procedures.HandoverProcess;
import org.homeward.shared.procedures.HomeWarningProcess;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.NationalityExceptionProcess;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.OriginResponseProcess;
import org.homeward.shared.procedures.ReintegrationProcess;
import org.homeward.shared.procedures.RepatriationProcess;
import org.jspecify.annotations.Nullable;

/** Made-up variables of a step's process: whatever a step asks for is drawn once. */
final class KnownByProcess extends AbstractMap<String, Object> {

    private static final List<Object> DAYS =
            Arrays.asList("2026-03-02", "2026-03-02T08:00", "2026-03-03", "2026-03-01", "2026-04-01", null);
    private static final List<Object> YES_OR_NO = Arrays.asList(true, false, null);

    /** The variables that are no answers of a form, with what they may be; one line for each. */
    private static final Map<String, List<Object>> VALUES = Map.ofEntries(
            Map.entry("arrivedAt", Arrays.asList("2026-01-31T03:00:00Z", "2026-02-28T20:00:00Z", null)),
            Map.entry(BestInterestsProcess.Variable.BEFORE_REPORT, YES_OR_NO),
            Map.entry(NationalityExceptionProcess.Variable.EXCEPTION_BY_BOTH, YES_OR_NO),
            Map.entry(HandoverProcess.Variable.HANDOVER_POINT, Arrays.asList("poipet", "other", null)),
            Map.entry(OriginResponseProcess.Variable.HOME_WARNS, YES_OR_NO),
            Map.entry(IdentificationProcess.Variable.IS_CHILD, YES_OR_NO),
            Map.entry("loopCounter", List.of(0, 1, 2)),
            Map.entry(
                    NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME,
                    Arrays.asList(
                            NationalityVerificationProcess.Answer.VERIFIED,
                            NationalityVerificationProcess.Answer.VERIFIED,
                            "notVerified",
                            null)),
            Map.entry(HandoverProcess.Variable.NOTICE_READY_ON, DAYS),
            Map.entry("panelSummons", List.of(7L, 8L)),
            Map.entry("paperEndsOn", List.of("2026-03-02", "2026-03-01", "2026-04-01")),
            Map.entry(HandoverProcess.Variable.PLANNED_HANDOVER, DAYS),
            Map.entry(RepatriationProcess.Variable.PROPOSED_RETURN_DATE, DAYS),
            Map.entry("referral", List.of(1, 2, 3)),
            Map.entry("reported", YES_OR_NO),
            Map.entry(RepatriationProcess.Variable.REQUEST_SENT, YES_OR_NO),
            Map.entry(RepatriationProcess.Variable.RETURN_AHEAD, YES_OR_NO),
            Map.entry("riskAtHome", Arrays.asList("high", "low", null, null)),
            Map.entry(OriginResponseProcess.Variable.RISK_REOPENED, YES_OR_NO),
            Map.entry("searchReach", Arrays.asList("province", "country", null)),
            Map.entry(IdentificationProcess.Variable.STAY_LIMIT, Arrays.asList("limit", "other", null)),
            Map.entry(OriginResponseProcess.Variable.TRACING_OUTCOME, Arrays.asList("Successful", "NotFound", null)),
            Map.entry(
                    ReintegrationProcess.Variable.VISIT_RESULT,
                    Arrays.asList("made", "again", "remotely", "review", null)),
            Map.entry("visitTries", Arrays.asList(0, 1, 2, null)),
            Map.entry("visitsDone", Arrays.asList(0, 1, 2, null)),
            Map.entry(HomeWarningProcess.Variable.WARNED_ANEW, YES_OR_NO),
            Map.entry(BestInterestsProcess.Variable.WARNING_GIVEN, YES_OR_NO),
            Map.entry(
                    RepatriationProcess.Variable.WISH_BEFORE,
                    Arrays.asList(RepatriationProcess.Answer.STILL_BEST, "other", null)));

    private final Map<String, @Nullable Object> drawn = new HashMap<>();
    private final Random random;

    KnownByProcess(Random random) {
        this.random = random;
    }

    @Override
    public @Nullable Object get(Object name) {
        var key = name.toString();
        if (!drawn.containsKey(key)) {
            drawn.put(key, draw(key));
        }
        return drawn.get(key);
    }

    private @Nullable Object draw(String name) {
        var values = VALUES.get(name);
        if (values != null) {
            return values.get(random.nextInt(values.size()));
        }
        if (random.nextInt(4) == 0) {
            return null;
        }
        return AskedFields.answer(name, random)
                .orElseThrow(() -> new IllegalStateException("Nothing tells what " + name + " may be"));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        throw new UnsupportedOperationException("A step asks for single variables");
    }

    @Override
    public String toString() {
        return drawn.toString();
    }
}
