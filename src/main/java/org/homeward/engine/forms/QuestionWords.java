package org.homeward.engine.forms;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a reader of a form may see of each question: label and answers, in each language. */
public final class QuestionWords {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]+\\.properties");

    private QuestionWords() {}

    /**
     * By the key of the question; languages that are not in the files are left out. The text below is no question: it may name things that
     * aren't to be written.
     */
    public static Map<String, String> byKey(String file, FormDefinition form, Map<String, byte[]> files) {
        var translations = translations(file, files);
        var words = new LinkedHashMap<String, String>();
        all(form.components()).filter(part -> part.key() != null).forEach(part -> {
            var own = Stream.concat(
                    Stream.of(part.label(), part.dateLabel(), part.timeLabel()),
                    part.options().stream().map(Option::label));
            var translated = translations.stream().flatMap(language -> language.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(part.id() + ".") && !name.endsWith(".description"))
                    .map(language::getProperty));
            words.put(
                    part.key(),
                    Stream.concat(own, translated).filter(text -> text != null).collect(Collectors.joining("\n")));
        });
        return words;
    }

    private static Stream<FormComponent> all(List<FormComponent> components) {
        return components.stream().flatMap(part -> Stream.concat(Stream.of(part), all(part.components())));
    }

    private static List<Properties> translations(String file, Map<String, byte[]> files) {
        var begins = file.replaceFirst("\\.form$", "") + ".";
        return files.entrySet().stream()
                .filter(each -> each.getKey().startsWith(begins)
                        && LANGUAGE.matcher(each.getKey().substring(begins.length()))
                                .matches())
                .map(each -> read(each.getValue()))
                .toList();
    }

    private static Properties read(byte[] file) {
        var read = new Properties();
        try {
            read.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (IllegalArgumentException toldByTheWall) {
            return new Properties();
        }
        return read;
    }
}
