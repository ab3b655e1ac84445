package org.homeward.overdue.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.overdue.BoardAgency;
import org.homeward.overdue.BoardCell;
import org.homeward.overdue.BoardFilter;
import org.homeward.overdue.BoardListKind;
import org.homeward.overdue.BoardScope;
import org.homeward.shared.Stage;

/** Draws the heat table: desks with the most late steps first, shades in four even parts of the highest number. */
final class HeatView {

    private static final List<Stage> STAGES =
            List.of(Stage.identification, Stage.protection, Stage.repatriation, Stage.handover, Stage.reintegration);
    private static final int SHADES = 4;
    private static final int SHOWN = 10;

    private HeatView() {}

    static BoardView.Heat of(List<BoardCell> cells, BoardFilter filter, BoardWords words) {
        var most = cells.stream().mapToLong(BoardCell::late).max().orElse(0);
        var byDesk = new LinkedHashMap<BoardAgency, Map<Stage, BoardCell>>();
        cells.forEach(cell -> byDesk.computeIfAbsent(cell.desk(), desk -> new LinkedHashMap<>())
                .put(cell.stage(), cell));
        var desks = byDesk.entrySet().stream()
                .map(entry -> desk(entry.getKey(), entry.getValue(), most, filter, words))
                .sorted(Comparator.comparing(BoardView.Desk::late).reversed().thenComparing(BoardView.Desk::name))
                .toList();
        var shown = (int)
                desks.stream().limit(SHOWN).filter(desk -> desk.late() > 0).count();
        return new BoardView.Heat(
                STAGES.stream().map(Stage::name).toList(),
                desks.subList(0, shown),
                desks.subList(shown, desks.size()),
                legend(most));
    }

    private static BoardView.Desk desk(
            BoardAgency desk, Map<Stage, BoardCell> cells, long most, BoardFilter filter, BoardWords words) {
        var late = filter.list(BoardListKind.late);
        var opens = filter.scope() != BoardScope.region;
        var line = new ArrayList<BoardView.Cell>();
        long all = 0;
        for (var stage : STAGES) {
            var cell = cells.getOrDefault(stage, new BoardCell(desk, stage, 0, 0));
            all += cell.late();
            line.add(new BoardView.Cell(
                    stage.name(),
                    cell.late(),
                    cell.open(),
                    shade(cell.late(), most),
                    opens && cell.late() > 0 ? BoardAddress.of(late.at(desk, stage)) : null));
        }
        var address = opens ? BoardAddress.of(late.at(desk, null)) : null;
        return new BoardView.Desk(words.desk(desk), address, all, line);
    }

    /** The upper bounds of the shades: even parts of the highest number, at least one each. */
    private static int shade(long late, long most) {
        return late == 0 ? 0 : (int) ((late * SHADES + most(most) - 1) / most(most));
    }

    private static long most(long most) {
        return Math.max(most, SHADES);
    }

    private static List<BoardView.Shade> legend(long most) {
        var legend = new ArrayList<BoardView.Shade>();
        for (int shade = 1; shade <= SHADES; shade++) {
            var from = most(most) * (shade - 1) / SHADES + 1;
            var to = most(most) * shade / SHADES;
            legend.add(new BoardView.Shade(shade, from == to ? String.valueOf(to) : from + "–" + to));
        }
        return legend;
    }
}
