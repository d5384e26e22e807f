#pragma once

#include "app/markdown/highlight.h"

#include <QColor>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>
#include <QtQmlIntegration>

namespace facet {

// Colours the code in a TextEdit by its language, and marks words that are looked for in it. Lines that do not change
// are not read again; without either the document is left alone. GUI thread.
class CodeColours : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ textDocument WRITE setTextDocument NOTIFY documentChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    // Of comments, strings, keywords, types, numbers, functions and other names, in this order.
    Q_PROPERTY(QList<QColor> colors READ colors WRITE setColors NOTIFY colorsChanged)
    Q_PROPERTY(QString found READ found WRITE setFound NOTIFY foundChanged) // upper and lower case are the same
    Q_PROPERTY(QColor foundFill READ foundFill WRITE setFoundFill NOTIFY foundChanged)

public:
    explicit CodeColours(QObject* parent = nullptr) : QSyntaxHighlighter(parent) { }

    QQuickTextDocument* textDocument() const { return m_document; }
    void setTextDocument(QQuickTextDocument* document);
    QString language() const { return m_language; }
    void setLanguage(const QString& language);
    QList<QColor> colors() const { return m_colors; }
    void setColors(const QList<QColor>& colors);
    QString found() const { return m_found; }
    void setFound(const QString& words);
    QColor foundFill() const { return m_foundFill; }
    void setFoundFill(const QColor& color);

signals:
    void documentChanged();
    void languageChanged();
    void colorsChanged();
    void foundChanged();

protected:
    void highlightBlock(const QString& line) override;

private:
    void attach(); // where there is something to show
    void markFound(const QString& line);

    QQuickTextDocument* m_document = nullptr;
    QString m_language;
    const markdown::Grammar* m_grammar = nullptr;
    QList<QColor> m_colors;
    QString m_found;
    QColor m_foundFill;
};

} // namespace facet
