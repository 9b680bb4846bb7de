package ir.samad.territory;

/**
 * A province (استان).
 *
 * @param code its key
 * @param name in Persian, such as «اصفهان»
 * @param englishName such as {@code Isfahan}
 * @param areaCode telephone area code with the leading zero, such as {@code 031}; one for the whole province
 */
public record Province(ProvinceCode code, String name, String englishName, String areaCode) {}
