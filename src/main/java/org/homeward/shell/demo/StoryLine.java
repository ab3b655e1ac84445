package org.homeward.shell.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A line of a fictional story: who does which step with which form.
 *
 * @param step the step's key, or {@code clock} where time passes and {@code form} says how long
 */
record StoryLine(String account, String step, String form, Map<String, Object> changes) {

    static final String CLOCK = "clock";

    /** The story of an adult from Thailand to Cambodia, in its order. */
    static List<StoryLine> thKhAdult() {
        try {
            var text = new ClassPathResource("demo/th-kh-adult.tsv").getContentAsString(StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(parts -> new StoryLine(parts[0], parts[1], parts[2], DemoAnswers.object(parts[3])))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    boolean isClock() {
        return step.equals(CLOCK);
    }
}
