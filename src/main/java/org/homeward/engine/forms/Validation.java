package org.homeward.engine.forms;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The requirements of a form for a field's value; null ones aren't checked. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Validation(
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String validationType) {

    static final Validation NONE = new Validation(false, null, null, null, null, null);
}
