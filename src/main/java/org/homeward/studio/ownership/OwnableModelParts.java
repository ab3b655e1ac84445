package org.homeward.studio.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.engine.wall.reading.XmlElement;
import org.homeward.shared.CountryCode;
import org.homeward.studio.compare.CanonicalXml;

/** The parts of a model: its steps, events, questions and ways, each with the countries that it names. The drawing is none. */
final class OwnableModelParts {

    private static final Set<String> HOLDERS =
            Set.of("bpmn:definitions", "bpmn:process", "bpmn:subProcess", "bpmn:collaboration");
    private static final Set<String> WORDS = Set.of("bpmn:documentation", "bpmn:textAnnotation");
    private static final Set<String> WAYS = Set.of("bpmn:incoming", "bpmn:outgoing");
    private static final Set<String> NAMES = Set.of("id", "name");

    private final NamedCountries named;
    private final Map<String, XmlElement> parts = new TreeMap<>();

    OwnableModelParts(XmlElement root, NamedCountries named) {
        this.named = named;
        root.all().filter(OwnableModelParts::isPart).forEach(part -> part.attribute("id")
                .ifPresent(id -> parts.put(id, part)));
    }

    /** By the id of the element. */
    Map<String, OwnablePart> all() {
        var pieces = new HashMap<String, OwnablePart>();
        parts.forEach((id, part) -> pieces.put(id, new OwnablePart(content(part), whose(part), dueKeys(part))));
        return pieces;
    }

    /** The owners of the steps that ask each form, by the form's id. */
    Map<String, OwningCountries> forms() {
        var forms = new HashMap<String, OwningCountries>();
        parts.values().stream().filter(part -> part.is("bpmn:userTask")).forEach(step -> step.attribute(
                        "camunda:formRef")
                .ifPresent(form -> forms.merge(form, OwningCountries.naming(countries(step)), OwningCountries::and)));
        return forms;
    }

    private static boolean isPart(XmlElement element) {
        var holder = element.parent();
        return holder != null && HOLDERS.contains(holder.name()) && !element.is("bpmndi:BPMNDiagram");
    }

    private static String content(XmlElement part) {
        return CanonicalXml.of(part, inside -> isPart(inside) || WAYS.contains(inside.name()));
    }

    /** A way is also theirs whose steps it joins, unless it says itself for which country it is taken. */
    private OwningCountries whose(XmlElement part) {
        var own = countries(part);
        if (part.is("bpmn:sequenceFlow") && own.isEmpty()) {
            return end(part, "sourceRef").and(end(part, "targetRef"));
        }
        part.attribute("attachedToRef").map(parts::get).ifPresent(host -> own.addAll(countries(host)));
        return OwningCountries.naming(own);
    }

    private OwningCountries end(XmlElement way, String reference) {
        return way.attribute(reference)
                .map(parts::get)
                .map(node -> OwningCountries.naming(countries(node)))
                .orElse(OwningCountries.NOBODYS);
    }

    private Set<CountryCode> countries(XmlElement part) {
        var countries = new HashSet<CountryCode>();
        own(part).filter(element -> !WORDS.contains(element.name())).forEach(element -> {
            countries.addAll(named.in(element.text()));
            element.attributes().forEach((name, value) -> {
                if (!NAMES.contains(name)) {
                    countries.addAll(named.in(value));
                }
            });
        });
        return countries;
    }

    private static Set<String> dueKeys(XmlElement part) {
        var ofStep = part.attribute("camunda:dueDate").stream();
        var ofRequest = own(part)
                .filter(property -> property.is("camunda:property")
                        && property.attribute("name")
                                .filter("answerDue"::equals)
                                .isPresent())
                .flatMap(property -> property.attribute("value").stream());
        return Stream.concat(ofStep, ofRequest).collect(Collectors.toSet());
    }

    /** The element and what lies in it, without the parts of their own. */
    private static Stream<XmlElement> own(XmlElement element) {
        return Stream.concat(
                Stream.of(element),
                element.children().stream().filter(child -> !isPart(child)).flatMap(OwnableModelParts::own));
    }
}
