package org.qinglan.school.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;
import org.qinglan.shared.Decision;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** Dates as they stand in cells: Excel's own, 2019-8-20, 2019.8.20, 2019年8月20日, 20190820; a month means its first day. */
final class CellDates {
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST_SERIAL = 10_000;
    private static final int LATEST_SERIAL = 80_000;
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?号?(\\s+[\\d:]+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*月?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})月(\\d{1,2})[日号]");

    private CellDates() {}

    /** The day a cell means, or the sentence why it means none. */
    static Decision<LocalDate, String> read(SheetRow.Cell cell) {
        String text = cell.text();
        if (cell.number()) {
            var number = new BigDecimal(text);
            if (number.intValue() > EARLIEST_SERIAL && number.intValue() < LATEST_SERIAL)
                return new Done<>(EXCEL_ZERO.plusDays(number.intValue()));
            if (number.scale() > 0) return new Refused<>("“" + text + "”分不清是几月，请写成 2019年8月20日");
        }
        var day = DAY.matcher(text);
        if (day.matches()) return date(text, day.group(1), day.group(2), day.group(3));
        var month = MONTH.matcher(text);
        if (month.matches()) return date(text, month.group(1), month.group(2), "1");
        var packed = PACKED.matcher(text);
        if (packed.matches())
            return date(text, packed.group(1), packed.group(2), packed.group(3) == null ? "1" : packed.group(3));
        var noYear = NO_YEAR.matcher(text);
        if (noYear.matches()) {
            // 2000 is a leap year: 2月29日 may be meant
            var would = date(text, "2000", noYear.group(1), noYear.group(2));
            return would instanceof Refused ? would : new Refused<>("“" + text + "”没有写年份");
        }
        return new Refused<>("“" + text + "”看不出是哪一天，请写成 2019年8月20日");
    }

    /** The same for a last day: a month alone means its end. */
    static Decision<LocalDate, String> readLast(SheetRow.Cell cell) {
        boolean monthOnly = MONTH.matcher(cell.text()).matches() || cell.text().matches("\\d{6}");
        return read(cell) instanceof Done(var day)
                ? new Done<>(monthOnly ? day.with(TemporalAdjusters.lastDayOfMonth()) : day)
                : read(cell);
    }

    private static Decision<LocalDate, String> date(String text, String year, String month, String day) {
        try {
            return new Done<>(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException never) {
            return new Refused<>("“" + text + "”没有这一天");
        }
    }
}
