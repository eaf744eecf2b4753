package org.qinglan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/**
 * Holds the arrows between the rooms of the house and draws {@code docs/map.md}. A new room: add it to {@link #ROOMS} in
 * its place from the ground up, then draw the map anew with {@code -Dqinglan.write=true}.
 */
class ModulesTest {
    /** From the ground up: a room may use only rooms that stand before it. */
    private static final List<String> ROOMS = List.of(
            "shared",
            "database",
            "school",
            "access",
            "file",
            "web",
            "roster",
            "record",
            "offline",
            "duty",
            "plan",
            "paper",
            "inspection",
            "notice",
            "home",
            "observation",
            "summary",
            "sight",
            "mentoring",
            "publiclesson",
            "arrange",
            "demo");

    /** Modules of the build without Spring; a room says when it uses one. */
    private static final Map<String, String> LIBRARIES =
            Map.of("reading", "办公文件读成计划草稿", "meaning", "哪条回应哪条", "measure", "评分是否一致、可信，课堂互动", "arranging", "有人外出，课由谁上");

    private static final Path MAP = Path.of("..", "docs", "map.md");
    private static final ApplicationModules HOUSE = ApplicationModules.of(Qinglan.class);

    @Test
    void every_room_uses_only_what_it_says() {
        HOUSE.verify();
    }

    @Test
    void the_check_sees_every_room() throws IOException {
        try (var folders = Files.list(Path.of("src/main/java/org/qinglan"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
        assertThat(HOUSE.stream()
                        .map(room -> room.getIdentifier().toString())
                        .filter(room -> !LIBRARIES.containsKey(room)))
                .containsExactlyInAnyOrderElementsOf(ROOMS);
    }

    @Test
    void the_check_can_fail() {
        var bad = ApplicationModules.of("fixture", (ImportOption) location -> location.contains("/fixture/"));
        assertThat(bad.stream().map(room -> room.getIdentifier().toString()))
                .containsExactlyInAnyOrder("attic", "cellar");
        assertThatThrownBy(bad::verify).isInstanceOf(Violations.class).hasMessageContaining("attic");
    }

    @Test
    void a_room_uses_only_rooms_below_it() {
        assertThat(ROOMS)
                .allSatisfy(room -> assertThat(upward(room, uses(room))).isEmpty());
    }

    @Test
    void an_arrow_upward_is_seen() {
        assertThat(upward("web", List.of("shared", "record"))).containsExactly("record");
    }

    @Test
    void the_map_in_the_documents_is_the_house_as_built() throws IOException {
        String drawn = map();
        if (Boolean.getBoolean("qinglan.write")) Files.writeString(MAP, drawn);
        assertThat(MAP)
                .as("docs/map.md is missing; draw it: mvn -pl app -am test -Dtest=ModulesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dqinglan.write=true")
                .exists();
        assertThat(Files.readString(MAP))
                .as("docs/map.md differs from the house; draw it anew: mvn -pl app -am test -Dtest=ModulesTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dqinglan.write=true")
                .isEqualTo(drawn);
    }

    private static List<String> upward(String room, List<String> uses) {
        return uses.stream()
                .filter(used -> !LIBRARIES.containsKey(used))
                .filter(used -> ROOMS.indexOf(used) < 0 || ROOMS.indexOf(used) >= ROOMS.indexOf(room))
                .toList();
    }

    private static String map() {
        return """
                # The map of the house

                Drawn by `ModulesTest` from each room's `package-info.java`; do not edit by hand. From the ground up: a room uses
                only rooms that stand before it. Libraries (no Spring, no database): %s.

                | room | what | may use |
                |---|---|---|
                %s

                ```mermaid
                flowchart BT
                %s
                %s
                ```
                """.formatted(libraries(), lines("| `%s` | %s | %s |"), lines("  %s[\"%1$s · %s\"]"), arrows());
    }

    private static String libraries() {
        return LIBRARIES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(library -> "`" + library.getKey() + "` " + library.getValue())
                .collect(joining(", "));
    }

    private static String lines(String form) {
        return ROOMS.stream()
                .map(room -> form.formatted(room, said(room).displayName(), String.join(", ", uses(room))))
                .collect(joining("\n"));
    }

    /** Only the nearest arrows: what is reached through another room anyway is not drawn twice. */
    private static String arrows() {
        return ROOMS.stream()
                .flatMap(room -> rooms(room).stream()
                        .filter(used -> rooms(room).stream()
                                .noneMatch(other -> rooms(other).contains(used)))
                        .map(used -> "  " + room + " --> " + used))
                .collect(joining("\n"));
    }

    private static List<String> uses(String room) {
        // "school::intake" is a part of a room that it shows only to who asks
        return Arrays.stream(said(room).allowedDependencies())
                .map(used -> used.replaceFirst("\\s*::.*", ""))
                .distinct()
                .toList();
    }

    private static List<String> rooms(String room) {
        return uses(room).stream().filter(ROOMS::contains).toList();
    }

    private static ApplicationModule said(String room) {
        try {
            var packageInfo = Class.forName("org.qinglan." + room + ".package-info");
            return packageInfo.getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("org.qinglan." + room + " has no package-info.java", missing);
        }
    }
}
