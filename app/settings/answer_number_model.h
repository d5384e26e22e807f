#pragma once

#include "app/library/model_controller.h"

#include <QAbstractListModel>

namespace facet {

// The numbers of an answer as rows of the settings page: what each does, its range, what the model's maker chose and
// what the person chose instead. GUI thread.
class AnswerNumberModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenCountChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        PurposeRole, // one sentence: what it does
        RangeRole,   // "0 to 2; the model's own is 1"
        ValueRole,   // a number: what is used; the least one where nothing is
        TextRole,    // the same as text, empty where nothing is used
        EmptyRole,   // what stands in an empty field: "a new one each time"
        ChosenRole,  // the person chose it
        LeastRole,
        MostRole,
        StepRole,
        SlidesRole, // small enough for a slider
    };

    AnswerNumberModel(Settings& settings, const ModelController& models, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int chosenCount() const;

    // False if the text is no number of the range: nothing changes. An empty text is the model's own.
    Q_INVOKABLE bool choose(int row, const QString& text);
    Q_INVOKABLE void chooseValue(int row, double value);
    Q_INVOKABLE void reset(int row);
    Q_INVOKABLE void resetAll();

signals:
    void chosenCountChanged();

private:
    void refresh();

    Settings& m_settings;
    const ModelController& m_models;
};

} // namespace facet
