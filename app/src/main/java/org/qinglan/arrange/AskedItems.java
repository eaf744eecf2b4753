package org.qinglan.arrange;

import java.util.List;
import java.util.stream.Collectors;
import org.qinglan.access.Actor;
import org.qinglan.home.WaitingItems;
import org.qinglan.home.WeekItem;
import org.qinglan.school.Post;
import org.qinglan.school.Role;
import org.springframework.stereotype.Component;

/** What colleagues asked the 教导主任 to arrange. */
@Component
class AskedItems implements WaitingItems {
    private static final int SHOWN = 7;
    private final ArrangementRows rows;

    AskedItems(ArrangementRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WeekItem> waiting(Actor me) {
        var schools = me.posts().stream()
                .filter(post -> post.role() == Role.ACADEMIC_DIRECTOR)
                .map(Post::unit)
                .map(unit -> unit.actsFor())
                .toList();
        if (schools.isEmpty()) return List.of();
        return rows.asked(schools, SHOWN).stream()
                .map(sheet -> WeekItem.plain(
                        sheet.madeByName() + "请排调课",
                        rows.absent(sheet.id()).stream().map(Absentee::when).collect(Collectors.joining("、")) + "，"
                                + sheet.reason(),
                        new WeekItem.Act("排课", "/arrangements/" + sheet.id())))
                .toList();
    }
}
