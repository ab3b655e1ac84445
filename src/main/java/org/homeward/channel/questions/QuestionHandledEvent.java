package org.homeward.channel.questions;

import java.util.List;
import org.homeward.shared.AgencyCode;
import org.homeward.shared.CaseNumber;

/**
 * Somebody did something with questions of a case.
 *
 * @param what {@code questionAsked}, {@code questionAnswered}, {@code questionTranslated} or {@code questionsRead}
 * @param codes the text's id and class, or the classes of those that were read
 */
public record QuestionHandledEvent(CaseNumber number, AgencyCode agency, String user, String what, List<String> codes) {

    public QuestionHandledEvent {
        codes = List.copyOf(codes);
    }
}
