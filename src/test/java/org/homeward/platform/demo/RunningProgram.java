package org.homeward.platform.demo;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** The packaged program in a process of its own, in a folder of its own, as a user starts it; on an embedded database, unless another is given. */
public final class RunningProgram implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("homeward.jar", "target/homeward.jar"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> SHARED =
            List.of("keys/master.json", "keys/hash.json", "keys/audit.json", "accounts.csv");
    private static final int LONGEST_START_SECONDS = Integer.getInteger("homeward.start.seconds", 180);

    private static final String CASES = "HOMEWARD_DEMO_CASES";
    private static final int LONGEST_STOP_SECONDS = 30;

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> launch;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> passwords = new HashMap<>();
    private @Nullable Process process;

    public RunningProgram(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /**
     * A program with settings of its own.
     *
     * @param settings as Spring names them, {@code spring.datasource.url}
     */
    public RunningProgram(Path folder, Map<String, ?> settings) throws IOException {
        this(folder, settings, List.of("-jar", JAR.toString()));
    }

    /**
     * A program that is started in another way than by its jar.
     *
     * @param launch what Java is told of where it is
     */
    RunningProgram(Path folder, Map<String, ?> settings, List<String> launch) throws IOException {
        this.folder = folder;
        this.launch = launch;
        this.environment = settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'),
                        setting -> setting.getValue().toString()));
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    Path folder() {
        return folder;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public void start() throws IOException, InterruptedException {
        start(Map.of());
    }

    /**
     * Starts with more settings, this time.
     *
     * @param variables of the environment
     */
    void start(Map<String, String> variables) throws IOException, InterruptedException {
        begin(variables);
        awaitReady();
    }

    /** As {@link #start(Map)}, without waiting for it. */
    void begin(Map<String, String> variables) throws IOException {
        var all = new ArrayList<>(List.of(
                JAVA, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m"));
        all.addAll(launch);
        all.add("--spring.profiles.active=demo");
        var builder = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("HOMEWARD_DATA_DIR", folder.resolve("data").toString());
        builder.environment().put(CASES, "0");
        builder.environment().putAll(environment);
        builder.environment().putAll(variables);
        process = builder.start();
    }

    /** Runs a command of the program on its folder, and waits for its end. */
    Answer command(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        all.addAll(launch);
        all.addAll(List.of(arguments));
        var said = folder.resolve("command.log");
        var builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("HOMEWARD_DATA_DIR", folder.resolve("data").toString());
        var command = builder.start();
        try {
            if (!command.waitFor(LONGEST_START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(arguments[0] + " doesn't end");
            }
            return new Answer(command.exitValue(), Files.readString(said).strip());
        } finally {
            command.destroyForcibly();
        }
    }

    /** Signs in with another password from now on. */
    void knows(String account, String password) {
        passwords.put(account, password);
    }

    /** A node of the same installation: it has the keys of the first one, and its list of accounts. */
    void takesKeysOf(RunningProgram first) throws IOException {
        takesKeysIn(first.folder.resolve("data"));
    }

    /** As {@link #takesKeysOf}, from a data folder. */
    void takesKeysIn(Path data) throws IOException {
        Files.createDirectories(folder.resolve("data/keys"));
        for (var shared : SHARED) {
            Files.copy(data.resolve(shared), folder.resolve("data").resolve(shared));
        }
    }

    /** What it has written to its output since it was started last. */
    String output() throws IOException {
        return Files.readString(folder.resolve("output.log"));
    }

    String password(String account) {
        return passwords.getOrDefault(account, "");
    }

    /** The status of a page that nobody has signed in for; 0 while nothing answers. */
    int status(String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notThere) {
            return 0;
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9}: nothing of the program runs any more when it returns. */
    public void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    /** Sends a request of the API, {@code path} below {@code /api/v1}. */
    public HttpResponse<String> send(String account, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return sendTo(account, method, "/api/v1" + path, body);
    }

    /**
     * As {@link #send(String, String, String, String)}.
     *
     * @param key of a request that is done once, however often it is sent; empty for none
     */
    HttpResponse<String> send(String account, String method, String path, String body, String key)
            throws IOException, InterruptedException {
        var request = request(account, method, "/api/v1" + path, body);
        return client.send(
                (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a request of an account that has access to the API. */
    HttpResponse<String> sendTo(String account, String method, String path, @Nullable String body)
            throws IOException, InterruptedException {
        return client.send(request(account, method, path, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String account, String method, String path, @Nullable String body) {
        var credentials = account + ":" + passwords.get(account);
        return HttpRequest.newBuilder(URI.create(url() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    }

    /** Lets the program go on; asked again at once, the API would refuse the haste. */
    static void pause() throws InterruptedException {
        new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
    }

    /** The value of a line of {@code runtime.properties}. */
    public String runtime(String key) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.resolve("data/runtime.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty(key);
    }

    public Connection database() throws IOException, SQLException {
        return DriverManager.getConnection(runtime("jdbc.owner"));
    }

    /** The first value of the first row that the program's database answers. */
    String one(String query) throws IOException, SQLException {
        try (var database = database();
                var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new SQLException("No row");
            }
            return row.getString(1);
        }
    }

    int number(String query) throws IOException, SQLException {
        return Integer.parseInt(one(query));
    }

    /** Returns when its pages are there, and all the cases of its demo. */
    void awaitReady() throws InterruptedException, IOException {
        awaitPages();
        while (environment.containsKey(CASES) && casesToCome() > 0) {
            pause();
        }
    }

    /** How many cases of its demo are still to be told. */
    int casesToCome() throws IOException, InterruptedException {
        var state = JsonText.MAPPER.readTree(
                send("operator", "GET", "/demo/state", null).body());
        return state.path("of").asInt(0) - state.path("told").asInt(0);
    }

    /** Returns when its pages are there. */
    void awaitPages() throws InterruptedException, IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (status("/") != 200) {
            if (System.nanoTime() > deadline || !isAlive()) {
                throw new IllegalStateException("The program did not start: " + output());
            }
            pause();
        }
        passwords.clear();
        for (var line : Files.readAllLines(folder.resolve("data/accounts.csv"))) {
            var columns = line.split(",");
            passwords.put(columns[0], columns[1]);
        }
    }

    @Override
    public void close() {
        stop(LONGEST_STOP_SECONDS);
    }

    /** Stops it as {@link #close()} does, with another time until it is killed. */
    void stop(int seconds) {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * What a command said.
     *
     * @param text its lines, also of the error output
     */
    record Answer(int exit, String text) {

        /** Of a line {@code name: value}. */
        String value(String name) {
            return text.lines()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }
}
