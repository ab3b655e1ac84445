package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.modelset.PackagedModels;
import org.homeward.studio.SopFiles;

/** The packaged files with one model open for changes. */
final class EditedSet {

    /** What a renamed field's key ends with: it is answered as it was under its old name. */
    static final String RENAMED = "Now";

    private static final Map<String, byte[]> PACKAGED = PackagedModels.files();
    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"([^\"]+)\"");
    private static final Map<String, String> PROCESSES = processes();

    /** What reading a model adds to it. */
    private static final Pattern BY_DEFAULT = Pattern.compile(
            " (startQuantity|completionQuantity|isForCompensation|implementation|parallelMultiple|typeLanguage|expressionLanguage|behavior)"
                    + "=\"[^\"]*\"");

    private static final List<String> KNOWN = List.of("isChild", "hostCountry", "originCountry", "sameCountry");

    private final Map<String, byte[]> files = new TreeMap<>(PACKAGED);
    private final Random random;
    private final String file;
    private final Process process;
    private String touched = "";
    private int made;

    private EditedSet(Random random, String file, String process) {
        this.random = random;
        this.file = file;
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(PACKAGED.get(file)));
        this.process = model.getModelElementById(process);
    }

    /** With any of the processes open. */
    static EditedSet any(Random random) {
        var process = one(PROCESSES.keySet(), random);
        return new EditedSet(random, PROCESSES.get(process), process);
    }

    /** The file of each process. */
    private static Map<String, String> processes() {
        var processes = new TreeMap<String, String>();
        PACKAGED.forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                PROCESS.matcher(new String(content, UTF_8))
                        .results()
                        .forEach(found -> processes.put(found.group(1), name));
            }
        });
        return processes;
    }

    Random random() {
        return random;
    }

    String phase() {
        return file.split("/")[1];
    }

    /** The phase of the file that changed; of several, the open one's. */
    String changedPhase() {
        return files.entrySet().stream()
                .filter(one -> one.getValue() != PACKAGED.get(one.getKey()))
                .map(one -> one.getKey().split("/")[1])
                .filter(phase -> !phase.equals(phase()))
                .findFirst()
                .filter(phase -> files.get(file) == PACKAGED.get(file))
                .orElse(phase());
    }

    String process() {
        return process.getId();
    }

    /** The element that was changed. */
    String touched() {
        return touched;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** The files of the changed phase and those that all phases share. */
    SopFiles draft() {
        var phase = changedPhase();
        var own = new TreeMap<>(files);
        own.keySet().removeIf(name -> name.split("/").length > 2 && !name.split("/")[1].equals(phase));
        return new SopFiles(own);
    }

    /** All files as they are once the draft is published. */
    Map<String, byte[]> published() {
        var all = new TreeMap<>(PACKAGED);
        all.putAll(draft().byName());
        return all;
    }

    /** Puts the open model back among the files. */
    EditedSet closed() {
        files.put(
                file,
                BY_DEFAULT.matcher(Bpmn.convertToString(model())).replaceAll("").getBytes(UTF_8));
        return this;
    }

    BpmnModelInstance model() {
        return (BpmnModelInstance) process.getModelInstance();
    }

    /** Changes the text of the open model in each place that has these words; false if none has. */
    boolean text(String words, String others) {
        var text = new String(PACKAGED.get(file), UTF_8);
        files.put(file, text.replace(words, others).getBytes(UTF_8));
        return text.contains(words);
    }

    String text() {
        return new String(PACKAGED.get(file), UTF_8);
    }

    void touch(BaseElement element) {
        touched = element.getId();
    }

    void touch(String element) {
        touched = element;
    }

    /** All elements of this kind in the process, those of sub-processes too. */
    <T extends BaseElement> List<T> all(Class<T> kind) {
        return model().getModelElementsByType(kind).stream()
                .filter(element -> within(element, process))
                .sorted(Comparator.comparing(element -> String.valueOf(element.getId())))
                .toList();
    }

    <T extends BaseElement> Optional<T> one(Class<T> kind) {
        var all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(one(all, random));
    }

    SequenceFlow flow() {
        return one(all(SequenceFlow.class), random);
    }

    private static boolean within(ModelElementInstance element, ModelElementInstance process) {
        for (var around = element.getParentElement(); around != null; around = around.getParentElement()) {
            if (around.equals(process)) {
                return true;
            }
        }
        return false;
    }

    static <T> T one(Collection<T> all, Random random) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }

    /** A new element beside another. */
    <T extends BaseElement> T add(Class<T> kind, ModelElementInstance beside, String prefix) {
        var element = model().newInstance(kind);
        element.setId(prefix + "_made" + ++made);
        beside.getParentElement().addChildElement(element);
        return element;
    }

    <T extends ModelElementInstance> T child(ModelElementInstance parent, Class<T> kind) {
        var element = model().newInstance(kind);
        parent.addChildElement(element);
        return element;
    }

    SequenceFlow connect(FlowNode from, FlowNode to) {
        var flow = add(SequenceFlow.class, from, "flow");
        flow.setSource(from);
        flow.setTarget(to);
        from.getOutgoing().add(flow);
        to.getIncoming().add(flow);
        return flow;
    }

    void retarget(SequenceFlow flow, FlowNode to) {
        flow.getTarget().getIncoming().remove(flow);
        flow.setTarget(to);
        to.getIncoming().add(flow);
    }

    /** Puts the node in the middle of the flow. */
    boolean insert(SequenceFlow flow, FlowNode node) {
        var target = flow.getTarget();
        retarget(flow, node);
        connect(node, target);
        touch(node);
        return true;
    }

    /** Takes an element out with its picture. */
    void remove(BaseElement element) {
        var drawn = element instanceof FlowNode node
                ? node.getDiagramElement()
                : element instanceof SequenceFlow flow ? flow.getDiagramElement() : null;
        if (drawn != null) {
            drawn.getParentElement().removeChildElement(drawn);
        }
        element.getParentElement().removeChildElement(element);
    }

    UserTask step(ModelElementInstance beside) {
        var step = add(UserTask.class, beside, "userTask");
        step.setName("Look again");
        step.setCamundaCandidateGroups(one(roles(), random));
        step.setCamundaDueDate(one(dueKeys(), random));
        step.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef", one(forms(), random));
        step.setAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRefBinding", "deployment");
        return step;
    }

    CallActivity call(ModelElementInstance beside, String called) {
        var call = add(CallActivity.class, beside, "callActivity");
        call.setName("Another part");
        call.setCalledElement(called);
        var within = child(call, ExtensionElements.class);
        child(within, CamundaIn.class).setCamundaBusinessKey("#{execution.processBusinessKey}");
        KNOWN.forEach(fact -> {
            var handed = child(within, CamundaIn.class);
            handed.setCamundaSource(fact);
            handed.setCamundaTarget(fact);
        });
        return call;
    }

    /** The forms of the phase. */
    List<String> forms() {
        return names("forms/" + phase() + "/.*\\.form")
                .map(name -> FormDefinition.parse(files.get(name)).id())
                .toList();
    }

    Stream<String> names(String pattern) {
        return files.keySet().stream().filter(name -> name.matches(pattern));
    }

    List<String> roles() {
        return values("camunda:candidateGroups=\"((?:origin|destination)\\.[a-z-]+)\"");
    }

    List<String> dueKeys() {
        return values("camunda:dueDate=\"([a-zA-Z]+)\"");
    }

    /** What stands so in any packaged model. */
    static List<String> values(String pattern) {
        return PACKAGED.entrySet().stream()
                .filter(one -> one.getKey().endsWith(".bpmn"))
                .flatMap(one -> Pattern.compile(pattern)
                        .matcher(new String(one.getValue(), UTF_8))
                        .results()
                        .map(found -> found.group(1)))
                .distinct()
                .sorted()
                .toList();
    }
}
