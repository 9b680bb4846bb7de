package ir.samad.territory;

import ir.samad.vocabulary.PersianText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door to the map. It changes only by a migration, so it is read once and kept; lists are in the order of the
 * Persian alphabet.
 */
@Service
public class Territory {

    private final TerritoryStore store;
    private volatile @Nullable Atlas atlas;

    Territory(TerritoryStore store) {
        this.store = store;
    }

    /** All 31 provinces. */
    public List<Province> listProvinces() {
        return atlas().provinces;
    }

    /** All counties of the country. */
    public List<County> listCounties() {
        return atlas().counties;
    }

    /** The counties of a province; empty when there is no such province. */
    public List<County> listCounties(ProvinceCode province) {
        return atlas().byProvince.getOrDefault(province, List.of());
    }

    /** The province with this code; throws when there is none. */
    public Province getProvince(ProvinceCode code) {
        return findProvince(code).orElseThrow(() -> new IllegalArgumentException("No such province: " + code));
    }

    public Optional<Province> findProvince(ProvinceCode code) {
        return Optional.ofNullable(atlas().provinceByCode.get(code));
    }

    /** The county with this code; throws when there is none. */
    public County getCounty(CountyCode code) {
        return findCounty(code).orElseThrow(() -> new IllegalArgumentException("No such county: " + code));
    }

    public Optional<County> findCounty(CountyCode code) {
        return Optional.ofNullable(atlas().countyByCode.get(code));
    }

    /** The county in which the capital of the province lies. */
    public County getCapital(ProvinceCode province) {
        return listCounties(province).stream()
                .filter(County::capital)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such province: " + province));
    }

    /** The province of this name, however it is spelled; the word «استان» before it does not count. */
    public Optional<Province> findProvince(String name) {
        return Optional.ofNullable(atlas().provinceByKey.get(key("استان", name)));
    }

    /** The county of this name in the province, however it is spelled; the word «شهرستان» before it does not count. */
    public Optional<County> findCounty(ProvinceCode province, String name) {
        var key = key("شهرستان", name);
        return atlas().keyed.stream()
                .filter(keyed -> keyed.county.province().code().equals(province) && keyed.isCalled(key))
                .map(Keyed::county)
                .findFirst();
    }

    /** Counties whose name holds what was typed: same names first, then those that begin with it, at most so many. */
    public List<County> searchCounties(String typed, int most) {
        var key = key("شهرستان", typed);
        if (key.isEmpty()) {
            return List.of();
        }
        return atlas().keyed.stream()
                .filter(keyed -> keyed.rank(key) < Keyed.NOT_AT_ALL)
                .sorted(Comparator.comparingInt(keyed -> keyed.rank(key)))
                .limit(most)
                .map(Keyed::county)
                .toList();
    }

    private static String key(String kind, String name) {
        var key = PersianText.compactKey(name);
        return key.startsWith(kind) ? key.substring(kind.length()) : key;
    }

    /** A county with the keys of its two spellings. */
    private record Keyed(County county, String name, String published) {

        static final int NOT_AT_ALL = 3;

        boolean isCalled(String key) {
            return name.equals(key) || published.equals(key);
        }

        int rank(String key) {
            if (isCalled(key)) {
                return 0;
            }
            if (name.startsWith(key) || published.startsWith(key)) {
                return 1;
            }
            return name.contains(key) || published.contains(key) ? 2 : NOT_AT_ALL;
        }
    }

    private Atlas atlas() {
        var known = atlas;
        if (known == null) {
            var provinces = store.provinces();
            known = new Atlas(provinces, store.counties(provinces));
            atlas = known;
        }
        return known;
    }

    private static final class Atlas {

        private final List<Province> provinces;
        private final List<County> counties;
        private final Map<ProvinceCode, Province> provinceByCode;
        private final Map<CountyCode, County> countyByCode;
        private final Map<ProvinceCode, List<County>> byProvince;
        private final Map<String, Province> provinceByKey;
        private final List<Keyed> keyed;

        Atlas(List<Province> provinces, List<TerritoryStore.ListedCounty> listed) {
            this.provinces = List.copyOf(provinces);
            this.counties =
                    listed.stream().map(TerritoryStore.ListedCounty::county).toList();
            this.provinceByCode =
                    provinces.stream().collect(Collectors.toUnmodifiableMap(Province::code, Function.identity()));
            this.countyByCode =
                    counties.stream().collect(Collectors.toUnmodifiableMap(County::code, Function.identity()));
            this.byProvince = counties.stream()
                    .collect(Collectors.groupingBy(
                            county -> county.province().code(),
                            LinkedHashMap::new,
                            Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
            this.provinceByKey = provinces.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            province -> PersianText.compactKey(province.name()), Function.identity()));
            this.keyed = listed.stream()
                    .map(county -> new Keyed(
                            county.county(),
                            PersianText.compactKey(county.county().name()),
                            PersianText.compactKey(county.publishedName())))
                    .toList();
        }
    }
}
