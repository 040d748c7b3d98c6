package dev.companion.bench;

import java.util.List;

/** What a benchmark found: a record that becomes JSON as it is, and lines for people. */
public interface Report {

    List<String> lines();
}
