package ir.samad.directory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.Rule;
import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import ir.samad.vocabulary.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the directory, through its doors. */
@SamadTest
class DirectoryTest {

    @Autowired
    Directory directory;

    @Autowired
    DirectoryEntries entries;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Country country;

    @BeforeEach
    void build() {
        country = new Country(directory, entries);
    }

    @Test
    @Rule({"N-0-1", "N-1-11", "D-4-1"})
    void theTwelveTypesOfBodiesAndNoOtherCanBeRegistered() {
        assertThat(BodyType.values()).hasSize(12).contains(BodyType.NON_GOVERNMENTAL_PUBLIC, BodyType.GOVERNORATE);
        for (var type : BodyType.values()) {
            assertThat(directory.getBody(country.body(type).id()).type()).isEqualTo(type);
        }
    }

    @Test
    @Rule("N-1-10")
    void thereIsOneCentreAndItIsFoundByItsFormerName() {
        var centre = country.centre();
        var second = entries.createUnit(
                UnitEntry.of(
                        null,
                        country.body(BodyType.ORGANIZATION).id(),
                        null,
                        "مرکز دوم",
                        UnitKind.CENTRE,
                        Level.NATIONAL,
                        null,
                        null),
                Keeper.PROGRAM);
        assertThat(second.findRefusal().map(Refusal::clause)).contains("N-1-10");
        assertThat(directory.centre().id()).isEqualTo(centre.id());
        var closing = entries.closeUnit(centre.id(), directory.centre().version(), Keeper.PROGRAM);
        assertThat(closing.findRefusal().map(Refusal::clause)).contains("N-1-10");
    }

    @Test
    @Rule("N-4-0")
    void aUnitStandsAtALevelThatSuitsItAndHasThePlaceOfThatLevel() {
        var headquarters = country.headquarters(country.body(BodyType.MINISTRY));
        assertThat(refusalOf(headquarters, UnitKind.COUNTY_OFFICE, Level.PROVINCE, "10", null))
                .isEqualTo("directory.refused.level.kind");
        assertThat(refusalOf(headquarters, UnitKind.COUNTY_OFFICE, Level.COUNTY, "10", null))
                .isEqualTo("directory.refused.county.required");
        assertThat(refusalOf(headquarters, UnitKind.PROVINCIAL_OFFICE, Level.PROVINCE, null, null))
                .isEqualTo("directory.refused.province.required");
        assertThat(refusalOf(headquarters, UnitKind.SPECIALISED_UNIT, Level.NATIONAL, null, null))
                .isEqualTo("directory.refused.parent.level");
        var office = country.provincialOffice(headquarters, "10");
        assertThat(refusalOf(office, UnitKind.COUNTY_OFFICE, Level.COUNTY, null, "0001"))
                .isEqualTo("directory.refused.parent.place");
        assertThat(refusalOf(office, UnitKind.COUNTY_OFFICE, Level.COUNTY, null, "1099"))
                .isEqualTo("directory.refused.county.unknown");
        assertThat(country.countyOffice(office, "1002").level()).isEqualTo(Level.COUNTY);
    }

    private String refusalOf(Unit parent, UnitKind kind, Level level, String province, String county) {
        return entries.createUnit(
                        UnitEntry.of(
                                null,
                                parent.bodyId(),
                                parent.id(),
                                "واحد",
                                kind,
                                level,
                                province == null ? null : new ProvinceCode(province),
                                county == null ? null : new CountyCode(county)),
                        Keeper.PROGRAM)
                .findRefusal()
                .map(Refusal::messageKey)
                .orElse("");
    }

    @Test
    @Rule("N-6-1")
    void theOldHolderLosesThePositionAtTheMomentTheNewOneGetsIt() {
        var position = country.position(country.headquarters(country.body(BodyType.MINISTRY)), PositionKind.HEAD);
        var old = country.person("وزیر پیشین");
        var young = country.person("وزیر تازه");
        var held = country.hold(position, old);
        var now = clock.instant();

        var beside = entries.assign(position.id(), young.id(), Capacity.HOLDER, now, null, Keeper.PROGRAM);
        assertThat(beside.findRefusal().map(Refusal::clause)).contains("N-6-1");
        assertThat(directory.listPositionsHeldBy(young.id(), now)).isEmpty();

        entries.end(held.id(), null, now, Keeper.PROGRAM).orThrow();
        entries.assign(position.id(), young.id(), Capacity.HOLDER, now, null, Keeper.PROGRAM)
                .orThrow();

        assertThat(directory.listPositionsHeldBy(old.id(), now.minusMillis(1))).hasSize(1);
        assertThat(directory.listPositionsHeldBy(old.id(), now)).isEmpty();
        assertThat(directory.listPositionsHeldBy(young.id(), now))
                .singleElement()
                .satisfies(one -> assertThat(one.position().id()).isEqualTo(position.id()));
        assertThat(directory.listHolders(position.id(), now))
                .extracting(holder -> holder.person().id())
                .containsExactly(young.id());
        assertThat(directory.listHolders(position.id())).hasSize(2);
    }

