package org.homeward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.homeward.casefile.AccessRefusedEvent;
import org.homeward.casefile.CaseDataReadEvent;
import org.homeward.casefile.DataClass;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.homeward.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditLogTest {

    private static final AgencyCode SHELTER = new AgencyCode("TH-WPC-PTT");

    private final CaseNumber number = CaseNumber.random(new SecureRandom());

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    AuditEntryHash seal;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_entries_of_a_case_form_a_sealed_chain() {
        // when
        read(DataClass.identity);
        read(DataClass.health);

        // then
        var entries = entries();
        assertThat(entries).extracting(Written::seq).containsExactly(1L, 2L);
        assertThat(entries.get(1).before()).isEqualTo(entries.get(0).mac());
        assertThat(entries).allMatch(entry -> seal.holds(entry.mac(), entry.entry(), entry.seq(), entry.before()));
    }

    @Test
    void an_entry_that_was_changed_breaks_its_seal() {
        // given
        read(DataClass.health);
        var written = entries().get(0);
        var was = written.entry();

        // when
        var changed = new AuditEntry(
                was.chain(), was.at(), was.number(), was.actor(), was.agency(), was.what(), was.step(), List.of());

        // then
        assertThat(seal.holds(written.mac(), changed, 1, null)).isFalse();
    }

    @Test
    void the_application_can_neither_change_nor_delete_an_entry() {
        // given
        read(DataClass.identity);

        // then
        assertThatThrownBy(
                        () -> database.sql("update audit_entry set actor = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void what_was_rolled_back_has_no_entry() {
        // when
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            events.publishEvent(read(Set.of(DataClass.identity)));
            transaction.setRollbackOnly();
        });

        // then
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_refused_attempt_stays_when_the_request_is_rolled_back() {
        // when
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            events.publishEvent(new AccessRefusedEvent(number, SHELTER, "someone", "participation"));
            transaction.setRollbackOnly();
        });

        // then
        assertThat(database.sql("select what from audit_entry where case_number = ? and chain = ?")
                        .params(number.value(), SHELTER.value())
                        .query(String.class)
                        .list())
                .containsExactly("accessRefused");
    }

    private void read(DataClass category) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(transaction -> events.publishEvent(read(Set.of(category))));
    }

    private CaseDataReadEvent read(Set<DataClass> categories) {
        return new CaseDataReadEvent(number, SHELTER, "someone", categories, new StepId("a-step"));
    }

    private List<Written> entries() {
        return database.sql("select * from audit_entry where chain = ? order by seq")
                .param(number.value())
                .query((row, index) -> new Written(
                        row.getLong("seq"),
                        row.getBytes("prev_mac"),
                        row.getBytes("mac"),
                        new AuditEntry(
                                row.getString("chain"),
                                at(row.getObject("at", OffsetDateTime.class)),
                                new CaseNumber(row.getString("case_number")),
                                row.getString("actor"),
                                row.getString("agency"),
                                row.getString("what"),
                                new StepId(row.getString("step_id")),
                                Arrays.asList(row.getString("codes").split(" ")))))
                .list();
    }

    private static Instant at(OffsetDateTime time) {
        return time.toInstant();
    }

    private record Written(long seq, byte @Nullable [] before, byte[] mac, AuditEntry entry) {}
}
