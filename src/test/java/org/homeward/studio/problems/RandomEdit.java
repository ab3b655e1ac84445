package org.homeward.studio.problems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * A kind of edit that an owner may make, or somebody who means harm; each at a place of its own.
 *
 * <p>Long: one constant a kind, so that all kinds are read in one list.
 */
enum RandomEdit {
    stepAdded(set -> set.insert(set.flow(), step(set))),
    noticeAdded(RandomEdit::notice),
    waitAdded(set -> {
        var flow = set.flow();
        var event = set.add(IntermediateCatchEvent.class, flow, "event");
        duration(
                set,
                set.child(event, TimerEventDefinition.class),
                "P" + (1 + set.random().nextInt(40)) + "D");
        return set.insert(flow, event);
    }),
    decisionAdded(RandomEdit::decision),
    branchAdded(RandomEdit::branch),
    stepRemoved(RandomEdit::removed),
    stepRenamed(set -> step(set, step -> step.setName("Now: " + step.getName()))),
    guidanceChanged(set -> step(set, step -> {
        List.copyOf(step.getDocumentations()).forEach(step::removeChildElement);
        set.child(step, Documentation.class).setTextContent("Do it with care.");
    })),
    roleChanged(set -> step(set, step -> step.setCamundaCandidateGroups(EditedSet.one(set.roles(), set.random())))),
    dueKeyChanged(set -> step(set, step -> step.setCamundaDueDate(EditedSet.one(set.dueKeys(), set.random())))),
    formChanged(set -> step(
            set,
            step -> step.setAttributeValueNs(
                    "http://camunda.org/schema/1.0/bpmn", "formRef", EditedSet.one(set.forms(), set.random())))),
    flowMoved(set -> {
        var flow = set.flow();
        var nodes = set.all(FlowNode.class).stream()
                .filter(node -> node.getParentElement().equals(flow.getParentElement()))
                .filter(node -> !(node instanceof StartEvent || node instanceof BoundaryEvent))
                .filter(node -> !node.equals(flow.getTarget()))
                .toList();
        if (nodes.isEmpty()) {
            return false;
        }
        set.retarget(flow, EditedSet.one(nodes, set.random()));
        set.touch(flow);
        return true;
    }),
    timerAdded(RandomEdit::timer),
    boundaryRemoved(set -> set.one(BoundaryEvent.class)
            .map(event -> {
                set.touch(event.getAttachedTo());
                List.copyOf(event.getOutgoing()).forEach(set::remove);
                set.remove(event);
                return true;
            })
            .orElse(false)),
    messageRenamed(RandomEdit::message),
    phaseCalled(set -> {
        var flow = set.flow();
        var called = EditedSet.one(
                List.of(
                        "panelDecision",
                        "familyTracing",
                        "nationalityVerification",
                        "informationRecall",
                        "bestInterests"),
                set.random());
        return set.insert(flow, set.call(flow, called));
    }),
    endMoved(set -> set.one(EndEvent.class)
            .map(end -> {
                var flow = set.flow();
                if (flow.getTarget().equals(end) || !flow.getParentElement().equals(end.getParentElement())) {
                    return false;
                }
                set.retarget(flow, end);
                set.touch(flow);
                return true;
            })
            .orElse(false)),
    fieldAdded(set -> form(
            set,
            "\"components\": [",
            "\"components\": [{\"id\": \"askedToo\", \"type\": \"textfield\", \"key\": \"askedToo\", \"label\": \"Asked too\","
                    + " \"validate\": {\"maxLength\": 200}, \"properties\": {\"store\": \"casefile\","
                    + " \"category\": \"services\"}},")),
    fieldRenamed(set -> {
        var name =
                EditedSet.one(set.names("forms/" + set.phase() + "/.*\\.form").toList(), set.random());
        var form = new String(set.files().get(name), UTF_8);
        var keys = Pattern.compile("\"key\": \"([A-Za-z]+)\"")
                .matcher(form)
                .results()
                .toList();
        if (keys.isEmpty()) {
            return false;
        }
        var key = EditedSet.one(keys, set.random()).group(1);
        set.touch(key);
        set.files()
                .put(
                        name,
                        form.replace("\"" + key + "\"", "\"" + key + EditedSet.RENAMED + "\"")
                                .getBytes(UTF_8));
        return true;
    }),
    deadlineChanged(set -> table(set, "sopDeadlines", "<text>(\\d+)</text>", "<text>%d</text>", 60)),
    ruleRemoved(RandomEdit::ruleRemoved),
    roleUnknown(set -> text(set, "camunda:candidateGroups=\"", "camunda:candidateGroups=\"origin.nobody-", "userTask")),
    deadlineUnknown(set -> text(set, "camunda:dueDate=\"", "camunda:dueDate=\"no", "userTask")),
    formUnknown(set -> text(set, "camunda:formRef=\"", "camunda:formRef=\"no", "userTask")),
    loopAdded(RandomEdit::loop),
    scriptAdded(set -> {
        set.touch(set.process());
        return set.text(
                "</bpmn:process>",
                "<bpmn:scriptTask id=\"scriptTask_made\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script>"
                        + "</bpmn:scriptTask></bpmn:process>");
    }),
    classCalled(set -> text(set, "camunda:delegateExpression=\"${", "camunda:class=\"java.lang.${", "event")),
    callChained(set -> text(set, "== '", ".getClass() == '", "flow")),
    endRemoved(set -> set.one(EndEvent.class)
            .map(end -> {
                set.touch(end);
                List.copyOf(end.getIncoming()).forEach(set::remove);
                set.remove(end);
                return true;
            })
            .orElse(false)),
    flowDangling(set -> text(set, "targetRef=\"", "targetRef=\"no", "flow")),
    flowRemoved(set -> {
        var flow = set.flow();
        set.touch(flow.getSource());
        set.remove(flow);
        return true;
    }),
    conditionUnknown(set -> {
        var flow = set.flow();
        if (!(flow.getSource() instanceof ExclusiveGateway) || flow.getConditionExpression() == null) {
            return false;
        }
        flow.getConditionExpression().setTextContent("${noBodyKnows == 'yes'}");
        set.touch(flow);
        return true;
    }),
    callUnknown(set -> {
        var flow = set.flow();
        return set.insert(flow, set.call(flow, "nothingSuch"));
    }),
    callsItself(set -> {
        var flow = set.flow();
        return set.insert(flow, set.call(flow, set.process()));
    }),
    timerTooShort(set -> {
        var flow = set.flow();
        var event = set.add(IntermediateCatchEvent.class, flow, "event");
        duration(set, set.child(event, TimerEventDefinition.class), "PT1S");
        return set.insert(flow, event);
    }),
    idTaken(set -> {
        var steps = set.all(UserTask.class);
        if (steps.size() < 2) {
            return false;
        }
        set.touch(steps.get(0));
        return set.text(
                "id=\"" + steps.get(1).getId() + "\"", "id=\"" + steps.get(0).getId() + "\"");
    });

