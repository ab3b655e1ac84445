package org.homeward.studio.ownership;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.homeward.shared.CountryCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a form: its questions and texts. They belong to the countries whose steps ask them, or that a condition names. */
final class OwnableFormParts {

    private final JsonNode form;
    private final OwningCountries asked;
    private final NamedCountries named;
    private final Map<String, OwnablePart> pieces = new HashMap<>();

    /**
     * @param steps whose the steps are that ask each form, by its id
     */
    OwnableFormParts(JsonNode form, Map<String, OwningCountries> steps, NamedCountries named) {
        this.form = form;
        this.asked = steps.getOrDefault(form.path("id").asString(""), OwningCountries.THE_REGIONS);
        this.named = named;
    }

    /** By the id of the question; the form itself has none. */
    Map<String, OwnablePart> all() {
        part("", form);
        return pieces;
    }

    private void part(String id, JsonNode holder) {
        if (holder instanceof ObjectNode object) {
            var own = object.deepCopy();
            // the editor numbers the rows of a form anew
            own.remove(List.of("components", "layout", "schemaVersion", "exporter"));
            pieces.put(id, new OwnablePart(own.toString(), whose(own)));
        }
        holder.path("components").forEach(component -> part(component.path("id").asString(""), component));
    }

    private OwningCountries whose(JsonNode part) {
        var countries = new HashSet<CountryCode>();
        countries.addAll(named.in(part.path("conditional").path("hide").asString("")));
        countries.addAll(named.in(part.path("properties").path("neededWhen").asString("")));
        return countries.isEmpty() ? asked : OwningCountries.naming(countries).and(asked.countries());
    }
}
