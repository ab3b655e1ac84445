package org.homeward.engine.modelset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.FormDefinition;
import org.homeward.engine.wall.reading.ProblemText.Word;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/**
 * Variables with a person's answer or a finding of the program have no other writer: a model may pass one on under its own name, and a form
 * asks it that no other form asks (R1, R20). The forms and the program name these variables.
 */
final class ProtectedVariables {

    private static final Pattern OWN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    /** Facts of a case that routing reads, whether or not the program sets them as variables today. */
    private static final Set<String> FACTS = Set.of(
            "stage",
            "corridor",
            "hostProvince",
            "originProvince",
            "exploitationCountry",
            ReturnWishProcess.Variable.MAY_CONTACT_ORIGIN);

    /** The first values of a part of a case: an event hasn't happened, and a side acts. */
    private static final Map<String, String> BEGUN_WITH = Map.of(
            RepatriationProcess.Variable.REQUEST_SENT, "${false}",
            ReturnJourneyProcess.Variable.GUARDIAN_APPOINTED, "${false}");

    private static final String OUTCOME = "outcome";

    private final ModelSet models;
    private final ProgramContract program;
    private final ModelFindings findings;
    private final Map<String, String> askedIn = new HashMap<>();
    private final Set<String> closed = new HashSet<>(FACTS);

    ProtectedVariables(ModelSet models, ProgramContract program, ModelFindings findings) {
        this.models = models;
        this.program = program;
        this.findings = findings;
        program.parts().forEach(part -> closed.addAll(part.sets()));
        for (var guard : SafetyGuard.values()) {
            closed.addAll(guard.reads());
        }
    }

    void check() {
        models.forms().forEach((file, form) -> form(file, form));
        closed.remove(RepatriationProcess.Variable.ACTING_SIDE);
        models.processes().forEach(process -> process.elements().forEach(element -> written(process, element)));
    }

    private void form(String file, FormDefinition form) {
        var shown = form.shown();
        form.fields().stream()
                .filter(field -> !field.inCaseFile() && !shown.contains(field.key()))
                .forEach(field -> asked(file, form, field));
    }

    private void asked(String file, FormDefinition form, Field field) {
        var key = field.key();
        var ofProgram = program.parts().stream()
                .filter(part -> part.sets().contains(key))
                .toList();
        var own =
                program.parts().stream().anyMatch(part -> part.effect().forms().contains(form.id()));
        if (!own && (!ofProgram.isEmpty() || FACTS.contains(key) && !key.equals("originProvince"))) {
            findings.error(file, key, "programWrites", "only the program writes {}", Word.called(key));
        }
        var other = askedIn.putIfAbsent(key, file);
        if (other != null && !models.isShared(key)) {
            findings.error(file, key, "askedAlready", "the form {} asks this already", Word.called(other));
        }
        closed.add(key);
    }

    private void written(ProcessModel process, XmlElement element) {
        if (element.is("camunda:in", "camunda:out")) {
            var source = element.attribute("source").orElse("");
            var expression = element.attribute("sourceExpression").orElse("");
            element.attribute("target")
                    .filter(target -> !isOwn(target, source, expression, element.is("camunda:out")))
                    .ifPresent(target -> refuse(process, element, target));
        } else if (element.is("camunda:inputParameter", "camunda:outputParameter")) {
            element.attribute("name")
                    .filter(name -> !isOwn(name, "", element.text(), false))
                    .ifPresent(name -> refuse(process, element, name));
        }
        element.attribute("camunda:resultVariable")
                .filter(closed::contains)
                .ifPresent(name -> refuse(process, element, name));
    }

    private boolean isOwn(String target, String source, String expression, boolean out) {
        var same = OWN.matcher(expression);
        return !closed.contains(target)
                || source.equals(target)
                || same.matches() && same.group(1).equals(target)
                || expression.equals(BEGUN_WITH.get(target))
                || out && source.equals(OUTCOME) && target.endsWith("Outcome");
    }

    private void refuse(ProcessModel process, XmlElement element, String variable) {
        findings.error(
                process,
                ModelElements.withId(element),
                "writtenElsewhere",
                "no step writes {} but the one that asks it or finds it out",
                Word.called(variable));
    }
}
