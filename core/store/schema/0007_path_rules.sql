-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The project's own rules of buckets; the last one that fits decides.
CREATE TABLE project_path_rule (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    pattern TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    PRIMARY KEY (project_id, position)
) @CLUSTERED@;
