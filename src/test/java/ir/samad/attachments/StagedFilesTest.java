package ir.samad.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SamadTest
class StagedFilesTest {

    @Autowired
    Attachments attachments;

    @Autowired
    AbandonedFiles abandoned;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Parameters parameters;

    final UUID draft = UUID.randomUUID();
    final UUID registered = UUID.randomUUID();

    @AfterEach
    void putTheClockBack() {
        clock.set(TestClock.START);
    }

    AttachmentId stage(byte[] content) {
        return attachments
                .stage(draft, new Upload("a.png", content), AttachmentUse.DOCUMENTS)
                .orThrow();
    }

    int blobs(byte[] content) {
        return jdbc.sql("SELECT count(*) FROM attachments.blob WHERE content = :content")
                .param("content", content)
                .query(Integer.class)
                .single();
    }

    @Test
    void filesOfADraftGoWithItIntoTheCase() {
        var id = stage(SampleFiles.picture("png"));
        transactions.executeWithoutResult(status -> attachments.move(draft, registered));
        assertThat(attachments.list(draft)).isEmpty();
        assertThat(attachments.list(registered)).extracting(Attachment::id).containsExactly(id);
    }

    @Test
    void whatBelongsToACaseIsNeverTakenAway() {
        var id = stage(SampleFiles.picture("png"));
        transactions.executeWithoutResult(status -> attachments.move(draft, registered));
        assertThat(attachments.remove(registered, id)).isFalse();
        clock.forward(Duration.ofDays(80));
        abandoned.clear();
        assertThat(attachments.open(registered, id).bytes()).isNotEmpty();
    }

    @Test
    void filesOfAnAbandonedDraftAreClearedAwayWithTheirContents() {
        var content = SampleFiles.picture("png");
        stage(content);
        clock.forward(
                Duration.ofDays(parameters.integer(ParameterKey.DRAFT_DAYS)).minusHours(1));
        abandoned.clear();
        assertThat(attachments.list(draft)).hasSize(1);
        clock.forward(Duration.ofDays(2));
        abandoned.clear();
        assertThat(attachments.list(draft)).isEmpty();
        assertThat(blobs(content)).isZero();
    }

    @Test
    void aCitizenMayTakeAFileOutOfHisDraftAgain() {
        var id = stage(SampleFiles.picture("png"));
        assertThat(attachments.remove(draft, id)).isTrue();
        assertThat(attachments.list(draft)).isEmpty();
    }

    @Test
    void theSameContentIsStoredOnceForAll() {
        var content = SampleFiles.picture("png");
        stage(content);
        attachments.store(registered, new Upload("b.png", content)).orThrow();
        assertThat(blobs(content)).isEqualTo(1);
    }

    @Test
    void filesSentAtTheSameMomentDoNotPassTheLimit() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 15; i++) {
                threads.execute(() -> attachments.store(registered, new Upload("a.png", SampleFiles.picture("png"))));
            }
        }
        assertThat(attachments.list(registered)).hasSize(10);
    }
}