    @Test
    void aSubstituteStandsBesideTheHolderAndASharedPositionHasSeveral() {
        var unit = country.headquarters(country.body(BodyType.ORGANIZATION));
        var head = country.position(unit, PositionKind.HEAD);
        country.hold(head, country.person("رئیس"));
        var substitute = country.person("جانشین");
        var now = clock.instant();
        entries.assign(
                        head.id(),
                        substitute.id(),
                        Capacity.SUBSTITUTE,
                        now,
                        now.plus(Duration.ofDays(7)),
                        Keeper.PROGRAM)
                .orThrow();
        assertThat(directory.listHolders(head.id(), now)).hasSize(2);
        assertThat(directory.listHolders(head.id(), now.plus(Duration.ofDays(7))))
                .hasSize(1);

        var counter = country.sharedPosition(unit, PositionKind.DESK_OFFICER);
        var officer = country.person("متصدی");
        country.hold(counter, officer);
        country.hold(counter, country.person("متصدی دوم"));
        assertThat(directory.listHolders(counter.id(), now)).hasSize(2);
        var twice = entries.assign(counter.id(), officer.id(), Capacity.HOLDER, now, null, Keeper.PROGRAM);
        assertThat(twice.findRefusal().map(Refusal::messageKey)).contains("directory.refused.person.holds-already");
    }

    @Test
    @Rule("N-10-1")
    void theResponsibleOfficialFollowsFromTheTypeOfTheBodyAndTheTerritory() {
        var expected = java.util.Map.of(
                BodyType.MINISTRY, ResponsibleOffice.MINISTER,
                BodyType.ORGANIZATION, ResponsibleOffice.HIGHEST_OFFICIAL,
                BodyType.INSTITUTE, ResponsibleOffice.HIGHEST_OFFICIAL,
                BodyType.STATE_COMPANY, ResponsibleOffice.MANAGING_DIRECTOR);
        expected.forEach((type, office) -> {
            var headquarters = country.headquarters(country.body(type));
            assertThat(directory.responsibleFor(headquarters.id()).position()).isEmpty();
            var head = country.position(headquarters, PositionKind.HEAD);
            var section = country.below(headquarters, UnitKind.SPECIALISED_UNIT);
            var responsible = directory.responsibleFor(section.id());
            assertThat(responsible.office()).isEqualTo(office);
            assertThat(responsible.position()).contains(head);
            var second = entries.createPosition(
                    PositionEntry.of(null, headquarters.id(), "مسئول دوم", PositionKind.HEAD), Keeper.PROGRAM);
            assertThat(second.findRefusal().map(Refusal::clause)).contains("N-10-1");
        });
        var county = country.governorate("1102");
        var governor = directory
                .responsibleFor(county.id())
                .position()
                .orElseGet(() -> country.position(county, PositionKind.HEAD));
        assertThat(directory.responsibleFor(county.id()))
                .isEqualTo(new ResponsibleOfficial(ResponsibleOffice.COUNTY_GOVERNOR, java.util.Optional.of(governor)));
        var province = country.provincialGovernorate("11");
        var office = country.provincialOffice(country.headquarters(country.body(BodyType.MINISTRY)), "11");
        assertThat(directory.responsibleFor(office.id()).office()).isEqualTo(ResponsibleOffice.PROVINCIAL_GOVERNOR);
        assertThat(directory.responsibleFor(province.id()).office()).isEqualTo(ResponsibleOffice.PROVINCIAL_GOVERNOR);
    }

    @Test
    @Rule({"N-1-12", "N-1-13"})
    void anHqOfficeIsNoPerformanceOfficeAndNeverBecomesOne() {
        var headquarters = country.headquarters(country.body(BodyType.MINISTRY));
        var office = country.below(headquarters, UnitKind.HQ_OFFICE);
        assertThat(office.kind().evaluates()).isFalse();
        assertThat(country.below(headquarters, UnitKind.PERFORMANCE_OFFICE)
                        .kind()
                        .evaluates())
                .isTrue();
        var changed = entries.changeUnit(
                office.id(),
                UnitEntry.of(
                        office.code(),
                        office.bodyId(),
                        office.parentId(),
                        office.name(),
                        UnitKind.PERFORMANCE_OFFICE,
                        office.level(),
                        null,
                        null),
                office.version(),
                Keeper.PROGRAM);
        assertThat(changed.findRefusal().map(Refusal::clause)).contains("N-1-13");
    }

    @Test
    void thingsThatArriveLandAtTheDeskElseTheOfficeHeadElseTheHead() {
        var headquarters = country.headquarters(country.body(BodyType.MINISTRY));
        assertThat(directory.findDeskPosition(headquarters.id())).isEmpty();
        var head = country.position(headquarters, PositionKind.HEAD);
        country.position(headquarters, PositionKind.EXPERT);
        assertThat(directory.findDeskPosition(headquarters.id())).contains(head);
        var officeHead = country.position(headquarters, PositionKind.OFFICE_HEAD);
        assertThat(directory.findDeskPosition(headquarters.id())).contains(officeHead);
        var desk = country.below(headquarters, UnitKind.COMMUNICATION_DESK);
        assertThat(directory.findDeskPosition(headquarters.id())).contains(officeHead);
        var officer = country.position(desk, PositionKind.DESK_OFFICER);
        assertThat(directory.findDeskPosition(headquarters.id())).contains(officer);
        assertThat(directory.findDeskPosition(desk.id())).contains(officer);
    }

