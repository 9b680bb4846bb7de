package ir.samad.worklist;

import ir.samad.directory.PositionId;
import java.time.Instant;
import java.util.UUID;

/**
 * What endangers a life arrived on a worklist, or became so there: its holder is told at once.
 *
 * @param code what people call it by; nothing else of it leaves the house
 * @param due until when
 * @param at when it arrived, which tells one arrival from another
 */
public record PressingArrived(PositionId position, UUID subject, String code, Instant due, Instant at) {}
