package org.homeward.casefile.person;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.jspecify.annotations.Nullable;

/** The answers in the band: nothing of a diagnosis, of the story or of a charge (R16, R23). */
final class PersonHeaderFields {

    static final String GIVEN_NAME = "givenName";
    static final String FAMILY_NAME = "familyName";
    static final String NICKNAME = "nickname";
    static final String AGE = "ageStated";
    static final String AGE_BASIS = "ageBasis";
    static final String BIRTHDATE = "prs_Birthdate";
    static final String GENDER = "prs_Gender";
    static final String FIRST_LANGUAGE = "prs_PrimaryLanguage";
    static final String INTERPRETER_LANGUAGE = "interpreterLanguage";
    static final String VILLAGE = "villageName";
    static final String WISHES = "interviewerChoice";
    static final String SUPPORT = "supportNeeds";
    static final String TRAVEL_NEEDS = "travelNeeds";
    static final String DANGER = "immediateSafety";
    static final String THREATS = "threatsSince";
    static final String FEAR = "fearsAuthoritiesAtHome";
    static final String FAMILY_INVOLVED = "familyInvolvedSuspected";
    static final String BLOCKED = "blockedContacts";
    static final String SAFE_CONTACT = "safeContactPlan";
    static final String HOME_CONTACT = "homeContactPlan";

    /** By which a person is called. */
    static final List<FieldKey> NAMES = keys(DataClass.identity, GIVEN_NAME, NICKNAME, FAMILY_NAME);

    /** The blocked contacts and the ways to reach the person: for a step that touches the family or a contact (R6, R12). */
    static final List<FieldKey> CONTACTS = keys(DataClass.contact, BLOCKED, SAFE_CONTACT, HOME_CONTACT);

    static final List<FieldKey> ALL = Stream.of(
                    NAMES,
                    CONTACTS,
                    keys(DataClass.identity, AGE, AGE_BASIS, BIRTHDATE, GENDER, FIRST_LANGUAGE),
                    keys(DataClass.services, INTERPRETER_LANGUAGE, WISHES, SUPPORT, TRAVEL_NEEDS),
                    keys(DataClass.trafficking, DANGER, THREATS),
                    keys(DataClass.legal, FEAR),
                    keys(DataClass.family, VILLAGE, FAMILY_INVOLVED))
            .flatMap(List::stream)
            .toList();

    /** Steps that ask for such answers touch a contact. */
    static final Set<DataClass> TOUCHING = Set.of(DataClass.contact, DataClass.family, DataClass.returnAddress);

    private PersonHeaderFields() {}

    /** By which of the answers the person is called. */
    static Optional<String> called(Map<String, Object> answers) {
        return NAMES.stream()
                .map(name -> answers.get(name.key()))
                .filter(Objects::nonNull)
                .map(answer -> answer.toString().strip())
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** The blocked contacts, as people write them: a line or a part between semicolons each. */
    static List<String> lines(@Nullable Object blocked) {
        return blocked == null
                ? List.of()
                : Arrays.stream(blocked.toString().split("[;\\n]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    static boolean isContact(FieldKey field) {
        return CONTACTS.stream().anyMatch(contact -> contact.key().equals(field.key()));
    }

    private static List<FieldKey> keys(DataClass category, String... names) {
        return Stream.of(names).map(name -> new FieldKey(name, category)).toList();
    }
}
