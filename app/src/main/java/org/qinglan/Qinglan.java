package org.qinglan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The server. Settings: {@code application.yaml}; the command line that starts it: {@code ./qinglan}. */
@SpringBootApplication
public class Qinglan {
    public static void main(String[] args) {
        SpringApplication.run(Qinglan.class, args);
    }
}
