import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Lists what is declared of steps and of what models call by name, so that a declaration is found because it is there:
 * {@code java GenerateSteps.java src/main/java target/...}. A class for each phase, and {@code steps.Phases} with all of them.
 */
final class GenerateSteps {

    private static final String ROOM = "org.homeward.procedures";

    private static final Pattern DECLARED =
            Pattern.compile("^    (?:public )?static final (StepRules|ModelCallRules) (\\w+)\\b", Pattern.MULTILINE);

    /** For each phase the declarations by their type. */
    private final Map<String, Map<String, TreeSet<String>>> phases = new TreeMap<>();

    public static void main(String... arguments) throws IOException {
        var steps = new GenerateSteps();
        steps.read(Path.of(arguments[0], ROOM.split("\\.")));
        steps.write(Path.of(arguments[1], ROOM.split("\\.")));
    }

    private void read(Path room) throws IOException {
        try (var files = Files.walk(room)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var declared = DECLARED.matcher(Files.readString(file));
                var name = file.getFileName().toString().replace(".java", "");
                while (declared.find()) {
                    phases.computeIfAbsent(file.getParent().getFileName().toString(), phase -> new TreeMap<>())
                            .computeIfAbsent(declared.group(1), type -> new TreeSet<>())
                            .add(name + "." + declared.group(2));
                }
            }
        }
    }

    private void write(Path room) throws IOException {
        var classes = new TreeMap<Path, String>();
        phases.forEach(
                (phase, declared) -> classes.put(room.resolve(phase).resolve(className(phase) + ".java"), """
                package %1$s.%2$s;

                import java.util.List;
                import org.homeward.procedures.ModelCallRules;
                import org.homeward.procedures.StepRules;

                /** What is declared of this phase. */
                public final class %3$s {

                    public static final List<StepRules> ALL = List.of(%4$s);

                    /** What models call by name. */
                    public static final List<ModelCallRules> CALLED = List.of(%5$s);

                    private %3$s() {}
                }
                """.formatted(
                                ROOM,
                                phase,
                                className(phase),
                                listed(declared.get("StepRules")),
                                listed(declared.get("ModelCallRules")))));
        classes.put(room.resolve("steps").resolve("Phases.java"), """
                package %s.steps;

                import java.util.List;
                import java.util.stream.Stream;
                import org.homeward.procedures.ModelCallRules;
                import org.homeward.procedures.StepRules;

                /** What is declared of all phases. */
                final class Phases {

                    static final List<StepRules> STEPS = Stream.of(%s).flatMap(List::stream).toList();

                    static final List<ModelCallRules> CALLED = Stream.of(%s).flatMap(List::stream).toList();

                    private Phases() {}
                }
                """.formatted(ROOM, lists("ALL"), lists("CALLED")));
        write(room, classes);
    }

    /** A file that says the same is left alone, so that nothing is compiled again; that of a phase that is gone goes. */
    private static void write(Path room, Map<Path, String> classes) throws IOException {
        for (var entry : classes.entrySet()) {
            var file = entry.getKey();
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                Files.writeString(file, entry.getValue());
            }
        }
        try (var there = Files.walk(room)) {
            for (var file : there.filter(Files::isRegularFile).toList()) {
                if (!classes.containsKey(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private String lists(String of) {
        return phases.keySet().stream()
                .map(phase -> "%s.%s.%s.%s".formatted(ROOM, phase, className(phase), of))
                .collect(Collectors.joining(", "));
    }

    private static String listed(TreeSet<String> declarations) {
        return declarations == null ? "" : String.join(", ", declarations);
    }

    private static String className(String phase) {
        return phase.substring(0, 1).toUpperCase(Locale.ROOT) + phase.substring(1) + "Steps";
    }
}
