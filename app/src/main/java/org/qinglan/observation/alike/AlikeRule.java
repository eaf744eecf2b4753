package org.qinglan.observation.alike;

/**
 * From when on a likeness is pointed out.
 *
 * @param least characters in a row, small changes forgiven, 20–200
 * @param share of the notes in percent, where single sentences are alike, 20–100
 */
public record AlikeRule(int least, int share) {
    static final AlikeRule USUAL = new AlikeRule(30, 50);
}
