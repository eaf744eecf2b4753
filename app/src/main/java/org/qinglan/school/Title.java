package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;

/** 职称 of a person: holds from a day until the next one. */
public record Title(UUID personId, String name, LocalDate since) {}
