#pragma once

#include <QString>
#include <QStringView>

namespace facet::markdown {

// What to make of a formula that has begun and does not end.
enum class OpenFormula { IsText, GoesOn };

// Formulas are shown as they are written: \(…\), \[…\], $$…$$ and $…$. So that no reader of markdown takes their signs
// for its own, each sign in them is exchanged for a character that no text has, and they are put between two more. An
// amount of money is no formula; no formula goes over an empty line; code is left alone.
QString withFormulasHidden(QStringView source, OpenFormula open = OpenFormula::IsText);

// Around a formula that was hidden; what is between is written in code's type.
inline constexpr QChar kFormulaBegin(0xFDEE);
inline constexpr QChar kFormulaEnd(0xFDEF);
bool isHiddenLineEnd(QChar c);
// The signs again; without the two around it.
QString withFormulasShown(QString text);

} // namespace facet::markdown
