package org.homeward.overdue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.homeward.shared.Corridor;
import org.homeward.shared.RequestParameters;
import org.homeward.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The choice of what a board shows; a link to it shows the same again. A null part isn't asked for.
 *
 * @param child only steps of children's cases
 */
public record BoardFilter(
        BoardScope scope,
        BoardListKind list,
        @Nullable Stage stage,
        @Nullable BoardAgency desk,
        @Nullable Corridor corridor,
        boolean child,
        BoardSort sort) {

    /** All that is late in the scope. */
    public static BoardFilter of(BoardScope scope) {
        return new BoardFilter(scope, BoardListKind.late, null, null, null, false, BoardSort.due);
    }

    /**
     * Reads an address; a word that isn't one of its codes is refused.
     *
     * @param parameter gives a parameter of the address by its name, null where it has none
     * @throws org.homeward.shared.InvalidContentException for a wrong word
     */
    public static BoardFilter read(UnaryOperator<@Nullable String> parameter) {
        var scope = RequestParameters.parameter("scope", parameter.apply("scope"), BoardScope.class);
        var list = RequestParameters.parameter("list", parameter.apply("list"), BoardListKind.class);
        var sort = RequestParameters.parameter("sort", parameter.apply("sort"), BoardSort.class);
        return new BoardFilter(
                scope == null ? BoardScope.agency : scope,
                list == null ? BoardListKind.late : list,
                RequestParameters.parameter("stage", parameter.apply("stage"), Stage.class),
                RequestParameters.parameter("agency", parameter.apply("agency"), BoardAgency::of),
                RequestParameters.parameter("corridor", parameter.apply("corridor"), Corridor.class),
                Boolean.TRUE.equals(RequestParameters.parameter("child", parameter.apply("child"), Boolean.class)),
                sort == null ? BoardSort.due : sort);
    }

    /** The parameters of its address, in their order. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("scope", scope.name());
        parameters.put("list", list.name());
        if (stage != null) {
            parameters.put("stage", stage.name());
        }
        if (desk != null) {
            parameters.put("agency", desk.code());
        }
        if (corridor != null) {
            parameters.put("corridor", corridor.toString());
        }
        if (child) {
            parameters.put("child", "true");
        }
        if (sort != BoardSort.due) {
            parameters.put("sort", sort.name());
        }
        return parameters;
    }

    /** The list that it names, whatever its order. */
    String unordered() {
        var parameters = parameters();
        parameters.remove("sort");
        return parameters.toString();
    }

    /** Whether it leaves anything of its list out. */
    public boolean narrows() {
        return stage != null || desk != null || corridor != null || child;
    }

    /** The same in another scope. */
    public BoardFilter in(BoardScope other) {
        return new BoardFilter(other, list, stage, null, corridor, child, sort);
    }

    /** Another list of the same scope, corridor and age; of all desks and stages. */
    public BoardFilter list(BoardListKind other) {
        return new BoardFilter(scope, other, null, null, corridor, child, sort);
    }

    /** The filter for steps at a desk in a stage; null for all of them. */
    public BoardFilter at(@Nullable BoardAgency other, @Nullable Stage in) {
        return new BoardFilter(scope, list, in, other, corridor, child, sort);
    }
}
