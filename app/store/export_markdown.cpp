#include "app/store/export_markdown.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QSaveFile>
#include <QUrl>

#include <algorithm>
#include <array>

namespace facet {
namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(ExportMarkdown)
};

Error cannotWrite(const QString& path, const QString& why)
{
    return {ErrorKind::Input,
        Sentences::tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)).toStdString(),
        Sentences::tr("Choose another folder, or make room on the disk.").toStdString(), why.toStdString()};
}

// By its first bytes; the name of a pasted picture says nothing.
QString suffixOf(const QByteArray& file)
{
    if (file.startsWith("\x89PNG")) return QStringLiteral("png");
    if (file.startsWith("\xff\xd8")) return QStringLiteral("jpg");
    if (file.startsWith("GIF8")) return QStringLiteral("gif");
    if (file.startsWith("BM")) return QStringLiteral("bmp");
    if (file.startsWith("RIFF") && file.mid(8, 4) == "WEBP") return QStringLiteral("webp");
    if (file.mid(4, 8) == "ftypavif") return QStringLiteral("avif");
    if (file.mid(4, 4) == "ftyp") return QStringLiteral("heic");
    if (file.startsWith("II*") || file.startsWith("MM")) return QStringLiteral("tif");
    return QStringLiteral("bin");
}

QString withSuffix(const QString& name, const QByteArray& file)
{
    const QString stem = safeFileName(name.isEmpty() ? Sentences::tr("picture") : name);
    return QFileInfo(stem).suffix().isEmpty() ? stem + u'.' + suffixOf(file) : stem;
}

// "cat.png", "cat (2).png", ... until nothing in `taken` is called so, whatever the case.
QString freeName(const QString& name, const std::function<bool(const QString&)>& taken)
{
    const QFileInfo file(name);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    QString free = name;
    for (int next = 2; taken(free); ++next) {
        free = QStringLiteral("%1 (%2)%3").arg(name.chopped(suffix.size())).arg(next).arg(suffix);
    }
    return free;
}

QString dateOf(const QDateTime& time) { return QLocale().toString(time, QLocale::LongFormat); }

class Writer {
public:
    Writer(const ChatContents& contents, const PictureFiles& pictures, const QString& folder)
        : m_contents(contents)
        , m_pictures(pictures)
        , m_folder(folder)
    {
        const QString title = safeFileName(contents.chat.title);
        m_name = freeName(title,
            [&](const QString& name) { return QFileInfo::exists(pathOf(name)) || QFileInfo::exists(imagesOf(name)); });
    }

