package org.homeward.casefile.known;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.casefile.BlockedContactRedaction;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.barred.BarredOffices;
import org.homeward.casefile.known.AnswerVersion.Giver;
import org.homeward.directory.people.Actor;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The corrections of a case that its reader may know, with the people who were told: those in force, those that wait, and the decided ones.
 */
@Component
public class CaseCorrections {

    private final CaseFileInWords file;
    private final AnswerVersionTable known;
    private final RequestedCorrectionTable asked;
    private final AnswerVisibility rules;
    private final AnswerOwners owners;
    private final BlockedContactRedaction blocked;
    private final BarredOffices barred;
    private final CaseAccess access;
    private final MessageSource messages;

    CaseCorrections(
            CaseFileInWords file,
            AnswerVersionTable known,
            RequestedCorrectionTable asked,
            AnswerVisibility rules,
            AnswerOwners owners,
            BlockedContactRedaction blocked,
            BarredOffices barred,
            CaseAccess access,
            MessageSource messages) {
        this.file = file;
        this.known = known;
        this.asked = asked;
        this.rules = rules;
        this.owners = owners;
        this.blocked = blocked;
        this.barred = barred;
        this.access = access;
        this.messages = messages;
    }

    /** All of them, the newest first; throws {@link NotFound} if the file isn't there for the reader. */
    @Transactional
    public List<CaseCorrection> of(CaseNumber number, Actor actor, Locale language) {
        var answers = file.of(number, actor, language);
        var whose = owners.of(rules.of(access.requireFile(number, actor), actor));
        var all = new ArrayList<>(asked(number, answers, whose, actor, language));
        var stored = known.of(number).stream().collect(Collectors.toMap(StoredVersion::id, Function.identity()));
        for (var answer : answers) {
            for (var version : answer.versions()) {
                var correction = version.known().correction();
                var kept = stored.get(version.known().id());
                if (correction != null && kept != null && kept.correction() != null) {
                    all.add(done(
                            answer,
                            version,
                            correction,
                            givers(whose, kept.correction().sentTo())));
                }
            }
        }
        all.sort(Comparator.comparing(CaseCorrection::at).reversed());
        return all;
    }

    /** Those that wait, of answers that were read in this transaction. */
    @Transactional
    public List<CaseCorrection> waiting(
            CaseNumber number, List<AnswerForReader> answers, Actor actor, Locale language) {
        return known.of(number).stream().noneMatch(StoredVersion::waits)
                ? List.of()
                : asked(number, answers, owners.of(rules.of(access.requireFile(number, actor), actor)), actor, language)
                        .stream()
                        .filter(one -> one.state() == CaseCorrection.State.waiting)
                        .toList();
    }

    private static CaseCorrection done(
            AnswerForReader answer, AnswerForReader.Version version, AnswerVersion.Correction why, List<Giver> told) {
        return new CaseCorrection(
                String.valueOf(version.known().id()),
                CaseCorrection.State.done,
                answer,
                new CaseCorrection.Said(version.known().value(), version.text(), "", why.wish(), why.reason()),
                version.known().at(),
                version.known().by(),
                told,
                null,
                false);
    }

    private List<CaseCorrection> asked(
            CaseNumber number, List<AnswerForReader> answers, AnswerOwners.Of whose, Actor actor, Locale language) {
        var byVersion = known.of(number).stream().collect(Collectors.toMap(StoredVersion::id, Function.identity()));
        return asked.of(number).stream()
                .filter(one -> !barred.bars(number, one.by().agency()))
                .flatMap(one -> Optional.ofNullable(byVersion.get(one.standing())).stream()
                        .flatMap(standing -> answers.stream()
                                .filter(answer -> answer.answer().field().key().equals(standing.field()))
                                .flatMap(answer -> asked(one, standing, answer, whose, actor, language).stream())))
                .toList();
    }

    /**
     * For who reads the answer that would be replaced, on the side of who asks and of whose answer it is, in the country of origin since
     * the reader takes part (R4); where the answer hides something from its reader, that hides it too.
     */
    private Optional<CaseCorrection> asked(
            RequestedCorrection one,
            StoredVersion standing,
            AnswerForReader answer,
            AnswerOwners.Of whose,
            Actor reader,
            Locale language) {
        var rule = whose.rule();
        var view = rule.view();
        if (rule.since(standing).isEmpty()
                || !rule.ownSide(one.by().agency()) && !rule.ownSide(standing.owner())
                || view.side() != BorderSide.host && one.by().at().isBefore(view.since())) {
            return Optional.empty();
        }
        var given = asked.value(one);
        var value = given == null ? null : blocked.shown(one.number(), standing.field(), given, reader.agency());
        if (given != null && value == null) {
            return Optional.empty();
        }
        var text = new AnswerWords(messages, language).of(answer.part(), value);
        var waits = one.ended() == null && answer.answer().standing() == standing.id();
        var decides = waits
                && !one.by().user().equals(reader.username())
                && whose.deciding(standing).contains(reader.agency());
        return Optional.of(new CaseCorrection(
                one.id().toString(),
                state(one, waits),
                answer,
                new CaseCorrection.Said(value, text, asked.words(one), one.wish(), asked.reason(one)),
                one.by().at(),
                whose.giver(one.by().agency(), one.by().user()),
                givers(whose, Set.of(one.waitsFor())),
                waits ? whose.awaited(standing) : null,
                decides));
    }

    private static CaseCorrection.State state(RequestedCorrection one, boolean waits) {
        var ended = one.ended();
        if (ended == null) {
            return waits ? CaseCorrection.State.waiting : CaseCorrection.State.outdated;
        }
        return switch (ended.how()) {
            case agreed -> CaseCorrection.State.agreed;
            case refused -> CaseCorrection.State.refused;
            case caseEnded -> CaseCorrection.State.caseEnded;
        };
    }

    private static List<Giver> givers(AnswerOwners.Of whose, Set<AgencyCode> agencies) {
        return agencies.stream()
                .sorted(Comparator.comparing(AgencyCode::value))
                .map(agency -> whose.giver(agency, null))
                .distinct()
                .toList();
    }
}
