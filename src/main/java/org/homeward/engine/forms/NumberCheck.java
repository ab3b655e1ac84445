package org.homeward.engine.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers: compared as the viewer does, which reads JSON's numbers as doubles first. */
final class NumberCheck implements ValueCheck {

    static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final BigDecimal GREATEST = BigDecimal.valueOf(9_007_199_254_740_991L);

    @Override
    public @Nullable Object check(FormComponent component, @Nullable Object value, FormFindings.Of findings) {
        ValueCheck.requireAnswer(component, value == null || value.equals(""), findings);
        if (value == null || value.equals("")) {
            return null;
        }
        var number = number(component, value, findings);
        if (number != null) {
            steps(component, number, findings);
            range(component.validate(), number, findings);
        }
        return value;
    }

    private @Nullable BigDecimal number(FormComponent component, Object value, FormFindings.Of findings) {
        var rightType = component.serializeToString() ? value instanceof String : value instanceof Number;
        if (!rightType) {
            findings.add("form.wrongType");
            return null;
        }
        if (value instanceof String text && !WRITTEN.matcher(text).matches()) {
            findings.add("form.notANumber");
            return null;
        }
        if (value instanceof String text) {
            return new BigDecimal(text).stripTrailingZeros();
        }
        var number = ((Number) value).doubleValue();
        if (!Double.isFinite(number)) {
            findings.add("form.notANumber");
            return null;
        }
        return new BigDecimal(Double.toString(number)).stripTrailingZeros();
    }

    private void steps(FormComponent component, BigDecimal number, FormFindings.Of findings) {
        var digits = component.decimalDigits();
        if (digits != null && digits >= 0 && number.scale() > digits) {
            findings.add(digits == 0 ? "form.notAnInteger" : "form.tooManyDecimals", digits);
        }
        var step = component.increment();
        if (step != null && step.signum() > 0 && number.remainder(step).signum() != 0) {
            findings.add("form.notAStep", step.toPlainString());
        }
    }

    private void range(Validation asked, BigDecimal number, FormFindings.Of findings) {
        var least = asked.min() == null ? GREATEST.negate() : asked.min();
        var most = asked.max() == null ? GREATEST : asked.max();
        if (number.compareTo(least) < 0) {
            findings.add("form.tooSmall", least.toPlainString());
        }
        if (number.compareTo(most) > 0) {
            findings.add("form.tooLarge", most.toPlainString());
        }
    }
}
