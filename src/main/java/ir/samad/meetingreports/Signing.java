package ir.samad.meetingreports;

import ir.samad.directory.Directory;
import ir.samad.directory.PositionId;
import ir.samad.directory.PositionKind;
import ir.samad.directory.UnitId;
import ir.samad.shell.Staff;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs for a body, one at a time, and the digest of what he signed (M-5-2). */
@Component
public class Signing {

    private final Directory directory;

    Signing(Directory directory) {
        this.directory = directory;
    }

    /** Whether he acts in the position of the head of this unit, and in no other (M-5-2). */
    public boolean isHead(UnitId unit, Staff by) {
        return directory
                .findPosition(new PositionId(by.positionId()))
                .filter(position -> position.kind() == PositionKind.HEAD
                        && position.unitId().equals(unit))
                .isPresent();
    }

    /** Others who release for this unit wait until the transaction ends. */
    public static void lock(UnitId unit, JdbcClient jdbc) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtextextended('meetingreports ' || :unit, 0)) AS text)")
                .param("unit", unit.value().toString())
                .query((row, number) -> true)
                .single();
    }

    /** SHA-256 of a file. */
    public static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
