package ir.samad.territory;

import ir.samad.database.SeedMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills the map from the two files in {@code resources/territory}. */
@Component
class TerritorySeed extends SeedMigration {

    private static final String PROVINCES = "territory/provinces.csv";
    private static final String COUNTIES = "territory/counties.csv";

    TerritorySeed() {
        super("20.02", "provinces and counties", PROVINCES, COUNTIES);
    }

    @Override
    protected void seed(JdbcClient jdbc) {
        for (var row : rows(PROVINCES)) {
            jdbc.sql("""
                    INSERT INTO territory.province (code, iso_code, name, english_name, area_code)
                    VALUES (:code, :iso, :name, :english, :area)
                    """)
                    .param("code", row.getField("sci_code"))
                    .param("iso", row.getField("iso_3166_2"))
                    .param("name", row.getField("name_fa"))
                    .param("english", row.getField("name_en"))
                    .param("area", row.getField("phone_area_code"))
                    .update();
        }
        for (var row : rows(COUNTIES)) {
            jdbc.sql("""
                    INSERT INTO territory.county
                        (code, province_code, name, published_name, known_since_year, capital)
                    VALUES (:code, :province, :name, :published, :since, :capital)
                    """)
                    .param("code", row.getField("code"))
                    .param("province", row.getField("province_code"))
                    .param("name", row.getField("name_fa"))
                    .param("published", row.getField("published_name_fa"))
                    .param("since", Integer.parseInt(row.getField("known_since_jalali_year")))
                    .param("capital", "yes".equals(row.getField("capital")))
                    .update();
        }
    }
}
