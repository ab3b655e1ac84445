package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's own commands bring a dump back, on each version of PostgreSQL whose programs are installed here. */
@WholeRun
class RestoreIT {

    private static final Path DEBIANS = Path.of("/usr/lib/postgresql");
    private static final String EMBEDDED = "17";
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "homeward_owner";
    private static final String PASSWORD = "word";
    private static final Pattern COMMANDS = Pattern.compile("(?s)\\*\\*(A dump|Restore a dump)\\*\\*.*?```\\n(.*?)```");

    @TempDir
    Path folder;

    private Path programs;
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"15", "16", "17", "18"})
    void a_dump_comes_back_by_the_guide(String version) throws Exception {
        // given
        var tools = DEBIANS.resolve(version).resolve("bin");
        programs = programs(version);
        if (!Files.exists(tools.resolve("pg_dump")) || !Files.exists(programs.resolve("initdb"))) {
            System.err.println("RestoreIT: NOT TRIED on PostgreSQL " + version + ", which isn't installed");
        }
        assumeTrue(Files.exists(tools.resolve("pg_dump")) && Files.exists(programs.resolve("initdb")));
        startServer();
        try {
            run(tools, SUPERUSER, "sh " + Path.of("docker/roles.sh").toAbsolutePath());
            migrate();
            var before = rows();

            // when
            var commands = commands();
            run(tools, OWNER, commands.get("A dump"));
            run(tools, SUPERUSER, "psql --command='ALTER DATABASE homeward RENAME TO former' postgres");
            var restore = commands.get("Restore a dump").lines().toList();
            run(tools, SUPERUSER, restore.get(0));
            run(tools, OWNER, String.join("\n", restore.subList(1, restore.size())));

            // then
            assertThat(before).hasSizeGreaterThan(100).containsKey("homeward.flyway_schema_history");
            assertThat(rows()).isEqualTo(before);
            migrations().validate();
            assertThat(one("select has_database_privilege('homeward_app', 'homeward', 'connect')"))
                    .isEqualTo("t");
        } finally {
            ownProgram("pg_ctl", "stop", "--pgdata=" + cluster(), "--mode=fast", "--wait");
        }
    }

    /** A server of the embedded one's version is brought along. */
    private static Path programs(String version) {
        var debians = DEBIANS.resolve(version).resolve("bin");
        return version.equals(EMBEDDED) && !Files.exists(debians.resolve("initdb"))
                ? PostgresBinaries.in(DatabaseForTests.PROGRAMS)
                        .program("initdb")
                        .getParent()
                : debians;
    }

    private static Map<String, String> commands() throws IOException {
        var commands = new HashMap<String, String>();
        COMMANDS.matcher(Files.readString(Path.of("docs/operators-guide.md")))
                .results()
                .forEach(found -> commands.put(found.group(1), found.group(2)));
        assertThat(commands).containsOnlyKeys("A dump", "Restore a dump");
        return commands;
    }

    private void startServer() throws Exception {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        ownProgram(
                "initdb",
                "--pgdata=" + cluster(),
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        ownProgram(
                "pg_ctl",
                "start",
                "--pgdata=" + cluster(),
                "--options=-p " + port + " -h 127.0.0.1 -c unix_socket_directories='' -c fsync=off",
                "--log=" + folder.resolve("server.log"),
                "--wait");
    }

    private Path cluster() {
        return folder.resolve("postgres");
    }

    /** They refuse to run as root. */
    private void ownProgram(String name, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(name).toString());
        command.addAll(List.of(arguments));
        done(new ProcessBuilder(command));
    }

    /** With the tools of this version first. */
    private void run(Path tools, String role, String commands) throws Exception {
        var process = new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
        process.environment()
                .putAll(Map.of(
                        "PATH", tools + ":" + System.getenv("PATH"),
                        "PGHOST", "127.0.0.1",
                        "PGPORT", String.valueOf(port),
                        "PGUSER", role,
                        "PGPASSWORD", PASSWORD,
                        "POSTGRES_USER", SUPERUSER,
                        "HOMEWARD_OWNER_PASSWORD", PASSWORD,
                        "HOMEWARD_APP_PASSWORD", PASSWORD));
        done(process);
    }

    private void done(ProcessBuilder builder) throws Exception {
        var said = folder.resolve("said");
        var process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private void migrate() {
        migrations().migrate();
    }

    private Flyway migrations() {
        return Flyway.configure()
                .dataSource("jdbc:postgresql://127.0.0.1:%d/homeward".formatted(port), OWNER, PASSWORD)
                .schemas("homeward", "engine")
                .defaultSchema("homeward")
                .outOfOrder(true)
                .placeholders(Map.of("appRole", "homeward_app"))
                .locations("classpath:db/migration")
                .javaMigrations(new EngineTables(), new SandboxTables())
                .load();
    }

    /** How many rows each table has. */
    private Map<String, String> rows() throws SQLException {
        var rows = new TreeMap<String, String>();
        for (var table : one("""
                select string_agg(schemaname || '.' || tablename, ' ') from pg_tables
                where schemaname in ('homeward', 'engine', 'sandbox')
                """).split(" ")) {
            rows.put(table, one("select count(*) from " + table));
        }
        return rows;
    }

    private String one(String query) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/homeward".formatted(port), SUPERUSER, PASSWORD);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
