package org.homeward.casefile.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.List;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.Participation;
import org.homeward.casefile.names.NameParts;
import org.homeward.directory.people.Actor;
import org.homeward.shared.ActionNotAllowedException;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.InvalidContentException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a person by whole words of the name, in any script, among the cases of the reader's agency whose identity the reader
 * may see outside of single steps. Each search is logged, and so many an hour are all that one account has.
 */
@Component
public class PersonSearch {

    /** More are no answer: another word is asked for. */
    public static final int MOST = 20;

    private static final int LONGEST = 100;
    private static final int WORDS = 6;
    private static final int AN_HOUR = 40;
    private static final FieldKey NAME = FieldKey.of("givenName", "identity");

    private final NameWords words;
    private final NameWordTable table;
    private final CaseAccess access;
    private final Participation participation;
    private final NeedToKnow needToKnow;
    private final ApplicationEventPublisher events;
    private final Cache<String, Bucket> limits = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    PersonSearch(
            NameWords words,
            NameWordTable table,
            CaseAccess access,
            Participation participation,
            NeedToKnow needToKnow,
            ApplicationEventPublisher events) {
        this.words = words;
        this.table = table;
        this.access = access;
        this.participation = participation;
        this.needToKnow = needToKnow;
        this.events = events;
    }

    /**
     * The cases, those with the words as they were typed first; at most {@link #MOST}.
     *
     * @throws ActionNotAllowedException if the reader's role opens no cases
     * @throws InvalidContentException at {@code name}: nothing to look for, too much, or too often
     */
    @Transactional
    public List<CaseNumber> find(String typed, Actor actor) {
        if (!access.opensCases(actor)) {
            throw ActionNotAllowedException.role();
        }
        var sought = typed.length() > LONGEST ? List.<String>of() : NameParts.latin(typed);
        if (sought.isEmpty() || sought.size() > WORDS) {
            throw InvalidContentException.field("name", "refusal.search.words", WORDS);
        }
        if (!limit(actor).tryConsume(1)) {
            throw InvalidContentException.field("name", "refusal.search.tooOften");
        }
        var exact =
                sought.stream().map(word -> words.exact(actor.agency(), word)).toList();
        var sounds = sought.stream()
                .map(NameParts::sound)
                .distinct()
                .map(sound -> words.sound(actor.agency(), sound))
                .toList();
        var found = readable(table.find(actor.agency(), exact, sounds, MOST), actor);
        events.publishEvent(new PersonSearchedEvent(actor.agency(), actor.username(), found));
        return found;
    }

    private List<CaseNumber> readable(List<CaseNumber> found, Actor actor) {
        participation.readTogether(found);
        return found.stream()
                .filter(number -> participation
                        .of(number, actor.agency())
                        .filter(part -> part.works())
                        .isPresent())
                .filter(number -> needToKnow.everywhere(number, actor).test(NAME))
                .toList();
    }

    private Bucket limit(Actor actor) {
        return limits.get(actor.username(), name -> Bucket.builder()
                .addLimit(band -> band.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .build());
    }
}
