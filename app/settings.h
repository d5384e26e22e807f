#pragma once

#include "app/settings/answer_options.h"

#include <QList>
#include <QObject>
#include <QPoint>
#include <QSettings>
#include <QSize>
#include <QString>
#include <QtQmlIntegration>

#include <optional>

namespace facet {

// A model that was opened before, newest first in Settings::recentModels.
struct RecentModel {
    QString name;   // "Gemma 3 4B"
    QString format; // "Q4_0"
    QString path;

    bool operator==(const RecentModel&) const = default;
};

// Words that begin every chat, under a name.
struct Preset {
    QString id; // never changes
    QString name;
    QString text;

    bool operator==(const Preset&) const = default;
};

// What Facet remembers between runs, typed, each value checked when read: what a person chose in the configuration
// folder, what is only convenient (the window's place, models opened before) in the folder for state. GUI thread.
class Settings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(facet::Settings::Scheme scheme READ scheme WRITE setScheme NOTIFY schemeChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(double smallestText MEMBER kSmallestText CONSTANT)
    Q_PROPERTY(double largestText MEMBER kLargestText CONSTANT)
    Q_PROPERTY(double textStep MEMBER kTextStep CONSTANT)
    Q_PROPERTY(bool sideBarShown READ sideBarShown WRITE setSideBarShown NOTIFY sideBarShownChanged)
    Q_PROPERTY(QSize windowSize READ windowSize CONSTANT) // at the start
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QVariantList languages READ languageChoices CONSTANT)
    Q_PROPERTY(bool notifies READ notifies WRITE setNotifies NOTIFY notifiesChanged)

public:
    enum class Scheme { Auto, Light, Dark };
    Q_ENUM(Scheme)

    static constexpr double kSmallestText = 0.8;
    static constexpr double kLargestText = 2.0;
    static constexpr double kTextStep = 0.1;

    // In the user's folders, or all in `file` (tests).
    explicit Settings(QObject* parent = nullptr);
    explicit Settings(const QString& file, QObject* parent = nullptr);

    Scheme scheme() const;
    void setScheme(Scheme scheme);
    // For this run only, until the person chooses another.
    void useScheme(Scheme scheme);

    double textScale() const;
    void setTextScale(double scale);
    Q_INVOKABLE void growText();
    Q_INVOKABLE void shrinkText();
    Q_INVOKABLE void resetText();

    bool sideBarShown() const;
    void setSideBarShown(bool shown);

    QSize windowSize() const; // when not maximised
    void setWindowSize(const QSize& size);
    std::optional<QPoint> windowPosition() const;
    void setWindowPosition(const QPoint& position);
    bool windowMaximized() const;
    void setWindowMaximized(bool maximized);

    // Of the window from the next start on, a code of languages(); empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);
    static QVariantList languageChoices(); // of {code, name}

    // Tells the desktop when a long answer ends behind other windows.
    bool notifies() const;
    void setNotifies(bool notifies);

    // What a person chose of how answers are made. A number outside its range is refused by setting, ignored by
    // reading.
    AnswerOptions answerOptions() const;
    void setAnswerNumber(AnswerNumber number, std::optional<double> value);

    QList<Preset> presets() const;
    void setPresets(const QList<Preset>& presets);
    QString chosenPreset() const; // its id; empty: none
    void setChosenPreset(const QString& id);

    // UUID of the device to use; empty: the best one.
    QString device() const;
    void setDevice(const QString& uuid);

    // Tokens of context to open this model with; 0: the usual.
    std::uint32_t contextTokens(const QString& modelPath) const;
    void setContextTokens(const QString& modelPath, std::uint32_t tokens);

    QList<RecentModel> recentModels() const;
    void setRecentModels(const QList<RecentModel>& models);

    // The model to open at the next start; empty: the demo.
    QString lastModel() const;
    void setLastModel(const QString& path);

    // The model whose loading began and did not end: left over when a driver took the program down.
    QString unfinishedLoad() const;
    void setUnfinishedLoad(const QString& path);

    // Forgets everything, on disk too.
    void clear();

signals:
    void schemeChanged();
    void textScaleChanged();
    void sideBarShownChanged();
    void languageChanged();
    void notifiesChanged();
    void answersChanged(); // options or presets
    void deviceChanged();

private:
    QSettings m_store;
    QSettings m_state;
    std::optional<Scheme> m_schemeOfThisRun;
};

} // namespace facet
