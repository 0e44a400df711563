-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Fuzzing: what was imported, crashes in four levels (occurrence, signature, group, a person's
-- decision), campaigns and coverage.

CREATE TABLE fuzz_import (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    import_id INTEGER NOT NULL,
    content TEXT NOT NULL,                  -- hash of what was in it: the same is stored once
    format TEXT NOT NULL,
    source TEXT NOT NULL,
    build TEXT NOT NULL,                    -- the commit, as the user gave it
    category TEXT NOT NULL,
    seen BIGINT NOT NULL,                   -- when the results are from
    imported BIGINT NOT NULL,
    PRIMARY KEY (project_id, import_id),
    UNIQUE (project_id, content)
) @CLUSTERED@;

-- Root causes, as they are computed. 'bucket' is why crashes cannot be grouped; then they share it.
CREATE TABLE crash_group (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    group_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    bucket TEXT NOT NULL,
    PRIMARY KEY (project_id, group_id),
    UNIQUE (project_id, name)
) @CLUSTERED@;

CREATE TABLE crash_signature (
    project_id BIGINT NOT NULL,
    signature_id INTEGER NOT NULL,
    group_id INTEGER NOT NULL,
    signature TEXT NOT NULL,
    tool TEXT NOT NULL,
    kind TEXT NOT NULL,
    access INTEGER NOT NULL,
    message TEXT NOT NULL,
    state TEXT NOT NULL,                    -- functions, a line each
    crash_line TEXT NOT NULL,
    category TEXT NOT NULL,
    cwe TEXT NOT NULL,                      -- separated by blanks
    verdict INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    reason TEXT NOT NULL,
    peer_type TEXT NOT NULL,
    peer_state TEXT NOT NULL,
    peer_security INTEGER NOT NULL,
    PRIMARY KEY (project_id, signature_id),
    UNIQUE (project_id, group_id, signature),
    FOREIGN KEY (project_id, group_id) REFERENCES crash_group ON DELETE CASCADE
) @CLUSTERED@;

CREATE TABLE crash_occurrence (
    project_id BIGINT NOT NULL,
    occurrence_id INTEGER NOT NULL,
    signature_id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    content TEXT NOT NULL,                  -- hash of input name and report: the same is stored once
    target TEXT NOT NULL,
    input TEXT NOT NULL,
    source TEXT NOT NULL,                   -- the file it was read from
    log_line INTEGER NOT NULL,
    seen BIGINT NOT NULL,
    address TEXT NOT NULL,
    bytes INTEGER NOT NULL,                 -- of the access; -1: not told
    peer_address TEXT NOT NULL,
    stacks TEXT NOT NULL,                   -- JSON
    report TEXT NOT NULL,
    PRIMARY KEY (project_id, occurrence_id),
    UNIQUE (project_id, content),
    FOREIGN KEY (project_id, signature_id) REFERENCES crash_signature ON DELETE CASCADE,
    FOREIGN KEY (project_id, import_id) REFERENCES fuzz_import ON DELETE CASCADE
) @CLUSTERED@;

CREATE INDEX crash_occurrence_of ON crash_occurrence (project_id, signature_id, seen);

-- What a person decided; never overwritten by an import. The newest of a subject counts, unless it
-- was undone.
CREATE TABLE crash_decision (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    decision_id INTEGER NOT NULL,
    kind INTEGER NOT NULL,                  -- 0 merge, 1 separate, 2 not a bug, 3 fixed
    subject TEXT NOT NULL,                  -- a group's name; a signature for 'separate'
    other TEXT NOT NULL,                    -- the group it is merged into
    note TEXT NOT NULL,
    decided BIGINT NOT NULL,
    undone INTEGER NOT NULL,
    PRIMARY KEY (project_id, decision_id)
) @CLUSTERED@;

-- An input that ran without a crash: it was fixed by then.
CREATE TABLE crash_replay (
    project_id BIGINT NOT NULL,
    import_id INTEGER NOT NULL,
    input TEXT NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (project_id, import_id, input),
    FOREIGN KEY (project_id, import_id) REFERENCES fuzz_import ON DELETE CASCADE
) @CLUSTERED@;

CREATE TABLE campaign (
    project_id BIGINT NOT NULL,
    campaign_id INTEGER NOT NULL,
    import_id INTEGER NOT NULL,
    content TEXT NOT NULL,                  -- hash of what it did: the same is stored once
    engine TEXT NOT NULL,
    target TEXT NOT NULL,
    instance TEXT NOT NULL,
    coverage_kind INTEGER NOT NULL,
    coverage_total BIGINT NOT NULL,         -- -1: not told
    executions BIGINT NOT NULL,
    milliseconds BIGINT NOT NULL,
    crashes BIGINT NOT NULL,
    hangs BIGINT NOT NULL,
    stability INTEGER NOT NULL,             -- hundredths of a percent; -1: not told
    started BIGINT NOT NULL,
    ended BIGINT NOT NULL,
    PRIMARY KEY (project_id, campaign_id),
    UNIQUE (project_id, content),
    FOREIGN KEY (project_id, import_id) REFERENCES fuzz_import ON DELETE CASCADE
) @CLUSTERED@;

-- -1 stands for what was not told.
CREATE TABLE campaign_point (
    project_id BIGINT NOT NULL,
    campaign_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    milliseconds BIGINT NOT NULL,
    executions BIGINT NOT NULL,
    coverage BIGINT NOT NULL,
    features BIGINT NOT NULL,
    corpus BIGINT NOT NULL,
    speed BIGINT NOT NULL,                  -- executions in 1,000 seconds
    PRIMARY KEY (project_id, campaign_id, position),
    FOREIGN KEY (project_id, campaign_id) REFERENCES campaign ON DELETE CASCADE
) @CLUSTERED@;

CREATE TABLE line_coverage (
    project_id BIGINT NOT NULL,
    import_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    target TEXT NOT NULL,                   -- empty: the project
    seen BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    covered BIGINT NOT NULL,
    functions BIGINT NOT NULL,
    functions_covered BIGINT NOT NULL,
    reached INTEGER NOT NULL,               -- hundredths of a percent of functions; -1: not told
    PRIMARY KEY (project_id, import_id, position),
    FOREIGN KEY (project_id, import_id) REFERENCES fuzz_import ON DELETE CASCADE
) @CLUSTERED@;
