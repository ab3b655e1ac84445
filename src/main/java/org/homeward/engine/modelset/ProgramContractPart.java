package org.homeward.engine.modelset;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.procedures.DecisionTableQuery;
import org.homeward.procedures.ModelCallRules;
import org.homeward.procedures.StepRules;

/**
 * A part of the program that does something in the models.
 *
 * @param name the class, or what is declared
 * @param needed whether its step must be there even if no safety rule needs it
 * @param step the key of the step that it belongs to, empty if it belongs to none
 * @param delegate the name by which models call it, empty if they don't
 */
record ProgramContractPart(String name, boolean needed, String step, String delegate, Declared effect) {

    /** The part that the declaration of a step describes. */
    static ProgramContractPart of(StepRules declared) {
        var key = declared.step().substring(declared.step().indexOf('_') + 1);
        return new ProgramContractPart(named(key), !declared.isOnlyForm(), declared.step(), "", Declared.of(declared));
    }

    /** The part that the declaration of a call by name describes. */
    static ProgramContractPart of(ModelCallRules declared) {
        return new ProgramContractPart(named(declared.name()), false, "", declared.name(), Declared.of(declared));
    }

    private static String named(String key) {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }

    boolean safety() {
        return !effect.rules().isEmpty();
    }

    /** Its reason, in words: {@code R19 (HandOverStep)}. */
    String why() {
        return safety() ? String.join(", ", effect.rules()) + " (" + name + ")" : name;
    }

    List<String> processes() {
        return effect.processes();
    }

    Set<String> sets() {
        return effect.sets();
    }

    /** The answers that it goes by. */
    Set<String> answers() {
        return Set.copyOf(effect.answers());
    }

    boolean isDelegate() {
        return !delegate.isEmpty();
    }

    /** Whether it sets its variables wherever a process of a case runs; else in its step, its process or with its message. */
    boolean everywhere() {
        return step.isEmpty()
                && !isDelegate()
                && processes().isEmpty()
                && effect.sends().isEmpty();
    }

    /** The effects of a part of the program in the models and its needs of them, as its {@link ModelEffect} or its declaration says. */
    record Declared(
            List<String> processes,
            List<String> rules,
            List<String> answers,
            Set<String> sets,
            List<String> reads,
            List<String> sends,
            List<String> awaits,
            List<DecisionTableQuery> decisions,
            List<String> forms,
            List<String> deadlines,
            String role) {

        static Declared of(ModelEffect effect) {
            return new Declared(
                    List.of(effect.processes()),
                    List.of(effect.rules()),
                    List.of(effect.answers()),
                    Set.of(effect.sets()),
                    List.of(effect.reads()),
                    List.of(effect.sends()),
                    List.of(effect.awaits()),
                    Stream.of(effect.decisions()).map(Declared::asked).toList(),
                    List.of(effect.forms()),
                    List.of(effect.deadlines()),
                    effect.role());
        }

        static Declared of(StepRules declared) {
            return new Declared(
                    List.copyOf(declared.processes()),
                    List.copyOf(declared.rules()),
                    List.copyOf(declared.asked()),
                    declared.sets(),
                    List.of(),
                    List.of(),
                    List.copyOf(declared.awaits()),
                    declared.tables(),
                    List.of(),
                    List.copyOf(declared.deadlines()),
                    "");
        }

        static Declared of(ModelCallRules declared) {
            return new Declared(
                    List.copyOf(declared.processes()),
                    List.copyOf(declared.rules()),
                    List.of(),
                    declared.sets(),
                    List.copyOf(declared.needs()),
                    List.of(),
                    List.of(),
                    declared.tables(),
                    List.of(),
                    List.of(),
                    "");
        }

        private static DecisionTableQuery asked(ModelEffect.Decision decision) {
            return new DecisionTableQuery(
                    decision.value(), Set.of(decision.inputs()), decision.deadlines(), decision.roles());
        }
    }
}
