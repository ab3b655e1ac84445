package org.homeward.cases.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.known.CaseFileInWords;
import org.homeward.casefile.known.DecisionCodes;
import org.homeward.cases.ConsentStatus;
import org.homeward.directory.people.Actor;
import org.homeward.procedures.Consent;
import org.homeward.procedures.ConsentValue;
import org.homeward.procedures.Purpose;
import org.homeward.shared.procedures.NationalityVerificationProcess;
import org.homeward.shared.procedures.ProtectionProcess;
import org.homeward.shared.procedures.ReturnJourneyProcess;
import org.homeward.shared.procedures.ReturnWishProcess;
import org.springframework.stereotype.Component;

/** The six facts that decide most, as far as the reader may see them; all that is known stands on a page of its own. */
@Component
class CaseSummaryFacts {

    private static final String NO_RETURN = "noReturn";
    private static final String WISH = ReturnWishProcess.Variable.RETURN_WISH;
    private static final String NATIONALITY = NationalityVerificationProcess.Variable.NATIONALITY_OUTCOME;
    private static final String RISK = ReturnJourneyProcess.Variable.RISK_LEVEL;
    private static final String CLEARED = ProtectionProcess.Variable.LEGAL_CLEARED;

    /** Each fact with its fields: those that are said beside each other, then those of which the first known one stands in. */
    private static final List<Fact> FACTS = List.of(
            new Fact("wish", List.of(WISH, NO_RETURN), List.of("personWishes")),
            new Fact("home", List.of("assessorRecommendation"), List.of("careCapacity", "familySummary")),
            new Fact("nationality", List.of("claimedNationality", NATIONALITY, "identityResult"), List.of()),
            new Fact("risk", List.of(RISK), List.of("riskMeasures")),
            new Fact("fit", List.of("fitToTravel"), List.of()),
            new Fact("legal", List.of(CLEARED), List.of("legalCaseWanted")));

    /** Fields whose answer alone could be taken for more than it is: its words say what was asked. */
    private static final Set<String> NAMED = Set.of("claimedNationality", "identityResult");

    private static final List<String> DECIDED = List.of(WISH, NATIONALITY, RISK, CLEARED);

    private final CaseFileInWords file;
    private final DecisionCodes decided;
    private final CaseAccess access;
    private final CaseWordsFactory wording;

    CaseSummaryFacts(CaseFileInWords file, DecisionCodes decided, CaseAccess access, CaseWordsFactory wording) {
        this.file = file;
        this.decided = decided;
        this.access = access;
        this.wording = wording;
    }

    /**
     * The six, in their order; none for who doesn't read the file.
     *
     * @param consents as the reader sees them
     */
    List<Line> of(GrantedCaseAccess view, List<ConsentStatus> consents, Actor actor, Locale language) {
        if (!access.readsFile(view, actor)) {
            return List.of();
        }
        var words = wording.of(actor, language);
        var said = said(view, actor, words, language);
        var wish = said.get(WISH);
        if (wish != null) {
            takenBack(consents, wish, words).ifPresent(no -> said.put(NO_RETURN, no));
        }
        return FACTS.stream().map(fact -> line(fact, said, words)).toList();
    }

    private Map<String, Said> said(GrantedCaseAccess view, Actor actor, CaseWords words, Locale language) {
        var said = new HashMap<String, Said>();
        decided.of(view, actor, DECIDED, language)
                .forEach((field, one) -> said.put(field, new Said(one.text(), one.at(), words.party(one.by()))));
        var filed = FACTS.stream().flatMap(Fact::fields).collect(Collectors.toSet());
        file.of(view.number(), actor, language, filed::contains).forEach(answer -> {
            var field = answer.answer().field().key();
            var known = answer.newest().known();
            var text = answer.newest().text();
            said.put(
                    field,
                    new Said(
                            NAMED.contains(field) ? words.text("known.fact." + field, text, text) : text,
                            known.at(),
                            words.party(known.by())));
        });
        return said;
    }

    /** A no to the return that came after the talk about it: the person's last word stands beside it. */
    private static Optional<Said> takenBack(List<ConsentStatus> consents, Said wish, CaseWords words) {
        return consents.stream()
                .filter(line -> line.purpose() == Purpose.Return)
                .flatMap(line -> Stream.ofNullable(line.consent()))
                .max(Comparator.comparing(CaseSummaryFacts::lastWord))
                .filter(consent -> consent.value() != ConsentValue.Given
                        && !lastWord(consent).isBefore(wish.at()))
                .map(consent -> new Said(
                        words.text("cases.purpose." + consent.purpose(), "") + ": "
                                + words.text("cases.consent." + consent.value(), ""),
                        lastWord(consent),
                        ""));
    }

    private static Instant lastWord(Consent consent) {
        return consent.withdrawn() == null ? consent.at() : consent.withdrawn();
    }

    private static Line line(Fact fact, Map<String, Said> said, CaseWords words) {
        var label = words.text("known.fact." + fact.name(), "");
        var together = found(fact.beside(), said);
        var shown = together.isEmpty()
                ? found(fact.otherwise(), said).stream().limit(1).toList()
                : together;
        return shown.stream()
                .max(Comparator.comparing(Said::at))
                .map(newest -> new Line(
                        label, shown.stream().map(Said::text).collect(Collectors.joining(" · ")), given(newest, words)))
                .orElseGet(() -> new Line(label, words.text("known.fact.none", ""), ""));
    }

    private static List<Said> found(List<String> fields, Map<String, Said> said) {
        var found = new ArrayList<Said>();
        fields.stream().filter(said::containsKey).map(said::get).forEach(found::add);
        return found;
    }

    private static String given(Said said, CaseWords words) {
        var day = words.say().date(said.at());
        return said.by().isEmpty() ? day : said.by() + ", " + day;
    }

    private record Fact(String name, List<String> beside, List<String> otherwise) {

        Stream<String> fields() {
            return Stream.concat(beside.stream(), otherwise.stream());
        }
    }

    /** @param by empty where the day alone is told */
    private record Said(String text, Instant at, String by) {}

    /**
     * A fact, and who said it when.
     *
     * @param given empty where nothing is known that the reader may see
     */
    record Line(String label, String text, String given) {}
}
