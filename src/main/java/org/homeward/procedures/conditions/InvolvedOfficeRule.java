package org.homeward.procedures.conditions;

import java.util.Map;
import org.homeward.shared.InvalidContentException;

/** An office is named as involved only where it is said that an official is (R18): it shuts the office out. */
public final class InvolvedOfficeRule {

    /** The office of which an official is said to be involved. */
    public static final String OFFICE = "involvedOffice";

    /** Whether an official is said to be involved. */
    public static final String SAID = "officialInvolved";

    private InvolvedOfficeRule() {}

    /** Throws {@link InvalidContentException} where an office is named, and that an official is involved isn't said. */
    public static void requireSaid(Map<String, Object> answers) {
        if (answers.get(OFFICE) instanceof String office && !office.isBlank() && !"yes".equals(answers.get(SAID))) {
            throw InvalidContentException.field(OFFICE, "involved.officeWithoutYes");
        }
    }
}