    private final Predicate<EditedSet> change;

    RandomEdit(Predicate<EditedSet> change) {
        this.change = change;
    }

    /** Changes the set; false if it has no place for such a change. */
    boolean make(EditedSet set) {
        var before = set.files().hashCode();
        if (!change.test(set)) {
            return false;
        }
        if (before == set.files().hashCode()) {
            set.closed();
        }
        return true;
    }

    private static UserTask step(EditedSet set) {
        return set.step(set.flow());
    }

    private static boolean step(EditedSet set, Consumer<UserTask> change) {
        return set.one(UserTask.class)
                .map(step -> {
                    change.accept(step);
                    set.touch(step);
                    return true;
                })
                .orElse(false);
    }

    private static void duration(EditedSet set, TimerEventDefinition timer, String duration) {
        timer.setTimeDuration(set.child(timer, TimeDuration.class));
        timer.getTimeDuration().setTextContent(duration);
    }

    private static boolean notice(EditedSet set) {
        var flow = set.flow();
        var event = set.add(IntermediateThrowEvent.class, flow, "event");
        event.setName("Told");
        var properties = set.child(set.child(event, ExtensionElements.class), CamundaProperties.class);
        property(set, properties, "from", EditedSet.one(set.roles(), set.random()));
        property(set, properties, "to", set.random().nextBoolean() ? "case" : EditedSet.one(set.roles(), set.random()));
        var definition = set.child(event, MessageEventDefinition.class);
        var messages = set.model().getModelElementsByType(Message.class).stream()
                .sorted(Comparator.comparing(Message::getId))
                .toList();
        if (messages.isEmpty()) {
            return false;
        }
        definition.setMessage(EditedSet.one(messages, set.random()));
        definition.setCamundaDelegateExpression("${sendMessage}");
        return set.insert(flow, event);
    }

