-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Roadmaps as texts, each version of them, so that a past date has the one that held then. What they
-- say is read where it is asked for (core/roadmap).

-- Kept in the database.
CREATE TABLE roadmap (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    stored BIGINT NOT NULL,
    content TEXT NOT NULL,                  -- empty: taken away
    PRIMARY KEY (project_id, version)
) @CLUSTERED@;

-- .ferrograph/roadmap.json of a repository: from that commit on, until the next row.
CREATE TABLE roadmap_file (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    first_commit INTEGER NOT NULL,
    content TEXT NOT NULL,                  -- empty: the file is gone
    problem TEXT NOT NULL,                  -- why the content could not be had
    PRIMARY KEY (project_id, repository_id, first_commit),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- Reports that were written: CISA asks for one every three to six months.
CREATE TABLE report_made (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    as_of BIGINT NOT NULL,                  -- the day it shows, its last second
    made BIGINT NOT NULL,
    PRIMARY KEY (project_id, as_of)
) @CLUSTERED@;
