package org.homeward.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.homeward.shared.StartFailure;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Says in one sentence why the program didn't start. */
public final class StartSentence {

    private final DataFolder folder;

    public StartSentence(DataFolder folder) {
        this.folder = folder;
    }

    public String of(Throwable failure) {
        var causes = causes(failure);
        return causes.stream()
                .map(this::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("Homeward could not start: the reason is in %s.".formatted(folder.logs()))
                .replaceAll("\\s+", " ");
    }

    private Optional<String> known(Throwable cause) {
        if (cause instanceof StartFailure sentence) {
            return Optional.of(sentence.getMessage());
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of("Port %d is taken by another program: stop it or set SERVER_PORT to another one."
                    .formatted(taken.getPort()));
        }
        if (cause instanceof BindException setting) {
            return Optional.of("The setting %s has a value that can't be used: correct it or leave it out."
                    .formatted(variable(setting.getName().toString())));
        }
        if (cause instanceof FlywayValidateException) {
            return Optional.of("The database's schema is newer than this program or was changed by hand:"
                    + " start the version that made it, or a newer one.");
        }
        if (cause instanceof CannotGetJdbcConnectionException) {
            return Optional.of("The database can't be reached any more: the reason is in %s.".formatted(folder.logs()));
        }
        if (cause instanceof FlywayException) {
            return Optional.of(
                    "The database could not be brought up to date: the reason is in %s.".formatted(folder.logs()));
        }
        return Optional.empty();
    }

    /** As an operator sets it. */
    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "");
    }

    /** The innermost first: it knows best. */
    private static List<Throwable> causes(Throwable failure) {
        var all = new ArrayList<Throwable>();
        for (Throwable cause = failure; cause != null && !all.contains(cause); cause = cause.getCause()) {
            all.add(0, cause);
        }
        return all;
    }
}
