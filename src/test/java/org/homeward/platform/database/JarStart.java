package org.homeward.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the packaged program did that was started and didn't come up.
 *
 * @param exit its exit code
 * @param errors the lines of its error output
 * @param output the lines of its other output
 */
record JarStart(int exit, List<String> errors, List<String> output) {

    private static final Path JAR = Path.of(System.getProperty("homeward.jar", "target/homeward.jar"));

    private static final int LONGEST_SECONDS = 300;

    /**
     * Starts it in a data folder and waits for its end.
     *
     * @param data the data folder
     * @param variables more of the environment
     */
    static JarStart in(Path data, Map<String, String> variables) throws IOException, InterruptedException {
        var aside = Files.createTempDirectory("start");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString())
                .directory(aside.toFile())
                .redirectError(aside.resolve("errors").toFile())
                .redirectOutput(aside.resolve("output").toFile());
        builder.environment().put("HOMEWARD_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(variables);
        var process = builder.start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The program came up: " + Files.readString(aside.resolve("output")));
            }
            return new JarStart(
                    process.exitValue(),
                    Files.readAllLines(aside.resolve("errors")),
                    Files.readAllLines(aside.resolve("output")));
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * It doesn't come up, says why on its error output and nothing else anywhere.
     *
     * @param row of the guide: the beginning of the sentence, what differs as an ellipsis
     */
    static JarStart assertTold(Path data, Map<String, String> variables, String row)
            throws IOException, InterruptedException {
        var start = in(data, variables);
        var sentence = Arrays.stream(row.split("…")).map(Pattern::quote).collect(Collectors.joining(".+"));
        assertThat(start.errors()).hasSizeBetween(1, 5);
        assertThat(start.errors()).last().asString().containsPattern("^" + sentence);
        assertThat(start.output()).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
        assertThat(start.exit()).isEqualTo(1);
        return start;
    }
}
