package org.homeward.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of one packaged model and nothing else: the engine runs this file alone, what it calls and sends is stood in
 * for. A constructor may ask for the {@link Procedure}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProcedureExtension.class)
public @interface ProcedureTest {

    /** The file, {@code repatriation/handover}. */
    String value();
}
