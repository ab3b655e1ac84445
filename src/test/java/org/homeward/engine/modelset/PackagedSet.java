package org.homeward.engine.modelset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.directory.PackagedRoles;

/** The packaged models with a word changed in memory, and what the check says of them. */
public final class PackagedSet {

    private static final ProgramContract PROGRAM = ProgramContract.packaged(PackagedRoles.names());

    private final Map<String, byte[]> files = PackagedModels.files();

    /** Changes each place of a file that has these words; at least one must. */
    public PackagedSet with(String file, String words, String others) {
        var text = text(file);
        assertThat(text).as(file).contains(words);
        files.put(file, text.replace(words, others).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Leaves a file out. */
    public PackagedSet without(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    List<ModelFinding> check() {
        return new ModelSetCheck(PROGRAM).check(files);
    }

    List<ModelFinding> checkWhileRunning(String step) {
        return new ModelSetCheck(PROGRAM).together(files, Set.of(step));
    }

    /** By name, as a deployment has them. */
    public Map<String, byte[]> files() {
        return files;
    }

    /** The variables that the program sets when a step is handed in, by step. */
    public static Map<String, Set<String>> setWithSteps() {
        var all = new TreeMap<String, Set<String>>();
        program()
                .ofSteps()
                .filter(part -> !part.sets().isEmpty())
                .forEach(part -> all.merge(part.step(), part.sets(), (some, others) -> {
                    var both = new TreeSet<>(some);
                    both.addAll(others);
                    return both;
                }));
        return all;
    }

    /** What the program sets with the messages that it sends itself, by message. */
    public static Map<String, Set<String>> sentByProgram() {
        var all = new TreeMap<String, Set<String>>();
        ProgramContract.packagedParts().forEach(part -> part.effect().sends().forEach(message -> all.computeIfAbsent(
                        message, none -> new TreeSet<>())
                .addAll(part.sets())));
        return all;
    }

    public static ProgramContract program() {
        return PROGRAM;
    }

    private String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
