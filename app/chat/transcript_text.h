#pragma once

#include <QObject>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QtQmlIntegration>

class QTextDocument;

namespace facet {

// Gives a TextEdit what QML's has not: lines of a chosen height, and text that grows at its end without a new layout
// of all of it, keeping the selection, each paragraph in its own direction. GUI thread.
class TranscriptText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(double lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)

public:
    using QObject::QObject;

    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);

    double lineHeight() const { return m_lineHeight; } // pixels, at least
    void setLineHeight(double height);

    Q_INVOKABLE void setText(const QString& text);
    Q_INVOKABLE void append(const QString& text);

signals:
    void documentChanged();
    void lineHeightChanged();

private:
    QTextDocument* text() const;
    void applyLineHeight();
    // Each paragraph from `block` on runs in the direction of its own script.
    void applyDirections(QTextBlock block);

    QQuickTextDocument* m_document = nullptr;
    double m_lineHeight = 0;
};

} // namespace facet
