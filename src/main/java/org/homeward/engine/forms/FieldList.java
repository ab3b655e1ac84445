package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.homeward.shared.JsonText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The fields and the lists of options that forms share, with their words; each phase is deployed with it. */
public final class FieldList {

    /** Its name among a deployment's files. */
    public static final String FILE = "forms/fields.json";

    /** For forms that share nothing. */
    public static final FieldList NONE = new FieldList(new Content(Map.of(), Map.of()), Map.of(), "");

    private static final Pattern WORDS = Pattern.compile("forms/fields\\.([a-z]+)\\.properties");
    private static final JsonMapper JSON = JsonText.MAPPER;

    /** By the files that they were read from: a set of models is checked again at each change of a draft. */
    private static final Cache<Map<String, ByteBuffer>, FieldList> KNOWN =
            Caffeine.newBuilder().maximumSize(16).softValues().build();

    private final Content content;
    private final Map<String, Properties> words;

    /** Of the files that it was read from: two lists are the same if these are. */
    private final String digest;

    private FieldList(Content content, Map<String, Properties> words, String digest) {
        this.content = content;
        this.words = Map.copyOf(words);
        this.digest = digest;
    }

    /**
     * Reads the list among the files of a deployment, by their names; throws {@link JacksonException} for one that
     * the safe-model wall doesn't let through.
     *
     * @return {@link #NONE} if the list isn't among them
     */
    public static FieldList of(Map<String, byte[]> files) {
        var list = files.get(FILE);
        if (list == null) {
            return NONE;
        }
        var own = new TreeMap<String, ByteBuffer>();
        files.forEach((name, content) -> {
            if (name.equals(FILE) || WORDS.matcher(name).matches()) {
                own.put(name, ByteBuffer.wrap(content));
            }
        });
        return KNOWN.get(own, unknown -> read(list, files));
    }

    private static FieldList read(byte[] list, Map<String, byte[]> files) {
        var words = new HashMap<String, Properties>();
        var digests = new StringBuilder(DigestUtils.sha256Hex(list));
        new TreeMap<>(files).forEach((name, texts) -> {
            var language = WORDS.matcher(name);
            if (language.matches()) {
                words.put(language.group(1), read(texts));
                digests.append(language.group(1)).append(DigestUtils.sha256Hex(texts));
            }
        });
        return new FieldList(JSON.readValue(list, Content.class), words, digests.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldList list && digest.equals(list.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    /** The list that Homeward brings with it. */
    public static FieldList packaged() {
        var files = new HashMap<String, byte[]>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/fields.*")) {
                files.put("forms/" + file.getFilename(), file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(files);
    }

    public Optional<SharedField> field(String name) {
        return Optional.ofNullable(content.fields().get(name));
    }

    public Optional<OptionList> list(String name) {
        return Optional.ofNullable(content.lists().get(name));
    }

    /** The words of the shared fields and options in a language; empty if it has none. */
    public Properties words(Locale language) {
        return words.getOrDefault(language.getLanguage(), new Properties());
    }

    /** A form with all that it takes from this list written out, in English. */
    public byte[] writtenOut(byte[] form) {
        return JSON.writeValueAsBytes(writtenOut(JSON.readTree(form)));
    }

    /** As {@link #writtenOut(byte[])}; the form that is given stays as it is. */
    public JsonNode writtenOut(JsonNode form) {
        var whole = withoutCopies(form);
        expansion().components(whole);
        return whole;
    }

    /** A form as other editors need it: with copies of what it takes from this list, in English. */
    public JsonNode withCopies(JsonNode form) {
        var whole = withoutCopies(form);
        new FieldListCopies(expansion()).write(whole);
        return whole;
    }

    /** A form without such copies; one that isn't as this list has it is the form's own. */
    public JsonNode withoutCopies(JsonNode form) {
        var rest = form.deepCopy();
        new FieldListCopies(expansion()).takeOut(rest);
        return rest;
    }

    private FieldListExpansion expansion() {
        return new FieldListExpansion(this, new FormTextLookup(List.of(words(Locale.ENGLISH))));
    }

    /** The fields with this answers, as a schema that a reader gets; unknown fields are left out. */
    public JsonNode schema(Map<String, ?> answers, List<Properties> texts, FormOptionFiller offered) {
        var form = JSON.createObjectNode();
        var components = form.putArray("components");
        answers.forEach((name, answer) -> field(name).ifPresent(known -> components.add(component(name, answer))));
        expansion().components(form);
        new Translation(new FormTextLookup(texts)).components(form);
        offered.components(form);
        return form;
    }

    private ObjectNode component(String name, @Nullable Object answer) {
        var component = JSON.createObjectNode().put("id", name).put("key", name);
        if (field(name).isPresent()) {
            component.putObject("properties").put(FieldListExpansion.FIELD, name);
        }
        if (answer instanceof List<?> rows && rows.stream().anyMatch(Map.class::isInstance)) {
            var columns = component.put("type", "dynamiclist").put("path", name).putArray("components");
            rows.stream()
                    .flatMap(row -> row instanceof Map<?, ?> cells ? cells.entrySet().stream() : Stream.empty())
                    .collect(Collectors.toMap(
                            cell -> cell.getKey().toString(), cell -> cell, (one, same) -> one, LinkedHashMap::new))
                    .forEach((column, cell) -> columns.add(component(column, cell.getValue())));
            return component;
        }
        var day = answer instanceof String text && DateCheck.isWritten("date", text);
        return component.put("type", day ? "datetime" : "textfield").put("subtype", day ? "date" : "");
    }

    Content content() {
        return content;
    }

    private static Properties read(byte[] texts) {
        var words = new Properties();
        try {
            words.load(new StringReader(new String(texts, StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    /** The content of the file, by name; it also names the readers of the answers, which only tests look up. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Content(Map<String, OptionList> lists, Map<String, SharedField> fields) {

        Content {
            lists = lists == null ? Map.of() : Map.copyOf(lists);
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }
    }
}
