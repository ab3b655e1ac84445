package org.homeward.shell.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeward.directory.people.Actor;
import org.homeward.directory.people.Role;

/** The pages that a person finds in the navigation. */
public final class Navigation {

    private Navigation() {}

    /** The first page after signing in. */
    public static String home(Actor actor) {
        if (actor.roles().equals(Set.of(Role.processOwner))) {
            return desk(Role.processOwner);
        }
        return worksOnCases(actor) ? "/inbox" : "/start";
    }

    /** The page on which a role does its work. */
    public static String desk(Role role) {
        return switch (role) {
            case caseworker, supervisor -> "/inbox";
            case processOwner -> "/studio";
            case dataProtectionOfficer -> "/protection/duplicates";
            case researcher -> "/unmet-needs";
            case administrator -> "/directory/calendars";
            case operator -> "/operations";
        };
    }

    /** The entries in their order, with how many notices the person hasn't seen. */
    static List<Frame.Entry> of(Actor actor, String path, long unseen) {
        var entries = new ArrayList<Frame.Entry>();
        if (worksOnCases(actor)) {
            entries.add(new Frame.Entry("inbox", "/inbox", path.equals("/inbox") || path.startsWith("/tasks/")));
            entries.add(new Frame.Entry("cases", "/cases", path.startsWith("/cases") && !path.equals("/cases/new")));
            entries.add(new Frame.Entry("calendar", "/calendar", path.startsWith("/calendar")));
            entries.add(new Frame.Entry("newCase", "/cases/new", path.equals("/cases/new")));
        } else if (!actor.isAny(Role.processOwner)) {
            entries.add(new Frame.Entry("start", "/start", path.equals("/start")));
        }
        if (actor.isAny(Role.supervisor)) {
            entries.add(new Frame.Entry("overdue", "/overdue", path.startsWith("/overdue")));
        }
        if (actor.isAny(Role.supervisor, Role.researcher)) {
            entries.add(new Frame.Entry("unmetNeeds", "/unmet-needs", path.equals("/unmet-needs")));
        }
        if (actor.isAny(Role.supervisor)) {
            entries.add(new Frame.Entry("workload", "/workload", path.startsWith("/workload")));
        }
        if (actor.isAny(Role.operator)) {
            entries.add(new Frame.Entry("operations", "/operations", path.startsWith("/operations")));
        }
        if (actor.isAny(Role.processOwner)) {
            entries.add(new Frame.Entry("sops", "/studio", path.equals("/studio") || path.startsWith("/studio/")));
        }
        if (actor.isAny(Role.processOwner, Role.administrator)) {
            entries.add(new Frame.Entry("calendars", "/directory/calendars", path.startsWith("/directory/")));
        }
        if (actor.isAny(Role.dataProtectionOfficer)) {
            entries.add(new Frame.Entry("duplicates", "/protection/duplicates", path.startsWith("/protection/")));
        }
        entries.add(new Frame.Entry("notices", "/notices", path.equals("/notices"), unseen));
        return entries;
    }

    private static boolean worksOnCases(Actor actor) {
        return actor.isAny(Role.caseworker, Role.supervisor);
    }
}
