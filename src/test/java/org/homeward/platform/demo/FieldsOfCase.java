package org.homeward.platform.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.casefile.AgencyParticipation;
import org.homeward.casefile.Consents;
import org.homeward.casefile.Disclosure;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.Participation;
import org.homeward.cases.web.file.MatrixRows;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.shared.ActingParty;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.testing.SystemActor;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers that a Thai-Cambodian case's file holds, and to whom matrix, side, sending and consent open each. */
final class FieldsOfCase {

    /** All that a local officer gets of what the host said (R6). */
    private static final Set<String> NAME_AND_VILLAGE = Set.of("givenName", "nickname", "familyName", "villageName");

    private final List<Kept> kept;
    private final List<Disclosure> sent;
    private final Set<String> agreed;
    private final Set<AgencyCode> over;

    private FieldsOfCase(List<Kept> kept, List<Disclosure> sent, Set<String> agreed, Set<AgencyCode> over) {
        this.over = over;
        this.kept = kept;
        this.sent = sent;
        this.agreed = agreed;
    }

    /** Without the referrals' own copies of what the list of needed services says. */
    static FieldsOfCase of(ApplicationContext application, CaseNumber number, Actor host) {
        var database = application.getBean(JdbcClient.class);
        var rows = application.getBean(SystemActor.class).sees(() -> database.sql("""
                        select id, field, category, by_agency, coalesce(step_id, '') as step,
                          lead(id, 1, 9223372036854775807) over (partition by field order by id) as next
                        from homeward.case_record
                        where case_number = :number and field not like 'referralNote%' order by id
                        """)
                .param("number", number.value())
                .query((row, index) -> new Kept(
                        row.getLong("id"),
                        row.getString("field"),
                        row.getString("category"),
                        new AgencyCode(row.getString("by_agency")),
                        row.getString("step"),
                        row.getLong("next")))
                .list());
        var sent = application
                .getBean(SystemActor.class)
                .sees(() -> application.getBean(Disclosures.class).all(number));
        var agreed = ActingParty.as(
                        host.agency(), () -> application.getBean(Consents.class).of(number, host))
                .stream()
                .filter(consent -> consent.value() == ConsentValue.Given)
                .map(Consent::purpose)
                .map(Enum::name)
                .collect(Collectors.toSet());
        var over =
                application
                        .getBean(SystemActor.class)
                        .sees(() -> application.getBean(Participation.class).all(number))
                        .stream()
                        .filter(part -> part.over())
                        .map(AgencyParticipation::agency)
                        .collect(Collectors.toSet());
        return new FieldsOfCase(List.copyOf(rows), sent, agreed, over);
    }

    /** A version of an answer, who gave it, in which step. */
    record Kept(long id, String field, String category, AgencyCode by, String step, long next) {}

    List<Kept> kept() {
        return kept;
    }

    Set<String> all() {
        return kept.stream().map(Kept::field).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a reader finds it on the page of what is known: what the own agency answered always, more while its part runs. */
    boolean opens(Kept one, Actor reader) {
        return one.by().equals(reader.agency())
                || !over.contains(reader.agency())
                        && MatrixRows.allow(one.category(), one.field(), reader, agreed)
                        && (ownSide(one, reader)
                                || crossed(one, reader) && (!local(reader) || NAME_AND_VILLAGE.contains(one.field())));
    }

    /** Whether the form of a step of the reader's own agency may show it. */
    boolean opensInForm(Kept one, Actor reader) {
        return MatrixRows.allowInForm(one.category(), one.field(), reader, agreed)
                && (ownSide(one, reader) || crossed(one, reader));
    }

    /** The fields that a reader finds on the page of what is known. */
    Set<String> open(Actor reader) {
        var open = new HashSet<String>();
        kept.stream().filter(one -> opens(one, reader)).forEach(one -> open.add(one.field()));
        return open;
    }

    /** Whether a text of this class, sent from side to side, is for the reader. */
    boolean opensText(String category, Actor reader) {
        return MatrixRows.allow(category, "", reader, agreed) && !local(reader);
    }

    private static boolean ownSide(Kept one, Actor reader) {
        return one.by().country().equals(reader.country());
    }

    private static boolean local(Actor reader) {
        return reader.country().value().equals("KH") && !reader.functions().contains("focalPoint");
    }

    /** Investigators read of the other side's only what came to themselves (R10). */
    private boolean crossed(Kept one, Actor reader) {
        var investigates = reader.functions().contains("police");
        return sent.stream()
                .anyMatch(message -> message.by().country().equals(one.by().country())
                        && (investigates
                                ? message.to().equals(reader.agency())
                                : message.to().country().equals(reader.country()))
                        && message.took(one.field(), one.id(), one.next()));
    }
}
