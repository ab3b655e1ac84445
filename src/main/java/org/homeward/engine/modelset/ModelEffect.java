package org.homeward.engine.modelset;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class's effects in the models and its needs of them; on a method that makes a bean, those of the bean. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ModelEffect {

    /** The key of the step that it belongs to, {@code userTask_screenPerson}. */
    String step() default "";

    /** The processes that must have the step, any by default; without a step the processes in which it sets variables. */
    String[] processes() default {};

    /** The safety rules that hold only with it, {@code R19}: models that do without it are refused. */
    String[] rules() default {};

    /** Answers to the step's form that it reads for these rules. */
    String[] answers() default {};

    /** Variables that it sets: in the step's process, where it is the delegate, or in all processes. */
    String[] sets() default {};

    /** Variables that it can't do without where it is the delegate. */
    String[] reads() default {};

    /** Messages that it sends itself, beside the models. */
    String[] sends() default {};

    /** Messages of the models that it listens for. */
    String[] awaits() default {};

    /** Decisions that it evaluates. */
    Decision[] decisions() default {};

    /** Forms that belong to no step. */
    String[] forms() default {};

    /** Deadlines that it names itself, beside the models. */
    String[] deadlines() default {};

    /** The role of which it knows the holder, {@code panel-chair}. */
    String role() default "";

    /** A decision table with what it is told. */
    @interface Decision {

        String value();

        /** The names that its input expressions may use. */
        String[] inputs();

        /** The output that names a deadline, if one does. */
        String deadlines() default "";

        /** The output that names a role, if one does. */
        String roles() default "";
    }
}
