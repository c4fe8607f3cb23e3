package org.bilheteria.web.organiser;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bilheteria.board.Board;
import org.bilheteria.board.SectorBoard;
import org.bilheteria.catalogue.Bounds;
import org.bilheteria.catalogue.Performance;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a performance's form as the page shows them: as they were typed, else as they began. Those of a sector end
 * with the number of its row, from 0.
 */
public final class PlanFields {

    static final List<String> SHOW = List.of("title", "venue");
    static final List<String> WINDOW = List.of("lobbyOpensAt", "opensAt", "closesAt");
    static final List<String> LIMITS = List.of("limitPerBuyer", "halfPerBuyer");
    static final List<String> SECTOR_TERMS = List.of("sectorName", "fullPrice", "halfPrice");

    private final Map<String, String> sent;
    private final int spareRows;
    private final Map<String, String> begins = new TreeMap<>();
    private final Map<String, Fixed> fixed = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();

    /**
     * @param sent what came with the request
     * @param spareRows how many empty rows are offered below the sectors there are
     */
    PlanFields(Map<String, String> sent, int spareRows) {
        this.sent = sent;
        this.spareRows = spareRows;
    }

    /** Whether the form was sent, and not only asked for. */
    boolean sent() {
        return sent.containsKey("rows");
    }

    void begin(String name, Object value) {
        begins.put(name, value.toString());
    }

    /** Begins as a performance is, but for its times. */
    void beginLike(Board board) {
        Performance performance = board.performance();
        begin("title", performance.title());
        begin("venue", performance.venue());
        begin("limitPerBuyer", performance.limitPerBuyer());
        begin("halfPerBuyer", performance.halfPerBuyer());
        for (int row = 0; row < board.sectors().size(); row++) {
            SectorBoard sector = board.sectors().get(row);
            begin("sectorName" + row, sector.sector().name());
            begin("capacity" + row, sector.capacity());
            begin("fullPrice" + row, TypedFields.text(sector.sector().prices().full()));
            begin("halfPrice" + row, TypedFields.text(sector.sector().prices().half()));
            begin("halfQuota" + row, sector.halfQuota());
        }
    }

    /** Stays as it began; the first reason given for a field counts. */
    void fix(String name, Fixed why) {
        fixed.putIfAbsent(name, why);
    }

    void mark(Set<String> names) {
        wrong.addAll(names);
    }

    String begins(String name) {
        return begins.getOrDefault(name, "");
    }

    /** All that the form begins with: another text once anything of it has changed. */
    String beginning() {
        return Integer.toHexString(begins.toString().hashCode());
    }

    /** Whether all of it is as it was typed; which row is which sector was not typed. */
    boolean asTyped() {
        return begins.keySet().stream()
                .filter(name -> !name.matches("sector[0-9]+"))
                .allMatch(name -> typed(name).strip().equals(begins(name)));
    }

    /** What was sent, also for a field that is fixed by now; a field that was not sent is as it began. */
    String typed(String name) {
        return sent.getOrDefault(name, begins(name));
    }

    public String value(String name) {
        return fixed(name) ? begins(name) : typed(name);
    }

    /** Whether a field was filled in wrongly. */
    public boolean wrong(String name) {
        return wrong.contains(name);
    }

    public boolean fixed(String name) {
        return fixed.containsKey(name);
    }

    /** Names of all fields that are fixed. */
    Set<String> fixed() {
        return fixed.keySet();
    }

    /** Why a field is fixed; null when it is not. */
    public @Nullable Fixed why(String name) {
        return fixed.get(name);
    }

    /** Why fields are fixed, each reason once; that of the quotas is said where they are. */
    public Set<Fixed> getReasons() {
        Set<Fixed> reasons = EnumSet.noneOf(Fixed.class);
        reasons.addAll(fixed.values());
        reasons.remove(Fixed.QUOTA);
        return reasons;
    }

    /** Whether a row is a sector to be, of a performance that has others already. */
    public boolean added(int row) {
        return begins.containsKey("sector0") && value("sector" + row).isEmpty();
    }

    /** Whether there is room for more sectors. */
    public boolean isGrowing() {
        return spareRows > 0 && getRows().size() < Bounds.MOST_SECTORS;
    }

    /** Rows of sectors, counted from 0. */
    public List<Integer> getRows() {
        String asked = sent.getOrDefault(sent.containsKey("moreRows") ? "moreRows" : "rows", "");
        int filled = 0;
        while (filled < Bounds.MOST_SECTORS && !typed("sectorName" + filled).isEmpty()) {
            filled++;
        }
        int rows = asked.matches("[0-9]{1,3}") ? Integer.parseInt(asked) : filled + spareRows;
        return IntStream.range(0, Math.min(Bounds.MOST_SECTORS, rows)).boxed().toList();
    }

    /** More than is shown, for the button that adds rows. */
    public int getMoreRows() {
        return Math.min(Bounds.MOST_SECTORS, getRows().size() + 3);
    }
}
