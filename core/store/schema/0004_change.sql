-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Lines that commits added and deleted, and what became of exposed lines: made from the history of
-- code by passes of their own.

-- What a first-parent commit did to a file that counts.
CREATE TABLE line_change (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    path_id INTEGER NOT NULL,
    language_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    added INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, ordinal, path_id),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- Which commits have their line changes: first_commit <= ordinal < end_commit.
CREATE TABLE line_pass (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    first_commit INTEGER NOT NULL,
    end_commit INTEGER NOT NULL,
    unreadable INTEGER NOT NULL,            -- file changes of which one side could not be read
    rules TEXT NOT NULL,                    -- classes and counting that chose the files
    PRIMARY KEY (project_id, repository_id),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- Commits that by their message mend a memory-safety defect.
CREATE TABLE fix_commit (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, ordinal),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- The change of exposed lines by a commit, by kind and folder.
CREATE TABLE exposed_change (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    directory TEXT NOT NULL,
    lines INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, ordinal, kind, directory),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- Which commits are explained: all before end_commit.
CREATE TABLE change_pass (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    end_commit INTEGER NOT NULL,
    rules TEXT NOT NULL,                    -- classes, buckets and counting that it was made with
    PRIMARY KEY (project_id, repository_id),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- A person's word on a step of a chart.
CREATE TABLE step_note (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    moment BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (project_id, moment)
) @CLUSTERED@;

-- What kind of story a project is; absent: as suggested.
CREATE TABLE project_archetype (
    project_id BIGINT NOT NULL PRIMARY KEY REFERENCES project (project_id) ON DELETE CASCADE,
    archetype TEXT NOT NULL
) @CLUSTERED@;
