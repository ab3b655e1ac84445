package org.homeward.platform;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.homeward.shared.ExplainedStartFailure;
import org.homeward.shared.InvalidSettingException;
import org.springframework.boot.context.config.ConfigDataNotFoundException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.FieldError;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in one sentence why the program didn't start. */
public final class StartFailureSentence {

    /** As Java says it, of a number that is none. */
    private static final String PORT = "(?i)port .*out of range.*|.*valid port value.*";

    private final DataFolder folder;

    public StartFailureSentence(DataFolder folder) {
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
        if (cause instanceof ExplainedStartFailure sentence) {
            return Optional.of(sentence.getMessage());
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of("Port %d is taken by another program: stop it or set SERVER_PORT to another one."
                    .formatted(taken.getPort()));
        }
        if (cause instanceof BindValidationException wrong) {
            return wrong(wrong.getValidationErrors());
        }
        if (cause instanceof BindException setting) {
            return Optional.of(wrong(setting.getName().toString()));
        }
        if (cause instanceof InvalidConfigurationPropertyValueException setting) {
            return Optional.of(wrong(setting.getName()));
        }
        if (cause instanceof MarkedYAMLException broken) {
            return Optional.of(("A file with settings (application.yaml) can't be read%s:"
                            + " correct what is written there or move the file away.")
                    .formatted(line(broken)));
        }
        if (cause instanceof ConfigDataNotFoundException) {
            return Optional.of("The file with settings that SPRING_CONFIG_* names isn't there: correct its path.");
        }
        if (cause instanceof IOException disk && tellsOfFullDisk(disk)) {
            return Optional.ofNullable(StartupException.diskFull(folder.root()).getMessage());
        }
        if (cause instanceof SQLException answer) {
            return new DatabaseErrorSentence(folder).of(answer);
        }
        if (cause instanceof FlywayException migration) {
            return Optional.of(new MigrationErrorSentence(folder).of(migration));
        }
        if (cause instanceof CannotGetJdbcConnectionException
                || cause instanceof TransactionSystemException && !wasAnswered(cause)) {
            return Optional.of(new DatabaseErrorSentence(folder).notInTime());
        }
        if (cause instanceof OutOfMemoryError) {
            return Optional.of("Homeward has too little memory: give it more with -Xmx or -XX:MaxRAMPercentage.");
        }
        if (cause instanceof IllegalArgumentException
                && String.valueOf(cause.getMessage()).matches(PORT)) {
            return Optional.of("The setting SERVER_PORT is no port: give a number from 1 to 65535.");
        }
        return Optional.empty();
    }

    /** Whether the database said why: then it isn't away. */
    private static boolean wasAnswered(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException answer
                        && answer.getSQLState() != null
                        && !answer.getSQLState().startsWith("08"));
    }

    private static boolean tellsOfFullDisk(IOException failure) {
        var words = String.valueOf(failure.getMessage());
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    private static String line(MarkedYAMLException broken) {
        var mark = broken.getProblemMark();
        return mark == null ? "" : " at line " + (mark.getLine() + 1);
    }

    /** The first of a group of settings that its record refuses. */
    private static Optional<String> wrong(ValidationErrors group) {
        return group.getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(field -> wrong(group.getName() + "." + ((FieldError) field).getField()))
                .findFirst();
    }

    private static String wrong(String property) {
        return String.valueOf(InvalidSettingException.named(property).getMessage());
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
