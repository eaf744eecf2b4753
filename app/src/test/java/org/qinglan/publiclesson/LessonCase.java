package org.qinglan.publiclesson;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qinglan.database.Tenancy;
import org.qinglan.given.City;
import org.qinglan.given.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of public lessons in a city of its own, entered before and left behind after it. */
@ServerTest
public abstract class LessonCase {
    @Autowired
    protected City cities;

    @Autowired
    protected JdbcClient jdbc;

    protected Tenancy.Scope scope;
    protected LessonScene at;

    @BeforeEach
    protected void enter() {
        var city = cities.build();
        scope = Tenancy.enter(city.tenantId());
        at = new LessonScene(jdbc, cities, city);
    }

    @AfterEach
    protected void leaveCity() {
        scope.close();
    }
}
