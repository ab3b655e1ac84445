package org.homeward.sop.declared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.CaseFiles;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Invitations;
import org.homeward.casefile.Participation;
import org.homeward.casefile.linked.ParentsAndChildren;
import org.homeward.engine.CaseEvents;
import org.homeward.engine.CaseFactsRecords;
import org.homeward.engine.ReturnEnds;
import org.homeward.procedures.CaseFacts;
import org.homeward.procedures.PlannedService;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.Corridor;
import org.homeward.shared.CountryCode;
import org.homeward.sop.children.ComingOfAge;
import org.homeward.sop.children.FoundChild;
import org.homeward.sop.children.Safeguards;
import org.homeward.sop.limits.FoundApart;
import org.homeward.sop.panel.Panels;
import org.homeward.sop.reintegration.RetraffickingTold;
import org.homeward.sop.services.FormerServices;
import org.homeward.sop.services.NeedsNotMet;
import org.jspecify.annotations.Nullable;

/** What a way of doing a step changes beside variables: its calls of the classes that write, in their order, each written out. */
final class Calls {

    /** The classes whose calls are noted: those that effects call. */
    static final List<Class<?>> WRITING = Stream.concat(
                    Stream.<Class<?>>of(
                            CaseEvents.class,
                            CaseFactsRecords.class,
                            CaseFiles.class,
                            ComingOfAge.class,
                            Consents.class,
                            FoundApart.class,
                            FoundChild.class,
                            Invitations.class,
                            NeedsNotMet.class,
                            Panels.class,
                            ParentsAndChildren.class,
                            Participation.class,
                            RetraffickingTold.class,
                            ReturnEnds.class,
                            Safeguards.class),
                    FormerServices.WRITING.stream())
            .toList();

    /** Calls that stay though the step is refused: they run in transactions of their own. */
    static final Set<String> KEPT = Set.of("Safeguards.keepObjection");

    private static final Set<String> READING = Set.of(
            "all",
            "answer",
            "barred",
            "before",
            "endedAt18",
            "find",
            "given",
            "hasGuardian",
            "held",
            "hold",
            "isOpen",
            "lacksGuardian",
            "of",
            "release",
            "required",
            "sideOfPerson",
            "standing",
            "turn",
            "value",
            "valueFrom",
            "values");
    private static final CaseFacts SAMPLE = new CaseFacts(
            CaseNumber.NOBODYS,
            new Corridor(new CountryCode("TH"), new CountryCode("KH")),
            null,
            null,
            null,
            false,
            new AgencyCode("TH-NRM"),
            Instant.EPOCH);

    private static final ThreadLocal<@Nullable List<String>> NOTED = new ThreadLocal<>();

    private Calls() {}

    /** Notes what is called until {@link #end}. */
    static void begin() {
        NOTED.set(new ArrayList<>());
    }

    static List<String> end() {
        var noted = NOTED.get();
        NOTED.remove();
        return noted == null ? List.of() : noted;
    }

    /** Whether such a call was noted since it began. */
    static boolean isNoted(String call) {
        var noted = NOTED.get();
        return noted != null && noted.stream().anyMatch(one -> one.startsWith(call));
    }

    static boolean isNoting() {
        return NOTED.get() != null;
    }

    /** Stops noting while a noted call is under way: what it calls itself belongs to it. */
    static @Nullable List<String> pause() {
        var noted = NOTED.get();
        NOTED.remove();
        return noted;
    }

    static void resume(@Nullable List<String> noted) {
        NOTED.set(noted);
    }

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    static void note(Class<?> type, String method, @Nullable Object... arguments) {
        var noted = NOTED.get();
        if (noted != null) {
            noted.add(type.getSimpleName() + "." + method
                    + Arrays.stream(arguments)
                            .map(Calls::written)
                            .collect(Collectors.joining(", ", "(", isNow(method, arguments) ? ", null)" : ")")));
        }
    }

    /** That something happened is called with and without a moment. */
    private static boolean isNow(String method, @Nullable Object... arguments) {
        return method.equals("happened") && arguments.length == 2;
    }

    private static String written(@Nullable Object argument) {
        if (argument instanceof UnaryOperator<?> change) {
            @SuppressWarnings("unchecked")
            var ofFacts = (UnaryOperator<CaseFacts>) change;
            return ofFacts.apply(SAMPLE).toString();
        }
        if (argument instanceof PlannedService planned) {
            return Stream.of(
                            planned.side(),
                            planned.service(),
                            planned.urgency(),
                            planned.role(),
                            planned.dueKey(),
                            planned.note())
                    .toList()
                    .toString();
        }
        return String.valueOf(argument);
    }
}
