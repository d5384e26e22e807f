#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQmlIntegration>

namespace facet {

// What a person sent, to be walked through from the empty composer as in a shell: older() with Up, newer() with Down.
// GUI thread.
class PromptHistory : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    static constexpr int kMostKept = 200;

    using QObject::QObject;

    // Remembers a message that was sent, and ends the walk. The same one twice in a row counts once.
    Q_INVOKABLE void add(const QString& text);
    // Whether Up and Down walk: in an empty box, or when it still holds what the walk put there.
    Q_INVOKABLE bool walks(const QString& text) const { return text.isEmpty() || (walking() && text == shown()); }
    Q_INVOKABLE bool hasOlder() const { return m_at > 0; }
    Q_INVOKABLE bool hasNewer() const { return walking(); }
    Q_INVOKABLE QString older(); // the oldest again where there is no older one
    Q_INVOKABLE QString newer(); // empty after the newest: the walk is over
    Q_INVOKABLE void rest();     // the next older() begins at the newest again

private:
    bool walking() const { return m_at < m_prompts.size(); }
    QString shown() const { return walking() ? m_prompts[m_at] : QString(); }

    QStringList m_prompts; // oldest first
    qsizetype m_at = 0;    // of the one shown; m_prompts.size(): none
};

} // namespace facet
