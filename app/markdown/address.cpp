#include "app/markdown/address.h"

#include <QUrl>

namespace facet::markdown {

QString safeAddress(const QString& written)
{
    const QUrl url(written, QUrl::TolerantMode);
    const QString scheme = url.scheme();
    const bool safe = (scheme == "http" || scheme == "https") ? !url.host().isEmpty() : scheme == "mailto";
    return safe && url.isValid() ? QString::fromLatin1(url.toEncoded()) : QString();
}

} // namespace facet::markdown
