package ir.samad.catalogue;

import ir.samad.database.Memories;
import ir.samad.database.Memory;
import ir.samad.directory.BodyId;
import ir.samad.vocabulary.PersianText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the catalogue: topics, and which body is competent for which. */
@Component
public class Topics {

    private final TopicStore store;
    private final Memory memory;

    Topics(TopicStore store, Memories memories) {
        this.store = store;
        this.memory = memories.open(store::version, store::raiseVersion);
    }

    /** Puts topics into the catalogue or renews those whose code is known, all or nothing; parents before children. */
    @Transactional
    public void put(List<TopicRow> rows) {
        memory.change();
        store.put(rows);
    }

    /** Lets nobody else change the catalogue until the end of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        memory.change();
    }

    /**
     * Asks for this evidence with answers about a topic from now on.
     *
     * @return false when there is no such topic in use
     */
    @Transactional
    public boolean askFor(TopicId id, Evidence evidence) {
        memory.change();
        return store.setEvidence(id, evidence);
    }

    /** All topics in use, wider ones before the narrower ones below them, in the order of the catalogue. */
    @Transactional(readOnly = true)
    public List<Topic> listAll() {
        return memory.recall("all", store::listAll);
    }

    /** The same as they were put in, for a sheet. */
    public List<TopicRow> listRows() {
        return store.listRows();
    }

    @Transactional(readOnly = true)
    public Optional<Topic> find(TopicId id) {
        return memory.recall(id, () -> store.find(id));
    }

    @Transactional(readOnly = true)
    public Optional<Topic> findByCode(String code) {
        return store.findByCode(code);
    }

    public Topic get(TopicId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No topic " + id));
    }

    /** Topics whose name, hint or synonyms contain all the words, whatever letters and spaces they are typed with. */
    @Transactional(readOnly = true)
    public List<Topic> search(String typed, int most) {
        return store.search(PersianText.searchKey(typed), most);
    }

    /** Whether the topic is within the body's duties (N-4-8, N-4-15). */
    @Transactional(readOnly = true)
    public boolean isCompetent(BodyId body, TopicId topic) {
        return store.isCompetent(body, topic);
    }
}
