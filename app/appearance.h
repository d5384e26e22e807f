#pragma once

#include "app/settings.h"

#include <QDBusVariant>
#include <QObject>
#include <QtQmlIntegration>

#include <optional>

namespace facet {

// How the window should look on this desktop, kept up to date: the person's own choice first, then what the desktop
// says through its settings portal, then the brightness of the system palette. GUI thread.
class Appearance : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(bool dark READ dark NOTIFY changed)
    Q_PROPERTY(bool highContrast READ highContrast NOTIFY changed)
    Q_PROPERTY(bool motion READ motion NOTIFY changed)
    Q_PROPERTY(QString codeFamily READ codeFamily CONSTANT)
    Q_PROPERTY(bool rightToLeft READ rightToLeft CONSTANT)

public:
    explicit Appearance(const Settings& settings, QObject* parent = nullptr);

    bool dark() const;
    bool highContrast() const { return m_highContrast; }
    bool motion() const { return m_motion; } // false: show states, not the way between them
    void setMotion(bool motion);
    QString codeFamily() const; // the desktop's font for code
    bool rightToLeft() const;   // the window's language is written so

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private slots:
    void onPortalSettingChanged(const QString& space, const QString& key, const QDBusVariant& value);

private:
    void askPortal();
    void apply(const QString& space, const QString& key, const QVariant& value);

    const Settings& m_settings;
    std::optional<bool> m_portalDark;
    bool m_highContrast = false;
    bool m_motion = true;
};

} // namespace facet
