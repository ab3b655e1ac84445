package org.homeward;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** Holds for a class whose package carries an annotation. */
final class InMarkedPackage extends ArchCondition<JavaClass> {

    private final Class<? extends Annotation> mark;

    InMarkedPackage(Class<? extends Annotation> mark) {
        super("be in a package with @" + mark.getSimpleName());
        this.mark = mark;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        var marked = item.getPackage().isAnnotatedWith(mark);
        events.add(new SimpleConditionEvent(item, marked, item.getPackageName() + " isn't marked: " + item.getName()));
    }
}
