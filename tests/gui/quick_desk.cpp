#include "tests/gui/quick_desk.h"

#include "tests/gui/drag.h"
#include "tests/gui/gui_support.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QQuickTextDocument>
#include <QQuickWindow>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>

namespace facet::test {

namespace {

EngineFactory playing(const QString& json)
{
    return [json = json.toStdString()](EventSink sink) -> Result<std::unique_ptr<EngineClient>> {
        TRY(auto script, Script::parse(json));
        return std::unique_ptr<EngineClient>(std::make_unique<ScriptedEngine>(std::move(script), std::move(sink)));
    };
}

bool isControl(const QQuickItem& item)
{
    for (const char* type : {"QQuickAbstractButton", "QQuickTextEdit", "QQuickTextInput", "QQuickScrollBar"}) {
        if (item.inherits(type)) return true;
    }
    return false;
}

// What highlighters lay over the letters of a TextEdit.
template <class Visit> void eachFormat(QQuickItem* textEdit, const Visit& visit)
{
    const auto* document = textEdit->property("textDocument").value<QQuickTextDocument*>();
    if (document == nullptr) return;
    for (QTextBlock block = document->textDocument()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange& range : block.layout()->formats())
            visit(block, range);
    }
}

template <class Visit> void visitControls(QQuickItem* item, const Visit& visit)
{
    if (item == nullptr || !item->isVisible()) return;
    if (isControl(*item)) visit(*item);
    for (QQuickItem* child : item->childItems())
        visitControls(child, visit);
}

QString accessibleText(QQuickItem* item, QAccessible::Text kind)
{
    QAccessible::setActive(true);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(item);
    return interface == nullptr ? QString() : interface->text(kind);
}

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QuickDesk::QuickDesk(const QString& script, const QString& demo)
    : m_settings(m_folder.filePath("facet.ini"))
    , m_appearance(m_settings)
    , m_bridge(playing(script))
    , m_models(m_bridge, m_notice, m_settings)
    , m_chat(m_bridge, m_models, m_notice)
    , m_preferences(m_settings, m_bridge, m_models, m_folder.path(), [this] {
        ++m_deletions;
        m_settings.clear();
    })
{
    m_chat.setAnswerOptions([this] { return m_settings.answerOptions(); });
    m_appearance.setMotion(false);
    m_models.setDemoModel(demo);
}

void QuickDesk::keep(const QString& title, int daysAgo, const QStringList& messages)
{
    const QDateTime day = QDateTime::currentDateTime().addDays(-daysAgo);
    ChatRecord chat{.id = newRecordId(), .title = title, .created = day, .changed = day};
    m_store.saveChat(chat);
    for (const QString& text : messages) {
        const bool user = chat.leaf == 0 || messages.indexOf(text) % 2 == 0;
        const MessageRecord message{.id = newRecordId(),
            .chat = chat.id,
            .parent = chat.leaf,
            .author = user ? MessageAuthor::User : MessageAuthor::Model,
            .text = text,
            .created = day};
        m_store.saveMessage(message);
        chat.leaf = message.id;
    }
    m_store.saveChat(chat);
    m_chats.reload();
}

QObject* Tools::desk(const QString& script, const QString& demo) { return new QuickDesk(script, demo); }

QUrl Tools::data(const QString& path) { return QUrl::fromLocalFile(QStringLiteral(FACET_TEST_DATA "/") + path); }

bool Tools::drag(QQuickItem* item, const QString& step, const QList<QUrl>& urls, const QPointF& at)
{
    Drag drag(*item->window(), urls);
    if (step == "enter") return drag.enter(at.toPoint());
    if (step == "move") return drag.move(at.toPoint());
    if (step == "drop") return drag.drop(at.toPoint());
    drag.leave();
    return true;
}

// QTest's own clicks are always too far apart to be more than one.
void Tools::clickAndDrag(QQuickItem* item, const QPointF& at, int clicks, const QPointF& to)
{
    static quint64 time = 1'000'000; // ms
    time += 10'000;
    const auto send = [&](QEvent::Type type, const QPointF& place, Qt::MouseButtons held) {
        const QPointF point = item->mapToScene(place);
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, point, item->window()->mapToGlobal(point), button, held, Qt::NoModifier);
        event.setTimestamp(time += 20);
        QCoreApplication::sendEvent(item->window(), &event);
    };
    for (int click = 1; click <= clicks; ++click) {
        send(QEvent::MouseButtonPress, at, Qt::LeftButton);
        if (click < clicks) send(QEvent::MouseButtonRelease, at, Qt::NoButton);
    }
    send(QEvent::MouseMove, to, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::NoButton);
}

