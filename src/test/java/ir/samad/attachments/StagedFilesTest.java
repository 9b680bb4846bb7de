package ir.samad.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.samad.house.SamadTest;
import ir.samad.house.TestClock;
import ir.samad.parameters.ParameterKey;
import ir.samad.parameters.Parameters;
import ir.samad.shell.NotFound;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

    void stageQuietly(byte[] content) {
        attachments.stage(draft, new Upload("a.png", content), AttachmentUse.DOCUMENTS);
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
        transactions.executeWithoutResult(status -> attachments.move(draft, registered, 1));
        assertThat(attachments.list(draft)).isEmpty();
        assertThat(attachments.list(registered)).extracting(Attachment::id).containsExactly(id);
    }

    @Test
    void whatBelongsToACaseIsNeverTakenAway() {
        var id = stage(SampleFiles.picture("png"));
        transactions.executeWithoutResult(status -> attachments.move(draft, registered, 1));
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
        keep(registered, 1, content);
        assertThat(blobs(content)).isEqualTo(1);
    }

    @Test
    void whatComesTogetherIsLetInTogetherOrNotAtAll() {
        var good = new Upload("a.png", SampleFiles.picture("png"));
        var bad = new Upload("b.pdf", SampleFiles.windowsProgram());
        assertThat(attachments
                        .inspect(List.of(good, bad), AttachmentUse.DOCUMENTS)
                        .findRefusal())
                .isPresent();
        assertThat(attachments
                        .inspect(Collections.nCopies(11, good), AttachmentUse.DOCUMENTS)
                        .findRefusal())
                .isPresent();
        assertThat(blobs(good.content())).isZero();
        assertThat(attachments.inspect(List.of(good), AttachmentUse.DOCUMENTS).find())
                .isPresent();
    }

    @Test
    void aFileIsServedOnlyToWhoMaySeeThePartItCameWith() {
        keep(registered, 7, SampleFiles.picture("png"));
        var id = attachments.list(registered).getFirst().id();
        assertThatThrownBy(() -> attachments.serve(registered, id, Set.of(1, 2)))
                .isInstanceOf(NotFound.class);
        assertThat(attachments.serve(registered, id, Set.of(7)).getBody()).isNotNull();
    }

    private void keep(UUID subject, int part, byte[] content) {
        var files = attachments
                .inspect(List.of(new Upload("b.png", content)), AttachmentUse.DOCUMENTS)
                .orThrow();
        transactions.executeWithoutResult(status -> attachments.keep(subject, part, files));
    }

    @Test
    void filesSentAtTheSameMomentDoNotPassTheLimit() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 15; i++) {
                threads.execute(() -> stageQuietly(SampleFiles.picture("png")));
            }
        }
        assertThat(attachments.list(draft)).hasSize(10);
    }
}
