package org.homeward.studio.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.engine.wall.reading.UnreadableFile;
import org.homeward.engine.wall.reading.XmlReader;
import org.homeward.studio.SopFiles;

/** The name of a deadline: the steps that have it. */
final class DeadlineNames {

    private final Map<String, List<ChangeTerm>> steps = new LinkedHashMap<>();

    DeadlineNames(SopFiles around) {
        around.names().stream().filter(name -> name.endsWith(".bpmn")).forEach(name -> read(name, around));
    }

    ChangeTerm of(String key) {
        var names = steps.getOrDefault(key, List.of());
        return names.isEmpty()
                ? ChangeTerm.of(ChangeTerm.Kind.deadline, key)
                : ElementNamesCompared.joined(names.stream().distinct().toList());
    }

    private void read(String name, SopFiles around) {
        try {
            var model = new ComparedModel(XmlReader.read(around.bytes(name)), ComparedTexts.of(name, around));
            model.nodes().forEach((id, node) -> node.attribute("camunda:dueDate")
                    .ifPresent(key -> steps.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(model.name(id))));
        } catch (UnreadableFile broken) {
            steps.remove(name);
        }
    }
}
