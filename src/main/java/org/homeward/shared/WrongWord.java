package org.homeward.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What is said where a field can't be read: of one field, or of all fields of a record. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
public @interface WrongWord {

    /** The field then counts as not given. */
    String NOT_GIVEN = "";

    /** Says only that it is wrong. */
    String WRONG = "refusal.wrongContent.value";

    /** A message's key. */
    String value() default WRONG;

    /** How many fields of the record are told at once. */
    int most() default 100;
}
