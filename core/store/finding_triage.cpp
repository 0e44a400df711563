// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_triage.h"

#include "core/store/connection.h"
#include "core/store/project_rows.h"
#include "core/store/statement.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace ferrograph::store
{
namespace
{

using Json = nlohmann::ordered_json;

Result<Seconds> dateOf(const Json &value, const std::string &subject, const std::string &place)
{
    if (value.is_string()) {
        if (const auto date = parseIso(value.get<std::string>()))
            return *date;
    }
    return failure(ErrorCode::InvalidInput, subject, "is not a date", place,
                   "write it like 2026-08-24T09:12:00Z");
}

Result<Judgement> judgementOf(const Json &value, const std::string &subject,
                              const std::string &place)
{
    const auto text = [&](const char *key) {
        const auto found = value.find(key);
        return found != value.end() && found->is_string() ? found->get<std::string>()
                                                          : std::string();
    };
    Judgement judgement;
    judgement.fingerprint = text("fingerprint");
    if (!value.is_object() || judgement.fingerprint.empty())
        return failure(ErrorCode::InvalidInput, subject, "has no fingerprint", place);
    const auto verdict = verdictFromName(text("verdict"));
    if (!verdict)
        return failure(ErrorCode::InvalidInput, subject,
                       fmt::format("'{}' is not a verdict", text("verdict")), place,
                       "use confirmed, false_positive, accepted or none");
    judgement.verdict = *verdict;
    judgement.author = text("author");
    judgement.note = text("note");
    const auto made = dateOf(value.value("made", Json()), subject, place + ".made");
    FERROGRAPH_TRY(made);
    judgement.made = *made;
    if (const auto expires = value.find("expires"); expires != value.end() && !expires->is_null()) {
        const auto date = dateOf(*expires, subject, place + ".expires");
        FERROGRAPH_TRY(date);
        judgement.expires = *date;
    }
    return judgement;
}

} // namespace

Result<void> judge(Database &database, const std::string &project,
                   std::span<const Judgement> judgements)
{
    for (const Judgement &each : judgements) {
        if (each.expires && each.verdict != Verdict::Accepted)
            return failure(ErrorCode::InvalidInput, each.fingerprint,
                           "only an accepted finding has an expiry");
    }
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, project);
        FERROGRAPH_TRY(id);
        for (const Judgement &each : judgements) {
            const Integer made = each.made;
            const Integer verdict = static_cast<Integer>(each.verdict);
            Integer expires = each.expires.value_or(0);
            soci::indicator expiry = each.expires ? soci::i_ok : soci::i_null;
            session << "INSERT INTO finding_triage VALUES (:project, :print, :made, "
                       ":verdict, :expires, :author, :note) "
                       "ON CONFLICT DO NOTHING",
                soci::use(*id), soci::use(each.fingerprint), soci::use(made), soci::use(verdict),
                soci::use(expires, expiry), soci::use(each.author), soci::use(each.note);
        }
        return {};
    });
}

Result<void> unjudge(Database &database, const std::string &project,
                     std::span<const Judgement> judgements)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, project);
        FERROGRAPH_TRY(id);
        for (const Judgement &each : judgements) {
            const Integer made = each.made;
            session << "DELETE FROM finding_triage WHERE project_id = :project "
                       "AND fingerprint = :print AND made = :made",
                soci::use(*id), soci::use(each.fingerprint), soci::use(made);
        }
        return {};
    });
}

Result<std::vector<Judgement>> judgements(Database &database, const std::string &project)
{
    using Answer = std::vector<Judgement>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            Answer all;
            Judgement each;
            Integer made = 0;
            Integer verdict = 0;
            Integer expires = 0;
            Statement select(session, "SELECT fingerprint, made, verdict, coalesce(expires, -1), "
                                      "author, note FROM finding_triage "
                                      "WHERE project_id = :project ORDER BY fingerprint, made");
            select.use(*id).into(each.fingerprint).into(made).into(verdict);
            select.into(expires).into(each.author).into(each.note);
            for (select.run(); select.next();) {
                each.made = made;
                each.verdict = static_cast<Verdict>(verdict);
                each.expires = expires < 0 ? std::nullopt : std::optional<Seconds>(expires);
                all.push_back(each);
            }
            return all;
        });
}

std::string judgementsAsJson(std::span<const Judgement> judgements)
{
    Json list = Json::array();
    for (const Judgement &each : judgements) {
        list.push_back({{"fingerprint", each.fingerprint},
                        {"verdict", name(each.verdict)},
                        {"author", each.author},
                        {"note", each.note},
                        {"made", isoDateTime(each.made)},
                        {"expires", each.expires ? Json(isoDateTime(*each.expires)) : Json()}});
    }
    return Json{{"triage", std::move(list)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
           '\n';
}

Result<std::vector<Judgement>> judgementsFromJson(std::string_view text, const std::string &subject)
{
    const Json document = Json::parse(text, nullptr, false);
    if (!document.is_object() || !document.contains("triage") || !document["triage"].is_array())
        return failure(ErrorCode::InvalidInput, subject, "is no list of judgements", "$",
                       "`ferrograph triage export` writes one");
    std::vector<Judgement> all;
    for (std::size_t i = 0; i < document["triage"].size(); ++i) {
        auto each = judgementOf(document["triage"][i], subject, fmt::format("$.triage[{}]", i));
        FERROGRAPH_TRY(each);
        all.push_back(std::move(*each));
    }
    return all;
}

} // namespace ferrograph::store
