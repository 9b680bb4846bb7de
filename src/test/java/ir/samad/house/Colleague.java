package ir.samad.house;

import ir.samad.access.AccountId;
import ir.samad.directory.HoldingId;
import ir.samad.directory.PersonId;
import ir.samad.directory.Position;
import ir.samad.directory.Unit;

/**
 * A member of staff made for a test, with what he needs to sign in.
 *
 * @param unit the unit of his position
 * @param holding his time in the position
 */
public record Colleague(
        AccountId account,
        PersonId person,
        Position position,
        Unit unit,
        HoldingId holding,
        String username,
        String password) {}
