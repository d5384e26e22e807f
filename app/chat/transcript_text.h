#pragma once

#include "app/markdown/block.h"

#include <QColor>
#include <QObject>
#include <QQuickItem>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QVariant>
#include <QtQmlIntegration>

class QTextDocument;

namespace facet {

// Gives a TextEdit what QML's has not: words in styles without HTML, lines of a chosen height, each paragraph in the
// direction of its own script; and words that change at their end are no new layout of all of it and keep what is
// selected. GUI thread.
class TranscriptText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged REQUIRED)
    Q_PROPERTY(double lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)
    Q_PROPERTY(QVariant words READ words WRITE setWords NOTIFY wordsChanged)            // a string or markdown::Words
    Q_PROPERTY(int alignment MEMBER m_alignment WRITE setAlignment NOTIFY looksChanged) // as written from left to right
    Q_PROPERTY(QColor linkColor MEMBER m_linkColor WRITE setLinkColor NOTIFY looksChanged)
    Q_PROPERTY(QColor codeFill MEMBER m_codeFill WRITE setCodeFill NOTIFY looksChanged)
    Q_PROPERTY(QString codeFamily MEMBER m_codeFamily WRITE setCodeFamily NOTIFY looksChanged)
    Q_PROPERTY(double codeSize MEMBER m_codeSize WRITE setCodeSize NOTIFY looksChanged) // pixels
    // Its place in the message, for what is copied: its block, what stands between it and the text before, its marker.
    Q_PROPERTY(int block MEMBER m_block NOTIFY placeChanged)
    Q_PROPERTY(QString before MEMBER m_before NOTIFY placeChanged)
    Q_PROPERTY(QString marker MEMBER m_marker NOTIFY placeChanged)
    Q_PROPERTY(QVariantList links READ links NOTIFY linksChanged) // of {text, address, start, end}

public:
    using QObject::QObject;

    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);

    double lineHeight() const { return m_lineHeight; } // pixels, at least
    void setLineHeight(double height);

    QVariant words() const { return QVariant::fromValue(m_words); }
    void setWords(const QVariant& words);

    QQuickItem* edit() const { return qobject_cast<QQuickItem*>(parent()); } // the TextEdit
    QTextDocument* text() const;
    int length() const;
    int block() const { return m_block; }
    const QString& before() const { return m_before; }
    const QString& marker() const { return m_marker; }

    const QVariantList& links() const { return m_links; }
    // Around the letters from `start` to `end`, one for each line, in the TextEdit.
    Q_INVOKABLE QVariantList rectangles(int start, int end) const;

    void setAlignment(int alignment);
    void setLinkColor(const QColor& color);
    void setCodeFill(const QColor& color);
    void setCodeFamily(const QString& family);
    void setCodeSize(double size);

signals:
    void documentChanged();
    void lineHeightChanged();
    void wordsChanged();
    void looksChanged();
    void placeChanged();
    void linksChanged();

private:
    template <class Value> void setLook(Value& look, const Value& value);
    // Brings the document, whose first `kept` characters are right, to m_words.
    void write(qsizetype kept);
    void findLinks();
    QTextCharFormat formatOf(const markdown::Run& run) const;
    void applyLineHeight();
    // Each paragraph from `block` on runs in the direction of its own script.
    void applyDirections(QTextBlock block);

    QQuickTextDocument* m_document = nullptr;
    double m_lineHeight = 0;
    markdown::Words m_words;
    int m_alignment = Qt::AlignLeft;
    QColor m_linkColor;
    QColor m_codeFill;
    QString m_codeFamily;
    double m_codeSize = 0;
    int m_block = 0;
    QString m_before;
    QString m_marker;
    QVariantList m_links;
};

} // namespace facet
