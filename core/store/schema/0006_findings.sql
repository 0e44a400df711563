-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Results of static analysis. A run belongs to a series (tool without its version, and category);
-- its place in the series is its position, by date. What a run reported is kept as intervals of
-- positions, so that the life of every finding can be told anew when a run comes late or goes.

CREATE TABLE finding_series (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    series_id BIGINT NOT NULL,
    tool TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (project_id, series_id),
    UNIQUE (project_id, tool, category)
) @CLUSTERED@;

CREATE TABLE finding_run (
    project_id BIGINT NOT NULL,
    run_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    position INTEGER NOT NULL,              -- in the series, from 0; -1: no analysis, no part of it
    dated BIGINT NOT NULL,
    date_from INTEGER NOT NULL,             -- which of several clocks that is
    commit_oid TEXT NOT NULL,               -- empty: not known
    repository_id BIGINT NOT NULL,          -- that has the commit; 0: none
    tool_name TEXT NOT NULL,                -- as the file has it
    tool_version TEXT NOT NULL,
    source TEXT NOT NULL,                   -- what was imported
    content_hash TEXT NOT NULL,
    status INTEGER NOT NULL,                -- 0 complete, 1 failed, 2 no analysis
    results BIGINT NOT NULL,                -- in the file
    others BIGINT NOT NULL,                 -- of them no findings: passed, informational, absent
    duplicates BIGINT NOT NULL,             -- of them folded into one that is the same
    suppressed BIGINT NOT NULL,
    ambiguous BIGINT NOT NULL,              -- whose identity could not be made out
    analysed TEXT NOT NULL,                 -- paths it looked at, a line each; empty: all
    disabled TEXT NOT NULL,                 -- rules that were off, a line each
    renamed TEXT NOT NULL,                  -- rules under a new id: "old<tab>new", a line each
    imported BIGINT NOT NULL,
    PRIMARY KEY (project_id, run_id),
    FOREIGN KEY (project_id, series_id) REFERENCES finding_series ON DELETE CASCADE
) @CLUSTERED@;

CREATE INDEX finding_run_by_position ON finding_run (project_id, series_id, position);

CREATE TABLE finding_rule (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    rule_id BIGINT NOT NULL,
    tool TEXT NOT NULL,                     -- of the series
    rule TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    tier INTEGER NOT NULL,                  -- as the user says; -1: as the tables say
    severity INTEGER NOT NULL,              -- likewise
    PRIMARY KEY (project_id, rule_id),
    UNIQUE (project_id, tool, rule)
) @CLUSTERED@;

-- Paths, messages, snippets, code flows, each once; the key is a hash of the text.
CREATE TABLE finding_text (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    text_id BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (project_id, text_id)
) @CLUSTERED@;

-- A defect, as it was seen last.
CREATE TABLE finding (
    project_id BIGINT NOT NULL,
    finding_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    fingerprint TEXT NOT NULL,              -- of rule, path and text at first sight
    rule_id BIGINT NOT NULL,
    path_id BIGINT NOT NULL,                -- in finding_text, as are the next three
    message_id BIGINT NOT NULL,
    line INTEGER NOT NULL,
    category TEXT NOT NULL,
    cwe TEXT NOT NULL,                      -- "121 787"
    tier INTEGER NOT NULL,
    in_cwe1399 INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    state INTEGER NOT NULL,                 -- 0 new, 1 open, 2 reopened, 3 suppressed, 4 fixed
    reason INTEGER NOT NULL,                -- why it was closed; 0: it was not
    ambiguous INTEGER NOT NULL,
    first_position INTEGER NOT NULL,
    last_position INTEGER NOT NULL,         -- 2147483647: in the newest run
    closed_position INTEGER NOT NULL,       -- -1: not closed
    reopened_position INTEGER NOT NULL,     -- -1: never closed before
    suppressed_position INTEGER NOT NULL,   -- -1: not suppressed by the tool
    sighting_position INTEGER NOT NULL,     -- where its last sighting begins
    PRIMARY KEY (project_id, finding_id),
    FOREIGN KEY (project_id, series_id) REFERENCES finding_series ON DELETE CASCADE
) @CLUSTERED@;

CREATE INDEX finding_by_rank ON finding (project_id, state, tier, severity, finding_id);
CREATE INDEX finding_by_series ON finding (project_id, series_id, state);
CREATE INDEX finding_by_path ON finding (project_id, path_id);

-- What runs reported of it: the same at every position from first to before end.
CREATE TABLE finding_sighting (
    project_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    finding_id BIGINT NOT NULL,
    first_position INTEGER NOT NULL,
    end_position INTEGER NOT NULL,          -- 2147483647: still so
    rule_id BIGINT NOT NULL,
    path_id BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    snippet_id BIGINT NOT NULL,             -- 0: none
    function_id BIGINT NOT NULL,            -- 0: none
    flow_id BIGINT NOT NULL,                -- 0: none
    line INTEGER NOT NULL,
    start_column INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    end_column INTEGER NOT NULL,
    level INTEGER NOT NULL,
    suppressed INTEGER NOT NULL,
    repeats INTEGER NOT NULL,               -- how often the run reported it
    shared INTEGER NOT NULL,                -- see findings::Sighting
    text_hash BIGINT NOT NULL,
    message_hash BIGINT NOT NULL,
    cwe TEXT NOT NULL,
    security TEXT NOT NULL,                 -- severity in the tool's words
    tag TEXT NOT NULL,
    fingerprints TEXT NOT NULL,
    PRIMARY KEY (project_id, series_id, finding_id, first_position),
    FOREIGN KEY (project_id, series_id) REFERENCES finding_series ON DELETE CASCADE
) @CLUSTERED@;

-- What befell a finding after it was found.
CREATE TABLE finding_event (
    project_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    finding_id BIGINT NOT NULL,
    position INTEGER NOT NULL,
    kind INTEGER NOT NULL,                  -- 0 closed, 1 reopened, 2 suppressed, 3 shown again
    reason INTEGER NOT NULL,
    PRIMARY KEY (project_id, series_id, finding_id, position, kind),
    FOREIGN KEY (project_id, series_id) REFERENCES finding_series ON DELETE CASCADE
) @CLUSTERED@;

-- The state after each run, by what charts break it down by.
CREATE TABLE finding_count (
    project_id BIGINT NOT NULL,
    series_id BIGINT NOT NULL,
    position INTEGER NOT NULL,
    tier INTEGER NOT NULL,
    in_cwe1399 INTEGER NOT NULL,
    category TEXT NOT NULL,
    severity INTEGER NOT NULL,
    open BIGINT NOT NULL,
    suppressed BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    closed BIGINT NOT NULL,
    PRIMARY KEY (project_id, series_id, position, tier, in_cwe1399, category, severity),
    FOREIGN KEY (project_id, series_id) REFERENCES finding_series ON DELETE CASCADE
) @CLUSTERED@;

-- What people judged; the newest judgement of a finding counts.
CREATE TABLE finding_triage (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    made BIGINT NOT NULL,
    verdict INTEGER NOT NULL,               -- 0 none (undone), 1 confirmed, 2 false positive, 3 accepted
    expires BIGINT,
    author TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (project_id, fingerprint, made)
) @CLUSTERED@;
