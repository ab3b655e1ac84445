package org.homeward.engine.hooks;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Replaces the session parts that each command of the engine gets. */
record EngineSessionFactory(Class<?> type, Supplier<Session> given) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return type;
    }

    @Override
    public Session openSession() {
        return given.get();
    }
}
