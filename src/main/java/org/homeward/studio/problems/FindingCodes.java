package org.homeward.studio.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.homeward.engine.modelset.ModelFinding;
import org.homeward.engine.wall.reading.RefusalReason;
import org.homeward.shared.WrongContent.FieldProblem;
import org.homeward.studio.problems.DraftProblem.Severity;

/** Finds the code of what the check of models says in English; what has none is told as it is. */
public final class FindingCodes {

    /** What has no words of its own. */
    static final String REFUSED = "refused";

    private static final Map<Pattern, String> CODES = new LinkedHashMap<>();

    static {
        code("deadlineUnknown", "sopDeadlines knows no deadline (.+?)(?:, needed by .*)?");
        code("roleMissing", "it doesn't say which role acts, or which one is told");
        code("roleUnknown", "the directory knows no role (.+)");
        code("formUnchosen", "its phase has no form ");
        code("formMissing", "its phase has no form (.+)");
        code("formBinding", "its form has no binding: deployment");
        code("processMissing", "the called process (.+) doesn't exist");
        code("decisionMissing", "the decision (.+) doesn't exist");
        code("caseNumberMissing", "the called process doesn't get the case number");
        code("nameMissing", "this step has no name");
        code("senderMissing", "nothing sends this message: .*");
        code("messageUnheard", "nobody awaits the message (.*)");
        code("messageMissed", "while it is open it doesn't hear the message (.*)");
        code("messageCircle", "it begins again with the message (.*) before anybody has done a step");
        code("messageUnheardByProgram", "nobody awaits this message, sent by (.+)");
        code("messageUnsent", "nobody sends the message (.*)");
        code("requestUnsent", "nobody sends the request (.+)");
        code("variableUnset", "nothing sets the variable (.+)");
        code("inputUnset", "nothing tells this decision (.+)");
        code("outputUnset", "(.+) sets no variable (.+)");
        code("stepNeeded", "no process has this step, needed by (.+)");
        code("stepNeededIn", "the process (.+) doesn't have this step, needed by (.+)");
        code("delegateNeeded", "no process calls this delegate, needed by (.+)");
        code("answerNeeded", "the form (.+) doesn't ask (.+), needed by (.+)");
        code("needed", "(?:there is no such .+|no process sends this message), needed by (.+)");
        code("idOfFile", "its id is not the file's name, (.+)");
        code("idTaken", "the id belongs to (.+)");
        code("idTwice", "the id is there (?:twice|.* times)");
        code("historyMissing", "its history is kept for no time");
        code("noWayIn", "no way leads here");
        code("noWayOn", "no way leads on from here");
        code("variableUnsetOnWay", "a way leads here on which nothing has set the variable (.+)");
        code("callLacks", "the called process (.+) doesn't get the variable (.+)");
        code("messageLacks", "the message (.+) doesn't carry the variable (.+)");
        code("waitsOnly", "only what waits may follow here: .*");
        code("otherwiseAsks", "the way that is gone otherwise has a condition");
        code("conditionMissing", "this way has no condition and isn't .*");
        code("answerWithoutWay", "no way leads on for the answer (.+)");
        code("leadsNowhere", "this way leads nowhere");
        code("noWayOut", "from here no way leads to an end");
        code("endsUnanswered", "if it ends here, (.+) waits for ever at (.+)");
        code("endsAnswerer", "this ends (.+), for whose answer (.+) waits afterwards");
        code("joinNeverMet", "a case can wait here for ever: .*");
        code("shareUnasked", "a way leads here on which the person has not agreed to the share .*");
        code("engineRefuses", "(?s)the engine can't read this: (.*)");
        code("notExecutable", "its process can't run: it is only drawn");
        code("conditionUnread", "a condition here is never read");
        code("fearUnasked", "a way leads here on which nobody knows whether it is safe .*");
        code("wishMissing", "a way leads here on which the person doesn't want to return");
        code("returnUnagreed", "a way leads here on which the person has not agreed to the return");
        code("riskUnjudged", "a way leads here on which the return is not found safe");
        code("approvalMissing", "a way leads here on which the return is not approved");
        code("approvalUndecided", "a way leads here on which nobody approved the return");
        code("lastWishMissing", "a way leads here on which the person was not asked once more .*");
        code("objectionPassed", "a way leads here on which the child objects");
        code("bestInterestsMissing", "a way leads here on which return is not found best for the child");
        code("familyUnasked", "a way leads here on which the person has not agreed to contact .*");
        code("interviewUnasked", "a way leads here on which the person has not agreed to the interview");
        code("guardianMissing", "a way leads here on which a child has no guardian yet");
        code("programWrites", "only the program writes (.+)");
        code("askedAlready", "the form (.+) asks this already");
        code("writtenElsewhere", "no step writes (.+) but the one that asks it or finds it out");
        code("questionWordless", "this question has no words");
        code("askedNever", "this is never asked");
        code("keptTwice", "it is kept as (.+), in (.+) as (.+)");
        code("healthVariable", "what is about health is kept .*");
        code("healthText", "a text about health is kept as health, not as (.+)");
        code("neverVariable", "this is kept in the case file, never as a variable");
        code("variableUndeclared", "a variable says from which category of the case file it comes");
        code("variableOf", "no variable comes from the category (.+)");
        code("sharedField", "the key (.+) is a shared field: .*");
        code("sharedField", "(?:where a shared field is stored and its options) (?:.+)");
        code("storeMissing", "a field says where it is stored: .*");
        code("categoryMissing", "a field of the case file has one of the known categories");
        code("freeText", "free text and lists may only be stored in the case file");
        code("foreignPart", "the namespace (.+) is not known(?: .*)?");
        code("nothingDrawn", "there is nothing drawn in it");
        MeaningReasons.PATTERNS.forEach(FindingCodes::code);
        WallReasons.PATTERNS.forEach((code, patterns) -> patterns.forEach(pattern -> code(code, pattern)));
        code("elementRefused", "the (?:extension )?element (.+) is not allowed");
        code("attributeRefused", "the attribute is not allowed here \\((.+)\\)");
        code("componentRefused", "the component type (.+) is not allowed");

        code("loop", "a loop without a wait state: (.+)");
        code("parallelMeet", "parallel paths meet here without being joined");
        code("tooLarge", "the file is larger than 1 MiB");
        code("unreadable", "this is not (?:well-formed XML|JSON that can be read|a form that can be read|a text)");
        code("unreadable", "this can't be read as XML|the file can't be checked|the encoding must be UTF-8");
        code("notIn", "(.+) is not allowed in (.+)");
        code("propertyRefused", "(?:the property )?(\\S+) is not allowed");
    }

    private FindingCodes() {}

    static DraftProblem problem(ModelFinding finding) {
        var said = said(finding.message());
        return new DraftProblem(
                finding.file(),
                finding.element().replaceFirst(", .*", ""),
                finding.isError() ? Severity.error : Severity.warning,
                said.code(),
                said.arguments());
    }

    /** What the wall says of a file, for the reader's language. */
    public static FieldProblem refusal(RefusalReason refused) {
        var said = said(refused.reason());
        return new FieldProblem(refused.element(), "problem." + said.code(), List.copyOf(said.arguments()));
    }

    private static Said said(String message) {
        for (var code : CODES.entrySet()) {
            var found = code.getKey().matcher(message);
            if (found.matches()) {
                var arguments = IntStream.rangeClosed(1, found.groupCount())
                        .mapToObj(found::group)
                        .map(String::valueOf)
                        .map(said -> MeaningReasons.argument(code.getValue(), said))
                        .toList();
                return new Said(code.getValue(), arguments);
            }
        }
        return new Said(REFUSED, List.of(message));
    }

    private static void code(String code, String message) {
        CODES.put(Pattern.compile(message), code);
    }

    /** The code of words and what they name. */
    private record Said(String code, List<String> arguments) {}
}
