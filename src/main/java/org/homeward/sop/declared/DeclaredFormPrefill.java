package org.homeward.sop.declared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.homeward.engine.steps.FormPrefill;
import org.homeward.engine.steps.OpenStep;
import org.homeward.procedures.CaseState;
import org.homeward.procedures.FormRules;
import org.homeward.procedures.StepRules;
import org.homeward.procedures.steps.DeclaredSteps;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** The form of a step as its declaration says, on the product's own tables. */
record DeclaredFormPrefill(StepRules rules, FormRules form, CaseStateLoader cases, FormLineWords words)
        implements FormPrefill {

    @Override
    public String step() {
        return rules.step();
    }

    @Override
    public Map<String, Object> fill(OpenStep open, Locale language) {
        return fill(open, language, Map.of());
    }

    @Override
    public Map<String, Object> fill(OpenStep open, Locale language, Map<String, Object> read) {
        var filled = new HashMap<String, Object>();
        form.lines(state(open), read).forEach((field, lines) -> filled.put(field, words.of(lines, language)));
        return filled;
    }

    @Override
    public Map<String, String> reads(OpenStep open) {
        return form.fields(state(open));
    }

    @Override
    public Set<String> leftOut(OpenStep open) {
        return form.leftOut(state(open));
    }

    @Override
    public Map<String, String> confirmed(OpenStep open) {
        return form.confirmed(state(open));
    }

    @Override
    public Set<String> answeredAnew() {
        return form.anew();
    }

    @Override
    public Set<String> proposedAgain() {
        return form.proposedAgain();
    }

    @Override
    public UnaryOperator<String> keptAs(OpenStep open) {
        return form::keptAs;
    }

    @Override
    public String askedAs(String kept) {
        return form.askedAs(kept);
    }

    private Supplier<CaseState> state(OpenStep open) {
        return SingletonSupplier.of(() -> cases.of(open));
    }

    /** Makes one for each declaration that says something of its form. */
    @Configuration(proxyBeanMethods = false)
    @Import(Beans.class)
    static class Fills {}

    static final class Beans implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            DeclaredSteps.ALL.forEach(rules -> rules.form()
                    .ifPresent(form -> registry.registerBean(
                            rules.step() + "Form",
                            FormPrefill.class,
                            bean -> bean.supplier(context -> new DeclaredFormPrefill(
                                    rules,
                                    form,
                                    context.bean(CaseStateLoader.class),
                                    context.bean(FormLineWords.class))))));
        }
    }
}
