package org.homeward.casefile.known;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.FinishedStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers in the file at the time of a step's hand-in, as far as a reader may see them. */
@Component
final class AnswersAtHandIn {

    private final AnswerVersionTable table;
    private final AnswerVisibility rules;
    private final CaseTable cases;
    private final DataKeys dataKeys;
    private final BlockedContactRedaction blocked;
    private final CaseAccess access;

    AnswersAtHandIn(
            AnswerVersionTable table,
            AnswerVisibility rules,
            CaseTable cases,
            DataKeys dataKeys,
            BlockedContactRedaction blocked,
            CaseAccess access) {
        this.table = table;
        this.access = access;
        this.rules = rules;
        this.cases = cases;
        this.dataKeys = dataKeys;
        this.blocked = blocked;
    }

    /**
     * By the names in the file: the answers that the step recorded, and the earlier ones that stayed as they were. Empty if the step isn't
     * for the reader: of another side, of a share that has ended, or of a colleague's agency where only the own one's is read.
     */
    Optional<Map<String, Given>> of(FinishedStep step, GrantedCaseAccess view, Actor actor) {
        var readsFile = access.readsFile(view, actor);
        var isOwn = step.agency().equals(view.agency()) && view.readsOwnAnswers();
        var key = cases.dataKey(view.number()).map(wrapped -> dataKeys.open(view.number(), wrapped));
        if (!step.how().equals("done") || key.isEmpty() || !isOwn && !readsFile) {
            return Optional.empty();
        }
        var rule = readsFile ? rules.of(view, actor) : rules.ofOwnStep(view, actor);
        var all = table.of(view.number());
        if (!rule.ownSide(step.agency()) || rule.ended(step, all)) {
            return Optional.empty();
        }
        var given = new HashMap<String, Given>();
        var last = last(step, all);
        for (var version : all) {
            var field = version.field();
            if (version.id() <= last
                    && !given.containsKey(field)
                    && rule.since(version).isPresent()) {
                var value = version.sealed().open(key.get());
                // an office never reads itself among the blocked contacts (R6)
                var shown = value == null ? null : blocked.shown(view.number(), field, value, actor.agency());
                given.put(field, new Given(version.sealed().field().category(), shown));
            }
        }
        return Optional.of(given);
    }

    /** The file's last version once the step was over; a correction that names the step came later. */
    private static long last(FinishedStep step, List<StoredVersion> all) {
        var own = last(all, version -> !version.corrected() && step.id().equals(version.step()));
        return own.isPresent()
                ? own.getAsLong()
                : last(all, version -> !version.at().isAfter(step.finished())).orElse(0);
    }

    private static OptionalLong last(List<StoredVersion> all, Predicate<StoredVersion> those) {
        return all.stream().filter(those).mapToLong(StoredVersion::id).max();
    }

    /**
     * An answer of then.
     *
     * @param category null for a variable of the process
     * @param value null if it was cleared
     */
    record Given(@Nullable DataClass category, @Nullable Object value) {}
}
