package org.homeward.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.homeward.directory.Directory;
import org.homeward.engine.forms.FormSchemaReader;
import org.homeward.engine.forms.PackagedForms;
import org.homeward.shared.CountryCode;
import org.homeward.shared.JsonText;
import org.homeward.testing.DatabaseTest;
import org.homeward.testing.WholeRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** A letter in Lao has Lao words for all that its form asks, each option too, though forms have no Lao. */
@WholeRun
@DatabaseTest
class LaoLettersTest {

    private static final String NUMBER = "C-7K2M-4QX9";
    private static final String WRITTEN = "ຂຽນ";
    private static final String PROVINCE = "originProvince";
    /** Printed in no letter: see {@code Recipients}, and the day on which the letter itself was sent. */
    private static final Set<String> NEVER = Set.of("legal", "trafficking", "exploitationDetail", "shelterLocation");

    @Autowired
    MessageSource messages;

    @Autowired
    Directory directory;

    private final Set<String> allowed = new HashSet<>();
    private int mostOptions = 1;

    @ParameterizedTest
    @CsvSource({
        "tracingRequest, repatriation/tracing-request",
        "approvalRequest, repatriation/approval-request",
        "approvalDecision, repatriation/approval-decision",
        "referral, services/referral-answer"
    })
    void whatever_was_answered_no_word_stays_english(LetterKind kind, String form) throws IOException {
        // given
        var words = new LetterWords(messages, directory, Locale.forLanguageTag("lo"));
        var schema = PackagedForms.schema(Path.of("forms", form + ".form"), words.language());
        var components = JsonText.MAPPER.readTree(schema).path("components");
        answers(components, 0);

        for (var turn = 0; turn < mostOptions; turn++) {
            // when
            var lines = new LetterFields(words, allowed::contains).of(schema, answers(components, turn));

            // then
            assertThat(lines).extracting(LetterLine::value).contains(WRITTEN);
            assertThat(printed(kind, words, lines).replace(NUMBER, "")).doesNotContainPattern("[A-Za-z]");
        }
    }

    /** An answer to each field; with each turn another of its options. */
    private Map<String, Object> answers(JsonNode components, int turn) {
        var data = new HashMap<String, Object>();
        for (var component : components) {
            var key = FormSchemaReader.name(component);
            var properties = component.path("properties");
            if (component.path("type").asString().equals("group")) {
                data.putAll(answers(component.path("components"), turn));
            } else if (!properties.isMissingNode()
                    && !NEVER.contains(properties.path("category").asString())) {
                allowed.add(key);
                data.put(key, answer(component, key, turn));
            }
        }
        allowed.remove("letterSentOn");
        allowed.remove("limitsKept");
        return data;
    }

    private Object answer(JsonNode component, String key, int turn) {
        var options = StreamSupport.stream(component.path("values").spliterator(), false)
                .map(option -> option.path("value").asString())
                .filter(option -> !key.equals(PROVINCE) || option.startsWith("LA-"))
                .toList();
        mostOptions = Math.max(mostOptions, options.size());
        return switch (component.path("type").asString()) {
            case "dynamiclist" -> List.of(answers(component.path("components"), turn));
            case "checklist" -> options;
            case "select", "radio" -> options.get(turn % options.size());
            case "datetime" -> "2026-11-27";
            default -> WRITTEN;
        };
    }

    private static String printed(LetterKind kind, LetterWords words, List<LetterLine> lines) throws IOException {
        var sheet = new PdfSheet(words.language());
        var country = words.country(new CountryCode("TH"));
        var office = words.text("letter.focalPoint", words.country(new CountryCode("LA")));
        var day = words.date(LocalDate.parse("2026-11-27"));
        new Letter(words, kind, NUMBER, day, country, office, words.text("letter.basis.agreed"), lines).draw(sheet);
        var text = new StringBuilder();
        var pdf = sheet.finish();
        Files.write(Files.createDirectories(Path.of("target/letters")).resolve("lao-" + kind + ".pdf"), pdf);
        try (var reader = new PdfReader(pdf)) {
            for (var page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page));
            }
        }
        return text.toString();
    }
}
