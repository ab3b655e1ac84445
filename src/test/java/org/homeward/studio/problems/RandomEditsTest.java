package org.homeward.studio.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.homeward.engine.sandbox.Walks;
import org.homeward.studio.Sop;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Random edits of the packaged procedures: what is accepted runs, what is refused is told with its element. */
@WholeRun
@DatabaseTest
class RandomEditsTest {

    private static final boolean LONG = Boolean.getBoolean("homeward.long");
    private static final long SEED = Long.getLong("homeward.seed", 1);
    private static final int EDITS = Integer.getInteger("homeward.edits", LONG ? 1_200 : 40);

    /** Each edit has its own seed, so that one that went wrong can be made again alone, with its kind. */
    private static final int FIRST = Integer.getInteger("homeward.first", 0);

    private static final Optional<RandomEdit> KIND =
            Optional.ofNullable(System.getProperty("homeward.kind")).map(RandomEdit::valueOf);

    /** So many of the accepted sets are walked through: a walk takes seconds. */
    private static final int WALKS = LONG ? EDITS : 1;

    private static final int ENOUGH = 10;

    /** So often each kind is made in turn before those are looked for of which few are accepted. */
    private static final int ROUNDS = 10;

    @Autowired
    DraftProblems problems;

    @Autowired
    Walks walks;

    @Autowired
    JsonMapper json;

    private final Map<RandomEdit, Tried> tried = new EnumMap<>(RandomEdit.class);
    private final List<String> unwell = new ArrayList<>();

    @Test
    void what_is_accepted_runs_and_what_is_refused_names_its_element() throws IOException {
        // given
        Arrays.stream(RandomEdit.values()).forEach(kind -> tried.put(kind, new Tried()));
        var walk = new EditedWalk(walks);

        // when
        for (int n = FIRST; n < FIRST + EDITS; n++) {
            edited(n, KIND.orElse(kind(n)), walk);
            if (n % 20 == 19) {
                report();
            }
        }

        // then
        report();
        assertThat(unwell).isEmpty();
        assertThat(tried.values()).allMatch(kind -> kind.unnamed == 0);
        if (LONG && EDITS >= 1_000) {
            assertThat(sum(kind -> kind.accepted)).isGreaterThanOrEqualTo(300);
            assertThat(tried).allSatisfy((kind, found) -> assertThat(found.accepted)
                    .as(kind.name())
                    .matches(accepted -> accepted == 0 || accepted >= ENOUGH));
        }
    }

    /** Each in turn, at least once; then those of which few were accepted so far, and at last those that mostly are. */
    private RandomEdit kind(int n) {
        var all = RandomEdit.values();
        var inTurn = Math.min(ROUNDS * all.length, Math.max(all.length, EDITS / 2));
        var few = those(found -> found.accepted > 0 && found.accepted < ENOUGH);
        if (n < inTurn) {
            return all[n % all.length];
        }
        var next = few.isEmpty() ? those(found -> found.accepted > found.refused) : few;
        return next.isEmpty() ? all[n % all.length] : next.get(n % next.size());
    }

    private List<RandomEdit> those(Predicate<Tried> which) {
        return Arrays.stream(RandomEdit.values())
                .filter(kind -> which.test(tried.get(kind)))
                .toList();
    }

    private void edited(int n, RandomEdit kind, EditedWalk walk) {
        var random = new Random(SEED * 1_000_003 + n);
        var set = EditedSet.any(random);
        while (!kind.make(set)) {
            set = EditedSet.any(random);
        }
        var found = tried.get(kind);
        var errors = errors(set);
        var name = n + " " + kind + " " + set.process() + " " + set.touched();
        if (!errors.isEmpty()) {
            found.refused++;
            found.unnamed += errors.stream().anyMatch(error -> error.element().isBlank()) ? 1 : 0;
            errors.forEach(error -> found.why.merge(error.code(), 1, Integer::sum));
            return;
        }
        found.accepted++;
        if (sum(kinds -> kinds.ran) >= WALKS) {
            return;
        }
        var walked = walk.of(set, random);
        found.ran++;
        found.met += walked.met().contains(set.touched()) ? 1 : 0;
        if (!walked.how().isWell()) {
            found.unwell++;
            unwell.add(name + ": " + walked.how() + " " + walked.where());
        }
    }

    private List<DraftProblem> errors(EditedSet set) {
        return problems.of(new Sop(set.changedPhase()), set.draft()).stream()
                .filter(DraftProblem::isError)
                .toList();
    }

    private int sum(ToIntFunction<Tried> of) {
        return tried.values().stream().mapToInt(of).sum();
    }

    private void report() throws IOException {
        var all = new TreeMap<String, Object>();
        all.put("seed", SEED);
        all.put("edits", EDITS);
        all.put("accepted", sum(kind -> kind.accepted));
        all.put("refused", sum(kind -> kind.refused));
        all.put("ran", sum(kind -> kind.ran));
        all.put("ranWithIncident", sum(kind -> kind.unwell));
        all.put("kinds", tried);
        all.put("unwell", unwell);
        var folder = Files.createDirectories(Path.of("target/reports"));
        json.writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("random-edits.json").toFile(), all);
    }

    /** What became of the edits of a kind; {@code met} are walks that came by the edited element. */
    static final class Tried {
        public int accepted;
        public int refused;
        public int ran;
        public int met;
        public int unwell;
        public int unnamed;
        public final Map<String, Integer> why = new TreeMap<>();
    }
}
