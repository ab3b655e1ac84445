package org.homeward.studio.trying;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkId;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.InvalidContentException.FieldProblem;
import org.homeward.shared.NotFound;
import org.homeward.studio.Sop;
import org.homeward.studio.SopFiles;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The kept walks of a procedure, gone again through other versions of it. */
@Component
public class Scenarios {

    private static final int LONGEST_NAME = 120;

    private final ScenarioTable table;
    private final Walks walks;
    private final ChangedModelSet whole;
    private final DeliveredWalks delivered;
    private final MessageSource texts;

    /** Scenarios that were run for a review needn't be run again to publish it. */
    private final Cache<Gone, List<ScenarioOutcome>> gone = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    Scenarios(ScenarioTable table, Walks walks, ChangedModelSet whole, DeliveredWalks delivered, MessageSource texts) {
        this.texts = texts;
        this.table = table;
        this.walks = walks;
        this.whole = whole;
        this.delivered = delivered;
    }

    /** The kept walks of a procedure, by name. */
    public List<SavedScenario> of(Sop sop) {
        return table.of(sop);
    }

    /**
     * Keeps what was done in a walk under a name; one of the same name is replaced.
     *
     * @throws InvalidContentException at {@code name} if it is empty or too long, or if nothing was done in the walk yet
     */
    void keep(Sop sop, WalkId walk, String name, String by) {
        var stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || delivered.find(sop, stripped).isPresent()) {
            throw InvalidContentException.field("name", "trying.name.wrong", LONGEST_NAME);
        }
        var given = walks.given(walk);
        if (given.isEmpty()) {
            throw InvalidContentException.field("name", "trying.name.nothing");
        }
        table.keep(sop, stripped, walks.began(walk), given, by);
    }

    /** Takes one out; it is shown as taken out until the next version is published. */
    String takeOut(Sop sop, ScenarioId id, String by) {
        var scenario = table.find(sop, id).orElseThrow(NotFound::aPage);
        table.takeOut(id, by);
        return scenario.name();
    }

    /** Takes out a walk that the program brings: it is shown as taken out, and no reason, until the next version is published. */
    String takeOutDelivered(Sop sop, String key, String by, Locale language) {
        if (isOut(sop, key)) {
            throw NotFound.aPage();
        }
        var walk = delivered.find(sop, key).orElseThrow(NotFound::aPage);
        table.takeOutDelivered(walk.of(sop, key), by);
        return delivered.name(walk, language);
    }

    /** The walks that were taken out since the last version, by name. */
    public List<TakenOut> takenOut(Sop sop, Locale language) {
        return table.takenOut(sop).stream()
                .map(out -> new TakenOut(
                        delivered
                                .find(sop, out.name())
                                .map(walk -> delivered.name(walk, language))
                                .orElse(out.name()),
                        String.valueOf(out.takenOutBy())))
                .toList();
    }

    /** A walk that was taken out, and by whom. */
    public record TakenOut(String name, String takenOutBy) {}

    /** The second person has seen them. */
    public void forgetTakenOut(Sop sop) {
        table.deleteTakenOut(sop);
    }

    /**
     * Goes through these files with each scenario of the procedure, and with each walk that the program brings for it; nothing of
     * it stays.
     *
     * @return how each of them went, the kept ones first
     */
    public List<ScenarioOutcome> run(Sop sop, SopFiles files, Locale language) {
        return run(sop, files, all(sop, language), language);
    }

    private List<ScenarioOutcome> run(Sop sop, SopFiles files, List<SavedScenario> scenarios, Locale language) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        var set = whole.with(sop, files);
        return gone.get(new Gone(digest(set), scenarios, language), unknown -> {
            try (var run = new ScenarioRun(walks, set, texts, language)) {
                return scenarios.stream().map(run::of).toList();
            }
        });
    }

    private static String digest(Map<String, byte[]> files) {
        var digest = DigestUtils.getSha256Digest();
        new TreeMap<>(files).forEach((name, content) -> {
            digest.update((name + "/" + content.length).getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return Hex.encodeHexString(digest.digest());
    }

    /**
     * Throws {@link InvalidContentException} that names each scenario which stops in these files, and why. A walk that the program brings
     * is no reason where it stops in the files in force just so: an owner has published that way.
     */
    public void requirePassed(Sop sop, SopFiles files, Locale language) {
        var stopped = run(sop, files, language).stream()
                .filter(outcome -> !outcome.passed())
                .toList();
        var keys = ScenarioOutcome.stoppedOfDelivered(stopped);
        var again = delivered(sop, language).stream()
                .filter(walk -> keys.contains(walk.delivered()))
                .toList();
        var before = run(sop, whole.inForce(sop), again, language);
        var problems = stopped.stream()
                .filter(outcome -> before.stream().noneMatch(outcome::stoppedSo))
                .map(outcome ->
                        new FieldProblem(outcome.name(), "trying.how." + outcome.how(), List.of(outcome.step())))
                .toList();
        if (!problems.isEmpty()) {
            throw InvalidContentException.fields(problems);
        }
    }

    /** The kept ones, then those that the program brings and nobody took out. */
    private List<SavedScenario> all(Sop sop, Locale language) {
        return Stream.concat(table.of(sop).stream(), delivered(sop, language).stream())
                .toList();
    }

    /** The walks that the program brings for a procedure, without those that were taken out since the last version. */
    List<SavedScenario> delivered(Sop sop, Locale language) {
        var out = table.takenOut(sop).stream().map(SavedScenario::name).collect(Collectors.toSet());
        return delivered.of(sop).stream()
                .filter(walk -> !out.contains(walk.key()))
                .map(walk -> walk.of(sop, delivered.name(walk, language)))
                .toList();
    }

    private boolean isOut(Sop sop, String key) {
        return table.takenOut(sop).stream().anyMatch(out -> out.name().equals(key));
    }

    /** Walks through files; their result is the same each time. */
    private record Gone(String files, List<SavedScenario> walks, Locale language) {}
}
