package org.homeward.casefile.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.casefile.SomeCases.STEP;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.Disclosures;
import org.homeward.casefile.Readers;
import org.homeward.casefile.SomeCases;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.ActingParty;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.UnsupportedContentTypeException;
import org.homeward.shared.procedures.RepatriationProcess;
import org.homeward.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Papers of a case: kept encrypted, seen by those who may, checked before. Long, since each reader has a test. */
@DatabaseTest
class DocumentsTest {

    private static final byte[] SCAN = SomePdf.letter();

    @Autowired
    Documents documents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    DocumentTable table;

    @Autowired
    CaseTable caseTable;

    @Autowired
    DataKeys dataKeys;

    @Autowired
    JdbcClient database;

    @Autowired
    SomeCases cases;

    private CaseNumber number;

    @BeforeEach
    void a_case() {
        number = cases.aCase()
                .with(Readers.shelter(), Readers.thaiFocalPoint(), Readers.khmerFocalPoint(), Readers.khmerWelfare())
                .build();
    }

    @Test
    void what_was_added_comes_back() {
        // given
        var id = added(Readers.police(), DataClass.identity);

        // when
        var read = cases.as(Readers.police(), () -> documents.read(number, id, Readers.police()));

        // then
        assertThat(SomePdf.isLetter(read.content())).isTrue();
        assertThat(read.head().size()).isEqualTo(read.content().length);
        assertThat(read.name()).isEqualTo("Sokha letter.pdf");
        assertThat(read.head().type()).isEqualTo("application/pdf");
    }

    @Test
    void neither_name_nor_content_is_readable_in_the_database() {
        // given
        added(Readers.police(), DataClass.identity);

        // when
        var stored = cases.as(
                Readers.police(), () -> database.sql("select name || content from document where case_number = ?")
                        .param(number.value())
                        .query(byte[].class)
                        .list());

        // then
        assertThat(stored).singleElement().satisfies(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Sokha")
                .doesNotContain("PDF"));
    }

