#pragma once

#include "engine/base/result.h"
#include "engine/base/vocabulary_data.h"
#include "engine/tokenizer/piece_table.h"

#include <cstddef>
#include <span>
#include <string>

// The few fields of SentencePiece's ModelProto (sentencepiece_model.proto) that matter for Gemma, read and written
// without the protobuf library: Debian's development package has no header for that message.
namespace facet {

// Reads the bytes of a tokenizer.model. Errors: Format if they are no ModelProto; Unsupported if it asks for anything
// but what Gemma uses (BPE with byte fallback, text taken as it is).
Result<VocabularyData> parseModelProto(std::span<const std::byte> bytes);

// A ModelProto for SentencePieceProcessor::LoadFromSerializedProto, with Gemma's settings.
std::string serialiseModelProto(const PieceTable& pieces);

} // namespace facet
