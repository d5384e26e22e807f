#include "app/chat/attachment_controller.h"

#include "app/gui_thread.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QRegularExpression>

#include <utility>

namespace facet {

namespace {

using State = AttachmentListModel::State;

// Each may hold a gigabyte while it decodes.
constexpr int kReadingAtOnce = 2;

// Where the pictures of a web page are: <img src="...">.
QList<QUrl> picturesOf(const QString& html)
{
    static const QRegularExpression source(QStringLiteral(R"re(<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]+)"|'([^']+)'))re"),
        QRegularExpression::CaseInsensitiveOption);
    QList<QUrl> urls;
    for (auto matches = source.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        QString text = match.captured(1) + match.captured(2);
        urls.append(QUrl(text.replace(QStringLiteral("&amp;"), QStringLiteral("&"))));
    }
    return urls;
}

// "data:image/png;base64,..." (RFC 2397): the bytes, or empty.
QByteArray embedded(const QUrl& url)
{
    if (url.scheme() != QStringLiteral("data")) return {};
    const QByteArray text = url.toEncoded();
    const auto comma = text.indexOf(',');
    if (comma < 0) return {};
    const QByteArray content = QByteArray::fromPercentEncoding(text.mid(comma + 1));
    return text.left(comma).endsWith(";base64") ? QByteArray::fromBase64(content) : content;
}

bool areFiles(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return !urls.isEmpty() && std::all_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); });
}

bool hasWords(const QMimeData& data)
{
    // hasText() is also true of addresses alone.
    const QStringList formats = data.formats();
    const bool text = std::any_of(formats.begin(), formats.end(),
        [](const QString& format) { return format.startsWith(QStringLiteral("text/plain")); });
    return text && !data.text().trimmed().isEmpty();
}

QString tokensText(int tokens) { return QLocale().toString(tokens); }

} // namespace

AttachmentController::AttachmentController(PictureReader reader, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(reader))
{
    m_pool.setMaxThreadCount(kReadingAtOnce);
    connect(&m_list, &AttachmentListModel::changed, this, &AttachmentController::changed);
}

AttachmentController::~AttachmentController()
{
    disconnect(&m_list, nullptr, this, nullptr);
    m_list.clear(); // whoever has not begun need not
}

QString AttachmentController::hindrance() const
{
    if (ready() == 0 || !m_room.known) return {};
    if (blind()) return tr("This model cannot see pictures. Remove them to send the words alone.");
    const int tokens = m_list.tokens();
    if (tokens <= m_room.freeTokens) return {};
    return tr("The pictures take %1 tokens, and the model has room for %2. Remove some, or choose less detail.")
        .arg(tokensText(tokens), tokensText(std::max(0, m_room.freeTokens)));
}

QStringList AttachmentController::nameFilters() const
{
    return {tr("Pictures (%1)")
                .arg(QStringLiteral("*.jpg *.jpeg *.jpe *.jfif *.png *.gif *.bmp *.tga *.ppm *.pgm *.pbm *.pnm *.webp "
                                    "*.tif *.tiff *.svg *.heic *.heif *.avif")),
        tr("All files (*)")};
}

void AttachmentController::setRoom(const Room& room)
{
    checkGuiThread(*this);
    if (room == m_room) return;
    m_room = room;
    m_list.setViewTokens(room.viewTokens);
    emit changed();
}

void AttachmentController::addUrls(const QList<QUrl>& urls)
{
    for (const QUrl& url : urls)
        addUrl(url);
}

void AttachmentController::addFiles(const QStringList& paths)
{
    for (const QString& path : paths)
        addUrl(QUrl::fromLocalFile(path));
}

void AttachmentController::addUrl(const QUrl& url)
{
    if (url.isLocalFile()) {
        const QString path = url.toLocalFile();
        read({.name = QFileInfo(path).fileName(), .content = PictureSource::File{path}});
    } else if (const QByteArray bytes = embedded(url); !bytes.isEmpty()) {
        read({.name = tr("Pasted picture"), .content = PictureSource::Bytes{bytes}});
    } else {
        const QString name = url.fileName().isEmpty() ? url.host() : url.fileName();
        m_list.addRefused(name, tr("Facet does not go online: save this picture first."));
    }
}

bool AttachmentController::paste()
{
    checkGuiThread(*this);
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || (hasWords(*data) && !areFiles(*data))) return false;
    const int before = m_list.count();
    addData(*data);
    return m_list.count() > before;
}

int AttachmentController::offered(const QMimeData& data)
{
    if (data.hasUrls()) return static_cast<int>(data.urls().size());
    return data.hasImage() || (data.hasHtml() && !picturesOf(data.html()).isEmpty()) ? 1 : 0;
}

void AttachmentController::addData(const QMimeData& data)
{
    if (areFiles(data)) return addUrls(data.urls());
    // A browser gives the picture itself and the address it came from.
    if (const auto image = qvariant_cast<QImage>(data.imageData()); !image.isNull()) {
        return read({.name = tr("Pasted picture"), .content = image});
    }
    if (data.hasHtml()) {
        if (const QList<QUrl> urls = picturesOf(data.html()); !urls.isEmpty()) return addUrls(urls);
    }
    if (data.hasUrls()) addUrls(data.urls());
}

QList<Picture> AttachmentController::take()
{
    QList<Picture> pictures = m_list.pictures();
    m_list.clear();
    return pictures;
}

void AttachmentController::putBack(const QList<Picture>& pictures)
{
    for (const Picture& picture : pictures)
        m_list.add(picture);
}

void AttachmentController::read(PictureSource source)
{
    const AttachmentListModel::Ticket ticket = m_list.addReading(source.name);
    m_pool.start([this, ticket, source = std::move(source)] {
        if (ticket.stop.stop_requested()) return;
        const Result<Picture> result = m_reader(source);
        if (ticket.stop.stop_requested()) return;
        QMetaObject::invokeMethod(
            this, [this, id = ticket.id, result] { onRead(id, result); }, Qt::QueuedConnection);
    });
}

void AttachmentController::onRead(quint64 id, const Result<Picture>& result)
{
    if (result) {
        m_list.setReady(id, *result);
    } else {
        m_list.setRefused(id, QString::fromStdString(result.error().message));
    }
}

} // namespace facet
