package ir.samad.demonstration;

import ir.samad.directory.BodyRow;
import ir.samad.directory.Capacity;
import ir.samad.directory.DirectoryRows;
import ir.samad.directory.HolderRow;
import ir.samad.directory.Level;
import ir.samad.directory.UnitKind;
import ir.samad.territory.County;
import ir.samad.territory.Province;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The administration of the demonstration country, made from the map and the data files alone: every body with its
 * headquarters and its offices in provinces and counties, the governorates with their desks (N-3-5, N-4-1), the Centre,
 * the offices of the Presidency and one municipality.
 */
final class Country {

    /** Code of the body that the governorates of all provinces and counties form (D-4-1). */
    static final String GOVERNORATES = "GOV";

    private static final String PERFORMANCE = "دفتر مدیریت عملکرد ";
    private static final String GENERAL_DIRECTOR = "مدیرکل";
    private static final String PRESIDENCY = "PRES";
    private static final long SEED = 1404_09_01L;

    private final List<Province> provinces;
    private final List<County> counties;
    private final List<BodyPlan> bodies = BodyPlan.all();
    private final Map<String, String> officeNames;
    private final Set<String> specialGovernorates;
    private final UnitRows units = new UnitRows();

    private Country(List<Province> provinces, List<County> counties) {
        this.provinces = provinces;
        this.counties = counties;
        officeNames = DataFile.rows("office-names.csv").stream()
                .collect(Collectors.toMap(
                        row -> row.getField("body_code") + "-" + row.getField("province"),
                        row -> row.getField("name")));
        specialGovernorates = DataFile.rows("special-governorates.csv").stream()
                .map(row -> row.getField("county"))
                .collect(Collectors.toSet());
    }

    /**
     * Everything to be brought into the directory at once.
     *
     * @param heldSince from when the holders hold their positions
     */
    static DirectoryRows rows(List<Province> provinces, List<County> counties, Instant heldSince) {
        return new Country(provinces, counties).build(heldSince);
    }

    private DirectoryRows build(Instant heldSince) {
        bodies.forEach(this::headquarters);
        namedUnits();
        governorates();
        for (var body : bodies) {
            provinces.stream()
                    .filter(province -> body.hasOfficeIn(province.code().value()))
                    .forEach(province -> provincialOffice(body, province));
        }
        for (var body : bodies) {
            counties.stream()
                    .filter(county -> body.countyOffice() != null)
                    .forEach(county -> countyOffice(body, county));
        }
        return new DirectoryRows(bodyRows(), units.units(), units.positions(), holders(heldSince));
    }

    private List<BodyRow> bodyRows() {
        var rows = new ArrayList<BodyRow>();
        for (var body : bodies) {
            rows.add(new BodyRow(
                    rows.size() + 2,
                    body.code(),
                    body.name(),
                    body.type(),
                    body.branch(),
                    body.parentCode(),
                    Optional.ofNullable(body.formerName()).stream().toList()));
        }
        return rows;
    }

    /** Headquarters with the office of the head, the performance office (N-1-12), the desk (N-4-13) and its special units. */
    private void headquarters(BodyPlan body) {
        var headTitle = body.headTitle();
        if (headTitle == null) {
            return;
        }
        var code = body.code() + "-HQ";
        var level = body.code().equals(PRESIDENCY) ? Level.NATIONAL : Level.BODY;
        var hq = units.unit(code, body.code(), null, "ستاد " + body.name(), UnitKind.HEADQUARTERS, level)
                .head(headTitle);
        if (headTitle.startsWith("وزیر")) {
            hq.deputy("معاون توسعه مدیریت و منابع").deputy("معاون حقوقی و امور مجلس");
        }
        var office = body.hqOffice();
        if (office != null) {
            units.unit(body.code() + "-HQO", body.code(), code, office + " " + body.name(), UnitKind.HQ_OFFICE, level)
                    .officeHead(GENERAL_DIRECTOR)
                    .expert("کارشناس");
        }
        units.unit(
                        body.code() + "-PERF",
                        body.code(),
                        code,
                        PERFORMANCE + body.name(),
                        UnitKind.PERFORMANCE_OFFICE,
                        level)
                .officeHead(GENERAL_DIRECTOR)
                .expert("کارشناس پاسخ‌گویی به شکایات");
        units.unit(body.code() + "-DESK", body.code(), code, Desk.of(body.name()), UnitKind.COMMUNICATION_DESK, level)
                .desk();
        var number = 1;
        for (var name : body.specialisedUnits()) {
            units.unit(body.code() + "-S" + number++, body.code(), code, name, UnitKind.SPECIALISED_UNIT, level)
                    .officeHead(headOf(name))
                    .expert("کارشناس مسئول");
        }
    }

    private void provincialOffice(BodyPlan body, Province province) {
        var code = body.code() + "-" + province.code().value();
        var name = officeNames.getOrDefault(
                code, Objects.requireNonNull(body.provinceOffice()).replace("{province}", province.name()));
        units.unit(code, body.code(), body.code() + "-HQ", name, UnitKind.PROVINCIAL_OFFICE, Level.PROVINCE)
                .in(province)
                .head(body.provinceHeadTitle())
                .expert("کارشناس");
        units.unit(code + "-DESK", body.code(), code, Desk.of(name), UnitKind.COMMUNICATION_DESK, Level.PROVINCE)
                .in(province)
                .desk();
    }

