#pragma once

#include "app/engine_values.h"

#include <QString>

namespace facet {

// "61 tok/s · first token 0.4 s · 118 tokens"; leaves out what was not measured.
QString figuresText(const Statistics& statistics);

// Why an answer ends where it ends; empty when the model was done.
QString stopNote(StopReason reason);

} // namespace facet
