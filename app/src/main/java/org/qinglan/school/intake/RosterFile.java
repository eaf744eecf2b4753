package org.qinglan.school.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qinglan.school.Role;
import org.qinglan.school.Stage;
import org.qinglan.school.Subject;
import org.qinglan.school.intake.RosterRow.Named;
import org.qinglan.school.intake.RosterRow.Place;
import org.qinglan.school.intake.RosterRow.Problem;
import org.qinglan.school.intake.RosterRow.Said;
import org.qinglan.school.intake.RosterRow.Standing;
import org.qinglan.school.intake.RosterRow.Who;
import org.qinglan.shared.Decision.Done;
import org.qinglan.shared.Decision.Refused;

/** The roster as an Excel file: its columns, and how a row of it reads. */
final class RosterFile {
    static final List<Column> COLUMNS = List.of(
            Column.required("姓名", "陈晓（示例）", "必填。两个字中间有空格也认得。", "教师姓名", "名字"),
            Column.required("工号", "Q1001", "必填，全市不重复；以它认人，改名也认得。", "教师编号", "职工号", "教工号", "人员编号"),
            Column.optional("学校", "", "在学校里导入可以不填；区、市导入时写学校全名。", "单位", "所在学校", "校区"),
            Column.optional("部门", "", "教导处、教科室等；普通教师不填。", "处室", "科室"),
            Column.optional("教研组", "数学教研组", "没有的会新建，预览时看得到。", "学科组", "所在教研组"),
            Column.optional("备课组", "三年级数学备课组", "写了备课组，教研组也要写。", "所在备课组"),
            Column.optional("年级组", "", "年级组长必填。", "年级"),
            Column.optional("岗位", "教师、备课组长", "几个岗位用顿号分开。管理员和审计员不能从这里导入。", "职务", "角色", "岗位职务"),
            Column.optional("学科", "数学", "", "任教学科"),
            Column.optional("学段", "小学", "幼儿园、小学、初中、高中。"),
            Column.optional("参加工作时间", "2019年8月20日", "新教师、青年教师按它算。只知道月份写 2019年8月。", "参加工作日期", "工作时间", "入职时间", "参加工作年月"),
            Column.optional("职称", "一级教师", "", "专业技术职务"),
            Column.optional("荣誉称号", "区骨干教师", "几个用顿号分开。只增不减。", "荣誉", "骨干称号"),
            Column.optional("荣誉有效期至", "2029年8月31日", "没有期限就空着；几个荣誉到同一天写一个，不同天按顺序用顿号分开。", "荣誉有效期", "称号有效期", "荣誉到期"),
            Column.optional("手机", "", "只有管理名单的人看得到。", "手机号", "手机号码", "电话", "联系电话"),
            Column.optional("邮箱", "", "", "电子邮箱", "电子邮件", "Email"),
            Column.optional("师父", "", "写姓名；有重名写工号。", "师傅", "带教师父", "指导教师"));
    private static final String UNTIL = "荣誉有效期至";
    private static final String EXAMPLE = "（示例）";
    private static final String BETWEEN = "[、，,；;/\\s]+";

    private RosterFile() {}

    /** The people of a file, the template's example left out. */
    static List<RosterRow> read(byte[] content) {
        return Sheets.rows(content, COLUMNS).stream()
                .filter(row -> !row.text("姓名").endsWith(EXAMPLE))
                .map(row -> new Reading(row).row())
                .toList();
    }

    /** One row while it is read: collects what is wrong with it. */
    private static final class Reading {
        private final SheetRow row;
        private final List<Problem> problems = new ArrayList<>();

        Reading(SheetRow row) {
            this.row = row;
        }

        RosterRow row() {
            var who = new Who(name(), employeeNo(), since(), phone(), email());
            var said = new Said(roles(), subject(), stage());
            var place = new Place(row.text("学校"), row.text("部门"), tidy("教研组"), tidy("备课组"), tidy("年级组"), said);
            var standing =
                    new Standing(row.text("职称"), honours(), row.cell("师父").withoutSpaces());
            return new RosterRow(row.number(), who, place, standing, List.copyOf(problems));
        }

        private String name() {
            String name = row.cell("姓名").withoutSpaces();
            if (name.isEmpty()) wrong("姓名", "没有写姓名");
            if (name.length() > 40) wrong("姓名", "姓名太长");
            return name;
        }

