package org.homeward.platform.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homeward.platform.DataFolder;
import org.homeward.platform.FailureFile;
import org.homeward.platform.StartFailureSentence;
import org.homeward.platform.database.DatabaseAtStart;
import org.homeward.platform.database.RuntimeProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;

/** Starts the server over its data folder; any obstacle ends the start with one sentence, the details in {@code logs/}. */
final class Launcher {

    private final DataFolder folder;
    private final AtomicBoolean told = new AtomicBoolean();

    Launcher(DataFolder folder) {
        this.folder = folder;
    }

    /** Returns 0 when it runs, 1 when it could not start. */
    int start(Class<?> application, String... arguments) {
        silenceUntilSettingsAreRead();
        try {
            folder.prepare();
            run(application, folder.lock(), arguments);
            return 0;
        } catch (RuntimeException | Error failure) {
            tell(failure);
            return 1;
        }
    }

    /** At once: closing may take its time, with a database that hangs. */
    private void tell(Throwable failure) {
        if (told.compareAndSet(false, true)) {
            FailureFile.in(folder).keep(failure);
            System.err.println(new StartFailureSentence(folder).of(failure));
        }
    }

    private void run(Class<?> source, FileChannel lock, String... arguments) {
        var runtime = new RuntimeProperties(folder);
        var database = new DatabaseAtStart(folder, runtime, sentence -> end(sentence, runtime));
        Runnable close = () -> {
            database.stop();
            runtime.remove();
            release(lock);
        };
        var application = new SpringApplication(source);
        application.setDefaultProperties(settings(folder));
        application.addInitializers(
                database, context -> context.getBeanFactory().registerSingleton("runtimeProperties", runtime));
        ApplicationListener<ApplicationFailedEvent> failed = event -> tell(event.getException());
        application.addListeners(failed);
        SpringApplication.getShutdownHandlers().add(close);
        try {
            application.run(arguments);
        } catch (RuntimeException | Error failure) {
            tell(failure);
            close.run();
            throw failure;
        }
    }

    /** There is nothing left to close in peace: acknowledged data is on the disk. */
    private static void end(String sentence, RuntimeProperties runtime) {
        System.err.println(sentence);
        runtime.remove();
        Runtime.getRuntime().halt(1);
    }

    /** Problems of the settings themselves are told before {@link #settings} counts. */
    private static void silenceUntilSettingsAreRead() {
        LoggingSystem.get(Launcher.class.getClassLoader()).setLogLevel("org.springframework.boot", LogLevel.OFF);
    }

    /** The reason is told once, by us. */
    static Map<String, Object> settings(DataFolder folder) {
        return Map.of(
                "homeward.data-dir", folder.root().toString(),
                "logging.file.name", folder.logs().resolve("homeward.log").toString(),
                "logging.level.org.springframework.boot.SpringApplication", "off",
                "logging.level.org.springframework.boot.diagnostics", "off",
                "logging.level.org.springframework.boot.tomcat.servlet.DeferredServletContainerInitializers", "off",
                "logging.level.org.springframework.boot.web.server.servlet.context", "error");
    }

    private static void release(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
