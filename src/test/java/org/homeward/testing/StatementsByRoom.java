package org.homeward.testing;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes each statement that the program sends to the database, once, under the room whose class sent it; those of tests, of
 * the engine and of Spring's sessions aren't the rooms'.
 */
public final class StatementsByRoom implements BeanPostProcessor {

    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    /** Those of a transaction's last act go together; each is named by its sender. */
    private static final Pattern NAMED = Pattern.compile("/\\* (org\\.homeward\\.[\\w.]+) \\*/");

    private static final Set<String> NOT_OURS =
            Set.of("org.camunda.bpm.engine.impl.", "org.springframework.session.", "org.flywaydb.");

    private static final Set<String> SENDING = Set.of(
            "prepareStatement",
            "prepareCall",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "addBatch");

    /** A class is asked once: there are many statements. */
    private static final ClassValue<Sender> SENDERS = new ClassValue<>() {
        @Override
        protected Sender computeValue(Class<?> type) {
            return sender(type);
        }
    };

    private final Map<String, Set<String>> noted = new ConcurrentHashMap<>();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean closely;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool ? new Noting(pool) : bean;
    }

    /** By room the statements so far. */
    public Map<String, Set<String>> noted() {
        return new TreeMap<>(noted);
    }

    /** Whether it is noted each time who sends a statement, or who sends it first: to look at who it is takes time. */
    public void look(boolean closely) {
        this.closely = closely;
    }

    private void note(String sql) {
        if (seen.add(sql) || closely) {
            for (var part : sql.split(";\n(?=/\\* org\\.homeward)")) {
                var named = NAMED.matcher(part);
                (named.lookingAt() ? Optional.of(Rooms.of(named.group(1))) : sender())
                        .ifPresent(room -> noted.computeIfAbsent(room, any -> ConcurrentHashMap.newKeySet())
                                .add(part));
            }
        }
    }

    /** Notes what is prepared; only statements that aren't are noted when they run. */
    private final class Noting extends DelegatingDataSource {

        Noting(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return noting(Connection.class, super.getConnection());
        }

        private <T> T noting(Class<T> type, T target) {
            return type.cast(
                    Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                        if (values != null && values[0] instanceof String sql && SENDING.contains(method.getName())) {
                            note(sql);
                        }
                        try {
                            var result = method.invoke(target, values);
                            return method.getName().equals("createStatement")
                                    ? noting(Statement.class, (Statement) result)
                                    : result;
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }));
        }
    }

    private static Optional<String> sender() {
        return CALLERS.walk(StatementsByRoom::nearest);
    }

    private static Optional<String> nearest(Stream<StackFrame> frames) {
        return frames.map(frame -> SENDERS.get(frame.getDeclaringClass()))
                .filter(Sender::counts)
                .findFirst()
                .flatMap(Sender::room);
    }

    private static Sender sender(Class<?> type) {
        var ours = isOurs(type.getName());
        return new Sender(
                ours || isForeign(type.getName()),
                ours && isOfTheProgram(type) ? Optional.of(Rooms.of(type.getName())) : Optional.empty());
    }

    /**
     * What a class in the stack is.
     *
     * @param counts whether the statement is its own, if no nearer class counts
     * @param room empty for the engine, Spring and tests
     */
    private record Sender(boolean counts, Optional<String> room) {}

    private static boolean isOurs(String type) {
        return type.startsWith("org.homeward.") && !type.startsWith("org.homeward.testing.");
    }

    private static boolean isForeign(String type) {
        return NOT_OURS.stream().anyMatch(type::startsWith);
    }

    private static boolean isOfTheProgram(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/classes/");
    }
}
