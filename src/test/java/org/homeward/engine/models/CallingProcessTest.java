package org.homeward.engine.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called by name sets variables in the process that calls, and repeats no step without end. */
class CallingProcessTest {

    private final DelegateExecution execution = mock(DelegateExecution.class);

    @ParameterizedTest
    @ValueSource(ints = {-1, 51})
    void a_step_is_not_repeated_too_often(int times) {
        assertThatThrownBy(() -> CallingProcess.set(execution, Map.of("repetitions", times)))
                .isInstanceOf(IllegalArgumentException.class);
        verifyNoInteractions(execution);
    }

    @Test
    void it_is_repeated_as_often_as_the_wall_allows() {
        // when
        CallingProcess.set(execution, Map.of("repetitions", CallingProcess.MOST));

        // then
        verify(execution).setVariable("repetitions", 50);
    }
}
