package org.homeward.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that takes long: {@code mvn verify} leaves it out, {@code mvn verify -Pwhole} runs it, and so does the second half of
 * {@code .ci/run}. The class of a rule (R1 to R24), of the routes, the marks or the hostile models never is;
 * further stories of such a class may be.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("whole")
public @interface WholeRun {}