void Tools::copyText(const QString& text) { QGuiApplication::clipboard()->setText(text); }

void Tools::copyPicture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(image);
}

void Tools::compose(QQuickItem* item, const QString& preedit, const QString& commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QCoreApplication::sendEvent(item, &event);
}

QStringList Tools::namelessControls(QQuickItem* root)
{
    QStringList faults;
    visitControls(root, [&](QQuickItem& item) {
        if (nameOf(&item).isEmpty()) faults << QString("%1 %2").arg(item.metaObject()->className(), item.objectName());
    });
    return faults;
}

QStringList Tools::controlsOutside(QQuickItem* root)
{
    QStringList faults;
    visitControls(root, [&](QQuickItem& item) {
        const QRectF place = item.mapRectToItem(root, item.boundingRect());
        if (place.left() < 0 || place.right() > root->width())
            faults << QString("%1 from %2 to %3").arg(nameOf(&item)).arg(place.left()).arg(place.right());
    });
    return faults;
}

QQuickItem* Tools::rootOf(QQuickItem* item)
{
    while (item->parentItem() != nullptr)
        item = item->parentItem();
    return item;
}

QQuickItem* Tools::itemNamed(QQuickItem* root, const QString& objectName)
{
    if (root->objectName() == objectName) return root;
    for (QQuickItem* child : root->childItems()) {
        if (QQuickItem* found = itemNamed(child, objectName)) return found;
    }
    return nullptr;
}

QList<QQuickItem*> Tools::itemsNamed(QQuickItem* root, const QString& objectName)
{
    QList<QQuickItem*> items;
    if (root->objectName() == objectName) items.append(root);
    for (QQuickItem* child : root->childItems())
        items += itemsNamed(child, objectName);
    return items;
}

QString Tools::markedIn(QQuickItem* textEdit, const QColor& ground)
{
    QStringList words;
    int end = -1; // of the last word
    eachFormat(textEdit, [&](const QTextBlock& block, const QTextLayout::FormatRange& range) {
        if (range.format.background().color() != ground || range.format.background().style() == Qt::NoBrush) return;
        const QString part = block.text().mid(range.start, range.length);
        if (block.position() + range.start == end) {
            words.last() += part;
        } else {
            words.append(part);
        }
        end = block.position() + range.start + range.length;
    });
    return words.join('|');
}

int Tools::coloursIn(QQuickItem* textEdit)
{
    QSet<QRgb> colours;
    eachFormat(textEdit, [&](const QTextBlock&, const QTextLayout::FormatRange& range) {
        if (range.format.foreground().style() != Qt::NoBrush) colours.insert(range.format.foreground().color().rgb());
    });
    return static_cast<int>(colours.size());
}

void Tools::setRightToLeft(bool rightToLeft)
{
    QGuiApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
}

QString Tools::copiedText() { return QGuiApplication::clipboard()->text(); }

QString Tools::nameOf(QQuickItem* item) { return accessibleText(item, QAccessible::Name); }

QString Tools::descriptionOf(QQuickItem* item) { return accessibleText(item, QAccessible::Description); }

int Tools::controlCount(QQuickItem* root)
{
    int count = 0;
    visitControls(root, [&](QQuickItem&) { ++count; });
    return count;
}

double Tools::contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

} // namespace facet::test
