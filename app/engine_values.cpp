#include "app/engine_values.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace facet {

namespace {

constexpr std::uint64_t kGigabyte = std::uint64_t{1} << 30;

QString gigabytes(std::uint64_t bytes)
{
    const double value = static_cast<double>(bytes) / static_cast<double>(kGigabyte);
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

} // namespace

double shareOf(std::uint64_t bytes, std::uint64_t of)
{
    return of == 0 ? 0.0 : std::min(1.0, static_cast<double>(bytes) / static_cast<double>(of));
}

QString shareText(std::uint64_t bytes, std::uint64_t of)
{
    // Tenths of a gigabyte would hide a small model.
    if (bytes < kGigabyte / 10)
        return QCoreApplication::translate("ModelInfo", "%1 / %2 GB").arg(sizeText(bytes), gigabytes(of));
    return QCoreApplication::translate("ModelInfo", "%1 / %2 GB").arg(gigabytes(bytes), gigabytes(of));
}

QString sizeText(std::uint64_t bytes)
{
    // As memory is sold: a card of 16 GB holds 16 * 2^30 bytes.
    const int digits = bytes >= kGigabyte ? 1 : 0;
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), digits, QLocale::DataSizeTraditionalFormat);
}

QString ModelInfo::demoLabel() { return QCoreApplication::translate("ModelInfo", "Demo (built in)"); }

QString ModelInfo::label() const
{
    if (demo) return demoLabel();
    return format.isEmpty() ? name : QCoreApplication::translate("ModelInfo", "%1 · %2").arg(name, format);
}

QString ModelInfo::weightsText() const { return sizeText(weightBytes); }

QString ModelInfo::cacheText() const { return sizeText(cacheBytes); }

QString ModelInfo::scratchText() const { return sizeText(scratchBytes); }

QString ModelInfo::contextText() const
{
    const QLocale locale;
    const QString held = locale.toString(contextTokens);
    if (modelContextTokens <= contextTokens) return QCoreApplication::translate("ModelInfo", "%1 tokens").arg(held);
    return QCoreApplication::translate("ModelInfo", "%1 of %2 tokens").arg(held, locale.toString(modelContextTokens));
}

} // namespace facet