    @Test
    void theOfficeOfABodyIsFoundByLevelAndPlace() {
        var body = country.body(BodyType.MINISTRY);
        var headquarters = country.headquarters(body);
        var provincial = country.provincialOffice(headquarters, "10");
        var county = country.countyOffice(provincial, "1002");
        country.below(county, UnitKind.SPECIALISED_UNIT);
        assertThat(directory.findOffice(body.id(), Level.COUNTY, null, new CountyCode("1002")))
                .contains(county);
        assertThat(directory.findOffice(body.id(), Level.COUNTY, null, new CountyCode("1003")))
                .isEmpty();
        assertThat(directory.findOffice(body.id(), Level.PROVINCE, new ProvinceCode("10"), null))
                .contains(provincial);
        assertThat(directory.findOffice(body.id(), Level.BODY, null, null)).contains(headquarters);
        assertThat(directory.findOffice(body.id(), Level.NATIONAL, null, null)).isEmpty();
    }

    @Test
    void aMovedUnitTakesEverythingBelowItAlong() {
        var body = country.body(BodyType.ORGANIZATION);
        var first = country.headquarters(body);
        var second = country.headquarters(body);
        var office = country.below(first, UnitKind.SPECIALISED_UNIT);
        var section = country.below(office, UnitKind.SPECIALISED_UNIT);
        entries.changeUnit(
                        office.id(),
                        UnitEntry.of(
                                null, body.id(), second.id(), office.name(), office.kind(), office.level(), null, null),
                        office.version(),
                        Keeper.PROGRAM)
                .orThrow();
        assertThat(directory.listBelow(first.id())).containsExactly(first.id());
        assertThat(directory.listBelow(second.id())).containsExactly(second.id(), office.id(), section.id());
        assertThat(directory.listAbove(section.id()).stream().map(Unit::id))
                .containsExactly(section.id(), office.id(), second.id());
        var intoItself = entries.changeUnit(
                second.id(),
                UnitEntry.of(null, body.id(), section.id(), second.name(), second.kind(), second.level(), null, null),
                second.version(),
                Keeper.PROGRAM);
        assertThat(intoItself.findRefusal().map(Refusal::messageKey)).contains("directory.refused.parent.below-itself");
    }

    @Test
    void twoPeopleWhoChangeTheSameUnitDoNotOverwriteEachOther() {
        var unit = country.headquarters(country.body(BodyType.BANK));
        var entry = UnitEntry.of(null, unit.bodyId(), null, "نام تازه", unit.kind(), unit.level(), null, null);
        entries.changeUnit(unit.id(), entry, unit.version(), Keeper.PROGRAM).orThrow();
        assertThat(entries.changeUnit(unit.id(), entry, unit.version(), Keeper.PROGRAM)
                        .findRefusal())
                .contains(DirectoryEntries.STALE);
    }

    @Test
    void whatIsClosedStaysReadableAndIsClosedFromTheInsideOut() {
        var unit = country.headquarters(country.body(BodyType.INSTITUTE));
        var position = country.position(unit, PositionKind.EXPERT);
        var holding = country.hold(position, country.person("کارشناس"));
        assertThat(entries.closeUnit(unit.id(), 1, Keeper.PROGRAM).findRefusal())
                .isPresent();
        assertThat(entries.closePosition(position.id(), 1, Keeper.PROGRAM).findRefusal())
                .isPresent();
        entries.end(holding.id(), null, clock.instant(), Keeper.PROGRAM).orThrow();
        entries.closePosition(position.id(), 1, Keeper.PROGRAM).orThrow();
        entries.closeUnit(unit.id(), 1, Keeper.PROGRAM).orThrow();
        assertThat(directory.getUnit(unit.id()).active()).isFalse();
        assertThat(directory.getPosition(position.id()).active()).isFalse();
        assertThat(entries.reopenPosition(position.id(), 2, Keeper.PROGRAM).findRefusal())
                .isPresent();
        entries.reopenUnit(unit.id(), 2, Keeper.PROGRAM).orThrow();
        entries.reopenPosition(position.id(), 2, Keeper.PROGRAM).orThrow();
    }

    @Test
    void theHistoryOnlyGrows() {
        country.body(BodyType.MINISTRY);
        for (var attack : List.of("UPDATE directory.change SET what = 'CHANGED'", "DELETE FROM directory.change")) {
            assertThat(Stream.of(attack).map(sql -> {
                        try {
                            return jdbc.sql(sql).update();
                        } catch (org.springframework.dao.DataAccessException refused) {
                            return -1;
                        }
                    }))
                    .containsExactly(-1);
        }
    }
}
