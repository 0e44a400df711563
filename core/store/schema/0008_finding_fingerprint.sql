-- SPDX-FileCopyrightText: The Ferrograph authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- From a judgement to its findings.

CREATE INDEX finding_by_fingerprint ON finding (project_id, fingerprint);
