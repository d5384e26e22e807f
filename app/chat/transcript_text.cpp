#include "app/chat/transcript_text.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace facet {

void TranscriptText::setDocument(QQuickTextDocument* document)
{
    if (document == m_document) return;
    m_document = document;
    if (text() != nullptr) text()->setUndoRedoEnabled(false); // Nobody undoes what a model wrote.
    applyLineHeight();
    emit documentChanged();
}

void TranscriptText::setLineHeight(double height)
{
    if (qFuzzyCompare(height, m_lineHeight)) return;
    m_lineHeight = height;
    applyLineHeight();
    emit lineHeightChanged();
}

void TranscriptText::setText(const QString& value)
{
    if (text() == nullptr) return;
    text()->setPlainText(value);
    applyLineHeight();
    applyDirections(text()->begin());
}

void TranscriptText::append(const QString& value)
{
    if (text() == nullptr) return;
    QTextCursor end(text());
    end.movePosition(QTextCursor::End);
    const QTextBlock firstTouched = end.block();
    end.insertText(value); // New blocks take over the format of the last one.
    applyDirections(firstTouched);
}

QTextDocument* TranscriptText::text() const { return m_document == nullptr ? nullptr : m_document->textDocument(); }

void TranscriptText::applyLineHeight()
{
    if (text() == nullptr || m_lineHeight <= 0) return;
    QTextBlockFormat format;
    format.setLineHeight(m_lineHeight, QTextBlockFormat::MinimumHeight);
    QTextCursor all(text());
    all.select(QTextCursor::Document);
    all.mergeBlockFormat(format);
}

void TranscriptText::applyDirections(QTextBlock block)
{
    for (; block.isValid(); block = block.next()) {
        const Qt::LayoutDirection direction = block.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight;
        if (block.blockFormat().layoutDirection() == direction) continue;
        QTextBlockFormat format;
        format.setLayoutDirection(direction);
        format.setAlignment(Qt::AlignLeft); // where the script begins: at the right for Arabic
        QTextCursor(block).mergeBlockFormat(format);
    }
}

} // namespace facet
