package ir.samad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.database.StartRefused;
import ir.samad.house.SamadTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

/** How secrets are kept, and what codes are made of them. */
@SamadTest
class SecretsTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    AccessRules rules;

    @TempDir
    Path home;

    /** The vectors of RFC 6238, appendix B, the last six digits of each. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        var codes = new TimeCodes(rules, Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
        assertThat(codes.stepsOf(SECRET, code).boxed()).containsExactly(second / 30);
        assertThat(codes.stepsOf(SECRET, "000000").boxed()).isEmpty();
    }

    @Test
    void aKeyIsMadeWhenItIsFirstNeededAndOnlyItsOwnerReadsIt() throws IOException {
        var file = home.resolve("secrets.key");
        var keys = new SecretKeys("", file.toString());
        assertThat(keys.arePresent()).isTrue();
        assertThat(file).doesNotExist();
        var sealed = keys.seal(OWNER, SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SecretKeys("", file.toString()).open(OWNER, sealed)).hasValue(SECRET);
    }

    @Test
    void whatWasSealedOpensForItsOwnerOnlyAndWithItsKeyOnly() {
        var keys = new SecretKeys(key(1), "");
        var sealed = keys.seal(OWNER, SECRET);
        assertThat(keys.open(OWNER, sealed)).hasValue(SECRET);
        assertThat(keys.open(UUID.randomUUID(), sealed)).isEmpty();
        assertThat(new SecretKeys(key(2), "").open(OWNER, sealed)).isEmpty();
        sealed.bytes()[sealed.bytes().length - 1] ^= 1;
        assertThat(keys.open(OWNER, sealed)).isEmpty();
    }

    @Test
    void ofSeveralKeysTheFirstSealsAndTheOthersStillOpen() throws IOException {
        var file = home.resolve("secrets.key");
        var before = new SecretKeys("", file.toString()).seal(OWNER, SECRET);
        var after = new SecretKeys(key(1) + "," + key(2), file.toString());
        assertThat(after.open(OWNER, new SecretKeys(key(2), "").seal(OWNER, SECRET)))
                .hasValue(SECRET);
        assertThat(after.open(OWNER, before)).as("the key of the file").hasValue(SECRET);
        var anew = after.sealedAnew(OWNER, before, SECRET).orElseThrow();
        assertThat(new SecretKeys(key(1), "").open(OWNER, anew)).hasValue(SECRET);
        assertThat(after.sealedAnew(OWNER, anew, SECRET)).isEmpty();
    }

    @Test
    void aSettingThatIsNoKeyStopsTheStart() {
        for (var bad : new String[] {"too short", "c2hvcnQ=", key(1) + ",x"}) {
            assertThatThrownBy(() ->
                            SecretKeys.refuseUnreadable(new MockEnvironment().withProperty("samad.secret-key", bad)))
                    .as(bad)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("SAMAD_SECRET_KEY");
        }
        SecretKeys.refuseUnreadable(new MockEnvironment().withProperty("samad.secret-key", key(1) + ", " + key(2)));
        SecretKeys.refuseUnreadable(new MockEnvironment());
    }

    private static String key(int filling) {
        var key = new byte[32];
        java.util.Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
