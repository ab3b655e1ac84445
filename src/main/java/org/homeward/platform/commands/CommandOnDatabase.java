package org.homeward.platform.commands;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.function.Consumer;
import org.homeward.platform.DataFolder;
import org.homeward.platform.FailureFile;
import org.homeward.platform.StartFailureSentence;
import org.homeward.platform.StartupException;
import org.homeward.platform.database.DatabaseAtStart;
import org.homeward.platform.database.RuntimeProperties;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;

/** A command on the running instance's database, or on the one that it starts; an obstacle ends it with one sentence. */
final class CommandOnDatabase {

    private final DataFolder folder;

    private final Class<?> beans;

    CommandOnDatabase(DataFolder folder, Class<?> beans) {
        this.folder = folder;
        this.beans = beans;
    }

    /** Returns the exit code. */
    int run(Consumer<ApplicationContext> command) {
        try {
            folder.prepare();
            onDatabase(command);
            return 0;
        } catch (RuntimeException | Error failure) {
            FailureFile.in(folder).keep(failure);
            System.err.println(new StartFailureSentence(folder).of(failure));
            return 1;
        }
    }

    private void onDatabase(Consumer<ApplicationContext> command) {
        var lock = folder.lockIfFree();
        if (lock.isPresent()) {
            onOwn(lock.get(), command);
        } else {
            var access = RuntimeProperties.read(folder, "jdbc.app")
                    .orElseThrow(
                            () -> StartupException.because("The running Homeward isn't ready yet: try again soon."));
            inContext(
                    new SpringApplicationBuilder(beans)
                            .properties(Map.of("spring.datasource.url", access, "spring.flyway.enabled", "false")),
                    command);
        }
    }

    private void onOwn(FileChannel lock, Consumer<ApplicationContext> command) {
        var runtime = new RuntimeProperties(folder);
        var database = new DatabaseAtStart(folder, runtime, sentence -> {});
        try (lock) {
            inContext(new SpringApplicationBuilder(beans).initializers(database), command);
        } catch (IOException e) {
            throw StartupException.folderNotWritable(folder.root(), e);
        } finally {
            database.stop();
            runtime.remove();
        }
    }

    private void inContext(SpringApplicationBuilder application, Consumer<ApplicationContext> command) {
        try (var context = application
                .web(WebApplicationType.NONE)
                .properties(Launcher.settings(folder))
                .logStartupInfo(false)
                .run(
                        "--logging.level.root=error",
                        "--logging.level.org.homeward=error",
                        "--homeward.database.answer-limit=0",
                        "--homeward.database.statement-limit=0")) {
            command.accept(context);
        }
    }
}
