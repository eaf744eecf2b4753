package org.qinglan.given;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qinglan.Qinglan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * A test on the whole server with a real PostgreSQL. All such tests share one server and one database; each works in a
 * tenant of its own ({@link City}), so they cannot see each other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {Qinglan.class, TestServer.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // kept between runs, so that PostgreSQL is unpacked once; each process of the suite has its own
        properties = {"qinglan.password-strength=4", "qinglan.data=target/test-data-${fork:1}"})
@AutoConfigureMockMvc
public @interface ServerTest {}
