package ir.samad.territory;

import ir.samad.vocabulary.PersianText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Provinces and counties as cells name them: by code or by name, with or without the words استان and شهرستان. */
public final class PlaceNames {

    private final Territory territory;
    private final Map<String, Province> provinces = new HashMap<>();
    private final Map<String, List<County>> counties = new HashMap<>();

    public PlaceNames(Territory territory) {
        this.territory = territory;
        for (var province : territory.listProvinces()) {
            provinces.put(PersianText.compactKey(province.name()), province);
            provinces.put(PersianText.compactKey("استان " + province.name()), province);
        }
        for (var county : territory.listCounties()) {
            for (var name : List.of(county.name(), "شهرستان " + county.name())) {
                counties.computeIfAbsent(PersianText.compactKey(name), key -> new ArrayList<>())
                        .add(county);
            }
        }
    }

    /** The province a cell means. */
    public Optional<Province> findProvince(String cell) {
        return ProvinceCode.read(cell)
                .find()
                .flatMap(territory::findProvince)
                .or(() -> Optional.ofNullable(provinces.get(PersianText.compactKey(cell))));
    }

    /** The counties a cell may mean: one when it is clear. */
    public List<County> listCounties(String cell, @Nullable ProvinceCode province) {
        var byCode = CountyCode.read(cell).find().flatMap(territory::findCounty);
        return byCode.map(List::of)
                .orElseGet(() -> counties.getOrDefault(PersianText.compactKey(cell), List.of()).stream()
                        .filter(county ->
                                province == null || county.province().code().equals(province))
                        .toList());
    }
}
