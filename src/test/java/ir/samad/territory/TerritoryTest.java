package ir.samad.territory;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import ir.samad.vocabulary.PersianText;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SamadTest
class TerritoryTest {

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thereAre31ProvincesAnd482Counties() {
        assertThat(territory.listProvinces()).hasSize(31);
        assertThat(territory.listCounties()).hasSize(482);
        assertThat(territory.listProvinces().stream()
                        .mapToInt(province ->
                                territory.listCounties(province.code()).size())
                        .sum())
                .isEqualTo(482);
    }

    @Test
    void codesAreThoseOfTheStatisticalCentre() {
        assertThat(territory.getProvince(new ProvinceCode("00")).name()).isEqualTo("مرکزی");
        assertThat(territory.getProvince(new ProvinceCode("30")).name()).isEqualTo("البرز");
        assertThat(territory.getCounty(new CountyCode("1002")).name()).isEqualTo("اصفهان");
        assertThat(territory.getCounty(new CountyCode("0945")).name()).isEqualTo("میان‌جلگه");
        assertThat(territory.getCounty(new CountyCode("1003")).name()).isEqualTo("خمینی‌شهر");
        assertThat(territory.getCounty(new CountyCode("0210")).name()).isEqualTo("قائم‌شهر");
        assertThat(territory.listProvinces().stream()
                        .map(province -> province.code().value())
                        .sorted())
                .startsWith("00", "01", "02")
                .endsWith("29", "30")
                .hasSize(31);
    }

    @Test
    void theIsoCodeIsTheSameNumber() {
        assertThat(jdbc.sql("SELECT iso_code FROM territory.province WHERE code = '23'")
                        .query(String.class)
                        .single())
                .isEqualTo("IR-23")
                .isEqualTo(new ProvinceCode("23").iso());
        assertThat(jdbc.sql("SELECT count(*) FROM territory.province WHERE iso_code <> 'IR-' || code")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void everyCountyLiesInTheProvinceItsCodeSays() {
        for (var county : territory.listCounties()) {
            assertThat(county.code().province()).isEqualTo(county.province().code());
        }
    }

    @Test
    void namesAreUniqueWithinAProvince() {
        for (var province : territory.listProvinces()) {
            assertThat(territory.listCounties(province.code()))
                    .extracting(County::name)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyProvinceHasOneCapitalCounty() {
        var capitals = territory.listCounties().stream().filter(County::capital).collect(Collectors.toSet());
        assertThat(capitals).hasSize(31);
        assertThat(territory.getCapital(new ProvinceCode("17")).name()).isEqualTo("بویراحمد");
        assertThat(territory.getCapital(new ProvinceCode("02")).name()).isEqualTo("ساری");
    }

    @Test
    void newerCountiesSaySinceWhenTheyAreKnown() {
        assertThat(territory.listCounties().stream()
                        .filter(county -> county.knownSince() == 1402)
                        .count())
                .isEqualTo(34);
    }

    @Test
    void listsFollowThePersianAlphabet() {
        assertThat(territory.listProvinces())
                .extracting(Province::name)
                .startsWith("آذربایجان شرقی", "آذربایجان غربی", "اردبیل", "اصفهان", "البرز")
                .endsWith("هرمزگان", "همدان", "یزد");
    }

    @Test
    void codesAreReadInAnyDigitsAndRefusedWhenMalformed() {
        assertThat(ProvinceCode.read(" ۱۰ ").orThrow()).isEqualTo(new ProvinceCode("10"));
        assertThat(CountyCode.read("١٠٠٢").orThrow()).isEqualTo(new CountyCode("1002"));
        assertThat(CountyCode.read("").findRefusal().orElseThrow().messageKey()).isEqualTo("territory.county.choose");
        assertThat(ProvinceCode.read("7").findRefusal().orElseThrow().messageKey())
                .isEqualTo("territory.province.unknown");
        assertThat(territory.findCounty(new CountyCode("9999"))).isEmpty();
    }

    @Test
    void aCountyIsFoundHoweverItsNameIsSpelled() {
        var mazandaran = new ProvinceCode("02");
        for (var typed : new String[] {"قائم‌شهر", "قایم شهر", "قائمشهر", "شهرستان قائم شهر", "قايم شهر"}) {
            assertThat(territory.findCounty(mazandaran, typed))
                    .map(County::code)
                    .contains(new CountyCode("0210"));
        }
        assertThat(territory.findCounty(new ProvinceCode("11"), "چاه بهار"))
                .map(County::name)
                .contains("چابهار");
        assertThat(territory.findProvince("استان خراسان رضوي"))
                .map(Province::code)
                .contains(new ProvinceCode("09"));
        assertThat(territory.findProvince("خراسان")).isEmpty();
    }

    @Test
    void theSearchShowsSameNamesFirst() {
        assertThat(territory.searchCounties("تهران", 5))
                .extracting(County::name)
                .containsExactly("تهران");
        assertThat(territory.searchCounties("بندر", 3))
                .hasSize(3)
                .allSatisfy(county -> assertThat(county.name()).startsWith("بندر"));
        assertThat(territory.searchCounties("شهر", 50).stream().map(County::name))
                .contains("شهرضا", "خمینی‌شهر");
        assertThat(territory.searchCounties("  ", 5)).isEmpty();
    }

    @Test
    void ourSpellingChangesNothingButSpacesAndHamzas() {
        var different = jdbc
                .sql("SELECT name, published_name FROM territory.county")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(names -> !PersianText.sameAs(names[0], names[1]))
                .map(names -> names[0])
                .toList();
        assertThat(different).containsExactly("چابهار");
    }
}
