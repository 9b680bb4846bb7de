package ir.samad.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import ir.samad.directory.DirectoryRows;
import ir.samad.territory.County;
import ir.samad.territory.CountyCode;
import ir.samad.territory.Province;
import ir.samad.territory.ProvinceCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The map of the country as the territory room ships it, read without a database. */
final class Maps {

    private Maps() {}

    static List<Province> provinces() {
        return rows("territory/provinces.csv").stream()
                .map(row -> new Province(
                        new ProvinceCode(row.getField("sci_code")),
                        row.getField("name_fa"),
                        row.getField("name_en"),
                        row.getField("phone_area_code")))
                .toList();
    }

    static List<County> counties() {
        var provinces = provinces().stream().collect(Collectors.toMap(Province::code, Function.identity()));
        return rows("territory/counties.csv").stream()
                .map(row -> {
                    var code = new CountyCode(row.getField("code"));
                    return new County(
                            code,
                            row.getField("name_fa"),
                            java.util.Objects.requireNonNull(provinces.get(code.province())),
                            Integer.parseInt(row.getField("known_since_jalali_year")),
                            "yes".equals(row.getField("capital")));
                })
                .toList();
    }

    static DirectoryRows country() {
        return Country.rows(provinces(), counties(), Instant.parse("2024-11-20T06:30:00Z"));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (var text = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8);
                var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
