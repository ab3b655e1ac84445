package org.homeward.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.linked.LinkedPerson;
import org.homeward.casefile.linked.LinkedPersons;
import org.homeward.casefile.linked.PersonRelation;
import org.homeward.directory.people.Actor;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.NotFound;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of those who belong to the person of a case, with how far each has come where the reader works in it too. */
@Component
public class LinkedCases {

    private final LinkedPersons persons;
    private final CaseAccess access;
    private final StageProgress strip;

    LinkedCases(LinkedPersons persons, CaseAccess access, StageProgress strip) {
        this.persons = persons;
        this.access = access;
        this.strip = strip;
    }

    /** Those of whom the reader may know; throws {@link NotFound} for who doesn't read the case's file. */
    @Transactional
    public List<LinkedCase> of(CaseNumber number, Actor reader) {
        return of(access.requireFile(number, reader), reader);
    }

    /** The same for who was given this view; none for who doesn't read the case's file. */
    @Transactional
    public List<LinkedCase> of(GrantedCaseAccess view, Actor reader) {
        var linked = persons.of(view, reader);
        var open = linked.stream()
                .filter(LinkedPerson::works)
                .map(LinkedPerson::other)
                .toList();
        if (open.isEmpty()) {
            return linked.stream().map(person -> new LinkedCase(person, null)).toList();
        }
        var views = access.running(open, reader);
        strip.readTogether(open);
        return linked.stream()
                .map(person -> {
                    var other = views.get(person.other());
                    return new LinkedCase(
                            person, other == null ? null : strip.stage(other).orElse(null));
                })
                .toList();
    }

    /**
     * Somebody's case.
     *
     * @param stage how far it has come; null where the reader doesn't work in it
     */
    @JsonPropertyOrder({"number", "relation"})
    public record LinkedCase(
            @JsonIgnore LinkedPerson person, @Nullable Stage stage) {

        @JsonProperty
        CaseNumber number() {
            return person.other();
        }

        @JsonProperty
        PersonRelation relation() {
            return person.relation();
        }

        @JsonProperty
        boolean crossTogether() {
            return person.crossTogether();
        }
    }
}
