package org.qinglan.file.form;

/** A list is longer than the free rows, and below them stands what cannot be moved down: a picture, a comment, a list object. */
public final class RowsDoNotFit extends RuntimeException {
    private static final long serialVersionUID = 1;

    RowsDoNotFit(String sheet) {
        super("“" + sheet + "”里的空行不够，下面又有图片、批注或超级表，挪不动；请在学校的表里先多留几行空行，再传一次。");
    }

    /** What to do, for the page. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