    private static void property(EditedSet set, CamundaProperties properties, String name, String value) {
        var property = set.child(properties, CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
    }

    /** Whether or not, another step. */
    private static boolean decision(EditedSet set) {
        var flow = set.flow();
        var target = flow.getTarget();
        var asks = set.add(ExclusiveGateway.class, flow, "gateway");
        var meets = set.add(ExclusiveGateway.class, flow, "gateway");
        var step = set.step(flow);
        set.retarget(flow, asks);
        set.connect(meets, target);
        asks.setDefault(set.connect(asks, meets));
        var yes = set.connect(asks, step);
        set.connect(step, meets);
        var conditions = EditedSet.values("\\$\\{([a-zA-Z]+ == '[a-zA-Z]+')}");
        var own = set.all(ConditionExpression.class);
        var condition = set.random().nextInt(3) == 0 || own.isEmpty()
                ? "${isChild == true}"
                : set.random().nextInt(8) == 0
                        ? "${" + EditedSet.one(conditions, set.random()) + "}"
                        : EditedSet.one(own, set.random()).getTextContent();
        yes.setConditionExpression(set.child(yes, ConditionExpression.class));
        yes.getConditionExpression().setTextContent(condition);
        set.touch(asks);
        return true;
    }

    /** Another step beside a step. */
    private static boolean branch(EditedSet set) {
        var step = set.one(UserTask.class)
                .filter(one ->
                        one.getIncoming().size() == 1 && one.getOutgoing().size() == 1);
        step.ifPresent(one -> {
            var fork = set.add(ParallelGateway.class, one, "gateway");
            var join = set.add(ParallelGateway.class, one, "gateway");
            var beside = set.step(one);
            var out = one.getOutgoing().iterator().next();
            var target = out.getTarget();
            set.retarget(one.getIncoming().iterator().next(), fork);
            set.retarget(out, join);
            set.connect(fork, one);
            set.connect(fork, beside);
            set.connect(beside, join);
            set.connect(join, target);
            set.touch(fork);
        });
        return step.isPresent();
    }

    private static boolean removed(EditedSet set) {
        var found = set.one(UserTask.class).filter(one -> one.getOutgoing().size() == 1);
        found.ifPresent(step -> {
            var target = step.getOutgoing().iterator().next().getTarget();
            set.touch(step);
            List.copyOf(step.getOutgoing()).forEach(set::remove);
            List.copyOf(step.getIncoming()).forEach(flow -> set.retarget(flow, target));
            set.all(BoundaryEvent.class).stream()
                    .filter(event -> step.equals(event.getAttachedTo()))
                    .forEach(event -> {
                        List.copyOf(event.getOutgoing()).forEach(set::remove);
                        set.remove(event);
                    });
            set.remove(step);
        });
        return found.isPresent();
    }

    /** Somebody looks again if a step takes long; the step goes on, or is given up. */
    private static boolean timer(EditedSet set) {
        Optional<? extends Activity> host =
                set.random().nextInt(3) == 0 ? set.one(CallActivity.class) : set.one(UserTask.class);
        host.ifPresent(step -> {
            var event = set.add(BoundaryEvent.class, step, "event");
            event.setAttachedTo(step);
            event.setCancelActivity(set.random().nextInt(3) == 0);
            duration(
                    set,
                    set.child(event, TimerEventDefinition.class),
                    "P" + (1 + set.random().nextInt(30)) + "D");
            var way = set.random().nextInt(3);
            if (event.cancelActivity() && way > 0) {
                set.connect(event, step.getOutgoing().iterator().next().getTarget());
            } else {
                var end = set.add(EndEvent.class, step, "event");
                if (way == 2) {
                    set.connect(event, end);
                } else {
                    var look = set.step(step);
                    set.connect(event, look);
                    set.connect(look, end);
                }
            }
            set.touch(event);
        });
        return host.isPresent();
    }

    /** In the whole set, or in the file alone. */
    private static boolean message(EditedSet set) {
        var names = Pattern.compile("<bpmn:message id=\"[^\"]*\" name=\"([^\"]*)\"")
                .matcher(set.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        if (names.isEmpty()) {
            return false;
        }
        var name = EditedSet.one(names, set.random());
        set.touch(name);
        if (set.random().nextInt(4) == 0) {
            return set.text("\"" + name + "\"", "\"" + name + "Now\"");
        }
        set.files()
                .replaceAll((file, content) -> file.endsWith(".bpmn")
                        ? new String(content, UTF_8)
                                .replace("\"" + name + "\"", "\"" + name + "Now\"")
                                .getBytes(UTF_8)
                        : content);
        return true;
    }

    private static boolean form(EditedSet set, String words, String others) {
        var name =
                EditedSet.one(set.names("forms/" + set.phase() + "/.*\\.form").toList(), set.random());
        var form = new String(set.files().get(name), UTF_8);
        set.touch(name);
        set.files()
                .put(
                        name,
                        form.replaceFirst(Pattern.quote(words), Matcher.quoteReplacement(others))
                                .getBytes(UTF_8));
        return form.contains(words);
    }

    /** Another number at one place. */
    private static boolean table(EditedSet set, String table, String words, String others, int most) {
        var name = set.names("processes/.*/" + table + "\\.dmn").findFirst().orElseThrow();
        var text = new String(set.files().get(name), UTF_8);
        var places = Pattern.compile(words).matcher(text).results().toList();
        var place = EditedSet.one(places, set.random());
        set.touch(table);
        set.files()
                .put(
                        name,
                        (text.substring(0, place.start())
                                        + others.formatted(1 + set.random().nextInt(most))
                                        + text.substring(place.end()))
                                .getBytes(UTF_8));
        return true;
    }

    private static boolean ruleRemoved(EditedSet set) {
        var name = EditedSet.one(set.names("processes/.*\\.dmn").toList(), set.random());
        var text = new String(set.files().get(name), UTF_8);
        var rules = Pattern.compile("(?s)<rule id=\"([^\"]*)\">.*?</rule>")
                .matcher(text)
                .results()
                .toList();
        var rule = EditedSet.one(rules, set.random());
        set.touch(rule.group(1));
        set.files().put(name, text.replace(rule.group(), "").getBytes(UTF_8));
        return true;
    }

    /** At one of the places of the file that have these words, in an element of this kind. */
    private static boolean text(EditedSet set, String words, String others, String kind) {
        var text = set.text();
        var places =
                Pattern.compile(Pattern.quote(words)).matcher(text).results().toList();
        if (places.isEmpty()) {
            return false;
        }
        var place = EditedSet.one(places, set.random());
        var ids = Pattern.compile(" id=\"(" + kind + "_[^\"]*)\"")
                .matcher(text.substring(0, place.start()))
                .results()
                .toList();
        set.touch(ids.isEmpty() ? set.process() : ids.get(ids.size() - 1).group(1));
        return set.text(text, text.substring(0, place.start()) + others + text.substring(place.end()));
    }

    private static boolean loop(EditedSet set) {
        var flow = set.flow();
        var back = set.add(ExclusiveGateway.class, flow, "gateway");
        var again = set.add(ExclusiveGateway.class, flow, "gateway");
        var target = flow.getTarget();
        set.retarget(flow, back);
        set.connect(back, again);
        again.setDefault(set.connect(again, target));
        var round = set.connect(again, back);
        round.setConditionExpression(set.child(round, ConditionExpression.class));
        round.getConditionExpression().setTextContent("${isChild == true}");
        set.touch(again);
        return !(flow.getSource() instanceof EventBasedGateway);
    }
}
