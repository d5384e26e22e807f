#pragma once

#include "engine/session/events.h"

#include <QMetaType>
#include <QString>
#include <QtQmlIntegration>

#include <optional>

// What the engine says, in Qt's types: made by EngineBridge, read by controllers and QML. GUI thread.
namespace facet {

// The model in use. Sizes are bytes on the device.
class ModelInfo {
    Q_GADGET
    QML_VALUE_TYPE(modelInfo)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString format MEMBER format)
    Q_PROPERTY(QString path MEMBER path)
    Q_PROPERTY(bool demo MEMBER demo)
    Q_PROPERTY(QString label READ label)
    Q_PROPERTY(QString weightsText READ weightsText)
    Q_PROPERTY(QString cacheText READ cacheText)
    Q_PROPERTY(QString scratchText READ scratchText)
    Q_PROPERTY(QString contextText READ contextText)

public:
    QString name;
    QString format;
    QString path;
    bool demo = false; // the one that comes with Facet
    std::uint32_t contextTokens = 0;
    std::uint32_t modelContextTokens = 0;
    std::uint32_t viewTokens = 0; // of one view of a picture; 0: the model sees no pictures
    std::uint64_t weightBytes = 0;
    std::uint64_t cacheBytes = 0;
    std::uint64_t scratchBytes = 0;
    SamplingOptions sampling;

    static QString demoLabel(); // "Demo (built in)"
    QString label() const;      // "Gemma 3 4B · Q4_0"
    std::uint64_t totalBytes() const { return weightBytes + cacheBytes + scratchBytes; }
    QString weightsText() const;
    QString cacheText() const;
    QString scratchText() const;
    QString contextText() const; // "8,192 of 131,072 tokens"
};

class DeviceInfo {
    Q_GADGET
    QML_VALUE_TYPE(deviceInfo)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString uuid MEMBER uuid)
    Q_PROPERTY(bool isCpu MEMBER isCpu)

public:
    QString name;
    QString uuid;
    bool isCpu = false;
    std::uint64_t memoryBytes = 0; // what Facet may use of it
};

// Something went wrong: `message` is one sentence, `nextStep` one sentence that may be empty.
struct Problem {
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString nextStep;
};

// A device that a model could be put on, or why it could not.
struct DeviceOption {
    DeviceInfo device;
    QString reason;         // one sentence; empty: it can be used
    bool preferred = false; // taken where none is named
};

// What a load would take on a device. Sizes are bytes there.
struct MemoryPlan {
    DeviceInfo device; // its memoryBytes are what the model may take
    std::uint32_t contextTokens = 0;
    std::uint32_t modelContextTokens = 0; // what the model was made for
    std::uint64_t weightBytes = 0;
    std::uint64_t cacheBytes = 0;
    std::uint64_t scratchBytes = 0;
    std::optional<Problem> problem = {}; // why it would fail; none: it fits

    std::uint64_t totalBytes() const { return weightBytes + cacheBytes + scratchBytes; }
};

struct ChatTurn {
    Role role = Role::User;
    QString text = {};
    std::vector<PlacedImage> images = {};
};

double shareOf(std::uint64_t bytes, std::uint64_t of);     // 0 to 1; 0 of nothing
QString sizeText(std::uint64_t bytes);                    // "3.2 GB"
QString shareText(std::uint64_t bytes, std::uint64_t of); // "3.2 / 16 GB"

} // namespace facet

Q_DECLARE_METATYPE(facet::ModelInfo)
Q_DECLARE_METATYPE(facet::DeviceInfo)
