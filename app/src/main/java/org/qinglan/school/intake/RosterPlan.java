package org.qinglan.school.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Post;
import org.qinglan.school.Unit;

/**
 * A roster compared with what is known: the preview for the user, and the deeds that would make it so.
 *
 * @param freshUnits groups to be made, parents before children
 */
record RosterPlan(Preview preview, List<Unit> freshUnits, List<Deed> deeds, LocalDate since) {
    /**
     * What is to be done to one person.
     *
     * @param fresh whether the person is new
     * @param who the fields, or null where none of them changes
     * @param leaves whether the person leaves on the day of the import
     */
    record Deed(UUID personId, boolean fresh, RosterRow.@Nullable Who who, boolean leaves, Moves moves) {}

    /**
     * @param staged posts that stay, with the stage they get
     * @param honours to be given, or held ones with another last day
     * @param mentor null: none to be added
     */
    record Moves(
            List<Post> begin,
            List<Post> end,
            List<Post> staged,
            @Nullable String title,
            List<RosterRow.Named> honours,
            @Nullable UUID mentor) {
        static Moves ending(List<Post> posts) {
            return new Moves(List.of(), posts, List.of(), null, List.of(), null);
        }
    }
}
