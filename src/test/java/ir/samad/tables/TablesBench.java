package ir.samad.tables;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GarbageCollectorMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.support.StaticMessageSource;

/**
 * How quickly long tables are read and written, and with how much memory: each in a process of its own, with the heap of
 * the program. What is read was made by another library, as an office would have made it.
 */
public final class TablesBench {

    private static final int COLUMNS_IN = 12;
    private static final int COLUMNS_OUT = 14;
    private static final String HEAP = "-Xmx256m";

    private TablesBench() {}

    /**
     * What was measured.
     *
     * @param rows how many
     * @param seconds how long they took
     * @param busy for how many seconds of them a processor worked on them; the rest it was waited for
     * @param megabytes what was left in the heap by a collection, at the most
     */
    public record Measured(int rows, double seconds, double busy, double megabytes) {

        /** How many rows a second. */
        public double perSecond() {
            return rows / seconds;
        }
    }

    /** The columns of what is read; their headings are their names. */
    enum Column implements NamedColumn {
        A,
        B,
        C,
        D,
        E,
        F,
        G,
        H,
        I,
        J,
        K,
        L;

        @Override
        public String messageKey() {
            return "column." + name();
        }

        @Override
        public List<String> otherWords() {
            return List.of("ستون " + name());
        }
    }

    /** Reads a workbook of so many rows. */
    public static Measured reading(Path folder, int rows) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("in.xlsx");
        make(file, rows);
        return inOwnProcess(folder, "read", file, rows);
    }

    /** Writes a workbook of so many rows. */
    public static Measured writing(Path folder, int rows) throws IOException {
        Files.createDirectories(folder);
        return inOwnProcess(folder, "write", folder.resolve("out.xlsx"), rows);
    }

    private static Measured inOwnProcess(Path folder, String what, Path file, int rows) throws IOException {
        var told = folder.resolve(what + ".txt");
        Files.deleteIfExists(told);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TablesBench.class.getName(),
                        what,
                        file.toString(),
                        String.valueOf(rows),
                        told.toString())
                .inheritIO()
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException("It could not " + what + " " + rows + " rows");
            }
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        var figures = Files.readString(told).strip().split(" ");
        return new Measured(
                rows, Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Double.parseDouble(figures[2]));
    }

    /** The process of its own: {@code read|write FILE ROWS WHERE-TO-TELL}. */
    public static void main(String[] arguments) throws IOException {
        var most = watchTheHeap();
        var file = Path.of(arguments[1]);
        var rows = Integer.parseInt(arguments[2]);
        var begun = System.nanoTime();
        var done = arguments[0].equals("read") ? read(file) : write(file, rows);
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (done != rows) {
            throw new IllegalStateException("Of " + rows + " rows there were " + done);
        }
        var busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        System.gc();
        Files.writeString(Path.of(arguments[3]), seconds + " " + busy + " " + most.get() / 1024.0 / 1024);
    }

    private static AtomicLong watchTheHeap() {
        var most = new AtomicLong();
        for (var collector : ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class)) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, nothing) -> {
                                var told = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                var left = told.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                                        .filter(pool -> pool.getKey().matches("(?i).*(eden|survivor|old|tenured).*"))
                                        .mapToLong(pool -> pool.getValue().getUsed())
                                        .sum();
                                most.accumulateAndGet(left, Math::max);
                            },
                            null,
                            null);
        }
        return most;
    }

    private static TableWords words() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new TableWords(messages);
    }

    private static int read(Path file) {
        var count = new AtomicInteger();
        var columns = List.of(Column.values());
        new RowsIn(words(), null)
                .read(file, new RowBounds(100, 500, 1_100_000), columns, columns, row -> count.incrementAndGet())
                .orThrow();
        return count.get();
    }

    private static int write(Path file, int rows) throws IOException {
        var columns = IntStream.range(0, COLUMNS_OUT)
                .mapToObj(column ->
                        new RowLayout.Column("ستون " + column, 18, column == 5 ? List.of("حضوری", "تلفنی") : List.of()))
                .toList();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new RowsOut(words())
                    .write(
                            new RowLayout("ملاقات‌ها", "گزارش ملاقات‌های مردمی", columns),
                            IntStream.range(0, rows)
                                    .mapToObj(row -> cells(row, COLUMNS_OUT))
                                    .iterator(),
                            () -> List.of("جمع", String.valueOf(rows)),
                            out);
        }
        return rows;
    }

    private static List<String> cells(int row, int columns) {
        List<String> cells = new ArrayList<>(columns);
        for (var column = 0; column < columns; column++) {
            cells.add(
                    switch (column % 6) {
                        case 0 -> String.valueOf(row + 1);
                        case 1 -> "نام و نام خانوادگی " + row;
                        case 2 -> String.format("%010d", 1_000_000_000L + row * 7L);
                        case 3 -> "1404/0" + (1 + row % 9) + "/1" + row % 10;
                        case 4 -> "درخواست دربارهٔ راه روستا " + row % 1000;
                        default -> row % 2 == 0 ? "حضوری" : "تلفنی";
                    });
        }
        return cells;
    }

    private static void make(Path file, int rows) throws IOException {
        try (var book = new SXSSFWorkbook(null, 100, false, true);
                var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var sheet = book.createSheet("ملاقات‌ها");
            sheet.createRow(0).createCell(0).setCellValue("گزارش ملاقات‌ها");
            var heading = sheet.createRow(2);
            for (var column : Column.values()) {
                heading.createCell(column.ordinal()).setCellValue("ستون " + column.name());
            }
            for (var row = 0; row < rows; row++) {
                var line = sheet.createRow(row + 3);
                var cells = cells(row, COLUMNS_IN);
                for (var column = 0; column < COLUMNS_IN; column++) {
                    if (column % 6 == 0) {
                        line.createCell(column).setCellValue(row + 1);
                    } else {
                        line.createCell(column).setCellValue(cells.get(column));
                    }
                }
            }
            book.write(out);
        }
    }
}
