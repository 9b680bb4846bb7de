package ir.samad.directory;

import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Builds pieces of an administration for tests, through the real door. Names and codes are new each time; what there can
 * be only one of (the Centre, governorates) is made once for the whole run.
 */
public final class Country {

    /** Shahreza in the province of Isfahan. */
    public static final CountyCode ISFAHAN = new CountyCode("1002");

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Directory directory;
    private final DirectoryEntries entries;

    public Country(Directory directory, DirectoryEntries entries) {
        this.directory = directory;
        this.entries = entries;
    }

    /** A word nobody used before, to make names and codes of. */
    public static String unique(String word) {
        return word + "-" + NUMBER.incrementAndGet();
    }

    public Body body(BodyType type) {
        var code = unique("body");
        return entries.createBody(BodyEntry.of(code, "دستگاه آزمون " + code, type), Keeper.PROGRAM)
                .orThrow();
    }

    public Body body(BodyType type, Body parent) {
        var code = unique("body");
        return entries.createBody(
                        new BodyEntry(
                                code, "دستگاه آزمون " + code, type, BranchOfPower.EXECUTIVE, parent.id(), List.of()),
                        Keeper.PROGRAM)
                .orThrow();
    }

    /** A headquarters at the level of its body. */
    public Unit headquarters(Body body) {
        return unit(body, null, UnitKind.HEADQUARTERS, Level.BODY, null, null);
    }

    public Unit provincialOffice(Unit headquarters, String province) {
        return unit(
                directory.getBody(headquarters.bodyId()),
                headquarters,
                UnitKind.PROVINCIAL_OFFICE,
                Level.PROVINCE,
                new ProvinceCode(province),
                null);
    }

    public Unit countyOffice(Unit parent, String county) {
        return unit(
                directory.getBody(parent.bodyId()),
                parent,
                UnitKind.COUNTY_OFFICE,
                Level.COUNTY,
                null,
                new CountyCode(county));
    }

    /** A unit of any kind at the level and place of the unit above it. */
    public Unit below(Unit parent, UnitKind kind) {
        return unit(
                directory.getBody(parent.bodyId()),
                parent,
                kind,
                parent.level(),
                parent.provinceCode(),
                parent.countyCode());
    }

    public Unit unit(
            Body body,
            @Nullable Unit parent,
            UnitKind kind,
            Level level,
            @Nullable ProvinceCode province,
            @Nullable CountyCode county) {
        var code = unique("unit");
        return entries.createUnit(
                        UnitEntry.of(
                                code,
                                body.id(),
                                parent == null ? null : parent.id(),
                                "واحد آزمون " + code,
                                kind,
                                level,
                                province,
                                county),
                        Keeper.PROGRAM)
                .orThrow();
    }

    /** The Centre, made once. */
    public Unit centre() {
        return directory.findCentre().orElseGet(() -> {
            var presidency = body(BodyType.INSTITUTE);
            return entries.createUnit(
                            new UnitEntry(
                                    "centre",
                                    presidency.id(),
                                    null,
                                    "مرکز ارتباطات مردمی نهاد ریاست جمهوری",
                                    UnitKind.CENTRE,
                                    Level.NATIONAL,
                                    null,
                                    null,
                                    Premises.UNKNOWN,
                                    List.of("مرکز پاسخگویی به شکایات")),
                            Keeper.PROGRAM)
                    .orThrow();
        });
    }

    /** The governorate of a province, made once. */
    public Unit provincialGovernorate(String province) {
        var code = new ProvinceCode(province);
        return directory
                .findProvincialGovernorate(code)
                .orElseGet(() -> unit(
                        body(BodyType.GOVERNORATE), null, UnitKind.PROVINCIAL_GOVERNORATE, Level.PROVINCE, code, null));
    }

    /** The governorate of a county, below that of its province, made once. */
    public Unit governorate(String county) {
        var code = new CountyCode(county);
        return directory.findGovernorate(code).orElseGet(() -> {
            var above = provincialGovernorate(code.province().value());
            return unit(
                    directory.getBody(above.bodyId()), above, UnitKind.COUNTY_GOVERNORATE, Level.COUNTY, null, code);
        });
    }

    public Position position(Unit unit, PositionKind kind) {
        var code = unique("post");
        return entries.createPosition(PositionEntry.of(code, unit.id(), "سمت " + code, kind), Keeper.PROGRAM)
                .orThrow();
    }

    public Position sharedPosition(Unit unit, PositionKind kind) {
        var code = unique("post");
        return entries.createPosition(new PositionEntry(code, unit.id(), "سمت " + code, kind, true), Keeper.PROGRAM)
                .orThrow();
    }

    public Person person(String name) {
        return entries.createPerson(new PersonEntry(name, null, unique("N")), Keeper.PROGRAM)
                .orThrow();
    }

    /** Gives a position to a person since long ago, without end. */
    public Holding hold(Position position, Person person) {
        return entries.assign(position.id(), person.id(), Capacity.HOLDER, LONG_AGO, null, Keeper.PROGRAM)
                .orThrow();
    }
}
