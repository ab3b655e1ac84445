package org.homeward.overdue.bulk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.ReaderLocale;
import org.homeward.overdue.workload.PersonLoad;
import org.homeward.overdue.workload.Workload;
import org.springframework.stereotype.Component;

/** The people of an agency that have steps, by name. */
@Component
class HolderNames {

    private final Workload workload;
    private final AccountNames names;

    HolderNames(Workload workload, AccountNames names) {
        this.workload = workload;
        this.names = names;
    }

    Map<String, String> of(Actor actor, ReaderLocale say) {
        return of(workload.of(actor), say);
    }

    Map<String, String> of(List<PersonLoad> people, ReaderLocale say) {
        return people.stream()
                .filter(person -> !person.nobody())
                .collect(Collectors.toMap(person -> String.valueOf(person.username()), person -> name(person, say)));
    }

    String name(PersonLoad person, ReaderLocale say) {
        return names.of(String.valueOf(person.username()), person.name(), say.language());
    }
}
