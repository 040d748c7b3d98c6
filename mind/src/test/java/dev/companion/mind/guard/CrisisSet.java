package dev.companion.mind.guard;

import java.util.List;

/** The lines written to measure the rules of danger by. */
record CrisisSet(List<Told> lines) {

    /** A line, and whether it tells of danger. */
    record Told(boolean danger, String kind, CrisisLanguage language, String text) {

        CrisisReading read() {
            return CrisisSigns.read(text);
        }

        boolean isFound() {
            return read() instanceof CrisisReading.Danger;
        }
    }

    static CrisisSet read(String resource) {
        return new CrisisSet(
                Rows.read(resource, 4).stream()
                        .map(row ->
                                new Told(
                                        row.get(0).equals("crisis"),
                                        row.get(1),
                                        CrisisLanguage.of(row.get(2)),
                                        row.get(3)))
                        .toList());
    }

    List<Told> dangers() {
        return lines.stream().filter(Told::danger).toList();
    }

    List<Told> lookalikes() {
        return lines.stream().filter(line -> !line.danger()).toList();
    }

    List<Told> missed() {
        return dangers().stream().filter(line -> !line.isFound()).toList();
    }

    List<Told> falseAlarms() {
        return lookalikes().stream().filter(Told::isFound).toList();
    }
}
