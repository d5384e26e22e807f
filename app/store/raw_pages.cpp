#include "app/store/raw_pages.h"

#include "app/store/schema.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace facet {
namespace {

constexpr quint32 kPage = kPageSize;
constexpr qsizetype kFileHeader = 100;
constexpr qsizetype kLeafHeader = 8;
constexpr char kTableLeaf = 0x0d;
constexpr quint64 kMaxPayload = 1'000'000'000; // SQLite's own bound

constexpr qsizetype kJournalHeader = 32;
constexpr qsizetype kFrameHeader = 24;

quint32 word(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint32>(bytes.constData() + at); }
quint16 half(const QByteArray& bytes, qsizetype at) { return qFromBigEndian<quint16>(bytes.constData() + at); }

// A number of one to nine bytes; `at` moves behind it.
std::optional<quint64> variableNumber(const QByteArray& bytes, qsizetype& at)
{
    quint64 number = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size()) return std::nullopt;
        const auto byte = quint8(bytes[at++]);
        if (i == 8) return number << 8 | byte;
        number = number << 7 | (byte & 0x7f);
        if ((byte & 0x80) == 0) return number;
    }
    return number;
}

// The journal's running sum over words in the byte order that its first word names.
struct Checksum {
    quint32 first = 0;
    quint32 second = 0;
    bool bigEndian = false;

    void add(const QByteArray& bytes, qsizetype at, qsizetype size)
    {
        const auto read = [&](qsizetype place) {
            const char* const data = bytes.constData() + place;
            return bigEndian ? qFromBigEndian<quint32>(data) : qFromLittleEndian<quint32>(data);
        };
        for (qsizetype place = at; place < at + size; place += 8) {
            first += read(place) + second;
            second += read(place + 4) + first;
        }
    }
    bool stands(const QByteArray& bytes, qsizetype at) const
    {
        return word(bytes, at) == first && word(bytes, at + 4) == second;
    }
};

qsizetype localSize(quint64 payload)
{
    constexpr quint64 kMost = kPage - 35;
    constexpr quint64 kLeast = (kPage - 12) * 32 / 255 - 23;
    if (payload <= kMost) return qsizetype(payload);
    const quint64 wanted = kLeast + (payload - kLeast) % (kPage - 4);
    return qsizetype(wanted <= kMost ? wanted : kLeast);
}

quint64 sizeOf(quint64 type)
{
    constexpr std::array<quint64, 12> kSizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < kSizes.size() ? kSizes[type] : (type - 12) / 2;
}

qint64 integerAt(const QByteArray& bytes, qsizetype at, qsizetype size)
{
    auto number = quint64(qint64(qint8(bytes[at])));
    for (qsizetype i = 1; i < size; ++i)
        number = number << 8 | quint8(bytes[at + i]);
    return qint64(number);
}

// Without half a character at its end.
QString textOf(QByteArray utf8, bool complete)
{
    if (!complete) {
        qsizetype begin = utf8.size();
        while (begin > 0 && utf8.size() - begin < 4 && (quint8(utf8[begin - 1]) & 0xc0) == 0x80)
            --begin;
        if (begin > 0 && quint8(utf8[begin - 1]) >= 0xc0) utf8.truncate(begin - 1);
    }
    return QString::fromUtf8(utf8);
}

QVariant valueAt(const QByteArray& payload, qsizetype at, quint64 type)
{
    const auto size = qsizetype(sizeOf(type));
    const qsizetype left = std::max<qsizetype>(0, payload.size() - at);
    const bool complete = size <= left;
    if (type == 0 || (!complete && (type < 12 || left == 0))) return {};
    if (type == 8 || type == 9) return qint64(type - 8);
    if (type < 7) return integerAt(payload, at, size);
    if (type < 12) return 0.0; // we keep none of these
    const QByteArray bytes = payload.mid(at, std::min(size, left));
    return type % 2 == 1 ? QVariant(textOf(bytes, complete)) : QVariant(bytes);
}

std::optional<RawRow> rowOf(const QByteArray& payload, quint64 size, qint64 id)
{
    constexpr qsizetype kMaxColumns = 100;
    RawRow row{.id = id, .values = {}, .isText = {}};
    qsizetype at = 0;
    const auto header = variableNumber(payload, at);
    if (!header || *header > quint64(payload.size())) return std::nullopt;
    quint64 place = *header;
    while (quint64(at) < *header) {
        const auto type = variableNumber(payload, at);
        if (!type || quint64(at) > *header || row.values.size() == kMaxColumns) return std::nullopt;
        if (*type == 10 || *type == 11 || sizeOf(*type) > size) return std::nullopt;
        row.values.append(valueAt(payload, qsizetype(place), *type));
        row.isText.append(*type >= 13 && *type % 2 == 1);
        place += sizeOf(*type);
    }
    if (place > size) return std::nullopt;
    row.complete = place <= quint64(payload.size());
    return row;
}

} // namespace