    private void countyOffice(BodyPlan body, County county) {
        var province = body.code() + "-" + county.province().code().value();
        units.unit(
                        body.code() + "-" + county.code().value(),
                        body.code(),
                        units.has(province) ? province : body.code() + "-HQ",
                        Objects.requireNonNull(body.countyOffice()).replace("{county}", county.name()),
                        UnitKind.COUNTY_OFFICE,
                        Level.COUNTY)
                .in(county)
                .head(body.countyHeadTitle())
                .expert("کارشناس");
    }

    /** A governorate for each province and county, each with its desk under the governor (N-3-5, N-4-1). */
    private void governorates() {
        for (var province : provinces) {
            var code = GOVERNORATES + "-" + province.code().value();
            governorate(code, province);
        }
        for (var county : counties) {
            var code = GOVERNORATES + "-" + county.code().value();
            var special = specialGovernorates.contains(county.code().value());
            var name = (special ? "فرمانداری ویژه شهرستان " : "فرمانداری شهرستان ") + county.name();
            units.unit(
                            code,
                            GOVERNORATES,
                            GOVERNORATES + "-" + county.province().code().value(),
                            name,
                            UnitKind.COUNTY_GOVERNORATE,
                            Level.COUNTY)
                    .in(county)
                    .head(special ? "معاون استاندار و فرماندار ویژه" : "فرماندار")
                    .deputy("معاون فرماندار");
            units.unit(code + "-DESK", GOVERNORATES, code, Desk.of(name), UnitKind.COMMUNICATION_DESK, Level.COUNTY)
                    .in(county)
                    .desk();
        }
    }

    private void governorate(String code, Province province) {
        var name = "استانداری " + province.name();
        units.unit(code, GOVERNORATES, null, name, UnitKind.PROVINCIAL_GOVERNORATE, Level.PROVINCE)
                .in(province)
                .head("استاندار")
                .deputy("معاون سیاسی، امنیتی و اجتماعی")
                .deputy("معاون هماهنگی امور اقتصادی")
                .deputy("معاون هماهنگی امور عمرانی");
        units.unit(
                        code + "-HQO",
                        GOVERNORATES,
                        code,
                        "دفتر استاندار " + province.name(),
                        UnitKind.HQ_OFFICE,
                        Level.PROVINCE)
                .in(province)
                .officeHead(GENERAL_DIRECTOR)
                .expert("کارشناس");
        units.unit(code + "-PERF", GOVERNORATES, code, PERFORMANCE + name, UnitKind.PERFORMANCE_OFFICE, Level.PROVINCE)
                .in(province)
                .officeHead(GENERAL_DIRECTOR)
                .expert("کارشناس نظارت و ارزیابی");
        units.unit(code + "-DESK", GOVERNORATES, code, Desk.of(name), UnitKind.COMMUNICATION_DESK, Level.PROVINCE)
                .in(province)
                .desk();
    }

    /** The units that follow no pattern: the Centre, the offices of the Presidency (N-4-24), the districts of Isfahan. */
    private void namedUnits() {
        for (var row : DataFile.rows("units.csv")) {
            var parent = DataFile.orNull(row, "parent_code");
            var kind = UnitKind.valueOf(row.getField("kind"));
            var unit = units.unit(
                            row.getField("code"),
                            row.getField("body_code"),
                            parent == null ? row.getField("body_code") + "-HQ" : parent,
                            row.getField("name"),
                            kind,
                            Level.valueOf(row.getField("level")))
                    .formerly(DataFile.orNull(row, "former_name"));
            var county = row.getField("county");
            counties.stream().filter(one -> one.code().value().equals(county)).forEach(unit::in);
            unit.head(row.getField("head_title")).expert("کارشناس");
            switch (kind) {
                case CENTRE ->
                    unit.desk()
                            .officeHead("مدیرکل پاسخ‌گویی")
                            .observer("ناظر ملی")
                            .administrator("مدیر سامانه");
                case PRESIDENCY_OFFICE, DISTRICT -> unit.desk();
                default -> {
                    if (row.getField("code").endsWith("-111")) {
                        unit.operator("اپراتور تلفن ۱۱۱");
                    }
                }
            }
        }
    }

    /** Everybody at the heads and desks of governorates and headquarters, and whoever has a ready account. */
    private List<HolderRow> holders(Instant heldSince) {
        var invention = new Invention(SEED);
        var accounts =
                ReadyAccount.all().stream().collect(Collectors.toMap(ReadyAccount::position, account -> account));
        var rows = new ArrayList<HolderRow>();
        for (var position : units.positions()) {
            var account = accounts.get(position.code());
            if (account == null && !units.isLeading(position)) {
                continue;
            }
            var person = account == null
                    ? invention.anybody()
                    : invention.named(account.firstName(), account.lastName(), account.gender());
            rows.add(new HolderRow(
                    rows.size() + 2,
                    position.code(),
                    person.name(),
                    person.nationalId(),
                    null,
                    Capacity.HOLDER,
                    heldSince,
                    null));
        }
        return rows;
    }

    private static String headOf(String unit) {
        if (unit.startsWith("معاونت ")) {
            return "معاون " + unit.substring("معاونت ".length());
        }
        if (unit.startsWith("سازمان ") || unit.startsWith("پلیس ") || unit.startsWith("مرکز ")) {
            return "رئیس " + unit;
        }
        return unit.startsWith("اداره کل ") ? "مدیرکل " + unit.substring("اداره کل ".length()) : "مدیر " + unit;
    }

    /** What every desk is called (N-1-14). */
    static final class Desk {

        static final String OFFICER = "کارشناس میز";

        private Desk() {}

        static String of(String owner) {
            return "میز ارتباطات مردمی " + owner;
        }
    }
}
