package org.homeward.procedures.steps;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.procedures.FieldNames;
import org.homeward.procedures.StepRules;
import org.homeward.shared.procedures.BestInterestsProcess;

/**
 * The answers of the file that the program goes by, in whichever step they are given: no change of a procedure takes their questions
 * away. On some of them a step has acted, and a step that asks again changes those, with all that follows.
 */
public final class AnswersUsedByRules {

    /** The person's will, and what the person is: no declared step asks them, tables, messages and other steps go by them. */
    private static final Set<String> OF_PERSON = Set.of(
            "con_Consent",
            "consentExpiresOn",
            "consentMedia",
            "consentResearch",
            "addressConsent",
            "lastContactConsent",
            "withdrawnOn",
            "tellIfLost",
            "childAgreesPlan",
            "childObjectsToInterview",
            "childObjectsToStay",
            "guardianAgreesPlan",
            "prs_Birthdate",
            "prs_Citizenship",
            "claimedNationality",
            "nationalAgeCategory",
            "arrivedAt",
            // what a step at home calls the services that it asks for
            "servicesNeededAtHome");

    /** The answers that pages, messages, letters and time limits read as they are now: a correction of one does all that is to be done. */
    private static final Set<String> READ_ANEW = Set.of(
            // what protects the person (R3, R6, R12, R18, R20)
            "blockedContacts",
            "callerSafeContact",
            "homeContactPlan",
            "involvedOffice",
            "involvedOfficeNote",
            "officialInvolved",
            "papersSafe",
            "personRiskView",
            "pressure",
            "returnRisks",
            "safeContactPlan",
            "safetyPlan",
            "safetyReviewRisks",
            "visitManner",
            // what the person doesn't want others to learn
            "consentScope",
            "consentTermsExpiry",
            "consentTermsScope",
            "withheldInformation",
            // who the person is, and with whom
            "companionSuspected",
            "familyName",
            "givenName",
            "guardianName",
            "prs_Gender",
            "unaccompanied",
            "earlierCaseLink",
            // what an intake, a withdrawal and a letter go by
            BestInterestsProcess.Variable.HOST_COUNTRY,
            "hostProvince",
            "exploitationCountry",
            "withdrawalEffectsExplained",
            "shareListGiven",
            "letterSentOn",
            // clocks count from them
            "custodyOrderUntil",
            "noticeArrived");

    private static final FieldNames STEERING = of(StepRules::steering, OF_PERSON);
    private static final FieldNames READ = of(
            rules -> {
                var read = new HashSet<>(rules.heard().names());
                read.addAll(rules.readOfFile());
                return read;
            },
            OF_PERSON,
            READ_ANEW);

    private AnswersUsedByRules() {}

    /** Whether a step acts on it when it is handed in. */
    public static boolean steers(String field) {
        return STEERING.contains(field);
    }

    /** Whether anything of the program goes by it. */
    public static boolean isRead(String field) {
        return READ.contains(field);
    }

    /** Those that no declaration names. */
    static Set<String> beside() {
        return Stream.concat(OF_PERSON.stream(), READ_ANEW.stream()).collect(Collectors.toUnmodifiableSet());
    }

    @SafeVarargs
    private static FieldNames of(Function<StepRules, Set<String>> declared, Set<String>... others) {
        var all = DeclaredSteps.ALL.stream()
                .flatMap(rules -> declared.apply(rules).stream())
                .collect(Collectors.toCollection(HashSet::new));
        for (var some : others) {
            all.addAll(some);
        }
        return new FieldNames(all);
    }
}
