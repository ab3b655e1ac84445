package org.homeward.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.homeward.testing.ProgramClasses;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

class ConsentWithdrawnEventTest {

    @Test
    void each_listener_has_a_place_of_its_own_in_the_order_and_each_place_its_listener() {
        // given
        var listeners = ProgramClasses.MAIN.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(ConsentWithdrawnEventTest::isListener)
                .toList();

        // when
        var places = listeners.stream()
                .map(listener -> listener.getAnnotationOfType(Order.class).value())
                .toList();

        // then
        assertThat(places).containsExactlyInAnyOrderElementsOf(named());
    }

    private static boolean isListener(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(ConsentWithdrawnEvent.class))
                && (method.isAnnotatedWith(EventListener.class) || method.isMetaAnnotatedWith(EventListener.class));
    }

    private static List<Integer> named() {
        return Arrays.stream(ConsentWithdrawnEvent.Then.class.getFields())
                .map(ConsentWithdrawnEventTest::value)
                .toList();
    }

    private static Integer value(Field place) {
        try {
            return place.getInt(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