        private String employeeNo() {
            String no = row.cell("工号").withoutSpaces();
            if (no.isEmpty()) wrong("工号", "没有写工号");
            if (no.length() > 40 || no.startsWith("#")) wrong("工号", "“" + no + "”不像工号");
            return no;
        }

        private @Nullable LocalDate since() {
            var cell = row.cell("参加工作时间");
            if (cell.text().isEmpty()) return null;
            return switch (CellDates.read(cell)) {
                case Done(var day) -> day;
                case Refused(var why) -> {
                    wrong("参加工作时间", why);
                    yield null;
                }
            };
        }

        private String phone() {
            String phone = row.cell("手机").withoutSpaces().replace("-", "");
            if (!phone.isEmpty() && !phone.matches("\\+?\\d{7,15}")) wrong("手机", "“" + phone + "”不是电话号码");
            return phone;
        }

        private String email() {
            String email = row.cell("邮箱").withoutSpaces();
            if (!email.isEmpty() && !email.matches("[^@]+@[^@]+\\.[^@]+")) wrong("邮箱", "“" + email + "”不是邮箱");
            return email;
        }

        private String tidy(String label) {
            return row.cell(label).withoutSpaces();
        }

        private List<String> parts(String label) {
            return Arrays.stream(row.text(label).split(BETWEEN, -1))
                    .filter(part -> !part.isEmpty())
                    .distinct()
                    .toList();
        }

        /** One last day for all of them, or as many as there are honours, in their order. */
        private List<Named> honours() {
            var names = parts("荣誉称号");
            var cell = row.cell(UNTIL);
            var days = Arrays.stream(cell.text().split("[、，,；;]", -1))
                    .map(String::strip)
                    .toList();
            if (cell.text().isEmpty())
                return names.stream().map(name -> new Named(name, null)).toList();
            if (names.isEmpty() || (days.size() > 1 && days.size() != names.size())) {
                wrong(UNTIL, names.isEmpty() ? "写了有效期，没有写荣誉称号" : "写一个日期，或者和荣誉称号一样多，用顿号分开");
                return List.of();
            }
            var honours = new ArrayList<Named>();
            for (int i = 0; i < names.size(); i++)
                honours.add(new Named(names.get(i), until(days.get(days.size() == 1 ? 0 : i), cell)));
            return honours;
        }

        private @Nullable LocalDate until(String text, SheetRow.Cell cell) {
            if (text.isEmpty()) return null;
            return switch (CellDates.readLast(new SheetRow.Cell(text, cell.number(), cell.column()))) {
                case Done(var day) -> day;
                case Refused(var why) -> {
                    wrong(UNTIL, why);
                    yield null;
                }
            };
        }

        private Set<Role> roles() {
            var roles = EnumSet.noneOf(Role.class);
            for (String word : parts("岗位")) {
                roleNamed(word).ifPresentOrElse(roles::add, () -> wrong("岗位", "没有“" + word + "”这个岗位"));
            }
            return roles;
        }

        private @Nullable Subject subject() {
            String word = row.text("学科");
            if (word.isEmpty()) return null;
            var subject = Subject.named(word);
            if (subject.isEmpty()) wrong("学科", "没有“" + word + "”这个学科");
            return subject.orElse(null);
        }

        private @Nullable Stage stage() {
            String word = row.text("学段");
            if (word.isEmpty()) return null;
            var stage = Arrays.stream(Stage.values())
                    .filter(s -> s.chinese().equals(word))
                    .findFirst();
            if (stage.isEmpty()) wrong("学段", "学段写幼儿园、小学、初中或高中");
            return stage.orElse(null);
        }

        private void wrong(String label, String sentence) {
            String letter = row.cell(label).column();
            problems.add(new Problem(letter.isEmpty() ? label : letter + " 列（" + label + "）", sentence));
        }
    }

    /** The role users mean by a word. */
    static Optional<Role> roleNamed(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.chinese().equals(word))
                .findFirst()
                .or(() -> Optional.ofNullable(
                        switch (word) {
                            case "任课教师", "专任教师", "老师" -> Role.TEACHER;
                            case "教务主任", "教务处主任", "教导处主任" -> Role.ACADEMIC_DIRECTOR;
                            case "科研主任", "教科主任" -> Role.RESEARCH_DIRECTOR;
                            case "副校长", "分管副校长" -> Role.ACADEMIC_VICE_PRINCIPAL;
                            case "学科组长" -> Role.SUBJECT_GROUP_LEADER;
                            case "职工", "后勤", "教辅" -> Role.STAFF;
                            default -> null;
                        }));
    }
}
