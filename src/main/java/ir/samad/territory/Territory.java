package ir.samad.territory;

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
        }
    }
}
