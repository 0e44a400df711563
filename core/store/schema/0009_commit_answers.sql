-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the repository answered about a commit while changes were explained (core/scan/change_pass.h):
-- costly to ask, and the same for ever.
CREATE TABLE commit_answer (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    question INTEGER NOT NULL,              -- 0: joins another root, 1: gains a dependency
    answer INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, ordinal, question),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;
