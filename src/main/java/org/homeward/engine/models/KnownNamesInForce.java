package org.homeward.engine.models;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.homeward.engine.wall.PackagedModelNames;
import org.homeward.engine.wall.reading.KnownNames;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The names that the phases in force define: a published model may refer to the owners' names like to packaged ones. */
@Component
final class KnownNamesInForce implements Supplier<KnownNames> {

    private static final KnownNames NONE = new KnownNames(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private final Releases releases;
    private final PhaseVersions versions;

    /** By deployment, which never changes. */
    private final Cache<String, KnownNames> read =
            Caffeine.newBuilder().maximumSize(100).build();

    /** Later, since the engine that reads deployments is given the wall. */
    KnownNamesInForce(@Lazy Releases releases, @Lazy PhaseVersions versions) {
        this.releases = releases;
        this.versions = versions;
    }

    @Override
    public KnownNames get() {
        return releases.inForce().deployments().values().stream()
                .map(deployment -> read.get(deployment, this::names))
                .reduce(NONE, KnownNames::and);
    }

    private KnownNames names(String deployment) {
        var models = new TreeMap<>(versions.content(deployment));
        models.keySet().removeIf(name -> !name.matches(ModelCheckDeployer.MODELS));
        return PackagedModelNames.of(models);
    }
}
