package org.qinglan.mentoring;

import static org.qinglan.given.Caller.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qinglan.access.Actor;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.qinglan.mentoring.answer.AnswerScene;
import org.qinglan.record.form.Writing;
import org.qinglan.record.kind.Kinds;
import org.qinglan.school.Mentorings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A city of its own for each test of 师徒, entered before and left behind after it, and the pages as somebody sees them. */
@ServerTest
public abstract class PairTest {
    @Autowired
    protected City city;

    @Autowired
    protected MockMvc mvc;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Mentorings mentorings;

    @Autowired
    protected Writing writing;

    @Autowired
    protected Kinds kinds;

    protected City.Built at;
    private Tenancy.Scope scope;

    @BeforeEach
    public void enterCity() {
        at = city.build();
        scope = Tenancy.enter(at.tenantId());
    }

    @AfterEach
    public void leaveCity() {
        scope.close();
    }

    /** 叶初 hears lessons of 顾言, a pair since September. */
    protected AnswerScene answerScene() {
        return new AnswerScene(city, at, mentorings, writing, kinds);
    }

    protected Document page(String path, Actor me) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(as(me)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    protected String login(Actor who) {
        return jdbc.sql("select login from access.account where id = ?")
                .param(who.accountId())
                .query(String.class)
                .single();
    }
}
