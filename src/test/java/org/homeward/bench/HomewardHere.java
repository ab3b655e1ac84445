package org.homeward.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.homeward.Homeward;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The whole program in this JVM, over a new folder with a PostgreSQL of its own: a demo without cases. */
final class HomewardHere implements AutoCloseable {

    /** Without the API's limit, which one account reaches, and with the sweep only when it is asked for. */
    private static final Map<String, Object> SETTINGS = Map.of(
            "server.port", "0",
            "homeward.demo.cases", "0",
            "homeward.sign-in.api-per-second", "1000000",
            "homeward.rounds", "false");

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final People people;

    private HomewardHere(Path folder, ConfigurableApplicationContext context) throws IOException {
        this.folder = folder;
        this.context = context;
        this.people = People.of(folder, runtime(folder, "url"));
    }

    static HomewardHere start(Path folder) throws IOException {
        System.setProperty("homeward.data-dir", folder.toString());
        var started = new AtomicReference<ConfigurableApplicationContext>();
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream())); // it would announce the demo's accounts
        try {
            SpringApplication.withHook(
                    application -> new Start(started),
                    () -> Homeward.main(
                            new String[] {"--spring.profiles.active=demo", "--logging.level.org.camunda=error"}));
        } finally {
            System.setOut(out);
        }
        return new HomewardHere(folder, started.get());
    }

    People people() {
        return people;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String ownersAddress() throws IOException {
        return runtime(folder, "jdbc.owner");
    }

    Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(ownersAddress());
    }

    /** Runs a command of the program in a process of its own, on this folder. */
    void command(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(List.of("-Xmx512m", "-cp", Classes.ofTheProgram(), Homeward.class.getName()));
        all.addAll(List.of(arguments));
        var builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("command.log").toFile());
        builder.environment().put("HOMEWARD_DATA_DIR", folder.toString());
        var process = builder.start();
        if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException(
                    arguments[0] + " failed: " + Files.readString(folder.resolve("command.log")));
        }
    }

    private static String runtime(Path folder, String key) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("runtime.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty(key);
    }

    @Override
    public void close() {
        context.close();
    }

    private record Start(AtomicReference<ConfigurableApplicationContext> started)
            implements SpringApplicationRunListener {

        @Override
        public void contextPrepared(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", SETTINGS));
            context.getBeanFactory().registerSingleton("withoutTests", new Classes());
        }

        @Override
        public void ready(ConfigurableApplicationContext context, Duration time) {
            started.set(context);
        }
    }
}
