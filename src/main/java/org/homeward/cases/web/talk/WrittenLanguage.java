package org.homeward.cases.web.talk;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.homeward.directory.UsedLanguages;
import org.jspecify.annotations.Nullable;

/** A language in which agencies write to each other. */
@Constraint(validatedBy = WrittenLanguage.InTheData.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface WrittenLanguage {

    /** A message's key. */
    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks it up; a language that isn't given is no wrong one. */
    final class InTheData implements ConstraintValidator<WrittenLanguage, String> {

        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code == null || UsedLanguages.of(UsedLanguages.Use.written).contains(code);
        }
    }
}
