package org.homeward.casefile.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.casefile.BorderSide;
import org.homeward.casefile.CaseAccess;
import org.homeward.casefile.CaseFieldReader;
import org.homeward.casefile.CaseSummaryCodes;
import org.homeward.casefile.DataClass;
import org.homeward.casefile.FieldKey;
import org.homeward.casefile.GrantedCaseAccess;
import org.homeward.casefile.LocalOfficerAccess;
import org.homeward.casefile.NeedToKnow;
import org.homeward.casefile.known.NewestAnswers;
import org.homeward.directory.people.Actor;
import org.homeward.engine.forms.Field;
import org.homeward.engine.steps.FormLibrary;
import org.homeward.engine.steps.OpenStep;
import org.homeward.shared.CaseNumber;
import org.homeward.shared.StepId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whom a case is about, by access matrix, side and consent. A local officer in the country of origin gets name and
 * village only until the person travels (R6). Each reading is logged by its data classes.
 */
@Component
public class VisiblePersons {

    private final CaseAccess access;
    private final NeedToKnow needToKnow;
    private final CaseFieldReader fields;
    private final FormLibrary forms;
    private final LocalOfficerAccess locals;
    private final NewestAnswers newest;

    VisiblePersons(
            CaseAccess access,
            NeedToKnow needToKnow,
            CaseFieldReader fields,
            FormLibrary forms,
            LocalOfficerAccess locals,
            NewestAnswers newest) {
        this.newest = newest;
        this.access = access;
        this.needToKnow = needToKnow;
        this.fields = fields;
        this.forms = forms;
        this.locals = locals;
    }

    /** On the page of the case, for whom the access policy gave this head of it. */
    @Transactional
    public Person of(CaseSummaryCodes head, Actor actor) {
        var local = locals.isOne(head.view(), actor);
        var allowed = needToKnow.everywhere(head.view(), actor).and(field -> !local || LocalOfficerAccess.get(field));
        var answers = answers(head.view(), null, PersonHeaderFields.ALL, allowed, actor);
        return new Person(
                head.number(), head.corridor(), head.child() && head.view().marked(), answers, local);
    }

    /**
     * On the page of a step that lies at the reader's agency: an agency with no other part in the case sees the fields that its form names.
     * The blocked contacts stand there only if the step touches the family or a contact.
     */
    @Transactional
    public Person of(OpenStep step, Actor actor) {
        var view = access.atStep(step.number(), actor);
        var local = locals.isOne(view, actor);
        var form = forms.of(step).fields().stream().filter(Field::inCaseFile).toList();
        var named = form.stream().map(Field::key).collect(Collectors.toSet());
        fields.readTogether(
                step.number(),
                Stream.concat(
                                form.stream()
                                        .map(field ->
                                                FieldKey.of(field.key(), Objects.requireNonNull(field.category()))),
                                PersonHeaderFields.ALL.stream())
                        .toList());
        var touches = form.stream().anyMatch(VisiblePersons::touches);
        var inForm = needToKnow.of(step.number(), actor);
        var everywhere = needToKnow.everywhere(view, actor);
        Predicate<FieldKey> allowed = field -> named.contains(field.key()) && inForm.test(field)
                || everywhere.test(field)
                        && (!local || LocalOfficerAccess.get(field) || touches && PersonHeaderFields.isContact(field));
        var answers = answers(
                view,
                step.id(),
                PersonHeaderFields.ALL,
                allowed.and(field -> touches || !PersonHeaderFields.isContact(field)),
                actor);
        return new Person(step.number(), step.corridor(), step.child() && view.marked(), answers, local);
    }

    /**
     * The blocked contacts, line by line, for somebody who chooses an agency for the case: those whom the directory doesn't know stand
     * nowhere else (R6). Empty if it isn't for the reader; the reading is logged.
     */
    @Transactional
    public List<String> blocked(CaseNumber number, Actor actor) {
        var view = access.atStep(number, actor);
        var everywhere = needToKnow.everywhere(view, actor);
        if (locals.isOne(view, actor)) {
            return List.of();
        }
        return PersonHeaderFields.lines(answers(view, null, PersonHeaderFields.CONTACTS, everywhere, actor)
                .get(PersonHeaderFields.BLOCKED));
    }

    /** How to call the persons of these cases, for a list that shows names: of those alone whose identity the reader may read. */
    @Transactional
    public Map<CaseNumber, String> names(Collection<CaseNumber> numbers, Actor actor) {
        var asked = Set.copyOf(numbers);
        if (asked.isEmpty()) {
            return Map.of();
        }
        var allowed = needToKnow.everywhere(asked, actor);
        var views = access.running(asked, actor);
        var sent = new HashMap<GrantedCaseAccess, Predicate<FieldKey>>();
        views.forEach((number, view) -> sent.put(view, Objects.requireNonNull(allowed.get(number))));
        var names = new HashMap<CaseNumber, String>();
        newest.ofAll(sent, PersonHeaderFields.NAMES, actor)
                .forEach((number, read) -> PersonHeaderFields.called(read).ifPresent(name -> names.put(number, name)));
        return names;
    }

    /**
     * Abroad, beside what a form names to an agency without another part, only what was sent: a newer answer of the host's
     * isn't there before it goes along with a message (R3). The page of a case reads all of the file, by the same rules.
     */
    private Map<String, Object> answers(
            GrantedCaseAccess view,
            @Nullable StepId step,
            List<FieldKey> asked,
            Predicate<FieldKey> allowed,
            Actor actor) {
        return step != null && view.side() == BorderSide.host || !view.full()
                ? CaseFieldReader.Answer.values(fields.of(view, step, asked, allowed, field -> false, actor))
                : newest.of(view, step, asked, allowed, actor);
    }

    private static boolean touches(Field field) {
        return PersonHeaderFields.TOUCHING.contains(DataClass.valueOf(Objects.requireNonNull(field.category())));
    }
}
