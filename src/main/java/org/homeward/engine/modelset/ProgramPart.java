package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;

/**
 * A part of the program that does something in the models.
 *
 * @param name the class
 * @param needed whether its step must be there even if no safety rule needs it
 * @param step the key of the step that it belongs to, empty if it belongs to none
 * @param delegate the name by which models call it, empty if they don't
 */
record ProgramPart(String name, boolean needed, String step, String delegate, ModelEffect effect) {

    boolean safety() {
        return effect.rules().length > 0;
    }

    /** What it is there for, in words: {@code R19 (HandOver)}. */
    String why() {
        return safety() ? String.join(", ", effect.rules()) + " (" + name + ")" : name;
    }

    List<String> processes() {
        return List.of(effect.processes());
    }

    Set<String> sets() {
        return Set.of(effect.sets());
    }

    /** The answers that it goes by. */
    Set<String> answers() {
        return Set.copyOf(List.of(effect.answers()));
    }

    boolean isDelegate() {
        return !delegate.isEmpty();
    }

    /** Whether it sets its variables wherever a process of a case runs; else in its step, its process or with its message. */
    boolean everywhere() {
        return step.isEmpty() && !isDelegate() && processes().isEmpty() && effect.sends().length == 0;
    }
}
