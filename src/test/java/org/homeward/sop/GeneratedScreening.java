package org.homeward.sop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.engine.forms.Field;
import org.homeward.engine.forms.Option;
import org.homeward.shared.procedures.IdentificationProcess;
import org.homeward.shared.procedures.ReturnWishProcess;

/** What a screening finds, by chance: signs in the form's lists, and whether the person wants an interview. */
public final class GeneratedScreening {

    private static final List<String> WISHES = List.of("Given", "Declined", ReturnWishProcess.Answer.NOT_ASKED);
    private static final int[] ONE_OF = {4, 20, 200};

    private GeneratedScreening() {}

    public static Map<String, Object> of(List<Field> fields, Random random) {
        var found = new HashMap<String, Object>();
        found.put(IdentificationProcess.Variable.CONSENT_INTERVIEW, WISHES.get(random.nextInt(WISHES.size())));
        found.put("notAskedReason", "The person needs rest first");
        found.put("moreSigns", true); // signs in lists that aren't shown aren't reported
        var oneOf = ONE_OF[random.nextInt(ONE_OF.length)];
        for (var field : fields) {
            if (field.key().startsWith("indicators")) {
                found.put(
                        field.key(),
                        field.options().stream()
                                .map(Option::value)
                                .filter(sign -> random.nextInt(oneOf) == 0)
                                .toList());
            }
        }
        found.put("signsFound", signs(found).isEmpty() ? "no" : "yes");
        return found;
    }

    /** The signs of all lists. */
    public static List<String> signs(Map<String, Object> found) {
        return found.values().stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(Object::toString)
                .toList();
    }
}