    Result<QString> write()
    {
        if (!QDir().mkpath(m_folder)) return cannotWrite(m_folder, QStringLiteral("mkpath"));
        QByteArray text = "# " + line(m_contents.chat.title) + "\n";
        if (m_contents.chat.created.isValid()) text += "\n" + dateOf(m_contents.chat.created).toUtf8() + "\n";
        for (const MessageRecord& message : shownMessages(m_contents)) {
            text += "\n" + heading(message) + "\n";
            for (const PictureRecord& picture : message.pictures) {
                TRY(const QByteArray link, writePicture(picture));
                text += link;
            }
            if (!message.text.isEmpty()) text += "\n" + message.text.toUtf8() + "\n";
        }
        QSaveFile file(pathOf(m_name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
            return cannotWrite(file.fileName(), file.errorString());
        }
        return file.fileName();
    }

private:
    QString pathOf(const QString& name) const { return m_folder + u'/' + name + QStringLiteral(".md"); }
    QString imagesOf(const QString& name) const { return m_folder + u'/' + name + QStringLiteral(" images"); }

    static QByteArray line(const QString& text) { return text.simplified().toUtf8(); }

    static QByteArray heading(const MessageRecord& message)
    {
        const QString model = message.model.isEmpty() ? Sentences::tr("Model") : message.model;
        QByteArray heading = "## " + line(message.author == MessageAuthor::User ? Sentences::tr("You") : model);
        if (message.created.isValid()) heading += "\n\n*" + dateOf(message.created).toUtf8() + "*";
        return heading;
    }

    // The link to it; empty for a picture that is missing. One that is shown twice is written once.
    Result<QByteArray> writePicture(const PictureRecord& picture)
    {
        QString name = m_names.value(picture.hash);
        if (name.isEmpty()) {
            const QByteArray bytes = m_pictures.read(picture.hash);
            if (bytes.isEmpty()) return QByteArray();
            name = freeName(withSuffix(picture.name, bytes), [&](const QString& taken) {
                return std::ranges::any_of(
                    m_names, [&](const QString& other) { return other.compare(taken, Qt::CaseInsensitive) == 0; });
            });
            const QString path = imagesOf(m_name) + u'/' + name;
            QSaveFile file(path);
            if (!QDir().mkpath(imagesOf(m_name)) || !file.open(QIODevice::WriteOnly)
                || file.write(bytes) != bytes.size() || !file.commit()) {
                return cannotWrite(path, file.errorString());
            }
            m_names.insert(picture.hash, name);
        }
        const QString target = QFileInfo(imagesOf(m_name)).fileName() + u'/' + name;
        return "\n![" + altText(name) + "](" + QUrl::toPercentEncoding(target, "/") + ")\n";
    }

    static QByteArray altText(QString name)
    {
        for (const QChar special : {u'\\', u'[', u']'})
            name.replace(special, QStringLiteral("\\") + special);
        return name.toUtf8();
    }

    const ChatContents& m_contents;
    const PictureFiles& m_pictures;
    const QString m_folder;
    QString m_name;
    QHash<QByteArray, QString> m_names; // of the files written, by their pictures' hashes
};

} // namespace

Result<QString> writeMarkdown(const ChatContents& contents, const PictureFiles& pictures, const QString& folder)
{
    return Writer(contents, pictures, folder).write();
}

QList<MessageRecord> shownMessages(const ChatContents& contents)
{
    QHash<RecordId, const MessageRecord*> byId;
    for (const MessageRecord& message : contents.messages)
        byId.insert(message.id, &message);
    RecordId next = contents.chat.leaf;
    if (!byId.contains(next)) next = contents.messages.isEmpty() ? 0 : contents.messages.back().id;
    QList<MessageRecord> shown;
    while (const MessageRecord* message = byId.take(next)) { // taken: a ring ends
        shown.prepend(*message);
        next = message->parent;
    }
    return shown;
}

QString safeFileName(const QString& name)
{
    constexpr qsizetype kMaxBytes = 120; // leaves room for " images (2)" in the 255 that most systems take
    QString safe;
    for (const char32_t c : name.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool unseen = category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_Surrogate || category == QChar::Other_NotAssigned;
        const bool reserved = QStringView(u"/\\:*?\"<>|").contains(QString::fromUcs4(&c, 1));
        safe += unseen || reserved ? QStringLiteral(" ") : QString::fromUcs4(&c, 1);
    }
    safe = safe.simplified();
    const QString suffix = QFileInfo(safe).suffix();
    QString stem = suffix.isEmpty() || suffix.size() > 5 ? safe : safe.chopped(suffix.size() + 1);
    const QString rest = safe.mid(stem.size());
    while (stem.toUtf8().size() > kMaxBytes)
        stem.chop(stem.size() > 1 && stem.back().isLowSurrogate() ? 2 : 1);
    safe = stem.trimmed() + rest;
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1); // hidden files, and ".."
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    const QString device = safe.section(u'.', 0, 0).toUpper(); // Windows' names of devices
    constexpr std::array kDevices{"CON", "PRN", "AUX", "NUL"};
    const bool numbered = device.size() == 4 && device[3].isDigit()
        && (device.startsWith(QStringLiteral("COM")) || device.startsWith(QStringLiteral("LPT")));
    if (numbered || std::ranges::any_of(kDevices, [&](const char* known) { return device == QLatin1String(known); })) {
        safe.prepend(u'_');
    }
    return safe.isEmpty() ? Sentences::tr("Chat") : safe;
}

} // namespace facet
