#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <functional>

namespace facet {

// What the banner above the composer says: what went wrong, or what was done and can be undone; one sentence, at most
// one action. A new notice replaces the one before.
class Notice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)
    Q_PROPERTY(QString message READ message NOTIFY changed)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed)
    Q_PROPERTY(QString actionText READ actionText NOTIFY changed)
    Q_PROPERTY(facet::Notice::Tone tone READ tone NOTIFY changed)

public:
    enum class Tone { Trouble, Report };
    Q_ENUM(Tone)

    struct Content {
        QString message = {};
        QString nextStep = {};
        QString actionText = {}; // empty: nothing to do but to dismiss
        std::function<void()> action = {};
        Tone tone = Tone::Trouble;
    };

    using QObject::QObject;

    bool shown() const { return !m_content.message.isEmpty(); }
    QString message() const { return m_content.message; }
    QString nextStep() const { return m_content.nextStep; }
    QString actionText() const { return m_content.actionText; }
    Tone tone() const { return m_content.tone; }

    void show(Content content);
    Q_INVOKABLE void act(); // dismisses, then does the action
    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    Content m_content;
};

} // namespace facet
