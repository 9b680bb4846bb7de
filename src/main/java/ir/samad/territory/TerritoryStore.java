package ir.samad.territory;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the map; only migrations write it. */
@Repository
class TerritoryStore {

    private final JdbcClient jdbc;

    TerritoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A county with the spelling of the published list, by which people may also look for it. */
    record ListedCounty(County county, String publishedName) {}

    List<Province> provinces() {
        return jdbc.sql("""
                SELECT code, name, english_name, area_code
                FROM territory.province
                ORDER BY name COLLATE "fa-x-icu"
                """)
                .query((row, number) -> new Province(
                        new ProvinceCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("english_name"),
                        row.getString("area_code")))
                .list();
    }

    List<ListedCounty> counties(List<Province> provinces) {
        var byCode = new HashMap<String, Province>();
        provinces.forEach(province -> byCode.put(province.code().value(), province));
        return jdbc.sql("""
                SELECT code, province_code, name, published_name, known_since_year, capital
                FROM territory.county
                ORDER BY name COLLATE "fa-x-icu"
                """)
                .query((row, number) -> {
                    var province = byCode.get(row.getString("province_code"));
                    if (province == null) {
                        throw new IllegalStateException("County without province: " + row.getString("code"));
                    }
                    return new ListedCounty(
                            new County(
                                    new CountyCode(row.getString("code")),
                                    row.getString("name"),
                                    province,
                                    row.getInt("known_since_year"),
                                    row.getBoolean("capital")),
                            row.getString("published_name"));
                })
                .list();
    }
}
