package ir.samad.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import ir.samad.shell.Right;
import ir.samad.shell.Staff;
import ir.samad.territory.Territory;
import ir.samad.vocabulary.SearchQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many entries at once: the same rules, all or nothing, fast enough for a country. */
@SamadTest
class DirectoryImportTest {

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    DirectoryImport imports;

    @Autowired
    Territory territory;

    @Autowired
    DirectoryListing listing;

    @Autowired
    JdbcClient jdbc;

    private Country country;

    @BeforeEach
    void build() {
        country = new Country(directory, entries);
    }

    @Test
    void aCountryOfTwelveThousandUnitsComesInWithinAMinute() {
        var rows = aCountry(Country.unique("C"), 24);
        assertThat(rows.units().size()).isGreaterThan(12_000);
        assertThat(rows.positions().size()).isGreaterThan(24_000);
        var start = System.nanoTime();
        var report = imports.apply(rows, Keeper.PROGRAM);
        var taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(report.errors()).isEmpty();
        assertThat(taken).isLessThan(Duration.ofMinutes(1));

        var last = rows.units().getLast();
        var unit = directory.findUnit(last.code()).orElseThrow();
        assertThat(directory.listAbove(unit.id())).hasSize(3);

        treeAndSearchUseTheirIndexes(unit);

        var again = imports.apply(rows, Keeper.PROGRAM);
        assertThat(again.isRefused()).isFalse();
        assertThat(again.fresh()).isZero();
    }

    private void treeAndSearchUseTheirIndexes(Unit unit) {
        var tree = plan(
                ListingStore.UNITS_BELOW_UNIT,
                Map.of("id", directory.listAbove(unit.id()).get(1).id().value()));
        assertThat(tree).contains("unit_parent").doesNotContain("Seq Scan on unit");
        var key = SearchQuery.read("سازمان خوانسار").orThrow().key();
        var found = ListingStore.words("search_key", key);
        assertThat(plan(ListingStore.searchSql(found), found.parameters()))
                .contains("unit_search")
                .doesNotContain("Seq Scan on unit");
        var units = ListingStore.words("u.search_key", key);
        assertThat(plan(UnitStore.searchSql(units), units.parameters()))
                .contains("unit_search")
                .doesNotContain("Seq Scan on unit");
        assertThat(directory.searchUnits("خوانسار", 30)).hasSizeGreaterThan(20);
        var start = System.nanoTime();
        assertThat(listing.search(SearchQuery.read("خوانسار").orThrow(), 0, 30)).hasSizeGreaterThan(20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private String plan(String sql, Map<String, Object> parameters) {
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + sql)
                        .params(parameters)
                        .param("count", 30)
                        .param("from", 0)
                        .param("near", "23")
                        .query(String.class)
                        .list());
    }

    /** Bodies with headquarters, an office in every province and county, each with a head and a desk officer. */
    private DirectoryRows aCountry(String name, int count) {
        var bodies = new ArrayList<BodyRow>();
        var units = new ArrayList<UnitRow>();
        var positions = new ArrayList<PositionRow>();
        for (var b = 0; b < count; b++) {
            var code = name + "-" + b;
            bodies.add(new BodyRow(
                    b, code, "سازمان " + b, BodyType.ORGANIZATION, BranchOfPower.EXECUTIVE, null, List.of()));
            units.add(unit(code, code, null, "ستاد سازمان " + b, UnitKind.HEADQUARTERS, Level.BODY, null, null));
            for (var province : territory.listProvinces()) {
                var provincial = code + "-" + province.code();
                units.add(unit(
                        provincial,
                        code,
                        code,
                        "اداره کل سازمان " + b + " استان " + province.name(),
                        UnitKind.PROVINCIAL_OFFICE,
                        Level.PROVINCE,
                        province.code(),
                        null));
            }
            for (var county : territory.listCounties()) {
                units.add(unit(
                        code + "-" + county.code(),
                        code,
                        code + "-" + county.province().code(),
                        "اداره سازمان " + b + " شهرستان " + county.name(),
                        UnitKind.COUNTY_OFFICE,
                        Level.COUNTY,
                        county.province().code(),
                        county.code()));
            }
        }
        for (var unit : units) {
            positions.add(new PositionRow(0, unit.code() + ".head", unit.code(), "رئیس", PositionKind.HEAD, false));
            positions.add(new PositionRow(
                    0, unit.code() + ".desk", unit.code(), "کارشناس میز", PositionKind.DESK_OFFICER, true));
        }
        return new DirectoryRows(bodies, units, positions, List.of());
    }

    private static UnitRow unit(
            String code,
            String body,
            String parent,
            String name,
            UnitKind kind,
            Level level,
            ir.samad.territory.ProvinceCode province,
            ir.samad.territory.CountyCode county) {
        return new UnitRow(0, code, body, parent, name, kind, level, province, county, Premises.UNKNOWN, List.of());
    }

