package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;

/** A record has at most twelve parts; what belongs together has a name of its own. */
class SmallRecordsTest {

    private static final int MOST = 12;

    /** Its parts are those that form-js gives a component. */
    private static final Set<String> EXCEPTED = Set.of("org.homeward.engine.forms.FormComponent");

    @Test
    void no_record_has_more_than_twelve_parts() {
        // when
        var large = ProgramClasses.MAIN.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .filter(type -> type.getRecordComponents().length > MOST)
                .map(Class::getName);

        // then
        assertThat(large).containsExactlyInAnyOrderElementsOf(EXCEPTED);
    }
}
