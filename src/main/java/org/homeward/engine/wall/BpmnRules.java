package org.homeward.engine.wall;

import org.homeward.engine.wall.reading.AllowList;
import org.homeward.engine.wall.reading.KnownNames;
import org.homeward.engine.wall.reading.RefusalReasons;
import org.homeward.engine.wall.reading.XmlElement;

/** All rules for a BPMN model. */
final class BpmnRules {

    private BpmnRules() {}

    static void check(XmlElement root, KnownNames names, RefusalReasons problems) {
        var allowed = new AllowList(BpmnAllowLists.ATTRIBUTES, problems);
        var expressions = new ExpressionRules(names, problems);
        var references = new ReferenceRules(root, names, problems);
        root.all().forEach(element -> {
            allowed.check(element);
            StructureRules.check(element, problems);
            TextRules.check(element, problems);
            expressions.check(element);
            references.check(element);
            MultiInstanceRules.check(element, problems);
        });
        StructureRules.uniqueIds(root, problems);
        root.children("bpmn:process").forEach(process -> FlowRules.check(process, problems));
        CallRules.check(root, names, problems);
    }
}
