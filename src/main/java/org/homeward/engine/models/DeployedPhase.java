package org.homeward.engine.models;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.homeward.engine.flow.ProcessGraph;
import org.homeward.engine.forms.FieldList;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.forms.FormOptionFiller;
import org.homeward.engine.forms.SharedField;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import tools.jackson.databind.JsonNode;

/** One deployment, read once: its models and forms by id, with their words in other languages. */
public final class DeployedPhase {

    private final Map<String, byte[]> content;
    private final FieldList shared;
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Map<String, byte[]> schemas = new HashMap<>();
    private final Map<String, FormDefinition> definitions = new HashMap<>();
    private final Map<String, BpmnModelInstance> parsed = new HashMap<>();
    private final Map<String, ProcessGraph> graphs = new ConcurrentHashMap<>();
    private final Map<String, Properties> texts = new ConcurrentHashMap<>();

    public DeployedPhase(Map<String, byte[]> content) {
        this.content = content;
        this.shared = FieldList.of(content);
        content.forEach((name, bytes) -> {
            if (name.endsWith(".form")) {
                var form = shared.writtenOut(bytes);
                var definition = FormDefinition.parse(form);
                forms.put(definition.id(), name);
                schemas.put(definition.id(), form);
                definitions.put(definition.id(), definition);
            } else if (name.endsWith(".bpmn")) {
                var model = Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(bytes));
                model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                        .forEach(process -> models.put(process.getId(), name));
                parsed.put(name, model);
            }
        });
    }

    /** All its files by resource name. */
    public Map<String, byte[]> files() {
        return Collections.unmodifiableMap(content);
    }

    public Optional<FormDefinition> form(String id) {
        return Optional.ofNullable(definitions.get(id));
    }

    /** The ids of all forms. */
    public Set<String> forms() {
        return new TreeSet<>(forms.keySet());
    }

    public byte[] formBytes(String id) {
        return Objects.requireNonNull(schemas.get(id));
    }

    /** A form's own words first; it is written in English, so that it needs no shared ones in that language. */
    public List<Properties> formTexts(String id, Locale language) {
        var own = texts(file(forms, id), language);
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? List.of(own)
                : List.of(own, shared.words(language));
    }

    /** Shared fields with these answers, as a schema in the language. */
    public JsonNode shownFields(Map<String, ?> answers, Locale language, FormOptionFiller offered) {
        return shared.schema(answers, List.of(shared.words(language)), offered);
    }

    /** The data class of a shared field; empty for one that is kept as a variable, or isn't known. */
    public Optional<String> category(String field) {
        return shared.field(field)
                .filter(known -> known.store().equals("casefile"))
                .map(SharedField::category);
    }

    /** In how many languages the form has words of its own. */
    public int formLanguages(String id) {
        var stem = file(forms, id).replaceFirst("form$", "");
        return (int) content.keySet().stream()
                .filter(name -> name.startsWith(stem) && name.endsWith(".properties"))
                .count();
    }

    byte[] modelBytes(String process) {
        return content(file(models, process));
    }

    /** The ids of all processes. */
    public Set<String> processes() {
        return Set.copyOf(models.keySet());
    }

    public BpmnModelInstance model(String process) {
        return Objects.requireNonNull(parsed.get(file(models, process)));
    }

    /** The nodes of a process and the flows between them. */
    public ProcessGraph graph(String process) {
        return graphs.computeIfAbsent(process, this::graphOf);
    }

    private ProcessGraph graphOf(String process) {
        try {
            return XmlReader.read(modelBytes(process))
                    .children("bpmn:process")
                    .filter(element -> ProcessGraph.id(element).equals(process))
                    .map(ProcessGraph::of)
                    .findFirst()
                    .orElseThrow();
        } catch (UnreadableFile impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All models of the deployment. */
    public Collection<BpmnModelInstance> models() {
        return Collections.unmodifiableCollection(parsed.values());
    }

    /** The words of a process's model in a language; empty if it has none. */
    public Properties modelTexts(String process, Locale language) {
        return texts(file(models, process), language);
    }

    private byte[] content(String file) {
        return Objects.requireNonNull(content.get(file));
    }

    private static String file(Map<String, String> files, String id) {
        return Objects.requireNonNull(files.get(id), () -> id + " is in no file of this deployment");
    }

    private Properties texts(String file, Locale language) {
        var name = file.substring(0, file.lastIndexOf('.')) + "." + language.getLanguage() + ".properties";
        return content.containsKey(name) ? texts.computeIfAbsent(name, this::texts) : new Properties();
    }

    private Properties texts(String name) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(new String(content(name), StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return properties;
    }
}
