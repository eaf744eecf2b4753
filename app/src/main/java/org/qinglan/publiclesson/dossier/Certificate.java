package org.qinglan.publiclesson.dossier;

import java.security.SecureRandom;
import java.time.LocalDate;

/**
 * 开课证明, as it is printed.
 *
 * @param number nobody can guess: the year and twelve letters and digits
 * @param unit the school that proves it
 * @param valid whether it still holds: not taken back, and the record it proves counts
 */
public record Certificate(
        String number,
        String name,
        String topic,
        String kind,
        String level,
        LocalDate heldOn,
        String unit,
        LocalDate issuedOn,
        boolean valid) {
    /** Without those that look like another one. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 3;
    private static final int GROUP = 4;

    /** 2026-7QXM-3PA9-T4WD: sixty bits, so that trying numbers finds nothing. */
    static String fresh(int year, SecureRandom random) {
        var number = new StringBuilder().append(year);
        for (int g = 0; g < GROUPS; g++) {
            number.append('-');
            for (int i = 0; i < GROUP; i++) number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** As people type it: small letters and blanks do not matter. */
    static String read(String typed) {
        return typed.strip().toUpperCase(java.util.Locale.ROOT).replace(" ", "");
    }
}
