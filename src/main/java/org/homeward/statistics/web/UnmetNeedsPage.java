package org.homeward.statistics.web;

import java.util.List;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.homeward.statistics.UnmetNeed;
import org.homeward.statistics.UnmetNeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A table of the needs that weren't met. */
@Controller
class UnmetNeedsPage {

    /** The catalogue of services, after the place to stay (sop-facts 5.2, F3). */
    private static final List<String> SERVICES = List.of(
            "placement",
            "safehouse",
            "health",
            "psychosocial",
            "legal",
            "livelihoods",
            "childProtection",
            "familyMediation",
            "familyReunification",
            "education",
            "nfi",
            "registration",
            "food",
            "other");

    private final UnmetNeeds needs;
    private final Directory directory;

    UnmetNeedsPage(UnmetNeeds needs, Directory directory) {
        this.needs = needs;
        this.directory = directory;
    }

    @GetMapping("/unmet-needs")
    String show(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String service,
            Actor actor,
            Locale language,
            Model model) {
        var asked = given(country);
        var wanted = given(service);
        var lines = needs.seenBy(actor, asked, wanted).stream()
                .map(need -> new NeedRow(directory.countryName(need.country(), language), need))
                .toList();
        var everywhere = actor.isAny(Role.researcher);
        model.addAttribute("lines", lines);
        model.addAttribute("services", SERVICES);
        model.addAttribute("service", wanted);
        model.addAttribute("countries", everywhere ? countries(language) : List.of());
        model.addAttribute("country", asked);
        model.addAttribute("narrows", asked != null || wanted != null);
        model.addAttribute("own", directory.countryName(actor.country(), language));
        return "statistics/unmet-needs";
    }

    private List<Choice> countries(Locale language) {
        return directory.countries().stream()
                .map(country -> new Choice(country.code().value(), country.name(language)))
                .toList();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A country that can be chosen. */
    record Choice(String code, String name) {}

    /** A row of the table. */
    record NeedRow(String country, UnmetNeed need) {}
}
