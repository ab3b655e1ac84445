package org.homeward.studio.trying;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.homeward.engine.models.DeployedPhase;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.engine.sandbox.Walks;
import org.homeward.engine.sandbox.told.WalkAction;
import org.homeward.shared.JsonText;
import org.homeward.studio.Sop;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.core.type.TypeReference;

/**
 * The walks that the program brings for each procedure, {@code walks/<phase>.json}: to each end that a walk can get to. A draft is
 * published only if they get there, unless an owner took them out.
 */
@Component
class DeliveredWalks {

    private static final TypeReference<List<Recorded>> WALKS = new TypeReference<>() {};

    private static final Sop JOURNEY = new Sop("journey");

    private final MessageSource texts;
    private final Map<Sop, List<DeliveredWalk>> read = new ConcurrentHashMap<>();
    private final Supplier<DeployedPhase> delivered = SingletonSupplier.of(DeliveredWalks::models);

    DeliveredWalks(MessageSource texts) {
        this.texts = texts;
    }

    /** Those of a procedure, and the whole journeys, which go through it too. */
    List<DeliveredWalk> of(Sop sop) {
        return Stream.of(sop, JOURNEY)
                .distinct()
                .flatMap(phase -> read.computeIfAbsent(phase, DeliveredWalks::read).stream())
                .toList();
    }

    Optional<DeliveredWalk> find(Sop sop, String key) {
        return of(sop).stream().filter(walk -> walk.key().equals(key)).findFirst();
    }

    /** The process and its end, in the reader's language. */
    String name(DeliveredWalk walk, Locale language) {
        var names = new Object[] {name(walk, walk.of(), language), name(walk, walk.end(), language)};
        return String.valueOf(texts.getMessage("trying.delivered.name", names, language));
    }

    private String name(DeliveredWalk walk, String element, Locale language) {
        return Walks.name(delivered.get(), walk.of(), element, language);
    }

    private static List<DeliveredWalk> read(Sop sop) {
        var file = new ClassPathResource("walks/" + sop.key() + ".json");
        if (!file.exists()) {
            return List.of();
        }
        try (var stream = file.getInputStream()) {
            return JsonText.MAPPER.readValue(stream, WALKS).stream()
                    .flatMap(Recorded::each)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DeployedPhase models() {
        var files = new TreeMap<>(PackagedModels.files());
        files.keySet().removeIf(name -> !name.startsWith("processes/") || name.endsWith(".dmn"));
        return new DeployedPhase(files);
    }

    /**
     * A walk as it is written.
     *
     * @param ends the ends to which it goes, {@code process/end}
     */
    private record Recorded(
            String process,
            List<String> ends,
            boolean child,
            String host,
            String origin,
            Instant begins,
            List<WalkAction> steps) {

        /** A walk to each end. */
        Stream<DeliveredWalk> each() {
            return ends.stream().map(end -> {
                var parts = end.split("/");
                return new DeliveredWalk(process, parts[0], parts[1], child, host, origin, begins, steps);
            });
        }
    }
}
