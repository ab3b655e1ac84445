package org.homeward.studio.problems;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the check of models says of an answer, a consent or a message that a draft takes away, by the code of the words for it. */
final class MeaningReasons {

    static final Map<String, String> PATTERNS = new LinkedHashMap<>();

    /** Parts of these sentences that have words of their own. */
    private static final Map<String, String> WORDS = Map.of(
            "it is a consent", "@problem.because.consent",
            "cases go on by its answer", "@problem.because.model",
            "the program acts on its answer", "@problem.because.program",
            "nobody", "@problem.recipient.nobody",
            "always", "@compare.word.always");

    private static final String PURPOSE_OF = "consentLost";

    /** Those that name what a message carries: no form asks for some of it. */
    private static final Set<String> DATA =
            Set.of("messageDataGone", "messageDataChanged", "messageText", "messageCarriesMore");

    static {
        PATTERNS.put("consentLost", "the step “([^”]+)” must keep the answer to “([^”]+)” as a consent to (.+)");
        PATTERNS.put("recipientChanged", "the step “([^”]+)” must ask “([^”]+)” for (.+), not for (.+)");
        PATTERNS.put("purposeUnknown", "no consent is for the purpose (.+)");
        PATTERNS.put("consentAnswers", "a consent is given, declined or not asked: .*");
        PATTERNS.put("optionNeeded", "the step “([^”]+)” must offer “([^”]+)” as an answer to “([^”]+)”: (.+)");
        PATTERNS.put(
                "optionUnknown",
                "the program acts on the answer to “([^”]+)” in the step “([^”]+)” and doesn't know the answer “([^”]+)”");
        PATTERNS.put("answerRequired", "the step “([^”]+)” must insist on an answer to “([^”]+)”: (.+)");
        PATTERNS.put(
                "questionHidden", "the step “([^”]+)” must ask “([^”]+)” in each case in which it was asked: (.+)");
        PATTERNS.put("questionNeeded", "the step “([^”]+)” must ask “([^”]+)”: (.+)");
        PATTERNS.put("blockedContactsNeeded", "the step “([^”]+)” touches the family: .*");
        PATTERNS.put("sideChanged", "the step “([^”]+)” belongs to the side of (.+) and can't be given to (.+)");
        PATTERNS.put("senderChanged", "the message “([^”]+)” goes from the side of (.+), not (.+)");
        PATTERNS.put("receiverChanged", "the message “([^”]+)” goes to the side of (.+), not (.+)");
        PATTERNS.put("requestAtHome", "the request “([^”]+)” goes to the country that asks it");
        PATTERNS.put("messageCondition", "the message “([^”]+)” is sent under another condition than before: (.+)");
        PATTERNS.put("messageDataGone", "the message “([^”]+)” no longer carries (.+)");
        PATTERNS.put("messageDataChanged", "the message “([^”]+)” carries something else as (.+)");
        PATTERNS.put("messageCarriesMore", "the message “([^”]+)” carries more to the other country: (.+)");
        PATTERNS.put("messageText", "the message “([^”]+)” carries a text as (.+)");
        PATTERNS.put("refusalGoesOn", "at “([^”]+)” the answer (.+) can't go the way of another answer");
        PATTERNS.put("historyShorter", "its history is kept for at least (.+) days");
        PATTERNS.put("stageUnknown", "a case has no stage (.+)");
        PATTERNS.put("eventUnknown", "a case has no event (.+)");
    }

    private MeaningReasons() {}

    /** What a sentence names, with the key of its words where it has words. */
    static String argument(String code, String said) {
        var purpose = code.equals(PURPOSE_OF) && said.matches("[A-Z][A-Za-z]+");
        var fact = DATA.contains(code) && said.matches("[a-z]\\w+");
        return Objects.requireNonNullElse(
                WORDS.get(said), purpose ? "@cases.purpose." + said : fact ? "@compare.fact." + said : said);
    }
}