    @Test
    void oneWrongRowKeepsEverythingOut() {
        var code = Country.unique("x");
        var rows = new DirectoryRows(
                List.of(new BodyRow(
                        2, code, "سازمان", BodyType.ORGANIZATION, BranchOfPower.EXECUTIVE, null, List.of())),
                List.of(
                        unit(code + "a", code, null, "ستاد", UnitKind.HEADQUARTERS, Level.BODY, null, null),
                        unit(code + "b", code, "nowhere", "اداره", UnitKind.SPECIALISED_UNIT, Level.BODY, null, null)),
                List.of(),
                List.of());
        var report = imports.apply(rows, Keeper.PROGRAM);
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.sheet()).isEqualTo(Sheet.UNITS);
            assertThat(error.column()).isEqualTo(Column.PARENT_UNIT);
        });
        assertThat(directory.findBody(code)).isEmpty();
        assertThat(directory.findUnit(code + "a")).isEmpty();
    }

    @Test
    void theRulesOfSingleEntriesHoldForRows() {
        country.centre();
        var code = Country.unique("y");
        var rows = new DirectoryRows(
                List.of(
                        new BodyRow(2, code, "سازمان", BodyType.ORGANIZATION, BranchOfPower.EXECUTIVE, null, List.of()),
                        new BodyRow(3, code, "سازمان", BodyType.ORGANIZATION, BranchOfPower.EXECUTIVE, null, List.of()),
                        new BodyRow(
                                4, code + "l", "الف", BodyType.BANK, BranchOfPower.EXECUTIVE, code + "m", List.of()),
                        new BodyRow(5, code + "m", "ب", BodyType.BANK, BranchOfPower.EXECUTIVE, code + "l", List.of())),
                List.of(
                        unit(code + "1", code, null, "مرکز", UnitKind.CENTRE, Level.NATIONAL, null, null),
                        unit(code + "2", code, null, "اداره", UnitKind.COUNTY_OFFICE, Level.PROVINCE, null, null),
                        unit(code + "3", code, null, "ستاد", UnitKind.HEADQUARTERS, Level.BODY, null, null)),
                List.of(
                        new PositionRow(2, code + "p", code + "3", "رئیس", PositionKind.HEAD, false),
                        new PositionRow(3, code + "q", code + "3", "رئیس دوم", PositionKind.HEAD, false),
                        new PositionRow(4, code + "r", code + "3", "!!!", PositionKind.EXPERT, false)),
                List.of(
                        new HolderRow(
                                2, code + "p", "علی رضایی", null, code + "1", Capacity.HOLDER, Instant.EPOCH, null),
                        new HolderRow(
                                3, code + "p", "زهرا کریمی", null, code + "2", Capacity.HOLDER, Instant.EPOCH, null),
                        new HolderRow(4, code + "p", "بی‌شماره", null, null, Capacity.HOLDER, Instant.EPOCH, null)));
        var report = imports.apply(rows, Keeper.PROGRAM);
        assertThat(report.errors().stream()
                        .map(error -> error.sheet() + " " + error.column() + " "
                                + error.refusal().messageKey() + " "
                                + error.refusal().clause()))
                .containsExactlyInAnyOrder(
                        "BODIES CODE directory.refused.code.twice null",
                        "BODIES PARENT_BODY directory.refused.parent.below-itself null",
                        "BODIES PARENT_BODY directory.refused.parent.below-itself null",
                        "UNITS KIND directory.refused.kind.second-centre N-1-10",
                        "UNITS LEVEL directory.refused.level.kind N-4-0",
                        "UNITS PROVINCE directory.refused.province.required N-4-0",
                        "POSITIONS ROLE directory.refused.kind.second-head N-10-1",
                        "POSITIONS TITLE directory.refused.name.no-letter null",
                        "HOLDERS PERSON directory.refused.person.position-held N-6-1",
                        "HOLDERS NATIONAL_ID directory.refused.person.no-number null");
    }

    @Test
    void aKeeperBringsInOnlyWhatLiesInHisPlace() {
        var own = country.body(BodyType.MINISTRY);
        var headquarters = country.headquarters(own);
        var keeper = Keeper.of(new Staff(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "مدیر",
                UUID.randomUUID(),
                "مدیر سامانه",
                headquarters.id().value(),
                headquarters.name(),
                Set.of(Right.KEEP_DIRECTORY)));
        var other = country.headquarters(country.body(BodyType.MINISTRY));
        var inside = unit(
                Country.unique("in"),
                own.code(),
                headquarters.code(),
                "درون",
                UnitKind.HQ_OFFICE,
                Level.BODY,
                null,
                null);
        var outside = unit(
                Country.unique("out"),
                directory.getBody(other.bodyId()).code(),
                other.code(),
                "بیرون",
                UnitKind.HQ_OFFICE,
                Level.BODY,
                null,
                null);
        var refused =
                imports.apply(new DirectoryRows(List.of(), List.of(inside, outside), List.of(), List.of()), keeper);
        assertThat(refused.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.refusal().messageKey()).isEqualTo("directory.refused.scope"));
        assertThat(imports.apply(new DirectoryRows(List.of(), List.of(inside), List.of(), List.of()), keeper)
                        .isRefused())
                .isFalse();
        assertThat(directory.findUnit(inside.code())).isPresent();
        assertThat(entries.createBody(BodyEntry.of(null, "دستگاه تازه", BodyType.MINISTRY), keeper)
                        .findRefusal())
                .isPresent();
    }
}
