package org.homeward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** README's picture of the rooms shows the floors that hold. */
class RoomsPictureTest {

    /** A floor: its rooms, and from a column on a word on each of them. */
    private static final Pattern FLOOR = Pattern.compile("([a-z ]{48})(\\S.*)");

    @Test
    void the_picture_has_a_row_for_each_floor() throws IOException {
        // when
        var floors = new ArrayList<Set<String>>();
        for (var row : picture()) {
            var floor = FLOOR.matcher(row);
            if (floor.matches()) {
                var rooms = Set.of(floor.group(1).strip().split(" +"));
                assertThat(floor.group(2).split(" \\| ")).as(row).hasSize(rooms.size());
                floors.add(0, rooms);
            }
        }

        // then
        assertThat(floors).isEqualTo(RoomsTest.FLOORS);
    }

    private static List<String> picture() throws IOException {
        var rooms = Files.readString(Path.of("README.md")).split("## The rooms\n")[1];
        return rooms.split("```")[1].lines().toList();
    }
}
