-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects, their repositories and the history of their code. @CLUSTERED@ stands for what a dialect
-- says of a table that is its own primary key's index (core/store/dialect.cpp).

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) @CLUSTERED@;

CREATE TABLE project (
    project_id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    programme TEXT NOT NULL,
    tag_pattern TEXT NOT NULL,
    target_metric TEXT NOT NULL,            -- empty: no target
    target_value DOUBLE PRECISION NOT NULL,
    target_due BIGINT,
    target_start BIGINT
) @CLUSTERED@;

CREATE TABLE project_tag (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (project_id, position)
) @CLUSTERED@;

-- The project's own rules of buckets; the last one that fits decides.
CREATE TABLE project_path_rule (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    pattern TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    PRIMARY KEY (project_id, position)
) @CLUSTERED@;

CREATE TABLE repository (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    repository_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    branch TEXT NOT NULL,                   -- as asked for; empty: HEAD
    branch_name TEXT NOT NULL,              -- as it resolved at the last scan
    scanned BIGINT,                         -- when the last whole scan ended
    shallow INTEGER NOT NULL,
    start_over INTEGER NOT NULL,            -- 1: branch or limits changed since the last scan
    definition INTEGER NOT NULL,            -- version of counting and detection that made the rows
    bucket_rules TEXT NOT NULL,             -- content hash that the buckets were made with
    class_table TEXT NOT NULL,              -- content hash in force when it was scanned
    PRIMARY KEY (project_id, repository_id),
    UNIQUE (project_id, name)
) @CLUSTERED@;

CREATE TABLE repository_path_limit (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (project_id, repository_id, position),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- The first-parent line; the root is 0. The time that counts is committed + correction.
CREATE TABLE commit_line (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    oid TEXT NOT NULL,
    committed BIGINT NOT NULL,
    correction BIGINT NOT NULL,
    PRIMARY KEY (project_id, repository_id, ordinal),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

CREATE TABLE language (
    project_id BIGINT NOT NULL REFERENCES project (project_id) ON DELETE CASCADE,
    language_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (project_id, language_id),
    UNIQUE (project_id, name)
) @CLUSTERED@;

CREATE TABLE path (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    path_id INTEGER NOT NULL,
    path TEXT NOT NULL,                     -- the one-line form of core/base/path_text.h
    PRIMARY KEY (project_id, repository_id, path_id),
    UNIQUE (project_id, repository_id, path),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- One version of a file and language part: valid for first_commit <= ordinal < end_commit;
-- 2147483647 means that it is still there.
CREATE TABLE version (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    path_id INTEGER NOT NULL,
    first_commit INTEGER NOT NULL,
    part INTEGER NOT NULL,
    end_commit INTEGER NOT NULL,
    language_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    basis INTEGER NOT NULL,                 -- what else the bucket depends on, packed
    code INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    blank INTEGER NOT NULL,
    r0 INTEGER NOT NULL,
    r1 INTEGER NOT NULL,
    r2 INTEGER NOT NULL,
    blocks INTEGER NOT NULL,
    functions INTEGER NOT NULL,
    function_declarations INTEGER NOT NULL,
    impls INTEGER NOT NULL,
    traits INTEGER NOT NULL,
    externs INTEGER NOT NULL,
    static_mut INTEGER NOT NULL,
    attributes INTEGER NOT NULL,
    function_pointers INTEGER NOT NULL,
    sites INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, path_id, first_commit, part),
    FOREIGN KEY (project_id, repository_id, path_id) REFERENCES path ON DELETE CASCADE
) @CLUSTERED@;

-- The newest state is asked for most often.
CREATE INDEX version_still_there ON version (project_id, repository_id, path_id)
    WHERE end_commit = 2147483647;

-- Sums over the files by language and bucket; a row only where a commit changed them.
CREATE TABLE language_total (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    language_id INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    files INTEGER NOT NULL,
    code BIGINT NOT NULL,
    comment BIGINT NOT NULL,
    blank BIGINT NOT NULL,
    r0 BIGINT NOT NULL,
    r1 BIGINT NOT NULL,
    r2 BIGINT NOT NULL,
    blocks BIGINT NOT NULL,
    functions BIGINT NOT NULL,
    function_declarations BIGINT NOT NULL,
    impls BIGINT NOT NULL,
    traits BIGINT NOT NULL,
    externs BIGINT NOT NULL,
    static_mut BIGINT NOT NULL,
    attributes BIGINT NOT NULL,
    function_pointers BIGINT NOT NULL,
    sites BIGINT NOT NULL,
    PRIMARY KEY (project_id, repository_id, language_id, bucket, ordinal),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;

-- Objects that the history names and that could not be read, while they are in the tree.
CREATE TABLE unreadable (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    path_id INTEGER NOT NULL,
    first_commit INTEGER NOT NULL,
    end_commit INTEGER NOT NULL,
    oid TEXT NOT NULL,
    kind INTEGER NOT NULL,                  -- 0 blob, 1 tree
    reason TEXT NOT NULL,
    PRIMARY KEY (project_id, repository_id, path_id, first_commit),
    FOREIGN KEY (project_id, repository_id, path_id) REFERENCES path ON DELETE CASCADE
) @CLUSTERED@;

-- Licences, build files, lock files, .gitattributes, .gitmodules, while they are in the tree.
CREATE TABLE marker (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    path_id INTEGER NOT NULL,
    first_commit INTEGER NOT NULL,
    end_commit INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    PRIMARY KEY (project_id, repository_id, path_id, first_commit),
    FOREIGN KEY (project_id, repository_id, path_id) REFERENCES path ON DELETE CASCADE
) @CLUSTERED@;

CREATE TABLE tag (
    project_id BIGINT NOT NULL,
    repository_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    oid TEXT NOT NULL,                      -- the commit it peels to
    committed BIGINT NOT NULL,
    PRIMARY KEY (project_id, repository_id, name),
    FOREIGN KEY (project_id, repository_id) REFERENCES repository ON DELETE CASCADE
) @CLUSTERED@;
