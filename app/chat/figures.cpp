#include "app/chat/figures.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace facet {

namespace {

QString translated(const char* text) { return QCoreApplication::translate("Figures", text); }

// Three significant digits are as many as a person reads and as the clock is good for.
QString shortNumber(double value)
{
    const int digits = value >= 10 ? 0 : 1;
    return QLocale().toString(value, 'f', value < 1 ? 2 : digits);
}

} // namespace

QString figuresText(const Statistics& statistics)
{
    QStringList figures;
    // The first token belongs to the prompt's time, the rest to the decode.
    if (statistics.decodeSeconds > 0 && statistics.generatedTokens > 1) {
        const double rate = (statistics.generatedTokens - 1) / statistics.decodeSeconds;
        figures << translated(QT_TRANSLATE_NOOP("Figures", "%1 tok/s")).arg(shortNumber(rate));
    }
    if (statistics.encodedViews > 0 && statistics.encodeSeconds > 0) {
        figures << translated(QT_TRANSLATE_NOOP("Figures", "looked %1 s")).arg(shortNumber(statistics.encodeSeconds));
    }
    if (statistics.firstTokenSeconds > 0) {
        figures << translated(QT_TRANSLATE_NOOP("Figures", "first token %1 s"))
                       .arg(shortNumber(statistics.firstTokenSeconds));
    }
    if (statistics.generatedTokens > 0) {
        const QString count = QLocale().toString(statistics.generatedTokens);
        figures << (statistics.generatedTokens == 1 ? translated(QT_TRANSLATE_NOOP("Figures", "1 token"))
                                                    : translated(QT_TRANSLATE_NOOP("Figures", "%1 tokens")).arg(count));
    }
    return figures.join(QStringLiteral(" · "));
}

QString stopNote(StopReason reason)
{
    switch (reason) {
    case StopReason::EndOfTurn:
        return {};
    case StopReason::MaxTokens:
        return translated(QT_TRANSLATE_NOOP("Figures", "Ended at the length that was asked for"));
    case StopReason::ContextFull:
        return translated(QT_TRANSLATE_NOOP("Figures", "The model's context is full"));
    case StopReason::Cancelled:
        return translated(QT_TRANSLATE_NOOP("Figures", "Stopped"));
    }
    return {};
}

} // namespace facet
