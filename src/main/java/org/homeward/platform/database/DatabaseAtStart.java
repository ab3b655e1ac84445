package org.homeward.platform.database;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.homeward.platform.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** Before any bean is made: the given database, else the embedded one, becomes the application's. */
public final class DatabaseAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final DataFolder folder;

    private final RuntimeProperties runtime;

    private final Consumer<String> givenUp;

    private @Nullable PostgresServer embedded;

    private @Nullable DatabaseWatch watch;

    /**
     * Nothing is started yet.
     *
     * @param givenUp gets the operator's sentence when the embedded server died and can't be started any more
     */
    public DatabaseAtStart(DataFolder folder, RuntimeProperties runtime, Consumer<String> givenUp) {
        this.folder = folder;
        this.runtime = runtime;
        this.givenUp = givenUp;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var roles = text(environment, "spring.datasource.url")
                .map(url -> outer(environment, url))
                .orElseGet(this::embedded);
        runtime.databaseIs(roles);
        environment.getPropertySources().addFirst(new MapPropertySource("homeward database", roles.settings()));
        if (embedded != null) {
            var files = Map.<String, Object>of(
                    "homeward.mail.folder", folder.mails().toString());
            environment.getPropertySources().addLast(new MapPropertySource("homeward mails", files));
        }
    }

    public void stop() {
        if (watch != null) {
            watch.end();
        }
        if (embedded != null) {
            embedded.stop();
        }
    }

    private DatabaseRolesInUse embedded() {
        embedded = EmbeddedDatabase.start(folder);
        watch = new DatabaseWatch(embedded, givenUp);
        watch.begin();
        return new DatabaseRolesInUse(embedded.application(), embedded.owner());
    }

    private static DatabaseRolesInUse outer(Environment environment, String url) {
        var given = new DatabaseAccess(
                url,
                text(environment, "spring.datasource.username").orElse(""),
                text(environment, "spring.datasource.password").orElse(""));
        var flywayUrl = text(environment, "spring.flyway.url");
        var flywayUser = text(environment, "spring.flyway.user");
        if (flywayUrl.isEmpty() && flywayUser.isEmpty()) {
            return OuterDatabase.withOne(given);
        }
        var owner = new DatabaseAccess(
                flywayUrl.orElse(url),
                flywayUser.orElse(given.user()),
                text(environment, "spring.flyway.password").orElse(given.password()));
        return OuterDatabase.withBoth(given, owner);
    }

    private static Optional<String> text(Environment environment, String key) {
        return Optional.ofNullable(environment.getProperty(key)).filter(value -> !value.isBlank());
    }
}