RawPages::RawPages(const QString& database) : m_file(database), m_journal(database + QStringLiteral("-wal"))
{
    if (m_file.open(QIODevice::ReadOnly)) {
        m_pages = quint32(std::min<qint64>((m_file.size() + kPage - 1) / kPage, UINT32_MAX - 1));
    }
    if (m_journal.open(QIODevice::ReadOnly)) readJournal();
}

// Only what was committed counts: the pages up to the last frame that ends a commit.
void RawPages::readJournal()
{
    const QByteArray header = m_journal.read(kJournalHeader);
    if (header.size() != kJournalHeader || (word(header, 0) & ~1u) != 0x377f0682 || word(header, 8) != kPage) return;
    Checksum sum{.bigEndian = (word(header, 0) & 1) != 0};
    sum.add(header, 0, 24);
    if (!sum.stands(header, 24)) return;
    QHash<quint32, qint64> uncommitted;
    for (qint64 at = kJournalHeader;; at += kFrameHeader + kPage) {
        const QByteArray frame = m_journal.read(kFrameHeader + kPage);
        if (frame.size() != kFrameHeader + kPage || frame.mid(8, 8) != header.mid(16, 8)) return;
        sum.add(frame, 0, 8);
        sum.add(frame, kFrameHeader, kPage);
        if (!sum.stands(frame, 16)) return;
        uncommitted.insert(word(frame, 0), at + kFrameHeader);
        if (word(frame, 4) == 0) continue;
        m_pages = word(frame, 4);
        m_newer.insert(uncommitted);
        uncommitted.clear();
    }
}

QByteArray RawPages::page(quint32 number)
{
    const auto newer = m_newer.constFind(number);
    QFile& file = newer == m_newer.constEnd() ? m_file : m_journal;
    const qint64 at = newer == m_newer.constEnd() ? qint64(number - 1) * kPage : *newer;
    return file.isOpen() && file.seek(at) ? file.read(kPage) : QByteArray();
}

void RawPages::readRows(const std::function<void(const RawRow&)>& found)
{
    m_overflowUsed.clear();
    const qint64 inFile = (m_file.size() + kPage - 1) / kPage;
    for (quint32 number = 1; number <= std::min<qint64>(m_pages, inFile); ++number)
        readLeaf(number, found);
    // The journal may be longer than its file, and may claim any number.
    QList<quint32> newer = m_newer.keys();
    std::ranges::sort(newer);
    for (const quint32 number : newer) {
        if (number > inFile && number <= m_pages) readLeaf(number, found);
    }
}

void RawPages::readLeaf(quint32 number, const std::function<void(const RawRow&)>& found)
{
    const QByteArray leaf = page(number);
    const qsizetype header = number == 1 ? kFileHeader : 0;
    if (leaf.size() < header + kLeafHeader || leaf[header] != kTableLeaf) return;
    const qsizetype cells = half(leaf, header + 3);
    for (qsizetype cell = 0; cell < cells; ++cell) {
        const qsizetype pointer = header + kLeafHeader + 2 * cell;
        if (pointer + 2 > leaf.size()) return;
        qsizetype at = half(leaf, pointer);
        if (at < header + kLeafHeader) continue;
        const auto size = variableNumber(leaf, at);
        const auto id = size ? variableNumber(leaf, at) : std::nullopt;
        if (!id || *size > kMaxPayload) continue;
        if (const auto row = rowOf(payloadAt(leaf, at, *size), *size, qint64(*id))) found(*row);
    }
}

// The part in the page, then page by page the rest, as far as it is there.
QByteArray RawPages::payloadAt(const QByteArray& leaf, qsizetype at, quint64 size)
{
    const qsizetype local = localSize(size);
    QByteArray payload = leaf.mid(at, local);
    if (payload.size() < local || quint64(local) == size || at + local + 4 > leaf.size()) return payload;
    quint32 next = word(leaf, at + local);
    while (quint64(payload.size()) < size && next != 0 && next <= m_pages && !m_overflowUsed.contains(next)) {
        m_overflowUsed.insert(next);
        const QByteArray rest = page(next);
        if (rest.size() < 4 || rest.count('\0') == rest.size()) break; // the disk lost it
        payload.append(rest.mid(4, qsizetype(std::min<quint64>(size - quint64(payload.size()), kPage - 4))));
        next = word(rest, 0);
    }
    return payload;
}

} // namespace facet
