package org.homeward.shell.web.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.homeward.directory.Directory;
import org.homeward.directory.TodayInCountry;
import org.homeward.directory.people.AccountNames;
import org.homeward.directory.people.Actor;
import org.homeward.notices.PersonalNotices;
import org.homeward.platform.RemainingDemoCases;
import org.homeward.shared.Languages;
import org.homeward.shell.web.actor.SignedIn;
import org.homeward.shell.web.words.ReadersLanguage;
import org.homeward.shell.web.words.WebPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the frame of a page for its reader. */
@Component
public class Frames {

    private final Directory directory;
    private final AccountNames names;
    private final ReadersLanguage language;
    private final PersonalNotices notices;
    private final TodayInCountry today;
    private final @Nullable RemainingDemoCases demo;

    Frames(
            Directory directory,
            AccountNames names,
            ReadersLanguage language,
            PersonalNotices notices,
            TodayInCountry today,
            ObjectProvider<RemainingDemoCases> demo) {
        this.notices = notices;
        this.today = today;
        this.directory = directory;
        this.names = names;
        this.language = language;
        this.demo = demo.getIfAvailable();
    }

    /** The frame for whoever sent this request. */
    public Frame of(HttpServletRequest request) {
        return of(request, null);
    }

    /**
     * The frame of a page.
     *
     * @param unseen how many notices its reader hasn't seen, if the page has counted them
     */
    Frame of(HttpServletRequest request, @Nullable Long unseen) {
        var locale = language.resolveLocale(request);
        var path = WebPaths.of(request);
        var actor = SignedIn.actor();
        return new Frame(
                actor.map(person -> Navigation.of(person, path, unseen == null ? unseen(person) : unseen))
                        .orElse(List.of()),
                actor.map(person -> names.of(person.username(), person.name(), locale))
                        .orElse(null),
                actor.map(person -> directory.agencyName(person.agency(), locale))
                        .orElse(null),
                locale.getLanguage(),
                Languages.complete().stream().map(Frames::named).toList(),
                demo != null,
                demo == null ? 0 : demo.left(),
                actor.isPresent(),
                back(request),
                actor.flatMap(person -> directory.agency(person.agency()))
                        .map(agency -> today.in(agency.country()))
                        .orElse(null));
    }

    private long unseen(Actor person) {
        return notices.unseen(person.username(), person.agency());
    }

    private static String back(HttpServletRequest request) {
        if (!WebPaths.method(request).equals("GET")) {
            return "/";
        }
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    private static Frame.Language named(Locale locale) {
        return new Frame.Language(locale.getLanguage(), locale.getDisplayLanguage(locale));
    }
}
