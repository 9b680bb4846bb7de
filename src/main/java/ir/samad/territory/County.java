package ir.samad.territory;

/**
 * A county (شهرستان).
 *
 * @param code its key
 * @param name in Persian, with half-spaces where they belong, such as «خمینی‌شهر»
 * @param province the province it lies in
 * @param knownSince first Jalali year in which our sources list it; not the year it was founded
 * @param capital whether the capital of the province lies in it
 */
public record County(CountyCode code, String name, Province province, int knownSince, boolean capital) {}