    @Test
    void a_stored_document_cannot_be_relabelled() {
        // given
        added(Readers.police(), DataClass.identity);
        var stored = cases.as(Readers.police(), () -> table.of(number).get(0));
        var head = stored.head();

        // when
        var relabelled = new SealedDocument(
                new Document(
                        head.id(),
                        number,
                        head.kind(),
                        DataClass.services,
                        null,
                        null,
                        false,
                        head.type(),
                        head.size(),
                        head.added()),
                stored.name(),
                stored.content());

        // then
        assertThatThrownBy(() -> cases.run(Readers.police(), () -> relabelled.open(keyOf())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        cases.run(Readers.police(), () -> database.sql("update document set category = 'services'")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void its_own_side_sees_it_as_the_access_matrix_says() {
        // given
        added(Readers.shelter(), DataClass.exploitationDetail);
        added(Readers.shelter(), DataClass.identity);

        // then
        assertThat(seenBy(Readers.police())).containsExactly(DataClass.identity);
        assertThat(seenBy(Readers.shelter()))
                .containsExactlyInAnyOrder(DataClass.exploitationDetail, DataClass.identity);
    }

    @Test
    void the_other_side_sees_nothing_that_was_not_sent_to_it() {
        // given
        cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Given);
        added(Readers.thaiFocalPoint(), DataClass.identity);

        // then
        assertThat(seenBy(Readers.khmerFocalPoint())).isEmpty();
        assertThat(seenBy(Readers.khmerWelfare())).isEmpty();
    }

    @Test
    void what_a_message_took_along_is_seen_by_its_receiver_alone_and_only_while_the_consent_stands() {
        // given
        sent(DataClass.identity);
        sent(DataClass.trafficking);

        // then
        assertThat(seenBy(Readers.khmerFocalPoint())).isEmpty();
        cases.answer(number, Purpose.ShareWithOriginAgency, ConsentValue.Given);
        assertThat(seenBy(Readers.khmerFocalPoint())).containsExactly(DataClass.identity);
        assertThat(seenBy(Readers.khmerWelfare())).isEmpty();
    }

    @Test
    void after_the_hand_over_the_former_side_has_no_documents() {
        // given
        var id = added(Readers.police(), DataClass.identity);
        cases.handOver(number);

        // then
        assertThatThrownBy(() -> seenBy(Readers.police())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> cases.as(Readers.police(), () -> documents.read(number, id, Readers.police())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> added(Readers.police(), DataClass.identity)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_agency_without_part_finds_neither_document_nor_row() {
        // given
        var id = added(Readers.police(), DataClass.identity);

        // then
        assertThatThrownBy(() -> cases.as(Readers.stranger(), () -> documents.read(number, id, Readers.stranger())))
                .isInstanceOf(NotFound.class);
        assertThat(cases.as(Readers.stranger(), () -> table.of(number))).isEmpty();
        assertThat(cases.forNobody(() -> table.of(number))).isEmpty();
    }

    @Test
    void the_type_is_found_by_content_and_a_page_with_scripts_is_refused() {
        // given
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);

        // then
        assertThatThrownBy(() -> add(Readers.police(), document(DataClass.identity, page)))
                .isInstanceOf(UnsupportedContentTypeException.class);
        assertThatThrownBy(() -> add(Readers.police(), document(DataClass.identity, new byte[0])))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void no_connection_waits_for_the_scanner() {
        // given
        var target = Objects.requireNonNull(AopTestUtils.<Documents>getUltimateTargetObject(documents));
        var real = ReflectionTestUtils.getField(target, "scanner");
        var scanner = mock(DocumentScanner.class);
        var inTransaction = new ArrayList<Boolean>();
        doAnswer(asked -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()))
                .when(scanner)
                .check(any());
        ReflectionTestUtils.setField(target, "scanner", scanner);

        // when
        try {
            ActingParty.as(
                    Readers.police().agency(),
                    () -> documents.add(number, document(DataClass.identity, SCAN), Readers.police()));
        } finally {
            ReflectionTestUtils.setField(target, "scanner", real);
        }

        // then
        assertThat(inTransaction).containsExactly(false);
        assertThat(seenBy(Readers.police())).containsExactly(DataClass.identity);
    }

    @Test
    void adding_listing_and_reading_are_in_the_log_without_the_name() {
        // given
        var id = added(Readers.police(), DataClass.identity);
        seenBy(Readers.police());
        cases.as(Readers.police(), () -> documents.read(number, id, Readers.police()));

        // when
        var logged = cases.as(Readers.police(), () -> database.sql(
                        "select what || ' ' || codes from audit_entry where case_number = ? order by id")
                .param(number.value())
                .query(String.class)
                .list());

        // then
        assertThat(logged)
                .containsSubsequence(
                        "documentAdded " + id + " signedLetter identity",
                        "documentsListed identity",
                        "documentRead " + id + " signedLetter identity")
                .noneMatch(line -> line.contains("Sokha"));
    }

    @Test
    void a_document_of_another_case_is_not_found_under_this_number() {
        // given
        var id = added(Readers.police(), DataClass.identity);
        var other = cases.aCase().build();

        // then
        assertThatThrownBy(() -> cases.as(Readers.police(), () -> documents.read(other, id, Readers.police())))
                .isInstanceOf(NotFound.class);
    }

    private void sent(DataClass category) {
        var head = new Document(
                UUID.randomUUID(),
                number,
                DocumentKind.signedLetter,
                category,
                STEP,
                RepatriationProcess.Step.REQUEST_TRACING,
                true,
                "application/pdf",
                SCAN.length,
                new Document.Added(Readers.THAI_FOCAL_POINT, "datip", BorderSide.host, Instant.EPOCH));
        cases.run(Readers.thaiFocalPoint(), () -> {
            table.insert(SealedDocument.seal(keyOf(), head, "a.pdf", SCAN));
            assertThat(disclosures.record(
                            number,
                            STEP,
                            Readers.THAI_FOCAL_POINT,
                            Readers.KHMER_FOCAL_POINT,
                            "a.message",
                            Set.of(),
                            Set.of()))
                    .containsExactly(category);
        });
    }

    private Aead keyOf() {
        return dataKeys.open(number, caseTable.dataKey(number).orElseThrow());
    }

    private UUID added(Actor by, DataClass category) {
        return add(by, document(category, SCAN)).head().id();
    }

    private DecryptedDocument add(Actor by, IncomingDocument document) {
        return cases.as(by, () -> documents.add(number, document, by));
    }

    private static IncomingDocument document(DataClass category, byte[] content) {
        return new IncomingDocument(DocumentKind.signedLetter, category, null, false, "Sokha letter.pdf", content);
    }

    private List<DataClass> seenBy(Actor reader) {
        return cases.as(reader, () -> documents.of(number, reader)).stream()
                .map(document -> document.head().category())
                .toList();
    }
}
