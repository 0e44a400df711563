// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"

namespace ferrograph::store
{

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        dialect::execute(m_session, "ROLLBACK");
    } catch (const soci::soci_error &) {
        // The engine has rolled back by itself already (full disk, interrupt).
        m_open = false;
    }
}

void Transaction::commit()
{
    dialect::execute(m_session, "COMMIT");
    m_open = false;
}

} // namespace ferrograph::store
