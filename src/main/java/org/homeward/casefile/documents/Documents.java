package org.homeward.casefile.documents;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseTable;
import org.homeward.casefile.keys.DataKeys;
import org.homeward.directory.people.Actor;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.homeward.shared.NotFound;
import org.homeward.shared.StepId;
import org.homeward.shared.UnsupportedContentTypeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signed letters, consents and receipts of a case: encrypted with its own key, names included, each reading logged. */
@Component
@EnableConfigurationProperties(DocumentSettings.class)
public class Documents {

    private static final int LONGEST_NAME = 200;

    private final DocumentTable documents;
    private final DocumentAccess allowed;
    private final DocumentScanner scanner;
    private final FileSanitizer files;
    private final DocumentSettings settings;
    private final CaseAccess access;
    private final CaseTable cases;
    private final DataKeys dataKeys;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Documents(
            DocumentTable documents,
            DocumentAccess allowed,
            DocumentScanner scanner,
            FileSanitizer files,
            DocumentSettings settings,
            CaseAccess access,
            CaseTable cases,
            DataKeys dataKeys,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.allowed = allowed;
        this.scanner = scanner;
        this.files = files;
        this.settings = settings;
        this.access = access;
        this.cases = cases;
        this.dataKeys = dataKeys;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Throws {@link NotFound} unless the reader works on the case, and on the step if one is named. */
    @Transactional
    public @Nullable OpenStep place(CaseNumber number, @Nullable StepId step, Actor actor) {
        return access.requirePlace(number, step, actor);
    }

    /**
     * Takes a document, without what it says beside what it shows; throws {@link UnsupportedContentTypeException} by its content,
     * {@link InvalidContentException} for an empty or harmful one. The scanner may take its time, and so may a large picture: both come
     * before the transaction, so that no connection waits for them.
     */
    public DecryptedDocument add(CaseNumber number, IncomingDocument arrived, Actor actor) {
        var kept = checked(arrived.content());
        return Objects.requireNonNull(transaction.execute(status -> stored(number, arrived, kept, actor)));
    }

    private SanitizedFile checked(byte[] content) {
        if (content.length == 0 || content.length > settings.most().toBytes()) {
            throw InvalidContentException.field("file", "refusal.wrongContent.document.empty");
        }
        DocumentTypeDetection.of(content);
        scanner.check(content);
        return files.of(content);
    }

    private DecryptedDocument stored(CaseNumber number, IncomingDocument arrived, SanitizedFile kept, Actor actor) {
        var step = place(number, arrived.step(), actor);
        var head = new Document(
                UUID.randomUUID(),
                number,
                arrived.kind(),
                arrived.category(),
                arrived.step(),
                step == null ? null : step.key(),
                arrived.goesAlong() && step != null,
                kept.type(),
                kept.content().length,
                new Document.Added(
                        actor.agency(),
                        actor.username(),
                        access.requireFull(number, actor).side(),
                        clock.instant()));
        var name = arrived.name().length() > LONGEST_NAME ? arrived.name().substring(0, LONGEST_NAME) : arrived.name();
        var key = dataKeys.open(number, cases.dataKeyToWrite(number).orElseThrow(NotFound::aCase));
        documents.insert(SealedDocument.seal(key, head, name, kept.content()));
        events.publishEvent(DocumentHandledEvent.one("documentAdded", head, actor.agency(), actor.username()));
        return new DecryptedDocument(head, name, new byte[0]);
    }

    /** The documents that the reader may see, oldest first, without their content; their names are read, which is logged. */
    @Transactional
    public List<DecryptedDocument> of(CaseNumber number, Actor actor) {
        var may = allowed.of(access.requireFull(number, actor), actor);
        var seen = documents.of(number).stream()
                .filter(stored -> may.test(stored.head()))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        var key = dataKeys.open(number, cases.dataKey(number).orElseThrow(NotFound::aCase));
        var codes = seen.stream()
                .map(stored -> stored.head().category().name())
                .distinct()
                .sorted()
                .toList();
        events.publishEvent(
                new DocumentHandledEvent(number, actor.agency(), actor.username(), "documentsListed", codes, null));
        return seen.stream().map(stored -> stored.open(key)).toList();
    }

    /** One document with its content; throws {@link NotFound} if it isn't for the reader. The reading is logged. */
    @Transactional
    public DecryptedDocument read(CaseNumber number, UUID id, Actor actor) {
        var may = allowed.of(access.requireFull(number, actor), actor);
        var stored = documents
                .find(number, id)
                .filter(found -> may.test(found.head()))
                .orElseThrow(NotFound::aPage);
        var key = dataKeys.open(number, cases.dataKey(number).orElseThrow(NotFound::aCase));
        events.publishEvent(DocumentHandledEvent.one("documentRead", stored.head(), actor.agency(), actor.username()));
        var opened = stored.open(key);
        return new DecryptedDocument(opened.head(), opened.name(), files.out(opened.head(), opened.content()));
    }
}
