package org.homeward.shell.web;

import java.util.List;
import org.homeward.directory.Directory;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells an API account who it is. */
@RestController
class MeApi {

    private final Directory directory;

    MeApi(Directory directory) {
        this.directory = directory;
    }

    /** The account as the API shows it; functions are the columns of the access matrix. */
    record Me(
            String account,
            String name,
            String agency,
            String agencyName,
            String country,
            List<String> functions,
            List<String> roles,
            String language) {}

    @GetMapping("/api/v1/me")
    Me me(Actor actor) {
        return new Me(
                actor.username(),
                actor.name(),
                actor.agency().value(),
                directory.agencyName(actor.agency(), LocaleContextHolder.getLocale()),
                actor.country().value(),
                actor.functions().stream().sorted().toList(),
                actor.roles().stream().map(Role::name).sorted().toList(),
                actor.language().toLanguageTag());
    }
}
