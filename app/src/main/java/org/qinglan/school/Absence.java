package org.qinglan.school;

import java.time.LocalDate;
import java.util.UUID;

/** 请假、外出: days, both included, on which a person owes nothing. */
public record Absence(UUID id, UUID personId, LocalDate firstDay, LocalDate lastDay, String reason) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
