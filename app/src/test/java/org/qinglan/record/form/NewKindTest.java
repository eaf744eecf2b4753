package org.qinglan.record.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.qinglan.given.Caller.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qinglan.access.Actor;
import org.qinglan.given.Cast;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.record.kind.CreditRule;
import org.qinglan.record.kind.Field;
import org.qinglan.record.kind.Kinds;
import org.qinglan.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An administrator composes a kind; a teacher writes a record of it; it counts. */
@ServerTest
class NewKindTest {
    @Autowired
    City city;

    @Autowired
    Kinds kinds;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    Cast cast;
    City.Built at;
    Actor admin;
    Actor teacher;

    @BeforeEach
    void people() {
        cast = Cast.in(city);
        at = cast.at();
        admin = cast.admin();
        teacher = cast.teacher();
    }

    @AfterEach
    void leave() {
        cast.close();
    }

    @Test
    void a_new_kind_is_offered_written_and_counts_toward_a_requirement() throws Exception {
        UUID duty = duty();
        mvc.perform(wholesome()).andExpect(redirectedUrl("/settings/kinds/own1"));
        var kind = kinds.current("own1");
        assertThat(kind.version()).isEqualTo(1);
        assertThat(kind.fields()).extracting(Field::name).containsExactly("日期", "看了哪一班", "看到什么", "和谁一起");
        assertThat(kind.seenBy()).containsExactly("LEADER", "GROUP");
        mvc.perform(get("/records/new").with(as(teacher))).andExpect(content().string(containsString("作业检查记录")));

        UUID id = Ids.next();
        mvc.perform(post("/records/" + id)
                        .param("kind", "own1")
                        .param("version", "0")
                        .param("date", "2026-10-07")
                        .param("headline", "三（2）班")
                        .param("f0", "格式整齐，订正及时")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(redirectedUrl("/records/" + id));
        assertThat(jdbc.sql("select done from duty.duty where id = ?")
                        .param(duty)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(get("/records/" + id).with(as(teacher)))
                .andExpect(content().string(containsString("查作业")))
                .andExpect(content().string(containsString("ZJ-2026-1-0001")));
    }

    @Test
    void credits_and_visibility_change_with_a_new_version_and_old_records_keep_theirs() throws Exception {
        mvc.perform(wholesome());
        UUID id = Ids.next();
        mvc.perform(post("/records/" + id)
                .param("kind", "own1")
                .param("version", "0")
                .param("date", "2026-10-07")
                .param("headline", "三（2）班")
                .param("f0", "格式整齐")
                .with(as(teacher))
                .with(csrf()));
        mvc.perform(post("/settings/kinds/own1")
                        .param("seen", "asked")
                        .param("seen.LEADER", "on")
                        .param("credit.0.to", "GROUPS")
                        .param("credit.0.action", "HOMEWORK")
                        .param("credit.0.quantity", "1")
                        .param("credit.1.action", "")
                        .with(as(admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(kinds.current("own1").version()).isEqualTo(2);
        assertThat(kinds.current("own1").seenBy()).containsExactly("LEADER");
        assertThat(kinds.current("own1").credits()).containsExactly(new CreditRule("GROUPS", "HOMEWORK", "1"));
        assertThat(entries.get(id).kind().version()).isEqualTo(1);
        assertThat(entries.get(id).kind().credits())
                .extracting(CreditRule::action)
                .containsExactly("INSPECT");
    }

    @Test
    void what_makes_no_usable_kind_is_refused_with_sentences_and_nothing_typed_is_lost() throws Exception {
        refused(composed("听课记录", "TK").param("field.0.name", "见闻"), "已经有一种记录叫“听课记录”", "“TK”已经用了");
        refused(composed("走访记录", "走访").param("field.0.name", "见闻"), "两到四个字母", "见闻");
        refused(composed("走访记录", "ZF").param("flow", "reviewed-record"), "审的人打不开");
        refused(composed("走访记录", "ZF").param("flow", "anything"), "谁来审只能选");
        refused(composed("走访记录", "ZF").param("field.0.name", "结果").param("field.0.type", "ENUM"), "“结果”至少要有两个选项");
        refused(composed("走访记录", "ZF").param("credit.0.to", "PART:f0").param("credit.0.action", "MEET"), "记录里没有这一方");
        var many = composed("走访记录", "ZF");
        for (int i = 0; i < 3; i++) many.param("field." + i + ".name", "格" + i).param("field." + i + ".required", "on");
        refused(many, "必填的问题有 4 个，最多 3 个");
        assertThat(kinds.all()).noneMatch(k -> k.code().startsWith("own"));
    }

    @Test
    void rows_come_and_go_and_change_places_without_a_script_and_nothing_typed_is_lost() throws Exception {
        var typed = composed("走访记录", "ZF");
        for (int i = 0; i < 9; i++) typed.param("field." + i + ".name", "格" + i);
        mvc.perform(arranged(typed, "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"field.9.name\"")))
                .andExpect(content().string(containsString("value=\"走访记录\"")))
                .andExpect(content().string(containsString("value=\"格8\"")));
        var three = composed("走访记录", "ZF")
                .param("field.0.name", "甲")
                .param("field.1.name", "乙")
                .param("field.2.name", "丙");
        mvc.perform(arranged(three, "up.2"))
                .andExpect(content().string(containsString("name=\"field.1.name\" maxlength=\"30\" value=\"丙\"")));
        assertThat(kinds.all()).noneMatch(k -> k.code().startsWith("own"));
        mvc.perform(post("/settings/kinds/new/rows")
                        .param("do", "add")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_kind_with_nine_fields_a_table_and_a_rubric_is_written_and_scored() throws Exception {
        mvc.perform(rich()).andExpect(redirectedUrl("/settings/kinds/own1"));
        assertThat(kinds.current("own1").fields()).hasSize(2 + 9);
        mvc.perform(get("/records/new/own1").with(as(teacher)))
                .andExpect(content().string(containsString("name=\"f7.c1\"")))
                .andExpect(content().string(containsString("满分 25")));
        UUID id = written("10", "12");
        assertThat(entries.get(id).values().text("f8.total")).isEqualTo("22 分（良）");
        mvc.perform(get("/records/" + id).with(as(teacher)))
                .andExpect(content().string(containsString("课桌")))
                .andExpect(content().string(containsString("切合学情")))
                .andExpect(content().string(containsString("22 分（良）")));
        mvc.perform(post("/records/" + Ids.next())
                        .param("kind", "own1")
                        .param("version", "0")
                        .param("date", "2026-10-07")
                        .param("headline", "三（2）班")
                        .param("f8.0.0", "11")
                        .param("f8.1.0", "12")
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“目标具体”要在 0 到 10 之间")));
    }

    @Test
    void another_rubric_is_another_version_and_old_records_keep_their_marks() throws Exception {
        mvc.perform(rich());
        UUID id = written("10", "12");
        mvc.perform(post("/settings/kinds/own1")
                        .param("name.f8", "评分")
                        .param("rubric.f8", "课堂\n人人有事做 50")
                        .with(as(admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(kinds.current("own1").field("f8").orElseThrow().scored())
                .satisfies(r -> assertThat(r.total()).isEqualTo(50));
        mvc.perform(get("/records/new/own1").with(as(teacher)))
                .andExpect(content().string(containsString("满分 50")));
        mvc.perform(get("/records/" + id).with(as(teacher)))
                .andExpect(content().string(containsString("切合学情")))
                .andExpect(content().string(containsString("22 分（良）")));
    }

    @Test
    void tables_and_rubrics_that_ask_nothing_are_refused() throws Exception {
        refused(one("ROWS", ""), "“甲”没有列");
        refused(one("ROWS", "日期：年月日"), "冒号后面只能写：一行字、一段字、日期、时间、整数、数");
        refused(one("ROWS", "说明\n说明"), "有两列都叫“说明”");
        refused(one("RUBRIC", ""), "“甲”还没有评分项");
        refused(one("RUBRIC", "教学目标\n课堂组织\n人人有事做 5"), "“教学目标”下面没有评分项");
        refused(one("RUBRIC", "人人有事做 0"), "“人人有事做”的满分要大于 0");
    }

    @Test
    void only_administrators_make_kinds() throws Exception {
        mvc.perform(get("/settings/kinds/new").with(as(teacher))).andExpect(status().isForbidden());
        mvc.perform(get("/settings/kinds/new").with(as(admin))).andExpect(status().isOk());
        mvc.perform(get("/settings/kinds/observation").with(as(admin)))
                .andExpect(content().string(containsString("“授课教师”里的人")));
    }

    private MockHttpServletRequestBuilder arranged(MockHttpServletRequestBuilder typed, String act) {
        return post("/settings/kinds/new/rows")
                .with(request -> {
                    typed.buildRequest(request.getServletContext())
                            .getParameterMap()
                            .forEach(request::addParameter);
                    return request;
                })
                .param("do", act)
                .with(as(admin))
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder one(String type, String lines) {
        return composed("走访记录", "ZF")
                .param("field.0.name", "甲")
                .param("field.0.type", type)
                .param("field.0.options", lines);
    }

    private MockHttpServletRequestBuilder rich() {
        var typed = composed("教室检查", "JS").param("seen.LEADER", "on");
        for (int i = 0; i < 7; i++) typed.param("field." + i + ".name", "格" + i);
        return typed.param("field.7.name", "查到的东西")
                .param("field.7.type", "ROWS")
                .param("field.7.options", "什么\n几件：整数")
                .param("field.8.name", "评分")
                .param("field.8.type", "RUBRIC")
                .param("field.8.options", "目标\n目标具体 10\n学情\n切合学情 15")
                .with(as(admin))
                .with(csrf());
    }

    private UUID written(String first, String second) throws Exception {
        UUID id = Ids.next();
        mvc.perform(post("/records/" + id)
                        .param("kind", "own1")
                        .param("version", "0")
                        .param("date", "2026-10-07")
                        .param("headline", "三（2）班")
                        .param("f7.c0", "课桌", "")
                        .param("f7.c1", "3", "")
                        .param("f8.0.0", first)
                        .param("f8.1.0", second)
                        .with(as(teacher))
                        .with(csrf()))
                .andExpect(redirectedUrl("/records/" + id));
        return id;
    }

    private void refused(MockHttpServletRequestBuilder request, String... sentences) throws Exception {
        var answer = mvc.perform(request.with(as(admin)).with(csrf())).andExpect(status().isUnprocessableContent());
        for (var sentence : List.of(sentences)) answer.andExpect(content().string(containsString(sentence)));
    }

    private static MockHttpServletRequestBuilder composed(String name, String prefix) {
        return post("/settings/kinds/new")
                .param("name", name)
                .param("prefix", prefix)
                .param("seen", "asked");
    }

    private MockHttpServletRequestBuilder wholesome() {
        return composed("作业检查记录", "zj")
                .param("title", "看了哪一班")
                .param("flow", "note")
                .param("seen.LEADER", "on")
                .param("seen.GROUP", "on")
                .param("field.0.name", "看到什么")
                .param("field.0.type", "LONG")
                .param("field.0.required", "on")
                .param("field.1.name", "和谁一起")
                .param("field.1.type", "PERSONS")
                .param("credit.0.to", "OWNER")
                .param("credit.0.action", "INSPECT")
                .param("credit.0.quantity", "1")
                .with(as(admin))
                .with(csrf());
    }

    /** 查作业: one inspection in the week of 5 October. */
    private UUID duty() {
        UUID requirement = Ids.next();
        UUID duty = Ids.next();
        jdbc.sql(
                        "insert into duty.requirement (tenant_id, id, unit_id, term_id, name, bearer, selector, action, filter,"
                                + " needed, measure, rhythm, first_day, last_day, created_at, created_by) values (?, ?, ?, ?, '查作业',"
                                + " 'PERSON', '{}', 'INSPECT', '{}', 2, '次', 'WEEK', '2026-09-01', '2027-01-22', now(), ?)")
                .params(at.tenantId(), requirement, at.maths().id(), at.term().id(), teacher.personId())
                .update();
        jdbc.sql(
                        "insert into duty.duty (tenant_id, id, requirement_id, person_id, window_key, first_day, last_day, due_on,"
                                + " action, needed, done) values (?, ?, ?, ?, 'W6', '2026-10-05', '2026-10-09', '2026-10-09',"
                                + " 'INSPECT', 2, 0)")
                .params(at.tenantId(), duty, requirement, teacher.personId())
                .update();
        return duty;
    }
}
