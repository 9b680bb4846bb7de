package ir.samad.calendar;

import java.time.LocalDate;

/**
 * An official holiday on its day.
 *
 * @param date the day
 * @param name short name, for pages, such as «عید فطر»
 * @param title full title as published
 * @param lunar whether the lunar calendar decides its day, so that it may still move
 */
public record Holiday(LocalDate date, String name, String title, boolean lunar) {}
