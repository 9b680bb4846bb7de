package ir.samad.directory;

import ir.samad.territory.CountyCode;
import ir.samad.territory.ProvinceCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit of a body.
 *
 * @param code short code by which files and people name it
 * @param parentId the unit above; null at the top of the body
 * @param provinceCode present at the levels province and county
 * @param countyCode present at the level county
 * @param active false once closed
 * @param version counts changes
 */
public record Unit(
        UnitId id,
        String code,
        BodyId bodyId,
        @Nullable UnitId parentId,
        String name,
        UnitKind kind,
        Level level,
        @Nullable ProvinceCode provinceCode,
        @Nullable CountyCode countyCode,
        Premises premises,
        boolean active,
        int version) {}
