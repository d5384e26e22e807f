#pragma once

#include "app/library/load_controller.h"
#include "app/settings/answer_number_model.h"
#include "app/settings/data_controller.h"
#include "app/settings/preset_list_model.h"

namespace facet {

// What the settings page shows besides Settings itself. GUI thread.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::AnswerNumberModel* numbers READ numbers CONSTANT)
    Q_PROPERTY(facet::PresetListModel* presets READ presets CONSTANT)
    Q_PROPERTY(facet::LoadController* load READ load CONSTANT)
    Q_PROPERTY(facet::DataController* data READ data CONSTANT)

public:
    Preferences(Settings& settings, EngineBridge& bridge, ModelController& models, const QString& dataFolder,
        std::function<void()> deleteAll, QObject* parent = nullptr)
        : QObject(parent)
        , m_numbers(settings, models)
        , m_presets(settings)
        , m_load(bridge, models, settings)
        , m_data(dataFolder, std::move(deleteAll))
    {
    }

    AnswerNumberModel* numbers() { return &m_numbers; }
    PresetListModel* presets() { return &m_presets; }
    LoadController* load() { return &m_load; }
    DataController* data() { return &m_data; }

private:
    AnswerNumberModel m_numbers;
    PresetListModel m_presets;
    LoadController m_load;
    DataController m_data;
};

} // namespace facet
