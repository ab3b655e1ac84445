package org.homeward.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.deadlines.reading.DueDateInWords.Rule;
import org.homeward.deadlines.reading.ProcessInWords;
import org.homeward.deadlines.reading.StepInWords;
import org.homeward.engine.forms.RecordsInWords;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.sop.insisted.StepRequirementsInWords;
import org.homeward.sop.insisted.StepRequirementsView;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The packaged SOPs in words, {@code docs/sop.md}: who does each step, by when, from which event and by which source. It is
 * written by {@code docs/sop.sh}, this test with {@code -Dhomeward.record=true}, and compared here.
 */
@DatabaseTest
class StepsInWordsTest {

    private static final Path PAGE = Path.of("docs/sop.md");
    private static final List<String> ORDER = List.of(
            "identification", "protection", "services", "repatriation", "reintegration", "panel", "limits", "journey");

    private static final String HEAD = """
            # The SOPs, step by step

            Who does each step, by when, counted from which event, and by which source: the packaged SOPs as `docs/sop.sh` reads
            them. Where several rules are named, the first that fits a case holds. *Proposed* means that no law or agreement names
            the time: it can be changed in the studio ([process owner's guide](process-owners-guide.md)). Below the table stands
            what the program insists on at a step: the step is refused while one of these is not so, in each case alike; and what
            the step sets off. At the end stand the answers that no step waits for, each with the reason why it is asked and kept.
            """;

    @Autowired
    StepsInWords words;

    @Autowired
    StepRequirementsInWords insisted;

    @Test
    void the_page_of_the_sops_says_what_the_models_and_tables_say() throws IOException {
        // when
        var written = HEAD + ORDER.stream().map(this::sop).collect(Collectors.joining()) + RecordsInWords.written();

        // then
        if (Boolean.getBoolean("homeward.record")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private String sop(String key) {
        var tables = new SopFiles(PackagedModels.files());
        return words.of(phase(key), tables, Locale.ENGLISH).stream()
                .map(this::process)
                .collect(Collectors.joining());
    }

    private static SopFiles phase(String key) {
        return new SopFiles(PackagedModels.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("processes/" + key + "/")
                        || file.getKey().startsWith("forms/" + key + "/")
                        || file.getKey().startsWith("forms/fields."))
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> entry.getValue())));
    }

    private String process(ProcessInWords process) {
        var steps = process.steps().stream()
                .filter(step -> step.kind() == StepInWords.Kind.step)
                .toList();
        var table = steps.isEmpty()
                ? ""
                : steps.stream()
                        .map(StepsInWordsTest::row)
                        .collect(Collectors.joining(
                                "",
                                "\n| step | who | by when, and from which event | source |\n|---|---|---|---|\n",
                                ""));
        return "\n## " + process.name() + "\n" + (process.about().isEmpty() ? "" : "\n" + process.about() + "\n")
                + table + steps.stream().map(this::insists).collect(Collectors.joining());
    }

    private String insists(StepInWords step) {
        var told = insisted.of(step.id(), Locale.ENGLISH);
        if (told.isEmpty()) {
            return "";
        }
        var conditions = told.groups().stream()
                .map(group -> (group.heading().isEmpty() ? "" : "\n" + group.heading() + ":\n") + "\n" + lines(group))
                .collect(Collectors.joining());
        var effects =
                told.effects().stream().map(StepRequirementsView.SetOff::text).collect(Collectors.joining(" "));
        return "\n### " + step.name() + "\n" + conditions
                + (effects.isEmpty() ? "" : "\nWhat the step sets off: " + effects + "\n");
    }

    private static String lines(StepRequirementsView.Group group) {
        return group.sentences().stream()
                .map(one -> "- " + one.text()
                        + (one.rules().isEmpty() ? "" : " (" + String.join(", ", one.rules()) + ")") + "\n")
                .collect(Collectors.joining());
    }

    private static String row(StepInWords step) {
        return "| " + cell(step.name()) + " | " + cell(step.who()) + " | "
                + rules(step, rule -> (rule.when().isEmpty() ? "" : rule.when() + ": ") + rule.sentence()) + " | "
                + rules(step, rule -> rule.source() + (rule.proposed() ? " (proposed)" : "")) + " |\n";
    }

    private static String rules(StepInWords step, Function<Rule, String> word) {
        return step.due().rules().stream()
                .map(word)
                .distinct()
                .map(StepsInWordsTest::cell)
                .collect(Collectors.joining("<br>"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ").strip();
    }
}
