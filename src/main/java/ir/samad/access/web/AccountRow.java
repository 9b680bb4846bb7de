package ir.samad.access.web;

import ir.samad.access.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account in the administrator's list. */
public record AccountRow(
        Account account,
        String personName,
        String unitName,
        @Nullable Instant lockedUntil) {}
