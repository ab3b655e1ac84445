package org.homeward.platform.demo;

import java.util.List;

/** Texts that tell the people of the stories apart, so that a test finds them wherever they go. */
final class MarkedStoryTexts implements StoryTexts {

    private static final List<String> TEXTS =
            List.of("Sothea", "Kosal", "Maly", "Virak", "Nary", "Samnang", "Pisey", "Thyda", "Oudom", "Leakena");

    /** Fewer than half of the texts, so that no two words come together twice. */
    private static final int FAMILIES = 4;

    /** A family name is another word than the given name: of forty people no two are called alike. */
    @Override
    public String of(String field, StoryPerson person) {
        var number = person.number();
        var further = field.equals("familyName") ? 1 + number / TEXTS.size() % FAMILIES : 0;
        var text = TEXTS.get((number + further) % TEXTS.size()) + " " + (number + 1);
        return field.equals("evidenceSummary") ? String.join(", ", text, text, text) : text;
    }
}
