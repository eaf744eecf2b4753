package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.Action;
import org.qinglan.record.Credits;
import org.qinglan.record.kind.Kinds;
import org.qinglan.record.kind.RecordKind;
import org.qinglan.school.Role;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;
import org.qinglan.shared.Forbidden;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class WritingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 8);
    private static final LocalDate TERM = LocalDate.of(2026, 9, 1);

    @Autowired
    City city;

    @Autowired
    Writing writing;

    @Autowired
    Entries entries;

    @Autowired
    Kinds kinds;

    @Autowired
    Credits credits;

    @Autowired
    RecordList list;

    @Autowired
    MockMvc mvc;

    City.Built at;
    Tenancy.Scope scope;
    Actor me;
    Actor leader;

    @BeforeEach
    void people() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
        me = city.actor(city.person("许老师", at.mathsGrade3(), Role.TEACHER), TODAY);
        leader = city.actor(city.person("方组长", at.maths(), Role.SUBJECT_GROUP_LEADER), TODAY);
    }

    @AfterEach
    void leave() {
        scope.close();
    }

    @Test
    void a_draft_is_kept_as_typed_counts_nothing_and_is_seen_by_nobody_else() throws Exception {
        var half = sent(Ids.next(), 0, Map.of("book", "给教师的信", "date", "不是日期"));
        done(writing.draft(me, kind("reading-note"), half));
        assertThat(entries.get(half.id()).values().text("date")).isEqualTo("不是日期");
        assertThat(read()).isEmpty();
        mvc.perform(get("/records/" + half.id()).with(as(leader))).andExpect(status().isForbidden());
        assertThatThrownBy(() -> writing.draft(leader, kind("reading-note"), half))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void of_two_who_write_at_once_the_second_keeps_the_own_text_and_sees_the_other() {
        UUID id = Ids.next();
        var first = done(writing.save(me, kind("general"), sent(id, 0, talk("三次"))));
        done(writing.save(me, kind("general"), sent(id, first.head().version(), talk("四次"))));
        var late = writing.save(me, kind("general"), sent(id, first.head().version(), talk("五次")));
        assertThat(late).isInstanceOfSatisfying(Refused.class, refused -> {
            var why = (NotSaved) refused.why();
            assertThat(why.above()).contains("刚才在别处改过了");
            assertThat(why.theirs().values().text("body")).isEqualTo("四次");
        });
        assertThat(entries.get(id).values().text("body")).isEqualTo("四次");
    }

    @Test
    void a_form_that_saves_itself_is_no_conflict_with_itself() {
        var opened = sent(Ids.next(), 0, talk("一"));
        done(writing.draft(me, kind("general"), opened));
        done(writing.draft(me, kind("general"), opened));
        assertThat(done(writing.save(me, kind("general"), opened)).head().state())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void a_draft_that_arrives_after_its_own_saving_changes_nothing_and_is_no_error() {
        var opened = sent(Ids.next(), 0, talk("一"));
        done(writing.save(me, kind("general"), opened));
        assertThat(done(writing.draft(me, kind("general"), opened)).head().state())
                .isEqualTo("SUBMITTED");
        var other = writing.draft(me, kind("general"), sent(opened.id(), 0, talk("二")));
        assertThat(other)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(((NotSaved) refused.why()).above()).contains("这份已经存下了"));
    }

    @Test
    void a_page_that_saves_itself_while_its_button_is_pressed_is_saved_once_and_whole() throws Exception {
        for (int round = 0; round < 20; round++) {
            var opened = sent(Ids.next(), 0, talk("一"));
            try (var both = Executors.newFixedThreadPool(2)) {
                var tenant = at.tenantId();
                var draft = both.submit(() -> Tenancy.call(tenant, () -> writing.draft(me, kind("general"), opened)));
                var saved = both.submit(() -> Tenancy.call(tenant, () -> writing.save(me, kind("general"), opened)));
                assertThat(draft.get()).isInstanceOf(Done.class);
                assertThat(saved.get()).isInstanceOf(Done.class);
            }
            assertThat(entries.get(opened.id()).head().state()).isEqualTo("SUBMITTED");
        }
    }

    @Test
    void a_draft_thrown_away_comes_back_but_only_to_its_owner() {
        var draft = sent(Ids.next(), 0, talk("一"));
        done(writing.draft(me, kind("general"), draft));
        writing.discard(me, draft.id());
        assertThat(entries.find(draft.id())).isEmpty();
        assertThatThrownBy(() -> writing.takeBack(leader, draft.id())).isInstanceOf(org.qinglan.shared.NoSuch.class);
        writing.takeBack(me, draft.id());
        assertThat(entries.get(draft.id()).values().text("body")).isEqualTo("一");
    }

    @Test
    void a_plan_of_ones_own_counts_only_when_the_leader_has_agreed() {
        UUID id = Ids.next();
        var values = Map.of("date", "2026-09-10", "headline", "本学期计划", "body", "好".repeat(320));
        done(writing.save(me, kind("growth-plan"), sent(id, 0, values)));
        assertThat(credits.ofRecord(id)).isEmpty();
        assertThat(writing.step(me, id, "approve", "")).isInstanceOf(Refused.class);
        done(writing.step(leader, id, "return", "目标再少一点，写具体"));
        assertThat(entries.get(id).head().state()).isEqualTo("RETURNED");
        var again = entries.get(id);
        done(writing.save(me, again.kind(), sent(id, again.head().version(), values)));
        done(writing.step(leader, id, "approve", ""));
        assertThat(credits.ofRecord(id))
                .singleElement()
                .satisfies(c -> assertThat(c.action()).isEqualTo(Action.PLAN));
    }

    @Test
    void every_version_is_kept_and_the_difference_is_shown() throws Exception {
        UUID id = Ids.next();
        var first = done(writing.save(me, kind("general"), sent(id, 0, talk("三次"))));
        done(writing.save(me, kind("general"), sent(id, first.head().version(), talk("四次"))));
        assertThat(entries.versions(id)).hasSize(2);
        mvc.perform(get("/records/" + id).with(as(me)))
                .andExpect(content().string(containsString("<del>三次</del>")))
                .andExpect(content().string(containsString("<ins>四次</ins>")));
    }

    @Test
    void numbers_run_through_for_each_school_and_kind() {
        assertThat(done(writing.save(me, kind("general"), sent(Ids.next(), 0, talk("一"))))
                        .head()
                        .recordNo())
                .isEqualTo("TY-2026-1-0001");
        assertThat(done(writing.save(me, kind("general"), sent(Ids.next(), 0, talk("二"))))
                        .head()
                        .recordNo())
                .isEqualTo("TY-2026-1-0002");
    }

    @Test
    void the_list_shows_what_one_may_see_and_exports_it_without_formulas() throws Exception {
        var values = new LinkedHashMap<>(talk("一"));
        values.put("headline", "=1+1");
        done(writing.save(me, kind("general"), sent(Ids.next(), 0, values)));
        assertThat(find(me, "mine", "1+1").total()).isEqualTo(1);
        assertThat(find(leader, "all", "").total()).isEqualTo(1);
        assertThat(find(leader, "mine", "").total()).isZero();
        var stranger = city.actor(city.person("语文老师", at.chinese(), Role.TEACHER), TODAY);
        assertThat(find(stranger, "all", "").total()).isZero();
        byte[] xlsx = mvc.perform(get("/records.xlsx").with(as(me)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("'=1+1");
        }
    }

    @Test
    void an_attachment_is_opened_by_whoever_sees_the_record() throws Exception {
        UUID id = Ids.next();
        done(writing.save(me, kind("general"), sent(id, 0, talk("一"))));
        var good = new MockMultipartFile("file", "教案.txt", null, "一行".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/records/" + id + "/files")
                        .file(good)
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        var bad = new MockMultipartFile("file", "a.exe", null, new byte[] {'M', 'Z', 0});
        mvc.perform(multipart("/records/" + id + "/files")
                        .file(bad)
                        .with(as(me))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("另存为")));
        String page = mvc.perform(get("/records/" + id).with(as(leader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String file = page.replaceAll("(?s).*href=\"(/files/[0-9a-f-]+)\".*", "$1");
        mvc.perform(get(file).with(as(leader))).andExpect(status().isOk());
        var stranger = city.actor(city.person("语文老师", at.chinese(), Role.TEACHER), TODAY);
        mvc.perform(get(file).with(as(stranger))).andExpect(status().isForbidden());
    }

    /** Whatever is done to some records in any order, the standing credits are those of the records that stand. */
    @Test
    void the_books_agree_with_the_records_after_any_history() {
        var random = new Random(20261008);
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < 60; i++) {
            if (ids.size() < 4) {
                UUID fresh = Ids.next();
                ids.add(fresh);
                writing.draft(me, kind("general"), sent(fresh, 0, meeting(random)));
                continue;
            }
            UUID id = ids.get(random.nextInt(ids.size()));
            int version = entries.get(id).head().version();
            switch (random.nextInt(5)) {
                case 0, 1 -> writing.save(me, kind("general"), sent(id, version, meeting(random)));
                case 2 -> writing.step(me, id, "withdraw", "");
                case 3 -> writing.step(me, id, "void", "");
                default -> writing.step(me, id, "restore", "");
            }
            assertThat(booked()).isEqualByComparingTo(standing(ids));
        }
        assertThat(booked()).isPositive();
    }

    private BigDecimal booked() {
        return credits.ofPerson(me.personId(), Action.MEET, TERM, TODAY).stream()
                .map(c -> c.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal standing(List<UUID> ids) {
        return ids.stream()
                .map(entries::get)
                .filter(e -> e.head().state().equals("SUBMITTED"))
                .map(e -> e.values().number("quantity").orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, String> meeting(Random random) {
        var values = new LinkedHashMap<>(talk("会"));
        values.put("quantity", String.valueOf(1 + random.nextInt(5)));
        values.put("date", "2026-09-" + (10 + random.nextInt(18)));
        return values;
    }

    private static Map<String, String> talk(String body) {
        return Map.of("date", "2026-09-10", "action", "MEET", "headline", "年级组会", "body", body, "quantity", "1");
    }

    private List<?> read() {
        return credits.ofPerson(me.personId(), Action.READ, TERM, TODAY);
    }

    private org.qinglan.shared.Page<RecordList.Row> find(Actor who, String scope, String q) {
        return list.find(who, new RecordList.Filter(scope, "", q, null, null, 1, ""));
    }

    private RecordKind kind(String code) {
        return kinds.current(code);
    }

    private static Sent sent(UUID id, int version, Map<String, String> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return new Sent(id, version, Ids.next(), new Values(values));
    }

    private static Entry done(Decision<Entry, NotSaved> decision) {
        return switch (decision) {
            case Done(var entry) -> entry;
            case Refused(var why) -> throw new AssertionError(why.problems());
        };
    }
}
