package org.qinglan.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qinglan.database.Tenancy;
import org.qinglan.given.Browser;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Credits;
import org.qinglan.record.form.Entries;
import org.qinglan.school.Role;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The client code of the phone, lived through in Chromium's engine: two to four devices with two tabs each, messages lost,
 * late, twice and answered in vain, clocks off by years, stops at any moment, storage full, sign-in over. A failure names its
 * seed and the shortest beginning of that world that still fails.
 */
@ServerTest
class SimulationBrowserTest {
    /** All of it takes about half a minute of one core; {@code -Dqinglan.steps=50000} while working on the code. */
    private static final int STEPS = Integer.getInteger("qinglan.steps", 1_000_000);

    private static final int EACH = 250;
    private static final int TWINS = 80_000;

    @Autowired
    Browser browser;

    @Autowired
    City city;

    @Autowired
    Entries entries;

    @Autowired
    Credits credits;

    @Test
    void whatever_happens_to_phones_and_networks_nothing_typed_is_lost_and_all_end_equal() throws Exception {
        try (var code = new ClientCode(browser)) {
            var lived = code.run("run(1, %d, %d)".formatted(STEPS, EACH));
            assertThat((List<?>) lived.get("faults")).as("%s", lived).isEmpty();
            assertThat(number(lived, "typed")).isGreaterThan(STEPS / 6);
            assertThat(number(lived, "beside")).isGreaterThan(STEPS / 100);
            assertThat(number(lived, "receipts")).isGreaterThan(STEPS / 200);
            assertThat(number(lived, "photos")).isGreaterThan(STEPS / 100);
        }
    }

    @Test
    void the_same_seed_lives_the_same_life() throws Exception {
        try (var code = new ClientCode(browser)) {
            assertThat(code.run("run(77, 2000, 250)")).isEqualTo(code.run("run(77, 2000, 250)"));
        }
    }

    @Test
    void a_server_that_does_twice_what_it_is_asked_twice_is_seen() throws Exception {
        try (var code = new ClientCode(browser)) {
            var lived = code.run("run(1, %d, %d, true)".formatted(TWINS, EACH));
            assertThat(lived.get("faults").toString()).contains("times");
            assertThat(lived.get("seed")).isNotNull();
        }
    }

    /** Each is one slip in the client code that a reviewer might let pass. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "what may have arrived is written over    | !e.sent && seen.includes | seen.includes",
                "a new id for each sending                | operation: e.id | operation: this.newId()",
                "forgotten when sent, not when received   | `record.mine = record.mine.filter(e => !results.has(e.id) || results.get(e.id).refused)` | record.mine = []",
                "what was seen is not told                | edit.over = [...over] | edit.over = []",
                "an older answer replaces a newer         | snapshot.revision >= record.revision | true",
                "no room is kept for text                 | await this.storage.change(\"ballast\", () => undefined); | ``",
                "a refused photo is thrown away           | if (answer.at) await this.storage.change(key | await this.storage.change(key",
                "two tabs send one photo                  | p.sha === photo.sha && !p.receipt | p.sha === photo.sha",
            })
    void a_slip_in_the_client_code_is_seen(String what, String line, String by) throws Exception {
        try (var code = new ClientCode(browser).broken(line, by == null ? "" : by)) {
            var lived = code.run("run(1, %d, %d)".formatted(TWINS, EACH));
            assertThat((List<?>) lived.get("faults")).as(what).isNotEmpty();
        }
    }

    @Test
    void phone_and_server_make_the_same_of_the_same_edits() throws Exception {
        try (var code = new ClientCode(browser)) {
            var histories = (List<?>) code.ask("import('/simulation.js').then(s => s.histories(460, 3000))");
            assertThat(histories).hasSize(3000);
            int beside = 0;
            for (var history : histories) {
                var one = (Map<?, ?>) history;
                var here = Cells.of(edits((List<?>) one.get("edits")));
                var there = (List<?>) one.get("cells");
                assertThat(here.all()).as("%s", one).hasSize(there.size());
                for (var cell : there) {
                    var said = (Map<?, ?>) cell;
                    var ours = here.all().get(String.valueOf(said.get("name")));
                    assertThat(ours).isNotNull();
                    assertThat(name(ours.shown())).as("%s", one).isEqualTo(said.get("shown"));
                    assertThat(ours.beside().stream().map(SimulationBrowserTest::name))
                            .as("%s", one)
                            .isEqualTo(said.get("beside"));
                    beside += ours.beside().size();
                }
            }
            assertThat(beside).isGreaterThan(500);
        }
    }

    @Test
    void before_the_real_server_two_phones_end_equal_and_everything_is_posted_once() throws Exception {
        var at = city.build();
        String login = Tenancy.call(at.tenantId(), () -> city.account(city.person("路老师", at.maths(), Role.TEACHER)));
        try (var code = new ClientCode(browser)) {
            code.signIn(login);
            code.page.waitForLoadState();
            var lived = (Map<?, ?>) code.ask("Promise.all([import('/simulation.js'), import('/offline-link.js')])"
                    + ".then(([s, { Link }]) => s.liveOn(new Link(document.body.dataset.account), 4, 600))");
            assertThat((List<?>) lived.get("faults")).as("%s", lived).isEmpty();
            var records = (List<?>) lived.get("records");
            assertThat(records).hasSizeGreaterThan(3);
            Tenancy.run(at.tenantId(), () -> records.forEach(r -> check((Map<?, ?>) r)));
        }
    }

    private void check(Map<?, ?> record) {
        var entry = entries.get(UUID.fromString(String.valueOf(record.get("id"))));
        assertThat(entry.head().state()).isEqualTo(record.get("state"));
        if (entry.isDraft()) assertThat(entry.values().text("headline")).isEqualTo(record.get("headline"));
        else assertThat(entry.head().recordNo()).isEqualTo(record.get("no"));
        assertThat(credits.ofRecord(entry.id())).hasSize(entry.isDraft() ? 0 : 1);
    }

    private static int number(Map<?, ?> lived, String what) {
        return ((Number) lived.get(what)).intValue();
    }

    @SuppressWarnings("unchecked")
    private static List<Edit> edits(List<?> said) {
        return said.stream()
                .map(e -> (Map<String, Object>) e)
                .map(e -> new Edit(
                        id(e.get("id")),
                        String.valueOf(e.get("cell")),
                        (Map<String, List<String>>) e.get("value"),
                        ((Number) e.get("rank")).doubleValue(),
                        ((List<?>) e.get("over"))
                                .stream().map(SimulationBrowserTest::id).toList(),
                        ((Number) e.get("seq")).intValue(),
                        "手机",
                        Instant.EPOCH))
                .toList();
    }

    private static UUID id(Object number) {
        return new UUID(0, Long.parseLong(String.valueOf(number)));
    }

    private static String name(Edit edit) {
        return String.valueOf(edit.id().getLeastSignificantBits());
    }
}
