package ir.samad.demonstration;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.directory.BodyRow;
import ir.samad.directory.BodyType;
import ir.samad.directory.DirectoryRows;
import ir.samad.directory.Level;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitKind;
import ir.samad.directory.UnitRow;
import ir.samad.house.Rule;
import ir.samad.vocabulary.PersianText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The generator of the administration, without a database. */
class CountryTest {

    private final DirectoryRows rows = Maps.country();

    @Test
    void theCountryHasSeveralThousandUnits() {
        assertThat(rows.units()).hasSizeGreaterThan(5_000);
        assertThat(rows.units()).extracting(UnitRow::code).doesNotHaveDuplicates();
        assertThat(rows.positions()).extracting(position -> position.code()).doesNotHaveDuplicates();
    }

    @Test
    void itIsTheSameEveryTime() {
        assertThat(Maps.country()).isEqualTo(rows);
    }

    @Test
    @Rule({"N-0-1", "D-4-1"})
    void allTwelveTypesOfBodyAreThereAndNineteenMinistries() {
        assertThat(rows.bodies().stream().map(BodyRow::type).collect(toSet()))
                .containsExactlyInAnyOrder(BodyType.values());
        assertThat(rows.bodies())
                .filteredOn(body -> body.type() == BodyType.MINISTRY)
                .hasSize(19);
        assertThat(rows.bodies()).hasSizeGreaterThan(19 + 20);
    }

    @Test
    @Rule({"N-3-5", "N-4-1"})
    void everyCountyAndProvinceHasAGovernorateWithADesk() {
        assertThat(governorates(UnitKind.COUNTY_GOVERNORATE)).hasSize(482);
        assertThat(governorates(UnitKind.PROVINCIAL_GOVERNORATE)).hasSize(31);
        var desks = rows.units().stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNICATION_DESK)
                .map(UnitRow::parentCode)
                .collect(toSet());
        assertThat(rows.units())
                .filteredOn(unit -> unit.kind() == UnitKind.COUNTY_GOVERNORATE
                        || unit.kind() == UnitKind.PROVINCIAL_GOVERNORATE
                        || unit.kind() == UnitKind.HEADQUARTERS
                        || unit.kind() == UnitKind.PROVINCIAL_OFFICE)
                .allSatisfy(unit -> assertThat(desks).contains(unit.code()));
    }

    @Test
    @Rule("N-1-10")
    void thereIsOneCentreAndItsFormerNameIsKept() {
        assertThat(rows.units())
                .filteredOn(unit -> unit.kind() == UnitKind.CENTRE)
                .singleElement()
                .satisfies(centre -> assertThat(centre.formerNames()).containsExactly("مرکز پاسخگویی به شکایات"));
    }

    @Test
    @Rule("N-1-12")
    void everyBodyWithHeadquartersHasAPerformanceOffice() {
        var offices = rows.units().stream()
                .filter(unit -> unit.kind() == UnitKind.PERFORMANCE_OFFICE)
                .map(UnitRow::parentCode)
                .collect(toSet());
        assertThat(rows.units())
                .filteredOn(unit -> unit.kind() == UnitKind.HEADQUARTERS)
                .allSatisfy(unit -> assertThat(offices).contains(unit.code()));
    }

    @Test
    @Rule("S-1")
    void isfahanHasFifteenDistrictsAndNazhvan() {
        assertThat(rows.units())
                .filteredOn(unit -> unit.kind() == UnitKind.DISTRICT)
                .hasSize(16);
    }

    @Test
    void noTwoUnitsOfABodyInOnePlaceBearTheSameName() {
        assertThat(rows.units().stream()
                        .collect(groupingBy(
                                unit -> Arrays.asList(
                                        unit.bodyCode(),
                                        unit.parentCode(),
                                        unit.provinceCode(),
                                        unit.countyCode(),
                                        unit.name()),
                                counting())))
                .allSatisfy((place, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void everyUnitHasSomebodyOnWhoseWorklistThingsArrive() {
        var receiving = rows.positions().stream()
                .filter(position -> position.kind() == PositionKind.HEAD
                        || position.kind() == PositionKind.OFFICE_HEAD
                        || position.kind() == PositionKind.DESK_OFFICER)
                .map(position -> position.unitCode())
                .collect(toSet());
        assertThat(rows.units()).allSatisfy(unit -> assertThat(receiving).contains(unit.code()));
    }

    @Test
    void namesAreWrittenAsTheNormaliserWritesThem() {
        assertThat(DataFile.rows("bodies.csv"))
                .allSatisfy(row -> row.getFields().forEach(CountryTest::isNormal));
        assertThat(DataFile.rows("units.csv")).allSatisfy(row -> row.getFields().forEach(CountryTest::isNormal));
    }

    @Test
    void everyReadyAccountHasItsPositionAndItsHolder() {
        var holders = rows.holders().stream().collect(toMap(holder -> holder.positionCode(), Function.identity()));
        assertThat(ReadyAccount.all())
                .hasSizeGreaterThan(9)
                .allSatisfy(account -> assertThat(
                                Objects.requireNonNull(holders.get(account.position()), account.position())
                                        .personName())
                        .isEqualTo(account.name()));
    }

    @Test
    void inventedPeopleHaveNumbersOfNobody() {
        assertThat(rows.holders())
                .allSatisfy(holder -> assertThat(holder.nationalId()).matches("(099|080|009)\\d{7}"));
    }

    private List<UnitRow> governorates(UnitKind kind) {
        return rows.units().stream()
                .filter(unit -> unit.kind() == kind && unit.level() != Level.BODY)
                .toList();
    }

    static void isNormal(String text) {
        assertThat(PersianText.normaliseLong(text)).isEqualTo(text);
    }
}
