package org.homeward.sop.declared;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up variables of a step's process: whatever a step asks for is drawn once. */
final class KnownByProcess extends AbstractMap<String, Object> {

    private static final List<Object> DAYS =
            Arrays.asList("2026-03-02", "2026-03-02T08:00", "2026-03-03", "2026-03-01", "2026-04-01", null);
    private static final List<Object> YES_OR_NO = Arrays.asList(true, false, null);

    /** The variables that are no answers of a form, with what they may be; one line for each. */
    private static final Map<String, List<Object>> VALUES = Map.ofEntries(
            Map.entry("arrivedAt", Arrays.asList("2026-01-31T03:00:00Z", "2026-02-28T20:00:00Z", null)),
            Map.entry("beforeReport", YES_OR_NO),
            Map.entry("exceptionByBoth", YES_OR_NO),
            Map.entry("handoverPoint", Arrays.asList("poipet", "other", null)),
            Map.entry("homeWarns", YES_OR_NO),
            Map.entry("isChild", YES_OR_NO),
            Map.entry("loopCounter", List.of(0, 1, 2)),
            Map.entry("nationalityOutcome", Arrays.asList("Verified", "Verified", "notVerified", null)),
            Map.entry("noticeReadyOn", DAYS),
            Map.entry("panelSummons", List.of(7L, 8L)),
            Map.entry("paperEndsOn", List.of("2026-03-02", "2026-03-01", "2026-04-01")),
            Map.entry("plannedHandover", DAYS),
            Map.entry("proposedReturnDate", DAYS),
            Map.entry("referral", List.of(1, 2, 3)),
            Map.entry("reported", YES_OR_NO),
            Map.entry("requestSent", YES_OR_NO),
            Map.entry("returnAhead", YES_OR_NO),
            Map.entry("riskAtHome", Arrays.asList("high", "low", null, null)),
            Map.entry("riskReopened", YES_OR_NO),
            Map.entry("searchReach", Arrays.asList("province", "country", null)),
            Map.entry("stayLimit", Arrays.asList("limit", "other", null)),
            Map.entry("tracingOutcome", Arrays.asList("Successful", "NotFound", null)),
            Map.entry("visitResult", Arrays.asList("made", "again", "remotely", "review", null)),
            Map.entry("visitTries", Arrays.asList(0, 1, 2, null)),
            Map.entry("visitsDone", Arrays.asList(0, 1, 2, null)),
            Map.entry("warnedAnew", YES_OR_NO),
            Map.entry("warningGiven", YES_OR_NO),
            Map.entry("wishBefore", Arrays.asList("stillBest", "other", null)));

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
